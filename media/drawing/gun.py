"""The V3: a barrel with charges along its sides, drawn schematically; the muzzle points left, towards London."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .chalk import CHALK, FINE, LAMP, LINE, THIN, Point, Sheet, box, circle, line
from .motifs import glow

STEEL, BORE, POWDER = "#202624", "#080A0A", "#1A1F1D"
LEAN = 56.0  # degrees between barrel and side chamber


@dataclass(frozen=True)
class Barrel:
    """A stretch of barrel on its axis `y` from `left` (towards the muzzle) to `right` (towards the breech)."""

    y: float
    left: float
    right: float
    bore: float = 15.0  # half the width of the bore, px
    wall: float = 15.0
    reach: float = 104.0  # length of a side chamber, px


def tube(sheet: Sheet, b: Barrel) -> None:
    """Barrel walls cut open, with the bore between them."""
    sheet.fill(box(b.left, b.y - b.bore, b.right - b.left, 2 * b.bore), BORE)
    for side in (-1, 1):
        inner, outer = b.y + side * b.bore, b.y + side * (b.bore + b.wall)
        wall = [(b.left, inner), (b.right, inner), (b.right, outer), (b.left, outer)]
        sheet.fill(line(wall, close=True), STEEL)
        sheet.hatch(wall, angle=45 * side, gap=b.wall * 0.38, tone=0.5)
        sheet.stroke(line([(b.left, inner), (b.right, inner)]) + line([(b.left, outer), (b.right, outer)]), LINE + 0.2)


def torn(sheet: Sheet, b: Barrel, x: float) -> None:
    """The wavy end of a drawing that goes on: the barrel is longer than the sheet."""
    tall = b.bore + b.wall + 4
    points = [(x + 5 * math.sin(i * math.pi / 3), b.y - tall + i * tall / 6) for i in range(13)]
    sheet.fill(
        line(
            [*points, (x - 40, b.y + tall), (x - 40, b.y - tall)]
            if x < 600
            else [*points, (x + 40, b.y + tall), (x + 40, b.y - tall)],
            close=True,
        ),
        "#181D1B",
    )
    sheet.stroke(line(points), THIN)


def _turned(x: float, y: float, side: int, along: float, out: float) -> Point:
    """A point of a side chamber: `along` its axis from the barrel's middle, `out` across it."""
    a = math.radians(LEAN)
    return x + along * math.cos(a) + out * math.sin(a) * side, y + side * (along * math.sin(a)) - out * math.cos(a)


def chamber(sheet: Sheet, b: Barrel, x: float, side: int, *, state: str) -> None:
    """One side chamber that opens into the bore at `x`: `full`, `lit` or `spent`."""
    colour, near, far = (LAMP if state == "lit" else CHALK), b.bore * 1.1, b.bore + b.wall + b.reach
    half, skin = b.bore * 0.86, b.bore * 0.5

    def quad(start: float, end: float, width: float) -> list[Point]:
        return [_turned(x, b.y, side, p, q) for p, q in ((start, -width), (end, -width), (end, width), (start, width))]

    sheet.shape(line(quad(near + b.wall * 0.7, far, half + skin), close=True), STEEL, LINE, colour=colour)
    sheet.hatch(quad(near + b.wall * 0.7, far, half + skin), angle=20 * side, gap=5, tone=0.34, colour=colour)
    sheet.fill(line(quad(b.bore * 0.9, far - skin * 1.6, half), close=True), "#3B2C0F" if state == "lit" else BORE)
    if state == "full":
        charge = quad(near + b.wall * 1.9, far - skin * 2.2, half * 0.8)
        sheet.fill(line(charge, close=True), POWDER)
        sheet.hatch(charge, angle=LEAN * side + 90, gap=4.2, tone=0.75)
        sheet.stroke(line(charge, close=True), THIN)
    ends = quad(b.bore * 0.9, far - skin * 1.6, half)
    sheet.stroke(line([ends[0], ends[1], ends[2], ends[3]]), LINE, colour=colour)
    cap = quad(far - skin * 0.4, far + skin * 1.5, half + skin * 1.7)
    sheet.shape(line(cap, close=True), "#2A312E", LINE, colour=colour)
    if state == "lit":
        _fire(sheet, b, x, side, far, half)


