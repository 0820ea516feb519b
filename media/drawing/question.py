"""The pictures of stop 28, the question: a Moon, two rockets, a tunnel, a book, portraits without faces."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from . import saturn
from .chalk import (
    CHALK,
    FINE,
    LAMP,
    LINE,
    THIN,
    Sheet,
    box,
    circle,
    curve,
    line,
    roughened,
)
from .moonlight import dome_cap, full_moon, height, mouth
from .motifs import bank, earth, fir, glow, grass, ground, night_sky, strata
from .pages import LIT_ROW, block, border, lines, page
from .portal import portal, siding
from .standing import small
from .wood import crowns

FRAME = (62.0, 82.0)  # a portrait frame, px
FIRS = (  # where they stand and how high they are, px
    *((612, 62), (642, 84), (668, 56), (1118, 70), (1150, 96), (1178, 64)),
    *((1226, 88), (1262, 60), (60, 70), (96, 92), (128, 60)),
)


def moon() -> Sheet:
    """The Moon over the hill, and the dome's curve under it."""
    sheet = Sheet()
    night_sky(sheet, 430, seed=19, stars=190)
    full_moon(sheet, 372, 196, 138)
    left = roughened([(-10, 452), (240, 440), (470, 398), (690, 372)], step=14, amount=4, seed=3)
    right = roughened([(1090, 366), (1190, 372), (1300, 392)], step=14, amount=4, seed=4)
    dome_cap(sheet, 890, 372, 200, 92)
    earth(sheet, [*left, *right], seed=8)
    for i, (x, high) in enumerate(FIRS):
        fir(sheet, x, height([*left, *right], x) + 4, high, seed=i)
    grass(sheet, left, gap=6, height=8)
    grass(sheet, right, gap=6, height=8, seed=5)
    mouth(sheet, 388, 470)
    return sheet


def rockets() -> Sheet:
    """V2 and Saturn V in one scale; the small one is lit, for the large one came from it."""
    sheet, scale = Sheet(), 10.55
    night_sky(sheet, 496, seed=44, stars=120)
    saturn.lying(sheet, 62, 176, scale)
    long = 14.03 * scale
    x, y = 62 + (110.6 - 14.03) * scale + long / 2, 384
    glow(sheet, x, y, 170, strength=0.35)
    small(sheet, (x, y), long, 180, colour=LAMP, weight=LINE)
    for left, right, level in ((62, 62 + 110.6 * scale, 306), (x - long / 2, x + long / 2, 440)):
        sheet.stroke(
            line([(left, level), (right, level)])
            + line([(left, level - 8), (left, level + 8)])
            + line([(right, level - 8), (right, level + 8)]),
            THIN,
            opacity=0.7,
        )
    return sheet


def tunnel() -> Sheet:
    """Two tunnel mouths in the wooded hill; a lamp in one of them."""
    sheet = Sheet()
    night_sky(sheet, 200, seed=23, stars=70)
    ridge = roughened([(-10, 150), (260, 92), (560, 58), (860, 84), (1120, 72), (1300, 120)], step=16, amount=6, seed=5)
    sheet.fill(line([*ridge, (1300, 500), (-10, 500)], close=True), "#141917")
    crowns(sheet, 168, low=50, high=96, seed=3, ground="#131816", strength=0.2)
    crowns(sheet, 236, low=70, high=128, seed=8, ground="#141A18", strength=0.28)
    face = roughened(
        [(-10, 236), (180, 212), (420, 196), (700, 190), (980, 204), (1300, 240)], step=12, amount=6, seed=11
    )
    rock = [*face, (1300, 430), (-10, 430)]
    sheet.shape(line(rock, close=True), "#1B211F", LINE)
    strata(sheet, rock, gap=13, seed=6, strength=0.45, fade_to=0.2, flints=False)
    sheet.hatch(
        rock, angle=78, gap=9, tone=lambda x, y: 0.22 if math.sin(x / 37) + math.sin(x / 91) > 0.3 else 0.06, seed=5
    )
    earth(sheet, bank((-10, 428), (1300, 428), step=18, amount=2), beds=False)
    for x, lit in ((420, False), (850, True)):
        portal(sheet, x, 430, lit=lit)
        siding(sheet, x, 430)
    grass(sheet, [(0, 432), (300, 434)], gap=6, height=8)
    grass(sheet, [(980, 434), (1290, 432)], gap=6, height=8, seed=9)
    return sheet


