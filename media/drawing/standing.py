"""The V2 seen from outside: upright on its launch table, and as a small mark along a path; never with markings."""

from __future__ import annotations

import math
from collections.abc import Iterable

from .chalk import CHALK, FINE, LAMP, LINE, ROCK, THIN, Engraving, Point, Sheet, box, circle, line
from .rocket import LENGTH, hull_radius, silhouette, steps


def upright(
    sheet: Sheet, x: float, foot: float, scale: float, *, ground: str = "#151A18", weight: float = LINE
) -> None:
    """The rocket on its fins: `foot` is where they stand, `scale` px to the metre; light from the left."""

    def at(station: float, out: float) -> Point:
        return x + out * scale, foot - (LENGTH - station) * scale

    sheet.shape(line([at(*p) for p in silhouette()], close=True), ground, weight)
    work, count = Engraving(), max(8, round(scale * 0.9))
    for i in range(1, count):
        f = math.sin((-1 + 2 * i / count) * math.pi / 2)
        work.add(line([at(q, f * hull_radius(q)) for q in steps(0.1, 13.6, 0.5)]), 0.12 + 0.5 * max(0.0, f) ** 1.4)
    for side in (-1, 1):
        for share in (0.35, 0.6, 0.85):
            work.add(
                line([at(10.1 + share * 2.4, side * (0.8 + 0.5 * share)), at(13.9, side * (0.8 + 0.9 * share))]), 0.35
            )
    sheet.engrave(work, FINE)
    for q in (2.02, 3.6, 6.54, 9.5):
        sheet.stroke(line([at(q, -hull_radius(q)), at(q, hull_radius(q))]), THIN, opacity=0.7)
    fin = [at(10.2, -0.03), at(13.95, -0.09), at(13.95, 0.09), at(10.2, 0.03)]
    sheet.shape(line(fin, close=True), ground, FINE)


def launch_table(sheet: Sheet, x: float, foot: float, scale: float) -> None:
    """The low steel ring the rocket stood on, with its blast cone; 1.1 m high."""
    high = 1.1 * scale
    for out in (-1.25, -0.55, 0.55, 1.25):
        sheet.stroke(line([(x + out * scale, foot - high), (x + out * scale * 1.08, foot)]), LINE)
    sheet.shape(box(x - 1.4 * scale, foot - high, 2.8 * scale, high * 0.22), ROCK, THIN)
    sheet.shape(
        line([(x, foot - high * 0.7), (x + 0.6 * scale, foot - 2), (x - 0.6 * scale, foot - 2)], close=True), ROCK, THIN
    )
    sheet.stroke(line([(x - 1.5 * scale, foot), (x + 1.5 * scale, foot)]), LINE)


def small(
    sheet: Sheet, middle: Point, length: float, heading: float, *, colour: str = CHALK, weight: float = THIN
) -> None:
    """A small rocket around `middle`; `heading` in degrees counted from the right, upwards."""
    cos, sin, unit = math.cos(math.radians(heading)), math.sin(math.radians(heading)), length / LENGTH

    def turned(points: Iterable[Point], *, close: bool = False) -> str:
        flat = [((LENGTH / 2 - q) * unit, r * unit) for q, r in points]
        return line([(middle[0] + u * cos - v * sin, middle[1] - u * sin - v * cos) for u, v in flat], close=close)

    ground = "#2A210F" if colour == LAMP else "#151A18"
    sheet.shape(turned(silhouette(), close=True), ground, weight, colour=colour)
    for side in (-1, 1):
        sheet.stroke(turned([(q, side * hull_radius(q)) for q in (9.98, 11, 12, 13, 13.6)]), FINE, colour=colour)
    sheet.stroke(turned([(10.6, 0), (13.95, -0.12), (13.95, 0.12), (10.6, 0)]), FINE, colour=colour)
    for share in (-0.5, 0, 0.5):
        rib = turned([(q, share * hull_radius(q)) for q in (1.5, 5, 9.5, 13.4)])
        sheet.stroke(rib, FINE, colour=colour, opacity=0.3 + 0.3 * (share > 0))


def trailer(sheet: Sheet, x: float, ground: float, scale: float) -> None:
    """The Meillerwagen: its frame raised beside the rocket at `x`, its chassis reaching to the right on the ground."""
    mast, top = x + 2.15 * scale, ground - 13.2 * scale
    deck = ground - 1.25 * scale
    for out in (0.0, 0.55):
        sheet.stroke(line([(mast + out * scale, deck), (mast + out * scale, top)]), 2.2)
    rungs = "".join(
        line([(mast, y), (mast + 0.55 * scale, y - 0.55 * scale)]) + line([(mast, y), (mast + 0.55 * scale, y)])
        for y in [deck - i * 0.9 * scale for i in range(1, 14)]
    )
    sheet.stroke(rungs, FINE, opacity=0.75)
    _platforms(sheet, x, mast, ground, scale)
    _chassis(sheet, mast, ground, scale)


def _platforms(sheet: Sheet, x: float, mast: float, ground: float, scale: float) -> None:
    """Clamps and working platforms between frame and rocket."""
    for height, reach in ((4.6, 0.78), (8.2, 0.86), (11.3, 0.62)):
        y = ground - height * scale
        sheet.shape(box(x + reach * scale, y, mast - x - reach * scale + 0.9 * scale, 0.16 * scale), ROCK, FINE)
        sheet.stroke(
            line([(mast + 0.9 * scale, y), (mast + 0.9 * scale, y - 0.95 * scale), (mast, y - 0.95 * scale)]),
            FINE,
            opacity=0.7,
        )


def _chassis(sheet: Sheet, mast: float, ground: float, scale: float) -> None:
    deck, end = ground - 1.25 * scale, mast + 12.6 * scale
    sheet.shape(box(mast - 0.3 * scale, deck, end - mast, 0.34 * scale), ROCK, LINE)
    ties = "".join(
        line([(mast + i * 0.8 * scale, deck), (mast + (i + 0.5) * 0.8 * scale, deck + 0.34 * scale)]) for i in range(15)
    )
    sheet.stroke(ties, FINE, opacity=0.6)
    sheet.stroke(line([(mast + 0.3 * scale, ground - 5.2 * scale), (mast + 5.2 * scale, deck)]), 3.0)
    sheet.stroke(line([(mast + 0.3 * scale, ground - 5.2 * scale), (mast + 3.1 * scale, ground - 2.92 * scale)]), 5.0)
    for place in (0.9, 2.3, 10.4, 11.5):
        centre, size = mast + place * scale, 0.52 * scale
        sheet.shape(circle(centre, ground - size, size), "#0C0F0E", LINE)
        sheet.stroke(circle(centre, ground - size, size * 0.5), FINE, opacity=0.8)
    sheet.stroke(line([(end - 0.3 * scale, deck + 0.2 * scale), (end + 1.5 * scale, ground - 0.6 * scale)]), LINE)
    for out in (0.1, 1.6):
        sheet.stroke(line([(mast + out * scale, deck + 0.3 * scale), (mast + out * scale, ground)]), LINE)
