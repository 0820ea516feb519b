"""What a voice is asked for and what it gives: the contract of the engines that speak drafts.

Plain values; must never name one engine.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Protocol


class NoEngine(Exception):
    """There is no voice, or it did not speak. Its text is one sentence for the curator."""


@dataclass(frozen=True)
class Voice:
    """How a language is read. `words_per_minute` as the engine counts them; `pitch` and `liveliness` from 0 to 99."""

    language: str
    words_per_minute: int = 150
    pitch: int = 42
    liveliness: int = 45


@dataclass(frozen=True)
class Speech:
    """What was spoken: 16-bit mono samples, and for each word spoken (its place in the text from 0, second)."""

    samples: array[int]
    words: tuple[tuple[int, float], ...]


class Engine(Protocol):
    """A voice: `name` for the record, `rate` in samples a second; a `plain` one minds neither pace nor `[[…]]`."""

    name: str
    rate: int
    plain: bool

    def speak(self, text: str, voice: Voice) -> Speech:
        """Speak one sentence, in which `[[…]]` may hold espeak-ng's signs for sounds. Raises NoEngine."""
