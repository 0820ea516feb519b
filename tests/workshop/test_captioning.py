"""From spoken sentences to captions."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.captions import Word
from kiosk.workshop.captioning import LONGEST, Spoken, captioned
from kiosk.workshop.linebreaks import LINE, laid_out, seen


def spoken(text: str, *, begin: float = 0.0, pace: float = 13.0, name: str = "") -> Spoken:
    """A sentence read at `pace` characters a second."""
    words, place = [], 0
    for word in text.split(" "):
        words.append(Word(begin + place / pace, word))
        place += len(word) + 1
    return Spoken(tuple(words), begin + len(text) / pace, name)


@pytest.mark.parametrize(
    ("sentence", "layout"),
    [
        ("The dome held; the ground around it did not.", "The dome held;\nthe ground around it did not."),
        ("It weighs some 55,000 tonnes.", "It weighs some 55,000 tonnes."),
        (
            "Een net van meerdere kilometers was gepland; slechts een deel is gegraven.",
            "Een net van meerdere kilometers was\ngepland; slechts een deel is gegraven.",
        ),
        (
            "Un musée de Londres les appelle les «\u00a0victimes oubliées\u00a0».",
            "Un musée de Londres les appelle\nles «\u00a0victimes oubliées\u00a0».",
        ),
        (
            "Sie ist etwa 8 Meter lang und trug mehr als 800 Kilogramm Sprengstoff.",
            "Sie ist etwa 8 Meter lang und trug\nmehr als 800 Kilogramm Sprengstoff.",
        ),
    ],
)
def test_a_line_breaks_where_the_sense_allows(sentence, layout):
    assert laid_out(sentence.split(" "))[0] == layout


def test_a_reader_counts_letters_not_accents():
    assert seen("e\u0301te\u0301") == 3


def test_a_short_sentence_is_one_caption_that_stays_into_the_pause():
    [first, second] = captioned([spoken("The dome held."), spoken("Nobody came.", begin=1.6)], length=4.0)
    assert (first.start, first.end, first.text) == (0.0, 1.6, "The dome held.")
    assert (second.start, second.end) == (1.6, 4.0)


def test_a_caption_goes_in_time_for_the_next_one_or_stays_until_it():
    """S6, S7: closed up over a pause of 1.5 s; over a longer one it leaves half a second without any."""
    for begin, end in ((2.4, 2.4), (2.6, 2.1), (4.0, 14 / 13 + 1.2)):
        first, _ = captioned([spoken("The dome held."), spoken("Nobody came.", begin=begin)], length=8.0)
        assert first.end == pytest.approx(end)


def test_only_the_first_caption_of_a_named_sentence_bears_the_name():
    text = "The tunnels were never finished, and no rocket was ever launched from here, although the works went on."
    cues = captioned([spoken("One."), spoken(text, begin=2.0, name="held")], length=20.0)
    assert [cue.name for cue in cues] == ["", "held", ""]
    assert [cue.sentence for cue in cues] == [0, 1, 1]


def test_a_long_sentence_is_cut_after_a_comma():
    text = "The tunnels were never finished, and no rocket was ever launched from here, although the works went on."
    [first, second] = captioned([spoken(text)], length=20.0)
    assert first.text == "The tunnels were never finished,"
    assert second.text == "and no rocket was ever launched from here,\nalthough the works went on."


def test_a_caption_within_a_sentence_never_looks_like_its_end():
    text = "Am Morgen des 8. September 1944 traf die erste Rakete Paris, am Abend die zweite London, mitten im Westen."
    cues = captioned([spoken(text)], length=20.0)
    assert len(cues) == 2
    assert not cues[0].text.endswith(".")


WORDS = st.lists(st.text(alphabet="abcdeé.,;", min_size=1, max_size=14), min_size=1, max_size=40)


@given(WORDS, st.floats(min_value=5, max_value=16))
def test_no_word_is_lost_and_every_rule_that_can_be_kept_is_kept(words, pace):
    sentence = spoken(" ".join(words), pace=pace)
    cues = captioned([sentence], length=sentence.end + 0.8)
    assert [word for cue in cues for word in cue.words] == list(sentence.words)
    assert all(" ".join(word.text for word in cue.words).split() == cue.text.split() for cue in cues)
    assert all(seen(line) <= LINE for cue in cues for line in cue.text.split("\n"))
    assert all(cue.text.count("\n") <= 1 and cue.end - cue.start <= LONGEST + 1e-6 for cue in cues)
    assert all(cue.end <= following.start for cue, following in pairwise(cues))
