"""tours.yaml as it is before a command changes it: nothing may be wrong with it. Must never write a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.files import Refused, read_text
from kiosk.guide.located import Node, Source
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem
from kiosk.guide.tours import read_text as understand


@dataclass(frozen=True)
class Draft:
    """tours.yaml with nothing wrong in it: as text, as a guide, and as values with their places."""

    text: str
    guide: Guide
    source: Source

    @property
    def root(self) -> Node:
        return self.source.root


def open_tours(path: Path) -> tuple[Draft | None, list[Problem]]:
    """Return tours.yaml for changing, or None if anything is wrong with it, and what is."""
    try:
        return drafted(read_text(path), str(path))
    except Refused as refused:
        return None, [Problem(str(path), refused.line, refused.column, "error", refused.message, refused.rule)]


def drafted(text: str, file: str) -> tuple[Draft | None, list[Problem]]:
    """Return a text as `open_tours` returns that of a file."""
    reading = understand(text, file)
    if reading.guide is None or reading.source is None:
        return None, list(reading.told)
    return Draft(text, reading.guide, reading.source), list(reading.problems)
