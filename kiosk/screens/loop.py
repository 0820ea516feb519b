"""The wait between two frames: it ends as soon as something is touched, and what the touch changes is drawn first.

Kivy sleeps first, looks for touches afterwards, and draws when everything else that is due has been done. Here SDL
waits for a touch or for the next thing due; at rest that is also cheaper. Where SDL is not found, Kivy's sleep remains.
"""

import ctypes
import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path

from kivy.base import EventLoop
from kivy.clock import Clock

from kiosk.screens.redraw import draw_what_changes

log = logging.getLogger(__name__)
FRAME = 1 / 60
LONGEST = 0.25
"""Seconds between two looks at the clock while nothing is due."""
WOKEN = (ctypes.c_uint32 * 32)(0x8000)
"""An SDL event that means nothing but that somebody has something to do (SDL_events.h: SDL_USEREVENT)."""


@cache
def loop_of(window) -> "Loop":
    """Return the loop of an open window; it has only one."""
    return Loop(window)


class Loop:
    """How a window waits and draws."""

    def __init__(self, window) -> None:
        self._window, self._poll = window, window.mainloop
        self._redraw, self._sdl = draw_what_changes(window), _sdl()
        if self._sdl is None:
            log.warning("SDL was not found in this process: touches are looked for 60 times a second")
            return
        window.mainloop = self._wait
        Clock._max_fps = 0

    def soon(self, call: Callable[[], object]) -> None:
        """Call on the screen's own thread, before its next frame; may be asked from any thread."""
        Clock.schedule_once(lambda _: call())
        if self._sdl:
            self._sdl.SDL_PushEvent(ctypes.byref(WOKEN))

    def _wait(self) -> None:
        left = seconds_left()
        if left >= 0.001:
            self._sdl.SDL_WaitEventTimeout(None, int(left * 1000))
        self._poll()
        if self._redraw and self._uncovered():
            self._redraw.whole()
        EventLoop.dispatch_input()
        if self._window.canvas.needs_redraw:
            self._window.dispatch("on_draw")
            self._window.dispatch("on_flip")

    def _uncovered(self) -> bool:
        """Tell whether the window is asked for although nothing in it has changed: something lay over it."""
        window = self._window
        return window.canvas.needs_redraw and not any(one.canvas.needs_redraw for one in window.children)


def seconds_left() -> float:
    """Return how long nothing is due: at most a frame while something moves."""
    begun = Clock._last_tick
    moment = Clock.get_min_timeout()  # when, not in how long; 0 for what is due in every frame
    return min(begun + LONGEST, max(begun + FRAME, moment)) - Clock.time()


def _sdl() -> ctypes.CDLL | None:
    """Return the SDL that Kivy's window uses, which is loaded already (pygame brings another)."""
    try:
        loaded = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "libSDL2-2" in line}
        path = next(path for path in sorted(loaded) if "pygame" not in path.lower())
        sdl = ctypes.CDLL(path)
        sdl.SDL_WaitEventTimeout.argtypes = [ctypes.c_void_p, ctypes.c_int]
        sdl.SDL_PushEvent.argtypes = [ctypes.c_void_p]
    except (OSError, StopIteration, AttributeError) as fault:
        log.debug("no SDL: %s", fault)
        return None
    return sdl
