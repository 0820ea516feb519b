"""Drawing only the part of the window that has changed, where no graphics processor draws it.

A software renderer keeps the window's picture, and every pixel it draws anew costs time: a finger would wait for it. So
a frame is cut to the smallest box around what Kivy says has changed, and only that is handed to the screen. Must never
guess: where what has changed cannot be told, the whole window is drawn.
"""

import ctypes
import logging
from math import ceil, floor

from kivy.core.window import Window
from kivy.graphics import opengl as gl
from kivy.graphics.instructions import InstructionGroup
from kivy.graphics.vertex_instructions import Line

log = logging.getLogger(__name__)
SOFTWARE = ("llvmpipe", "softpipe")
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in window px, as Kivy counts."""
NOTHING: Box = (float("inf"), float("inf"), float("-inf"), float("-inf"))
EVERYTHING: Box = (float("-inf"), float("-inf"), float("inf"), float("inf"))


def around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def extent(instruction) -> Box:
    """Return where an instruction draws; NOTHING for one that only sets a colour or a texture."""
    if isinstance(instruction, Line):
        across, down = instruction.points[::2], instruction.points[1::2]
        edge = 2 * instruction.width + 2
        return (min(across) - edge, min(down) - edge, max(across) + edge, max(down) + edge) if across else NOTHING
    if hasattr(instruction, "pos") and hasattr(instruction, "size"):
        (x, y), (wide, high) = instruction.pos, instruction.size
        return x, y, x + wide, y + high
    return EVERYTHING if hasattr(instruction, "matrix") else NOTHING


class Traces:
    """Where each group of instructions drew when it was last looked at."""

    def __init__(self) -> None:
        self._known: dict[InstructionGroup, tuple[Box, frozenset]] = {}

    def changed(self, group: InstructionGroup) -> Box:
        """Return the box around all that is other than last time in a group that Kivy has marked as changed."""
        before, groups_before = self._known.get(group, (NOTHING, frozenset()))
        own, groups = NOTHING, set()
        for child in group.children:
            if isinstance(child, InstructionGroup):
                groups.add(child)
            else:
                own = around(own, extent(child))
        self._known[group] = own, frozenset(groups)
        found = around(before, own)
        for one in groups_before - groups:
            found = around(found, self._forget(one))
        for one in groups:
            if one.needs_redraw or one not in self._known:
                found = around(found, self.changed(one))
        return found

    def _forget(self, group: InstructionGroup) -> Box:
        box, groups = self._known.pop(group, (NOTHING, frozenset()))
        for one in groups:
            box = around(box, self._forget(one))
        return box


class Redraw:
    """Takes the place of the window's own drawing and flipping. `whole()`: the next frame draws all of the window."""

    def __init__(self, window, copy) -> None:
        self._window, self._copy = window, copy
        self._traces, self._whole, self._box, self._ground = Traces(), True, None, None
        self._flip = window.flip
        window.on_draw, window.flip = self._draw, self._show
        window.bind(on_resize=lambda *_: self.whole())

    def whole(self) -> None:
        self._whole = True

    def _draw(self) -> None:
        self._box = self._due()
        if self._box:
            gl.glEnable(gl.GL_SCISSOR_TEST)
            gl.glScissor(*self._box)
        self._window.clear()
        self._window.render_context.draw()
        if self._box:
            gl.glDisable(gl.GL_SCISSOR_TEST)

    def _due(self) -> tuple[int, int, int, int] | None:
        """Return the box to draw as x, y, width, height; None for all of the window."""
        wide, high = self._window.system_size
        left, bottom, right, top = self._traces.changed(self._window.canvas)
        left, bottom = floor(min(wide, max(0, left))), floor(min(high, max(0, bottom)))
        right, top = ceil(max(0, min(wide, right))), ceil(max(0, min(high, top)))
        whole = self._whole or self._ground != self._window.clearcolor
        self._whole, self._ground = False, self._window.clearcolor
        return None if whole or right <= left or top <= bottom else (left, bottom, right - left, top - bottom)

    def _show(self) -> None:
        if self._box:
            self._copy(*self._box)
        else:
            self._flip()


def draw_what_changes(window=Window) -> Redraw | None:
    """Have only what changes drawn from now on; None where the window is better drawn whole."""
    renderer = gl.glGetString(gl.GL_RENDERER).decode(errors="replace")
    copy = _copying() if renderer.lower().startswith(SOFTWARE) else None
    log.info("%s: %s", renderer, "only what changes is drawn" if copy else "the whole window is drawn")
    return Redraw(window, copy) if copy else None


def _copying():
    """Return a call that hands a box (x, y, width, height) of the drawn picture to the screen; None without GLX."""
    try:
        glx = ctypes.CDLL("libGL.so.1")
        glx.glXGetCurrentDisplay.restype, glx.glXGetCurrentDrawable.restype = ctypes.c_void_p, ctypes.c_ulong
        glx.glXQueryExtensionsString.restype = ctypes.c_char_p
        glx.glXQueryExtensionsString.argtypes = [ctypes.c_void_p, ctypes.c_int]
        glx.glXGetProcAddressARB.restype = ctypes.c_void_p
        display, drawable = glx.glXGetCurrentDisplay(), glx.glXGetCurrentDrawable()
        if not display or b"GLX_MESA_copy_sub_buffer" not in glx.glXQueryExtensionsString(display, 0):
            return None
        kind = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_int] * 4)
        copy = kind(glx.glXGetProcAddressARB(b"glXCopySubBufferMESA"))
    except (OSError, AttributeError) as fault:
        log.debug("no GLX: %s", fault)
        return None
    return lambda *box: copy(display, drawable, *box)
