"""What is read: large enough in millimetres, in short lines, and not too much of it."""

from __future__ import annotations

import pytest
from PIL import ImageFont

from tests.standards.panel import LYING, MM, Screen

STOP = ("playing", "transcript", "next", "last", "signed", "notice", "closer", "closer-whole", "closer-long")
OTHER = ("warned", "still", "help", "plan", "languages", "preparing", "not-ready", "tours1", "tours2", "stops8")
"""The screens of a guide of up to two tours. With more of them, summaries step down to the smallest letters."""
RUNNING = 40  # letters: a line of running text, not a name or a key
COLUMN, BAR = 500, 130  # px: the full text stands right of and below here
LISTS = ("tours4", "tours5", "tours6", "tours-unknown", "stops28", "staff")
"""Lists of many tours, stops and problems: 150 words at most; the full text of a narration (118) is asked for."""


def capital(px: float) -> float:
    """Return the height of a capital in millimetres on the 21.5 inch panel."""
    return px * 0.65 * MM


@pytest.mark.usefixtures("window")
def test_a_capital_is_at_least_0_65_of_the_type_size() -> None:
    """A1, A2: measured at the capital H, in every face."""
    from kiosk.screens.theme import FONTS

    for name in ("sans", "semi", "bold", "serif", "light"):
        _, top, _, bottom = ImageFont.truetype(FONTS[name], 1000).getbbox("H")
        assert 0.65 <= (bottom - top) / 1000 <= 0.685, name


def test_no_text_is_smaller_than_the_law_s_least(screens: list[Screen]) -> None:
    """A2: capitals of at least 4.8 mm (Section 508 402.4), in every mode."""
    found = [(f"{screen}: “{text}”", px) for screen in screens for text, px, _, _ in screen.texts]
    assert len(found) > 10_000
    assert [one for one, px in found if capital(px) < 4.8] == []


def test_what_is_told_is_read_from_half_a_metre_in_the_largest_letters(screens: list[Screen]) -> None:
    """A1: capitals of at least 6.1 mm at 500 mm (EN 301 549 5.1.4), for the text of a stop and of every question."""
    found = [
        f"{screen}: “{text}” {capital(px):.1f} mm"
        for screen in screens
        if screen.size == "XL" and screen.name in STOP + OTHER
        for text, px, _, _ in screen.texts
        if len(text) > RUNNING and capital(px) < 6.1
    ]
    assert found == []


def test_a_line_holds_no_more_letters_than_can_be_followed(screens: list[Screen]) -> None:
    """A12: at most 80 (WCAG 2.2 1.4.8); letters a reader sees, spaces included."""
    lines = [(len(text), f"{screen}: “{text}”") for screen in screens for text, _, _, _ in screen.texts]
    assert max(lines)[0] <= 80, max(lines)


def test_lines_of_one_text_begin_at_one_edge(screens: list[Screen]) -> None:
    """A12: ranged left, never justified: the lines of a full text begin together and end where they must."""
    for screen in screens:
        if screen.name == "transcript" and screen.panel == LYING:
            lines = [box for text, _, _, box in screen.texts if len(text) > RUNNING / 2]
            lines = [box for box in lines if box[0] > COLUMN and box[1] > BAR]
            assert max(box[0] for box in lines) - min(box[0] for box in lines) <= 2, str(screen)
            assert len({box[2] for box in lines}) > 1, str(screen)


def test_no_screen_shows_more_words_than_a_label_should(screens: list[Screen]) -> None:
    """M18: at most 100, keys included; but for the full text and lists that are longer than the shipped ones."""
    counts = {str(screen): sum(len(text.split()) for text, _, _, _ in screen.texts) for screen in screens}
    long = {str(screen) for screen in screens if screen.name in (*LISTS, "transcript")}
    assert {name: count for name, count in counts.items() if count > (150 if name in long else 100)} == {}
