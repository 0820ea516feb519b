"""A London terrace after the blast: blind windows, bare rafters, one gap; nobody, and one lit window far from it."""
from __future__ import annotations

import math
import random

from .chalk import CHALK, FINE, LAMP, LINE, THIN, Engraving, Noise, Point, Sheet, Tone, box, curve, line, roughened
from .motifs import glow

WALL, DARK = "#1B211F", "#0B0E0D"
PAVEMENT, EAVES, RIDGE, WIDTH = 412.0, 176.0, 118.0, 126.0


def terrace(sheet: Sheet, *, first: float, count: int, gap: tuple[float, float], lit: int) -> None:
    """Houses from `first` on, `WIDTH` px each; those inside `gap` are gone, the nearer to it the worse the others."""
    for i in range(count):
        x = first + i * WIDTH
        if gap[0] <= x + WIDTH / 2 <= gap[1]:
            continue
        away = min(abs(x + WIDTH / 2 - gap[0]), abs(x + WIDTH / 2 - gap[1])) / WIDTH
        house(sheet, x, harm=max(0.0, 1 - away * .42), lit=i == lit, seed=i + 2)
    for side, x in ((1, gap[0]), (-1, gap[1])):
        broken_wall(sheet, x, side)


def house(sheet: Sheet, x: float, *, harm: float, lit: bool, seed: int) -> None:
    _roof(sheet, x, harm, seed)
    wall = [(x, PAVEMENT), (x, EAVES), (x + WIDTH, EAVES), (x + WIDTH, PAVEMENT)]
    sheet.shape(line(wall, close=True), WALL, THIN)
    _bricks(sheet, x, seed)
    sheet.shape(box(x - 2, EAVES - 3, WIDTH + 4, 9), "#2A312E", THIN)
    for column in (14, 76):
        window(sheet, x + column, EAVES + 28, 36, 66, harm=harm, lit=lit and column == 14, seed=seed + column)
    _bay(sheet, x + 12, harm, seed)
    _door(sheet, x + 84)
    sheet.stroke(line([(x, PAVEMENT), (x, EAVES)]), THIN)


def _bricks(sheet: Sheet, x: float, seed: int) -> None:
    rnd, courses = random.Random(seed), Engraving()
    for k in range(32):
        y, start = EAVES + 8 + k * 7.2, x + rnd.uniform(0, 30)
        while start < x + WIDTH - 4:
            long = rnd.uniform(8, 46)
            courses.add(line([(start, y), (min(start + long, x + WIDTH), y)]), rnd.uniform(.06, .26))
            start += long + rnd.uniform(4, 28)
    sheet.engrave(courses)


def _roof(sheet: Sheet, x: float, harm: float, seed: int) -> None:
    """Slates; where the blast has taken them, rafters and laths."""
    slope = [(x, EAVES), (x, RIDGE), (x + WIDTH, RIDGE), (x + WIDTH, EAVES)]
    sheet.shape(line(slope, close=True), DARK if harm > .3 else "#171C1A", THIN)
    slates = Engraving()
    for row in range(8):
        _slates(slates, x, row, harm, Noise(seed * 7))
    if harm > .3:
        rafters = [[(x + k * 15.5, RIDGE), (x + k * 15.5, EAVES)] for k in range(1, 8)]
        laths = [[(x, RIDGE + k * 12), (x + WIDTH, RIDGE + k * 12)] for k in range(1, 5)]
        sheet.stroke("".join(line(bar) for bar in [*rafters, *laths]), FINE, opacity=.55)
    sheet.engrave(slates)
    for k, at in enumerate((6, 24)):
        sheet.shape(box(x + at - 4, RIDGE - 26, 15, 30), WALL, THIN)
        sheet.shape(box(x + at, RIDGE - 36 - k * 2, 7, 11), WALL, FINE)


def _slates(slates: Engraving, x: float, row: int, harm: float, noise: Noise) -> None:
    """One course of slates, with holes where the harm is great."""
    y, start = RIDGE + 7 + row * 7, None
    for col in range(15):
        a = x + col * 9 + (row % 2) * 4.5
        kept = col < 14 and a < x + WIDTH - 6 and noise.rough(a / 38 + row * .33) + harm * 1.5 <= .95
        if kept:
            slates.add(f"M{a:.1f} {y:.0f}v-7", .42)
            start = a if start is None else start
        elif start is not None:
            slates.add(f"M{start:.1f} {y:.0f}H{min(a, x + WIDTH):.1f}", .42)
            start = None


def window(sheet: Sheet, x: float, y: float, wide: float, high: float, *, harm: float, lit: bool, seed: int) -> None:
    """A sash window with its lintel: whole, lit, or without its panes."""
    if lit:
        glow(sheet, x + wide / 2, y + high / 2, 120, strength=.5)
    frame = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
    sheet.shape(line(frame, close=True), LAMP if lit else DARK, THIN)
    bars = line([(x, y + high / 2), (x + wide, y + high / 2)]) + line([(x + wide / 2, y), (x + wide / 2, y + high)])
    if lit:
        sheet.fill(box(x, y, wide, high), "#FFE2A0", opacity=.35)
        sheet.stroke(bars, LINE, colour="#2A210F")
    elif harm > .55:
        _shards(sheet, x, y, wide, high, seed)
    else:
        sheet.stroke(bars, THIN, opacity=.85)
        sheet.hatch(frame, angle=58, gap=10, tone=.22)
    sheet.shape(box(x - 4, y - 8, wide + 8, 7), "#2A312E", FINE)
    sheet.shape(box(x - 4, y + high, wide + 8, 4.5), "#2A312E", FINE)


