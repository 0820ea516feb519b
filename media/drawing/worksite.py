"""The site at night: work went on day and night (fact 1.25); machines and lamps, nobody is shown."""

from __future__ import annotations

import math

from .chalk import (
    CHALK,
    FINE,
    FLAME,
    LAMP,
    LINE,
    ROCK,
    THIN,
    TUNNEL,
    VOID,
    Engraving,
    Point,
    Sheet,
    box,
    circle,
    lamplight,
    line,
    roughened,
)
from .motifs import glow, night_sky, rails_side
from .quarry import chalk_face, dome_outside, rubble


def night() -> Sheet:
    """The quarry at night under work lamps: the shield in its scaffold, cranes, a train of tip wagons."""
    sheet, lamp = Sheet(), (352.0, 196.0)
    night_sky(sheet, 300, stars=60, seed=44)
    dome_outside(sheet, (800, 206), 250, 96)
    _scaffold(sheet)

    def light(x: float, y: float) -> float:
        cones = max(lamplight(lx, 230, 260, most=0.75)(x, y) for lx in (640, 980))
        return max(0.12, cones, lamplight(*lamp, 320, most=0.95)(x, y))

    top = [(-10, 196), (110, 190), (240, 206), (480, 206), (560, 207), (1050, 207), (1180, 212), (1300, 204)]
    sheet.fill(box(0, 376, 1290, 120), sheet.fade((0, 376), (0, 496), (0, "#1F2523", 1), (1, "#101413", 1)))
    chalk_face(sheet, top, [(-10, 388), (520, 396), (1300, 384)], tone=light, seed=19, beds=10, ground="#1A201E")
    rubble(sheet, (-10, 396), (1300, 392), 22, count=330, seed=3, tone=lambda x, y: min(1.0, 0.3 + light(x, y)))
    _crane(sheet, 470, 207, 150, reach=210)
    _crane(sheet, 1136, 210, 134, reach=-190)
    _mixing_tower(sheet, 148, 392)
    for x, height in ((640, 196), (980, 190)):
        _work_lamp(sheet, x, 400, height)
    _work_lamp(sheet, lamp[0], 404, 404 - lamp[1], lit=True)
    _tip_train(sheet)
    return sheet


def _scaffold(sheet: Sheet) -> None:
    """Poles and ledgers on the left half of the shield, which is still in its formwork."""
    poles = Engraving()
    for k in range(13):
        x = 552 + k * 20.5
        rise = 206 - 96 * max(0.0, 1 - ((x - 800) / 250) ** 2)
        poles.add(line([(x, 207), (x, rise - 22)]), 0.95)
        if k:
            before = 206 - 96 * max(0.0, 1 - ((x - 20.5 - 800) / 250) ** 2)
            for lift in (4, 20):
                poles.add(line([(x - 20.5, before - lift), (x, rise - lift)]), 0.8)
            poles.add(line([(x - 20.5, before - 4), (x, rise - 20)]), 0.5)
    sheet.engrave(poles, THIN)


def _lattice(sheet: Sheet, start: Point, end: Point, width: float, *, bays: int, weight: float = THIN) -> None:
    """A braced girder between two points."""
    length = math.dist(start, end)
    nx, ny = -(end[1] - start[1]) / length * width / 2, (end[0] - start[0]) / length * width / 2
    steps = [(start[0] + (end[0] - start[0]) * i / bays, start[1] + (end[1] - start[1]) * i / bays)
             for i in range(bays + 1)]
    sides = [[(x + s * nx, y + s * ny) for x, y in steps] for s in (-1, 1)]
    brace = "".join(line([sides[i % 2][i], sides[(i + 1) % 2][i + 1]]) for i in range(bays))
    rungs = "".join(line([sides[0][i], sides[1][i]]) for i in range(bays + 1))
    sheet.stroke(brace + rungs, FINE, opacity=0.8)
    sheet.stroke("".join(line(side) for side in sides), weight + 0.4)


