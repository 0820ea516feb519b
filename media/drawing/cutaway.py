"""The V2 cut open, from warhead to graphite rudders; it draws what stood inside, never a label."""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from .chalk import CHALK, DUST, FINE, LAMP, Engraving, Point, circle
from .rocket import CHAMBER, FIN, TAIL, Lying, chamber_radius, hull_radius, mirrored, steps, turned_body

INSIDE, METAL, DARK, HOT = "#0B0E0D", "#1A1F1D", "#141917", "#3B2C0F"
SKIN = .055                                   # how far inside the skin the cut runs, in metres
Shade = Callable[[float], float]              # strength of an engraved line at -1 (underside) .. 1 (top)


def round_shade(base: float = .10, under: float = .44, over: float = .14) -> Shade:
    """Light from above on a turned body: strong below, a thin reflex at the top."""
    return lambda f: base + under * max(0.0, -f) ** 1.3 + over * max(0.0, f) ** 4


def engrave_turned(r: Lying, radius: Callable[[float], float], start: float, end: float, *, lines: int,
                   shade: Shade, colour: str = CHALK) -> None:
    """Lines along a turned body, closer together towards its edges."""
    work = Engraving()
    straight = max(1, round((end - start) / .08))
    for i in range(1, lines):
        f = math.sin((-1 + 2 * i / lines) * math.pi / 2)
        work.add(r.path([(q, f * radius(q)) for q in steps(start, end, (end - start) / straight)]), shade(f))
    r.sheet.engrave(work, .8 * r.heft, colour=colour)


def fins(r: Lying, *, ground: str, lines: int) -> None:
    for edge in (list(FIN), mirrored(FIN)):
        side = 1 if edge[1][1] > 0 else -1
        r.shape(edge, ground, 2.4)
        work = Engraving()
        with r.sheet.inside(r.path([*edge, (TAIL, side * .5), (10, side * .5)], close=True)):
            for i in range(lines):
                out = .60 + i / lines * 1.18
                work.add(r.path([(9.9, side * out), (14.1, side * out)]), (.40 if side < 0 else .22) * (.3 + .7 * i / lines))
            r.sheet.engrave(work, FINE * r.heft)
        for q in (11.0, 11.9, 12.8):
            r.stroke([(q, side * hull_radius(q)), (q, side * min(1.5, .80 + (q - 9.98) * .226))], 1.1, opacity=.55)
        r.stroke([(13.46, side * 1.06), (13.46, side * 1.775)], 1.5, opacity=.9)
        r.stroke([(13.30, side * .60), (13.46, side * 1.06), (14.03, side * 1.10)], 1.1, opacity=.7)


def hull(r: Lying, *, ground: str, lines: int, start: float = 0.0) -> None:
    """The skin left standing above and below, and the dark room inside the cut."""
    body = turned_body([(q, hull_radius(q)) for q in steps(start, TAIL, .1)])
    r.sheet.fill(r.path(body, close=True), ground)
    engrave_turned(r, hull_radius, max(start, .02), TAIL, lines=lines, shade=round_shade(.14, .40, .10))
    cut = turned_body([(q, hull_radius(q) - SKIN) for q in steps(max(start, .42), 13.25, .1)])
    r.sheet.fill(r.path(cut, close=True), INSIDE)
    r.sheet.stroke(r.path(cut, close=True), 1.2 * r.heft, opacity=.8)
    r.sheet.stroke(r.path(body, close=True), 2.6 * r.heft)
    engrave_turned(r, lambda q: hull_radius(q) - SKIN, max(start, .5), 13.2, lines=22,
                   shade=lambda f: .05 + .16 * abs(f) ** 3)


def warhead(r: Lying) -> None:
    edge = turned_body([(q, hull_radius(q) - .12) for q in steps(.50, 2.02, .05)])
    r.sheet.fill(r.path(edge, close=True), "#1D2321")
    r.sheet.hatch([r.at(*p) for p in edge], angle=-45, gap=.06 * r.scale, tone=.5, weight=FINE * r.heft)
    r.sheet.stroke(r.path(edge, close=True), 2.0 * r.heft)
    r.shape([(.42, .035), (1.92, .035), (1.92, -.035), (.42, -.035)], INSIDE, 1.3)
    r.stroke([(.42, hull_radius(.42)), (.42, -hull_radius(.42))], 1.6)


