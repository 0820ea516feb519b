"""Watches a film on the screen while listening: which frame is there when which second is heard.

Must never ask the program where a film is or which frame it shows.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.workshop.visitor import rectangle
from tests.journeys.made_up import FRAMES_A_SECOND, SIGNER, Voice, number_of
from tests.journeys.stand import RATE, SIZE, Ear, Kiosk, wait_until

Box = tuple[float, float, float, float]
"""x, y, width and height in pixels of the window."""
UNIT = SIZE[0] / 1920
SIGNING = (1184 * UNIT, 144 * UNIT, 640 * UNIT, 496 * UNIT)
"""The signer's window beside a picture."""
EVERY = 0.02
BREAK = 0.1
"""Seconds of silence that end a burst."""


@dataclass(frozen=True)
class Glance:
    """One look at a film: when (perf_counter seconds), how long it took, the second told, the frame seen then."""

    moment: float
    took: float
    position: float
    number: int

    @property
    def late(self) -> float:
        """By how many seconds the frame seen is behind the second told."""
        return self.position - self.number / FRAMES_A_SECOND


def whole(box: Box, film: tuple[int, int]) -> Box:
    """Return where a film stands that is seen whole in the middle of this box."""
    scale = min(box[2] / film[0], box[3] / film[1])
    wide, high = film[0] * scale, film[1] * scale
    return box[0] + (box[2] - wide) / 2, box[1] + (box[3] - high) / 2, wide, high


def signer(kiosk: Kiosk, window: Box = SIGNING) -> Box:
    """Return where the signer's film is in its window, as soon as it is there."""
    kiosk.visitor.wait(lambda told: rectangle(told, "sign-size"), what="the key to the signer's window")
    return whole(window, SIGNER)


def frame_in(kiosk: Kiosk, box: Box, down: float = 0.5) -> int | None:
    """Return the number of the frame seen in `box`, read along one line of it, `down` from 0 (top) to 1."""
    line = round(box[0]), round(box[1] + down * box[3]), round(box[2]), 1
    return number_of(kiosk.screen.grab(line)[0, :, 1])


def watch(kiosk: Kiosk, box: Box, seconds: float) -> list[Glance]:
    """Watch a film that is playing. Only the quicker half is returned: in the others the machine was elsewhere."""
    kiosk.visitor.wait(lambda told: told["playing"] and frame_in(kiosk, box) is not None, what="the film to move")
    end, glances = time.perf_counter() + seconds, []
    while (asked := time.perf_counter()) < end:
        told = kiosk.visitor.look()
        answered = time.perf_counter()
        number = frame_in(kiosk, box)
        seen = time.perf_counter()
        if number is not None:
            position = told["position"] + seen - (asked + answered) / 2
            glances.append(Glance(seen, seen - asked, position, number))
        time.sleep(EVERY)
    return sorted(glances, key=lambda glance: glance.took)[: len(glances) // 2]


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


def next_burst(ear: Ear, after: float, seconds: float = 10.0) -> tuple[float, int]:
    """Return when the next whole burst begins, and its pitch."""
    wait_until(lambda: any(ear.moment(len(ear.samples())) > one[0] + 0.15 for one in bursts(ear, after)), seconds,
               "a burst of sound")  # fmt: skip
    return bursts(ear, after)[0]


def ahead_of_the_ear(ear: Ear, voice: Voice, glances: Sequence[Glance]) -> float:
    """Return by how many seconds what was told is ahead of this voice's bursts, each where the nearest glance was."""
    found = []
    first, last = min(one.moment for one in glances), max(one.moment for one in glances)
    for moment, pitch in bursts(ear, first):
        if pitch == voice.pitch and moment < last:
            near = min(glances, key=lambda glance: abs(glance.moment - moment))
            told = near.position + moment - near.moment
            found.append(min((told - start for _, start in voice.cues), key=abs))
    return float(np.median(found))
