"""The pictures of stop 28, the question: a Moon, two rockets, a tunnel, a book and a wall of portraits without faces."""
from __future__ import annotations

import math
import random
from collections.abc import Callable

from . import saturn
from .chalk import CHALK, FINE, LAMP, LINE, THIN, TUNNEL, VOID, Engraving, Point, Sheet, box, circle, curve, line, roughened
from .motifs import bank, earth, fir, glow, grass, ground, hanging_lamp, night_sky, strata
from .standing import small
from .wood import crowns

LIT_ROW = .3976                               # the fifteenth line of a page


def moon() -> Sheet:
    """The Moon over the hill, and the dome's curve under it."""
    sheet = Sheet()
    night_sky(sheet, 430, seed=19, stars=190)
    _full_moon(sheet, 372, 196, 138)
    left = roughened([(-10, 452), (240, 440), (470, 398), (690, 372)], step=14, amount=4, seed=3)
    right = roughened([(1090, 366), (1190, 372), (1300, 392)], step=14, amount=4, seed=4)
    _dome_cap(sheet, 890, 372, 200, 92)
    earth(sheet, [*left, *right], seed=8)
    for i, (x, high) in enumerate(((612, 62), (642, 84), (668, 56), (1118, 70), (1150, 96), (1178, 64), (1226, 88), (1262, 60), (60, 70), (96, 92), (128, 60))):
        fir(sheet, x, _height([*left, *right], x) + 4, high, seed=i)
    grass(sheet, left, gap=6, height=8)
    grass(sheet, right, gap=6, height=8, seed=5)
    _mouth(sheet, 388, 470)
    return sheet


def _height(edge: list[Point], x: float) -> float:
    return min(edge, key=lambda p: abs(p[0] - x))[1]


def _mouth(sheet: Sheet, x: float, foot: float) -> None:
    """The lit mouth of the tunnel at the foot of the hill."""
    glow(sheet, x, foot - 14, 74, strength=.75)
    sheet.shape(f"M{x - 15:.1f} {foot:.1f}v-20a15 15 0 0 1 30 0v20Z", "#FFE2A0", LINE, colour=LAMP)
    sheet.stroke(f"M{x - 21:.1f} {foot:.1f}v-20a21 21 0 0 1 42 0v20", THIN)
    sheet.stroke(line([(x - 70, foot), (x + 70, foot)]), THIN, opacity=.7)


def _full_moon(sheet: Sheet, x: float, y: float, r: float) -> None:
    """The whole disc: light from the right, seas as level hatching, craters as rings."""
    sheet.fill(circle(x, y, r * 2), sheet.halo(x, y, r * 2, (0, "#5A635F", .55), (.5, "#5A635F", .3), (1, "#5A635F", 0)))
    sheet.shape(circle(x, y, r), sheet.fade((x - r, y), (x + r, y), (0, "#4A504C", 1), (.5, "#A9A69C", 1), (1, CHALK, 1)), LINE)
    with sheet.inside(circle(x, y, r)):
        for a, b, wide, high, turn in ((-.30, -.34, .34, .26, 8), (.14, -.30, .2, .17, 0), (.42, -.04, .2, .18, 9), (.30, .26, .13, .17, 0), (-.42, .12, .3, .36, 12), (.62, -.32, .11, .09, 0), (-.12, .44, .2, .1, 0)):
            sea = roughened([(x + r * (a + wide * math.cos(t)), y + r * (b + high * math.sin(t))) for t in [math.tau * i / 18 for i in range(19)]], step=9, amount=5, seed=turn + 3)
            sheet.hatch(sea, angle=turn, gap=3.1, tone=.55, weight=1.1, colour="#191E1C", seed=2)
        _craters(sheet, x, y, r)
        shade = Engraving()
        for i in range(44):
            v = y - r + i * r / 22
            shade.add(line([(x - r, v), (x - r * (.1 + .35 * math.sqrt(max(0.0, 1 - ((v - y) / r) ** 2))), v)]), .55)
        sheet.engrave(shade, .8, colour=TUNNEL)


