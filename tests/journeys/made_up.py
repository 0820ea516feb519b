"""A guide made up to tell by eye and ear which second it is: bursts of sound, pictures of one grey, numbered frames.

One stop with a signed narration, a described one and a film; one with nothing of that. Must never resemble a museum's.
"""

from __future__ import annotations

import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from kiosk.workshop.ear import RATE
from tests.journeys.museum import Museum, written

FRAMES_A_SECOND = 25
BLOCKS = 12
"""Upright blocks across a frame: a white one, ten bits of the frame's number, the lowest first, a black one."""
BURST = 0.2  # seconds
SIGNER, FILM = (640, 480), (800, 450)
SHADES = {"first": 60, "third": 130, "fifth": 200}
"""The grey of each picture, by the cue it comes with."""


@dataclass(frozen=True)
class Voice:
    """A recording of bursts of one pitch in Hz. `cues`: name and start of each sentence; "" has no name."""

    pitch: int
    cues: Sequence[tuple[str, float]]
    seconds: float

    def start(self, name: str) -> float:
        return next(start for cue, start in self.cues if cue == name)


NAMES = ("first", "second", "third", "fourth", "fifth", "sixth")
ENGLISH = Voice(600, [(name, 0.5 + 2.0 * number) for number, name in enumerate(NAMES)], 13.0)
FRENCH = Voice(800, [(name, 0.5 + 2.6 * number) for number, name in enumerate(NAMES)], 16.5)
DESCRIBED = Voice(
    1000, [(name if said else "", 0.5 + 3.8 * number + (0 if said else 1.7)) for number, name in enumerate(NAMES)
           for said in (True, False)], 24.0
)  # fmt: skip
"""The English sentences, and after each one that describes."""
VOICES: Mapping[str, Voice] = {
    "signs/voice.en": ENGLISH, "signs/voice.fr": FRENCH, "signs/described.en": DESCRIBED,
    "signs/film.en": ENGLISH, "signs/film.fr": FRENCH, "plain/voice.en": ENGLISH, "plain/voice.fr": FRENCH,
}  # fmt: skip


def make_up(folder: Path) -> Museum:
    """Write the guide below `folder`, as a curator would."""
    for name, voice in VOICES.items():
        stem = folder / "media" / name
        stem.parent.mkdir(parents=True, exist_ok=True)
        _write_sound(stem.with_name(f"{stem.name}.wav"), voice)
        stem.with_name(f"{stem.name}.vtt").write_text(_captions(voice), encoding="utf-8")
    for cue, shade in SHADES.items():
        (folder / f"media/signs/{cue}.svg").write_text(_picture(shade), encoding="utf-8")
    _write_film(folder / "media/signs/sign.fr.mp4", SIGNER, FRENCH.seconds)
    _write_film(folder / "media/signs/film.mp4", FILM, FRENCH.seconds)
    return written(folder, _guide())


def _guide() -> dict[str, Any]:
    pictures = [{"picture": f"signs/{cue}.svg", "alt": "A grey", "at": cue} for cue in SHADES]
    signed: dict[str, Any] = {"sign": {"fr": "signs/sign.fr.mp4"}}
    narration = signed | {"narration": "signs/voice", "pictures": pictures, "described": {"en": "signs/described.en"}}
    stops = [
        {"id": "signs", "number": "1", "title": "Signs", "parts": [narration, signed | {"film": "signs/film"}]},
        {"id": "plain", "number": "2", "title": "Plain", "parts": [{"narration": "plain/voice", "pictures": []}]},
    ]
    tour = {"id": "known", "title": "Known", "stops": ["signs", "plain"]}
    return {"museum": {"name": "Made up", "languages": ["en", "fr"]}, "tours": [tour], "stops": stops}


def _captions(voice: Voice) -> str:
    ends = [start for _, start in voice.cues[1:]] + [voice.seconds]
    cues = ["WEBVTT\n"]
    for number, ((name, start), end) in enumerate(zip(voice.cues, ends, strict=True), 1):
        head = f"{name}\n" if name else ""
        cues.append(f"{head}{_clock(start)} --> {_clock(end)}\nSentence {number} of the voice at {voice.pitch}.\n")
    return "\n".join(cues)


def _clock(seconds: float) -> str:
    return f"00:00:{seconds:06.3f}"


def _picture(shade: int) -> str:
    box = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1290 496"'
    return f'<svg {box}><rect width="1290" height="496" fill="rgb({shade},{shade},{shade})"/></svg>'


def _write_sound(path: Path, voice: Voice) -> None:
    samples = np.zeros(round(voice.seconds * RATE))
    times = np.arange(round(BURST * RATE)) / RATE
    burst = 0.5 * np.sin(2 * np.pi * voice.pitch * times) * np.minimum(1, np.minimum(times, BURST - times) / 0.002)
    for _, start in voice.cues:
        samples[round(start * RATE) :][: burst.size] = burst
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def _write_film(path: Path, size: tuple[int, int], seconds: float) -> None:
    with av.open(str(path), "w") as film:
        stream = film.add_stream("libx264", rate=FRAMES_A_SECOND, options={"crf": "30", "preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for number in range(round(seconds * FRAMES_A_SECOND)):
            film.mux(stream.encode(av.VideoFrame.from_ndarray(_frame(number, size), "gray8")))
        film.mux(stream.encode(None))


def _frame(number: int, size: tuple[int, int]) -> NDArray[np.uint8]:
    bits = [1, *(number >> bit & 1 for bit in range(BLOCKS - 2)), 0]
    edges = np.linspace(0, size[0], BLOCKS + 1).round().astype(int)
    row = np.repeat(np.array(bits, np.uint8) * 255, np.diff(edges))
    return np.tile(row, (size[1], 1))


def number_of(row: NDArray[np.uint8]) -> int | None:
    """Return the number of the frame of which `row` is one row of brightness, edge to edge; None if it is no frame."""
    levels = row[((np.arange(BLOCKS) + 0.5) * len(row) / BLOCKS).astype(int)]
    if levels[0] < 200 or levels[-1] > 55:
        return None
    return int(sum(1 << bit for bit, level in enumerate(levels[1:-1]) if level > 127))
