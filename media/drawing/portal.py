"""The mouth of a factory tunnel with its rails; nobody comes out of it."""

from __future__ import annotations

from .chalk import (
    CHALK,
    FINE,
    LINE,
    THIN,
    VOID,
    Sheet,
    box,
    line,
)
from .motifs import glow, hanging_lamp


def portal(sheet: Sheet, x: float, foot: float, *, lit: bool) -> None:
    """A concrete portal, its vault falling away into the dark."""
    wide, high = 96.0, 176.0
    left, right, top = x - wide - 40, x + wide + 40, foot - high - 34
    sheet.shape(box(left, top, right - left, foot - top), "#232927", LINE)
    sheet.hatch([(left, top), (right, top), (right, foot), (left, foot)], angle=0, gap=15, tone=0.28)
    sheet.shape(box(left - 10, top - 12, right - left + 20, 14), "#343B38", LINE)
    sheet.shape(_arch(x, foot, wide, high), VOID, LINE + 0.6)
    with sheet.inside(_arch(x, foot, wide, high)):
        if lit:
            glow(sheet, x, foot - 118, 130, strength=0.7)
        for i in range(1, 9):
            near = 0.78**i
            ring = _arch(x + 8 * (1 - near), foot - 48 * (1 - near), wide * near, high * near)
            sheet.stroke(ring, THIN, opacity=(0.75 if lit else 0.34) * (1 - i / 11))
        if lit:
            hanging_lamp(sheet, x + 2, foot - high + 22, 34, lit=True)


def _arch(x: float, foot: float, wide: float, high: float) -> str:
    rise = high - wide * 0.8
    return f"M{x - wide:.1f} {foot:.1f}v{-rise:.1f}a{wide:.1f} {wide * 0.8:.1f} 0 0 1 {2 * wide:.1f} 0v{rise:.1f}Z"


def siding(sheet: Sheet, x: float, foot: float) -> None:
    """Rails that come out of the portal towards the eye."""
    for i in range(9):
        t = (i / 9) ** 1.7
        y, half = foot + 3 + 66 * t, 30 + 62 * t
        sheet.shape(box(x - half, y, 2 * half, 2 + 4 * t), "#1B211F", FINE, opacity=0.6)
    for side in (-1, 1):
        sheet.fill(
            line(
                [(x + side * 20, foot), (x + side * 22, foot), (x + side * 69, 500), (x + side * 63, 500)], close=True
            ),
            CHALK,
        )
