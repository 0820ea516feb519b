"""How long `check` takes, as a whole process: on the shipped tours, and on houses of very many stops.

Must never check in its own process: what is loaded already would flatter the figures.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure
from bench.house import borrowed, build

MAIN = Path(__file__).parents[1] / "main.py"
STOPS = (1000, 2000)


@dataclass(frozen=True)
class Taken:
    """Seconds on the clock and of the processor: where others keep its cores busy, the clock says little."""

    lasted: float
    worked: float


def measure(tours: Path, rounds: int) -> list[Figure]:
    """Return the seconds that `check` takes, and how they grow."""
    with TemporaryDirectory(prefix="large-house-") as folder:
        first, *shipped = [_taken(tours, Path(folder)) for _ in range(rounds + 1)]
        narration = borrowed(tours.parent / "media", Path(folder) / "narrated")
        few, many = ([*_of_a_house(Path(folder) / str(count), narration, count, rounds)] for count in STOPS)
    growth = [after.worked / before.worked for before, after in zip(few[1:], many[1:], strict=True)]
    return [
        _figure("the shipped tours", shipped, most=1.0),
        _figure("the shipped tours, their media never seen before", [first]),
        _figure(f"{STOPS[0]} stops in 4 languages", few[1:]),
        _figure(f"{STOPS[1]} stops in 4 languages", many[1:], most=3.0),
        Figure("  of processor time", "s", [one.worked for one in many[1:]], digits=2),
        Figure("  to those of half as many stops", "×", growth, most=2.2, digits=2),
        _figure(f"{STOPS[1]} stops, their files never seen before", many[:1]),
    ]


def _figure(name: str, taken: list[Taken], most: float | None = None) -> Figure:
    return Figure(f"check: {name}", "s", [one.lasted for one in taken], most=most, digits=2)


def _of_a_house(folder: Path, narration: Path, stops: int, rounds: int) -> list[Taken]:
    """Return a first look and, after one that is not counted, as many more as there are rounds."""
    tours = build(folder, narration, stops)
    first, _, *others = [_taken(tours, folder / "state") for _ in range(rounds + 2)]
    return [first, *others]


def _taken(tours: Path, state: Path) -> Taken:
    words = [sys.executable, str(MAIN), "check", "--tours", str(tours), "--state", str(state)]
    before, began = _worked(), time.perf_counter()
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return Taken(time.perf_counter() - began, _worked() - before)


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
