"""The Saturn V lying on its side in true measure (110.6 m, fact 9.09); engraved like the V2 that lies under it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

from .chalk import FINE, LINE, THIN, Engraving, Point, Sheet, circle, line
from .rocket import steps

HIGH = 110.6
SHAPE = (
    (0.0, 0.10),
    (9.8, 0.16),
    (9.9, 0.45),
    (10.8, 0.5),
    (13.6, 1.95),
    (17.0, 1.98),
    (20.8, 1.98),
    (28.6, 3.3),
    (43.5, 3.3),
    (49.0, 5.05),
    (74.0, 5.05),
    (105.0, 5.05),
)  # metres from the tip, radius
RINGS = (
    10.8,
    13.6,
    17.0,
    20.8,
    28.6,
    30.2,
    36.5,
    43.5,
    49.0,
    51.5,
    60.0,
    68.0,
    74.0,
    78.0,
    80.5,
    91.0,
    93.0,
    103.0,
    105.0,
)


def radius(station: float) -> float:
    for (a, ra), (b, rb) in itertools.pairwise(SHAPE):
        if station <= b:
            return ra + (rb - ra) * (station - a) / (b - a)
    return SHAPE[-1][1]


def lying(sheet: Sheet, x: float, y: float, scale: float) -> None:
    """The tip at (x, y), the motors to the right."""

    def at(station: float, out: float) -> Point:
        return x + station * scale, y - out * scale

    _motors(sheet, at)
    edge = [(q, radius(q)) for q, _ in SHAPE]
    outline = line([at(*p) for p in [*edge, *((q, -r) for q, r in reversed(edge))]], close=True)
    sheet.fill(outline, "#161B1A")
    work, stations = Engraving(), (10.8, *[q for q, _ in SHAPE[4:]])
    for i in range(1, 34):
        f = math.sin((-1 + 2 * i / 34) * math.pi / 2)
        shade = 0.10 + 0.46 * max(0.0, -f) ** 1.3 + 0.12 * max(0.0, f) ** 4
        work.add(line([at(q, f * radius(q)) for q in stations]), shade)
    sheet.engrave(work)
    _panels(sheet, x, y, scale)
    for q in RINGS:
        sheet.stroke(line([at(q, radius(q)), at(q, -radius(q))]), THIN, opacity=0.8)
    sheet.stroke(outline, LINE + 0.4)


def _motors(sheet: Sheet, at: Callable[[float, float], Point]) -> None:
    """Two of the fins and three of the five bells at the foot."""
    for side in (-1, 1):
        fin = [at(q, side * r) for q, r in ((99.0, 5.0), (104.0, 8.9), (106.6, 8.9), (106.0, 5.0))]
        sheet.shape(line(fin, close=True), "#161B1A", LINE)
        sheet.hatch(fin, angle=0, gap=4, tone=0.35)
    half = [(105.0, 0.9), (106.5, 0.8), (HIGH, 1.85)]
    for out in (3.2, 0.0, -3.2):
        bell = [at(q, out + r) for q, r in half] + [at(q, out - r) for q, r in reversed(half)]
        sheet.shape(line(bell, close=True), "#121615", LINE)
        sheet.hatch(bell, angle=90, gap=4, tone=0.4)


def _panels(sheet: Sheet, x: float, y: float, scale: float) -> None:
    """Tunnels for cables, the windows of the interstage, the lattice of the escape tower."""
    for q, end, out in ((51.5, 74, 2.2), (80.5, 103, 2.2), (80.5, 103, -3.4), (30.2, 43.5, 1.2)):
        sheet.stroke(line([(x + q * scale, y - out * scale), (x + end * scale, y - out * scale)]), 2.6, opacity=0.7)
    bars = "".join(
        line([(x + q * scale, y - 0.45 * scale), (x + (q + 0.5) * scale, y + 0.45 * scale)])
        for q in steps(6.2, 9.6, 0.5)
    )
    sheet.stroke(bars, FINE, opacity=0.8)
    ribs = "".join(
        line([(x + q * scale, y - radius(q) * scale), (x + q * scale, y + radius(q) * scale)])
        for q in steps(74.4, 77.8, 0.55)
    )
    sheet.stroke(ribs, FINE, opacity=0.5)
    for q in (14.6, 15.6):
        sheet.stroke(circle(x + q * scale, y, 0.3 * scale), FINE)
