"""What an explosion leaves of a house: torn walls, a heap of bricks, a chair; no one is shown."""

from __future__ import annotations

import math
import random

from .chalk import FINE, LINE, THIN, Noise, Sheet, Tone, box, line, roughened
from .street import DARK, EAVES, PAVEMENT, RIDGE, WALL


def rubble(sheet: Sheet, left: float, right: float, *, high: float, seed: int = 5) -> None:
    """A heap of bricks and beams, pale with dust."""
    rnd, noise = random.Random(seed), Noise(seed)

    def crest(x: float) -> float:
        t = (x - left) / (right - left)
        bulge = math.pow(math.sin(math.pi * t), 0.7) * (1 - 0.35 * t)
        return PAVEMENT + 6 - high * bulge - 13 * bulge * noise.rough(x / 26)

    top = [(x, crest(x)) for x in range(round(left), round(right) + 1, 6)]
    sheet.shape(line([(left, PAVEMENT + 9), *top, (right, PAVEMENT + 9)], close=True), "#171C1A", THIN)
    for _ in range(13):
        x, lean = rnd.uniform(left + 20, right - 70), rnd.uniform(-0.9, 0.9)
        y = rnd.uniform(crest(x), PAVEMENT)
        end = (x + rnd.uniform(34, 90), y + lean * 44 - 6)
        sheet.stroke(line([(x, y), end]), 5.0, opacity=0.85)
        sheet.stroke(line([(x, y), end]), 2.8, colour="#171C1A")
    for _ in range(190):
        x = rnd.triangular(left + 6, right - 6)
        y = rnd.uniform(crest(x) + 3, PAVEMENT + 6)
        sheet.shape(_brick(x, y, rnd), rnd.choice([WALL, "#232927", "#2A312E"]), FINE, opacity=rnd.uniform(0.4, 0.95))


def _brick(x: float, y: float, rnd: random.Random) -> str:
    a, long, high = rnd.uniform(-0.6, 0.6), rnd.uniform(5, 11), rnd.uniform(3, 5)
    return line(
        [(x, y), (x + long, y + a * long), (x + long - a * high, y + a * long + high), (x - a * high, y + high)],
        close=True,
    )


def chair(sheet: Sheet, x: float, foot: float) -> None:
    """A kitchen chair, upright on the rubble."""
    for a, b in (
        ((-9, -44), (-9, 0)),
        ((9, -20), (10, 0)),
        ((-4, -48), (-5, -20)),
        ((4, -18), (5, -3)),
        ((-9, -20), (9, -20)),
        ((-9, -30), (-5, -31)),
        ((-9, -40), (-4, -43)),
    ):
        sheet.stroke(line([(x + a[0], foot + a[1]), (x + b[0], foot + b[1])]), LINE)


def broken_wall(sheet: Sheet, x: float, side: int) -> None:
    """The party wall left standing at the gap: its torn edge, and the ghosts of two fireplaces and a stair."""
    reach = 58
    torn = [(0, RIDGE - 8), (0.35, EAVES - 22), (0.6, EAVES + 60), (1, EAVES + 150), (1.4, PAVEMENT)]
    edge = roughened([(x + side * reach * out, y) for out, y in torn], step=8, amount=7, seed=6 + side)
    area = [(x, PAVEMENT), *edge]
    sheet.shape(line(area, close=True), "#232927", LINE)
    sheet.hatch(area, angle=90, gap=4.6, tone=_toward(x, reach), seed=3)
    for y in (EAVES + 40, EAVES + 128):
        a = x + (8 if side > 0 else -34)
        sheet.shape(box(a, y, 26, 34), WALL, FINE)
        sheet.shape(f"M{a + 6:.1f} {y + 34:.1f}v-16a7 8 0 0 1 14 0v16Z", DARK, FINE)
        sheet.stroke(line([(a - 3, y), (a + 29, y)]), LINE)
    for k in range(3):
        y = EAVES + 82 + k * 88
        sheet.stroke(line([(x, y), (x + side * (40 + 22 * k), y + 2)]), LINE, opacity=0.8)


def _toward(x: float, reach: float) -> Tone:
    return lambda px, py: 0.12 + 0.3 * min(1.0, abs(px - x) / reach)


def back_gardens(sheet: Sheet, left: float, right: float) -> None:
    """What the gap lets through: the backs of the next row, low and far."""
    foot, row = PAVEMENT, "#121716"
    for i in range(6):
        x, wide = left + i * (right - left) / 6, (right - left) / 6
        roof = [(x, foot), (x, foot - 96), (x + wide / 2, foot - 122), (x + wide, foot - 96), (x + wide, foot)]
        sheet.shape(line(roof), row, FINE, opacity=0.5)
        sheet.stroke(box(x + wide * 0.2, foot - 84, 8, 14) + box(x + wide * 0.6, foot - 84, 8, 14), FINE, opacity=0.4)
        sheet.shape(box(x + wide * 0.1, foot - 124, 7, 18), row, FINE, opacity=0.5)


def torn_walls(sheet: Sheet, left: float, right: float) -> None:
    """The two party walls that stand at the edges of a gap."""
    broken_wall(sheet, left, 1)
    broken_wall(sheet, right, -1)
