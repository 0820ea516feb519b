"""The bomb that went through the mouth of a shaft, and the blow in the chalk; drawn without fire."""

from __future__ import annotations

import math
import random

from .chalk import FINE, LINE, THIN, Engraving, Point, Sheet, circle, line


def shock(sheet: Sheet, centre: Point) -> None:
    """The blow in the chalk: rings that fade, clear of the gallery."""
    rings, rnd = Engraving(), random.Random(8)
    for i in range(1, 8):
        for k in range(40):
            a, b = math.tau * k / 40, math.tau * (k + rnd.uniform(0.4, 0.95)) / 40
            r = 8 + i * 15.0
            rings.add(
                line([(centre[0] + r * math.cos(t), centre[1] + r * 0.82 * math.sin(t)) for t in (a, (a + b) / 2, b)]),
                0.75 * (1 - i / 9.5),
            )
    sheet.fill(circle(*centre, 15), "#0B0E0D")
    sheet.engrave(rings, THIN)


def tallboy(sheet: Sheet, x: float, y: float, long: float) -> None:
    """The bomb, nose down, around (x, y)."""
    r, top = long * 0.09, y - long / 2
    side = [(0.0, 1.0), (0.35, 0.9), (0.8, 0.72), (1, 0.52), (0.92, 0.38), (0.45, 0.12), (0.3, 0.0)]
    outline = [(x - a * r, top + t * long) for a, t in reversed(side)] + [(x + a * r, top + t * long) for a, t in side]
    for out in (-1, 1):
        sheet.shape(
            line(
                [
                    (x + out * r * 0.4, top + long * 0.08),
                    (x + out * r * 1.1, top),
                    (x + out * r * 1.1, top + long * 0.2),
                    (x + out * r * 0.6, top + long * 0.26),
                ],
                close=True,
            ),
            "#2A312E",
            THIN,
        )
    sheet.shape(line(outline, close=True), "#232927", LINE)
    sheet.hatch(outline, angle=90, gap=2.4, tone=lambda px, py: 0.1 + 0.5 * max(0.0, (px - x) / r), piece=40)
    sheet.stroke(line([(x, top + 2), (x, top + long * 0.3)]), FINE)
