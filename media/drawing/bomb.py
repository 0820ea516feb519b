"""The V1 in metres: its side view cut open, and the small mark of it in a landscape; never with markings.

Stations are metres from the nose, heights metres above the hull's axis; about 8.3 m long as in the fact sheet (3.03),
the inside simplified from published sections.
"""

from __future__ import annotations

import math

from .chalk import FINE, LAMP, LINE, THIN, Engraving, Point, Sheet, box, circle, curve, line
from .rocket import steps

LENGTH, JET = 8.3, 0.74  # overall; height of the jet's axis
METAL, INSIDE, GROUND = "#1A1F1D", "#0B0E0D", "#161B1A"


def hull_radius(station: float) -> float:
    if station < 1.9:
        return 0.42 * math.pow(math.sin(math.pi / 2 * max(0.0, station) / 1.9), 0.72)
    return 0.42 if station < 4.7 else 0.42 - 0.31 * math.pow((station - 4.7) / 2.7, 1.35)


def jet_radius(station: float) -> float:
    """The pulse jet: a wide mouth, then a long narrow pipe."""
    if station < 5.7:
        return 0.285 - 0.03 * max(0.0, (4.95 - station) / 0.2)
    t = min(1.0, (station - 5.7) / 0.9)
    return 0.285 - 0.085 * (3 * t * t - 2 * t**3)


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


def hull_edge(start: float, end: float, inset: float = 0.0) -> list[Point]:
    upper = [(q, hull_radius(q) - inset) for q in steps(start, end, 0.08)]
    return [*upper, *((q, -r) for q, r in reversed(upper))]


def jet_edge(inset: float = 0.0, start: float = 4.72, end: float = LENGTH) -> list[Point]:
    upper = [(q, JET + jet_radius(q) - inset) for q in steps(start, end, 0.08)]
    return [*upper, *((q, 2 * JET - r) for q, r in reversed(upper))]


def engrave(b: Side, edge: list[Point], *, middle: float, tall: float, lines: int, strength: float = 0.4) -> None:
    """Level lines, closer towards the edges, strong on the underside."""
    work, reach = Engraving(), (min(p[0] for p in edge), max(p[0] for p in edge))
    for i in range(1, lines):
        f = math.sin((-1 + 2 * i / lines) * math.pi / 2)
        work.add(
            b.path((reach[0], middle + f * tall), (reach[1], middle + f * tall)),
            0.10 + strength * max(0.0, -f) ** 1.3 + 0.12 * max(0.0, f) ** 4,
        )
    with b.sheet.inside(b.path(*edge, close=True)):
        b.sheet.engrave(work)


def cut_open(b: Side) -> None:
    """The whole bomb: skin, inside, jet with its fire, tail."""
    _tail(b)
    body = hull_edge(0, 7.42)
    b.sheet.fill(b.path(*body, close=True), GROUND)
    engrave(b, body, middle=0, tall=0.42, lines=30)
    cut = hull_edge(0.1, 7.1, 0.035)
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
    b.sheet.stroke(b.path((-0.12, 0), (0.02, 0)), LINE)
    b.sheet.stroke(b.path((-0.10, -0.10), (-0.06, 0), (-0.10, 0.10)), LINE)
    b.sheet.shape(b.ring(0.5, 0, 0.17), METAL, LINE)
    b.sheet.stroke(b.ring(0.5, 0, 0.10), FINE)
    b.sheet.stroke(b.path((0.40, 0), (0.60, 0)) + b.path((0.5, -0.1), (0.5, 0.1)), FINE, opacity=0.8)
    for q in (0.78, 0.82):
        b.sheet.stroke(b.path((q, hull_radius(q) - 0.035), (q, 0.035 - hull_radius(q))), LINE)


