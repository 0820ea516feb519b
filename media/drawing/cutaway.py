"""The V2 cut open, from warhead to graphite rudders; it draws what stood inside, never a label."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from .chalk import CHALK, DUST, FINE, LAMP, Engraving, Point, circle
from .rocket import CHAMBER, FIN, TAIL, Lying, chamber_radius, hull_radius, mirrored, steps, turned_body

INSIDE, METAL, DARK, HOT = "#0B0E0D", "#1A1F1D", "#141917", "#3B2C0F"
SKIN = 0.055  # how far inside the skin the cut runs, in metres
Shade = Callable[[float], float]  # strength of an engraved line at -1 (underside) .. 1 (top)


def round_shade(base: float = 0.10, under: float = 0.44, over: float = 0.14) -> Shade:
    """Light from above on a turned body: strong below, a thin reflex at the top."""
    return lambda f: base + under * max(0.0, -f) ** 1.3 + over * max(0.0, f) ** 4


def engrave_turned(
    r: Lying,
    radius: Callable[[float], float],
    start: float,
    end: float,
    *,
    lines: int,
    shade: Shade,
    colour: str = CHALK,
) -> None:
    """Lines along a turned body, closer together towards its edges."""
    work = Engraving()
    straight = max(1, round((end - start) / 0.08))
    for i in range(1, lines):
        f = math.sin((-1 + 2 * i / lines) * math.pi / 2)
        work.add(r.path([(q, f * radius(q)) for q in steps(start, end, (end - start) / straight)]), shade(f))
    r.sheet.engrave(work, 0.8 * r.heft, colour=colour)


def fins(r: Lying, *, ground: str, lines: int) -> None:
    for edge in (list(FIN), mirrored(FIN)):
        side = 1 if edge[1][1] > 0 else -1
        r.shape(edge, ground, 2.4)
        work = Engraving()
        with r.sheet.inside(r.path([*edge, (TAIL, side * 0.5), (10, side * 0.5)], close=True)):
            for i in range(lines):
                out = 0.60 + i / lines * 1.18
                work.add(
                    r.path([(9.9, side * out), (14.1, side * out)]),
                    (0.40 if side < 0 else 0.22) * (0.3 + 0.7 * i / lines),
                )
            r.sheet.engrave(work, FINE * r.heft)
        for q in (11.0, 11.9, 12.8):
            r.stroke([(q, side * hull_radius(q)), (q, side * min(1.5, 0.80 + (q - 9.98) * 0.226))], 1.1, opacity=0.55)
        r.stroke([(13.46, side * 1.06), (13.46, side * 1.775)], 1.5, opacity=0.9)
        r.stroke([(13.30, side * 0.60), (13.46, side * 1.06), (14.03, side * 1.10)], 1.1, opacity=0.7)


def hull(r: Lying, *, ground: str, lines: int, start: float = 0.0) -> None:
    """The skin left standing above and below, and the dark room inside the cut."""
    body = turned_body([(q, hull_radius(q)) for q in steps(start, TAIL, 0.1)])
    r.sheet.fill(r.path(body, close=True), ground)
    engrave_turned(r, hull_radius, max(start, 0.02), TAIL, lines=lines, shade=round_shade(0.14, 0.40, 0.10))
    cut = turned_body([(q, hull_radius(q) - SKIN) for q in steps(max(start, 0.42), 13.25, 0.1)])
    r.sheet.fill(r.path(cut, close=True), INSIDE)
    r.sheet.stroke(r.path(cut, close=True), 1.2 * r.heft, opacity=0.8)
    r.sheet.stroke(r.path(body, close=True), 2.6 * r.heft)
    engrave_turned(
        r, lambda q: hull_radius(q) - SKIN, max(start, 0.5), 13.2, lines=22, shade=lambda f: 0.05 + 0.16 * abs(f) ** 3
    )


def warhead(r: Lying) -> None:
    edge = turned_body([(q, hull_radius(q) - 0.12) for q in steps(0.50, 2.02, 0.05)])
    r.sheet.fill(r.path(edge, close=True), "#1D2321")
    r.sheet.hatch([r.at(*p) for p in edge], angle=-45, gap=0.06 * r.scale, tone=0.5, weight=FINE * r.heft)
    r.sheet.stroke(r.path(edge, close=True), 2.0 * r.heft)
    r.shape([(0.42, 0.035), (1.92, 0.035), (1.92, -0.035), (0.42, -0.035)], INSIDE, 1.3)
    r.stroke([(0.42, hull_radius(0.42)), (0.42, -hull_radius(0.42))], 1.6)


def _crate(r: Lying, left: float, low: float, right: float, high: float, *, crossed: bool) -> None:
    r.shape([(left, low), (right, low), (right, high), (left, high)], METAL, 1.5)
    if crossed:
        r.stroke([(left, low), (right, high)], 0.9, opacity=0.6)
        r.stroke([(left, high), (right, low)], 0.9, opacity=0.6)


def guidance(r: Lying, *, lit: bool = False) -> None:
    for q in (2.12, 3.56):
        r.stroke([(q, hull_radius(q) - SKIN), (q, SKIN - hull_radius(q))], 2.0)
    r.stroke([(2.12, 0), (3.56, 0)], 1.2, opacity=0.8)
    for i, crate in enumerate(
        (
            (2.24, 0.08, 2.62, 0.40),
            (2.72, 0.08, 3.02, 0.50),
            (3.10, 0.08, 3.44, 0.56),
            (2.24, -0.38, 2.58, -0.08),
            (2.66, -0.46, 3.00, -0.08),
            (3.08, -0.54, 3.44, -0.08),
        )
    ):
        _crate(r, *crate, crossed=i in (0, 2, 4))
    for q, out, size in ((2.87, 0.28, 0.105), (3.26, -0.30, 0.13)):
        for share in (1, 0.55):
            r.ring(q, out, size * share, colour=LAMP if lit else CHALK)
        r.stroke([(q - size, out), (q + size, out)], 1, opacity=0.8)


def tank_edge(start: float, end: float, *, dome: float = 0.36, gap: float = 0.105) -> list[Point]:
    """Upper edge of a tank with round ends."""
    turn = [math.pi / 2 * i / 14 for i in range(15)]
    first, last = hull_radius(start + dome) - gap, hull_radius(end - dome) - gap
    return (
        [(start + dome - dome * math.cos(a), first * math.sin(a)) for a in turn]
        + [(q, hull_radius(q) - gap) for q in steps(start + dome, end - dome, 0.3)]
        + [(end - dome + dome * math.sin(a), last * math.cos(a)) for a in turn]
    )


def tank(r: Lying, start: float, end: float, *, lines: int) -> None:
    outline = r.path(turned_body(tank_edge(start, end)), close=True)
    r.sheet.fill(outline, "#171C1A")
    work, shade = Engraving(), round_shade()
    for i in range(1, lines):
        f = math.sin((-1 + 2 * i / lines) * math.pi / 2)
        work.add(r.path([(start, f * 0.74), (end, f * 0.74)]), shade(f))
    with r.sheet.inside(outline):
        r.sheet.engrave(work, 0.8 * r.heft)
        for q in steps(start + 0.71, end - 0.46, 0.62):
            r.stroke([(q, 0.8), (q, -0.8)], 0.9, opacity=0.35)
    r.sheet.stroke(outline, 2.2 * r.heft)


def _wool(r: Lying, *, gap: float) -> None:
    """Short ticks between skin and tanks: the glass wool that kept the oxygen cold."""
    ticks = [
        r.path([(q, s * (hull_radius(q) - 0.062)), (q + 0.03, s * (hull_radius(q) - 0.10))])
        for q in steps(3.95, 9.28, gap)
        if not 6.32 < q < 6.78
        for s in (1, -1)
    ]
    r.sheet.stroke("".join(ticks), FINE * r.heft, colour=DUST, opacity=0.7)


def tanks(r: Lying, *, lines: int = 34, gap: float = 0.07) -> None:
    """Alcohol in front, liquid oxygen behind it, and the alcohol's pipe through the oxygen."""
    tank(r, 3.72, 6.42, lines=lines)
    tank(r, 6.66, 9.40, lines=lines)
    _wool(r, gap=gap)
    r.stroke([(6.54, 0.765), (6.54, -0.765)], 1.6)
    r.shape([(6.42, 0.075), (9.75, 0.075), (9.75, -0.075), (6.42, -0.075)], INSIDE, 1.6)
    r.stroke([(6.46, 0), (9.7, 0)], 0.8, opacity=0.5, dash="6 5")
    for side in (1, -1):
        r.stroke([(9.52, side * (hull_radius(9.52) - SKIN)), (9.52, side * 0.10)], 2.0)


