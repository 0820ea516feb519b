"""Where the keys' focus goes: to the nearest action in the direction pressed, as the eye would have it.

Must never know what an action does.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

Rect = tuple[float, float, float, float]
"""x, y, w, h; y down."""
ASIDE = 3.0
"""How much farther a part counts for each px it lies out of line: what is in line comes first."""


def next_focus(rectangles: Mapping[str, Rect], current: str, direction: str) -> str:
    """Return the id of the action that "up", "down", "left" or "right" of `current` leads to.

    Without a current one it is the first in reading order; where there is nothing in that direction it stays.
    """
    if current not in rectangles:
        return min(rectangles, key=lambda name: (rectangles[name][1], rectangles[name][0]), default="")
    start = _turned(rectangles[current], direction)
    ways = {
        name: _distance(start, _turned(rectangle, direction))
        for name, rectangle in rectangles.items()
        if name != current
    }
    ahead = {name: way for name, way in ways.items() if way is not None}
    return min(ahead, key=lambda name: ahead[name], default=current)


def nearest(rectangles: Mapping[str, Rect], place: Rect) -> str:
    """Return the id of the action whose middle is nearest to that of `place`, what is in the same row first."""

    def way(name: str) -> float:
        x, y, w, h = rectangles[name]
        return hypot(x + w / 2 - place[0] - place[2] / 2, ASIDE * (y + h / 2 - place[1] - place[3] / 2))

    return min(rectangles, key=way, default="")


def _turned(rectangle: Rect, direction: str) -> Rect:
    """Turn the plane so that the direction points to growing x; return left, top, right, bottom."""
    x, y, w, h = rectangle
    match direction:
        case "left":
            return (-x - w, y, -x, y + h)
        case "down":
            return (y, x, y + h, x + w)
        case "up":
            return (-y - h, x, -y, x + w)
        case _:
            return (x, y, x + w, y + h)


def _distance(start: Rect, other: Rect) -> float | None:
    """Return how far `other` lies ahead; None if it does not begin beyond the middle of `start`."""
    middle, other_middle = (start[0] + start[2]) / 2, (other[0] + other[2]) / 2
    if other_middle <= middle or other[0] < start[0] + 1:
        return None
    ahead = max(0.0, other[0] - start[2])
    aside = max(0.0, other[1] - start[3], start[1] - other[3])
    off = abs((other[1] + other[3]) / 2 - (start[1] + start[3]) / 2)
    return ahead + ASIDE * aside + off / 100
