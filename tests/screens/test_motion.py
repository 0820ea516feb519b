"""What moves: panels, the focus ring, the rest screen's words. It comes to rest, and with less motion nothing moves."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from kivy.animation import Animation

from kiosk.visit.view import Settings, View
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk

PLAIN, STILL = Settings(), Settings(still=True)


def paused(name: str, settings: Settings = PLAIN) -> View:
    view = VIEWS[name]("en", settings)
    return replace(view, scene=replace(view.scene, playing=False))


def turn(lit: str, settings: Settings = PLAIN) -> View:
    view = VIEWS["rest"](lit, settings)
    return replace(view, scene=replace(view.scene, lit=lit))


def comes_to_rest(shown: Kiosk) -> bool:
    end = time.monotonic() + 30
    while Animation._instances and time.monotonic() < end:
        shown.frames(1)
    shown.frames(2)
    return not Animation._instances


def scene(shown: Kiosk) -> Any:
    return shown.app.screen._scene


def test_a_panel_fades_in_and_rises_and_its_keys_are_there_at_once(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(paused("playing"))
    assert comes_to_rest(shown)
    shown.session.view = paused("next")
    shown.app.tick()
    panel, there = scene(shown).ids.panel, shown.app.rectangles()
    assert (panel.opacity, panel._lift.y) == (0, -shown.app.theme.px(24))
    assert comes_to_rest(shown)
    assert (panel.opacity, panel._lift.y) == (1, 0)
    assert shown.app.rectangles() == there
    assert "again" in there


def test_what_was_under_a_panel_comes_out_of_the_ground(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(paused("transcript"))
    assert comes_to_rest(shown)
    shown.session.view = paused("playing")
    shown.app.tick()
    panel = scene(shown).ids.panel
    assert panel._veil.a == 1
    assert panel._ground.children
    assert comes_to_rest(shown)
    assert not panel._ground.children


def test_the_focus_ring_goes_from_one_key_to_the_next(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(replace(paused("playing"), focus="play"))
    assert comes_to_rest(shown)
    shown.session.view = replace(shown.session.view, focus="next")
    shown.app.tick()
    ring = scene(shown)._ring
    key = next(part for part in scene(shown).parts() if getattr(part, "action", "") == "next" and part.visible)
    assert (ring.shown, key.ringed) == (True, False)
    assert comes_to_rest(shown)
    assert (ring.shown, key.ringed) == (False, True)


def test_the_words_of_the_next_language_come_slowly_and_then_nothing_moves(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(turn("fr"))
    assert comes_to_rest(shown)
    shown.session.view = turn("en")
    shown.app.tick()
    words = scene(shown).ids.tagline
    assert words.opacity == 0
    assert comes_to_rest(shown)
    assert words.opacity == 1
    assert shown.waits()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (paused("playing", STILL), paused("next", STILL)),
        (paused("transcript", STILL), paused("playing", STILL)),
        (replace(paused("playing", STILL), focus="play"), replace(paused("playing", STILL), focus="next")),
        (turn("fr", STILL), turn("en", STILL)),
        (turn("fr", STILL), paused("playing", STILL)),
    ],
    ids=["a panel opens", "a panel closes", "the focus moves", "another language", "another screen"],
)
def test_with_less_motion_nothing_moves(kiosk: Callable[..., Kiosk], before: View, after: View) -> None:
    shown = kiosk(before)
    assert comes_to_rest(shown)
    shown.session.view = after
    shown.app.tick()
    assert not Animation._instances
