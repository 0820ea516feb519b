"""The interface's own words: every key is one table's, and every language is told the same."""

from string import Formatter

import pytest

from kiosk.guide.words import WORDS
from kiosk.guide.words_staff import AMONG_STAFF
from kiosk.guide.words_stop import AT_A_STOP


def named(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_no_two_tables_have_the_same_key():
    assert AT_A_STOP.keys() & AMONG_STAFF.keys() == set()
    assert {key: WORDS[key] for key in (*AT_A_STOP, *AMONG_STAFF)} == {**AT_A_STOP, **AMONG_STAFF}


@pytest.mark.parametrize("key", WORDS)
def test_what_is_put_into_words_is_put_into_them_in_every_language(key):
    assert [named(words) for words in WORDS[key]] == [named(WORDS[key][0])] * 4