def chamber_edge(wall: float = 0.0) -> list[Point]:
    return [(q, chamber_radius(q) + wall) for q in steps(CHAMBER[0][0], CHAMBER[-1][0], 0.025)]


def chamber(r: Lying, *, lines: int, colour: str = CHALK) -> None:
    """Double-walled chamber and nozzle with the burner cups at its head."""
    edge = r.path(turned_body(chamber_edge()), close=True)
    r.sheet.fill(edge, HOT if colour == LAMP else DARK)
    engrave_turned(r, chamber_radius, 11.25, 13.30, lines=lines, shade=round_shade(0.10, 0.44, 0.12), colour=colour)
    r.sheet.stroke(r.path(turned_body(chamber_edge(0.035)), close=True), 1.3 * r.heft, colour=colour, opacity=0.9)
    r.sheet.stroke(edge, 2.2 * r.heft, colour=colour)
    for out, q in ((0.32, 11.27), (0.19, 11.19), (0.065, 11.16), (-0.065, 11.16), (-0.19, 11.19), (-0.32, 11.27)):
        cup = [
            (q + 0.10, out + 0.052),
            (q - 0.03, out + 0.047),
            (q - 0.06, out),
            (q - 0.03, out - 0.047),
            (q + 0.10, out - 0.052),
        ]
        r.shape(cup, METAL, 1.5, colour=colour)
    for q in (11.95, 12.40, 12.86):
        wide = chamber_radius(q)
        for side in (1, -1):
            x, y = r.at(q, side * (wide + 0.055))
            r.sheet.shape(circle(x, y, 0.05 * r.scale, 0.035 * r.scale), METAL, 1.3 * r.heft, colour=colour)
        r.bend([(q, wide + 0.02), (q + 0.05, 0), (q, -wide - 0.02)], 1.0, colour=colour, opacity=0.5)


