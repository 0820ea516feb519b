"""The V1 in metres: its side view cut open, and the small mark of it in a landscape; never with markings.

Stations are metres from the nose, heights metres above the hull's axis; about 8.3 m long as in the fact sheet (3.03),
the inside simplified from published sections.
"""
from __future__ import annotations

import math

from .chalk import (FINE, FLAME, LAMP, LINE, ROCK, THIN, Engraving, Point, Sheet, box, circle, curve, line)
from .motifs import glow
from .rocket import steps

LENGTH, JET = 8.3, .74                       # overall; height of the jet's axis
METAL, INSIDE, GROUND = "#1A1F1D", "#0B0E0D", "#161B1A"


def hull_radius(station: float) -> float:
    if station < 1.9:
        return .42 * math.sin(math.pi / 2 * max(0.0, station) / 1.9) ** .72
    return .42 if station < 4.7 else .42 - .31 * ((station - 4.7) / 2.7) ** 1.35


def jet_radius(station: float) -> float:
    """The pulse jet: a wide mouth, then a long narrow pipe."""
    if station < 5.7:
        return .285 - .03 * max(0.0, (4.95 - station) / .2)
    t = min(1.0, (station - 5.7) / .9)
    return .285 - .085 * (3 * t * t - 2 * t**3)


class Side:
    """The bomb in side view: nose at (x, y), `scale` px to the metre."""

    def __init__(self, sheet: Sheet, x: float, y: float, scale: float) -> None:
        self.sheet, self.x, self.y, self.scale = sheet, x, y, scale

    def at(self, station: float, up: float) -> Point:
        return self.x + station * self.scale, self.y - up * self.scale

    def path(self, *points: Point, close: bool = False) -> str:
        return line([self.at(*p) for p in points], close=close)

    def ring(self, station: float, up: float, size: float) -> str:
        return circle(*self.at(station, up), size * self.scale)


def _hull_edge(start: float, end: float, inset: float = 0.0) -> list[Point]:
    upper = [(q, hull_radius(q) - inset) for q in steps(start, end, .08)]
    return [*upper, *((q, -r) for q, r in reversed(upper))]


def _jet_edge(inset: float = 0.0, start: float = 4.72, end: float = LENGTH) -> list[Point]:
    upper = [(q, JET + jet_radius(q) - inset) for q in steps(start, end, .08)]
    return [*upper, *((q, 2 * JET - r) for q, r in reversed(upper))]


def _engrave(b: Side, edge: list[Point], *, middle: float, tall: float, lines: int, strength: float = .4) -> None:
    """Level lines, closer towards the edges, strong on the underside."""
    work, reach = Engraving(), (min(p[0] for p in edge), max(p[0] for p in edge))
    for i in range(1, lines):
        f = math.sin((-1 + 2 * i / lines) * math.pi / 2)
        work.add(b.path((reach[0], middle + f * tall), (reach[1], middle + f * tall)),
                 .10 + strength * max(0.0, -f) ** 1.3 + .12 * max(0.0, f) ** 4)
    with b.sheet.inside(b.path(*edge, close=True)):
        b.sheet.engrave(work)


def cut_open(b: Side) -> None:
    """The whole bomb: skin, inside, jet with its fire, tail."""
    _tail(b)
    body = _hull_edge(0, 7.42)
    b.sheet.fill(b.path(*body, close=True), GROUND)
    _engrave(b, body, middle=0, tall=.42, lines=30)
    cut = _hull_edge(.1, 7.1, .035)
    b.sheet.shape(b.path(*cut, close=True), INSIDE, THIN)
    b.sheet.stroke(b.path(*body, close=True), 2.6)
    _nose(b)
    _charge(b)
    _fuel(b)
    _air_bottles(b)
    _steering(b)
    _jet(b)
    _wing(b)


def _nose(b: Side) -> None:
    b.sheet.stroke(b.path((-.12, 0), (.02, 0)), LINE)
    b.sheet.stroke(b.path((-.10, -.10), (-.06, 0), (-.10, .10)), LINE)
    b.sheet.shape(b.ring(.5, 0, .17), METAL, LINE)
    b.sheet.stroke(b.ring(.5, 0, .10), FINE)
    b.sheet.stroke(b.path((.40, 0), (.60, 0)) + b.path((.5, -.1), (.5, .1)), FINE, opacity=.8)
    for q in (.78, .82):
        b.sheet.stroke(b.path((q, hull_radius(q) - .035), (q, .035 - hull_radius(q))), LINE)