def book() -> Sheet:
    """An open book, its pages full of fine lines, one name to a line; one of them is lit."""
    sheet = Sheet()
    ground(sheet)
    sheet.fill(circle(645, 260, 640), sheet.halo(645, 260, 640, (0, "#2A312E", 1), (1, "#151A18", 0)))
    block(sheet)
    for side in (-1, 1):
        sheet.shape(line([page(side, u, v) for u, v in border()], close=True), "#202624", LINE)
        lines(sheet, side)
    glow(sheet, *page(-1, 0.68, LIT_ROW), 150, strength=0.5)
    sheet.stroke(line([page(-1, 0.54 + 0.035 * i, LIT_ROW) for i in range(9)]), 3.6, colour=LAMP)
    sheet.stroke(curve([page(1, 0, v / 10) for v in range(11)]), LINE + 0.4)
    sheet.stroke(curve([(645, 74), (662, 170), (652, 300), (668, 440)]), 3.0, opacity=0.8)
    return sheet


def faces() -> Sheet:
    """A wall of portrait frames, most of them dark, one lit; the portraits are outlines only."""
    sheet, lit = Sheet(), (2, 10)
    ground(sheet)
    rnd = random.Random(12)
    for row in range(5):
        for col in range(17):
            away = math.hypot(col - lit[1], (row - lit[0]) * 1.3)
            if (row, col) != lit:
                strength = max(0.16, 0.85 - away * 0.085)
                _frame(sheet, _hook(row, col), rnd, strength=strength, empty=rnd.random() < 0.16)
    x, y = _hook(*lit)
    glow(sheet, x + FRAME[0] / 2, y + FRAME[1] / 2, 190, strength=0.5)
    _frame(sheet, (x, y), random.Random(3), strength=1, empty=False, colour=LAMP)
    return sheet


def _hook(row: int, col: int) -> tuple[float, float]:
    """Where a frame hangs."""
    return col * (FRAME[0] + 15) - 4, 12 + row * (FRAME[1] + 15)


def _frame(
    sheet: Sheet, place: tuple[float, float], rnd: random.Random, *, strength: float, empty: bool, colour: str = CHALK
) -> None:
    """One portrait frame of the wall, `strength` of its lines 0..1; an empty one waits for its picture."""
    (x, y), (wide, high) = place, FRAME
    ground = "#33270F" if colour == LAMP else "#121615"
    sheet.shape(box(x, y, wide, high), ground, LINE, colour=colour, opacity=strength)
    sheet.stroke(box(x + 5, y + 5, wide - 10, high - 10), FINE, colour=colour, opacity=strength * 0.6)
    if not empty:
        middle = (x + wide / 2 + rnd.uniform(-2, 2), y + high * 0.42)
        for path, weight, share in _outline(middle, y + high - 5, rnd):
            sheet.stroke(path, weight, colour=colour, opacity=strength * share)


def _outline(middle: tuple[float, float], low: float, rnd: random.Random) -> list[tuple[str, float, float]]:
    """Head, shoulders and hair without a face: path, weight and share of the strength."""
    (x, y), head, hair = middle, rnd.uniform(10.5, 12), rnd.choice([0, 1, 2])
    top = [(-1, -0.1 - 0.2 * hair), (-0.5, -0.75 - 0.1 * hair), (0.6, -0.8), (1, -0.1)]
    parts = [(circle(x, y, head, head * 1.28), THIN, 1.0)]
    parts.append((curve([(x + a * head, y + b * head) for a, b in top]), FINE, 0.7))
    for side in (-1, 1):
        neck, out = side * head, side * rnd.uniform(20, 23)
        arm = [
            (x + neck * 0.5, y + head * 1.15),
            (x + neck * 0.6, y + head * 1.6),
            (x + out * 0.8, y + head * 2),
            (x + out, low),
        ]
        parts.append((curve(arm), THIN, 1.0))
    return parts


PICTURES: dict[str, Callable[[], Sheet]] = {
    "moon": moon,
    "rockets": rockets,
    "tunnel": tunnel,
    "book": book,
    "faces": faces,
}
