"""The dome from above after the raids: the shield held, the hillside around it did not (fact 2.11)."""

from __future__ import annotations

import itertools
import math
import random

from .chalk import (
    CHALK,
    FINE,
    FLAME,
    LINE,
    THIN,
    TUNNEL,
    Engraving,
    Noise,
    Point,
    Sheet,
    bend_points,
    box,
    circle,
    curve,
    line,
    roughened,
)
from .motifs import glow
from .quarry import crater


def raid() -> Sheet:
    """The dome from above: it held, the ground around it did not."""
    sheet, middle = Sheet(), (690.0, 250.0)
    light = sheet.fade((200, 0), (1290, 496), (0, "#262C29", 1), (1, "#131716", 1))
    sheet.fill(box(0, 0, 1290, 496), light)
    _contours(sheet, middle)
    _quarry_from_above(sheet)
    walls = Engraving()
    rims = [crater(sheet, walls, *hit, seed=40 + i) for i, hit in enumerate(_hits(middle))]
    sheet.engrave(walls, FINE)
    sheet.stroke("".join(rims), THIN, opacity=0.9)
    glow(sheet, 380, 178, 46)
    sheet.fill(circle(380, 178, 4), FLAME)
    _shield_from_above(sheet, middle, 148)
    return sheet


def _contours(sheet: Sheet, middle: Point) -> None:
    """The fall of the hill, as a map would draw it."""
    lines = Engraving()
    for i in range(11):
        reach, noise = 200 + i * 58, Noise(60 + i // 3)
        ring = [(middle[0] + 40 + (reach + 26 * noise(a * 5 + i * 0.2)) * math.cos(a),
                 middle[1] + (reach * 0.8 + 22 * noise(a * 4 + 9)) * math.sin(a))
                for a in (math.tau * q / 80 for q in range(80))]
        lines.add(curve(ring, close=True), 0.3 - 0.015 * i)
    sheet.engrave(lines, FINE)


def _quarry_from_above(sheet: Sheet) -> None:
    """The cliff's edge with the quarry at its foot and the torn track."""
    edge = roughened([(420, -10), (396, 90), (424, 190), (392, 300), (430, 400), (404, 510)], step=10, amount=7, seed=8)
    sheet.fill(line([*edge, (-5, 510), (-5, -10)], close=True), "#111514")
    rnd, lines = random.Random(5), Engraving()
    for (ax, ay), (bx, by) in itertools.pairwise(edge):
        for _ in range(3):
            t, reach = rnd.random(), rnd.uniform(8, 44)
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            lines.add(line([(x, y), (x - reach, y + reach * 0.1)]), rnd.uniform(0.3, 0.9))
    sheet.engrave(lines, FINE)
    sheet.stroke(line(edge), LINE)
    _torn_track(sheet)


def _torn_track(sheet: Sheet) -> None:
    for shift, gap in ((0, (0.36, 0.47)), (34, (0.52, 0.6))):
        way = bend_points((-10, 440 - shift), (250, 400 - shift), (150, 200), (374, 190 - shift * 0.5))
        for part in (way[: round(120 * gap[0])], way[round(120 * gap[1]) :]):
            for side in (-3.5, 3.5):
                sheet.stroke(line([(x + side * 0.5, y + side) for x, y in part]), THIN, opacity=0.85)
            sheet.stroke("".join(line([(x - 3, y - 7), (x + 3, y + 7)]) for x, y in part[::2]), THIN, opacity=0.5)


def _hits(middle: Point) -> list[tuple[float, float, float]]:
    """Craters everywhere but on the shield; a few are the deep ones of the heavy bombs."""
    rnd = random.Random(17)
    hits = [(486.0, 398.0, 46.0), (900.0, 116.0, 50.0), (872.0, 412.0, 44.0), (508.0, 92.0, 38.0),
            (1120.0, 300.0, 47.0)]
    while len(hits) < 74:
        x, y, radius = rnd.uniform(20, 1270), rnd.uniform(10, 486), float(rnd.choice([8, 9, 11, 13, 16, 20]))
        clear = math.dist((x, y), middle) > 196 + radius and math.dist((x, y), (380, 178)) > 34 + radius
        if clear and all(math.dist((x, y), hit[:2]) > (radius + hit[2]) * 1.15 for hit in hits):
            hits.append((x, y, radius))
    return hits


def _shield_from_above(sheet: Sheet, middle: Point, radius: float) -> None:
    """The shield whole, its skirt chipped, light from the upper left."""
    x, y = middle
    skirt = radius * 1.28
    sheet.fill(circle(x, y, skirt), "#3B413D")
    sheet.stroke(circle(x, y, skirt), LINE, opacity=0.9)
    stops = ((0, "#FFFDF6", 1), (0.35, CHALK, 1), (0.7, "#A9A69C", 1), (1, "#6B6D67", 1))
    sheet.fill(circle(x, y, radius), sheet.halo(x - radius * 0.35, y - radius * 0.4, radius * 1.5, *stops))
    joints = Engraving()
    for i in range(1, 10):
        joints.add(circle(x, y, radius * i / 10), 0.3)
    for i in range(48):
        a, start = math.tau * i / 48, radius * (0.2 if i % 4 == 0 else 0.4 if i % 2 == 0 else 0.7)
        joints.add(line([(x + start * math.cos(a), y + start * math.sin(a)),
                         (x + radius * math.cos(a), y + radius * math.sin(a))]), 0.24)
    sheet.engrave(joints, FINE, colour=TUNNEL)
    sheet.stroke(circle(x, y, radius), LINE + 0.6, colour="#FFFDF6")
    slabs = "".join(line([(x + (radius + 3) * math.cos(a), y + (radius + 3) * math.sin(a)),
                          (x + skirt * math.cos(a), y + skirt * math.sin(a))])
                    for a in (math.tau * i / 36 for i in range(36)))
    sheet.stroke(slabs, THIN, opacity=0.4)
