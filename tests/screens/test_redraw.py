"""Drawing only what changes leaves the very picture that drawing everything would."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.visit.view import Settings
from tests.screens.snap import Bars
from tests.screens.views import VIEWS
from tests.screens.window import SIZE, Kiosk
from tests.visit.conftest import recordings  # noqa: F401 (empty files for the silent loudspeaker)
from tests.visit.guides import Clock, session

KEYS = (273, 274, 275, 276)


def picture() -> bytes:
    from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glPixelStorei, glReadPixels

    glPixelStorei(0x0D05, 1)  # GL_PACK_ALIGNMENT
    return bytes(glReadPixels(0, 0, *SIZE, GL_RGB, GL_UNSIGNED_BYTE))


def drawn_whole() -> bytes:
    """Draw the whole window as Kivy would, and return its picture."""
    from kivy.core.window import Window

    Window.clear()
    Window.render_context.draw()
    return picture()


@pytest.fixture
def only_what_changes(window: object) -> None:
    from kivy.core.window import Window

    from kiosk.screens.loop import loop_of

    assert loop_of(Window)._redraw, "tests run on a software renderer"


@pytest.mark.usefixtures("only_what_changes")
def test_a_window_in_which_there_is_nothing_yet_is_drawn(window: Any) -> None:
    assert window.children == []
    window.dispatch("on_draw")
    assert picture() == drawn_whole()


@pytest.mark.usefixtures("only_what_changes")
@pytest.mark.parametrize("still", [True, False], ids=["without motion", "in motion"])
def test_after_every_step_of_a_visit_the_window_is_as_if_drawn_whole(kiosk: Callable[..., Kiosk], still: bool) -> None:
    clock, dice = Clock(), random.Random(11)
    shown = kiosk(VIEWS["playing"]("en", Settings(still=still)))
    visit = shown.app.session = session(clock)
    shown.app.refresh()
    wrong = []
    for step in range(75):
        clock.time += dice.choice((0.05, 0.4, 1.7))
        names = [name for name in sorted(shown.app.rectangles()) if name != "still-end"]
        name = dice.choice(names)
        if dice.random() < 0.3:
            shown.key(dice.choice(KEYS))
        elif dice.random() < 0.4:
            shown.app.tick()
        else:
            shown.tap(name)
        shown.frames(dice.choice((1, 2, 4)))
        seen = picture()
        if seen != drawn_whole():
            wrong.append(f"step {step}: after {name} on {visit.tick().screen}")
    assert wrong == []


@pytest.mark.usefixtures("only_what_changes")
@pytest.mark.parametrize("name", sorted(VIEWS))
def test_every_screen_comes_and_goes_whole(kiosk: Callable[..., Kiosk], name: str) -> None:
    shown = kiosk(VIEWS["rest"]("fr", Settings(still=True)), film=Bars)
    wrong = []
    for settings in (Settings(still=True), Settings(still=True, size="XL", contrast=True), Settings(still=True)):
        for one in (name, "rest"):
            shown.show(VIEWS[one]("de", settings))
            seen = picture()
            if seen != drawn_whole():
                wrong.append(f"{one} {settings}")
    assert wrong == []


@pytest.mark.usefixtures("only_what_changes")
def test_a_window_that_is_asked_for_without_a_change_is_drawn_whole(kiosk: Callable[..., Kiosk]) -> None:
    from kivy.core.window import Window

    shown = kiosk(VIEWS["rest"]("nl", Settings(still=True)))
    before = picture()
    Window.clear()
    Window.canvas.ask_update()
    shown.frames(1)
    assert picture() == before


def test_the_wait_between_frames_ends_when_the_next_thing_is_due(
    window: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kivy.clock import ClockBase

    from kiosk.screens import loop

    clock = ClockBase()  # of this test's own: whatever the tests before it left pending is in another one
    monkeypatch.setattr(loop, "Clock", clock)
    due = clock.schedule_once(lambda _: None, 0.1)
    moment = clock.get_min_timeout()
    assert moment == pytest.approx(clock._last_tick + 0.1)
    before, left, after = clock.time(), loop.seconds_left(), clock.time()
    assert moment - after <= left <= moment - before
    due.cancel()
    due = clock.schedule_interval(lambda _: None, 0)
    assert loop.seconds_left() <= loop.FRAME < loop.LONGEST
    due.cancel()
