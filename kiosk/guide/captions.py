"""Captions: what is said, when, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_SENTENCE_ENDS = re.compile(r"[.!?…][\s»”“’‘\"')\]]*$")
_SPACE = re.compile(r"[ \t\n]+")


@dataclass(frozen=True)
class Word:
    """One spoken word as written (with its punctuation) and the second it begins, from the start of the sound."""

    start: float
    text: str


@dataclass(frozen=True)
class Cue:
    """One caption. `start` and `end` in seconds; `name` is its WebVTT identifier, "" where it has none.

    `text` may hold line breaks; the words of `words`, joined by white space, are the words of `text`.
    Without word times `words` is empty. A sentence split over several cues shares their `sentence` number.
    """

    start: float
    end: float
    text: str
    name: str = ""
    words: tuple[Word, ...] = ()
    sentence: int = 0


def spaced(text: str) -> list[str]:
    """Return the words of a text as they may be parted: a no-break space keeps what it joins together."""
    return _SPACE.split(text.strip(" \t\n")) if text.strip(" \t\n") else []


def with_sentences(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return the cues with their sentences counted from 0.

    A sentence begins with the first cue, after a cue that ends in . ! ? or … (closing quotation marks may follow),
    and with a cue whose name is more than a count: scripts put names before sentences.
    """
    numbered: list[Cue] = []
    sentence, ended = -1, True
    for cue in cues:
        if ended or (cue.name and not cue.name.isdecimal()):
            sentence += 1
        numbered.append(replace(cue, sentence=sentence))
        ended = bool(_SENTENCE_ENDS.search(cue.text))
    return tuple(numbered)
