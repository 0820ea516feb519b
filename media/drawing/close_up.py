"""The last fineness of the V2's motor bay, for the picture seen four times enlarged; it is drawn only there."""

from __future__ import annotations

import math

from .chalk import CHALK, LAMP, Engraving, circle, line
from .cutaway import METAL, SKIN, round_shade
from .rocket import FIN, Lying, hull_radius, mirrored, steps

CUPS = ((0.32, 11.27), (0.19, 11.19), (0.065, 11.16), (-0.065, 11.16), (-0.19, 11.19), (-0.32, 11.27))
HAIR = 0.55  # weight of the finest lines before `heft`


def close_up(r: Lying) -> None:
    """Bolts, shading and small fittings on what `_bay` has drawn."""
    _pumps(r)
    _turbine(r)
    _peroxide_tank(r)
    _pipes(r)
    _cups(r)
    _rudders(r)
    _fins(r)
    _oxygen_tank(r)


def _bolts(r: Lying, q: float, out: float, ring: float, *, count: int, size: float, colour: str = CHALK) -> None:
    """A circle of bolts: heads with their slots."""
    heads, slots = "", ""
    for i in range(count):
        a = math.tau * (i + 0.5) / count
        x, y = r.at(q + ring * math.cos(a), out + ring * math.sin(a))
        heads += circle(x, y, size * r.scale)
        slots += line([(x - size * r.scale * 0.6, y), (x + size * r.scale * 0.6, y)])
    r.sheet.shape(heads, METAL if colour == CHALK else "#2A210F", HAIR * r.heft, colour=colour)
    r.sheet.stroke(slots, HAIR * r.heft, colour=colour)


def _turned_rings(r: Lying, q: float, start: float, end: float, *, gap: float, strength: float, colour: str) -> None:
    """Lathe marks on a disc, lit from above left."""
    work = Engraving()
    for size in steps(start, end, gap):
        for i in range(36):
            a, b = math.tau * i / 36, math.tau * (i + 1) / 36
            light = 0.25 + 0.75 * max(0.0, math.cos(2 * (a - 0.9))) ** 2
            work.add(
                line([r.at(q + size * math.cos(t), size * math.sin(t)) for t in (a, (a + b) / 2, b)]), strength * light
            )
    r.sheet.engrave(work, HAIR * r.heft, colour=colour)


def _pumps(r: Lying) -> None:
    for q in (9.98, 10.76):
        _turned_rings(r, q, 0.124, 0.184, gap=0.007, strength=0.5, colour=LAMP)
        _turned_rings(r, q, 0.034, 0.112, gap=0.011, strength=0.3, colour=LAMP)
        _bolts(r, q, 0, 0.154, count=16, size=0.0075, colour=LAMP)
        _bolts(r, q, 0, 0.046, count=6, size=0.005, colour=LAMP)
    r.shape([(10.94, 0.075), (10.97, 0.075), (10.97, -0.075), (10.94, -0.075)], METAL, 1.1)
    for side in (1, -1):
        r.ring(10.955, side * 0.062, 0.006, weight=HAIR)


def _turbine(r: Lying) -> None:
    _turned_rings(r, 10.38, 0.085, 0.17, gap=0.0085, strength=0.45, colour=LAMP)
    _turned_rings(r, 10.38, 0.03, 0.076, gap=0.0065, strength=0.6, colour=LAMP)
    r.ring(10.38, 0, 0.257, weight=HAIR, colour=LAMP, opacity=0.8)
    r.ring(10.38, 0, 0.181, weight=HAIR, colour=LAMP, opacity=0.8)
    _bolts(r, 10.38, 0, 0.0585, count=8, size=0.0065, colour=LAMP)
    for i in range(6):
        a = math.pi * i / 3
        r.ring(10.38 + 0.127 * math.cos(a), 0.127 * math.sin(a), 0.019, weight=HAIR, colour=LAMP)


def _peroxide_tank(r: Lying) -> None:
    x, y = r.at(9.98, 0.43)
    work, shade = Engraving(), round_shade(0.08, 0.42, 0.2)
    for i in range(1, 60):
        f = math.sin((-1 + i / 30) * math.pi / 2)
        work.add(r.path([(9.7, 0.43 + f * 0.2), (10.26, 0.43 + f * 0.2)]), shade(f))
    with r.sheet.inside(circle(x, y, 0.268 * r.scale, 0.198 * r.scale)):
        r.sheet.engrave(work, HAIR * r.heft, colour=LAMP)
    for q in (9.88, 10.08):
        studs = [r.at(q + 0.035 * math.cos(math.pi / 2 * i / 5.4), 0.43 + i * 0.034) for i in range(-5, 6)]
        r.sheet.fill("".join(circle(*stud, 0.0055 * r.scale) for stud in studs), LAMP)
    r.ring(10.235, 0.405, 0.026, "#2A210F", 1.2, colour=LAMP)
    _bolts(r, 10.235, 0.405, 0.018, count=6, size=0.0035, colour=LAMP)


