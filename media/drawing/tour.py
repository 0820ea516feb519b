"""The small pictures of the tour cards."""

from __future__ import annotations

import math

from .chalk import LINE, PLANNED, THIN, Engraving, Sheet, circle, lamplight, line, polygon_points
from .motifs import glow, small_flame


def dome() -> Sheet:
    """Under the dome: the ring of the shield from above, the hall and its passages dashed, one lamp within."""
    sheet, x, y, radius = Sheet(480, 440), 250.0, 220.0, 150.0
    sheet.fill(f"M0 0h{sheet.width}v{sheet.height}h-{sheet.width}Z", "#191E1C")
    for turn in (168, 205):
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        for aside in (-11, 11):
            ends = [(x + far * cos - aside * sin, y + far * sin + aside * cos) for far in (radius * 0.57, radius * 1.62)]
            sheet.stroke(line(ends), THIN, dash=PLANNED, opacity=0.85)
    sheet.stroke(circle(x, y, radius * 1.28), THIN, dash="4 5", opacity=0.6)
    sheet.shape(circle(x, y, radius), "#CFCABE", LINE + 0.6, colour="#FFFDF6")
    joints = Engraving()
    for i in range(72):
        a = math.tau * i / 72
        joints.add(line([(x + r * math.cos(a), y + r * math.sin(a)) for r in (radius * 0.86, radius)]), 0.4)
    sheet.engrave(joints, THIN, colour="#0F1211")
    sheet.shape(circle(x, y, radius * 0.86), "#191E1C", LINE)
    hall, core = polygon_points(x, y, radius * 0.62, 8, turn=22.5), polygon_points(x, y, radius * 0.16, 8, turn=22.5)
    sheet.fill(line(hall, close=True), "#0B0E0D")
    with sheet.inside(line(hall, close=True)):
        glow(sheet, x, y, radius * 0.75, strength=0.55)
    sheet.hatch(hall, angle=90, gap=5, tone=lamplight(x, y, radius * 0.75, most=0.5, least=0.08))
    sheet.stroke(line(hall, close=True), LINE + 0.4, dash=PLANNED)
    sheet.stroke("".join(line([a, b]) for a, b in zip(hall, core, strict=True)), THIN, opacity=0.4)
    small_flame(sheet, x, y + 10, 20, lit=True)
    return sheet


PICTURES = {"dome": dome}