def _crate(r: Lying, left: float, low: float, right: float, high: float, *, crossed: bool) -> None:
    r.shape([(left, low), (right, low), (right, high), (left, high)], METAL, 1.5)
    if crossed:
        r.stroke([(left, low), (right, high)], .9, opacity=.6)
        r.stroke([(left, high), (right, low)], .9, opacity=.6)


def guidance(r: Lying, *, lit: bool = False) -> None:
    for q in (2.12, 3.56):
        r.stroke([(q, hull_radius(q) - SKIN), (q, SKIN - hull_radius(q))], 2.0)
    r.stroke([(2.12, 0), (3.56, 0)], 1.2, opacity=.8)
    for i, crate in enumerate(((2.24, .08, 2.62, .40), (2.72, .08, 3.02, .50), (3.10, .08, 3.44, .56),
                               (2.24, -.38, 2.58, -.08), (2.66, -.46, 3.00, -.08), (3.08, -.54, 3.44, -.08))):
        _crate(r, *crate, crossed=i in (0, 2, 4))
    for q, out, size in ((2.87, .28, .105), (3.26, -.30, .13)):
        for share in (1, .55):
            r.ring(q, out, size * share, colour=LAMP if lit else CHALK)
        r.stroke([(q - size, out), (q + size, out)], 1, opacity=.8)


def tank_edge(start: float, end: float, *, dome: float = .36, gap: float = .105) -> list[Point]:
    """Upper edge of a tank with round ends."""
    turn = [math.pi / 2 * i / 14 for i in range(15)]
    first, last = hull_radius(start + dome) - gap, hull_radius(end - dome) - gap
    return ([(start + dome - dome * math.cos(a), first * math.sin(a)) for a in turn]
            + [(q, hull_radius(q) - gap) for q in steps(start + dome, end - dome, .3)]
            + [(end - dome + dome * math.sin(a), last * math.cos(a)) for a in turn])


def tank(r: Lying, start: float, end: float, *, lines: int) -> None:
    outline = r.path(turned_body(tank_edge(start, end)), close=True)
    r.sheet.fill(outline, "#171C1A")
    work, shade = Engraving(), round_shade()
    for i in range(1, lines):
        f = math.sin((-1 + 2 * i / lines) * math.pi / 2)
        work.add(r.path([(start, f * .74), (end, f * .74)]), shade(f))
    with r.sheet.inside(outline):
        r.sheet.engrave(work, .8 * r.heft)
        for q in steps(start + .71, end - .46, .62):
            r.stroke([(q, .8), (q, -.8)], .9, opacity=.35)
    r.sheet.stroke(outline, 2.2 * r.heft)


def _wool(r: Lying, *, gap: float) -> None:
    """Short ticks between skin and tanks: the glass wool that kept the oxygen cold."""
    ticks = [r.path([(q, s * (hull_radius(q) - .062)), (q + .03, s * (hull_radius(q) - .10))])
             for q in steps(3.95, 9.28, gap) if not 6.32 < q < 6.78 for s in (1, -1)]
    r.sheet.stroke("".join(ticks), FINE * r.heft, colour=DUST, opacity=.7)


def tanks(r: Lying, *, lines: int = 34, gap: float = .07) -> None:
    """Alcohol in front, liquid oxygen behind it, and the alcohol's pipe through the oxygen."""
    tank(r, 3.72, 6.42, lines=lines)
    tank(r, 6.66, 9.40, lines=lines)
    _wool(r, gap=gap)
    r.stroke([(6.54, .765), (6.54, -.765)], 1.6)
    r.shape([(6.42, .075), (9.75, .075), (9.75, -.075), (6.42, -.075)], INSIDE, 1.6)
    r.stroke([(6.46, 0), (9.7, 0)], .8, opacity=.5, dash="6 5")
    for side in (1, -1):
        r.stroke([(9.52, side * (hull_radius(9.52) - SKIN)), (9.52, side * .10)], 2.0)