def _pipes(r: Lying) -> None:
    """Collars along the two great pipes and a glint on each."""
    run = [(10.86, 0.14), (11.02, 0.42), (11.25, 0.57), (11.75, 0.62), (12.25, 0.56), (12.62, 0.44), (12.86, 0.34)]
    for side in (1, -1):
        r.bend([(q, side * out + 0.006) for q, out in run], HAIR, opacity=0.55)
        for q, out in (run[1], run[2], run[3], run[4]):
            r.ring(q, side * out, 0.027, METAL, 1.2)
            r.ring(q, side * out, 0.016, weight=HAIR)
            _bolts(r, q, side * out, 0.0215, count=8, size=0.003)
        r.ring(10.865, side * 0.15, 0.032, METAL, 1.3)
        _bolts(r, 10.865, side * 0.15, 0.024, count=8, size=0.0035)


def _cups(r: Lying) -> None:
    """The rows of small holes in each burner cup and its cap."""
    for out, q in CUPS:
        dots = "".join(
            circle(*r.at(q - 0.03 + i * 0.02, out + (j - 2) * 0.016), 0.0026 * r.scale)
            for i in range(6)
            for j in range(5)
        )
        r.sheet.fill(dots, opacity=0.75)
        r.stroke([(q - 0.055, out), (q + 0.1, out)], HAIR, opacity=0.4)
        r.ring(q - 0.072, out, 0.012, METAL, 0.9)


def _rudders(r: Lying) -> None:
    """Grain of the vanes, their shafts and screws."""
    for side in (1, -1):
        vane = [(13.34, side * 0.13), (13.62, side * 0.17), (13.62, side * 0.33), (13.42, side * 0.35)]
        r.sheet.hatch(
            [r.at(*p) for p in vane], angle=side * 8, gap=0.009 * r.scale, tone=0.34, weight=HAIR * r.heft, seed=3
        )
        r.shape([(13.47, side * 0.335), (13.56, side * 0.33), (13.56, side * 0.40), (13.47, side * 0.405)], METAL, 1.2)
        _bolts(r, 13.515, side * 0.368, 0.018, count=4, size=0.004)
        _bolts(r, 13.09, side * 0.455, 0.05, count=8, size=0.005)
        r.stroke([(13.62, side * 0.18), (13.64, side * 0.19), (13.64, side * 0.32), (13.62, side * 0.325)], HAIR)
    middle = [(13.36, 0.05), (13.66, 0.06), (13.66, -0.06), (13.36, -0.05)]
    r.sheet.hatch([r.at(*p) for p in middle], angle=0, gap=0.009 * r.scale, tone=0.34, weight=HAIR * r.heft, seed=5)
    r.ring(13.5, 0, 0.03, METAL, 1.2)
    _bolts(r, 13.5, 0, 0.019, count=6, size=0.004)
    ring = [circle(*r.at(13.575, f * 0.545), 0.005 * r.scale) for f in [i / 12 for i in range(-12, 13)]]
    r.sheet.fill("".join(ring), opacity=0.6)


def _fins(r: Lying) -> None:
    """Rows of rivets along the ribs and the leading edges."""
    for side in (1, -1):
        rivets = ""
        for q in (11.0, 11.9, 12.8):
            rivets += "".join(
                circle(*r.at(q + 0.02, side * out), 1.1 * r.heft) for out in steps(hull_radius(q) + 0.03, 1.2, 0.035)
            )
        (a, ra), (b, rb) = (FIN if side > 0 else mirrored(FIN))[:2]
        for t in steps(0.03, 1, 0.03):
            rivets += circle(*r.at(a + (b - a) * t, ra + (rb - ra) * t - side * 0.03), 1.1 * r.heft)
        r.sheet.fill(rivets, opacity=0.45)


def _oxygen_tank(r: Lying) -> None:
    """The seam and rivets of the rear dome, its drain valve, the bulkhead's edge."""
    for i in range(-9, 10):
        a = i / 9 * 1.25
        r.sheet.fill(circle(*r.at(9.04 + 0.33 * math.cos(a), 0.70 * math.sin(a)), 1.2 * r.heft), opacity=0.55)
    for q in (8.72, 9.02):
        edge = hull_radius(q) - 0.125
        r.sheet.fill(
            "".join(circle(*r.at(q, f * edge), 1.1 * r.heft) for f in [i / 16 for i in range(-16, 17)]), opacity=0.4
        )
    for side in (1, -1):
        r.shape([(9.30, side * 0.30), (9.50, side * 0.30), (9.50, side * 0.36), (9.30, side * 0.36)], METAL, 1.2)
        r.ring(9.40, side * 0.33, 0.05, METAL, 1.3)
        _bolts(r, 9.40, side * 0.33, 0.036, count=8, size=0.005)
        r.ring(9.40, side * 0.33, 0.018, weight=HAIR)
    frame = hull_radius(9.52) - SKIN
    r.stroke([(9.495, frame), (9.495, 0.12)], HAIR, opacity=0.7)
    r.stroke([(9.495, -0.12), (9.495, -frame)], HAIR, opacity=0.7)
