"""The pictures of stop 25, the V3: a gun in a hill, and those who were under it."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from . import gun
from .blow import shock, tallboy
from .chalk import CHALK, FINE, LAMP, LINE, THIN, VOID, Point, Sheet, box, lamplight, line, roughened
from .motifs import earth, fir, glow, grass, ground, hanging_lamp, night_sky, rails_side, small_flame
from .vault import Vault, courses, lining

PITCH, MOUTH = 50.0, 84.0  # slope of the shafts in degrees; where they end in the slab


def cut_gun() -> Sheet:
    """A stretch of the barrel, cut open: the shell has passed two pairs of charges, four are still to come."""
    sheet = Sheet()
    ground(sheet)
    b = gun.Barrel(y=208, left=40, right=1194)
    states = {130: "full", 300: "full", 470: "full", 640: "full", 930: "lit", 1080: "spent"}
    for x, state in states.items():
        gun.pair(sheet, b, x, state=state)
    gun.tube(sheet, b)
    for x, state in states.items():
        _opening(sheet, b, x, state)
    gun.gas(sheet, b, 880, to=1190)
    gun.dart(sheet, b, 392, long=490)
    gun.breech(sheet, b)
    gun.torn(sheet, b, 44)
    gun.whole(sheet, 60, 1220, 446, shown=(808, 1236))
    return sheet


def _opening(sheet: Sheet, b: gun.Barrel, x: float, state: str) -> None:
    """Where a chamber breaks through the wall of the barrel."""
    colour = LAMP if state == "lit" else CHALK
    for side in (-1, 1):
        y, out = b.y + side * b.bore, b.y + side * (b.bore + b.wall)
        slip = b.wall / math.tan(math.radians(gun.LEAN))
        start = x + b.bore / math.tan(math.radians(gun.LEAN))
        mouth = [(start - 14, y), (start + 14, y), (start + 14 + slip, out), (start - 14 + slip, out)]
        sheet.fill(
            line([(px, py - side * 1.2 if i < 2 else py + side * 1.2) for i, (px, py) in enumerate(mouth)], close=True),
            "#3B2C0F" if state == "lit" else gun.BORE,
        )
        sheet.stroke(line([mouth[0], mouth[3]]) + line([mouth[1], mouth[2]]), LINE, colour=colour)


def charges() -> Sheet:
    """Four moments, one below the other: each time the shell has passed one more pair of charges and is faster."""
    sheet = Sheet()
    ground(sheet)
    places = [1010, 790, 570, 350]
    for row, tail in enumerate((930, 716, 492, 268)):
        b = gun.Barrel(y=72 + row * 118, left=40, right=1200, bore=8.5, wall=7, reach=30)
        states = ["spent" if i < row else "lit" if i == row == 3 else "burnt" if i == row else "full" for i in range(4)]
        for x, state in zip(places, states, strict=True):
            gun.pair(sheet, b, x, state="spent" if state == "burnt" else state)
        gun.tube(sheet, b)
        gun.gas(sheet, b, tail + 2, to=1196)
        gun.dart(sheet, b, tail - 200, long=200)
        gun.breech(sheet, b)
        gun.torn(sheet, b, 44)
        _speed(sheet, b, tail - 214, row)
    return sheet


def _speed(sheet: Sheet, b: gun.Barrel, nose: float, row: int) -> None:
    """The way of the next moment ahead of the shell, longer each time."""
    long = (26, 48, 80, 24)[row] if row < 3 else 24
    for out in (-4, 0, 4):
        sheet.stroke(
            line([(nose, b.y + out), (max(60.0, nose - long - 10 * (out == 0)), b.y + out)]), FINE, opacity=0.8
        )


def _hill(sheet: Sheet, *, top: float, seed: int) -> list[Point]:
    edge = roughened(
        [(-10, top + 92), (34, top + 50), (66, top), (940, top), (1010, top + 22), (1120, top + 56), (1300, top + 92)],
        step=14,
        amount=3,
        seed=seed,
    )
    earth(sheet, edge, seed=seed)
    grass(sheet, edge, gap=7, height=7)
    return edge


def _shaft(foot: Point, long: float, wide: float) -> list[Point]:
    """The outline of a sloping shaft that rises to the left from `foot`."""
    a = math.radians(PITCH)
    dx, dy, nx, ny = -long * math.cos(a), -long * math.sin(a), wide / 2 * math.sin(a), -wide / 2 * math.cos(a)
    x, y = foot
    return [(x - nx, y - ny), (x + dx - nx, y + dy - ny), (x + dx + nx, y + dy + ny), (x + nx, y + ny)]


def _guns(sheet: Sheet, shaft: list[Point]) -> None:
    """Five barrels in one shaft, dashed: planned, never fired."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = shaft
    for i in range(5):
        t = (i + 0.8) / 5.6
        sheet.stroke(
            line([(ax + (dx - ax) * t, ay + (dy - ay) * t), (bx + (cx - bx) * t, by + (cy - by) * t)]),
            THIN,
            opacity=0.85,
            dash="7 5",
        )


