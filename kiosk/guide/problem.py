"""A mistake in a curator's file, worded so that the curator can mend it.

Must never carry an exception's text or a program's word.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
_MOST_COMPARED = 300
_NEIGHBOURS = 50
"""Of a longer list, only so many names before and after in the alphabet: all with all would take minutes."""
_LONGEST_COMPARED = 100
_MOST_LISTED = 12
_LONGEST_QUOTED = 60
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong, and where: line and column count from 1. Sorts in reading order.

    An error keeps the file from being played; a warning does not. `rule` is the id of one of `rules.RULES`.
    """

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    rule: str = ""

    def __str__(self) -> str:
        rule = f" [{self.rule}]" if self.rule else ""
        return visible(f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message}{rule}")


def visible(text: str) -> str:
    """Return one line without letters that could change what a terminal does or hide what is there."""
    return _INVISIBLE.sub("·", text)


def quoted(words: str) -> str:
    """Return somebody's words between quotation marks, cut if they are long."""
    return f"'{words}'" if len(words) <= _LONGEST_QUOTED else f"'{words[: _LONGEST_QUOTED - 1].rstrip()}…'"


def listed(names: Sequence[str]) -> str:
    """Return names one after the other, the first dozen of them."""
    return ", ".join(names[:_MOST_LISTED]) + (", …" if len(names) > _MOST_LISTED else "")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint to append to a message, or ""."""
    near = nearest(name, known)
    return f" Did you mean '{near}'?" if near else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the one of `known` that is most like `name`, or "" if none is."""
    from difflib import get_close_matches  # only a mistake waits for it, a kiosk's start does not

    names = list(known) if len(name) <= _LONGEST_COMPARED else []
    if len(names) > _MOST_COMPARED:
        place = bisect(names := sorted(names), name)
        names = names[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]
    by_small_letters = {other.casefold(): other for other in reversed(names)}
    near = get_close_matches(name.casefold(), by_small_letters, n=1)
    return by_small_letters[near[0]] if near else ""


def odd_marks(words: str) -> str:
    """Return a hint to append where a word processor has turned quotation marks into others, or ""."""
    return " Quotation marks are \" here, not “ ” or « »." if re.search("[“”„«»]", words) else ""


def odd_space(name: str, known: Iterable[str]) -> str:
    """Return a hint to append where a name is known but for a space that YAML takes for a letter, or ""."""
    return " A space of another kind is before its colon; delete it." if name.strip() in {*known} - {name} else ""


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of them is more than a warning."""
    return any(problem.severity == "error" for problem in problems)
