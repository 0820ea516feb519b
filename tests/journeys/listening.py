"""What a listener hears, beside what the kiosk tells: both at the same moment."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.workshop.visitor import Told, Visitor
from tests.journeys.stand import RATE, Ear, place, read_recording, wait_until

GLANCE, GLANCES, EVERY = 0.4, 8, 0.2
"""Seconds of sound compared at a time, how often, how far apart: never all pause. A machine under load drops buffers,
and what is between them is whole, so several short glances say more than a long one."""
AGREE = 0.1
"""Seconds within which two glances mean the same place."""
SURE = 0.3
"""Share of the glances that agree from which on it is this recording; of another one they find any place."""
COARSE = 4
"""Samples taken together: a quarter of the rate still tells 0.1 ms."""
LOOKS = 8
TRIES = 4
TOGETHER = 0.05
"""Seconds between what is heard and what is told that nobody notices."""


def listen_to(visitor: Visitor, stop: str, language: str) -> None:
    """Come from the rest screen to a stop that is playing, by touches."""
    visitor.tap(f"language:{language}")
    visitor.tap("tour:dome")
    visitor.tap(f"stop:{stop}")
    if visitor.wait(lambda told: told["screen"] if told["screen"] != "stops" else "") == "warning":
        visitor.tap("continue")
    visitor.wait(lambda told: told.get("playing"), what=f"{stop} to play")


def told_when(visitor: Visitor) -> tuple[float, Told]:
    """Return what the kiosk told in the quickest of some answers, and when (perf_counter seconds)."""
    answers = []
    for _ in range(LOOKS):
        asked = time.perf_counter()
        told = visitor.look()
        answered = time.perf_counter()
        answers.append((answered - asked, (asked + answered) / 2, told))
    return min(answers, key=lambda answer: answer[0])[1:]


def heard(ear: Ear, file: Path, moment: float) -> tuple[float, float]:
    """Return which second of `file` was to be heard at `moment`, and the share of glances that agree on it.

    Listens no longer than until enough of them agree.
    """
    recording, found, agreeing = _coarse(read_recording(file)), [], []
    for later in (EVERY * number for number in range(GLANCES)):
        wait_until(lambda end=moment + later + GLANCE: ear.moment(len(ear.samples())) > end, 10, "the sound")
        start = ear.index(moment + later)
        glance = _coarse(ear.samples()[start : start + round(GLANCE * RATE)])
        found.append(place(recording, glance)[0] * COARSE - later)
        agreeing = max(([one for one in found if abs(one - other) < AGREE] for other in found), key=len)
        if len(agreeing) / GLANCES > SURE:
            break
    return agreeing[0], len(agreeing) / GLANCES


def _coarse(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    return samples[: len(samples) // COARSE * COARSE].reshape(-1, COARSE).mean(axis=1)


def mistaken(ear: Ear, visitor: Visitor, file: Path) -> float:
    """Return by how many seconds the kiosk is mistaken about which second of `file` is heard; infinite if it is not.

    A machine that is busy with something else may stutter: the best of some answers counts.
    """
    least = float("inf")
    for _ in range(TRIES):
        moment, told = told_when(visitor)
        second, likeness = heard(ear, file, moment)
        if likeness > SURE:
            least = min(least, abs(second - float(told["position"])))
        if least < TOGETHER:
            break
    return least
