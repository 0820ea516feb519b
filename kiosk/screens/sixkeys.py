"""The six keys of a tactile keypad: four move the focus, one presses what it stands on, one goes back.

Must never press twice for one press: keyboards repeat a key that is held, and a hand may tremble.
"""

from collections.abc import Callable
from time import monotonic

from kivy.core.window import Window

from kiosk.visit.focus import nearest, next_focus
from kiosk.visit.session import AGAIN

KEYS = {273: "up", 274: "down", 275: "right", 276: "left", 13: "ok", 271: "ok", 32: "ok", 27: "back", 8: "back"}
HELD = 1.0
"""Seconds after which a key that was not seen to come up is no longer held: keyboards repeat sooner."""

MOVED = 0.7
"""Seconds longer that a press waits once the focus has moved by itself: the next one was meant for what has gone."""


class SixKeys:
    """Presses on `app` what the keys of its window say. `now` gives seconds."""

    def __init__(self, app, now: Callable[[], float] = monotonic) -> None:
        self._app, self._now = app, now
        self._down: dict[int, float] = {}
        self._pressed = ("", -AGAIN)
        Window.bind(on_key_down=self.down, on_key_up=self.up)

    def close(self) -> None:
        Window.unbind(on_key_down=self.down, on_key_up=self.up)

    def down(self, _window, code: int, *_rest) -> bool:
        """Do what the key says. No other key does anything, and none is left to Kivy."""
        name, now = KEYS.get(code), self._now()
        held = now - self._down.get(code, -HELD) < HELD
        self._down[code] = now
        if not name or not self._app.shown:
            return True
        self._app.touched()
        if name not in ("ok", "back"):
            self._pressed = (name, now)
            self._app.focus(next_focus(self._app.rectangles(), self._app.shown.focus, name))
        elif not held and not (self._pressed[0] == name and now - self._pressed[1] < AGAIN):
            self._pressed = (name, now)
            self._press(self._app.shown.focus if name == "ok" else self._way_back())
        return True

    def up(self, _window, code: int, *_rest) -> bool:
        self._down.pop(code, None)
        return True

    def _way_back(self) -> str:
        there = self._app.rectangles()
        return next((name for name in ("still-yes", "close", "back") if name in there), "")

    def _press(self, action_id: str) -> None:
        """Take an action. If it is gone with that, the focus goes to what is nearest to where it was."""
        before = self._app.rectangles()
        if action_id not in before:
            return
        self._app.do(action_id)
        focus, there = self._app.shown.focus if self._app.shown else "", self._app.rectangles()
        if focus in before and focus not in there:
            self._app.focus(nearest(there, before[focus]))
            self._pressed = ("ok", self._now() + MOVED)
