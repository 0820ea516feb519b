"""One press of a key is one action, however long it is held and however the hand trembles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.visit.view import Settings
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk
from tests.visit.conftest import recordings  # noqa: F401 (empty files for the silent loudspeaker)
from tests.visit.guides import Clock, at_stop

LEFT, RIGHT, ENTER, ESCAPE = 276, 275, 13, 27


class Keyboard:
    """Presses keys of a window at chosen moments."""

    def __init__(self, kiosk: Kiosk) -> None:
        from kiosk.screens.sixkeys import SixKeys

        self.clock = Clock()
        kiosk.app.keys.close()
        kiosk.app.keys = SixKeys(kiosk.app, self.clock)
        self._kiosk = kiosk

    def down(self, code: int, after: float = 0.0) -> None:
        from kivy.core.window import Window

        self.clock.time += after
        Window.dispatch("on_key_down", code, 0, "", [])
        self._kiosk.frames(1)

    def press(self, code: int, after: float = 0.0) -> None:
        from kivy.core.window import Window

        self.down(code, after)
        Window.dispatch("on_key_up", code, 0)


@pytest.fixture
def shown(kiosk: Callable[..., Kiosk]) -> Kiosk:
    shown = kiosk(VIEWS["playing"]("en", Settings(still=True)))
    shown.app.focus("louder")
    shown.app.tick()
    return shown


@pytest.fixture
def keyboard(shown: Kiosk) -> Keyboard:
    return Keyboard(shown)


def test_a_key_that_is_held_presses_once(shown: Kiosk, keyboard: Keyboard) -> None:
    keyboard.down(ENTER)
    for _ in range(60):
        keyboard.down(ENTER, after=0.04)
    assert shown.session.acted == ["louder"]


def test_a_key_that_is_let_go_and_pressed_again_presses_again(shown: Kiosk, keyboard: Keyboard) -> None:
    keyboard.press(ENTER)
    keyboard.press(ENTER, after=0.4)
    assert shown.session.acted == ["louder", "louder"]


def test_a_key_whose_coming_up_was_not_seen_is_held_for_a_second_only(shown: Kiosk, keyboard: Keyboard) -> None:
    keyboard.down(ENTER)
    keyboard.down(ENTER, after=1.1)
    assert shown.session.acted == ["louder", "louder"]


def test_back_held_goes_back_once(shown: Kiosk, keyboard: Keyboard) -> None:
    keyboard.down(ESCAPE)
    for _ in range(60):
        keyboard.down(ESCAPE, after=0.04)
    assert shown.session.acted == ["back"]


def test_a_second_press_at_once_is_none_whatever_has_come_under_the_focus(shown: Kiosk, keyboard: Keyboard) -> None:
    keyboard.press(ENTER)
    shown.app.focus("quieter")
    keyboard.press(ENTER, after=0.2)
    assert shown.session.acted == ["louder"]


def test_moving_the_focus_between_two_presses_makes_them_two(shown: Kiosk, keyboard: Keyboard) -> None:
    keyboard.press(ENTER)
    keyboard.press(LEFT, after=0.05)
    keyboard.press(ENTER, after=0.05)
    assert len(shown.session.acted) == 2


def test_where_an_action_goes_with_its_press_the_focus_goes_to_what_is_near_and_waits(
    kiosk: Callable[..., Kiosk], recordings: object  # noqa: F811
) -> None:
    shown = kiosk(VIEWS["playing"]("en", Settings(still=True)))
    keyboard, clock = Keyboard(shown), Clock()
    shown.app.session = at_stop(clock)
    shown.app.refresh()
    shown.app.focus("louder")
    while "louder" in shown.app.rectangles():
        clock.time += 1.0
        keyboard.press(ENTER, after=1.0)
    focus, loudest = shown.app.shown.focus, shown.app.shown.settings
    assert focus in shown.app.rectangles()
    clock.time += 1.0
    keyboard.press(ENTER, after=0.9)
    assert (shown.app.shown.focus, shown.app.shown.settings) == (focus, loudest)
