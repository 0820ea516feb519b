"""Fingers and keys: one wish is one action, in a real window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from unittest.mock import ANY

import pytest

from kiosk.visit.view import Settings
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk
from tests.visit.guides import Clock

PLAYING = VIEWS["playing"]("en", Settings(still=True))
UP, DOWN, RIGHT, LEFT, ENTER, ESCAPE, F1 = 273, 274, 275, 276, 13, 27, 282
Maker = Callable[..., Kiosk]


def test_one_tap_is_one_action(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.tap("captions")
    assert shown.session.acted == ["captions"]


def test_nothing_happens_before_the_finger_is_lifted(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.finger(*shown.middle("next"))
    assert shown.session.acted == []


def test_sliding_off_before_lifting_is_changing_ones_mind(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    finger = shown.finger(*shown.middle("next"))
    finger.slide(640, 300).lift()
    assert shown.session.acted == []


def test_sliding_off_and_back_again_is_a_choice_after_all(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    place = shown.middle("next")
    shown.finger(*place).slide(640, 300).slide(*place).lift()
    assert shown.session.acted == ["next"]


@pytest.fixture
def clock(window: object, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which one touch follows another."""
    clock = Clock()
    for part in ("root", "touch"):
        monkeypatch.setattr(f"kiosk.screens.{part}.monotonic", clock)
    return clock


@pytest.mark.parametrize("key", ["louder", "contrast"])
def test_a_trembling_finger_presses_once(kiosk: Maker, clock: Clock, key: str) -> None:
    shown = kiosk(PLAYING)
    shown.tap(key)
    clock.time += 0.29
    shown.tap(key)
    assert shown.session.acted == [key]


@pytest.mark.parametrize("key", ["louder", "contrast"])
def test_a_touch_a_little_later_is_another_one(kiosk: Maker, clock: Clock, key: str) -> None:
    shown = kiosk(PLAYING)
    shown.tap(key)
    clock.time += 0.31
    shown.tap(key)
    assert shown.session.acted == [key, key]


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_a_tremble_on_a_language_chooses_nothing_on_the_next_screen(kiosk: Maker, clock: Clock, language: str) -> None:
    shown = kiosk(VIEWS["rest"](language, Settings(still=True)))
    place = shown.middle(f"language:{language}")
    shown.finger(*place).lift()
    shown.show(VIEWS["tours1"](language, Settings(still=True)))
    clock.time += 0.29
    shown.finger(*place).lift()
    assert shown.session.acted == [f"language:{language}"]


def test_two_keys_one_after_the_other_are_two_actions(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.tap("louder")
    shown.tap("quieter")
    assert shown.session.acted == ["louder", "quieter"]


def test_a_touch_beside_the_keys_presses_nothing(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.finger(640, 300).lift()
    assert shown.session.acted == []


def test_a_pressed_key_looks_pressed_in_the_same_frame(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.frames(30)
    assert shown.waits()
    from kivy.base import EventLoop

    drawn = []
    EventLoop.window.bind(on_flip=lambda *_: drawn.append(1))
    shown.finger(*shown.middle("play"))  # one frame
    assert drawn == [1]


def test_a_touch_on_the_line_goes_to_that_second(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.tap("seek")
    (acted,) = shown.session.acted
    assert acted.startswith("seek:")
    assert float(acted[5:]) == pytest.approx(110.0, abs=0.3)  # the middle of 220 s


def test_an_action_that_goes_takes_its_key_along(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    place = shown.middle("next")
    shown.show(replace(PLAYING, actions=tuple(action for action in PLAYING.actions if action.id != "next")))
    shown.finger(*place).lift()
    assert shown.session.acted == []
    assert "next" not in shown.app.rectangles()


def test_arrows_move_the_focus_and_enter_presses_it(kiosk: Maker) -> None:
    shown = kiosk(replace(PLAYING, focus="play"))
    shown.key(RIGHT)
    assert shown.session.view.focus == "forward10"
    shown.key(ENTER)
    assert shown.session.acted == ["forward10"]


def test_escape_is_the_way_back_and_never_the_way_out(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.key(ESCAPE)
    assert shown.session.acted == ["back"]
    assert shown.app._asked_to_close(ANY, source="keyboard") is True


def test_no_other_key_does_anything(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    for code in (F1, 9, 97, 292):
        shown.key(code)
    assert shown.session.acted == []


def test_an_equal_view_draws_nothing(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    shown.frames(30)
    shown.app.tick()
    assert shown.waits()


def test_a_picture_that_is_not_there_leaves_calm_ground(kiosk: Maker, caplog: pytest.LogCaptureFixture) -> None:
    shown = kiosk(PLAYING)
    shown.frames(30)
    assert shown.app.exit_code == 0
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR][:1] == [
        f"cutaway.png cannot be shown: [Errno 2] No such file or directory: '{shown.app.media() / 'v2/cutaway.png'}'"
    ]


def test_a_fault_ends_the_visit_and_a_second_one_soon_after_the_program(kiosk: Maker) -> None:
    shown = kiosk(PLAYING)
    ended: list[str] = []
    shown.session.reset = lambda: ended.append("visit")  # type: ignore[method-assign]
    shown.app.stop = lambda: ended.append("program")
    shown.app.guarded(lambda: 1 / 0)
    assert ended == ["visit"]
    shown.app.guarded(lambda: 1 / 0)
    assert ended == ["visit", "program"]
    assert shown.app.exit_code == 70
