"""What stood around a V1 on its way: the ramp, its shelter, the orchard, and the balloons of the defence."""

from __future__ import annotations

import itertools
import math
import random

from .chalk import CHALK, FINE, LINE, ROCK, THIN, TUNNEL, Engraving, Point, Sheet, box, circle, curve, line, roughened


def launch_ramp(sheet: Sheet, low: Point, high: Point, scale: float) -> None:
    """A lattice girder on trestles that grow towards its upper end."""

    def at(share: float, below: float) -> Point:
        return low[0] + (high[0] - low[0]) * share, low[1] + (high[1] - low[1]) * share + below * scale

    for i in range(1, 9):
        _trestle(sheet, at(i / 8 - 0.03, 1.15), 432, scale)
    sheet.shape(line([at(0, 0), at(1, 0), at(1, 1.15), at(0, 1.15)], close=True), ROCK, LINE)
    lattice = ""
    for i in range(40):
        a, b = i / 40, (i + 1) / 40
        lattice += line([at(a, 1.15), at((a + b) / 2, 0.22), at(b, 1.15)])
    sheet.stroke(lattice, FINE, opacity=0.75)
    sheet.stroke(line([at(0, 0.22), at(1, 0.22)]), THIN)
    sheet.stroke(line([at(-0.012, -0.06), at(1, -0.06)]), 2.6)
    sheet.shape(line([at(-0.03, -0.1), at(0.0, -0.1), at(0, 1.3), at(-0.03, 1.3)], close=True), ROCK, LINE)


def _trestle(sheet: Sheet, top: Point, foot: float, scale: float) -> None:
    if foot - top[1] < 3:
        return
    x, spread = top[0], 0.55 * scale
    sheet.stroke(line([(x, top[1]), (x - spread, foot)]) + line([(x, top[1]), (x + spread, foot)]), LINE)
    for share in (0.45, 0.8):
        y = top[1] + (foot - top[1]) * share
        sheet.stroke(line([(x - spread * share, y), (x + spread * share, y)]), FINE)
    sheet.shape(box(x - spread * 1.5, foot - 3, spread * 3, 8), "#2A312E", THIN)


def shelter(sheet: Sheet, x: float, foot: float) -> None:
    """The low concrete block from which the shot was given."""
    block = [(x + 44, foot + 4), (x + 52, foot - 38), (x + 118, foot - 38), (x + 128, foot + 4)]
    sheet.shape(line(block, close=True), "#2A312E", LINE)
    sheet.hatch(block, angle=0, gap=4.5, tone=lambda px, py: 0.12 + 0.3 * (px - x - 44) / 84)
    sheet.shape(box(x + 40, foot - 45, 92, 9), "#343B38", THIN)
    sheet.shape(box(x + 62, foot - 26, 26, 5), "#060808", FINE)


def orchard(sheet: Sheet, foot: float) -> None:
    """Leafy trees left and right of the ramp."""
    rnd = random.Random(6)
    for x, high in ((26, 226), (112, 158), (226, 104), (1004, 176), (1086, 136), (1222, 250), (1296, 190)):
        leaf_tree(sheet, x, foot, high * rnd.uniform(0.9, 1.1), seed=round(x))


def leaf_tree(sheet: Sheet, x: float, foot: float, high: float, *, seed: int) -> None:
    """A round tree in summer: outline, shadow side in short hatches."""
    rnd, wide, middle = random.Random(seed), high * 0.36, foot - high * 0.62
    sheet.stroke(line([(x - 3, foot), (x - 1, middle)]) + line([(x + 3, foot), (x + 1, middle)]), THIN, opacity=0.8)
    ring = [
        (x + wide * rnd.uniform(0.86, 1.08) * math.cos(a), middle + high * 0.38 * rnd.uniform(0.9, 1.06) * math.sin(a))
        for a in (math.tau * i / 16 for i in range(16))
    ]
    outline = roughened([*ring, ring[0]], step=6, amount=3.4, seed=seed)
    sheet.shape(curve(outline, close=True), "#141A18", FINE, opacity=0.75)
    leaves = Engraving()
    for _ in range(round(high * 1.1)):
        a, r = rnd.uniform(0, math.tau), rnd.random() ** 0.5
        px, py = x + wide * 0.92 * r * math.cos(a), middle + high * 0.34 * r * math.sin(a)
        shade = 0.16 + 0.5 * max(0.0, (px - x) / wide * 0.7 + (py - middle) / high)
        leaves.add(f"M{px - 4:.0f} {py:.0f}q3-4 7-1", round(shade * 5) / 5)
    sheet.engrave(leaves)


def noise_of_the_jet(sheet: Sheet, path: list[Point]) -> None:
    """Strokes across the course, long and short like the stutter of the jet, until the last point of the path."""
    dense = _along(path, 7.0)
    strokes = Engraving()
    for i, (x, y, turn) in enumerate(dense):
        reach = (6, 15, 24, 15)[i % 4] * min(1.0, 0.35 + i / 40)
        dx, dy = reach * math.cos(turn + math.pi / 2), reach * math.sin(turn + math.pi / 2)
        strokes.add(line([(x - dx, y - dy), (x + dx, y + dy)]), 0.35 + 0.4 * (i % 4 == 2))
    sheet.engrave(strokes, LINE)


def _along(path: list[Point], step: float) -> list[tuple[float, float, float]]:
    """Places every `step` px on the smooth line through the path, with its direction."""
    fine: list[Point] = []
    n = len(path)
    for i in range(n - 1):
        a, b, c, d = path[max(i - 1, 0)], path[i], path[i + 1], path[min(i + 2, n - 1)]
        for k in range(40):
            t = k / 40
            fine.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    out, walked = [], 0.0
    for (ax, ay), (bx, by) in itertools.pairwise(fine):
        walked += math.hypot(bx - ax, by - ay)
        if walked >= step:
            walked = 0.0
            out.append((bx, by, math.atan2(by - ay, bx - ax)))
    return out


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    """Catmull-Rom between b and c, the curve that `chalk.curve` draws."""
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


def balloon(sheet: Sheet, x: float, y: float, foot: float) -> None:
    """A barrage balloon on its cable, nose to the left."""
    hull = [
        (x - 26, y),
        (x - 16, y - 9),
        (x + 4, y - 9),
        (x + 20, y - 3),
        (x + 20, y + 3),
        (x + 2, y + 8),
        (x - 17, y + 8),
    ]
    for fin in (
        [(x + 12, y - 5), (x + 24, y - 15), (x + 30, y - 11), (x + 21, y - 1)],
        [(x + 12, y + 5), (x + 22, y + 15), (x + 29, y + 12), (x + 21, y + 1)],
    ):
        sheet.shape(curve(fin, close=True), TUNNEL, FINE, opacity=0.8)
    sheet.stroke(line([(x - 4, y + 8), (x - 4, foot)]), FINE, colour=CHALK, opacity=0.5)
    sheet.shape(curve(hull, close=True), "#1B211F", THIN, opacity=0.9)
    for up in (-4, 0, 4):
        sheet.stroke(curve([(x - 22, y + up * 0.5), (x, y + up), (x + 17, y + up * 0.3)]), FINE, opacity=0.35)
    sheet.stroke(circle(x - 4, foot, 1.4), FINE)
