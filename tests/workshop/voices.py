"""What the tests of drafted narration share."""

import random
from array import array
from dataclasses import replace

import pytest

from kiosk.workshop.espeak import Espeak
from kiosk.workshop.reading import VOICES, Reading, read_aloud
from kiosk.workshop.script import Sentence
from kiosk.workshop.speech import NoEngine


def _missing() -> str:
    try:
        Espeak()
    except NoEngine as error:
        return str(error)
    return ""


MISSING = _missing()
needs_voices = pytest.mark.skipif(bool(MISSING), reason=MISSING)


def somebody(script: list[Sentence], *, language: str, words_per_minute: int, gaps: tuple[float, ...]) -> Reading:
    """A stand-in for a person: another voice, another speed, pauses of their own, a room that is never quite silent."""
    voice = replace(VOICES[language], words_per_minute=words_per_minute, pitch=65)
    chance = random.Random(7)
    samples: array[int] = array("h", bytes(2 * 11_025))
    heard, engine = [], Espeak()
    for sentence, gap in zip(script, gaps, strict=True):
        reading = read_aloud([Sentence(sentence.text)], voice=voice, engine=engine)
        [spoken] = reading.sentences
        begin = len(samples) / reading.rate - spoken.words[0].start
        words = tuple(replace(word, start=word.start + begin) for word in spoken.words)
        heard.append(replace(spoken, words=words, end=spoken.end + begin))
        first = round(spoken.words[0].start * reading.rate)
        samples += reading.samples[first : round(spoken.end * reading.rate)]
        samples += array("h", bytes(2 * round(gap * reading.rate)))
    noisy = array("h", (max(-32_768, min(32_767, sample + chance.randint(-25, 25))) for sample in samples))
    return Reading(noisy, reading.rate, tuple(heard))