def _fire(sheet: Sheet, b: Barrel, x: float, side: int, far: float, half: float) -> None:
    strokes = "".join(
        line([_turned(x, b.y, side, far - 18, half * f * 0.8), _turned(x, b.y, side, b.bore * 0.7, half * f * 0.7)])
        for f in (-0.8, -0.4, 0, 0.4, 0.8)
    )
    sheet.stroke(strokes, LINE, colour=LAMP)


def pair(sheet: Sheet, b: Barrel, x: float, *, state: str) -> None:
    """Two chambers facing each other."""
    if state == "lit":
        glow(sheet, x + 20, b.y, b.reach * 2.1, strength=0.5)
    for side in (-1, 1):
        chamber(sheet, b, x, side, state=state)


def gas(sheet: Sheet, b: Barrel, tail: float, *, to: float) -> None:
    """The pressure behind the shell: short strokes, densest at its tail."""
    bore = [(tail, b.y - b.bore), (to, b.y - b.bore), (to, b.y + b.bore), (tail, b.y + b.bore)]
    sheet.hatch(
        bore, angle=0, gap=3.4, tone=lambda x, y: 0.85 - 0.6 * (x - tail) / max(1.0, to - tail), seed=3, piece=22
    )


def dart(sheet: Sheet, b: Barrel, nose: float, *, long: float) -> None:
    """The shell: a slim dart with a guide ring and fins."""
    r, tail = b.bore * 0.56, nose + long
    edge = [(0, 0), (0.05, 0.5), (0.16, 0.92), (0.24, 1), (0.94, 1), (1, 0.6)]
    half = [(nose + long * t, r * out) for t, out in edge]
    outline = [(x, b.y - out) for x, out in half] + [(x, b.y + out) for x, out in reversed(half)]
    for side in (-1, 1):
        fin = [(-0.17, r * 0.8), (-0.06, b.bore * 0.94), (0.01, b.bore * 0.94), (0, r * 0.5)]
        sheet.shape(line([(tail + t * long, b.y + side * out) for t, out in fin], close=True), "#2A312E", THIN)
    sheet.shape(line(outline, close=True), "#232927", LINE)
    sheet.hatch(outline, angle=0, gap=2.6, tone=lambda x, y: 0.14 + 0.5 * max(0.0, (y - b.y) / r), piece=60)
    for share in (0.24, 0.40, 0.56):
        sheet.stroke(line([(nose + long * share, b.y - r), (nose + long * share, b.y + r)]), THIN)
    sheet.shape(box(nose + long * 0.40, b.y - b.bore * 0.96, long * 0.022, b.bore * 1.92), "#2A312E", THIN)


def breech(sheet: Sheet, b: Barrel) -> None:
    """The block that closes the barrel behind the first charge."""
    x, tall = b.right, b.bore + b.wall
    half = [(0, tall + 12), (16, tall + 12), (16, 16), (52, 16)]
    outline = [(x + a, b.y - out) for a, out in half] + [(x + a, b.y + out) for a, out in reversed(half)]
    sheet.shape(line(outline, close=True), "#2A312E", LINE + 0.2)
    sheet.stroke(circle(x + 34, b.y, 7), THIN)
    for up in (-1, 1):
        sheet.stroke(circle(x + 8, b.y + up * (tall + 3), 3), FINE)
    sheet.stroke(box(x - 66, b.y - b.bore + 3, 63, 2 * b.bore - 6), FINE, opacity=0.5)


def whole(sheet: Sheet, left: float, right: float, y: float, *, shown: tuple[float, float]) -> None:
    """The whole barrel to scale with its sixteen pairs of chambers; `shown` frames the part drawn large."""
    sheet.stroke(line([(left, y), (right, y)]), 3.2)
    step = (right - left) / 17
    ticks = "".join(
        line([(left + i * step + 5, y - 8), (left + i * step, y), (left + i * step + 5, y + 8)]) for i in range(1, 17)
    )
    sheet.stroke(ticks, THIN)
    sheet.fill(box(right, y - 4, 10, 8), CHALK)
    a, b = shown
    sheet.stroke(box(a, y - 17, b - a, 34), THIN, opacity=0.8)
