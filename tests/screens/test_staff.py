"""The staff view: as many problems as there is room for, all others counted; every key reached by six keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from kiosk.visit.focus import next_focus
from kiosk.visit.staff_view import Remark
from kiosk.visit.view import Settings
from tests.screens.audit import findings
from tests.screens.views_around import FARES_WELL, staff
from tests.screens.window import Kiosk

PANELS = ((1920, 1080), (1080, 1920))
LONG = "There is no picture 'hill.svg' in media/dome, and nothing is like it in any other folder of the guide: " * 4
DOWN, OK, ESCAPE = 274, 13, 27


def with_remarks(*sentences: str) -> Callable[..., object]:
    remarks = tuple(Remark(False, f"tours.yaml:{line}", one) for line, one in enumerate(sentences, 101))
    return staff(replace(FARES_WELL, remarks=remarks))


def told(shown: Kiosk) -> tuple[list[str], list[str]]:
    """Return the places of problems on the screen, and what is said of those that are not."""
    texts = [text for text, *_ in shown.app.texts()]
    return [one for one in texts if one.startswith("tours.yaml:")], [one for one in texts if one.startswith("and ")]


def test_what_has_no_room_is_counted(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(with_remarks(*["One word is wrong."] * 40)("en", Settings(still=True)))
    places, more = told(shown)
    assert places == [f"tours.yaml:{line}" for line in range(101, 101 + len(places))]
    assert (len(places) > 5, more) == (True, [f"and {40 - len(places)} more"])


def test_what_was_counted_is_shown_once_there_is_room(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(with_remarks(*["One word is wrong."] * 40)("en", Settings(still=True)))
    shown.show(with_remarks("One word is wrong.", "Another one is.")("en", Settings(still=True)))
    assert told(shown) == (["tours.yaml:101", "tours.yaml:102"], [])
    shown.show(staff(FARES_WELL)("en", Settings(still=True)))
    assert told(shown) == ([], [])


def test_a_second_that_passes_hides_no_problem_and_shows_none(kiosk: Callable[..., Kiosk]) -> None:
    view = with_remarks(*["One word is wrong."] * 40)("en", Settings(still=True))
    shown = kiosk(view)
    before = told(shown)
    shown.show(replace(view, scene=replace(view.scene, locks="Locks again by itself in 1:47")))
    assert told(shown) == before


@pytest.mark.parametrize("panel", PANELS, ids=["lying", "standing"])
def test_a_long_sentence_is_told_whole(kiosk: Callable[..., Kiosk], panel: tuple[int, int]) -> None:
    shown = kiosk(with_remarks("short.")("en", Settings(still=True)))
    shown.app.theme.fit(*panel)
    found = []
    for language, size in product(("fr", "de"), ("M", "XL")):
        shown.session.view = with_remarks(LONG, LONG)(language, Settings(size=size, still=True))
        shown.app.refresh()
        found += [f"{language} {size}: {one}" for one in findings(shown.app)]
        _, _, said = " ".join(text for text, *_ in shown.app.texts()).partition("tours.yaml:101 ")
        assert said.split()[: len(LONG.split())] == LONG.split()
    assert found == []


@pytest.mark.parametrize("panel", PANELS, ids=["lying", "standing"])
def test_every_key_can_be_reached_from_every_other(kiosk: Callable[..., Kiosk], panel: tuple[int, int]) -> None:
    shown = kiosk(staff(FARES_WELL)("en", Settings(still=True)))
    shown.app.theme.fit(*panel)
    shown.app.refresh()
    there = shown.app.rectangles()
    for start in there:
        reached, new = {start}, [start]
        while new:
            place = new.pop()
            ways = {next_focus(there, place, way) for way in ("up", "down", "left", "right")} - reached
            reached |= ways
            new += ways
        assert reached == set(there)


def test_six_keys_press_and_lead_back(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(staff(FARES_WELL)("en", Settings(still=True)))
    for code in (DOWN, DOWN, OK, DOWN, OK, ESCAPE):
        shown.key(code)
    assert shown.session.acted == ["test-sound", "read-again", "back"]
