"""Points and the SVG path text that joins them: straight, smooth, round, rough; they never draw by themselves."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate with one decimal: a quarter of a pixel on a 4K panel."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def line(points: Iterable[Point], *, close: bool = False) -> str:
    """Straight lines through the points, in short relative steps."""
    rounded = [(round(x, 1), round(y, 1)) for x, y in points]
    (x, y), steps = rounded[0], []
    for next_x, next_y in rounded[1:]:
        steps.append(f"{number(next_x - x)} {number(next_y - y)}".replace(" -", "-"))
        x, y = next_x, next_y
    start = f"M{number(rounded[0][0])} {number(rounded[0][1])}"
    return start + ("l" + " ".join(steps) if steps else "") + ("Z" if close else "")


def curve(points: Sequence[Point], *, close: bool = False) -> str:
    """A smooth line through the points (Catmull-Rom)."""
    n = len(points)

    def at(i: int) -> Point:
        return points[i % n] if close else points[min(max(i, 0), n - 1)]

    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for i in range(n if close else n - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(i - 1), at(i), at(i + 1), at(i + 2)
        bends = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        parts.append("C" + " ".join(map(number, bends)))
    return "".join(parts) + ("Z" if close else "")


def bent(start: Point, *bows: tuple[Point, Point, Point], close: bool = False) -> str:
    """Bends one after the other; each is two handles and the end (a cubic of SVG)."""
    bends = ["C" + " ".join(f"{number(x)} {number(y)}" for x, y in bow) for bow in bows]
    return f"M{number(start[0])} {number(start[1])}{''.join(bends)}" + ("Z" if close else "")


def bend_points(start: Point, leave: Point, arrive: Point, end: Point, *, count: int = 120) -> list[Point]:
    """Points along one bend from `start` to `end` with its two handles."""
    out = []
    for t in (i / count for i in range(count + 1)):
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        pairs = list(zip(weights, (start, leave, arrive, end), strict=True))
        out.append((sum(w * p[0] for w, p in pairs), sum(w * p[1] for w, p in pairs)))
    return out


def circle(x: float, y: float, radius: float, ry: float | None = None) -> str:
    """A circle, or an ellipse when `ry` is given."""
    radii, width = f"{number(radius)} {number(radius if ry is None else ry)}", number(2 * radius)
    return f"M{number(x - radius)} {number(y)}a{radii} 0 1 0 {width} 0a{radii} 0 1 0-{width} 0Z"


def box(x: float, y: float, width: float, height: float) -> str:
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}Z"


def arc_points(x: float, y: float, radius: float, start: float, end: float, *, count: int = 48) -> list[Point]:
    """Points on a circle from `start` to `end` degrees, counted clockwise on the sheet from the right."""
    turns = [math.radians(start + (end - start) * i / count) for i in range(count + 1)]
    return [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in turns]


def polygon_points(x: float, y: float, radius: float, sides: int, *, turn: float = 0.0) -> list[Point]:
    """The corners of a regular polygon; `turn` in degrees."""
    return [
        (
            x + radius * math.cos(math.radians(turn + 360 * i / sides)),
            y + radius * math.sin(math.radians(turn + 360 * i / sides)),
        )
        for i in range(sides)
    ]


def evenly(points: Sequence[Point], count: int) -> list[Point]:
    """`count` points spread evenly along a line."""
    lengths = [math.dist(a, b) for a, b in itertools.pairwise(points)]
    out, total = [], sum(lengths)
    for i in range(count + 1):
        left, k = total * i / count, 0
        while k < len(lengths) - 1 and left > lengths[k]:
            left, k = left - lengths[k], k + 1
        t = min(1.0, left / lengths[k]) if lengths[k] else 0.0
        out.append(
            (points[k][0] + (points[k + 1][0] - points[k][0]) * t, points[k][1] + (points[k + 1][1] - points[k][1]) * t)
        )
    return out


class Noise:
    """Smooth repeatable roughness between -1 and 1."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def _step(self, i: int) -> float:
        h = (i * 374761393 + self.seed * 668265263) & 0xFFFFFFFF
        h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
        return ((h ^ (h >> 16)) & 0xFFFF) / 32767.5 - 1

    def __call__(self, x: float) -> float:
        i = math.floor(x)
        f = x - i
        ease = f * f * (3 - 2 * f)
        return self._step(i) * (1 - ease) + self._step(i + 1) * ease

    def rough(self, x: float) -> float:
        """Three octaves: the outline of chalk, earth and leaves."""
        return (self(x) + self(2 * x) / 2 + self(4 * x) / 4) / 1.75


def roughened(points: Sequence[Point], *, step: float, amount: float, seed: int) -> list[Point]:
    """The same line as a cliff or a bank has it: sampled every `step` px and pushed sideways by up to `amount` px."""
    noise, out, walked = Noise(seed), [points[0]], 0.0
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        length = math.hypot(bx - ax, by - ay) or 1.0
        for i in range(1, max(1, round(length / step)) + 1):
            t = i / max(1, round(length / step))
            push = amount * noise.rough((walked + t * length) / (4 * step))
            out.append((ax + (bx - ax) * t - (by - ay) / length * push, ay + (by - ay) * t + (bx - ax) / length * push))
        walked += length
    return out
