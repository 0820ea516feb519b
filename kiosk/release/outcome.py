"""What preparing reports: steps on the way, the outcome at the end, and both as lines between two processes.

Plain values; must never decide anything.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from kiosk.guide.problem import Problem


@dataclass(frozen=True)
class Step:
    """`done` of `of` files are ready; `what` is the one just finished, or what is going on."""

    done: int
    of: int
    what: str


@dataclass(frozen=True)
class Outcome:
    """The name of the release to be shown now, None if it is an earlier one; what is wrong; files made and reused."""

    release: str | None
    problems: tuple[Problem, ...] = ()
    made: int = 0
    reused: int = 0
    seconds: float = 0.0


Progress = Callable[[Step], None]


def line(report: Step | Outcome) -> str:
    """Return the report as one line of JSON, which `read_line` reads back."""
    return json.dumps(asdict(report), ensure_ascii=False)


def read_line(text: str) -> Step | Outcome | None:
    """Return the report in a line, or None if it holds none."""
    try:
        told = json.loads(text)
        if "release" in told:
            return Outcome(**{**told, "problems": tuple(Problem(**one) for one in told["problems"])})
        return Step(**told)
    except (ValueError, TypeError, KeyError):
        return None