def _charge(b: Side) -> None:
    edge = _hull_edge(.88, 2.22, .075)
    b.sheet.fill(b.path(*edge, close=True), "#1D2321")
    b.sheet.hatch([b.at(*p) for p in edge], angle=-45, gap=5.4, tone=.5)
    b.sheet.stroke(b.path(*edge, close=True), 2.0)
    b.sheet.shape(b.path((.82, .04), (1.9, .04), (1.9, -.04), (.82, -.04), close=True), INSIDE, THIN)
    for q in (1.3, 1.72):
        b.sheet.shape(box(*b.at(q, .42), .12 * b.scale, .1 * b.scale), METAL, THIN)


def _fuel(b: Side) -> None:
    edge = [(2.34, -.28), (2.34, .28), (2.42, .36), (3.98, .36), (4.06, .28), (4.06, -.28), (3.98, -.36), (2.42, -.36)]
    b.sheet.fill(b.path(*edge, close=True), "#171C1A")
    _engrave(b, edge, middle=0, tall=.36, lines=28)
    b.sheet.stroke(b.path(*edge, close=True), 2.0)
    for q in (2.28, 4.12):
        b.sheet.stroke(b.path((q, .385), (q, -.385)), LINE)
    for q in (2.86, 3.3, 3.74):
        b.sheet.stroke(b.path((q, .36), (q, -.36)), FINE, opacity=.4)
    b.sheet.stroke(curve([b.at(*p) for p in ((4.0, .3), (4.3, .385), (4.66, .40), (4.80, .52), (4.86, .62))]), LINE)


def _air_bottles(b: Side) -> None:
    """Two round bottles of compressed air, wound with wire."""
    for q in (4.53, 5.22):
        size = .335 if q < 5 else .315
        b.sheet.fill(b.ring(q, -.01, size), METAL)
        winding = Engraving()
        for i in range(-11, 12):
            for turn in (-1, 1):
                lean, out = turn * .5, i * .055
                winding.add(b.path((q + out - lean * .5, -.5), (q + out + lean * .5, .5)), .34)
        with b.sheet.inside(b.ring(q, -.01, size)):
            b.sheet.engrave(winding)
        b.sheet.stroke(b.ring(q, -.01, size), 2.0)
        b.sheet.shape(b.ring(q, -.01, .05), INSIDE, THIN)


def _steering(b: Side) -> None:
    """Gyroscope, distance counter, and the rods to the tail."""
    b.sheet.stroke(b.path((5.6, .33), (5.6, -.33)), LINE)
    for left, low, right, high in ((5.66, .02, 6.02, .25), (5.66, -.25, 5.92, -.02), (5.98, -.22, 6.26, -.02)):
        b.sheet.shape(b.path((left, low), (right, low), (right, high), (left, high), close=True), METAL, 1.5)
    for share in (1, .6):
        b.sheet.stroke(b.ring(5.84, .135, .092 * share), THIN)
    b.sheet.stroke(b.path((5.75, .135), (5.93, .135)), FINE)
    b.sheet.stroke(b.ring(6.12, -.12, .06) + b.path((6.12, -.12), (6.15, -.08)), THIN)
    b.sheet.stroke(b.path((5.70, -.10), (5.88, -.10)) + b.path((5.70, -.16), (5.88, -.16)), FINE)
    b.sheet.shape(b.path((6.42, -.08), (6.70, -.07), (6.70, .07), (6.42, .08), close=True), METAL, 1.5)
    b.sheet.stroke(b.path((6.70, .03), (7.02, .05)) + b.path((6.02, .12), (6.42, .03)) + b.path((6.26, -.1), (6.42, -.03)), THIN)


def _tail(b: Side) -> None:
    fin = [(6.62, .16), (6.9, .55), (7.42, .55), (7.5, .13)]
    b.sheet.shape(b.path(*fin, close=True), GROUND, LINE)
    b.sheet.hatch([b.at(*p) for p in fin], angle=0, gap=5, tone=.3)
    rudder = [(7.28, .54), (7.62, .54), (7.66, .12), (7.30, .12)]
    b.sheet.shape(b.path(*rudder, close=True), METAL, LINE)
    b.sheet.hatch([b.at(*p) for p in rudder], angle=0, gap=5, tone=.3)
    for q in (4.9, 5.22):
        b.sheet.stroke(b.path((q, .38), (q + .02, .5)), 3.0)
    b.sheet.shape(b.path((4.86, .40), (5.44, .37), (5.36, .5), (4.92, .5), close=True), GROUND, THIN)


