"""The screens inside a visit, in every language, text size and orientation: nothing overlaps, is cut or too small."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.guide.words import NAMES
from kiosk.visit.view import Settings, View
from tests.screens.audit import findings
from tests.screens.views_inside import VIEWS
from tests.screens.window import Kiosk

PANELS = ((1280, 720), (1080, 1920))
NOTICE = "Cette étape n’existe pas encore en français. Vous l’entendez en néerlandais."
LEAST = 53  # design px of a stop on the plan, the smallest target there is


@pytest.mark.parametrize("panel", PANELS, ids=("lying", "standing"))
@pytest.mark.parametrize("name", VIEWS)
def test_everything_has_its_place(kiosk: Callable[..., Kiosk], name: str, panel: tuple[int, int]) -> None:
    found = []
    for told, app, view in every(kiosk, name, panel):
        found += [f"{told}: {finding}" for finding in (*findings(app), *missing(app, view), *small(app))]
    assert found == []


def test_points_out_of_view_cannot_be_touched(kiosk: Callable[..., Kiosk]) -> None:
    app = kiosk(VIEWS["closer"]("en", Settings(still=True))).app
    look = (0.0, 0.1, 0.3, 0.3)
    view = app.session.view
    picture = replace(view.scene.picture, look=look)
    app.session.view = replace(view, scene=replace(view.scene, picture=picture))
    app.refresh()
    assert [name for name in app.rectangles() if name.startswith("point:")] == ["point:2"]


def test_a_touch_anywhere_answers_the_question_with_yes(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(VIEWS["still"]("en", Settings(still=True)))
    assert set(shown.app.rectangles()) == {"still-yes", "still-end"}
    shown.finger(30, 30).lift()
    assert shown.session.acted == ["still-yes"]


def test_the_key_that_ends_the_visit_is_not_taken_for_a_touch_anywhere(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(VIEWS["still"]("en", Settings(still=True)))
    shown.tap("still-end")
    assert shown.session.acted == ["still-end"]


def test_a_stop_on_the_plan_is_touched_by_its_whole_circle(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(VIEWS["plan"]("en", Settings(still=True)))
    x, y = shown.middle("stop:dome")
    shown.finger(x + 20, y).lift()
    assert shown.session.acted == ["stop:dome"]


def test_a_point_in_the_picture_is_touched_where_it_is_seen(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(VIEWS["closer"]("en", Settings(still=True)))
    shown.tap("point:2")
    assert shown.session.acted == ["point:2"]


@pytest.mark.parametrize("lower", [False, True], ids=("usual", "lowered"))
def test_a_notice_covers_nothing_that_can_be_touched(kiosk: Callable[..., Kiosk], lower: bool) -> None:
    app = kiosk(VIEWS["closer"]("fr", Settings(still=True))).app
    found = []
    for name, size, panel in product(("closer", "closer-long", "plan", "warned"), ("M", "XL"), PANELS):
        app.theme.fit(*panel)
        made = VIEWS[name]("fr", Settings(size=size, lower=lower, still=True))
        app.session.view = replace(made, notice=NOTICE)
        app.refresh()
        found += [f"{name} {size} {panel}: {finding}" for finding in findings(app)]
    assert found == []


def every(kiosk: Callable[..., Kiosk], name: str, panel: tuple[int, int]) -> Iterator[tuple[str, Any, View]]:
    """Draw a view in each of its forms; yield the form in words and what is on the screen."""
    app = kiosk(VIEWS[name]("en", Settings(still=True))).app
    app.theme.fit(*panel)
    for language, size, lower in product(NAMES, ("M", "L", "XL"), (False, True)):
        view = app.session.view = VIEWS[name](language, Settings(size=size, lower=lower, still=True))
        app.refresh()
        yield f"{language} {size} {'lowered' if lower else 'usual'}", uppermost(app), view


def uppermost(app: Any) -> Any:
    """Return what can be read and touched: what lies dimmed under a question is neither."""
    layer = app.screen._uppermost() if app.session.view.still else app
    return SimpleNamespace(theme=app.theme, rectangles=layer.rectangles, texts=layer.texts)


def missing(app: Any, view: View) -> list[str]:
    """Return the actions without a place, but for points out of view and what a standing panel does not need."""
    there = set(app.rectangles()) | ({"lower"} if app.theme.portrait else set())
    wanted = [action.id for action in view.actions if not action.id.startswith("point:")]
    return [f"{action_id} is nowhere" for action_id in wanted if action_id not in there]


def small(app: Any) -> list[str]:
    least = LEAST * app.theme.unit - 1
    return [f"{name} is too small: {box}" for name, box in app.rectangles().items() if min(box[2:]) < least]
