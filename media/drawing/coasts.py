"""The two coasts of the Channel in degrees east and north, simplified; places from the fact sheet, section 13."""

from __future__ import annotations

import math
from itertools import pairwise

from .chalk import (
    CHALK,
    FINE,
    FLAME,
    LAMP,
    LINE,
    THIN,
    Engraving,
    Noise,
    Point,
    Sheet,
    box,
    circle,
    curve,
    evenly,
    line,
    roughened,
)
from .motifs import glow

LONDON, COUPOLE = (-0.128, 51.507), (2.244, 50.705)
ENGLAND = (
    *((-2.2, 50.60), (-1.95, 50.59), (-1.55, 50.72), (-1.32, 50.80), (-1.10, 50.79), (-0.98, 50.82), (-0.79, 50.73)),
    *((-0.53, 50.79), (-0.14, 50.82), (0.05, 50.77), (0.25, 50.735), (0.34, 50.78), (0.58, 50.85), (0.75, 50.93)),
    *((0.97, 50.91), (1.01, 50.99), (1.18, 51.08), (1.32, 51.13), (1.41, 51.19), (1.40, 51.29), (1.445, 51.37)),
    *((1.20, 51.38), (0.98, 51.35), (0.75, 51.39), (0.72, 51.47), (0.45, 51.49), (0.27, 51.46), (0.06, 51.505)),
    *((0.27, 51.475), (0.46, 51.51), (0.62, 51.52), (0.93, 51.56), (0.92, 51.63), (0.75, 51.70), (0.95, 51.74)),
    *((1.15, 51.79), (1.28, 51.86), (1.25, 51.93), (1.33, 51.95), (1.48, 52.05), (1.60, 52.15), (1.62, 52.3),
      (-2.2, 52.3)),
)


CONTINENT = (
    *((-2.2, 49.6), (0.1, 49.49), (0.2, 49.72), (0.7, 49.86), (1.08, 49.93), (1.37, 50.06), (1.55, 50.20),
      (1.63, 50.22)),
    *((1.56, 50.27), (1.58, 50.36), (1.56, 50.50), (1.58, 50.70), (1.60, 50.80), (1.58, 50.87), (1.70, 50.93),
      (1.86, 50.97)),
    *((2.15, 51.02), (2.37, 51.05), (2.55, 51.10), (2.92, 51.24), (3.20, 51.335), (3.37, 51.375), (3.55, 51.41)),
    *((3.70, 51.36), (3.95, 51.38), (4.2, 51.37), (3.95, 51.45), (3.58, 51.445), (3.45, 51.54), (3.70, 51.60)),
    *((3.85, 51.75), (4.1, 51.98), (4.3, 52.12), (4.5, 52.4), (6.0, 52.4), (6.0, 49.4)),
)
DOWNS = (
    ((-2.1, 51.1), (-1.4, 51.2), (-0.8, 51.22), (-0.3, 51.27), (0.3, 51.31), (0.75, 51.24), (1.05, 51.14),
     (1.3, 51.13)),
    ((-1.5, 50.98), (-1.1, 50.96), (-0.7, 50.92), (-0.3, 50.89), (0.05, 50.86), (0.24, 50.76)),
    ((-1.6, 51.55), (-1.1, 51.56), (-0.75, 51.7), (-0.4, 51.86)),
    ((1.62, 50.86), (1.85, 50.82), (1.95, 50.72), (2.15, 50.62), (2.35, 50.53), (2.6, 50.42), (2.8, 50.36),
     (3.1, 50.2)),
    ((2.45, 50.8), (2.7, 50.79), (2.85, 50.78)),
)


def _on_map(place: Point) -> Point:
    """Kilometres on a flat map around 51° north, 3.1 px each."""
    return (645 + (place[0] - 1.16) * 70.0 * 3.1, 258 - (place[1] - 51.02) * 111.3 * 3.1)


