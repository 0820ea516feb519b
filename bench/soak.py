"""Memory over hundreds of visits, each with a language, two stops, panels, a closer look, the plan and an end.

Actions are taken through the inspect socket, to be quick; memory is read from outside, at the rest screen: its PSS
without what is mapped from files, which no program can lose and which varies with what else is running.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bench.figures import Figure
from bench.room import SIZE, Room
from bench.usage import own_memory
from kiosk.release.shelf import Release
from kiosk.workshop.visitor import Told, Visitor, visiting

EVERY = 50
"""Visits from one reading to the next; growth counts from the first reading, when all screens have been made."""
LISTEN = 0.25  # seconds at a stop
PANELS = ("transcript", "transcript", "further", "close", "closer", "point:1", "zoom-in", "back", "plan", "back")
SETTLE = 2.0  # seconds at rest before memory is read


def soak(
    room: Room, release: Release, tours: Path, state: Path, *, visits: int, told: Callable[[int, float], None]
) -> list[Figure]:
    """Let so many visitors come and go; `told` hears of each reading (visits, MB)."""
    words = ["--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(state)]
    readings = []
    with visiting(room.screen, room.settings, room.new_folder(), words, room.folder / "kiosk.log") as visitor:
        time.sleep(SETTLE)
        for number in range(visits):
            _visit(visitor, release, number)
            if (number + 1) % EVERY == 0:
                _visit(visitor, release, 0)  # always the same one last: the same pictures are kept
                time.sleep(SETTLE)
                readings.append(own_memory(visitor.program.pid))
                told(number + 1, readings[-1])
    name = f"memory, growth from visit {EVERY} to {visits}"
    return [Figure(name, "%", [growth(readings)] if len(readings) > 1 else [], most=1.0, digits=2)]


def growth(readings: Sequence[float]) -> float:
    """Return by how many percent the straight line through the readings rises from the first to the last."""
    slope, start = np.polyfit(range(len(readings)), readings, 1)
    return float(slope * (len(readings) - 1) / start * 100)


def _visit(visitor: Visitor, release: Release, number: int) -> None:
    shown = visitor.look()
    for action in actions(release, number):
        shown = _take(visitor, action, shown)


def actions(release: Release, number: int) -> Iterator[str]:
    """Yield what the visitor with this number does. Not all of it is on offer at every stop."""
    languages, tour = release.programme.museum.languages, release.programme.tours[0]
    yield f"language:{languages[number % len(languages)]}"
    yield f"tour:{tour.id}"
    for stop in (number % len(tour.stops), (number * 3 + 1) % len(tour.stops)):
        yield f"stop:{tour.stops[stop]}"
        yield "continue"
        yield from PANELS
        yield "next"
        yield "continue"
        yield "back"
    yield "back"
    yield "back"


def _take(visitor: Visitor, action: str, shown: Told) -> Told:
    """Take an action if it is on offer; return what is shown then."""
    if not _offers(shown, action):
        return shown
    shown = visitor.do(action)
    if action.partition(":")[0] in ("stop", "continue", "next"):
        time.sleep(LISTEN)
    return shown


def _offers(shown: Told, action: str) -> bool:
    return any(one["id"] == action for one in shown["actions"])
