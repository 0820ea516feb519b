"""Watches a film for flashes that can bring on a seizure: WCAG 2.2, 2.3.1, general and red ones, place by place.

Must never judge how many are too many.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from av.container import InputContainer
from numpy.typing import NDArray

from kiosk.release.facts import Facts
from kiosk.release.film import LONGEST, film_stream
from kiosk.release.recipe import Refused
from kiosk.release.streams import FILM_FORMATS, opened

PLACES = (96, 54)
CHANGE, DARKER = 0.10, 0.80  # relative luminance, general flash
SATURATED, AWAY = 0.8, 0.2  # share of red; distance in the CIE 1976 chromaticity diagram
SHARE = 1 / 32
"""Of the picture: a quarter of ten degrees of sight, seen from 40 cm on the panel of 21.5 inches."""
EYE = np.array([0.2126, 0.7152, 0.0722], np.float32)
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], np.float32)
_CODES = np.arange(256) / 255
LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(np.float32)
DARKNESS = 1e-4  # added to each colour, so that black has white's chromaticity

Light = NDArray[np.float32]
Places = NDArray[np.bool_]
Moment = tuple[float, tuple[int, int], NDArray[np.uint8]]
"""A frame: its second, its width and height upright, and some of its pixels as red, green and blue."""


def watch(file: Path) -> Facts:
    """Decode all of `file`. Raises Refused if it is damaged, holds no film, or lasts longer than any should."""
    with opened(file, formats=FILM_FORMATS, what="a film") as container:
        return watched(_frames(container))


def watched(moments: Iterator[Moment]) -> Facts:
    """Return the facts of a film's frames."""
    general, red, second = _Count(), _Count(), 0.0
    size, light, colour = (0, 0), None, None
    for second, shown, pixels in moments:
        size = shown
        linear = LINEAR[pixels]
        light, colour = light or _Light(linear), colour or _Red(linear)
        general.add(second, light.turns(linear @ EYE))
        red.add(second, colour.turns(linear))
    if light is None:
        raise Refused("holds no frames")
    return Facts(
        seconds=second, size=size, flashes=general.most, flashes_at=general.at, red=red.most, red_at=red.at
    )


def _frames(container: InputContainer) -> Iterator[Moment]:
    for frame in container.decode(film_stream(container)):
        second = float(frame.time or 0.0)
        if second > LONGEST:
            raise Refused(f"is longer than {LONGEST / 60:.0f} minutes")
        turned = frame.rotation in (90, -90)
        small = frame.reformat(*PLACES, format="rgb24", interpolation="AREA").to_ndarray().astype(np.uint8)
        yield second, (frame.height, frame.width) if turned else (frame.width, frame.height), small


class _Light:
    """Where it turned brighter or darker by so much that it is half a flash."""

    def __init__(self, linear: Light) -> None:
        first = linear @ EYE
        self._low, self._high = first.copy(), first.copy()
        self._way = np.zeros(first.shape, np.int8)

    def turns(self, light: Light) -> Places:
        self._low, self._high = np.minimum(self._low, light), np.maximum(self._high, light)
        up = (light - self._low >= CHANGE) & (self._low < DARKER) & (self._way != 1)
        down = (self._high - light >= CHANGE) & (light < DARKER) & (self._way != -1)
        turned: Places = up | down
        self._way[up], self._way[down] = 1, -1
        self._low[turned] = self._high[turned] = light[turned]
        return turned


class _Red:
    """Where a colour turned to or from a saturated red."""

    def __init__(self, linear: Light) -> None:
        self._colour, self._red = _chromaticity(linear), _is_red(linear)

    def turns(self, linear: Light) -> Places:
        colour, red = _chromaticity(linear), _is_red(linear)
        far = np.linalg.norm(colour - self._colour, axis=-1) > AWAY
        turned: Places = far & (red != self._red)
        self._colour[turned], self._red[turned] = colour[turned], red[turned]
        return turned


def _is_red(linear: Light) -> Places:
    red: Places = linear[..., 0] >= SATURATED * (linear + DARKNESS).sum(axis=-1)
    return red


def _chromaticity(linear: Light) -> Light:
    x, y, z = np.moveaxis((linear + DARKNESS) @ XYZ.T, -1, 0)
    whole = x + 15 * y + 3 * z
    return np.stack([4 * x / whole, 9 * y / whole], axis=-1)


class _Count:
    """How many flashes a large enough part of the picture had within one second, at most."""

    def __init__(self) -> None:
        self.most, self.at = 0.0, 0.0
        self._turns: deque[tuple[float, Places]] = deque()
        self._sum: NDArray[np.int32] | None = None

    def add(self, second: float, turned: Places) -> None:
        if self._sum is None:
            self._sum = np.zeros(turned.shape, np.int32)
        while self._turns and second - self._turns[0][0] >= 1.0:
            self._sum -= self._turns.popleft()[1]
        if not turned.any():
            return
        self._turns.append((second, turned))
        self._sum += turned
        last = self._sum.size - max(1, int(SHARE * self._sum.size))
        flashes = float(np.partition(self._sum, last, axis=None)[last]) / 2
        if flashes > self.most:
            self.most, self.at = flashes, second

