"""A house of thousands of stops: a number of four digits stands wherever a short one does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from kiosk.visit.view import Action, Plan, Settings, Stops, Tours, View
from tests.screens.audit import findings
from tests.screens.views import VIEWS
from tests.screens.views_inside import VIEWS as INSIDE
from tests.screens.window import Kiosk

PANELS = ((1280, 720), (1080, 1920))
SHOWN = VIEWS | INSIDE
NAMES = ("playing", "transcript", "further", "next", "warned", "plan", "stops8", "stops28", "tours5")


def in_thousands(view: View) -> View:
    """Return the view with 2000 added to every number of a stop."""
    scene = view.scene
    match scene:
        case Plan():
            scene = replace(scene, stops=tuple(replace(one, number=more(one.number)) for one in scene.stops))
        case Stops():
            scene = replace(scene, rows=tuple(replace(one, number=more(one.number)) for one in scene.rows))
        case Tours():
            scene = replace(scene, typed=more(scene.typed))
        case _:
            scene = replace(scene, number=more(scene.number))
    return replace(view, scene=scene, actions=tuple(map(_action, view.actions)))


def _action(action: Action) -> Action:
    return replace(action, label=more(action.label)) if action.id in ("previous", "next") else action


def more(number: str) -> str:
    return str(2000 + int(number))


@pytest.mark.parametrize("panel", PANELS, ids=("lying", "standing"))
@pytest.mark.parametrize("name", NAMES)
def test_a_number_of_four_digits_has_its_place(kiosk: Callable[..., Kiosk], name: str, panel: tuple[int, int]) -> None:
    app = kiosk(SHOWN[name]("en", Settings(still=True))).app
    app.theme.fit(*panel)
    found = []
    for language, size in product(("fr", "de"), ("M", "L", "XL")):
        app.session.view = in_thousands(SHOWN[name](language, Settings(size=size, still=True)))
        app.refresh()
        found += [f"{language} {size}: {finding}" for finding in findings(app)]
    assert found == []
