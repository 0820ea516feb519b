"""The window: the whole screen without a frame, or a small one for trying out. Must be set before it opens."""

import ctypes
import ctypes.util
import logging
import re
import sys
from pathlib import Path

from kivy.config import Config

log = logging.getLogger(__name__)
UNKNOWN = (1920, 1080)


def configure(windowed: tuple[int, int] | None = None) -> tuple[int, int]:
    """Say how large the window will be, and return that, in px.

    One that is `windowed` has a frame; without a touch panel a mouse does something.
    """
    width, height = windowed or screen_size()
    settings = {"width": width, "height": height, "position": "custom", "left": 0, "top": 0, "fullscreen": 0}
    mouse = windowed or not has_touch_panel()
    if windowed:
        settings |= {"borderless": 0}
    if mouse:
        settings |= {"show_cursor": 1}
    for key, value in settings.items():
        Config.set("graphics", key, str(value))
    if mouse:
        Config.set("input", "mouse", "mouse,disable_multitouch")
    return width, height


def has_touch_panel() -> bool:
    """Tell whether Linux knows a device that is touched where it shows (INPUT_PROP_DIRECT, input.h)."""
    try:
        told = Path("/proc/bus/input/devices").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return any(int(bits, 16) & 2 for bits in re.findall(r"B: PROP=([0-9a-f]+)", told))


def opened() -> bool:
    """Open the window; False where there is no display, or one without OpenGL."""
    from kivy.core.window import Window

    return Window is not None


def screen_size() -> tuple[int, int]:
    """Return the X screen's size in px. Without a window manager nothing else makes a window fill the screen."""
    x11, display = _opened()
    if not display:
        return UNKNOWN
    size = (x11.XDisplayWidth(display, 0), x11.XDisplayHeight(display, 0))
    x11.XCloseDisplay(display)
    return size


def missing() -> bool:
    """Tell whether there is no display that answers; quickly, and without ending the program as a window would."""
    if sys.platform != "linux":
        return False
    x11, display = _opened()
    if display:
        x11.XCloseDisplay(display)
    return not display


def _opened() -> tuple[ctypes.CDLL | None, int | None]:
    """Open the X display; (library, None) where there is none."""
    try:
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    except OSError as fault:
        log.warning("no X library: %s", fault)
        return None, None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    for ask in (x11.XDisplayWidth, x11.XDisplayHeight):
        ask.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return x11, x11.XOpenDisplay(None)
