"""Signs that the kiosk's letters have, and signs that they do not."""

import pytest

from kiosk.workshop import letters
from kiosk.workshop.letters import lacking


def test_every_letter_taken_for_granted_is_in_the_fonts():
    granted = [chr(code) for code in range(32, 0x2100) if not letters._DOUBTFUL.match(chr(code))]
    assert len(granted) > 180
    assert [letter for letter in granted if not letter.isspace() and not letters._is_there(letter)] == []


@pytest.mark.parametrize("text", ["Éperlecques, Wałbrzych, Œuvre, ß, €, ½, ±, →", "Привет, 5 °C, «V2»\u202f!", "№ 7"])
def test_what_the_fonts_have_is_not_doubted(text):
    assert lacking(text) == []


def test_what_they_lack_is_named_once():
    assert lacking("\N{ROCKET} ☢ \N{ROCKET} 中") == ["\N{ROCKET}", "☢", "中"]