def _craters(sheet: Sheet, x: float, y: float, r: float) -> None:
    rnd = random.Random(9)
    for _ in range(46):
        a, d, size = rnd.uniform(0, math.tau), r * rnd.random() ** .5, rnd.choice([1.4, 2, 2.6, 3.6, 6])
        sheet.stroke(circle(x + d * math.cos(a), y + d * math.sin(a), size), FINE, colour="#191E1C", opacity=.55)
    bright = (x - r * .08, y + r * .68)
    rays = "".join(line([(bright[0] + 8 * math.cos(t), bright[1] + 8 * math.sin(t)), (bright[0] + long * math.cos(t), bright[1] + long * math.sin(t))])
                   for t, long in ((.3, 40), (1.2, 30), (2.2, 36), (3.4, 52), (4.2, 60), (4.9, 74), (5.6, 58)))
    sheet.stroke(rays, THIN, colour="#FFFDF6", opacity=.55)
    sheet.shape(circle(*bright, 6), "#DDD8CC", FINE, colour="#191E1C")


def _dome_cap(sheet: Sheet, x: float, foot: float, wide: float, high: float) -> None:
    """The concrete shield above the trees."""
    edge = [(x + wide * math.cos(t), foot + 8 - high * math.sin(t)) for t in [math.pi * i / 40 for i in range(41)]]
    sheet.shape(line(edge, close=True), sheet.fade((x - wide, 0), (x + wide, 0), (0, "#6C6D67", 1), (.45, "#A9A69C", 1), (.75, CHALK, 1), (1, "#8C8B83", 1)), LINE)
    work = Engraving()
    for i in range(1, 12):
        t = i / 12
        work.add(curve([(x + wide * math.cos(a) * (1 - .02 * i), foot + 8 - high * math.sin(a) * (1 - t)) for a in [math.pi * k / 16 for k in range(17)]]), .22 + .3 * t)
    for k in range(1, 24):
        a = math.pi * k / 24
        work.add(line([(x + wide * math.cos(a), foot + 8 - high * math.sin(a)), (x + wide * .9 * math.cos(a), foot + 8)]), .2)
    sheet.engrave(work, FINE, colour=TUNNEL)


def rockets() -> Sheet:
    """V2 and Saturn V in one scale; the small one is lit, for the large one came from it."""
    sheet, scale = Sheet(), 10.55
    night_sky(sheet, 496, seed=44, stars=120)
    saturn.lying(sheet, 62, 176, scale)
    long = 14.03 * scale
    x, y = 62 + (110.6 - 14.03) * scale + long / 2, 384
    glow(sheet, x, y, 170, strength=.35)
    small(sheet, x, y, long, 180, colour=LAMP, ground="#2A210F", weight=LINE)
    for left, right, level in ((62, 62 + 110.6 * scale, 306), (x - long / 2, x + long / 2, 440)):
        sheet.stroke(line([(left, level), (right, level)]) + line([(left, level - 8), (left, level + 8)]) + line([(right, level - 8), (right, level + 8)]), THIN, opacity=.7)
    return sheet


def tunnel() -> Sheet:
    """Two tunnel mouths in the wooded hill; a lamp in one of them."""
    sheet = Sheet()
    night_sky(sheet, 200, seed=23, stars=70)
    ridge = roughened([(-10, 150), (260, 92), (560, 58), (860, 84), (1120, 72), (1300, 120)], step=16, amount=6, seed=5)
    sheet.fill(line([*ridge, (1300, 500), (-10, 500)], close=True), "#141917")
    crowns(sheet, 168, low=50, high=96, seed=3, ground="#131816", strength=.2)
    crowns(sheet, 236, low=70, high=128, seed=8, ground="#141A18", strength=.28)
    face = roughened([(-10, 236), (180, 212), (420, 196), (700, 190), (980, 204), (1300, 240)], step=12, amount=6, seed=11)
    rock = [*face, (1300, 430), (-10, 430)]
    sheet.shape(line(rock, close=True), "#1B211F", LINE)
    strata(sheet, rock, gap=13, seed=6, strength=.45, fade_to=.2, flints=False)
    sheet.hatch(rock, angle=78, gap=9, tone=lambda x, y: .22 if math.sin(x / 37) + math.sin(x / 91) > .3 else .06, seed=5)
    earth(sheet, bank((-10, 428), (1300, 428), step=18, amount=2), beds=False)
    for x, lit in ((420, False), (850, True)):
        _portal(sheet, x, 430, lit=lit)
        _siding(sheet, x, 430)
    grass(sheet, [(0, 432), (300, 434)], gap=6, height=8)
    grass(sheet, [(980, 434), (1290, 432)], gap=6, height=8, seed=9)
    return sheet


