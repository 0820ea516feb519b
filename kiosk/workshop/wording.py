"""How a written sentence is handed to the voice: signs it stumbles over and years it misreads are put in its way.

Remembers where every letter stood, so that times still belong to the written words; must never change what is shown.
"""

from __future__ import annotations

import re
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
    spoken, places, done = "", list(range(len(text))), 0
    years = HUNDREDS.get(language)
    for year in years.finditer(text) if years else ():
        spoken += text[done : year.end()] + "hundert"
        places[len(spoken) - len("hundert") : len(spoken) - len("hundert")] = [year.end() - 1] * len("hundert")
        done = year.end()
    spoken += text[done:]
    return Wording(spoken.translate(UNSPOKEN), tuple(places))
