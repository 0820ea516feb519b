"""Pictures of stop 5, those who dug: their tools, three groups of lamps, the site at night, bread, the missing names.

Nobody is shown: lamps, tools and things stand for people.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from .chalk import (
    CHALK,
    FINE,
    LAMP,
    LINE,
    SLAB,
    THIN,
    TUNNEL,
    Engraving,
    Noise,
    Point,
    Sheet,
    Tone,
    arc_points,
    bent,
    box,
    circle,
    curve,
    evenly,
    lamplight,
    line,
    roughened,
)
from .fence import fence
from .motifs import flame, glow, hand_lantern, night_sky
from .quarry import chalk_face, rubble
from .worksite import night


def tools() -> Sheet:
    """A pick and a shovel lean on the chalk; a miner's lamp stands between them."""
    sheet, lamp = Sheet(), (640.0, 372.0)
    light = lamplight(*lamp, 640, most=1.0, least=0.1)
    sheet.fill(box(0, 0, 1290, 496), "#151A18")
    chalk_face(sheet, [(-10, -40), (600, -30), (1300, -40)], [(-10, 416), (640, 424), (1300, 414)], tone=light,
               seed=33, beds=13, ground="#1E2422", outline=False)
    sheet.fill(box(0, 416, 1290, 90), sheet.fade((0, 416), (0, 496), (0, "#20261F", 1), (1, "#111514", 1)))
    rubble(sheet, (-10, 428), (420, 434), 30, count=150, tone=lambda x, y: 0.35 + 0.6 * light(x, y))
    rubble(sheet, (900, 432), (1300, 424), 44, seed=6, count=190, tone=lambda x, y: 0.35 + 0.6 * light(x, y))
    ground = Engraving()
    noise = Noise(2)
    for i in range(420):
        x, y = 640 + 620 * noise(i * 1.7), 436 + 56 * abs(noise(i * 2.9 + 5))
        ground.add(line([(x, y), (x + 8 + 10 * abs(noise(i)), y)]), 0.9 * light(x, y))
    sheet.engrave(ground, FINE)
    for shift, colour in ((-26, True), (0, False)):
        _pick(sheet, 424 + shift, 452, -13, shade=colour)
    for shift, colour in ((28, True), (0, False)):
        _shovel(sheet, 866 + shift, 462, 12, shade=colour)
    glow(sheet, 640, 372, 330, strength=0.55)
    hand_lantern(sheet, 640, 462, 190)
    return sheet


def _wood(sheet: Sheet, area: Sequence[Point], *, shade: bool) -> None:
    if shade:
        sheet.fill(line(area, close=True), TUNNEL, opacity=0.55)
        return
    sheet.shape(line(area, close=True), "#3B372C", LINE)
    sheet.hatch(area, angle=90, gap=3.2, tone=0.4, piece=30, seed=3)


def _pick(sheet: Sheet, x: float, foot: float, lean: float, *, shade: bool) -> None:
    with sheet.turned(lean, x, foot):
        _wood(sheet, [(x - 8, foot), (x - 7, foot - 372), (x + 7, foot - 372), (x + 8, foot)], shade=shade)
        over = [(x - 156, foot - 304), (x - 110, foot - 338), (x - 54, foot - 360), (x, foot - 368),
                (x + 54, foot - 360), (x + 110, foot - 338), (x + 152, foot - 308)]
        under = [(x + 104, foot - 326), (x + 52, foot - 342), (x + 20, foot - 344), (x + 17, foot - 330),
                 (x - 17, foot - 330), (x - 20, foot - 344), (x - 52, foot - 342), (x - 106, foot - 324)]
        head = [*over, *under]
        if shade:
            sheet.fill(line(head, close=True), TUNNEL, opacity=0.55)
            return
        sheet.shape(line(head, close=True), "#4A4F4B", LINE + 0.4)
        sheet.hatch(head, angle=8, gap=4, tone=lambda px, py: 0.75 if px > x - 40 else 0.35, seed=2)
        sheet.stroke(curve(over[1:-1]), THIN, colour="#FFFDF6")
        sheet.stroke(circle(x, foot - 348, 5), THIN)