def _portal(sheet: Sheet, x: float, foot: float, *, lit: bool) -> None:
    """A concrete portal, its vault falling away into the dark."""
    wide, high = 96.0, 176.0
    sheet.shape(box(x - wide - 40, foot - high - 34, 2 * wide + 80, high + 34), "#232927", LINE)
    sheet.hatch([(x - wide - 40, foot - high - 34), (x + wide + 40, foot - high - 34), (x + wide + 40, foot), (x - wide - 40, foot)], angle=0, gap=15, tone=.28)
    sheet.shape(box(x - wide - 50, foot - high - 46, 2 * wide + 100, 14), "#343B38", LINE)
    sheet.shape(_arch(x, foot, wide, high), VOID, LINE + .6)
    vanish = (x + 8, foot - 62)
    with sheet.inside(_arch(x, foot, wide, high)):
        if lit:
            glow(sheet, x, foot - 118, 130, strength=.7)
        for i in range(1, 9):
            t = 1 - .78 ** i
            sheet.stroke(_arch(x + (vanish[0] - x) * t, foot + (vanish[1] + 14 - foot) * t, wide * (1 - t), high * (1 - t)), THIN, opacity=(.75 if lit else .34) * (1 - i / 11))
        if lit:
            hanging_lamp(sheet, x + 2, foot - high + 22, 34, lit=True)


def _arch(x: float, foot: float, wide: float, high: float) -> str:
    rise = high - wide * .8
    return f"M{x - wide:.1f} {foot:.1f}v{-rise:.1f}a{wide:.1f} {wide * .8:.1f} 0 0 1 {2 * wide:.1f} 0v{rise:.1f}Z"


def _siding(sheet: Sheet, x: float, foot: float) -> None:
    """Rails that come out of the portal towards the eye."""
    for i in range(9):
        t = (i / 9) ** 1.7
        y, half = foot + 3 + 66 * t, 30 + 62 * t
        sheet.shape(box(x - half, y, 2 * half, 2 + 4 * t), "#1B211F", FINE, opacity=.6)
    for side in (-1, 1):
        sheet.fill(line([(x + side * 20, foot), (x + side * 22, foot), (x + side * 69, 500), (x + side * 63, 500)], close=True), CHALK)


def book() -> Sheet:
    """An open book, its pages full of fine lines, one name to a line; one of them is lit."""
    sheet = Sheet()
    ground(sheet)
    sheet.fill(circle(645, 260, 640), sheet.halo(645, 260, 640, (0, "#2A312E", 1), (1, "#151A18", 0)))
    _block(sheet)
    for side in (-1, 1):
        sheet.shape(line([_page(side, u, v) for u, v in _border()], close=True), "#202624", LINE)
        _lines(sheet, side)
    glow(sheet, *_page(-1, .68, LIT_ROW), 150, strength=.5)
    sheet.stroke(line([_page(-1, .54 + .035 * i, LIT_ROW) for i in range(9)]), 3.6, colour=LAMP)
    sheet.stroke(curve([_page(1, 0, v / 10) for v in range(11)]), LINE + .4)
    sheet.stroke(curve([(645, 74), (662, 170), (652, 300), (668, 440)]), 3.0, opacity=.8)
    return sheet


def _page(side: int, u: float, v: float) -> Point:
    """A point of a page: `u` from the fold to the outer edge, `v` from the top to the foot."""
    reach = 420 + 120 * v
    bow = -66 * math.sin(math.pi * u**.6) * (1 - .15 * v)
    return 645 + side * reach * u, 88 + 290 * v + 24 * u + bow


def _border() -> list[Point]:
    us = [i / 16 for i in range(17)]
    return [*((u, 0.0) for u in us), *((1.0, i / 8) for i in range(9)), *((u, 1.0) for u in reversed(us)), *((0.0, 1 - i / 8) for i in range(9))]


