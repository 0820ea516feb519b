"""Where a parser stopped, and what stands around it: the quotation mark that was left open, the column to line up with.

Must never say anything: `syntax` finds the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_FARTHEST = 200  # lines looked back for where a text began
_BEGINNING = re.compile(r" *((?:- +)*)([^\s#].*)")
_WORD = re.compile(r"[^\s:,]+")


@dataclass(frozen=True)
class Stumble:
    """Where a parser stopped. Lines and columns count from 1; `opened` is where the unfinished thing began."""

    text: str
    line: int
    column: int
    problem: str
    context: str = ""
    opened: tuple[int, int] | None = None

    @cached_property
    def _rows(self) -> list[str]:
        return LINE_BREAK.split(self.text)

    def row(self, line: int) -> str:
        return self._rows[line - 1] if 0 < line <= len(self._rows) else ""

    @property
    def before(self) -> str:
        return self.row(self.line)[: self.column - 1]

    @property
    def letter(self) -> str:
        return self.row(self.line)[self.column - 1 : self.column]

    @property
    def begins(self) -> int:
        """The column of the line's first letter."""
        row = self.row(self.line)
        return len(row) - len(row.lstrip(" ")) + 1

    def left_open(self) -> tuple[int, int] | None:
        """Return where a text in quotation marks began that ends in this line, if it began in an earlier one."""
        mark = next((letter for letter in reversed(self.before) if letter in "\"'"), "")
        if not mark or self.before.count(mark) % 2 == 0:
            return None
        for line in range(self.line - 1, max(0, self.line - _FARTHEST), -1):
            openings = [found.end() for found in re.finditer(rf"(?:^|(?<=[\s\[{{,])){mark}", self.row(line))]
            if openings and self.row(line).count(mark) % 2:
                return line, openings[-1]
        return None

    def under(self) -> tuple[int, int, str] | None:
        """Return line, column and first word of what this line most likely should line up with."""
        dashed = self.row(self.line).lstrip(" ").startswith("- ")
        found = [(abs(column - self.begins), -column, line, word) for line, column, word in self._above(dashed)]
        if not found:
            return None
        _, column, line, word = min(found)
        return line, -column, word

    def _above(self, dashed: bool) -> Iterator[tuple[int, int, str]]:
        """Yield what the groups around begin with, from the nearest outwards: dashes only, or names only."""
        outermost = len(self.text)
        for line in range(self.line - 1, 0, -1):
            match = _BEGINNING.match(self.row(line))
            column = match.start(1) + 1 if match else outermost
            if match and column < outermost:
                outermost = column
                word = _WORD.match(match[2])
                if bool(match[1]) and dashed:
                    yield line, column, "-"
                elif word and not dashed:
                    yield line, match.start(2) + 1, word[0]