def _shovel(sheet: Sheet, x: float, foot: float, lean: float, *, shade: bool) -> None:
    with sheet.turned(lean, x, foot):
        _wood(sheet, [(x - 7, foot - 112), (x - 6, foot - 388), (x + 6, foot - 388), (x + 7, foot - 112)], shade=shade)
        _wood(sheet, [(x - 40, foot - 402), (x + 40, foot - 402), (x + 38, foot - 386), (x - 38, foot - 386)],
              shade=shade)
        blade = [(x - 62, foot - 118), (x - 16, foot - 126), (x - 11, foot - 166), (x + 11, foot - 166),
                 (x + 16, foot - 126), (x + 62, foot - 118),
                 (x + 64, foot - 54), (x + 46, foot - 18), (x, foot + 6), (x - 46, foot - 18), (x - 64, foot - 54)]
        if shade:
            sheet.fill(line(blade, close=True), TUNNEL, opacity=0.55)
            return
        sheet.shape(line(blade, close=True), "#3E4440", LINE + 0.4)
        sheet.hatch(blade, angle=84, gap=4, tone=lambda px, py: 0.8 if px < x - 18 else 0.3, seed=5)
        sheet.stroke(curve([(x - 10, foot - 120), (x - 6, foot - 60), (x, foot - 30), (x + 6, foot - 60),
                            (x + 10, foot - 120)]), THIN)


def three() -> Sheet:
    """Three trains of lamps in the dark go towards one tunnel: three groups, no faces."""
    sheet = Sheet()
    night_sky(sheet, 260, stars=70, seed=31)
    hillside = roughened([(-10, 214), (220, 190), (520, 150), (800, 96), (1020, 74), (1300, 92)], step=12, amount=6,
                         seed=12)
    sheet.fill(line([*hillside, (1300, 510), (-10, 510)], close=True),
               sheet.fade((0, 70), (0, 496), (0, "#1D2321", 1), (0.5, "#131716", 1), (1, "#0F1211", 1)))
    sheet.stroke(line(hillside), LINE, opacity=0.8)
    _dark_mouth(sheet, 1036, 232)
    ways = (
        [(1022, 226), (900, 250), (620, 226), (330, 236), (-30, 268)],
        [(1026, 232), (900, 268), (640, 302), (330, 336), (-40, 372)],
        [(1032, 236), (930, 280), (740, 356), (500, 420), (170, 500)],
    )
    for i, way in enumerate(ways):
        _train_of_lamps(sheet, way, 15 - i, lit=4 if i == 2 else None)
    return sheet


def _dark_mouth(sheet: Sheet, x: float, y: float) -> None:
    arch = [(x - 44, y), (x - 44, y - 40), *arc_points(x, y - 40, 44, 180, 360, count=20), (x + 44, y)]
    rim = [(x + (px - x) * 1.2, y + (py - y) * 1.15) for px, py in arch]
    lines = Engraving()
    lines.hatch([(x - 230, 90), (x + 250, 90), (x + 250, y + 6), (x - 230, y + 6)], angle=86, gap=6,
                tone=lambda px, py: 0.42 * max(0.0, 1 - math.hypot(px - x, (py - y) * 1.2) / 240), seed=6, piece=10)
    sheet.engrave(lines, FINE)
    sheet.shape(line(rim, close=True), "#2A302D", LINE)
    sheet.shape(line(arch, close=True), "#050707", LINE)


def _train_of_lamps(sheet: Sheet, way: Sequence[Point], count: int, *, lit: int | None) -> None:
    """Lamps along a way from far to near, each with its light on the ground; `lit` counts from the near end."""
    steps = evenly([*curve_points(way)], 200)
    for i in range(count):
        t = (i + 0.6) / count
        x, y = steps[round(200 * t**1.35)]
        size = 7 + 40 * t**1.7
        here = lit is not None and i == count - 1 - lit
        light = sheet.halo(x, y - size * 0.5, size * 2.2, (0, CHALK, 0.3), (0.4, CHALK, 0.08), (1, CHALK, 0))
        sheet.fill(circle(x, y - size * 0.5, size * 2.2), light) if not here else glow(sheet, x, y - size * 0.5,
                size * 4.2)
        pool = Engraving()
        for k in range(6):
            q = y + size * (0.22 + 0.11 * k)
            pool.add(line([(x - size * (1.2 - 0.15 * k), q), (x + size * (1.2 - 0.15 * k), q)]), 0.42 - 0.06 * k)
        sheet.engrave(pool, FINE, colour=LAMP if here else CHALK)
        _miners_lamp(sheet, x, y, size, here=here)


def curve_points(points: Sequence[Point]) -> list[Point]:
    """Points of a smooth way through the given ones."""
    out: list[Point] = []
    for i in range(len(points) - 1):
        p = [points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]]
        for k in range(12):
            t = k / 12
            w = (-t + 2 * t * t - t**3, 2 - 5 * t * t + 3 * t**3, t + 4 * t * t - 3 * t**3, -t * t + t**3)
            out.append((sum(a * q[0] for a, q in zip(w, p, strict=True)) / 2,
                        sum(a * q[1] for a, q in zip(w, p, strict=True)) / 2))
    return [*out, points[-1]]


