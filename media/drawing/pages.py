"""An open book whose lines stand for names; no letter is set in it."""

from __future__ import annotations

import math
import random

from .chalk import (
    LINE,
    Engraving,
    Point,
    Sheet,
    line,
)

LIT_ROW = 0.3976  # the fifteenth line of a page


def page(side: int, u: float, v: float) -> Point:
    """A point of a page: `u` from the fold to the outer edge, `v` from the top to the foot."""
    reach = 420 + 120 * v
    bow = -66 * math.sin(math.pi * u**0.6) * (1 - 0.15 * v)
    return 645 + side * reach * u, 88 + 290 * v + 24 * u + bow


def border() -> list[Point]:
    us = [i / 16 for i in range(17)]
    return [
        *((u, 0.0) for u in us),
        *((1.0, i / 8) for i in range(9)),
        *((u, 1.0) for u in reversed(us)),
        *((0.0, 1 - i / 8) for i in range(9)),
    ]


def lines(sheet: Sheet, side: int) -> None:
    """Two columns of lines, uneven as names are; every seventh is stronger."""
    rnd, work = random.Random(7 + side), Engraving()
    for row in range(38):
        v = 0.07 + row * 0.0234
        for start, end in ((0.09, 0.47), (0.54, 0.92)):
            if side < 0 and start > 0.5 and abs(v - LIT_ROW) < 0.02:
                continue
            stop = start + (end - start) * rnd.uniform(0.55, 1)
            work.add(
                line([page(side, start + (stop - start) * i / 8, v) for i in range(9)]),
                0.75 if row % 7 == 0 else rnd.uniform(0.34, 0.52),
            )
    sheet.engrave(work, 1.5)


def block(sheet: Sheet) -> None:
    """The thickness of many pages under the open ones, and the cover."""
    for side in (-1, 1):
        (ax, ay), (bx, by) = page(side, 1, 0), page(side, 1, 1)
        cover = [(645, 84), (ax + side * 14, ay - 6), (bx + side * 18, by + 62), (645, 452)]
        sheet.shape(line(cover, close=True), "#151A18", LINE)
        edges = Engraving()
        for i in range(1, 17):
            drop = i * 3.1
            foot = [
                (px, py + drop * (0.45 + 0.55 * k / 16))
                for k, (px, py) in enumerate(page(side, k / 16, 1) for k in range(17))
            ]
            edges.add(line(foot), 0.7 if i % 4 == 0 else 0.4)
            edges.add(line([(px, py + drop) for px, py in (page(side, 1, k / 8) for k in range(9))]), 0.4)
        sheet.engrave(edges)