def _charge(b: Side) -> None:
    edge = hull_edge(0.88, 2.22, 0.075)
    b.sheet.fill(b.path(*edge, close=True), "#1D2321")
    b.sheet.hatch([b.at(*p) for p in edge], angle=-45, gap=5.4, tone=0.5)
    b.sheet.stroke(b.path(*edge, close=True), 2.0)
    b.sheet.shape(b.path((0.82, 0.04), (1.9, 0.04), (1.9, -0.04), (0.82, -0.04), close=True), INSIDE, THIN)
    for q in (1.3, 1.72):
        b.sheet.shape(box(*b.at(q, 0.42), 0.12 * b.scale, 0.1 * b.scale), METAL, THIN)


def _fuel(b: Side) -> None:
    edge = [
        (2.34, -0.28),
        (2.34, 0.28),
        (2.42, 0.36),
        (3.98, 0.36),
        (4.06, 0.28),
        (4.06, -0.28),
        (3.98, -0.36),
        (2.42, -0.36),
    ]
    b.sheet.fill(b.path(*edge, close=True), "#171C1A")
    engrave(b, edge, middle=0, tall=0.36, lines=28)
    b.sheet.stroke(b.path(*edge, close=True), 2.0)
    for q in (2.28, 4.12):
        b.sheet.stroke(b.path((q, 0.385), (q, -0.385)), LINE)
    for q in (2.86, 3.3, 3.74):
        b.sheet.stroke(b.path((q, 0.36), (q, -0.36)), FINE, opacity=0.4)
    b.sheet.stroke(
        curve([b.at(*p) for p in ((4.0, 0.3), (4.3, 0.385), (4.66, 0.40), (4.80, 0.52), (4.86, 0.62))]), LINE
    )


def _air_bottles(b: Side) -> None:
    """Two round bottles of compressed air, wound with wire."""
    for q in (4.53, 5.22):
        size = 0.335 if q < 5 else 0.315
        b.sheet.fill(b.ring(q, -0.01, size), METAL)
        winding = Engraving()
        for i in range(-11, 12):
            for turn in (-1, 1):
                lean, out = turn * 0.5, i * 0.055
                winding.add(b.path((q + out - lean * 0.5, -0.5), (q + out + lean * 0.5, 0.5)), 0.34)
        with b.sheet.inside(b.ring(q, -0.01, size)):
            b.sheet.engrave(winding)
        b.sheet.stroke(b.ring(q, -0.01, size), 2.0)
        b.sheet.shape(b.ring(q, -0.01, 0.05), INSIDE, THIN)


def _steering(b: Side) -> None:
    """Gyroscope, distance counter, and the rods to the tail."""
    b.sheet.stroke(b.path((5.6, 0.33), (5.6, -0.33)), LINE)
    for left, low, right, high in ((5.66, 0.02, 6.02, 0.25), (5.66, -0.25, 5.92, -0.02), (5.98, -0.22, 6.26, -0.02)):
        b.sheet.shape(b.path((left, low), (right, low), (right, high), (left, high), close=True), METAL, 1.5)
    for share in (1, 0.6):
        b.sheet.stroke(b.ring(5.84, 0.135, 0.092 * share), THIN)
    b.sheet.stroke(b.path((5.75, 0.135), (5.93, 0.135)), FINE)
    b.sheet.stroke(b.ring(6.12, -0.12, 0.06) + b.path((6.12, -0.12), (6.15, -0.08)), THIN)
    b.sheet.stroke(b.path((5.70, -0.10), (5.88, -0.10)) + b.path((5.70, -0.16), (5.88, -0.16)), FINE)
    b.sheet.shape(b.path((6.42, -0.08), (6.70, -0.07), (6.70, 0.07), (6.42, 0.08), close=True), METAL, 1.5)
    b.sheet.stroke(
        b.path((6.70, 0.03), (7.02, 0.05)) + b.path((6.02, 0.12), (6.42, 0.03)) + b.path((6.26, -0.1), (6.42, -0.03)),
        THIN,
    )


