"""What is touched: millimetres on a 21.5 inch panel, in every language, text size and orientation."""

from __future__ import annotations

from tests.standards.panel import MM, Screen

PRIMARY = (
    "language:", "play", "back", "back10", "forward10", "previous", "next", "again", "still-yes", "still-end", "skip",
    "continue", "hear", "louder", "quieter", "key:", "tour:", "close", "others", "save",
)  # fmt: skip
"""Language, play and pause, replay, the way home, and every answer to a question."""
UNLISTED = ("seek", "stop:")
"""The line is 14.9 mm high and has the 10 s keys beside it; a stop on the plan has its row in the list."""


def sides(screens: list[Screen]) -> list[tuple[float, str, str]]:
    """Return the smaller side of everything that can be touched, in millimetres, its action and its screen."""
    boxes = ((screen, name, box) for screen in screens for name, box in screen.rectangles.items())
    return [(min(box[2:]) * MM, name, str(screen)) for screen, name, box in boxes]


def test_nothing_is_smaller_than_a_finger(screens: list[Screen]) -> None:
    """A5, A7: at least 11.6 mm (WCAG 2.2 2.5.5 at 71 cm); the smallest is a stop on a crowded plan, 13.4 mm."""
    found = sorted(sides(screens))
    assert len(found) > 5000
    assert found[0][0] >= 13.1, found[0]
    assert [one for one in found if one[0] < 18.5 and not one[1].startswith(UNLISTED)] == []


def test_what_a_visit_needs_is_twenty_millimetres(screens: list[Screen]) -> None:
    """A6: language, play, stop, home, replay at least 20 mm, where standing people touch (Colle and Hiszem 2004)."""
    found = [one for one in sides(screens) if one[1].startswith(PRIMARY)]
    assert len(found) > 2000
    assert [one for one in found if one[0] < 20] == []


def test_a_stop_in_the_list_is_as_large_as_it_can_be(screens: list[Screen]) -> None:
    """A6: the stop chosen from a list, not from the plan, is at least 20 mm high."""
    lists = sides([screen for screen in screens if screen.name.startswith("stops")])
    listed = min(one for one in lists if one[1].startswith("stop:"))
    assert listed[0] >= 20, listed
