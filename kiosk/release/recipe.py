"""What is made of one source file: the order, the result, and the name it is kept under.

Plain values; must never open a medium. A change in how a kind of media is made changes its recipe, and all of that kind
is made anew.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

RECIPES = {"sound": "1", "film": "2", "picture": "1", "rest": "1", "closer": "1"}
LANGUAGE_NEUTRAL = ""


@dataclass(frozen=True)
class Order:
    """One file to prepare. `kind` is one of RECIPES; `language` only where it matters."""

    kind: str
    source: str
    language: str = LANGUAGE_NEUTRAL


@dataclass(frozen=True)
class Made:
    """A prepared file: name, size in bytes, digest of its bytes, when it was written, and what was measured in it.

    `seconds`, `loudness` (LUFS) and `peak` (dBTP) of sound; `size` in pixels of pictures and films; `rate` in frames
    a second. `remark` is a sentence for the curator, "" if all is well. `changed` is in ns since 1970, 0 if not noted.
    """

    file: str
    bytes: int
    digest: str
    seconds: float = 0.0
    loudness: float = 0.0
    peak: float = 0.0
    size: tuple[int, int] = (0, 0)
    rate: float = 0.0
    remark: str = ""
    changed: int = 0


class Refused(Exception):
    """A medium that cannot be used. Its text goes on from the file's name: «is silent», «cannot be read as sound»."""


def address(order: Order, source_digest: str) -> str:
    """Return the 20 hex digits that name what this order makes of a source with this digest."""
    words = "\0".join((RECIPES[order.kind], order.kind, order.language, source_digest))
    return hashlib.sha256(words.encode()).hexdigest()[:20]