def _jet(b: Side) -> None:
    edge = _jet_edge()
    b.sheet.fill(b.path(*edge, close=True), GROUND)
    _engrave(b, edge, middle=JET, tall=.285, lines=22)
    inner = [(q, u) for q, u in _jet_edge(.03, 4.74, 8.28)]
    b.sheet.fill(b.path(*inner, close=True), INSIDE)
    x, y = b.at(5.66, JET)
    with b.sheet.inside(b.path(*inner, close=True)):
        b.sheet.fill(box(*b.at(5.06, 1.1), 3.3 * b.scale, b.scale), b.sheet.fade((x - 60, 0), (x + 350, 0), (0, LAMP, .12), (.2, LAMP, .7), (.5, LAMP, .28), (1, LAMP, .05)))
        _fire(b)
    b.sheet.stroke(b.path(*inner, close=True), THIN)
    b.sheet.stroke(b.path(*edge, close=True), 2.4)
    for i in range(9):
        up = JET - .235 + i * .059
        b.sheet.stroke(b.path((4.80, up), (5.02, up)), 2.0 if i % 2 else THIN)
        b.sheet.stroke(b.path((4.92, up + .022), (5.02, up + .004)), FINE)
    b.sheet.stroke(b.path((4.80, JET + .25), (4.80, JET - .25)) + b.path((5.03, JET + .25), (5.03, JET - .25)), LINE)
    for up in (-.14, 0, .14):
        b.sheet.stroke(b.path((5.03, JET + up), (5.14, JET + up)), LINE)
        b.sheet.fill(b.ring(5.15, JET + up, .018))


def _fire(b: Side) -> None:
    work = Engraving()
    for i in range(19):
        f = -1 + i / 9
        points = [(5.2 + k * .3, JET + f * .9 * (jet_radius(5.2 + k * .3) - .03) * (.55 + .45 * min(1, k / 2))) for k in range(11)]
        for k in range(10):
            work.add(line([b.at(*points[k]), b.at(*points[k + 1])]), 1 - .09 * k - .3 * abs(f))
    b.sheet.engrave(work, THIN, colour=LAMP)


def _wing(b: Side) -> None:
    """The wing end-on, drawn lightly in front of the tank, with its spar; the tailplane likewise."""
    for nose, chord, up in ((3.02, 1.12, -.06), (6.72, .62, 0.0)):
        edge = [(nose + chord * t, up + chord * .13 * math.sqrt(t) * (1 - t) * 1.9) for t in steps(0, 1, .06)]
        edge += [(nose + chord * t, up - chord * .05 * math.sqrt(t) * (1 - t) * 1.9) for t in steps(1, 0, .06)]
        b.sheet.fill(b.path(*edge, close=True), "#2A312E", opacity=.92)
        b.sheet.stroke(b.path(*edge, close=True), 2.2)
    b.sheet.shape(b.ring(3.42, -.02, .055), INSIDE, LINE)


def small(sheet: Sheet, x: float, y: float, length: float, heading: float = 180, *, weight: float = THIN,
          fire: bool = False, ground: str = "#171C1A") -> None:
    """The bomb from the side, small, around (x, y); `heading` 180 flies level to the left, 225 dives to the left."""
    u = length / LENGTH
    with sheet.turned(180 - heading, x, y):
        b = Side(sheet, x - length / 2, y, u)
        tail_x, tail_y = b.at(LENGTH, JET)
        if fire:
            glow(sheet, tail_x, tail_y, 3.2 * u)
        sheet.shape(b.path((6.62, .1), (6.9, .6), (7.62, .6), (7.6, .1), close=True), ground, weight)
        sheet.shape(b.path((4.9, .3), (5.0, .55), (5.3, .55), (5.4, .3), close=True), ground, weight)
        for edge, middle, tall in ((_hull_edge(0, 7.42), 0.0, .42), (_jet_edge(), JET, .285)):
            sheet.fill(b.path(*edge, close=True), ground)
            _engrave(b, edge, middle=middle, tall=tall, lines=max(4, round(length / 14)), strength=.5)
            sheet.stroke(b.path(*edge, close=True), weight)
        wing = [(3.02, -.03), (3.2, .06), (4.14, -.05), (3.2, -.1)]
        sheet.shape(b.path(*wing, close=True), ROCK, weight)
        if fire:
            sheet.fill(circle(tail_x, tail_y, .2 * u), FLAME)


