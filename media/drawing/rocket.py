"""The shape of the V2 in metres and where it lies on a sheet; no drawing measures it again.

Stations are metres from the nose, radii metres from the axis; 14 m long and 1.65 m across as in the fact sheet (4.02),
the inside simplified from published sections.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .chalk import CHALK, LINE, Point, Sheet, circle, curve, line

LENGTH, TAIL, WIDEST = 14.03, 13.6, 0.8255
CHAMBER = (
    (11.25, 0.300),
    (11.36, 0.405),
    (11.52, 0.462),
    (11.68, 0.478),
    (11.84, 0.462),
    (12.00, 0.405),
    (12.14, 0.325),
    (12.27, 0.242),
    (12.40, 0.200),
    (12.55, 0.215),
    (12.75, 0.256),
    (13.00, 0.310),
    (13.30, 0.370),
)
FIN = (
    (9.98, 0.820),
    (12.72, 1.40),
    (12.98, 1.60),
    (13.12, 1.775),
    (13.78, 1.775),
    (13.98, 1.62),
    (14.03, 1.10),
    (13.86, 0.62),
    (13.60, 0.58),
)


def hull_radius(station: float) -> float:
    """The outer skin: a nose of one arc, a straight middle, a slender tail."""
    if station <= 0:
        return 0.0
    if station < 5.6:
        arc = (WIDEST**2 + 5.6**2) / (2 * WIDEST)
        return math.sqrt(arc**2 - (5.6 - station) ** 2) + WIDEST - arc
    t = min(1.0, max(0.0, (station - 9.3) / 4.3))
    return WIDEST - 0.245 * t * t * (1.25 - 0.25 * t)


def _slope(i: int) -> float:
    """How the chamber's edge runs through its i-th measured ring; level where it is widest or narrowest."""
    (a, ra), (_, rb), (c, rc) = CHAMBER[max(i - 1, 0)], CHAMBER[i], CHAMBER[min(i + 1, len(CHAMBER) - 1)]
    return 0.0 if (rb - ra) * (rc - rb) < 0 else (rc - ra) / (c - a)


def chamber_radius(station: float) -> float:
    """The combustion chamber and its nozzle, smooth through the measured rings."""
    for i, ((a, ra), (b, rb)) in enumerate(itertools.pairwise(CHAMBER)):
        if station <= b:
            h, t = b - a, max(0.0, (station - a) / (b - a))
            return (
                (2 * t**3 - 3 * t * t + 1) * ra
                + (t**3 - 2 * t * t + t) * h * _slope(i)
                + (3 * t * t - 2 * t**3) * rb
                + (t**3 - t * t) * h * _slope(i + 1)
            )
    return CHAMBER[-1][1]


def steps(start: float, end: float, size: float = 0.05) -> list[float]:
    count = max(1, round((end - start) / size))
    return [start + (end - start) * i / count for i in range(count + 1)]


def silhouette() -> list[Point]:
    """One closed outline with fins, as (station, radius)."""
    side = [(q, hull_radius(q)) for q in steps(0, 9.9, 0.3)] + list(FIN)
    return [*side, *((q, -r) for q, r in reversed(side))]


@dataclass(frozen=True)
class Lying:
    """A rocket on its side: the nose at (x, y), `scale` px to the metre, `heft` times the usual line weights."""

    sheet: Sheet
    x: float
    y: float
    scale: float
    heft: float = 1.0

    def at(self, station: float, radius: float) -> Point:
        return self.x + station * self.scale, self.y - radius * self.scale

    def path(self, points: Iterable[Point], *, close: bool = False) -> str:
        return line([self.at(*p) for p in points], close=close)

    def stroke(
        self,
        points: Sequence[Point],
        weight: float = LINE,
        *,
        colour: str = CHALK,
        opacity: float = 1.0,
        dash: str | None = None,
    ) -> None:
        self.sheet.stroke(self.path(points), weight * self.heft, colour=colour, opacity=opacity, dash=dash)

    def shape(self, points: Sequence[Point], ground: str, weight: float = LINE, *, colour: str = CHALK) -> None:
        self.sheet.shape(self.path(points, close=True), ground, weight * self.heft, colour=colour)

    def bend(self, points: Sequence[Point], weight: float = LINE, *, colour: str = CHALK, opacity: float = 1.0) -> None:
        """A smooth pipe or wire through the points."""
        self.sheet.stroke(curve([self.at(*p) for p in points]), weight * self.heft, colour=colour, opacity=opacity)

    def tube(self, points: Sequence[Point], width: float, *, colour: str = CHALK, ground: str = "#0C0F0E") -> None:
        """A pipe with two edges, `width` metres across."""
        path = curve([self.at(*p) for p in points])
        edge = 1.4 * self.heft
        self.sheet.stroke(path, width * self.scale + edge, colour=colour)
        self.sheet.stroke(path, width * self.scale - edge, colour=ground)

    def ring(
        self,
        station: float,
        radius: float,
        size: float,
        ground: str = "none",
        weight: float = 1.3,
        *,
        colour: str = CHALK,
        opacity: float = 1.0,
    ) -> None:
        x, y = self.at(station, radius)
        if ground != "none":
            self.sheet.fill(circle(x, y, size * self.scale), ground)
        self.sheet.stroke(circle(x, y, size * self.scale), weight * self.heft, colour=colour, opacity=opacity)


def mirrored(points: Sequence[Point]) -> list[Point]:
    """The same outline on the other side of the axis."""
    return [(q, -r) for q, r in points]


def turned_body(points: Sequence[Point]) -> list[Point]:
    """A closed outline from its upper edge."""
    return [*points, *mirrored(list(reversed(points)))]
