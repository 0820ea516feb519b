"""The wait between two frames: it ends as soon as something is touched, so that no touch waits for a frame's turn.

Kivy sleeps first and looks for touches afterwards; here SDL itself waits for a touch or for the next thing due. At rest
that is also cheaper. Where SDL cannot be reached, Kivy's own sleep remains.
"""

import ctypes
import logging
from pathlib import Path

from kivy.clock import Clock

log = logging.getLogger(__name__)
FRAME = 1 / 60
LONGEST = 0.05
"""Seconds that something handed over by another thread may have to wait at rest."""


def wake_on_touch(window) -> bool:
    """Replace the sleep by a wait that a touch ends; False where that is not possible."""
    sdl = _sdl()
    if sdl is None:
        log.warning("SDL was not found in this process: touches are looked for 60 times a second")
        return False
    poll = window.mainloop

    def wait_and_poll() -> None:
        left = seconds_left()
        if left >= 0.001:
            sdl.SDL_WaitEventTimeout(None, int(left * 1000))
        poll()

    window.mainloop = wait_and_poll
    Clock._max_fps = 0
    return True


def seconds_left() -> float:
    """Return how long nothing is due: at most a frame while something moves."""
    due = min(LONGEST, max(FRAME, Clock.get_min_timeout()))
    return due - (Clock.time() - Clock._last_tick)


def _sdl() -> ctypes.CDLL | None:
    """Return the SDL that Kivy's window uses, which is loaded already (pygame brings another)."""
    try:
        loaded = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if "libSDL2-2" in line}
        path = next(path for path in sorted(loaded) if "pygame" not in path.lower())
        sdl = ctypes.CDLL(path)
        sdl.SDL_WaitEventTimeout.argtypes = [ctypes.c_void_p, ctypes.c_int]
    except (OSError, StopIteration, AttributeError) as fault:
        log.debug("no SDL: %s", fault)
        return None
    return sdl
