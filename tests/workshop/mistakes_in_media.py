"""Mistakes in what lies in the media folder."""

from pathlib import Path

from tests.workshop.mistakes import Mistake, rewritten

CAPTIONS = "media/ida/narration.fr.vtt"

IN_MEDIA = (
    Mistake(
        "media",
        rewritten("ida/mouth.svg", "ida/mout.svg"),
        ("tours.yaml:20:23: error: 'ida/mout.svg' is not in the media folder. Did you mean 'mouth.svg'? [media]",),
    ),
    Mistake(
        "letter-case",
        lambda: Path("media/ida/mouth.svg").rename("media/ida/Mouth.svg"),
        (
            "tours.yaml:20:23: error: 'ida/mouth.svg' is there with other capital letters or accents, "
            "as 'Mouth.svg'; write both the same. [letter-case]",
        ),
    ),
    Mistake(
        "captions",
        lambda: Path(CAPTIONS).unlink(),
        (
            "tours.yaml:18:20: error: 'ida/narration.fr.wav' has no captions; put them in 'ida/narration.fr.vtt', "
            "or let 'narrate' time them to it. [captions]",
        ),
    ),
    Mistake(
        "outrun",
        rewritten("WEBVTT\n", "WEBVTT\n\nNOTE draft espeak-ng, script sha256:00\n", CAPTIONS),
        (
            "tours.yaml:18:20: warning: 'ida/narration.fr.vtt' still follows the draft; "
            "'narrate' times it to 'ida/narration.fr.wav'. [outrun]",
        ),
    ),
    Mistake(
        "cue",
        rewritten("at: inside", "at: insid"),
        (
            "tours.yaml:23:17: error: no caption is named 'insid' in 'ida/narration.fr.vtt' and "
            "'ida/narration.en.vtt'. Did you mean 'inside'? [cue]",
        ),
    ),
)