def _crane(sheet: Sheet, x: float, foot: float, height: float, *, reach: float) -> None:
    """A tower crane with a skip on its rope."""
    top = foot - height
    _lattice(sheet, (x, foot), (x, top), 16, bays=11)
    _lattice(sheet, (x - reach * 0.28, top + 4), (x + reach, top - 12), 9, bays=18)
    sheet.stroke(line([(x - reach * 0.28, top + 4), (x, top - 30), (x + reach * 0.8, top - 12)]), THIN, opacity=0.8)
    sheet.stroke(line([(x, top), (x, top - 30)]), LINE)
    sheet.shape(box(min(x - reach * 0.28, x - reach * 0.16), top + 6, abs(reach) * 0.12, 16), ROCK, LINE)
    hook = x + reach * 0.72
    sheet.stroke(line([(hook, top - 8), (hook, top + 34)]), FINE)
    sheet.shape(line([(hook - 9, top + 34), (hook + 9, top + 34), (hook + 6, top + 50), (hook - 6, top + 50)],
                     close=True), ROCK, LINE)


def _mixing_tower(sheet: Sheet, x: float, foot: float) -> None:
    """The tower where the concrete is mixed, with its hopper and its conveyor."""
    _lattice(sheet, (x + 58, foot - 214), (x + 250, foot - 20), 13, bays=15)
    shaft = [(x - 52, foot), (x - 52, foot - 236), (x + 52, foot - 236), (x + 52, foot)]
    sheet.shape(line(shaft, close=True), "#171C1A", LINE)
    sheet.hatch(shaft, angle=90, gap=7, tone=lambda px, _: 0.5 if px > x + 8 else 0.22)
    for y in (60, 120, 180):
        sheet.stroke(line([(x - 52, foot - y), (x + 52, foot - y)]), THIN, opacity=0.8)
    sheet.shape(line([(x - 66, foot - 236), (x - 40, foot - 268), (x + 40, foot - 268), (x + 66, foot - 236)],
                     close=True), ROCK, LINE)
    sheet.shape(line([(x - 20, foot), (x - 20, foot - 44), (x + 24, foot - 44), (x + 24, foot)], close=True), VOID,
                LINE)


def _work_lamp(sheet: Sheet, x: float, foot: float, height: float, *, lit: bool = False) -> None:
    """A mast whose lamp throws a cone of light; the one that is `lit` is the lamp of this picture."""
    y, colour = foot - height, LAMP if lit else CHALK
    cone = [(x - 10, y + 8), (x + 10, y + 8), (x + 104, foot), (x - 104, foot)]
    sheet.fill(line(cone, close=True), sheet.fade((x, y), (x, foot), (0, colour, 0.34 if lit else 0.2),
                                                  (1, colour, 0.03)))
    pool = Engraving()
    for i in range(8):
        half = 104 * (1 - i / 11)
        pool.add(line([(x - half, foot + 3 + i * 3.4), (x + half, foot + 3 + i * 3.4)]), 0.6 - 0.06 * i)
    sheet.engrave(pool, FINE, colour=colour)
    sheet.stroke(line([(x, foot + 6), (x, y - 8)]), LINE + 0.4)
    sheet.shape(line([(x - 13, y + 8), (x - 5, y - 6), (x + 5, y - 6), (x + 13, y + 8)], close=True), TUNNEL, LINE,
                colour=colour)
    if lit:
        glow(sheet, x, y + 8, 130)
    sheet.fill(circle(x, y + 9, 5), FLAME if lit else CHALK)


def _tip_train(sheet: Sheet) -> None:
    """Tip wagons of the small railway, loaded with chalk."""
    rails_side(sheet, -10, 1300, 462, gap=13)
    for k in range(6):
        x = 560 + k * 104
        heap = roughened([(x - 34, 420), (x - 14, 406), (x + 12, 404), (x + 34, 420)], step=6, amount=2, seed=k)
        sheet.shape(line(heap), "#3A403C", THIN)
        body = [(x - 42, 418), (x + 42, 418), (x + 18, 446), (x - 18, 446)]
        sheet.shape(line(body, close=True), "#171C1A", LINE)
        sheet.hatch(body, angle=90, gap=5, tone=0.3)
        sheet.stroke(line([(x - 50, 450), (x + 50, 450)]), LINE)
        sheet.shape(circle(x - 18, 454, 7.5) + circle(x + 18, 454, 7.5), TUNNEL, LINE)
