"""The small pictures of the tour cards."""

from __future__ import annotations

import math

from .chalk import LINE, PLANNED, ROCK, THIN, TUNNEL, Engraving, Sheet, box, circle, lamplight, line, polygon_points
from .motifs import glow, small_flame

X, Y, RADIUS = 250.0, 220.0, 150.0


def dome() -> Sheet:
    """Under the dome: the ring of the shield from above, the hall and its passages dashed, one lamp within."""
    sheet = Sheet(480, 440)
    sheet.fill(box(0, 0, sheet.width, sheet.height), ROCK)
    _passages(sheet)
    sheet.stroke(circle(X, Y, RADIUS * 1.28), THIN, dash="4 5", opacity=0.6)
    sheet.shape(circle(X, Y, RADIUS), "#CFCABE", LINE + 0.6, colour="#FFFDF6")
    joints = Engraving()
    for turn in (math.tau * i / 72 for i in range(72)):
        cos, sin = math.cos(turn), math.sin(turn)
        joints.add(line([(X + reach * cos, Y + reach * sin) for reach in (RADIUS * 0.86, RADIUS)]), 0.4)
    sheet.engrave(joints, THIN, colour=TUNNEL)
    sheet.shape(circle(X, Y, RADIUS * 0.86), ROCK, LINE)
    _hall(sheet)
    return sheet


def _passages(sheet: Sheet) -> None:
    for turn in (math.radians(168), math.radians(205)):
        cos, sin = math.cos(turn), math.sin(turn)
        for aside in (-11, 11):
            reach = (RADIUS * 0.57, RADIUS * 1.62)
            ends = [(X + far * cos - aside * sin, Y + far * sin + aside * cos) for far in reach]
            sheet.stroke(line(ends), THIN, dash=PLANNED, opacity=0.85)


def _hall(sheet: Sheet) -> None:
    hall, core = polygon_points(X, Y, RADIUS * 0.62, 8, turn=22.5), polygon_points(X, Y, RADIUS * 0.16, 8, turn=22.5)
    sheet.fill(line(hall, close=True), "#0B0E0D")
    with sheet.inside(line(hall, close=True)):
        glow(sheet, X, Y, RADIUS * 0.75, strength=0.55)
    sheet.hatch(hall, angle=90, gap=5, tone=lamplight(X, Y, RADIUS * 0.75, most=0.5, least=0.08))
    sheet.stroke(line(hall, close=True), LINE + 0.4, dash=PLANNED)
    sheet.stroke("".join(line([a, b]) for a, b in zip(hall, core, strict=True)), THIN, opacity=0.4)
    small_flame(sheet, X, Y + 10, 20, lit=True)


PICTURES = {"dome": dome}
