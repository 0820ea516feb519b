"""A text in the wrong language is found, and nothing that is right is suspected."""

from pathlib import Path

import pytest

from kiosk.guide.languages import texts
from kiosk.guide.tours import read
from kiosk.workshop.script import read_script
from kiosk.workshop.tongues import other_language

ROOT = Path(__file__).parents[2]
SOURCE = read(ROOT / "tours.yaml").source
assert SOURCE
WRITTEN = [(field, language, node.text) for field, language, node in texts(SOURCE) if field != "url" and node.text]
SCRIPTS = sorted((ROOT / "media").glob("*/*.txt"))


def test_no_shipped_text_is_suspected():
    assert len(WRITTEN) > 500
    assert [text for _, language, text in WRITTEN if other_language(text, language)] == []


def test_no_sentence_of_a_shipped_script_is_suspected():
    spoken = [(path.name.split(".")[1], one.text) for path in SCRIPTS for one in read_script(path)[0]]
    assert len(spoken) > 500
    assert [text for language, text in spoken if other_language(text, language)] == []


def test_nine_of_ten_descriptions_are_found_where_languages_were_exchanged():
    exchanged = [
        (other_language(text, other), language)
        for field, language, text in WRITTEN
        for other in ("fr", "en", "nl", "de")
        if field == "alt" and language and other != language
    ]
    assert {found for found, language in exchanged} - {language for _, language in exchanged} == {""}
    assert sum(found == language for found, language in exchanged) / len(exchanged) > 0.9


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("V2", "fr"),
        ("«\u00a0The Crossbow Committee\u00a0» et le dôme", "fr"),
        ("Das Buch heißt «The Hunt for Hitler's Secret Weapons of the War».", "de"),
        ("Le musée de l’Air et de l’Espace, Le Bourget", "en"),
        ("1943 1944 1945 1946 1947 1948", "nl"),
        ("Mittelbau-Dora, Peenemünde, Wizernes, Éperlecques, Mimoyecques", "en"),
    ],
)
def test_names_titles_and_quotations_are_left_alone(text, language):
    assert other_language(text, language) == ""


def test_a_language_that_nobody_here_knows_is_left_alone():
    assert other_language("This is a text of the house that was left in the wrong place.", "pl") == ""
