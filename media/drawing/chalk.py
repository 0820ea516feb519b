"""The drawing hand of the guide: chalk lines on a dark ground, written as one small SVG file; it never sets a letter.

A picture is a `Sheet`. Path builders (`line`, `curve`, `circle`, `box`) return SVG path text; `Sheet.stroke`, `fill`
and `shape` put it on the sheet. `Engraving` gathers many fine lines and writes those of one strength as a single path,
which keeps files small. The things that are drawn (lamps, trees, rails, figures) are in `motifs.py`, tunnels in `vault.py`.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

Point = tuple[float, float]
Tone = Callable[[float, float], float]  # strength 0..1 of the chalk at a place

TUNNEL, ROCK, SLAB, SEAM = "#0F1211", "#191E1C", "#232927", "#3A413D"
CONCRETE, DUST, CHALK, LAMP, FLAME = "#858A83", "#BDB9AD", "#EFEAE0", "#F2B441", "#FFE2A0"
VOID, NIGHT_TOP, NIGHT, DAWN = "#090B0B", "#0B0E0F", "#141918", "#1D2322"
PLANNED = "7 6"  # dash of whatever was planned and never finished
FINE, THIN, LINE, BOLD = 0.9, 1.3, 1.8, 2.6  # line weights at 1290 px wide


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


class Engraving:
    """Many fine lines; those of the same strength become one path."""

    def __init__(self) -> None:
        self.by_strength: dict[int, list[str]] = {}

    def add(self, path: str, strength: float) -> None:
        """Keep a line at a strength of 0..1 (rounded to twentieths; nothing is kept below 0.03)."""
        if strength >= 0.03:
            self.by_strength.setdefault(max(1, round(min(strength, 1.0) * 20)), []).append(path)

    def hatch(
        self, area: Sequence[Point], *, angle: float, gap: float, tone: Tone | float, seed: int = 0, piece: float = 14.0
    ) -> None:
        """Fill a polygon with lines `gap` px apart at `angle` degrees, as strong as `tone` says at each place."""
        strength_at: Tone = tone if callable(tone) else (lambda x, y: float(tone))
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        turned = [(x * cos + y * sin, y * cos - x * sin) for x, y in area]
        rnd, v = random.Random(seed), min(y for _, y in turned) + gap / 2
        while v < max(y for _, y in turned):
            for start, end in spans(turned, v):
                self._hatch_line(start, end, v, (cos, sin), strength_at, piece)
            v += gap * (1 + 0.18 * rnd.uniform(-1, 1) * (seed != 0))

    def _hatch_line(self, start: float, end: float, v: float, turn: Point, tone: Tone, piece: float) -> None:
        cos, sin = turn
        count = max(1, round((end - start) / piece))
        cuts = [start + (end - start) * i / count for i in range(count + 1)]
        place = [(u * cos - v * sin, u * sin + v * cos) for u in cuts]
        strengths = [
            round(min(1.0, tone((ax + bx) / 2, (ay + by) / 2)) * 20) for (ax, ay), (bx, by) in itertools.pairwise(place)
        ]
        first = 0
        for i in range(1, count + 1):
            if i == count or strengths[i] != strengths[first]:
                self.add(line([place[first], place[i]]), strengths[first] / 20)
                first = i


def spans(area: Sequence[Point], v: float) -> list[tuple[float, float]]:
    """The stretches of the level line at height `v` that lie inside a polygon."""
    cuts = sorted(
        ax + (bx - ax) * (v - ay) / (by - ay)
        for (ax, ay), (bx, by) in zip(area, [*area[1:], area[0]], strict=False)
        if (ay <= v) != (by <= v)
    )
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def lamplight(x: float, y: float, reach: float, *, most: float = 0.9, least: float = 0.0) -> Tone:
    """Strength that falls off around a lamp and is spent at `reach` px."""
    return lambda px, py: least + (most - least) * max(0.0, 1 - math.hypot(px - x, py - y) / reach) ** 1.6


class Sheet:
    """One picture in the making; `text()` is the finished SVG."""

    def __init__(self, width: int = 1290, height: int = 496) -> None:
        self.width, self.height = width, height
        self.definitions: list[str] = []
        self.marks: list[str] = []

    def stroke(
        self, path: str, weight: float = LINE, *, colour: str = CHALK, opacity: float = 1.0, dash: str | None = None
    ) -> None:
        look = f' stroke-dasharray="{dash}"' if dash else ' stroke-linecap="round"'
        look += f' stroke-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.marks.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{weight:g}" stroke-linejoin="round"{look}/>'
        )

    def fill(self, path: str, colour: str = CHALK, *, opacity: float = 1.0) -> None:
        look = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
        self.marks.append(f'<path d="{path}" fill="{colour}"{look}/>')

    def shape(
        self, path: str, ground: str = ROCK, weight: float = LINE, *, colour: str = CHALK, opacity: float = 1.0
    ) -> None:
        """A filled form with its outline: it hides what lies behind."""
        self.fill(path, ground)
        self.stroke(path, weight, colour=colour, opacity=opacity)

    def engrave(self, lines: Engraving, weight: float = FINE, *, colour: str = CHALK) -> None:
        for strength, paths in sorted(lines.by_strength.items()):
            self.stroke("".join(paths), weight, colour=colour, opacity=strength / 20)

    def hatch(
        self,
        area: Sequence[Point],
        *,
        angle: float,
        gap: float,
        tone: Tone | float,
        weight: float = FINE,
        colour: str = CHALK,
        seed: int = 0,
        piece: float = 14.0,
    ) -> None:
        """Engrave one area at once; see `Engraving.hatch`."""
        lines = Engraving()
        lines.hatch(area, angle=angle, gap=gap, tone=tone, seed=seed, piece=piece)
        self.engrave(lines, weight, colour=colour)

    @contextmanager
    def inside(self, path: str) -> Iterator[None]:
        """Whatever is drawn now shows only inside the path."""
        self.definitions.append(f'<clipPath id="clip{len(self.definitions)}"><path d="{path}"/></clipPath>')
        self.marks.append(f'<g clip-path="url(#clip{len(self.definitions) - 1})">')
        yield
        self.marks.append("</g>")

    @contextmanager
    def turned(self, degrees: float, x: float, y: float) -> Iterator[None]:
        self.marks.append(f'<g transform="rotate({degrees:g} {number(x)} {number(y)})">')
        yield
        self.marks.append("</g>")

    def fade(self, start: Point, end: Point, *stops: tuple[float, str, float]) -> str:
        """A straight gradient as a colour for `fill`; each stop is (where 0..1, colour, opacity)."""
        return self._gradient(
            "linearGradient", f'x1="{start[0]:g}" y1="{start[1]:g}" x2="{end[0]:g}" y2="{end[1]:g}"', stops
        )

    def halo(self, x: float, y: float, radius: float, *stops: tuple[float, str, float]) -> str:
        """A round gradient as a colour for `fill`; each stop is (where 0..1, colour, opacity)."""
        return self._gradient("radialGradient", f'cx="{x:g}" cy="{y:g}" r="{radius:g}"', stops)

    def _gradient(self, kind: str, place: str, stops: Iterable[tuple[float, str, float]]) -> str:
        name = f"tone{len(self.definitions)}"
        steps = "".join(
            f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{opacity:g}"/>' for at, colour, opacity in stops
        )
        self.definitions.append(f'<{kind} id="{name}" gradientUnits="userSpaceOnUse" {place}>{steps}</{kind}>')
        return f"url(#{name})"

    def text(self) -> str:
        """The whole file; the same drawing always gives the same bytes."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
            f'viewBox="0 0 {self.width} {self.height}">'
        )
        return "\n".join([head, "<defs>", *self.definitions, "</defs>", *self.marks, "</svg>", ""])

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text(), encoding="utf-8")