def _shards(sheet: Sheet, x: float, y: float, wide: float, high: float, seed: int) -> None:
    rnd = random.Random(seed)
    for corner, across, down in (((x, y), 1, 1), ((x + wide, y + high), -1, -1), ((x + wide, y), -1, 1), ((x, y + high), 1, -1)):
        a, b = rnd.uniform(.12, .34) * wide, rnd.uniform(.12, .4) * high
        sheet.shape(line([corner, (corner[0] + across * a, corner[1]), (corner[0], corner[1] + down * b)], close=True),
                    "#2A312E", FINE, opacity=.7)
    sheet.stroke(line([(x, y + high / 2), (x + wide * rnd.uniform(.4, .7), y + high / 2 + rnd.uniform(2, 9))]), LINE, opacity=.8)
    sheet.stroke(line([(x + wide / 2, y), (x + wide / 2 - 3, y + high * .46)]), THIN, opacity=.8)


def _bay(sheet: Sheet, x: float, harm: float, seed: int) -> None:
    y, high = EAVES + 132, 84
    sheet.shape(line([(x - 5, y), (x + 4, y - 12), (x + 52, y - 12), (x + 61, y)], close=True), "#2A312E", FINE)
    sheet.shape(box(x - 3, y, 62, PAVEMENT - y), WALL, THIN)
    for k, wide in ((0, 14), (17, 24), (44, 13)):
        window(sheet, x + k - 1, y + 12, wide, high - 24, harm=harm, lit=False, seed=seed + k)


def _door(sheet: Sheet, x: float) -> None:
    y = EAVES + 136
    sheet.shape(box(x - 4, y - 18, 34, PAVEMENT - y + 18), "#2A312E", THIN)
    sheet.shape(f"M{x:.1f} {y:.1f}a13 13 0 0 1 26 0Z", DARK, FINE)
    sheet.shape(box(x, y + 2, 26, PAVEMENT - y - 10), "#141917", THIN)
    for k in (8, 46):
        sheet.stroke(box(x + 4, y + k, 7.5, 30) + box(x + 14.5, y + k, 7.5, 30), FINE, opacity=.6)
    sheet.shape(box(x - 6, PAVEMENT - 8, 38, 4) + box(x - 9, PAVEMENT - 4, 44, 4), "#2A312E", FINE)


def broken_wall(sheet: Sheet, x: float, side: int) -> None:
    """The party wall left standing at the gap: its torn edge, and the ghosts of two fireplaces and a stair."""
    reach = 58
    edge = roughened([(x, RIDGE - 8), (x + side * reach * .35, EAVES - 22), (x + side * reach * .6, EAVES + 60), (x + side * reach, EAVES + 150),
                      (x + side * reach * 1.4, PAVEMENT)], step=8, amount=7, seed=6 + side)
    area = [(x, PAVEMENT), *edge]
    sheet.shape(line([*area], close=True), "#232927", LINE)
    sheet.hatch(area, angle=90, gap=4.6, tone=_toward(x, reach), seed=3)
    for y in (EAVES + 40, EAVES + 128):
        a = x + (8 if side > 0 else -34)
        sheet.shape(box(a, y, 26, 34), WALL, FINE)
        sheet.shape(f"M{a + 6:.1f} {y + 34:.1f}v-16a7 8 0 0 1 14 0v16Z", DARK, FINE)
        sheet.stroke(line([(a - 3, y), (a + 29, y)]), LINE)
    for k in range(3):
        y = EAVES + 84 + k * 88 - 2
        sheet.stroke(line([(x, y), (x + side * (40 + 22 * k), y + 2)]), LINE, opacity=.8)


def _toward(x: float, reach: float) -> Tone:
    return lambda px, py: .12 + .3 * min(1.0, abs(px - x) / reach)


