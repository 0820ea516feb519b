"""Bread held out over a garden fence (fact 7.08); a hand and wooden clogs, nobody is shown."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .chalk import (
    FINE,
    LINE,
    THIN,
    TUNNEL,
    VOID,
    Engraving,
    Noise,
    Point,
    Sheet,
    box,
    circle,
    curve,
    lamplight,
    line,
    roughened,
)
from .motifs import bare_tree, glow, grass, hanging_lamp, night_sky


def fence() -> Sheet:
    """A hand holds bread out over a garden fence; wooden clogs stand on the road."""
    sheet = Sheet()
    night_sky(sheet, 250, stars=60, seed=51)
    _far_fields(sheet)
    _house_wall(sheet)
    _sleeve(sheet)
    _road(sheet)
    _pales(sheet)
    _bread(sheet)
    _clog(sheet, 1000, 452, 112, seed=1)
    _clog(sheet, 1112, 474, 126, seed=2)
    return sheet


def _far_fields(sheet: Sheet) -> None:
    """Fields, a line of bare trees, and the hill with the works far off."""
    land = roughened([(-10, 250), (500, 244), (760, 240), (960, 226), (1090, 224), (1300, 240)], step=12, amount=3,
                     seed=3)
    for i, x in enumerate((900, 962, 1018, 1140, 1196, 1262)):
        bare_tree(sheet, x, 238, (74, 92, 62, 84, 120, 96)[i], seed=8 + i, opacity=(0.4, 0.45, 0.4, 0.5, 0.6, 0.55)[i])
    sheet.fill(line([*land, (1300, 500), (-10, 500)], close=True),
               sheet.fade((0, 226), (0, 400), (0, "#222826", 1), (1, "#131716", 1)))
    furrows = Engraving()
    for k in range(34):
        x = 300 + k * 36
        furrows.add(line([(760 + (x - 760) * 0.5, 246), (760 + (x - 760) * 1.9, 400)]), 0.2)
    sheet.engrave(furrows, FINE)
    sheet.stroke(line(land), THIN, opacity=0.8)


def _house_wall(sheet: Sheet) -> None:
    """The corner of a brick house; a lamp burns behind its window."""
    wall = [(-10, 500), (-10, 40), (268, 40), (268, 500)]
    sheet.fill(line(wall, close=True), "#1C2220")
    bricks, light = Engraving(), lamplight(140, 190, 250, most=0.75, least=0.16)
    for row in range(27):
        y = 52 + row * 14
        for k in range(9):
            x = -22 + k * 34 + 17 * (row % 2)
            bricks.add(line([(max(-5, x), y), (min(268, x + 30), y), (min(268, x + 30), y + 11)]),
                       light(x, y) * (0.7 + 0.3 * Noise(row)(k * 1.7)))
    sheet.engrave(bricks, FINE)
    sheet.stroke(line([(268, 500), (268, 40)]), LINE)
    sheet.shape(line([(-10, 14), (300, 14), (286, 44), (-10, 44)], close=True), "#171C1A", LINE)
    sheet.hatch([(-10, 14), (300, 14), (286, 44), (-10, 44)], angle=90, gap=8, tone=0.4)
    glow(sheet, 140, 176, 210, strength=0.6)
    sheet.shape(box(90, 110, 100, 150), sheet.halo(140, 176, 110, (0, "#C08A2A", 1), (0.5, "#6B4E17", 1),
                                                   (1, "#33270F", 1)), LINE)
    hanging_lamp(sheet, 140, 110, 58, lit=True)
    sheet.stroke(line([(140, 196), (140, 260)]) + line([(90, 196), (190, 196)]), LINE + 1, colour="#1C2220")
    sheet.shape(box(80, 258, 120, 10), "#3A403C", LINE)
    for x in (42, 194):
        sheet.shape(box(x, 108, 44, 154), "#232927", LINE)
        sheet.hatch([(x, 108), (x + 44, 108), (x + 44, 262), (x, 262)], angle=0, gap=6, tone=0.35)


def _road(sheet: Sheet) -> None:
    edge = roughened([(-10, 404), (640, 396), (1300, 392)], step=10, amount=3, seed=14)
    sheet.fill(line([*edge, (1300, 510), (-10, 510)], close=True),
               sheet.fade((0, 392), (0, 496), (0, "#262C29", 1), (1, "#141817", 1)))
    rnd, stones = random.Random(6), Engraving()
    for _ in range(560):
        x, y = rnd.uniform(0, 1290), 402 + 94 * rnd.random()
        width = 4 + 12 * (y - 395) / 100
        stones.add(curve([(x, y), (x + width / 2, y - width * 0.28), (x + width, y)]), rnd.uniform(0.15, 0.6))
    sheet.engrave(stones, FINE)
    grass(sheet, edge, gap=3, height=12, seed=9)


def _sleeve(sheet: Sheet) -> None:
    """The arm comes up behind the fence and reaches over it."""
    sleeve = [(404, 420), (404, 330), (420, 262), (458, 222), (520, 204), (588, 208), (590, 248), (540, 256),
              (506, 280), (492, 330), (490, 420)]
    sheet.fill(curve(sleeve), sheet.fade((0, 220), (0, 350), (0, "#262C29", 1), (1, "#262C29", 0)))
    sheet.stroke(curve(sleeve[2:9]), LINE + 0.4)
    sheet.hatch(sleeve, angle=118, gap=4.6, tone=lambda x, y: (0.5 if y < 232 or x < 432 else 0.22) * min(1.0,
            max(0.0, (330 - y) / 70)), seed=5, piece=10)
    for fold in (((436, 258), (466, 266), (490, 288)), ((470, 230), (496, 242), (528, 248))):
        sheet.stroke(curve(fold), LINE, opacity=0.8)
    sheet.shape(line([(580, 203), (602, 205), (606, 249), (584, 252)], close=True), "#4A4F4A", LINE)


def _pales(sheet: Sheet) -> None:
    """A fence of split pales, no two alike, on two wires."""
    for y in (306, 372):
        sheet.stroke(line(roughened([(268, y), (1300, y - 4)], step=20, amount=2, seed=y)), LINE, opacity=0.8)
    noise = Noise(5)
    for k in range(27):
        x, lift, tilt = 286 + k * 38 + 5 * noise(k * 2.1), 14 * noise(k * 1.7), 5 * noise(k * 3.3)
        top = 254 + lift
        pale = [(x, 408), (x + tilt, top + 14), (x + 7 + tilt, top), (x + 15 + tilt, top + 10), (x + 16, 408)]
        sheet.shape(line(pale, close=True), "#2E3330", LINE)
        lit = [(x, 408), (x + tilt, top + 14), (x + 7 + tilt, top), (x + 7, 408)]
        sheet.hatch(lit, angle=90 + tilt, gap=3, tone=0.5, seed=k + 1, piece=24)


def _bread(sheet: Sheet) -> None:
    """Half a loaf on an open hand."""
    def near(points: Sequence[Point]) -> list[Point]:
        return [(604 + (x - 586) * 0.7, 227 + (y - 227) * 0.7) for x, y in points]

    hand = near([(584, 206), (618, 206), (650, 220), (704, 230), (764, 230), (812, 220), (830, 224), (822, 238),
                 (770, 252), (704, 264), (646, 264), (612, 252), (586, 248)])
    sheet.shape(curve(hand, close=True), "#8A887E", LINE)
    sheet.hatch(hand, angle=14, gap=4, tone=lambda x, y: 0.75 if y > 237 else 0.1, seed=2, piece=8, colour=TUNNEL)
    for fold in (((694, 244), (750, 242), (808, 233)), ((700, 254), (748, 250), (786, 245))):
        sheet.stroke(curve(near(fold)), THIN, colour=TUNNEL)
    loaf = near([(640, 214), (640, 176), (676, 142), (736, 126), (800, 134), (846, 164), (852, 204), (824, 224),
                 (744, 231), (668, 229)])
    sheet.shape(curve(loaf, close=True), "#BDB9AD", LINE + 0.6, colour="#FFFDF6")
    crust = Engraving()
    crust.hatch(loaf, angle=160, gap=4.4, tone=lambda x, y: max(0.0, (y - 180) / 62) + max(0.0, (x - 752) / 84),
                seed=3, piece=7)
    sheet.engrave(crust, THIN, colour=TUNNEL)
    for x in (704, 746, 788):
        cut = near([(x - 20, 184), (x - 8, 160), (x + 12, 142), (x + 2, 162), (x - 10, 184)])
        sheet.shape(curve(cut, close=True), "#EFEAE0", FINE, colour=TUNNEL)
    thumb = near([(622, 218), (640, 202), (672, 184), (698, 176), (708, 184), (694, 198), (664, 216), (648, 232)])
    sheet.shape(curve(thumb, close=True), "#8A887E", LINE)
    sheet.stroke(curve(near([(692, 180), (700, 184), (696, 192)])), FINE, colour=TUNNEL)


def _clog(sheet: Sheet, x: float, foot: float, length: float, *, seed: int) -> None:
    """A wooden clog from the side, its toe turned up."""
    u = length / 100
    form = [(0, 0), (-5, -18), (-2, -40), (10, -48), (32, -40), (52, -36), (76, -34), (94, -36), (110, -50),
            (111, -34), (102, -12), (86, -1), (66, 0), (61, -5), (36, -5), (31, 0)]
    body = [(x + a * u, foot + b * u) for a, b in form]
    sheet.fill(circle(x + 52 * u, foot + 2, 62 * u, 6 * u), "#0B0D0C", opacity=0.8)
    sheet.shape(curve(body, close=True), "#5A574C", LINE + 0.6)
    sheet.hatch(body, angle=4, gap=4, tone=lambda px, py: 0.25 + 0.5 * (py < foot - 22 * u), seed=seed, piece=10)
    opening = [(4, -41), (14, -46), (32, -39), (46, -35), (34, -31), (14, -33)]
    sheet.shape(curve([(x + a * u, foot + b * u) for a, b in opening], close=True), VOID, LINE)
