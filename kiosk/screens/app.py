"""The program with its window: one tick copies the visit's view to the screen, touches and keys become actions.

Must never decide what happens next, and never show a visitor anything technical.
"""

import logging
import signal
import traceback
from collections import deque
from collections.abc import Callable
from math import inf
from pathlib import Path
from time import monotonic

from kivy.animation import Animation
from kivy.app import App
from kivy.base import ExceptionHandler, ExceptionManager
from kivy.clock import Clock
from kivy.core.window import Window

from kiosk.screens.loop import loop_of
from kiosk.screens.pictures import Gallery
from kiosk.screens.root import Root
from kiosk.screens.sixkeys import SixKeys
from kiosk.screens.theme import Theme

log = logging.getLogger(__name__)
AFTER = 0.006
"""Seconds a tick comes after the moment it is for: the sound tells its position in steps of 10.7 ms."""
TOO_SOON = 10.0
"""Two faults within so many seconds end the program: it is started afresh."""
FAULTY = 70
"""The exit code of that end (sysexits.h: EX_SOFTWARE)."""
BESIDE = 0.26
"""The share of a preview's window that is for the notes."""


class KioskApp(App):
    """`session` is the visit; `media` gives the release's media folder. `code(url)` gives a QR code's rows of modules,
    `film(path)` opens a film's frames; both come from the devices, which the screens must not know. After each tick
    `ticked()` tells in how many seconds the next one should come at the latest. `notes`: None for visitors (notes.py).
    `early`: pictures of the first screen that are being decoded.
    """

    def __init__(
        self, session, media: Callable[[], Path], *, code=None, film=None, ticked=lambda: inf, early=None
    ) -> None:
        super().__init__()
        self.session, self.media, self.code, self.film, self.ticked = session, media, code, film, ticked
        self.notes = None
        self.theme = Theme()
        self._loop = loop_of(Window)
        self.gallery = Gallery(media, self.refresh, self.soon, early)
        self.exit_code = 0
        self._view, self._noted, self._faults, self._ending = None, None, deque(maxlen=2), False
        self._still = 0.0

    def run(self) -> None:
        guard = Guard(self)
        ExceptionManager.add_handler(guard)
        try:
            super().run()
        finally:
            ExceptionManager.remove_handler(guard)

    def build(self) -> Root:
        self.theme.beside = BESIDE if self.notes else 0.0
        self.theme.fit(*Window.size)
        Window.bind(on_resize=self._resized, on_request_close=self._asked_to_close)
        self.screen, self.keys = Root(self), SixKeys(self)
        self._ticking = Clock.create_trigger(self.tick)
        return self.screen

    def on_start(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._asked_to_end)
        self.tick()

    def on_stop(self) -> None:
        self.gallery.close()

    def open_settings(self, *_ignored) -> None:
        """Nothing: there is no settings panel for a visitor to find behind F1."""

    def tick(self, _passed: float = 0.0) -> None:
        """Show the present view. A fault ends the visit; two in a short time end the program."""
        if self._ending:
            self._end()
            return
        self.guarded(self._show)
        self.guarded(self._look_around)
        self._wait()

    def refresh(self) -> None:
        """Show the present view even if it is the one shown: something it needs has arrived."""
        self._view = None
        self.tick()

    def do(self, action_id: str) -> None:
        """Take an action, whoever asks: a finger, a key, a program."""
        self.guarded(lambda: self.screen.handle(action_id) or self.session.act(action_id))
        self.tick()

    def soon(self, call: Callable[[], object]) -> None:
        """Call on the screen's own thread, before its next frame; may be asked from any thread."""
        self._loop.soon(call)

    def touched(self) -> None:
        self.guarded(self.session.touch)

    def focus(self, action_id: str) -> None:
        self.guarded(lambda: self.session.focus(action_id))
        self.tick()

    @property
    def shown(self):
        """The view that is on the screen; None after a fault, until the next tick."""
        return self._view

    @property
    def whole(self) -> bool:
        """True while no picture is still on its way and nothing fades or glides."""
        return self.gallery.ready and not Animation._instances

    def rectangles(self) -> dict[str, tuple[int, int, int, int]]:
        """Return every action that can be pressed with its x, y, w, h in window px, y down."""
        return self.screen.rectangles()

    def texts(self) -> list[tuple[str, int, str, tuple[int, int, int, int]]]:
        """Return every text on the screen: words, size in px, #RRGGBB, and x, y, w, h in window px, y down."""
        return self.screen.texts()

    def guarded(self, call: Callable[[], object]) -> None:
        """Call, and if that fails end the visit rather than the program."""
        if self._ending:
            return
        try:
            call()
        except Exception as fault:  # a bug, of whatever kind, must not leave a visitor before a dead screen
            self.failed(fault)

    def failed(self, fault: BaseException) -> None:
        """End the visit; a second time within TOO_SOON, the program."""
        told = "".join(traceback.format_exception(fault))
        log.critical("the screen failed; the visit ends\n%s", told)
        self._faults.append(monotonic())
        self._view = None
        if len(self._faults) == 2 and self._faults[1] - self._faults[0] < TOO_SOON:
            self.exit_code, self._ending = FAULTY, True
            self.stop()
        else:
            self.session.reset()

    def _show(self) -> None:
        view = self.session.tick()
        if (view, self.notes) != (self._view, self._noted):
            self._view, self._noted = view, self.notes
            self.theme.follow(view.settings)
            self.screen.show(view)
        else:
            self.screen.keep_up()
        self._still = self.session.still_for()

    def _look_around(self) -> None:
        self._still = min(self._still, self.ticked())

    def _wait(self) -> None:
        """Have the next tick come when the view will have changed."""
        self._ticking.cancel()
        self._ticking = Clock.schedule_once(self.tick, self._still + AFTER if self._still else 0)

    def _resized(self, _window, width: int, height: int) -> None:
        self.theme.fit(width, height)
        self.refresh()

    def _asked_to_end(self, *_signal) -> None:
        """End before the next frame: a signal may come in the middle of drawing, which needs the program whole."""
        self._ending = True
        self.soon(self._end)

    def _end(self) -> None:
        if App.get_running_app() is self:
            self.stop()

    def _asked_to_close(self, _window, *_rest, source: str | None = None, **_more) -> bool:
        """Refuse what comes from a keyboard; a signal's request is served."""
        return source == "keyboard"


class Guard(ExceptionHandler):
    """Takes what fails outside a tick, in an animation or under a touch, to the same end."""

    def __init__(self, app: KioskApp) -> None:
        self._app = app

    def handle_exception(self, exception: BaseException) -> int:
        if not isinstance(exception, Exception):
            return ExceptionManager.RAISE
        self._app.failed(exception)
        return ExceptionManager.PASS
