"""Mistakes in what is heard and read: captions, scripts, pace and length, and the words themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.release.sources import speech, wav
from tests.workshop.mistakes import Mistake, rewritten

CAPTIONS = "media/ida/narration.fr.vtt"
SCRIPT = Path("media/ida/narration.fr.txt")
LONG = (
    "The dome that covers the great hall was poured in one piece on the chalk hill, and the men who were forced to "
    "dig below it never saw the sun."
)


def captioned(old: str, new: str) -> Callable[[], object]:
    return rewritten(old, new, CAPTIONS)


def lasting(seconds: float) -> Callable[[], object]:
    return lambda: wav(Path("media/ida/narration.fr.wav"), speech(seconds, rate=8000), 8000)


def scripted(text: str) -> Callable[[], object]:
    return lambda: SCRIPT.write_text(text, encoding="utf-8")


IN_WORDS = (
    Mistake(
        "reading-speed",
        captioned("One.", "The dome is five metres\nthick, of concrete here."),
        (
            "media/ida/narration.fr.vtt:4:1: warning: the caption at 0:00.0 is read at 16 letters a second; 15 "
            "are comfortable. Shorten it, or let it stand longer. [reading-speed]",
        ),
    ),
    Mistake(
        "unreadable-speed",
        captioned("One.", "The dome is five metres thick,\nand weighs fifty-five tonnes here."),
        (
            "media/ida/narration.fr.vtt:4:1: error: the caption at 0:00.0 is read at 22 letters a second; 15 are "
            "comfortable, and over 17 many cannot follow. Shorten it, or let it stand longer. [unreadable-speed]",
        ),
    ),
    Mistake(
        "caption-lines",
        captioned("One.", "One\nor\ntwo."),
        (
            "media/ida/narration.fr.vtt:4:1: warning: the caption at 0:00.0 has 3 lines; 2 fit under the picture. "
            "Make two of it. [caption-lines]",
        ),
    ),
    Mistake(
        "caption-width",
        captioned("One.", "One dome of concrete over the great hall here."),
        (
            "media/ida/narration.fr.vtt:5:1: warning: this line has 46 letters; 42 can be read at a glance. Break "
            "it, or make two captions. [caption-width]",
        ),
    ),
    Mistake(
        "caption-time",
        captioned("--> 00:06.000", "--> 00:03.500"),
        (
            "media/ida/narration.fr.vtt:8:1: warning: the caption at 0:03.0 stands for 0.50 seconds only; in less "
            "than 0.83 hardly anybody notices it. Let it stand longer, or join it to its neighbour. [caption-time]",
        ),
    ),
    Mistake(
        "caption-time",
        captioned("--> 00:06.000", "--> 00:10.500"),
        (
            "media/ida/narration.fr.vtt:8:1: warning: the caption at 0:03.0 stands for 7.5 seconds; after 7 one "
            "begins to read it again. Make two of it, or let it end earlier. [caption-time]",
        ),
    ),
    Mistake(
        "caption-gap",
        captioned("--> 00:03.000", "--> 00:02.800"),
        (
            "media/ida/narration.fr.vtt:8:1: warning: before the caption at 0:03.0 there is nothing for 0.20 "
            "seconds; it flickers. Let the one before it stand until 0:03.0. [caption-gap]",
        ),
    ),
    Mistake(
        "caption-overlap",
        captioned("--> 00:03.000", "--> 00:04.000"),
        (
            "media/ida/narration.fr.vtt:8:1: error: the caption at 0:03.0 begins while the one before it still "
            "stands, until 0:04.0. Let the earlier one end there, at 0:03.0. [caption-overlap]",
        ),
    ),
    Mistake(
        "caption-after-sound",
        captioned("--> 00:06.000", "--> 00:09.000"),
        (
            "media/ida/narration.fr.vtt:8:1: warning: the caption at 0:03.0 stands until 0:09.0, but "
            "'ida/narration.fr.wav' is over at 0:06.0. Are these the captions of another version? 'narrate' times "
            "them anew. [caption-after-sound]",
        ),
    ),
    Mistake(
        "caption-script",
        scripted("One.\nThree, not two.\n"),
        (
            "media/ida/narration.fr.vtt:8:1: warning: the captions say 'two' where 'ida/narration.fr.txt' says "
            "'three not two'. Mend the one that is wrong; 'narrate' makes captions anew from a changed script. "
            "[caption-script]",
        ),
    ),
    Mistake(
        "long-stop",
        lasting(95),
        (
            "tours.yaml:18:20: warning: 'ida/narration.fr.wav' lasts 95 seconds; most visitors listen for 90. "
            "Shorten it, or put the rest into a second part. [long-stop]",
        ),
    ),
    Mistake(
        "too-long",
        lasting(185),
        (
            "tours.yaml:18:20: error: 'ida/narration.fr.wav' lasts 185 seconds; at a stop nobody stands for more "
            "than 180. Make several parts of it. [too-long]",
        ),
    ),
    Mistake(
        "fast-speech",
        captioned("One.", "one by one we go in and we see\nit all as it was on that one day"),
        (
            "tours.yaml:18:20: warning: 'ida/narration.fr.wav' is spoken at 190 words a minute; up to 180 can be "
            "followed. Speak it more calmly, or shorten the script. [fast-speech]",
        ),
    ),
    Mistake(
        "long-sentence",
        scripted(f"# Facts 1.01\n{LONG}\n"),
        (
            "media/ida/narration.fr.txt:2:1: warning: this sentence has 30 words; by ear 25 can be followed, 15 "
            "easily. Make two of it. [long-sentence]",
        ),
    ),
    Mistake(
        "long-sentence",
        captioned("One.", LONG),
        (
            "media/ida/narration.fr.vtt:4:1: warning: this sentence has 30 words; by ear 25 can be followed, 15 "
            "easily. Make two of it. [long-sentence]",
        ),
    ),
    Mistake(
        "wrong-language",
        rewritten("fr: Le tunnel", "fr: The tunnel that was dug by those who had no choice"),
        (
            "tours.yaml:22:23: warning: this seems to be in 'en', but stands for 'fr'; were two texts exchanged, "
            "or one not translated? [wrong-language]",
        ),
    ),
    Mistake(
        "wrong-language",
        scripted("Hier zie je het gewelf van de tunnel, en het is niet af.\n"),
        (
            "media/ida/narration.fr.txt:1:1: warning: this seems to be in 'nl', but stands for 'fr'; were two "
            "texts exchanged, or one not translated? [wrong-language]",
        ),
    ),
    Mistake(
        "quotation-marks",
        rewritten("title: V2", 'title: “V2"'),
        (
            "tours.yaml:29:12: warning: visitors see these quotation marks, “ \"; where they are only to hold the "
            'text together, write ". [quotation-marks]',
        ),
    ),
    Mistake(
        "no-such-letter",
        rewritten("title: V2", "title: V2 \N{RADIOACTIVE SIGN}"),
        (
            "tours.yaml:29:12: warning: the kiosk's letters have no '☢' (U+2622); visitors would see an empty "
            "box. Write it in other signs. [no-such-letter]",
        ),
    ),
    Mistake(
        "no-such-letter",
        captioned("One.", "Un \N{ROCKET}."),
        (
            "media/ida/narration.fr.vtt:5:4: warning: the kiosk's letters have no '🚀' (U+1F680); visitors would "
            "see an empty box. Write it in other signs. [no-such-letter]",
        ),
    ),
    Mistake(
        "alt",
        rewritten("alt: Tunnel", "alt: mouth.svg"),
        (
            "tours.yaml:20:43: warning: 'mouth.svg' is a file's name; say what there is to see, as you would on "
            "the telephone. [alt]",
        ),
    ),
    Mistake(
        "alt",
        rewritten("alt: Tunnel", "alt: Un long tunnel"),
        (
            "tours.yaml:20:43: warning: these words are heard in every language as they are; write them in each: "
            "{fr: …, en: …}. [alt]",
        ),
    ),
)
