"""What the staff see of a kiosk, as frozen values: facts that are to hand, and what is wrong with the last save.

Must never hold anything a visitor did.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """A problem of the last save in the curator's own words: `place` is its file and line. An error is `wrong`."""

    wrong: bool
    place: str
    sentence: str


@dataclass(frozen=True)
class Condition:
    """How the kiosk fares, told from outside the visit.

    `running`: seconds since the start. `free`: gigabytes (10⁹ bytes) left for releases, None if that cannot be told.
    `prepared`: date and time in words. `reading`: a save is being read or prepared. `on_air`: the last can be played.
    """

    running: float
    version: str
    audible: bool
    screen: tuple[int, int]
    free: float | None
    release: str
    prepared: str
    reading: bool
    on_air: bool
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Fact:
    """A row: what it is and how it stands. `mark`: "done", "warning" or ""."""

    label: str
    value: str
    mark: str = ""


@dataclass(frozen=True)
class Staff:
    """The staff view. `locks` says when it locks; `said` is said of the last save where it has no remarks."""

    heading: str
    locks: str
    program: tuple[Fact, ...]
    health_heading: str
    health: tuple[Fact, ...]
    content_heading: str
    content: tuple[Fact, ...]
    problems_heading: str
    said: str
    remarks: tuple[Remark, ...]
