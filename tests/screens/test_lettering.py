"""Setting type: whatever is written, no letter is lost, and nothing is wider than its room."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LONG = "Vergeltungswaffenversuchsanstaltsleiter"
TEXT = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x17F), max_size=200)


@pytest.mark.usefixtures("window")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT, room=st.integers(60, 900))
def test_wrapping_loses_no_letter_and_no_line_is_too_wide(text: str, room: int) -> None:
    from kiosk.screens.lettering import width, wrapped

    lines = wrapped(text, "sans", 30, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, "sans", 30) <= room for line in lines if len(line) > 1)


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize(
    ("text", "lines", "size", "found"),
    [
        ("V2, the rocket", 3, 60, ("V2, the rocket",)),
        ("The Train de Loos", 3, 60, ("The Train de", "Loos")),
        (LONG, 1, 30, (LONG[:27], LONG[27:])),
    ],
    ids=["one line", "two lines", "a word wider than the column is broken at the smallest size"],
)
def test_text_steps_down_before_it_is_broken(text: str, lines: int, size: int, found: tuple[str, ...]) -> None:
    from kiosk.screens.lettering import fitted

    setting = fitted(text, "serif", 60, unit=1.0, room=414, lines=lines)
    assert (setting.size, setting.lines) == (size, found)


@pytest.mark.usefixtures("window")
def test_a_title_breaks_by_sense_where_that_takes_no_more_lines() -> None:
    from kiosk.screens.lettering import by_sense

    assert by_sense("De V2, de raket", "serif", 68, 414) == ["De V2,", "de raket"]


def test_a_sentence_split_over_cues_is_one_paragraph() -> None:
    from kiosk.guide.captions import Cue
    from kiosk.screens.transcript import paragraphs

    cues = (Cue(0, 1, "One two", sentence=0), Cue(1, 2, "three.", sentence=0), Cue(2, 3, "Four.", sentence=1))
    texts: Any
    texts, spots = paragraphs(cues)
    assert texts == ["One two three.", "Four."]
    assert spots == ((0, 0), (0, 2), (1, 0))


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The dome lies\nabove.", ["The dome lies above."]),
        (
            "The dome gives La Coupole its name;\nit lies above.",
            ["The dome gives La Coupole its name;", "it lies above."],
        ),
        ("The dome gives La Coupole\nits name.", ["The dome gives La Coupole its name."]),
        ("One\ntwo\nthree", ["One two three"]),
    ],
)
def test_a_caption_keeps_the_lines_it_was_written_in_unless_fewer_are_enough(text: str, found: list[str]) -> None:
    from kiosk.screens.running import as_written

    assert as_written(text, "sans", 30, 560) == found
