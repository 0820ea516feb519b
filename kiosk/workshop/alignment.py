"""Times a script to somebody's recording of it: sentences to its pauses, words by their length.

Knows how long sentences look and where nobody speaks; must never claim to understand what is said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from kiosk.guide.captions import Word
from kiosk.workshop.captioning import Spoken
from kiosk.workshop.pauses import Pause, Sounding
from kiosk.workshop.reading import written
from kiosk.workshop.script import Sentence

DIGIT = 6.5  # a digit takes as long to say as so many letters: «1944» is «negentienhonderdvierenveertig»
BREATH = 1.0  # seconds; a still longer pause is no surer sign of a sentence's end
PAUSE_WEIGHT = 2.0
INSTANT = 1e-6  # seconds; sums of the same pauses differ by less

_Way = tuple[float, tuple[float, ...]]
"""A choice of sentence beginnings, in seconds of speech, and how unlikely it is."""


def aligned(script: Sequence[Sentence], sounding: Sounding) -> list[Spoken]:
    """Return the sentences of `script` with the times at which they are heard in `sounding`."""
    clock = _Clock(sounding)
    places = _boundaries([weight(sentence.text) for sentence in script], sounding)
    return [
        _spoken(sentence, clock, begin=begin, end=end)
        for sentence, (begin, end) in zip(script, pairwise(places), strict=True)
    ]


def weight(text: str) -> float:
    """Return how long a text takes to say, in letters."""
    return sum(DIGIT if sign.isdigit() else float(sign.isalpha()) for sign in text) + 0.5


def _boundaries(weights: Sequence[float], sounding: Sounding) -> list[float]:
    """Return the seconds of speech at which sentences begin, and all of it: the likeliest choice of pauses."""
    speech, total = sounding.speech(), sum(weights)
    expected = [speech * weight / total for weight in weights]
    if len(sounding.pauses) < len(weights) - 1:
        return list(accumulate(expected, initial=0.0))
    places = sounding.speech_before()
    ways: dict[int, _Way] = {-1: (0.0, (0.0,))}
    for number, length in enumerate(expected[:-1]):
        last = len(places) - (len(weights) - 2 - number)
        ways = {
            place: _likeliest(ways, before=place, length=length, at=places[place], pause=sounding.pauses[place])
            for place in range(number, last)
        }
    return list(_likeliest(ways, before=len(places), length=expected[-1], at=speech, pause=None)[1])


def _likeliest(ways: dict[int, _Way], *, before: int, length: float, at: float, pause: Pause | None) -> _Way:
    """Return the best way that goes on with a sentence of about `length` seconds, over at `at`."""
    reward = PAUSE_WEIGHT * min(BREATH, pause.end - pause.start) if pause else 0.0
    return min(
        (cost + (at - begins[-1] - length) ** 2 / length - reward, (*begins, at))
        for place, (cost, begins) in ways.items()
        if place < before
    )


def _spoken(sentence: Sentence, clock: _Clock, *, begin: float, end: float) -> Spoken:
    spans = written(sentence.text)
    weights = [weight(sentence.text[start:stop]) for start, stop in spans]
    passed = accumulate(weights[:-1], initial=0.0)
    words = tuple(
        Word(start=clock.begin_of(begin + (end - begin) * weight / sum(weights)), text=sentence.text[start:stop])
        for (start, stop), weight in zip(spans, passed, strict=True)
    )
    return Spoken(words=words, end=clock.end_of(end), name=sentence.name)


class _Clock:
    """Turns seconds of speech into seconds of the recording."""

    def __init__(self, sounding: Sounding) -> None:
        self._begin = sounding.begin
        self._places = sounding.speech_before()
        lengths = (pause.end - pause.start for pause in sounding.pauses)
        self._silent = list(accumulate(lengths, initial=0.0))

    def begin_of(self, spoken: float) -> float:
        """A word that follows a pause begins after it."""
        return self._begin + spoken + self._silent[bisect_right(self._places, spoken + INSTANT)]

    def end_of(self, spoken: float) -> float:
        """A word that is followed by a pause ends before it."""
        return self._begin + spoken + self._silent[bisect_left(self._places, spoken - INSTANT)]
