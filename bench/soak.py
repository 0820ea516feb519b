"""Memory over hundreds of visits, each with a language, two stops, panels, a closer look, the plan and an end.

Actions are taken through the inspect socket, to be quick; memory is read from outside, at the rest screen.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.figures import Figure
from bench.room import SIZE, Room
from bench.usage import memory
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
        shown = visitor.look()
        for number in range(visits):
            for action in actions(release, number):
                shown = _take(visitor, action, shown)
            if (number + 1) % EVERY == 0:
                time.sleep(SETTLE)
                readings.append(memory(visitor.program.pid))
                told(number + 1, readings[-1])
    growth = [(readings[-1] / readings[0] - 1) * 100] if len(readings) > 1 else []
    return [Figure(f"memory (PSS), growth from visit {EVERY} to {visits}", "%", growth, most=1.0, digits=2)]


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
