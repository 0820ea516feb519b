"""A guide made elsewhere, in the terms of this kiosk, before it has ids, numbers and files here.

All words are plain; texts are language -> words. Must never know a format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.guide.problem import Problem

Texts = Mapping[str, str]
Place = tuple[str, int, int]
"""File, line and column."""
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".svg", ".tif", ".tiff")
"""Endings of pictures the kiosk shows."""


@dataclass(frozen=True)
class Notes:
    """What is told at the end: problems with their place, and how much the kiosk had no use for."""

    problems: list[Problem] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def astray(self, place: Place, message: str) -> None:
        """Warn of something that leads nowhere or is not understood."""
        self.problems.append(Problem(*place, "warning", message, "astray"))

    def absent(self, place: Place, message: str) -> None:
        """Warn of a file that is not there or cannot be used."""
        self.problems.append(Problem(*place, "warning", message, "absent"))


class InFile(Exception):
    """A file of the guide cannot be read; `problem` says where and why."""

    def __init__(self, file: str, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(file, line, column, "error", message, "elsewhere")


def language_code(tag: str) -> str:
    """Return the two letters of a language tag such as en-US."""
    return tag.replace("_", "-").partition("-")[0].strip().lower()


@dataclass(frozen=True)
class Medium:
    """A file that the guide names at `address`; `name` is that of the bundle's file, "" where it has none."""

    address: str
    name: str = ""
    place: Place = field(default=("", 1, 1), compare=False)
    """Where it is named."""


@dataclass(frozen=True)
class ForeignPicture:
    """A picture; `alt` is what the guide says of it, be it a description or a caption."""

    file: Medium
    alt: Texts = field(default_factory=dict)
    credit: str = ""


@dataclass(frozen=True)
class ForeignPart:
    """Something to listen to: recordings or films per language, and what is said, sentence by sentence.

    `loosely`: the words are a description, not what a recording says.
    """

    title: Texts = field(default_factory=dict)
    sounds: Mapping[str, Medium] = field(default_factory=dict)
    films: Mapping[str, Medium] = field(default_factory=dict)
    script: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    loosely: bool = False
    pictures: tuple[ForeignPicture, ...] = ()


@dataclass(frozen=True)
class ForeignPoint:
    """A hot-spot; `at` is how far from left and top, each from 0 to 1."""

    title: Texts
    words: Texts
    at: tuple[float, float]


@dataclass(frozen=True)
class ForeignCloser:
    """A picture with hot-spots."""

    picture: ForeignPicture
    points: tuple[ForeignPoint, ...]


@dataclass(frozen=True)
class ForeignLink:
    """An address for further reading."""

    title: Texts
    address: str


@dataclass(frozen=True)
class ForeignStop:
    """A stop; `key` is what tours of this guide know it by, `code` the number it had."""

    key: str
    title: Texts = field(default_factory=dict)
    code: str = ""
    parts: tuple[ForeignPart, ...] = ()
    links: tuple[ForeignLink, ...] = ()
    closer: ForeignCloser | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class ForeignTour:
    """A tour; `stops` are keys."""

    key: str
    title: Texts
    stops: tuple[str, ...]
    summary: Texts = field(default_factory=dict)
    picture: Medium | None = None


@dataclass(frozen=True)
class ForeignGuide:
    """All of it. `kind` is the format's name, `languages` are all it speaks, its own first one first."""

    kind: str
    house: str
    languages: tuple[str, ...]
    tours: tuple[ForeignTour, ...]
    stops: tuple[ForeignStop, ...]