def channel() -> Sheet:
    """Both coasts of the Channel, La Coupole with its lamp, the planned flight to London dashed."""
    sheet = Sheet()
    sheet.fill(box(0, 0, 1290, 496), "#0C0F0F")
    coasts = [roughened([_on_map(p) for p in coast], step=7, amount=5.5, seed=i + 3) for i,
              coast in enumerate((ENGLAND, CONTINENT))]
    both = "".join(line(coast, close=True) for coast in coasts)
    for i, reach in enumerate((96, 78, 62, 48, 36, 26, 17, 9)):
        sheet.stroke(both, reach, colour=("#1F2625", "#222A28", "#262E2C", "#2A3330", "#303936", "#38413E", "#424C48",
                                          "#4F5955")[i])
        sheet.stroke(both, reach - 1.8, colour="#0C0F0F")
    sheet.fill(both, sheet.fade((0, 0), (0, 496), (0, "#262C29", 1), (1, "#1B211F", 1)))
    _downs(sheet)
    sheet.stroke(both, LINE)
    _thames(sheet)
    _flight(sheet)
    return sheet


def _downs(sheet: Sheet) -> None:
    """The chalk hills of both coasts in hachures: the same chalk."""
    lines = Engraving()
    for i, ridge in enumerate(DOWNS):
        noise = Noise(i + 4)
        crest = evenly(roughened([_on_map(p) for p in ridge], step=8, amount=7, seed=i), 50 * len(ridge) // 2)
        for k, ((ax, ay), (bx, by)) in enumerate(pairwise(crest)):
            length = math.hypot(bx - ax, by - ay) or 1.0
            nx, ny = -(by - ay) / length, (bx - ax) / length
            for side in (-1, 1):
                near, far = side * 1.6, side * (7 + 8 * abs(noise(k * 0.5 + side)))
                lines.add(line([(ax + nx * near, ay + ny * near), (ax + nx * far + 2, ay + ny * far)]), 0.42
                          if side < 0 else 0.68)
    sheet.engrave(lines, FINE)


def _thames(sheet: Sheet) -> None:
    way = [(-0.98, 51.46), (-0.75, 51.56), (-0.58, 51.47), (-0.33, 51.41), (-0.22, 51.48), (-0.12, 51.505),
           (0.0, 51.495), (0.08, 51.51)]
    sheet.stroke(curve([_on_map(p) for p in way]), LINE, colour="#8C918A")


def _flight(sheet: Sheet) -> None:
    (ax, ay), (bx, by) = _on_map(COUPOLE), _on_map(LONDON)
    sheet.stroke(f"M{ax:.1f} {ay:.1f}Q{(ax + bx) / 2 + 6:.1f} {min(ay, by) - 190:.1f} {bx:.1f} {by:.1f}", LINE + 0.4,
                 dash="11 8")
    streets = Engraving()
    for i in range(26):
        turn, noise = i * math.tau / 26, Noise(i)
        near, far = 13 + 3 * noise(1), 22 + 9 * abs(noise(3))
        streets.add(line([(bx + near * math.cos(turn), by + near * math.sin(turn) * 0.8),
                          (bx + far * math.cos(turn), by + far * math.sin(turn) * 0.8)]), 0.7)
    sheet.engrave(streets, THIN)
    sheet.stroke(circle(bx, by, 11), LINE)
    sheet.fill(circle(bx, by, 4.5), CHALK)
    glow(sheet, ax, ay, 110, strength=0.8)
    dome = [(ax - 15, ay + 4), *[(ax - 15 * math.cos(t * math.pi / 12), ay + 4 - 12 * math.sin(t * math.pi / 12))
                                 for t in range(1, 12)], (ax + 15, ay + 4)]
    sheet.fill(line(dome, close=True), FLAME)
    sheet.stroke(line([(ax - 23, ay + 4), (ax + 23, ay + 4)]), LINE, colour=LAMP)
