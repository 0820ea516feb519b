"""The Moon whole, and what it lights: the shield among the trees, the mouth of the tunnel; nothing moves here."""

from __future__ import annotations

import math
import random

from .chalk import (
    CHALK,
    FINE,
    LAMP,
    LINE,
    THIN,
    TUNNEL,
    Engraving,
    Point,
    Sheet,
    circle,
    curve,
    line,
    roughened,
)
from .motifs import glow

TURNS = [math.tau * i / 18 for i in range(19)]
SEAS = (  # place, half width and height in radii, slope of the hatching
    *(
        (-0.30, -0.34, 0.34, 0.26, 8),
        (0.14, -0.30, 0.2, 0.17, 0),
        (0.42, -0.04, 0.2, 0.18, 9),
        (0.30, 0.26, 0.13, 0.17, 0),
    ),
    *((-0.42, 0.12, 0.3, 0.36, 12), (0.62, -0.32, 0.11, 0.09, 0), (-0.12, 0.44, 0.2, 0.1, 0)),
)


def height(edge: list[Point], x: float) -> float:
    return min(edge, key=lambda p: abs(p[0] - x))[1]


def mouth(sheet: Sheet, x: float, foot: float) -> None:
    """The lit mouth of the tunnel at the foot of the hill."""
    glow(sheet, x, foot - 14, 74, strength=0.75)
    sheet.shape(f"M{x - 15:.1f} {foot:.1f}v-20a15 15 0 0 1 30 0v20Z", "#FFE2A0", LINE, colour=LAMP)
    sheet.stroke(f"M{x - 21:.1f} {foot:.1f}v-20a21 21 0 0 1 42 0v20", THIN)
    sheet.stroke(line([(x - 70, foot), (x + 70, foot)]), THIN, opacity=0.7)


def full_moon(sheet: Sheet, x: float, y: float, r: float) -> None:
    """The whole disc: light from the right, seas as level hatching, craters as rings."""
    air = sheet.halo(x, y, r * 2, (0, "#5A635F", 0.55), (0.5, "#5A635F", 0.3), (1, "#5A635F", 0))
    sheet.fill(circle(x, y, r * 2), air)
    light = sheet.fade((x - r, y), (x + r, y), (0, "#4A504C", 1), (0.5, "#A9A69C", 1), (1, CHALK, 1))
    sheet.shape(circle(x, y, r), light, LINE)
    with sheet.inside(circle(x, y, r)):
        for a, b, wide, high, turn in SEAS:
            ring = [(x + r * (a + wide * math.cos(t)), y + r * (b + high * math.sin(t))) for t in TURNS]
            sea = roughened(ring, step=9, amount=5, seed=turn + 3)
            sheet.hatch(sea, angle=turn, gap=3.1, tone=0.55, weight=1.1, colour="#191E1C", seed=2)
        _craters(sheet, x, y, r)
        shade = Engraving()
        for i in range(44):
            v = -1 + i / 22
            dusk = x - r * (0.1 + 0.35 * math.sqrt(max(0.0, 1 - v * v)))
            shade.add(line([(x - r, y + v * r), (dusk, y + v * r)]), 0.55)
        sheet.engrave(shade, 0.8, colour=TUNNEL)


def _craters(sheet: Sheet, x: float, y: float, r: float) -> None:
    rnd = random.Random(9)
    for _ in range(46):
        a, d, size = rnd.uniform(0, math.tau), r * rnd.random() ** 0.5, rnd.choice([1.4, 2, 2.6, 3.6, 6])
        sheet.stroke(circle(x + d * math.cos(a), y + d * math.sin(a), size), FINE, colour="#191E1C", opacity=0.55)
    bright = (x - r * 0.08, y + r * 0.68)
    rays = "".join(
        line(
            [
                (bright[0] + 8 * math.cos(t), bright[1] + 8 * math.sin(t)),
                (bright[0] + long * math.cos(t), bright[1] + long * math.sin(t)),
            ]
        )
        for t, long in ((0.3, 40), (1.2, 30), (2.2, 36), (3.4, 52), (4.2, 60), (4.9, 74), (5.6, 58))
    )
    sheet.stroke(rays, THIN, colour="#FFFDF6", opacity=0.55)
    sheet.shape(circle(*bright, 6), "#DDD8CC", FINE, colour="#191E1C")


def dome_cap(sheet: Sheet, x: float, foot: float, wide: float, high: float) -> None:
    """The concrete shield above the trees."""

    def at(turn: float, share: float = 1.0, narrow: float = 1.0) -> Point:
        return x + wide * narrow * math.cos(turn), foot + 8 - high * share * math.sin(turn)

    stops = ((0, "#6C6D67", 1), (0.45, "#A9A69C", 1), (0.75, CHALK, 1), (1, "#8C8B83", 1))
    edge = line([at(math.pi * i / 40) for i in range(41)], close=True)
    sheet.shape(edge, sheet.fade((x - wide, 0), (x + wide, 0), *stops), LINE)
    work = Engraving()
    for i in range(1, 12):
        layer = [at(math.pi * k / 16, 1 - i / 12, 1 - 0.02 * i) for k in range(17)]
        work.add(curve(layer), 0.22 + 0.3 * i / 12)
    for k in range(1, 24):
        work.add(line([at(math.pi * k / 24), at(math.pi * k / 24, 0, 0.9)]), 0.2)
    sheet.engrave(work, FINE, colour=TUNNEL)
