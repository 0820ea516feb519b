"""How a written sentence is handed to the voice: names as they are to be said, years and signs as it needs them.

Remembers where every letter stood, so that times still belong to the written words; must never change what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNSPOKEN = str.maketrans("\u00a0\u202f‘“”„«»", "        ")
"""Each replaced by one space: after a narrow space the voice loses «mille» in 6 184, quotation marks make it halt."""
HUNDREDS = {"de": re.compile(r"(?<![\d.,])1[1-9](?=\d\d(?![\d.,]?\d))")}
"""Where «hundert» belongs into a year: the German voice would read 1943 as a thousand and more."""


@dataclass(frozen=True)
class Wording:
    """What the voice is given, and for each of its letters the place of the written one."""

    text: str
    places: tuple[int, ...]


def worded(text: str, language: str) -> Wording:
    """Return `text` as the voice of `language` reads it best."""
    years = HUNDREDS.get(language)
    found = years.finditer(text) if years else ()
    wording = _with(text, ((year, year[0] + "hundert") for year in found))
    return Wording(wording.text.translate(UNSPOKEN), wording.places)


def hinted(text: str, hints: Mapping[str, str]) -> Wording:
    """Return `text` with every word that `hints` knows put as they say; a hint is taken for whole words only."""
    words = _any_of(hints)
    return _with(text, ((word, hints[word[0]]) for word in words.finditer(text)) if words else ())


def used(text: str, hints: Mapping[str, str]) -> list[str]:
    """Return the words of `hints` that stand in `text`, sorted."""
    words = _any_of(hints)
    return sorted(set(words.findall(text))) if words else []


def _any_of(hints: Mapping[str, str]) -> re.Pattern[str] | None:
    longest_first = sorted(hints, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if hints else None


def _with(text: str, changes: Iterable[tuple[re.Match[str], str]]) -> Wording:
    """Put words in the place of what was found; their letters stand, evenly, where the old ones stood."""
    spoken, places, done = "", list[int](), 0
    for found, words in changes:
        spoken += text[done : found.start()] + words
        places += range(done, found.start())
        places += (found.start() + letter * len(found[0]) // len(words) for letter in range(len(words)))
        done = found.end()
    return Wording(spoken + text[done:], (*places, *range(done, len(text))))