def rudders(r: Lying) -> None:
    """Graphite rudders in the jet."""
    for side in (1, -1):
        r.shape(
            [(13.34, side * 0.13), (13.62, side * 0.17), (13.62, side * 0.33), (13.42, side * 0.35)], "#343B38", 1.6
        )
        r.stroke([(13.25, side * (hull_radius(13.25) - SKIN)), (13.25, side * 0.40)], 1.8)
        r.stroke([(13.30, side * 0.40), (13.58, side * 0.53)], 1.1, opacity=0.7)
    r.shape([(13.36, 0.05), (13.66, 0.06), (13.66, -0.06), (13.36, -0.05)], "#343B38", 1.4)


def feed_pipes(r: Lying) -> None:
    for side in (1, -1):
        run = [(10.86, 0.14), (11.02, 0.42), (11.25, 0.57), (11.75, 0.62), (12.25, 0.56), (12.62, 0.44), (12.86, 0.34)]
        r.tube([(q, side * out) for q, out in run], 0.034)
    r.shape([(10.95, 0.05), (11.14, 0.05), (11.14, -0.05), (10.95, -0.05)], METAL, 1.4)
    for i in range(5):
        f = -1 + i / 2
        r.bend([(11.14, f * 0.03), (11.17, f * 0.24), (11.24, f * 0.34)], 1.1, opacity=0.9)


def thrust_frame(r: Lying) -> None:
    for side in (1, -1):
        r.stroke([(9.56, side * 0.70), (11.22, side * 0.33)], 3.2)
        r.stroke([(9.56, side * 0.70), (10.4, side * 0.66), (11.22, side * 0.33)], 1.2, opacity=0.6)
        r.stroke([(9.56, side * 0.30), (10.35, side * 0.60)], 1.1, opacity=0.5)


def polyline_ring(r: Lying, q: float, size: float, count: int, *, inner: float, outer: float, lean: float) -> str:
    """Blades of a wheel as one path."""
    x, y = r.at(q, 0)
    parts: list[Sequence[Point]] = []
    for i in range(count):
        a = 2 * math.pi * i / count
        parts.append(
            [
                (x + inner * size * r.scale * math.cos(a), y + inner * size * r.scale * math.sin(a)),
                (x + outer * size * r.scale * math.cos(a + lean), y + outer * size * r.scale * math.sin(a + lean)),
            ]
        )
    return "".join(f"M{p[0][0]:.1f} {p[0][1]:.1f}L{p[1][0]:.1f} {p[1][1]:.1f}" for p in parts)
