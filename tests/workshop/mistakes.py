"""Mistakes made on purpose: for every rule one, with the sentences a curator is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.problem import Problem
from kiosk.workshop.check import check
from tests.workshop.conftest import LOOKED


def by_check(tours: Path) -> Sequence[Problem]:
    return check(tours, LOOKED)[0]


@dataclass(frozen=True)
class Mistake:
    """`make` spoils a museum without mistakes (tests/workshop/conftest.py), from inside its folder.

    `told`: everything that is then said of `rule`, as it is printed. `asked` finds it: `check`, unless told otherwise.
    """

    rule: str
    make: Callable[[], object]
    told: tuple[str, ...]
    asked: Callable[[Path], Sequence[Problem]] = by_check


def rewritten(old: str, new: str, file: str = "tours.yaml") -> Callable[[], object]:
    """Return what writes `new` in place of the first `old` in a file of the museum."""

    def make() -> None:
        text = Path(file).read_text(encoding="utf-8")
        assert old in text
        Path(file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return make
