"""A tour made for measuring: a beep at every caption, pictures of known brightness, film frames that tell their number.

Written into an empty folder as a curator would write it. Must never look like anything a visitor could meet.
"""

from __future__ import annotations

import wave
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from bench.page import PICTURE
from kiosk.workshop.ear import RATE

FIRST, EVERY = 1.0, 0.7
"""Seconds of the first beep, and from one to the next."""
BEEP = 0.06  # seconds
SHADES = (255, 0, 170, 85)
FRAMES_A_SECOND = 25
BLOCKS = 14
"""Upright blocks across a frame: a white one, twelve bits of its number (163 s of film), a black one."""
SIZE = (1280, 492)  # the shape of the stage, so that the film fills it

TOURS = """\
museum: {{name: Bench, languages: [en]}}
tours:
  - {{id: known, title: {{en: Known}}, stops: [cues, frames]}}
stops:
  - id: cues
    number: 1
    title: {{en: Cues}}
    parts:
      - narration: cues/sound
        pictures:
{pictures}
  - id: frames
    number: 2
    title: {{en: Frames}}
    parts:
      - film: frames/film
"""


def beeps(seconds: float) -> list[float]:
    """Return when the beeps begin in a recording of this length."""
    return [FIRST + EVERY * number for number in range(int((seconds - FIRST) / EVERY))]


def write_known_tour(folder: Path, seconds: float) -> Path:
    """Write tours.yaml and its media; return that file. ValueError if there are more frames than numbers."""
    if seconds * FRAMES_A_SECOND > 1 << (BLOCKS - 2):
        raise ValueError(f"frames of {seconds:.0f} s cannot be told apart")
    for name in ("cues", "frames"):
        (folder / "media" / name).mkdir(parents=True)
    for stem in ("cues/sound", "frames/film"):
        _write_sound(folder / "media" / f"{stem}.en.wav", seconds)
        (folder / "media" / f"{stem}.en.vtt").write_text(_captions(seconds), encoding="utf-8")
    for shade in SHADES:
        (folder / "media" / f"cues/{shade}.svg").write_text(_shade(shade), encoding="utf-8")
    _write_film(folder / "media" / "frames/film.mp4", seconds)
    tours = folder / "tours.yaml"
    tours.write_text(TOURS.format(pictures="\n".join(_pictures(seconds))), encoding="utf-8")
    return tours


def _pictures(seconds: float) -> list[str]:
    """A picture at every second caption."""
    line = "          - {{picture: cues/{shade}.svg, alt: {{en: A shade}}, at: c{number}}}"
    count = len(beeps(seconds))
    return [line.format(shade=SHADES[number // 2 % 4], number=number) for number in range(0, count, 2)]


def _captions(seconds: float) -> str:
    cues = ["WEBVTT\n"]
    for number, start in enumerate(beeps(seconds)):
        words = "word " * (1 + number % 5) + str(number)
        cues.append(f"c{number}\n{_time(start)} --> {_time(start + EVERY)}\n{words}.\n")
    return "\n".join(cues)


def _time(seconds: float) -> str:
    return f"00:{int(seconds) // 60:02}:{seconds % 60:06.3f}"


def _shade(shade: int) -> str:
    width, height = PICTURE[2:]
    box = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
    return f'<svg {box}><rect width="{width}" height="{height}" fill="rgb({shade},{shade},{shade})"/></svg>'


def _write_sound(path: Path, seconds: float) -> None:
    samples = np.zeros(round(seconds * RATE), np.float64)
    times = np.arange(round(BEEP * RATE)) / RATE
    beep = 0.5 * np.sin(2 * np.pi * 1000 * times) * np.minimum(1, np.minimum(times, BEEP - times) / 0.001)
    for start in beeps(seconds):
        samples[round(start * RATE) :][: beep.size] = beep
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def _write_film(path: Path, seconds: float) -> None:
    with av.open(str(path), "w") as film:
        stream = film.add_stream("libx264", rate=FRAMES_A_SECOND, options={"crf": "20", "preset": "veryfast"})
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for number in range(round(seconds * FRAMES_A_SECOND)):
            film.mux(stream.encode(av.VideoFrame.from_ndarray(_frame(number), "gray8")))
        film.mux(stream.encode(None))


def _frame(number: int) -> NDArray[np.uint8]:
    bits = [1, *(number >> bit & 1 for bit in range(BLOCKS - 2)), 0]
    edges = np.linspace(0, SIZE[0], BLOCKS + 1).round().astype(int)
    row = np.repeat(np.array(bits, np.uint8) * 255, np.diff(edges))
    return np.tile(row, (SIZE[1], 1))


def number_of(row: Sequence[int] | NDArray[np.uint8]) -> int | None:
    """Return the number of the frame of which `row` is one row of brightness, or None if it is no frame."""
    centres = ((np.arange(BLOCKS) + 0.5) * len(row) / BLOCKS).astype(int)
    levels = np.asarray(row)[centres]
    if levels[0] < 200 or levels[-1] > 55:
        return None
    return int(sum(1 << bit for bit, level in enumerate(levels[1:-1]) if level > 127))
