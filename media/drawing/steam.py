"""The steam plant of the V2 and the small fittings of its motor bay, for the pictures that come close to it."""

from __future__ import annotations

import math

from .chalk import CHALK, LAMP, Engraving, circle, line
from .cutaway import HOT, INSIDE, METAL, SKIN, chamber_edge, polyline_ring, round_shade
from .rocket import Lying, chamber_radius, hull_radius, steps

BOTTLES = ((9.70, -0.50), (9.90, -0.55), (10.10, -0.53))


def steam_plant(r: Lying, *, colour: str = CHALK, blades: int = 30) -> None:
    """Peroxide tank, compressed-gas bottles, turbine and the two pumps beside it."""
    ground = HOT if colour == LAMP else METAL
    if colour == LAMP:
        _warmth(r)
    _peroxide_tank(r, colour, ground)
    for q, out in BOTTLES:
        r.ring(q, out, 0.088, METAL, 1.4)
        r.ring(q, out, 0.045, weight=0.9, opacity=0.7)
    r.bend([(10.24, 0.40), (10.40, 0.39), (10.47, 0.33), (10.46, 0.22)], 2.2, colour=colour)
    for q in (9.98, 10.76):
        _pump(r, q, colour, ground)
    _turbine(r, colour, ground, blades)


def _warmth(r: Lying) -> None:
    x, y = r.at(10.36, 0.02)
    reach = 0.98 * r.scale
    r.sheet.fill(circle(x, y, reach), r.sheet.halo(x, y, reach, (0, LAMP, 0.42), (0.5, LAMP, 0.12), (1, LAMP, 0)))


def _peroxide_tank(r: Lying, colour: str, ground: str) -> None:
    x, y = r.at(9.98, 0.43)
    egg = circle(x, y, 0.27 * r.scale, 0.20 * r.scale)
    work, shade = Engraving(), round_shade(0.12, 0.5, 0.14)
    for i in range(16):
        f = math.sin((-1 + 2 * (i + 0.5) / 16) * math.pi / 2)
        work.add(r.path([(9.7, 0.43 + f * 0.2), (10.26, 0.43 + f * 0.2)]), shade(f))
    r.sheet.fill(egg, ground)
    with r.sheet.inside(egg):
        r.sheet.engrave(work, 0.9 * r.heft, colour=colour)
        for q in (9.88, 10.08):
            r.bend([(q, 0.63), (q + 0.03, 0.43), (q, 0.23)], 1.3, colour=colour)
    r.sheet.stroke(egg, 1.9 * r.heft, colour=colour)


def _pump(r: Lying, q: float, colour: str, ground: str) -> None:
    r.ring(q, 0, 0.19, ground, 2.0, colour=colour)
    r.ring(q, 0, 0.118, weight=1.2, colour=colour)
    r.sheet.stroke(polyline_ring(r, q, 0.19, 9, inner=0.16, outer=0.60, lean=0.55), 1.1 * r.heft, colour=colour)
    r.sheet.fill(circle(*r.at(q, 0), 0.028 * r.scale), colour)


def _turbine(r: Lying, colour: str, ground: str, blades: int) -> None:
    r.ring(10.38, 0, 0.265, ground, 2.4, colour=colour)
    r.sheet.stroke(
        polyline_ring(r, 10.38, 0.265, blades, inner=0.70, outer=0.94, lean=0.12), 1.2 * r.heft, colour=colour
    )
    for share in (0.66, 0.30):
        r.ring(10.38, 0, 0.265 * share, weight=1.3, colour=colour)
    for i in range(6):
        a = math.pi * i / 3
        r.ring(10.38 + 0.127 * math.cos(a), 0.127 * math.sin(a), 0.028, weight=1, colour=colour)
    r.sheet.fill(circle(*r.at(10.38, 0), 0.027 * r.scale), colour)


def fittings(r: Lying, start: float) -> None:
    """What only shows close by: ring frames, rivets, brackets, gas lines, the heat exchanger's coil."""
    _ring_frames(r)
    _rivets(r, start)
    _brackets(r)
    _gas_lines(r)
    _wiring(r)


def _ring_frames(r: Lying) -> None:
    """The hull's ribs on the far side of the bay, seen as shallow bows, and the stringers between them."""
    for q in (9.80, 10.30, 10.80, 11.30, 11.85, 12.40, 12.95):
        wide = hull_radius(q) - SKIN
        for shift, strength in ((0, 0.34), (0.035, 0.2)):
            r.bend([(q + shift, wide), (q + shift + 0.045, 0), (q + shift, -wide)], 1.1, opacity=strength)
        for side in (1, -1):
            r.shape(
                [
                    (q - 0.02, side * wide),
                    (q + 0.06, side * wide),
                    (q + 0.045, side * (wide - 0.05)),
                    (q - 0.005, side * (wide - 0.05)),
                ],
                METAL,
                1.0,
            )
    work = Engraving()
    for share in (-0.88, -0.66, -0.36, 0.36, 0.66, 0.88):
        work.add(r.path([(q, share * (hull_radius(q) - SKIN)) for q in steps(9.56, 13.2, 0.2)]), 0.16)
    r.sheet.engrave(work, 1.0 * r.heft)


