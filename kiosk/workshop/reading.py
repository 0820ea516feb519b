"""Reads a whole script aloud: sentence after sentence with pauses, every word timed.

Must never speak faster to catch up: a sentence that cannot begin when wished begins late.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.guide.captions import Word
from kiosk.workshop.captioning import Spoken
from kiosk.workshop.script import Sentence
from kiosk.workshop.speech import Engine, Speech, Voice
from kiosk.workshop.wording import hinted

VOICES = {
    "fr": Voice("fr", words_per_minute=130),
    "en": Voice("en", words_per_minute=144),
    "nl": Voice("nl", words_per_minute=150),
    "de": Voice("de", words_per_minute=150),
}
"""Rates at which the four languages sound equally calm: 13 to 15 characters a second."""
LEAD, PAUSE, LONG_PAUSE, TAIL = 0.3, 0.5, 0.9, 0.8
"""Seconds of silence before the first sentence, between two, before a named one, after the last."""
NO_HINTS: Mapping[str, str] = MappingProxyType({})
SILENT = 160  # of 32768: what the engine writes around a sentence stays below
EDGE = 0.02  # seconds left before and after the first and last audible sample


@dataclass(frozen=True)
class Reading:
    """A script read aloud: 16-bit mono samples at `rate`, and the sentences as heard in them."""

    samples: array[int]
    rate: int
    sentences: tuple[Spoken, ...]

    @property
    def seconds(self) -> float:
        """The length of the sound."""
        return len(self.samples) / self.rate


def read_aloud(
    script: Sequence[Sentence], *, voice: Voice, engine: Engine, hints: Mapping[str, str] = NO_HINTS
) -> Reading:
    """Speak every sentence of `script`, the words in `hints` as they say. Raises NoEngine if the voice is missing."""
    samples: array[int] = array("h")
    heard: list[Spoken] = []
    for sentence in script:
        begin = max(len(samples) / engine.rate + _pause(sentence, first=not heard), sentence.no_earlier)
        samples.extend(_silence(round(begin * engine.rate) - len(samples)))
        begin = len(samples) / engine.rate
        speech = _trimmed(_spoken(sentence.text, voice, engine, hints), engine.rate)
        samples.extend(speech.samples)
        words = _words(sentence.text, speech, begin=begin, length=len(speech.samples) / engine.rate)
        heard.append(Spoken(words=words, end=len(samples) / engine.rate, name=sentence.name))
    samples.extend(_silence(round(TAIL * engine.rate)))
    return Reading(samples=samples, rate=engine.rate, sentences=tuple(heard))


def _spoken(text: str, voice: Voice, engine: Engine, hints: Mapping[str, str]) -> Speech:
    """Return how `text` is said; the words' places are those in `text`, whatever was said instead of them."""
    wording = hinted(text, hints)
    speech = engine.speak(wording.text, voice)
    words = ((wording.places[place], second) for place, second in speech.words if place < len(wording.places))
    return Speech(samples=speech.samples, words=tuple(words))


def _pause(sentence: Sentence, *, first: bool) -> float:
    if first:
        return LEAD
    return LONG_PAUSE if sentence.name and not sentence.no_earlier else PAUSE


def _silence(count: int) -> array[int]:
    return array("h", bytes(2 * max(0, count)))


def _trimmed(speech: Speech, rate: int) -> Speech:
    """Cut the silence the engine leaves before and after a sentence."""
    audible = [number for number, sample in enumerate(speech.samples) if abs(sample) > SILENT]
    if not audible:
        return speech
    first = max(0, audible[0] - round(EDGE * rate))
    last = audible[-1] + round(EDGE * rate)
    words = tuple((place, max(0.0, second - first / rate)) for place, second in speech.words)
    return Speech(samples=speech.samples[first:last], words=words)


def _words(text: str, speech: Speech, *, begin: float, length: float) -> tuple[Word, ...]:
    """Give each written word the moment its first sound was reported; words the engine ran together share theirs."""
    spans = written(text)
    starts: list[float | None] = [None] * len(spans)
    starts[0] = 0.0
    for place, second in speech.words:
        number = next((n for n, (start, end) in enumerate(spans) if start <= place < end), None)
        if number is not None and starts[number] is None:
            starts[number] = second
    return tuple(
        Word(start=begin + second, text=text[start:end])
        for (start, end), second in zip(spans, _between(starts, spans, length), strict=True)
    )


def written(text: str) -> list[tuple[int, int]]:
    """Return the places (begin, end) of the words of `text`; a non-breaking space stays inside its word."""
    spans, begin = [], 0
    for word in text.split(" "):
        if word:
            spans.append((begin, begin + len(word)))
        begin += len(word) + 1
    return spans


def _between(starts: list[float | None], spans: list[tuple[int, int]], length: float) -> list[float]:
    """Fill the gaps: an untimed word lies between its neighbours as its letters do."""
    timed = [(spans[n][0], second) for n, second in enumerate(starts) if second is not None]
    timed.append((spans[-1][1] + 1, length))
    filled: list[float] = []
    for (place, _), second in zip(spans, starts, strict=True):
        before = max(pair for pair in timed if pair[0] <= place)
        after = min(pair for pair in timed if pair[0] > place)
        share = (place - before[0]) / (after[0] - before[0])
        guess = before[1] + share * (after[1] - before[1]) if second is None else second
        filled.append(max(guess, filled[-1] + 0.001 if filled else 0.0))
    return filled
