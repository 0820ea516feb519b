"""Words of web pages, made plain."""

import time

import pytest

from kiosk.workshop.plainwords import line, sentences
from kiosk.workshop.script import parse_script
from tests.guide.written import GOOD


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("<p>The <em>old</em> gate</p>", "The old gate"),
        ("A &amp; B &lt;c&gt; &eacute;", "A & B <c> é"),
        ("one<br/>two\n three\n\nfour", "one two three four"),
        ("<script>alert(1)</script>Gate<!-- no -->", "Gate"),
        ("2 < 3 and 4 > 1", "2 < 3 and 4 > 1"),
        ("**Bold** and [here](https://x.example/a)", "Bold and here"),
        ("soft\u00adhyphen, zero\u200bwidth\x07", "softhyphen, zerowidth"),
        ("Attention\u00a0!", "Attention\u00a0!"),
        ("<b>...</b>", ""),
    ],
)
def test_tags_and_signs_nobody_sees_are_gone(words, plain):
    assert line(words) == plain


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ("One. Two! Three? Four… five.", ["One.", "Two!", "Three?", "Four… five."]),
        ("Dr. Hall and J. Doe came. Mme. Roux left.", ["Dr. Hall and J. Doe came.", "Mme. Roux left."]),
        ("Am 5. Mai 1944. Es war kalt.", ["Am 5. Mai 1944.", "Es war kalt."]),
        ("z. B. Rom, ca. 54 v. Chr. gebaut", ["z. B. Rom, ca. 54 v. Chr. gebaut."]),
        ("« Regardez ! » Il part. « Oui. »", ["« Regardez ! » Il part.", "« Oui. »"]),
        ("Key points:<ul><li>22 floors</li><li>70 m;</li></ul>", ["Key points.", "22 floors.", "70 m."]),
        ("[Music] It begins.", ["(Music) It begins."]),
        ("# Title\n\nWords.", ["Title.", "Words."]),
        ("—\n\n***", []),
    ],
)
def test_a_sentence_a_line(words, script):
    assert list(sentences(words)) == script
    assert [problem.message for problem in parse_script("\n".join(script), GOOD)[1]][: len(script)] == []


@pytest.mark.parametrize("bit", ["<", "<a ", "<!--", "<script>", "[", "**", "[a](https:", "&", "\n", "A. ", "<p", "“"])
def test_words_made_to_take_long_take_no_longer_than_others(bit):
    begun = time.process_time()
    sentences(bit * 100_000)
    assert time.process_time() - begun < 5