def hill() -> Sheet:
    """The hill cut open: five sloping shafts, five guns in each, and the galleries that were to serve them."""
    sheet = Sheet()
    night_sky(sheet, 200, seed=14, stars=120)
    _hill(sheet, top=90, seed=6)
    for i, x in enumerate((1150, 1190, 1222)):
        fir(sheet, x, 158 + i * 8, 46 + 9 * (i % 2), seed=i)
    feet = [430 + i * 150 for i in range(5)]
    lamp = (feet[2] + 34.0, 388.0)
    sheet.shape(box(-10, 232, 1020, 30), VOID, LINE + 0.2)
    for x in feet:
        shaft = _shaft((x, 400), (400 - MOUTH) / math.sin(math.radians(PITCH)), 34)
        sheet.shape(line(shaft, close=True), VOID, LINE + 0.2)
        _guns(sheet, shaft)
    _slab(sheet, feet)
    sheet.shape(box(300, 380, 1010, 38), VOID, LINE + 0.2)
    with sheet.inside(box(300, 380, 1010, 38)):
        glow(sheet, *lamp, 190)
    for y, left, right in ((258, 0, 1006), (413, 304, 1290)):
        rails_side(sheet, left, right, y)
    for x in (80, 210, 1060, 1180):
        hanging_lamp(sheet, x, 232 if x < 500 else 380, 12)
    hanging_lamp(sheet, lamp[0], 380, 12, lit=True)
    return sheet


def _slab(sheet: Sheet, feet: list[int]) -> None:
    """The concrete slab over the mouths, with a slit for each shaft."""
    rise = (400 - MOUTH) / math.tan(math.radians(PITCH))
    left, right = feet[0] - rise - 62, feet[-1] - rise + 62
    sheet.shape(box(left, 72, right - left, 17), "#9C9A90", LINE)
    sheet.hatch([(left, 72), (right, 72), (right, 89), (left, 89)], angle=0, gap=4, tone=0.3, colour="#0F1211")
    for x in feet:
        mouth = x - rise
        sheet.fill(line([(mouth - 16, 90), (mouth + 16, 90), (mouth + 2, 71), (mouth - 30, 71)], close=True), VOID)


def raid() -> Sheet:
    """6 July 1944: one bomb goes through the mouth of a shaft; below, the lamps of the people who were there."""
    sheet = Sheet()
    night_sky(sheet, 190, seed=3, stars=90)
    _hill(sheet, top=164, seed=16)
    centre, foot = (571.0, 300.0), 446.0
    for x in (330, 470 + 190, 990):
        shaft = _shaft((x, foot - 40), (foot - 40 - 160) / math.sin(math.radians(PITCH)), 46)
        sheet.shape(line(shaft, close=True), VOID, LINE + 0.2)
        _guns(sheet, shaft)
    _mouths(sheet)
    shock(sheet, centre)
    sheet.stroke(line([(446, 100), (448, 152), centre]), THIN)
    tallboy(sheet, 445, 58, 100)
    sheet.shape(box(-10, foot - 42, 1310, 42), VOID, LINE + 0.2)
    rails_side(sheet, 0, 1290, foot - 5)
    rnd = random.Random(4)
    for x in range(60, 1260, 34):
        if abs(x - 655) > 40:
            small_flame(sheet, x + rnd.uniform(-6, 6), foot - 12, 9, lit=x == 60 + 34 * 25)
    return sheet


def _mouths(sheet: Sheet) -> None:
    rise = (446 - 40 - 160) / math.tan(math.radians(PITCH))
    sheet.shape(box(80, 146, 760, 18), "#9C9A90", LINE)
    for x in (330, 660, 990):
        m = x - rise
        sheet.fill(line([(m - 20, 166), (m + 24, 166), (m + 8, 144), (m - 36, 144)], close=True), VOID)


def names() -> Sheet:
    """A dark gallery with eighteen lamps, one for each nation of the victims (5.13)."""
    sheet = Sheet()
    vault = Vault((645, 226), scale=640, half_width=3.4, spring=2.2, crown=4.6, eye=1.7)
    tone = lamplight(645, 250, 760, most=0.75, least=0.05)
    lining(sheet, vault, near=1.5, far=60, step=1.3, tone=tone)
    courses(sheet, vault, near=1.5, far=60, tone=tone, count=36)
    _stone(sheet, vault, 27)
    for side in (-1, 1):
        _ledge(sheet, vault, side)
        for z in [24 * 0.8**i for i in range(9)]:
            x, y = vault.place(side * 2.35, 0.55, z)
            small_flame(sheet, x, y, 115 / z, lit=True)
    return sheet


def _ledge(sheet: Sheet, vault: Vault, side: int) -> None:
    """The low stone bench along a wall that carries the lamps."""
    near, far = 1.6, 26.5
    top = [vault.place(side * out, 0.5, z) for out, z in ((2.05, near), (2.05, far), (3.3, far), (3.3, near))]
    front = [top[0], top[1], vault.place(side * 2.05, 0, far), vault.place(side * 2.05, 0, near)]
    sheet.shape(line(top, close=True), "#1B211F", THIN)
    sheet.shape(line(front, close=True), "#101413", THIN)
    joints = "".join(
        line([vault.place(side * 2.05, up, z) for up in (0.5, 0)]) for z in (2.4, 3.4, 4.8, 6.8, 9.6, 13.5, 19)
    )
    sheet.stroke(joints, FINE, opacity=0.6)


def _stone(sheet: Sheet, vault: Vault, z: float) -> None:
    """A plain stone at the end."""
    (left, top), (right, foot) = vault.place(-1.5, 2.6, z), vault.place(1.5, 0, z)
    sheet.shape(box(left, top, right - left, foot - top), "#20262A", LINE)
    sheet.stroke(
        "".join(line([(left + 8, top + 8 + i * 6), (right - 8, top + 8 + i * 6)]) for i in range(7)), FINE, opacity=0.6
    )


PICTURES: dict[str, Callable[[], Sheet]] = {"gun": cut_gun, "hill": hill, "fire": charges, "raid": raid, "names": names}
