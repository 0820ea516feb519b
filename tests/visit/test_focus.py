"""Where the arrow keys lead."""

from __future__ import annotations

import pytest

from kiosk.visit.focus import next_focus

DOCK = {
    "back": (96, 28, 195, 84),
    "plan": (315, 28, 195, 84),
    "closer": (96, 623, 414, 84),
    "further": (96, 719, 414, 84),
    "previous": (534, 908, 96, 116),
    "play": (774, 894, 144, 144),
    "captions": (1182, 884, 314, 76),
    "sign": (1182, 972, 314, 76),
}


@pytest.mark.parametrize(
    ("current", "direction", "leads_to"),
    [
        ("back", "right", "plan"),
        ("plan", "left", "back"),
        ("back", "down", "closer"),
        ("closer", "down", "further"),
        ("further", "up", "closer"),
        ("previous", "right", "play"),
        ("play", "right", "captions"),
        ("captions", "down", "sign"),
        ("sign", "left", "play"),
        ("further", "right", "previous"),
    ],
)
def test_an_arrow_leads_to_the_nearest_action_in_its_direction(current: str, direction: str, leads_to: str) -> None:
    assert next_focus(DOCK, current, direction) == leads_to


@pytest.mark.parametrize(
    ("current", "direction"), [("back", "up"), ("back", "left"), ("sign", "down"), ("captions", "right")]
)
def test_at_the_edge_the_focus_stays(current: str, direction: str) -> None:
    assert next_focus(DOCK, current, direction) == current


def test_without_a_focus_the_first_arrow_shows_the_first_action() -> None:
    assert next_focus(DOCK, "", "down") == "back"


def test_a_focus_on_an_action_that_has_gone_starts_again_at_the_first() -> None:
    assert next_focus(DOCK, "close", "left") == "back"


def test_with_nothing_to_press_there_is_no_focus() -> None:
    assert next_focus({}, "", "up") == ""


def test_every_action_can_be_reached_from_every_other() -> None:
    for start in DOCK:
        reached, fresh = {start}, {start}
        while fresh:
            fresh = {next_focus(DOCK, one, way) for one in fresh for way in ("up", "down", "left", "right")} - reached
            reached |= fresh
        assert reached == set(DOCK), f"from {start}"
