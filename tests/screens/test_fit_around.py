"""The screens around a stop, in every language, text size and orientation: every action has its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from kiosk.guide.words import NAMES, word
from kiosk.visit.view import Settings
from tests.screens.audit import findings
from tests.screens.views_around import AROUND
from tests.screens.window import Kiosk

PANELS = ((1280, 720), (1080, 1920))
LEAST = 53  # design px: the smallest target of the design
LOSSES = {
    "fr": "Cette étape n’est pas disponible pour l’instant. Choisissez-en une autre, s’il vous plaît.",
    "de": "Diese Station ist im Moment nicht verfügbar. Bitte wählen Sie eine andere.",
}


@pytest.mark.parametrize("panel", PANELS, ids=("lying", "standing"))
@pytest.mark.parametrize("name", AROUND)
def test_everything_has_its_place(kiosk: Callable[..., Kiosk], name: str, panel: tuple[int, int]) -> None:
    app = kiosk(AROUND[name]("en", Settings(still=True))).app
    app.theme.fit(*panel)
    found = []
    for language, size, lower in product(NAMES, ("M", "L", "XL"), (False, True)):
        view = app.session.view = AROUND[name](language, Settings(size=size, lower=lower, still=True))
        app.refresh()
        there = {"lower"} if app.theme.portrait else set()
        for _page in pages(app):
            found += [f"{language} {size} {'lowered ' * lower}{one}" for one in (*findings(app), *small(app))]
            there |= set(app.rectangles())
        found += [f"{language} {size} {action.id} is nowhere" for action in view.actions if action.id not in there]
    assert found == []


@pytest.mark.parametrize("name", ["tours1", "tours6", "stops8", "stops28"])
def test_a_notice_covers_nothing(kiosk: Callable[..., Kiosk], name: str) -> None:
    app = kiosk(AROUND[name]("fr", Settings(still=True))).app
    found = []
    for language, size, lower, panel in product(LOSSES, ("M", "XL"), (False, True), PANELS):
        app.theme.fit(*panel)
        made = AROUND[name](language, Settings(size=size, lower=lower, still=True))
        app.session.view = replace(made, notice=LOSSES[language])
        app.refresh()
        found += [f"{language} {size} {panel}: {finding}" for finding in findings(app)]
    assert found == []


def test_a_long_list_turns_by_pages_and_shows_every_stop_once(kiosk: Callable[..., Kiosk]) -> None:
    app = kiosk(AROUND["stops28"]("en", Settings(still=True))).app
    app.theme.fit(1920, 1080)
    app.refresh()
    shown = [[name for name in app.rectangles() if name.startswith("stop:")] for _page in pages(app)]
    assert [len(page) for page in shown] == [16, 12]
    assert sorted(shown[0] + shown[1]) == sorted(f"stop:s{number}" for number in range(1, 29))


@pytest.mark.parametrize("panel", [(1920, 1080), *PANELS], ids=("full", "lying", "standing"))
@pytest.mark.parametrize("size", ["M", "L", "XL"])
def test_eight_saved_pages_are_on_one_screen(kiosk: Callable[..., Kiosk], size: str, panel: tuple[int, int]) -> None:
    app = kiosk(AROUND["visit8"]("en", Settings(still=True))).app
    app.theme.fit(*panel)
    for language in NAMES:
        app.session.view = AROUND["visit8"](language, Settings(size=size, still=True))
        app.refresh()
        shown = [name for name in app.rectangles() if name.startswith(("save:", "page"))]
        assert shown == [f"save:s1:{number}" for number in range(8)], language


@pytest.mark.parametrize("panel", [(1920, 1080), *PANELS], ids=("full", "lying", "standing"))
@pytest.mark.parametrize("count", [4, 8])
def test_the_key_beside_each_saved_page_has_its_word(
    kiosk: Callable[..., Kiosk], count: int, panel: tuple[int, int]
) -> None:
    name = f"visit{count}"
    app = kiosk(AROUND[name]("en", Settings(still=True))).app
    app.theme.fit(*panel)
    for language, size in product(NAMES, ("M", "L", "XL")):
        app.session.view = AROUND[name](language, Settings(size=size, still=True))
        app.refresh()
        assert [text for text, *_ in app.texts()].count(word("remove", language)) == count, (language, size)


@pytest.mark.parametrize(("panel", "count"), [((1920, 1080), [8, 8, 4]), ((1080, 1920), [6, 6, 6, 2])])
def test_twenty_saved_pages_turn_by_screens(
    kiosk: Callable[..., Kiosk], panel: tuple[int, int], count: list[int]
) -> None:
    app = kiosk(AROUND["visit20"]("en", Settings(still=True))).app
    app.theme.fit(*panel)
    app.refresh()
    shown = [[name for name in app.rectangles() if name.startswith("save:")] for _page in pages(app)]
    assert [len(page) for page in shown] == count
    assert len({name for page in shown for name in page}) == 20


def test_another_text_size_shows_other_pages(kiosk: Callable[..., Kiosk]) -> None:
    app = kiosk(AROUND["stops28"]("en", Settings(still=True))).app
    app.theme.fit(1920, 1080)
    app.session.view = AROUND["stops28"]("en", Settings(size="XL", still=True))
    app.refresh()
    assert [name for name in app.rectangles() if name.startswith("stop:")] == [f"stop:s{n}" for n in range(1, 9)]


def pages(app: Any) -> Iterator[int]:
    """Turn page after page, as far as there is one, and back to the first."""
    number = 1
    yield number
    while "page-down" in app.rectangles():
        app.do("page-down")
        app.refresh()
        number += 1
        yield number
    while "page-up" in app.rectangles():
        app.do("page-up")


def small(app: Any) -> list[str]:
    least = LEAST * app.theme.unit - 1
    return [f"{name} is too small: {box}" for name, box in app.rectangles().items() if min(box[2:]) < least]