def _miners_lamp(sheet: Sheet, x: float, foot: float, size: float, *, here: bool) -> None:
    """A small lamp with hook, hood and glass."""
    colour, weight, w = (LAMP if here else CHALK), max(0.8, size / 26), size * 0.2
    hood, hook = foot - size * 0.74, foot - size * 1.16
    sheet.stroke(bent((x - w, hood), ((x - w, hook), (x + w, hook), (x + w, hood))), weight, colour=colour)
    glass = [(-w, 0.2), (-w * 0.8, 0.66), (w * 0.8, 0.66), (w, 0.2)]
    lid = [(-w * 1.1, 0.66), (-w * 0.5, 0.86), (w * 0.5, 0.86), (w * 1.1, 0.66)]
    base = [(-w * 1.15, 0.2), (w * 1.15, 0.2), (w * 1.15, 0.0), (-w * 1.15, 0.0)]
    for part, ground in ((glass, "#2A210F" if here else "#1B1F1D"), (lid, SLAB), (base, SLAB)):
        sheet.shape(line([(x + a, foot - size * b) for a, b in part], close=True), ground, weight, colour=colour)
    if here:
        flame(sheet, x, foot - size * 0.24, size * 0.36)
    else:
        sheet.fill(circle(x, foot - size * 0.38, size * 0.07, size * 0.13), CHALK)


def names() -> Sheet:
    """A memorial wall with places for names and no name on them; one lamp stands before it."""
    sheet, lamp = Sheet(), (330.0, 392.0)
    light = lamplight(*lamp, 760, most=1.0, least=0.12)
    sheet.fill(box(0, 0, 1290, 496), "#0B0E0E")
    _ashlar(sheet, light)
    _places_for_names(sheet, light)
    sheet.fill(box(0, 430, 1290, 70), sheet.fade((0, 430), (0, 496), (0, "#20261F", 1), (1, "#101312", 1)))
    floor = Engraving()
    for row in range(9):
        y = 434 + row * 7.4
        for k in range(52):
            x = k * 26 + 9 * Noise(row)(k * 1.3)
            floor.add(line([(x, y), (x + 15 + 9 * Noise(k)(row), y)]), 0.85 * light(x, y))
    sheet.engrave(floor, FINE)
    sheet.stroke(line([(0, 430), (1290, 430)]), LINE, opacity=0.7)
    glow(sheet, *lamp, 320, strength=0.55)
    hand_lantern(sheet, lamp[0], 466, 124)
    return sheet


def _ashlar(sheet: Sheet, light: Tone) -> None:
    """The wall: dressed blocks of chalk with a coping, brighter near the lamp."""
    wall = [(-5.0, 431.0), (-5.0, 52.0), (1295.0, 52.0), (1295.0, 431.0)]
    sheet.fill(line(wall, close=True), sheet.fade((0, 52), (0, 430), (0, "#1B211F", 1), (1, "#2A302D", 1)))
    rows, joints = (52.0, 124.0, 200.0, 276.0, 354.0, 431.0), Engraving()
    for i, (top, low) in enumerate(pairwise(rows)):
        start = -60.0 - 74 * (i % 2)
        for k in range(10):
            left, right = start + k * 148, start + (k + 1) * 148
            area = [(left, low), (left, top), (right, top), (right, low)]
            sheet.hatch(area, angle=(62, 118, 78)[(i + k) % 3], gap=4.2, tone=lambda x, y: 0.3 * light(x, y),
                        seed=i * 11 + k + 1, piece=24)
            joints.add(line([(right, top), (right, low)]), 0.2 + 0.8 * light(right, low))
            joints.add(line([(left, low), ((left + right) / 2, low)]), 0.2 + 0.8 * light(left, low))
            joints.add(line([((left + right) / 2, low), (right, low)]), 0.2 + 0.8 * light(right, low))
    sheet.engrave(joints, THIN)
    sheet.shape(box(-5, 36, 1300, 18), "#3A403C", LINE)


def _places_for_names(sheet: Sheet, light: Tone) -> None:
    """Four tablets let into the wall; each line waits for a name nobody wrote down."""
    rnd = random.Random(12)
    for column in range(4):
        x = 474 + column * 196
        sheet.shape(box(x, 86, 172, 306), "#131716", LINE, opacity=0.85)
        sheet.stroke(box(x + 6, 92, 160, 294), FINE, opacity=0.5)
        rules = Engraving()
        for row in range(13):
            y = 118 + row * 20.6
            rules.add(line([(x + 22, y), (x + 22 + rnd.uniform(70, 128), y)]), 0.3 + 0.7 * light(x + 80, y))
        sheet.engrave(rules, THIN)


PICTURES = {"tools": tools, "three": three, "night": night, "fence": fence, "names": names}