def _rivets(r: Lying, start: float) -> None:
    dots = [
        circle(*r.at(q, side * (hull_radius(q) - 0.028)), 1.4 * r.heft)
        for q in steps(start, 13.3, 0.07)
        for side in (1, -1)
    ]
    dots += [circle(*r.at(9.555, i * 0.085), 1.4 * r.heft) for i in range(-8, 9) if abs(i) > 1]
    r.sheet.fill("".join(dots), opacity=0.6)


def _brackets(r: Lying) -> None:
    for side in (1, -1):
        r.stroke([(9.57, side * 0.745), (11.24, side * 0.375)], 1.4, opacity=0.9)
        r.shape([(9.57, side * 0.745), (9.57, side * 0.60), (9.80, side * 0.655)], METAL, 1.4)
        r.shape([(11.06, side * 0.41), (11.06, side * 0.33), (11.26, side * 0.30), (11.26, side * 0.38)], METAL, 1.4)
        for q, out in ((9.615, 0.70), (9.615, 0.655), (9.69, 0.68), (11.10, 0.385), (11.18, 0.355)):
            r.ring(q, side * out, 0.012, weight=1)
        for q in (9.98, 10.35, 10.75):
            r.stroke(
                [(q, side * (0.745 - (q - 9.57) * 0.2216)), (q + 0.05, side * (0.70 - (q - 9.56) * 0.2229))],
                1.1,
                opacity=0.7,
            )
    r.shape([(9.60, 0.135), (9.66, 0.135), (9.66, -0.135), (9.60, -0.135)], "#232927", 1.6)
    for out in (0.11, -0.11):
        r.ring(9.63, out, 0.012, weight=1)


def _gas_lines(r: Lying) -> None:
    r.bend(
        [(9.70, -0.412), (9.74, -0.35), (9.83, -0.335), (9.97, -0.335), (10.07, -0.36), (10.10, -0.442)],
        1.7,
        opacity=0.9,
    )
    r.stroke([(9.90, -0.335), (9.90, -0.462)], 1.7, opacity=0.9)
    r.bend([(9.77, -0.342), (9.68, -0.26), (9.685, -0.10), (9.685, 0.12), (9.69, 0.34), (9.72, 0.43)], 1.5, opacity=0.8)
    coil = [(10.52, -0.20), (10.58, -0.31), (10.68, -0.40), (10.84, -0.445), (11.0, -0.45)]
    r.tube(coil, 0.052)
    turns = [(10.545 + i * 0.045, -0.245 - 0.2 * (1 - math.exp(-i * 0.32))) for i in range(9)]
    for q, out in turns:
        r.bend([(q - 0.02, out + 0.03), (q + 0.028, out + 0.012), (q + 0.018, out - 0.04)], 1.5)
    r.tube([(10.24, -0.04), (10.2, -0.2), (10.1, -0.26), (9.86, -0.2), (9.75, -0.05)], 0.022)


def _wiring(r: Lying) -> None:
    """A cable along the hull and the shafts that turn the rudders."""
    for side in (1, -1):
        wide = [(q, side * (hull_radius(q) - 0.10)) for q in steps(9.6, 12.9, 0.3)]
        r.bend(wide, 1.0, opacity=0.55)
        r.shape([(12.98, side * 0.40), (13.20, side * 0.385), (13.20, side * 0.50), (12.98, side * 0.52)], METAL, 1.4)
        r.stroke([(13.20, side * 0.44), (13.52, side * 0.30)], 2.0)
        r.ring(13.09, side * 0.455, 0.035, INSIDE, 1.2)
        r.ring(13.09, side * 0.455, 0.012, weight=1)


def chamber_fittings(r: Lying, *, colour: str = CHALK) -> None:
    """Hoops, the tube of every burner cup, the rows of cooling holes and the spray of alcohol inside the head."""
    for q in (11.50, 11.78, 12.24, 12.62, 13.08):
        wide = chamber_radius(q)
        r.bend([(q, wide), (q + 0.13 * wide, 0), (q, -wide)], 0.9, colour=colour, opacity=0.34)
    for out, q in ((0.32, 11.27), (0.19, 11.19), (0.065, 11.16), (-0.065, 11.16), (-0.19, 11.19), (-0.32, 11.27)):
        _spray(r, q, out, colour)
    for q in (11.40, 11.70, 12.10, 12.36, 12.70):
        places = [r.at(q, i / 9 * chamber_radius(q) * 0.94) for i in range(-9, 10)]
        r.sheet.fill("".join(circle(*place, 1.1 * r.heft) for place in places), colour, opacity=0.4)
    rings = [(q, side * chamber_radius(q), side) for q, _ in chamber_edge()[::2] for side in (1, -1)]
    ribs = "".join(line([r.at(q, out), r.at(q, out + side * 0.035)]) for q, out, side in rings)
    r.sheet.stroke(ribs, 0.9 * r.heft, colour=colour, opacity=0.6)


def _spray(r: Lying, q: float, out: float, colour: str) -> None:
    """One burner cup's rings and the drops in front of it."""
    for i in range(3):
        ring = q - 0.02 + i * 0.04
        r.stroke([(ring, out + 0.042), (ring, out - 0.042)], 0.9, colour=colour, opacity=0.6)
    for i in range(7):
        far = 0.12 + i * 0.1
        drop = circle(*r.at(11.36 + far * 0.9, out * (1 + 0.25 * far)), (1.7 - 0.2 * i) * r.heft)
        r.sheet.fill(drop, colour, opacity=0.6 - 0.07 * i)
