"""The Saturn V lying on its side in true measure (110.6 m, fact 9.09); engraved like the V2 that lies under it."""
from __future__ import annotations

import math

from .chalk import FINE, LINE, THIN, Engraving, Point, Sheet, circle, line
from .rocket import steps

HIGH = 110.6
SHAPE = ((0.0, .10), (9.8, .16), (9.9, .45), (10.8, .5), (13.6, 1.95), (17.0, 1.98), (20.8, 1.98), (28.6, 3.3), (43.5, 3.3),
         (49.0, 5.05), (74.0, 5.05), (105.0, 5.05))         # metres from the tip, radius
RINGS = (10.8, 13.6, 17.0, 20.8, 28.6, 30.2, 36.5, 43.5, 49.0, 51.5, 60.0, 68.0, 74.0, 78.0, 80.5, 91.0, 93.0, 103.0, 105.0)


def radius(station: float) -> float:
    for (a, ra), (b, rb) in zip(SHAPE, SHAPE[1:]):
        if station <= b:
            return ra + (rb - ra) * (station - a) / (b - a)
    return SHAPE[-1][1]


def lying(sheet: Sheet, x: float, y: float, scale: float) -> None:
    """The tip at (x, y), the motors to the right."""
    def at(station: float, out: float) -> Point:
        return x + station * scale, y - out * scale

    for side in (-1, 1):
        fin = [(99.0, side * 5.0), (104.0, side * 8.9), (106.6, side * 8.9), (106.0, side * 5.0)]
        sheet.shape(line([at(*p) for p in fin], close=True), "#161B1A", LINE)
        sheet.hatch([at(*p) for p in fin], angle=0, gap=4, tone=.35)
    for out in (3.2, 0.0, -3.2):
        bell = [(105.0, out + .9), (106.5, out + .8), (HIGH, out + 1.85), (HIGH, out - 1.85), (106.5, out - .8), (105.0, out - .9)]
        sheet.shape(line([at(*p) for p in bell], close=True), "#121615", LINE)
        sheet.hatch([at(*p) for p in bell], angle=90, gap=4, tone=.4)
    edge = [(q, radius(q)) for q, _ in SHAPE]
    outline = [*edge, *((q, -r) for q, r in reversed(edge))]
    sheet.fill(line([at(*p) for p in outline], close=True), "#161B1A")
    work = Engraving()
    for i in range(1, 34):
        f = math.sin((-1 + 2 * i / 34) * math.pi / 2)
        work.add(line([at(q, f * radius(q)) for q in (10.8, *[p[0] for p in SHAPE[4:]])]), .10 + .46 * max(0.0, -f) ** 1.3 + .12 * max(0.0, f) ** 4)
    sheet.engrave(work)
    _panels(sheet, x, y, scale)
    for q in RINGS:
        sheet.stroke(line([at(q, radius(q)), at(q, -radius(q))]), THIN, opacity=.8)
    sheet.stroke(line([at(*p) for p in outline], close=True), LINE + .4)


def _panels(sheet: Sheet, x: float, y: float, scale: float) -> None:
    """Tunnels for cables, the windows of the interstage, the lattice of the escape tower."""
    for q, end, out in ((51.5, 74, 2.2), (80.5, 103, 2.2), (80.5, 103, -3.4), (30.2, 43.5, 1.2)):
        sheet.stroke(line([(x + q * scale, y - out * scale), (x + end * scale, y - out * scale)]), 2.6, opacity=.7)
    bars = "".join(line([(x + q * scale, y - .45 * scale), (x + (q + .5) * scale, y + .45 * scale)]) for q in steps(6.2, 9.6, .5))
    sheet.stroke(bars, FINE, opacity=.8)
    ribs = "".join(line([(x + q * scale, y - radius(q) * scale), (x + q * scale, y + radius(q) * scale)]) for q in steps(74.4, 77.8, .55))
    sheet.stroke(ribs, FINE, opacity=.5)
    for q in (14.6, 15.6):
        sheet.stroke(circle(x + q * scale, y, .3 * scale), FINE)