def rubble(sheet: Sheet, left: float, right: float, *, high: float, seed: int = 5) -> None:
    """A heap of bricks and beams, pale with dust."""
    rnd, noise = random.Random(seed), Noise(seed)
    def crest(x: float) -> float:
        t = (x - left) / (right - left)
        bulge = math.sin(math.pi * t) ** .7 * (1 - .35 * t)
        return PAVEMENT + 6 - high * bulge - 13 * bulge * noise.rough(x / 26)

    top = [(x, crest(x)) for x in range(round(left), round(right) + 1, 6)]
    sheet.shape(line([(left, PAVEMENT + 9), *top, (right, PAVEMENT + 9)], close=True), "#171C1A", THIN)
    for _ in range(13):
        x, lean = rnd.uniform(left + 20, right - 70), rnd.uniform(-.9, .9)
        y = rnd.uniform(crest(x), PAVEMENT)
        end = (x + rnd.uniform(34, 90), y + lean * 44 - 6)
        sheet.stroke(line([(x, y), end]), 5.0, opacity=.85)
        sheet.stroke(line([(x, y), end]), 2.8, colour="#171C1A")
    for _ in range(190):
        x = rnd.triangular(left + 6, right - 6)
        y = rnd.uniform(crest(x) + 3, PAVEMENT + 6)
        sheet.shape(_brick(x, y, rnd), rnd.choice([WALL, "#232927", "#2A312E"]), FINE, opacity=rnd.uniform(.4, .95))


def _brick(x: float, y: float, rnd: random.Random) -> str:
    a, long, high = rnd.uniform(-.6, .6), rnd.uniform(5, 11), rnd.uniform(3, 5)
    return line([(x, y), (x + long, y + a * long), (x + long - a * high, y + a * long + high), (x - a * high, y + high)], close=True)


def road(sheet: Sheet, dust: float = 1.0) -> None:
    """Pavement, kerb and setts, with dust lying on them around the gap."""
    sheet.fill(box(0, PAVEMENT, sheet.width, sheet.height - PAVEMENT), sheet.fade((0, PAVEMENT), (0, sheet.height), (0, "#20262A", 0), (0.01, "#1E2422", 1), (1, "#0E1110", 1)))
    sheet.stroke(line([(0, PAVEMENT), (sheet.width, PAVEMENT)]), LINE)
    sheet.stroke(line([(0, PAVEMENT + 19), (sheet.width, PAVEMENT + 19)]) + line([(0, PAVEMENT + 26), (sheet.width, PAVEMENT + 26)]), THIN, opacity=.7)
    setts, y, high = Engraving(), PAVEMENT + 28, 8.0
    while y < sheet.height:
        wide, k = high * 3.4, int((y * 7) % 5)
        for x in range(-k * 3, sheet.width, round(wide)):
            setts.add(f"M{x} {y:.0f}h{wide * .84:.0f}", .36 * dust * (1 - (y - PAVEMENT) / 130))
            setts.add(f"M{x} {y:.0f}v{high * .7:.0f}", .22 * dust * (1 - (y - PAVEMENT) / 130))
        y, high = y + high, high * 1.14
    sheet.engrave(setts)


def lamp_post(sheet: Sheet, x: float, *, top: float = 214) -> None:
    """A street lamp, dark since the blackout."""
    sheet.shape(line([(x - 2.4, top + 40), (x + 2.4, top + 40), (x + 4.5, PAVEMENT + 22), (x - 4.5, PAVEMENT + 22)], close=True), DARK, THIN)
    sheet.stroke(line([(x - 15, top + 52), (x + 15, top + 52)]), LINE)
    sheet.shape(line([(x - 7, top + 36), (x + 7, top + 36), (x + 12, top + 8), (x - 12, top + 8)], close=True), DARK, THIN)
    sheet.shape(line([(x - 14, top + 8), (x, top - 8), (x + 14, top + 8)], close=True), WALL, THIN)
    sheet.shape(box(x - 8, PAVEMENT + 4, 16, 18), DARK, THIN)


def chair(sheet: Sheet, x: float, foot: float) -> None:
    """A kitchen chair, upright on the rubble."""
    for a, b in (((-9, -44), (-9, 0)), ((9, -20), (10, 0)), ((-4, -48), (-5, -20)), ((4, -18), (5, -3)), ((-9, -20), (9, -20)), ((-9, -30), (-5, -31)), ((-9, -40), (-4, -43))):
        sheet.stroke(line([(x + a[0], foot + a[1]), (x + b[0], foot + b[1])]), LINE)


def drifting_smoke(sheet: Sheet, x: float, foot: float, *, high: float = 150) -> None:
    """A thin thread of dust above the gap."""
    threads: list[list[Point]] = [[(x + k * 9 + 16 * ((i * 37 + k * 11) % 5 - 2) * i / 8, foot - high * i / 8) for i in range(9)] for k in range(4)]
    for k, points in enumerate(threads):
        sheet.stroke(curve(points), FINE, colour=CHALK, opacity=.16 + .03 * k)



def back_gardens(sheet: Sheet, left: float, right: float) -> None:
    """What the gap lets through: the backs of the next row, low and far."""
    foot, row = PAVEMENT, "#121716"
    for i in range(6):
        x, wide = left + i * (right - left) / 6, (right - left) / 6
        roof = [(x, foot), (x, foot - 96), (x + wide / 2, foot - 122), (x + wide, foot - 96), (x + wide, foot)]
        sheet.shape(line(roof), row, FINE, opacity=.5)
        sheet.stroke(box(x + wide * .2, foot - 84, 8, 14) + box(x + wide * .6, foot - 84, 8, 14), FINE, opacity=.4)
        sheet.shape(box(x + wide * .1, foot - 124, 7, 18), row, FINE, opacity=.5)
