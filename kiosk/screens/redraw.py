"""Drawing only the part of the window that has changed, where no graphics processor draws it.

A software renderer keeps the window's picture, and every pixel it draws anew costs time: a finger would wait for it. So
a frame is cut to a few small boxes around what Kivy says has changed, and only those are handed to the screen. Must
never guess: where what has changed cannot be told, the whole window is drawn.
"""

import ctypes
import logging
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import ceil, floor

from kivy.core.window import Window
from kivy.graphics import opengl as gl
from kivy.graphics.instructions import InstructionGroup
from kivy.graphics.vertex_instructions import Line

log = logging.getLogger(__name__)
SOFTWARE = ("llvmpipe", "softpipe")
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in window px, as Kivy counts."""
Cut = tuple[int, int, int, int]
"""Left, bottom, width, height in window px, as OpenGL takes them."""
NOTHING: Box = (float("inf"), float("inf"), float("-inf"), float("-inf"))
EVERYTHING: Box = (float("-inf"), float("-inf"), float("inf"), float("inf"))
MOST = 3
"""Boxes a frame is drawn in: for each, Kivy goes through all it draws once more."""


def around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def gathered(boxes: Iterable[Box]) -> list[Box]:
    """Return at most MOST boxes around all of these: two become one where that is hardly more to draw."""
    few: list[Box] = []
    for box in boxes:
        few.append(box)
        while len(few) > 1:
            least, one, other = min((_more(one, other), one, other) for one, other in combinations(few, 2))
            if least > 0 and len(few) <= MOST:
                break
            few.remove(one)
            few.remove(other)
            few.append(around(one, other))
    return few


def _more(one: Box, other: Box) -> float:
    """Return how many px more are drawn in one box around both."""
    return area(around(one, other)) - area(one) - area(other)


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

    def changed(self, group: InstructionGroup) -> Iterator[Box]:
        """Give boxes around all that is other than last time in a group that Kivy has marked as changed."""
        before, groups_before = self._known.get(group, (NOTHING, frozenset()))
        own, groups = NOTHING, set()
        for child in group.children:
            if isinstance(child, InstructionGroup):
                groups.add(child)
            else:
                own = around(own, extent(child))
        self._known[group] = own, frozenset(groups)
        yield around(before, own)
        for one in groups_before - groups:
            yield from self._forget(one)
        for one in groups:
            if one.needs_redraw or one not in self._known:
                yield from self.changed(one)

    def _forget(self, group: InstructionGroup) -> Iterator[Box]:
        box, groups = self._known.pop(group, (NOTHING, frozenset()))
        yield box
        for one in groups:
            yield from self._forget(one)


class Redraw:
    """Takes the place of the window's own drawing and flipping. `whole()`: the next frame draws all of the window."""

    def __init__(self, window, copy) -> None:
        self._window, self._copy = window, copy
        self._traces, self._whole, self._boxes, self._ground = Traces(), True, [], None
        self._flip = window.flip
        window.on_draw, window.flip = self._draw, self._show
        window.bind(on_resize=lambda *_: self.whole())

    def whole(self) -> None:
        self._whole = True

    def _draw(self) -> None:
        self._boxes = self._due()
        if not self._boxes:
            self._paint()
            return
        gl.glEnable(gl.GL_SCISSOR_TEST)
        for box in self._boxes:
            gl.glScissor(*box)
            self._paint()
        gl.glDisable(gl.GL_SCISSOR_TEST)

    def _paint(self) -> None:
        self._window.clear()
        self._window.render_context.draw()

    def _due(self) -> list[Cut]:
        """Return the boxes to draw; none for all of the window."""
        cuts = [self._cut(box) for box in self._traces.changed(self._window.canvas)]
        whole = self._whole or self._ground != self._window.clearcolor
        self._whole, self._ground = False, self._window.clearcolor
        few = gathered(box for box in cuts if box[2] > box[0] and box[3] > box[1])
        return [] if whole else [(x, y, right - x, top - y) for x, y, right, top in few]

    def _cut(self, box: Box) -> tuple[int, int, int, int]:
        """Return the part of a box that lies in the window, in whole px."""
        wide, high = self._window.system_size
        left, bottom, right, top = box
        return (
            floor(min(wide, max(0, left))), floor(min(high, max(0, bottom))),
            ceil(max(0, min(wide, right))), ceil(max(0, min(high, top))),
        )  # fmt: skip

    def _show(self) -> None:
        for box in self._boxes:
            self._copy(*box)
        if not self._boxes:
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
