"""A real window for tests of screens: an app showing a view, frames on demand, fingers that touch."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

from kiosk.visit.view import View
from tests.screens.snap import Shown, modules

SIZE = (1280, 720)


class Kiosk:
    """The program in its window, its time in the test's hands."""

    def __init__(
        self, view: View, media: Path, film: Callable[[Path], object] | None = None, notes: object = None
    ) -> None:
        from kiosk.screens.app import KioskApp

        self.session = Shown(view)
        self.app = KioskApp(self.session, lambda: media, code=modules, film=film)
        self.app.notes = notes
        before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
        self.app._run_prepare()
        for number, handler in before.items():
            signal.signal(number, handler)
        self.frames()

    def frames(self, count: int = 3) -> None:
        from kivy.base import EventLoop

        for _ in range(count):
            EventLoop.idle()

    def show(self, view: View) -> None:
        self.session.view = view
        self.app.tick()
        self.frames()

    def close(self) -> None:
        from kivy.core.window import Window

        app = self.app
        Window.remove_widget(app.screen)
        Window.unbind(on_resize=app._resized, on_request_close=app._asked_to_close)
        app.keys.close()
        app._ticking.cancel()
        app.gallery.close()

    def middle(self, action_id: str) -> tuple[float, float]:
        x, y, w, h = self.app.rectangles()[action_id]
        return x + w / 2, y + h / 2

    def finger(self, x: float, y: float) -> Finger:
        return Finger(self, x, y)

    def tap(self, action_id: str) -> None:
        self.finger(*self.middle(action_id)).lift()

    def key(self, code: int) -> None:
        from kivy.core.window import Window

        Window.dispatch("on_key_down", code, 0, "", [])
        Window.dispatch("on_key_up", code, 0)
        self.frames()

    def waits(self) -> bool:
        """True if nothing on the screen wants to be drawn."""
        from kivy.core.window import Window

        return not Window.canvas.needs_redraw


class Finger:
    """A finger on the screen from its beginning on; x and y in px, y down."""

    def __init__(self, kiosk: Kiosk, x: float, y: float) -> None:
        from kivy.input.motionevent import MotionEvent

        class Touch(MotionEvent):
            def depack(self, args: dict[str, float]) -> None:
                self.is_touch = True
                self.sx, self.sy = args["x"], args["y"]
                self.profile = ["pos"]
                super().depack(args)

        self._kiosk = kiosk
        self._touch = Touch("test", 1, self._place(x, y))
        self._touch.is_touch, self._touch.type_id = True, "touch"
        self._send("begin")

    def slide(self, x: float, y: float) -> Finger:
        self._touch.move(self._place(x, y))
        self._send("update")
        return self

    def lift(self) -> None:
        self._send("end")

    def _place(self, x: float, y: float) -> dict[str, float]:
        width, height = SIZE
        return {"x": x / width, "y": 1 - y / height}

    def _send(self, kind: str) -> None:
        from kivy.base import EventLoop

        EventLoop.post_dispatch_input(kind, self._touch)
        self._kiosk.frames(1)