def _lines(sheet: Sheet, side: int) -> None:
    """Two columns of lines, uneven as names are; every seventh is stronger."""
    rnd, work = random.Random(7 + side), Engraving()
    for row in range(38):
        v = .07 + row * .0234
        for start, end in ((.09, .47), (.54, .92)):
            if side < 0 and start > .5 and abs(v - LIT_ROW) < .02:
                continue
            stop = start + (end - start) * rnd.uniform(.55, 1)
            work.add(line([_page(side, start + (stop - start) * i / 8, v) for i in range(9)]), .75 if row % 7 == 0 else rnd.uniform(.34, .52))
    sheet.engrave(work, 1.5)


def _block(sheet: Sheet) -> None:
    """The thickness of many pages under the open ones, and the cover."""
    for side in (-1, 1):
        (ax, ay), (bx, by) = _page(side, 1, 0), _page(side, 1, 1)
        cover = [(645, 84), (ax + side * 14, ay - 6), (bx + side * 18, by + 62), (645, 452)]
        sheet.shape(line(cover, close=True), "#151A18", LINE)
        edges = Engraving()
        for i in range(1, 17):
            drop = i * 3.1
            foot = [(px, py + drop * (.45 + .55 * k / 16)) for k, (px, py) in enumerate(_page(side, k / 16, 1) for k in range(17))]
            edges.add(line(foot), .7 if i % 4 == 0 else .4)
            edges.add(line([(px, py + drop) for px, py in (_page(side, 1, k / 8) for k in range(9))]), .4)
        sheet.engrave(edges)


def faces() -> Sheet:
    """A wall of portrait frames, most of them dark, one lit; the portraits are outlines only."""
    sheet = Sheet()
    ground(sheet)
    rnd, wide, high, gap = random.Random(12), 62.0, 82.0, 15.0
    lit = (2, 10)
    for row in range(5):
        for col in range(17):
            x, y = 2 + col * (wide + gap) + (row % 2) * 0 - 6, 12 + row * (high + gap)
            away = math.hypot(col - lit[1], (row - lit[0]) * 1.3)
            if (row, col) != lit:
                _frame(sheet, x, y, wide, high, rnd, strength=max(.16, .85 - away * .085), empty=rnd.random() < .16)
    x, y = 2 + lit[1] * (wide + gap) - 6, 12 + lit[0] * (high + gap)
    glow(sheet, x + wide / 2, y + high / 2, 190, strength=.5)
    _frame(sheet, x, y, wide, high, random.Random(3), strength=1, empty=False, colour=LAMP)
    return sheet


def _frame(sheet: Sheet, x: float, y: float, wide: float, high: float, rnd: random.Random, *, strength: float, empty: bool,
           colour: str = CHALK) -> None:
    sheet.shape(box(x, y, wide, high), "#33270F" if colour == LAMP else "#121615", LINE, colour=colour, opacity=strength)
    sheet.stroke(box(x + 5, y + 5, wide - 10, high - 10), FINE, colour=colour, opacity=strength * .6)
    if empty:
        return
    head, cx, cy = rnd.uniform(10.5, 12), x + wide / 2 + rnd.uniform(-2, 2), y + high * .42
    sheet.stroke(circle(cx, cy, head, head * 1.28), THIN, colour=colour, opacity=strength)
    for side in (-1, 1):
        out = side * rnd.uniform(20, 23)
        shoulder = [(cx + side * head * .5, cy + head * 1.15), (cx + side * head * .6, cy + head * 1.6), (cx + out * .8, cy + head * 2.0), (cx + out, y + high - 5)]
        sheet.stroke(curve(shoulder), THIN, colour=colour, opacity=strength)
    hair = rnd.choice([0, 1, 2])
    top = [(cx - head, cy - head * (.1 + .2 * hair)), (cx - head * .5, cy - head * (.75 + .1 * hair)), (cx + head * .6, cy - head * .8), (cx + head, cy - head * .1)]
    sheet.stroke(curve(top), FINE, colour=colour, opacity=strength * .7)


PICTURES: dict[str, Callable[[], Sheet]] = {"moon": moon, "rockets": rockets, "tunnel": tunnel, "book": book, "faces": faces}
