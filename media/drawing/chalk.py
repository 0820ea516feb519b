"""The drawing hand of the guide: chalk lines on a dark ground, written as one small SVG file; it never sets a letter.

A picture is a `Sheet`. Path builders (`line`, `curve`, `circle`, `box`) return SVG path text; `Sheet.stroke`, `fill`
and `shape` put it on the sheet. `Engraving` gathers many fine lines and writes those of one strength as a single path,
which keeps files small. The things that are drawn (lamps, trees, rails, figures) are in `motifs.py` and `lights.py`,
tunnels in `vault.py`.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .paths import (
    Noise,
    Point,
    arc_points,
    bend_points,
    bent,
    box,
    circle,
    curve,
    evenly,
    line,
    number,
    polygon_points,
    roughened,
)

__all__ = [
    "BOLD", "CHALK", "CONCRETE", "DAWN", "DUST", "FINE", "FLAME", "LAMP", "LINE", "NIGHT", "NIGHT_TOP", "PLANNED",
    "ROCK",
    "SEAM", "SLAB", "THIN", "TUNNEL", "VOID", "Engraving", "Noise", "Point", "Sheet", "Tone", "arc_points",
    "bend_points", "bent", "box",
    "circle",
    "curve", "evenly", "lamplight", "line", "number", "polygon_points", "roughened", "spans",
]

Tone = Callable[[float, float], float]  # strength 0..1 of the chalk at a place

TUNNEL, ROCK, SLAB, SEAM = "#0F1211", "#191E1C", "#232927", "#3A413D"
CONCRETE, DUST, CHALK, LAMP, FLAME = "#858A83", "#BDB9AD", "#EFEAE0", "#F2B441", "#FFE2A0"
VOID, NIGHT_TOP, NIGHT, DAWN = "#090B0B", "#0B0E0F", "#141918", "#1D2322"
PLANNED = "7 6"  # dash of whatever was planned and never finished
FINE, THIN, LINE, BOLD = 0.9, 1.3, 1.8, 2.6  # line weights at 1290 px wide


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
