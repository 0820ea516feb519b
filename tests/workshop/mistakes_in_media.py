"""Mistakes in what lies in the media folder."""

from pathlib import Path

import numpy as np

from tests.release.sources import blinking, photograph, speech, wav
from tests.workshop.mistakes import Mistake, rewritten

CAPTIONS = "media/ida/narration.fr.vtt"
RECORDING = Path("media/ida/narration.fr.wav")
FILM = Path("media/v2/flight.mp4")


def recorded(samples: np.ndarray, rate: int = 48_000) -> Path:
    return wav(RECORDING, samples, rate)


def pictured(size: tuple[int, int]) -> None:
    photograph(Path("media/ida/mouth.png"), size)
    rewritten("ida/mouth.svg", "ida/mouth.png")()


def at_rest(size: tuple[int, int]) -> None:
    photograph(Path("media/museum/rest.png"), size)
    rewritten("name: La Coupole", "name: La Coupole\n  picture: museum/rest.png")()


def noisy() -> None:
    samples = speech(6.0)
    recorded(samples + np.random.default_rng(7).normal(scale=0.02, size=samples.size))


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
            "or write what is said into 'ida/narration.fr.txt' and let 'narrate' time them to it. [captions]",
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
    Mistake(
        "medium",
        lambda: RECORDING.write_bytes(b"RIFF" + bytes(200)),
        (
            "tours.yaml:18:20: error: 'ida/narration.fr.wav' cannot be read as sound; it is damaged or of an "
            "unknown kind. [medium]",
        ),
    ),
    Mistake(
        "medium",
        lambda: recorded(np.zeros(96_000)),
        (
            "tours.yaml:18:20: error: 'ida/narration.fr.wav' is silent; export it again from the program it was "
            "made with. [medium]",
        ),
    ),
    Mistake(
        "medium",
        lambda: recorded(speech(0.2)),
        (
            "tours.yaml:18:20: error: 'ida/narration.fr.wav' lasts only 0.20 seconds; export it again from the "
            "program it was made with. [medium]",
        ),
    ),
    Mistake(
        "medium",
        lambda: Path("media/ida/mouth.svg").write_text("<svg>"),
        (
            "tours.yaml:20:23: error: 'ida/mouth.svg' is not a readable SVG drawing: look at line 1; export it "
            "again from the program it was made with. [medium]",
        ),
    ),
    Mistake(
        "clipped",
        lambda: recorded(np.clip(speech(6.0) * 8, -0.6, 0.6)),
        (
            "tours.yaml:18:20: warning: 'ida/narration.fr.wav' is clipped in 4056 places, first at 0:00.0; it "
            "crackles there, and no levelling mends it. Record it again more softly, or ask the studio for a copy "
            "that is not clipped. [clipped]",
        ),
    ),
    Mistake(
        "noise",
        noisy,
        (
            "tours.yaml:18:20: warning: between the words of 'ida/narration.fr.wav' there is a noise only 14 dB "
            "under the voice; 20 dB are wanted. Record it in a quieter room, or have the noise taken out. [noise]",
        ),
    ),
    Mistake(
        "level",
        lambda: recorded(speech(6.0, level=0.006)),
        (
            "tours.yaml:18:20: warning: 'ida/narration.fr.wav' is recorded very softly, at -50 LUFS; made as loud "
            "as the others, it hisses. Record it again, nearer to the microphone: -42 LUFS or more. [level]",
        ),
    ),
    Mistake(
        "level",
        lambda: recorded(speech(6.0, level=20.0)),
        (
            "tours.yaml:18:20: warning: 'ida/narration.fr.wav' is squeezed to -1 LUFS; up to -8 a voice stays "
            "natural. Ask the studio for a copy before its loudness was raised. [level]",
        ),
    ),
    Mistake(
        "flashes",
        lambda: blinking(FILM, (255, 255, 255), (0, 0, 0)),
        (
            "tours.yaml:32:15: error: 'v2/flight.mp4' flashes 5 times in the second up to 0:01.4; more than 3 can "
            "bring on a seizure. Slow the flashes down, dim them, or cut them out. [flashes]",
        ),
    ),
    Mistake(
        "flashes",
        lambda: blinking(FILM, (200, 0, 0), (0, 60, 60)),
        (
            "tours.yaml:32:15: error: 'v2/flight.mp4' flashes red 5 times in the second up to 0:01.4; more than 3 "
            "can bring on a seizure. Slow the flashes down, dim them, or cut them out. [flashes]",
        ),
    ),
    Mistake(
        "small-picture",
        lambda: pictured((300, 200)),
        (
            "tours.yaml:20:23: warning: 'ida/mouth.png' is 300 x 200 pixels; it is blown up 2.5 times on the "
            "panel and looks blurred. Take a larger one. [small-picture]",
        ),
    ),
    Mistake(
        "small-picture",
        rewritten("look: [0.2, 0.1, 0.5, 0.5]", "look: [0.2, 0.1, 0.1, 0.1]"),
        (
            "tours.yaml:21:22: warning: 'ida/tunnel.svg' is a drawing, but this part of it is blown up 5.0 times "
            "on the panel and looks blurred. Let 'look' show more of it. [small-picture]",
        ),
    ),
    Mistake(
        "picture-shape",
        lambda: pictured((1000, 1500)),
        (
            "tours.yaml:20:23: warning: 'ida/mouth.png' is 1.5 times as high as wide and fills only 26 % of the "
            "stage, which is 2.6 times as wide as high. Crop it, or choose a part with 'look'. [picture-shape]",
        ),
    ),
    Mistake(
        "picture-shape",
        lambda: at_rest((2000, 2000)),
        (
            "tours.yaml:3:12: warning: 'museum/rest.png' is square; 44 % of it is cut off to fill 1920 x 1080. "
            "Crop it to that shape. [picture-shape]",
        ),
    ),
)