def chamber_edge(wall: float = 0.0) -> list[Point]:
    return [(q, chamber_radius(q) + wall) for q in steps(CHAMBER[0][0], CHAMBER[-1][0], .025)]


def chamber(r: Lying, *, lines: int, colour: str = CHALK) -> None:
    """Double-walled chamber and nozzle with the burner cups at its head."""
    edge = r.path(turned_body(chamber_edge()), close=True)
    r.sheet.fill(edge, HOT if colour == LAMP else DARK)
    engrave_turned(r, chamber_radius, 11.25, 13.30, lines=lines, shade=round_shade(.10, .44, .12), colour=colour)
    r.sheet.stroke(r.path(turned_body(chamber_edge(.035)), close=True), 1.3 * r.heft, colour=colour, opacity=.9)
    r.sheet.stroke(edge, 2.2 * r.heft, colour=colour)
    for out, q in ((.32, 11.27), (.19, 11.19), (.065, 11.16), (-.065, 11.16), (-.19, 11.19), (-.32, 11.27)):
        cup = [(q + .10, out + .052), (q - .03, out + .047), (q - .06, out), (q - .03, out - .047), (q + .10, out - .052)]
        r.shape(cup, METAL, 1.5, colour=colour)
    for q in (11.95, 12.40, 12.86):
        wide = chamber_radius(q)
        for side in (1, -1):
            x, y = r.at(q, side * (wide + .055))
            r.sheet.shape(circle(x, y, .05 * r.scale, .035 * r.scale), METAL, 1.3 * r.heft, colour=colour)
        r.bend([(q, wide + .02), (q + .05, 0), (q, -wide - .02)], 1.0, colour=colour, opacity=.5)


def rudders(r: Lying) -> None:
    """Graphite rudders in the jet."""
    for side in (1, -1):
        r.shape([(13.34, side * .13), (13.62, side * .17), (13.62, side * .33), (13.42, side * .35)], "#343B38", 1.6)
        r.stroke([(13.25, side * (hull_radius(13.25) - SKIN)), (13.25, side * .40)], 1.8)
        r.stroke([(13.30, side * .40), (13.58, side * .53)], 1.1, opacity=.7)
    r.shape([(13.36, .05), (13.66, .06), (13.66, -.06), (13.36, -.05)], "#343B38", 1.4)


def feed_pipes(r: Lying) -> None:
    for side in (1, -1):
        run = [(10.86, .14), (11.02, .42), (11.25, .57), (11.75, .62), (12.25, .56), (12.62, .44), (12.86, .34)]
        r.tube([(q, side * out) for q, out in run], .034)
    r.shape([(10.95, .05), (11.14, .05), (11.14, -.05), (10.95, -.05)], METAL, 1.4)
    for i in range(5):
        f = -1 + i / 2
        r.bend([(11.14, f * .03), (11.17, f * .24), (11.24, f * .34)], 1.1, opacity=.9)


def thrust_frame(r: Lying) -> None:
    for side in (1, -1):
        r.stroke([(9.56, side * .70), (11.22, side * .33)], 3.2)
        r.stroke([(9.56, side * .70), (10.4, side * .66), (11.22, side * .33)], 1.2, opacity=.6)
        r.stroke([(9.56, side * .30), (10.35, side * .60)], 1.1, opacity=.5)


def polyline_ring(r: Lying, q: float, size: float, count: int, *, inner: float, outer: float, lean: float) -> str:
    """Blades of a wheel as one path."""
    x, y = r.at(q, 0)
    parts: list[Sequence[Point]] = []
    for i in range(count):
        a = 2 * math.pi * i / count
        parts.append([(x + inner * size * r.scale * math.cos(a), y + inner * size * r.scale * math.sin(a)),
                      (x + outer * size * r.scale * math.cos(a + lean), y + outer * size * r.scale * math.sin(a + lean))])
    return "".join(f"M{p[0][0]:.1f} {p[0][1]:.1f}L{p[1][0]:.1f} {p[1][1]:.1f}" for p in parts)
