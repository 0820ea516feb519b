"""Captions timed to somebody's recording."""

import wave
from array import array
from math import sin, tau
from pathlib import Path

import pytest

from kiosk.workshop.alignment import aligned
from kiosk.workshop.pauses import Pause, Sounding, listened
from kiosk.workshop.reading import Reading
from kiosk.workshop.script import Sentence, parse_script
from tests.workshop.voices import needs_voices, somebody

ENGLISH = """
You are standing in a railway tunnel, dug into the chalk in 1943.
It was called Ida.
Trains were to bring the rockets here, in parts, by night, and to leave empty before the morning came.
[people] People dug it, with picks, with shovels and with their hands; many of them were not free.
More than 1,300 prisoners worked on the site.
We know few of their names.
Please take your time, and go on when you like.
"""
GERMAN = """
Die V1 ist ein Flugzeug ohne Piloten, mit Strahlantrieb: eine Flugbombe.
Sie war etwa 8 Meter lang.
Nach der eingestellten Strecke stand der Motor still, und die Bombe stürzte herab.
Diese Stille war das Zeichen, Deckung zu suchen.
Im Juni 1944 starben die ersten Menschen in London.
"""


def saved(reading: Reading, place: Path) -> Path:
    with wave.open(str(place), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(reading.rate)
        file.writeframes(reading.samples.tobytes())
    return place


@needs_voices
@pytest.mark.parametrize(
    ("language", "text", "words_per_minute", "gaps"),
    [
        ("en", ENGLISH, 175, (0.5, 0.7, 0.6, 0.9, 0.45, 0.6, 1.5)),
        ("en", ENGLISH, 130, (0.8, 0.6, 1.4, 0.7, 0.7, 0.9, 0.1)),
        ("de", GERMAN, 170, (0.5, 0.6, 0.5, 0.7, 0.0)),
    ],
)
def test_sentences_begin_where_they_are_heard_in_a_recording(language, text, words_per_minute, gaps, tmp_path):
    script, _ = parse_script(text, Path("a.txt"))
    person = somebody(list(script), language=language, words_per_minute=words_per_minute, gaps=gaps)
    found = aligned(script, listened(saved(person, tmp_path / "person.wav"), sentences=len(script)))
    apart = [
        abs(one.words[0].start - other.words[0].start) for one, other in zip(found, person.sentences, strict=True)
    ]
    assert max(apart) < 0.35
    assert [" ".join(word.text for word in one.words) for one in found] == [sentence.text for sentence in script]


def test_the_pause_after_a_comma_is_not_taken_for_a_sentence_s_end():
    script = [Sentence("One thing, and then another thing."), Sentence("Nothing else happened in this place.")]
    pauses = (Pause(1.4, 1.9), Pause(3.9, 4.4), Pause(5.0, 5.4))
    first, second = aligned(script, Sounding(begin=0.5, end=7.2, pauses=pauses, length=8.0))
    assert (first.words[0].start, first.end) == pytest.approx((0.5, 3.9))
    assert (second.words[0].start, second.end) == pytest.approx((4.4, 7.2))
    assert second.words[-1].start < 7.2


def test_words_never_fall_into_a_pause():
    pauses = (Pause(2.0, 4.0),)
    [only] = aligned([Sentence("a b c d e f g h.")], Sounding(begin=0.0, end=6.0, pauses=pauses, length=6.0))
    assert [word.start for word in only.words if 2.0 < word.start < 4.0] == []
    assert next(word.text for word in only.words if word.start >= 4.0) == "e"


def test_a_recording_without_pauses_is_shared_out_by_length():
    script = [Sentence("Aaaa aaaa."), Sentence("Bbbb bbbb.")]
    first, second = aligned(script, Sounding(begin=1.0, end=5.0, pauses=(), length=5.0))
    assert (first.words[0].start, second.words[0].start, second.end) == pytest.approx((1.0, 3.0, 5.0))


def test_silence_at_both_ends_of_a_recording_is_no_part_of_its_speech(tmp_path):
    hum = array("h", (round(6000 * sin(tau * 220 * place / 8000)) for place in range(3 * 8000)))
    reading = Reading(samples=array("h", bytes(2 * 8000)) + hum + array("h", bytes(4 * 8000)), rate=8000, sentences=())
    heard = listened(saved(reading, tmp_path / "hum.wav"), sentences=1)
    assert (heard.begin, heard.end, heard.length) == (
        pytest.approx(1.0, abs=0.02), pytest.approx(4.0, abs=0.02), pytest.approx(6.0, abs=0.01))  # fmt: skip
