"""Watches a film on the screen while listening: which frame is there when which second is heard.

Must never ask the program where a film is or which frame it shows.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.workshop.visitor import rectangle
from tests.journeys.listening import told_when
from tests.journeys.made_up import FRAMES_A_SECOND, SIGNER, Voice, number_of
from tests.journeys.stand import RATE, Ear, Kiosk, wait_until

Box = tuple[float, float, float, float]
"""x, y, width and height in pixels of the window."""
ASKED_EVERY = 0.25
LOOKED_EVERY = 0.003
BREAK = 0.1
"""Seconds of silence that end a burst."""


@dataclass(frozen=True)
class Watched:
    """Each frame's number with the moment it was first seen (perf_counter seconds).

    `ahead`: how many seconds the told position of the sound is ahead of perf_counter.
    """

    frames: Sequence[tuple[float, int]]
    ahead: float

    def lateness(self) -> list[float]:
        """Return for each frame but the first by how many seconds it came after the told position."""
        return [moment + self.ahead - number / FRAMES_A_SECOND for moment, number in self.frames[1:]]


def whole(box: Box, film: tuple[int, int]) -> Box:
    """Return where a film stands that is seen whole in the middle of this box."""
    scale = min(box[2] / film[0], box[3] / film[1])
    wide, high = film[0] * scale, film[1] * scale
    return box[0] + (box[2] - wide) / 2, box[1] + (box[3] - high) / 2, wide, high


def signer(kiosk: Kiosk) -> Box:
    """Return where the signer's film is, as soon as it is there."""
    box = kiosk.visitor.wait(lambda told: rectangle(told, "sign-size"), what="the signer's window")
    return whole(box, SIGNER)


def frame_in(kiosk: Kiosk, box: Box, down: float = 0.5) -> int | None:
    """Return the number of the frame seen in `box`, read along one line of it, `down` from 0 (top) to 1."""
    line = round(box[0]), round(box[1] + down * box[3]), round(box[2]), 1
    return number_of(kiosk.screen.grab(line)[0, :, 1])


def watch(kiosk: Kiosk, box: Box, seconds: float) -> Watched:
    """Watch a film that is playing."""
    kiosk.visitor.wait(lambda told: told["playing"] and frame_in(kiosk, box) is not None, what="the film to move")
    frames: list[tuple[float, int]] = []
    ahead: list[float] = []
    begun = time.perf_counter()
    while (now := time.perf_counter()) < begun + seconds:
        number = frame_in(kiosk, box)
        if number is not None and (not frames or number != frames[-1][1]):
            frames.append((time.perf_counter(), number))
        if now - begun > len(ahead) * ASKED_EVERY:
            moment, told = told_when(kiosk.visitor)
            ahead.append(told["position"] - moment)
        time.sleep(LOOKED_EVERY)
    return Watched(frames, float(np.median(ahead)))


def bursts(ear: Ear, after: float = 0.0) -> list[tuple[float, int]]:
    """Return when each burst of sound after a moment began, and its pitch in Hz."""
    samples = ear.samples()
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    starts = loud[np.flatnonzero(np.diff(loud, prepend=-RATE) > BREAK * RATE)]
    found = [(ear.moment(int(start)), _pitch(samples[start : start + round(0.1 * RATE)])) for start in starts]
    return [burst for burst in found if burst[0] > after]


def _pitch(samples: np.ndarray) -> int:
    """Return the loudest frequency, to 100 Hz."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), RATE))
    return round(int(np.argmax(spectrum)) / 100) * 100


def next_burst(ear: Ear, after: float, seconds: float = 4.0) -> tuple[float, int]:
    """Return when the next whole burst begins, and its pitch."""
    wait_until(lambda: any(ear.moment(len(ear.samples())) > one[0] + 0.15 for one in bursts(ear, after)), seconds,
               "a burst of sound")  # fmt: skip
    return bursts(ear, after)[0]


def heard_ahead(ear: Ear, voice: Voice, watched: Watched) -> float:
    """Return `Watched.ahead` as the ear has it: bursts of this voice heard against the times of its sentences."""
    found = []
    for moment, pitch in bursts(ear, watched.frames[0][0]):
        starts = [start for _, start in voice.cues]
        nearest = min(starts, key=lambda start: abs(start - moment - watched.ahead))
        if pitch == voice.pitch:
            found.append(nearest - moment)
    return float(np.median(found))