def _tail(b: Side) -> None:
    fin = [(6.62, 0.16), (6.9, 0.55), (7.42, 0.55), (7.5, 0.13)]
    b.sheet.shape(b.path(*fin, close=True), GROUND, LINE)
    b.sheet.hatch([b.at(*p) for p in fin], angle=0, gap=5, tone=0.3)
    rudder = [(7.28, 0.54), (7.62, 0.54), (7.66, 0.12), (7.30, 0.12)]
    b.sheet.shape(b.path(*rudder, close=True), METAL, LINE)
    b.sheet.hatch([b.at(*p) for p in rudder], angle=0, gap=5, tone=0.3)
    for q in (4.9, 5.22):
        b.sheet.stroke(b.path((q, 0.38), (q + 0.02, 0.5)), 3.0)
    b.sheet.shape(b.path((4.86, 0.40), (5.44, 0.37), (5.36, 0.5), (4.92, 0.5), close=True), GROUND, THIN)


def _jet(b: Side) -> None:
    edge, inner = b.path(*jet_edge(), close=True), b.path(*jet_edge(0.03, 4.74, 8.28), close=True)
    b.sheet.fill(edge, GROUND)
    engrave(b, jet_edge(), middle=JET, tall=0.285, lines=22)
    b.sheet.fill(inner, INSIDE)
    x = b.at(5.66, JET)[0]
    heat = ((0, LAMP, 0.12), (0.2, LAMP, 0.7), (0.5, LAMP, 0.28), (1, LAMP, 0.05))
    with b.sheet.inside(inner):
        b.sheet.fill(box(*b.at(5.06, 1.1), 3.3 * b.scale, b.scale), b.sheet.fade((x - 60, 0), (x + 350, 0), *heat))
        _fire(b)
    b.sheet.stroke(inner, THIN)
    b.sheet.stroke(edge, 2.4)
    _valves(b)


def _valves(b: Side) -> None:
    """The shutters that opened and closed at every beat of the jet, and the fuel nozzles behind them."""
    for i in range(9):
        up = JET - 0.235 + i * 0.059
        b.sheet.stroke(b.path((4.80, up), (5.02, up)), 2.0 if i % 2 else THIN)
        b.sheet.stroke(b.path((4.92, up + 0.022), (5.02, up + 0.004)), FINE)
    for q in (4.80, 5.03):
        b.sheet.stroke(b.path((q, JET + 0.25), (q, JET - 0.25)), LINE)
    for up in (-0.14, 0, 0.14):
        b.sheet.stroke(b.path((5.03, JET + up), (5.14, JET + up)), LINE)
        b.sheet.fill(b.ring(5.15, JET + up, 0.018))


def _fire(b: Side) -> None:
    work = Engraving()
    for i in range(19):
        f = -1 + i / 9
        points = [
            (5.2 + k * 0.3, JET + f * 0.9 * (jet_radius(5.2 + k * 0.3) - 0.03) * (0.55 + 0.45 * min(1, k / 2)))
            for k in range(11)
        ]
        for k in range(10):
            work.add(line([b.at(*points[k]), b.at(*points[k + 1])]), 1 - 0.09 * k - 0.3 * abs(f))
    b.sheet.engrave(work, THIN, colour=LAMP)


def _wing(b: Side) -> None:
    """The wing end-on, drawn lightly in front of the tank, with its spar; the tailplane likewise."""
    for nose, chord, up in ((3.02, 1.12, -0.06), (6.72, 0.62, 0.0)):
        edge = [(nose + chord * t, up + chord * 0.13 * math.sqrt(t) * (1 - t) * 1.9) for t in steps(0, 1, 0.06)]
        edge += [(nose + chord * t, up - chord * 0.05 * math.sqrt(t) * (1 - t) * 1.9) for t in steps(1, 0, 0.06)]
        b.sheet.fill(b.path(*edge, close=True), "#2A312E", opacity=0.92)
        b.sheet.stroke(b.path(*edge, close=True), 2.2)
    b.sheet.shape(b.ring(3.42, -0.02, 0.055), INSIDE, LINE)
