"""No meaning by colour alone: in grey, each state of a key looks different from the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.visit.view import Settings, View
from tests.screens.views import playing
from tests.screens.views_inside import plan
from tests.screens.window import Kiosk
from tests.standards.light import luminance
from tests.standards.panel import LYING, photograph

CLEAR = 3.0
"""A4: a change that is seen has this contrast with what was there before."""
LEAST = 400  # px: a 2 px line round a small key
palettes = pytest.mark.parametrize("contrasted", [False, True], ids=["usual", "high contrast"])
Light = NDArray[np.float32]


def grey(kiosk: Kiosk, view: View, action: str, pressed: bool = False) -> Light:
    """Return how light a key and what is around it are."""
    kiosk.session.view = view
    kiosk.app.refresh()
    keys = (part for part in kiosk.app.screen._scene.parts() if getattr(part, "action", "") == action)
    key = next(part for part in keys if part.visible)
    key.press(pressed)
    light = luminance(photograph(kiosk.app))
    key.press(False)
    x, y, w, h = kiosk.app.rectangles()[action]
    return light[y - 20 : y + h + 20, x - 20 : x + w + 20]


def changed(one: Light, other: Light) -> int:
    """Return how many pixels have changed so far that it cannot be missed."""
    lighter, darker = np.maximum(one, other), np.minimum(one, other)
    return int(np.sum((lighter + 0.05) / (darker + 0.05) >= CLEAR))


def view(contrasted: bool, *, on: bool = False, focus: str = "") -> View:
    settings = Settings(contrast=contrasted, captions=on, still=True)
    return replace(playing("en", settings), focus=focus)


@palettes
def test_off_on_pressed_and_focused_differ_without_colour(kiosk: Callable[..., Kiosk], contrasted: bool) -> None:
    """A10, A4: a toggle in each of its states."""
    shown = kiosk(view(contrasted))
    shown.app.theme.fit(*LYING)
    states = {
        "off": grey(shown, view(contrasted), "captions"),
        "on": grey(shown, view(contrasted, on=True), "captions"),
        "focused": grey(shown, view(contrasted, focus="captions"), "captions"),
        "pressed": grey(shown, view(contrasted), "captions", pressed=True),
    }
    found = {f"{a}, {b}": changed(states[a], states[b]) for a, b in combinations(states, 2)}
    assert {pair: count for pair, count in found.items() if count < LEAST} == {}


@palettes
@pytest.mark.parametrize("action", ["play", "back10", "next", "further"])
def test_a_pressed_key_differs_without_colour(kiosk: Callable[..., Kiosk], contrasted: bool, action: str) -> None:
    """A10, A4: the round keys, the amber one among them, and the plain ones."""
    shown = kiosk(view(contrasted))
    shown.app.theme.fit(*LYING)
    rest = grey(shown, view(contrasted), action)
    assert changed(rest, grey(shown, view(contrasted), action, pressed=True)) >= LEAST


@palettes
@pytest.mark.parametrize("action", ["play", "back10", "next", "seek"])
def test_the_focus_is_seen_without_colour(kiosk: Callable[..., Kiosk], contrasted: bool, action: str) -> None:
    """A4: at least a 2 px perimeter at 3:1 (WCAG 2.2 2.4.13); the ring is 6 px."""
    shown = kiosk(view(contrasted))
    shown.app.theme.fit(*LYING)
    wide, high = shown.app.rectangles()[action][2:]
    without, ringed = (grey(shown, view(contrasted, focus=focus), action) for focus in ("", action))
    assert changed(without, ringed) >= 2 * 2 * (wide + high)


@palettes
def test_here_heard_and_not_heard_differ_without_colour(kiosk: Callable[..., Kiosk], contrasted: bool) -> None:
    """A10: the same stop on the plan; heard has a tick, here is solid, sensitive has its sign."""
    settings = Settings(contrast=contrasted, still=True)
    shown = kiosk(plan("en", settings))
    shown.app.theme.fit(*LYING)
    made = plan("en", settings)
    kinds = {
        "not heard": {"here": False, "heard": False, "sensitive": False},
        "heard": {"here": False, "heard": True, "sensitive": False},
        "here": {"here": True, "heard": False, "sensitive": False},
        "sensitive": {"here": False, "heard": False, "sensitive": True},
    }
    seen = {}
    for name, kind in kinds.items():
        stops = tuple(replace(stop, **kind) if stop.number == "7" else stop for stop in made.scene.stops)
        seen[name] = grey(shown, replace(made, scene=replace(made.scene, stops=stops)), "stop:dome")
    found = {f"{a}, {b}": changed(seen[a], seen[b]) for a, b in combinations(seen, 2)}
    assert {pair: count for pair, count in found.items() if count < 150} == {}
