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
    FLAME,
    LAMP,
    LINE,
    ROCK,
    SLAB,
    THIN,
    TUNNEL,
    VOID,
    Engraving,
    Noise,
    Point,
    Sheet,
    Tone,
    arc_points,
    box,
    circle,
    curve,
    evenly,
    lamplight,
    line,
    roughened,
)
from .motifs import bare_tree, crescent, flame, glow, grass, hand_lantern, hanging_lamp, night_sky, rails_side, wagon
from .quarry import chalk_face, dome_outside, rubble
from .vault import Vault, ballast, boards, lining


def tools() -> Sheet:
    """A pick and a shovel lean on the chalk; a miner's lamp stands between them."""
    sheet, lamp = Sheet(), (640.0, 372.0)
    light = lamplight(*lamp, 640, most=1.0, least=0.1)
    sheet.fill(box(0, 0, 1290, 496), "#151A18")
    chalk_face(sheet, [(-10, -40), (600, -30), (1300, -40)], [(-10, 416), (640, 424), (1300, 414)], tone=light, seed=33, beds=13, ground="#1E2422", outline=False)
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
        over = [(x - 156, foot - 304), (x - 110, foot - 338), (x - 54, foot - 360), (x, foot - 368), (x + 54, foot - 360), (x + 110, foot - 338), (x + 152, foot - 308)]
        under = [(x + 104, foot - 326), (x + 52, foot - 342), (x + 20, foot - 344), (x + 17, foot - 330), (x - 17, foot - 330), (x - 20, foot - 344), (x - 52, foot - 342), (x - 106, foot - 324)]
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
        _wood(sheet, [(x - 40, foot - 402), (x + 40, foot - 402), (x + 38, foot - 386), (x - 38, foot - 386)], shade=shade)
        blade = [(x - 62, foot - 118), (x - 16, foot - 126), (x - 11, foot - 166), (x + 11, foot - 166), (x + 16, foot - 126), (x + 62, foot - 118),
                 (x + 64, foot - 54), (x + 46, foot - 18), (x, foot + 6), (x - 46, foot - 18), (x - 64, foot - 54)]
        if shade:
            sheet.fill(line(blade, close=True), TUNNEL, opacity=0.55)
            return
        sheet.shape(line(blade, close=True), "#3E4440", LINE + 0.4)
        sheet.hatch(blade, angle=84, gap=4, tone=lambda px, py: 0.8 if px < x - 18 else 0.3, seed=5)
        sheet.stroke(curve([(x - 10, foot - 120), (x - 6, foot - 60), (x, foot - 30), (x + 6, foot - 60), (x + 10, foot - 120)]), THIN)


def three() -> Sheet:
    """Three trains of lamps in the dark go towards one tunnel: three groups, no faces."""
    sheet = Sheet()
    night_sky(sheet, 260, stars=70, seed=31)
    hillside = roughened([(-10, 214), (220, 190), (520, 150), (800, 96), (1020, 74), (1300, 92)], step=12, amount=6, seed=12)
    sheet.fill(line([*hillside, (1300, 510), (-10, 510)], close=True), sheet.fade((0, 70), (0, 496), (0, "#1D2321", 1), (0.5, "#131716", 1), (1, "#0F1211", 1)))
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
        sheet.fill(circle(x, y - size * 0.5, size * 2.2), light) if not here else glow(sheet, x, y - size * 0.5, size * 4.2)
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
            out.append((sum(a * q[0] for a, q in zip(w, p, strict=True)) / 2, sum(a * q[1] for a, q in zip(w, p, strict=True)) / 2))
    return [*out, points[-1]]


def _miners_lamp(sheet: Sheet, x: float, foot: float, size: float, *, here: bool) -> None:
    """A small lamp with hook, hood and glass."""
    colour, weight, w = (LAMP if here else CHALK), max(0.8, size / 26), size * 0.2
    sheet.stroke(f"M{x - w:.1f} {foot - size * 0.74:.1f}C{x - w:.1f} {foot - size * 1.16:.1f} {x + w:.1f} {foot - size * 1.16:.1f} {x + w:.1f} {foot - size * 0.74:.1f}", weight, colour=colour)
    sheet.shape(line([(x - w, foot - size * 0.2), (x - w * 0.8, foot - size * 0.66), (x + w * 0.8, foot - size * 0.66), (x + w, foot - size * 0.2)], close=True), "#2A210F" if here else "#1B1F1D", weight, colour=colour)
    sheet.shape(line([(x - w * 1.1, foot - size * 0.66), (x - w * 0.5, foot - size * 0.86), (x + w * 0.5, foot - size * 0.86), (x + w * 1.1, foot - size * 0.66)], close=True), SLAB, weight, colour=colour)
    sheet.shape(box(x - w * 1.15, foot - size * 0.2, w * 2.3, size * 0.2), SLAB, weight, colour=colour)
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
            sheet.hatch(area, angle=(62, 118, 78)[(i + k) % 3], gap=4.2, tone=lambda x, y: 0.3 * light(x, y), seed=i * 11 + k + 1, piece=24)
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


def night() -> Sheet:
    """The quarry at night under work lamps: the shield in its scaffold, cranes, a train of tip wagons."""
    sheet, lamp = Sheet(), (352.0, 196.0)
    night_sky(sheet, 300, stars=60, seed=44)
    dome_outside(sheet, (800, 206), 250, 96)
    _scaffold(sheet)

    def light(x: float, y: float) -> float:
        cones = max(lamplight(lx, 230, 260, most=0.75)(x, y) for lx in (640, 980))
        return max(0.12, cones, lamplight(*lamp, 320, most=0.95)(x, y))

    top = [(-10, 196), (110, 190), (240, 206), (480, 206), (560, 207), (1050, 207), (1180, 212), (1300, 204)]
    sheet.fill(box(0, 376, 1290, 120), sheet.fade((0, 376), (0, 496), (0, "#1F2523", 1), (1, "#101413", 1)))
    chalk_face(sheet, top, [(-10, 388), (520, 396), (1300, 384)], tone=light, seed=19, beds=10, ground="#1A201E")
    rubble(sheet, (-10, 396), (1300, 392), 22, count=330, seed=3, tone=lambda x, y: min(1.0, 0.3 + light(x, y)))
    _crane(sheet, 470, 207, 150, reach=210)
    _crane(sheet, 1136, 210, 134, reach=-190)
    _mixing_tower(sheet, 148, 392)
    for x, height in ((640, 196), (980, 190)):
        _work_lamp(sheet, x, 400, height)
    _work_lamp(sheet, lamp[0], 404, 404 - lamp[1], lit=True)
    _tip_train(sheet)
    return sheet


def _scaffold(sheet: Sheet) -> None:
    """Poles and ledgers on the left half of the shield, which is still in its formwork."""
    poles = Engraving()
    for k in range(13):
        x = 552 + k * 20.5
        rise = 206 - 96 * max(0.0, 1 - ((x - 800) / 250) ** 2)
        poles.add(line([(x, 207), (x, rise - 22)]), 0.95)
        if k:
            before = 206 - 96 * max(0.0, 1 - ((x - 20.5 - 800) / 250) ** 2)
            for lift in (4, 20):
                poles.add(line([(x - 20.5, before - lift), (x, rise - lift)]), 0.8)
            poles.add(line([(x - 20.5, before - 4), (x, rise - 20)]), 0.5)
    sheet.engrave(poles, THIN)


def _lattice(sheet: Sheet, start: Point, end: Point, width: float, *, bays: int, weight: float = THIN) -> None:
    """A braced girder between two points."""
    length = math.dist(start, end)
    nx, ny = -(end[1] - start[1]) / length * width / 2, (end[0] - start[0]) / length * width / 2
    steps = [(start[0] + (end[0] - start[0]) * i / bays, start[1] + (end[1] - start[1]) * i / bays) for i in range(bays + 1)]
    sides = [[(x + s * nx, y + s * ny) for x, y in steps] for s in (-1, 1)]
    brace = "".join(line([sides[i % 2][i], sides[(i + 1) % 2][i + 1]]) for i in range(bays))
    rungs = "".join(line([sides[0][i], sides[1][i]]) for i in range(bays + 1))
    sheet.stroke(brace + rungs, FINE, opacity=0.8)
    sheet.stroke("".join(line(side) for side in sides), weight + 0.4)


def _crane(sheet: Sheet, x: float, foot: float, height: float, *, reach: float) -> None:
    """A tower crane with a skip on its rope."""
    top = foot - height
    _lattice(sheet, (x, foot), (x, top), 16, bays=11)
    _lattice(sheet, (x - reach * 0.28, top + 4), (x + reach, top - 12), 9, bays=18)
    sheet.stroke(line([(x - reach * 0.28, top + 4), (x, top - 30), (x + reach * 0.8, top - 12)]), THIN, opacity=0.8)
    sheet.stroke(line([(x, top), (x, top - 30)]), LINE)
    sheet.shape(box(min(x - reach * 0.28, x - reach * 0.16), top + 6, abs(reach) * 0.12, 16), ROCK, LINE)
    hook = x + reach * 0.72
    sheet.stroke(line([(hook, top - 8), (hook, top + 34)]), FINE)
    sheet.shape(line([(hook - 9, top + 34), (hook + 9, top + 34), (hook + 6, top + 50), (hook - 6, top + 50)], close=True), ROCK, LINE)


def _mixing_tower(sheet: Sheet, x: float, foot: float) -> None:
    """The tower where the concrete is mixed, with its hopper and its conveyor."""
    _lattice(sheet, (x + 58, foot - 214), (x + 250, foot - 20), 13, bays=15)
    shaft = [(x - 52, foot), (x - 52, foot - 236), (x + 52, foot - 236), (x + 52, foot)]
    sheet.shape(line(shaft, close=True), "#171C1A", LINE)
    sheet.hatch(shaft, angle=90, gap=7, tone=lambda px, _: 0.5 if px > x + 8 else 0.22)
    for y in (60, 120, 180):
        sheet.stroke(line([(x - 52, foot - y), (x + 52, foot - y)]), THIN, opacity=0.8)
    sheet.shape(line([(x - 66, foot - 236), (x - 40, foot - 268), (x + 40, foot - 268), (x + 66, foot - 236)], close=True), ROCK, LINE)
    sheet.shape(line([(x - 20, foot), (x - 20, foot - 44), (x + 24, foot - 44), (x + 24, foot)], close=True), VOID, LINE)


def _work_lamp(sheet: Sheet, x: float, foot: float, height: float, *, lit: bool = False) -> None:
    """A mast whose lamp throws a cone of light; the one that is `lit` is the lamp of this picture."""
    y, colour = foot - height, LAMP if lit else CHALK
    cone = [(x - 10, y + 8), (x + 10, y + 8), (x + 104, foot), (x - 104, foot)]
    sheet.fill(line(cone, close=True), sheet.fade((x, y), (x, foot), (0, colour, 0.34 if lit else 0.2), (1, colour, 0.03)))
    pool = Engraving()
    for i in range(8):
        half = 104 * (1 - i / 11)
        pool.add(line([(x - half, foot + 3 + i * 3.4), (x + half, foot + 3 + i * 3.4)]), 0.6 - 0.06 * i)
    sheet.engrave(pool, FINE, colour=colour)
    sheet.stroke(line([(x, foot + 6), (x, y - 8)]), LINE + 0.4)
    sheet.shape(line([(x - 13, y + 8), (x - 5, y - 6), (x + 5, y - 6), (x + 13, y + 8)], close=True), TUNNEL, LINE, colour=colour)
    if lit:
        glow(sheet, x, y + 8, 130)
    sheet.fill(circle(x, y + 9, 5), FLAME if lit else CHALK)


def _tip_train(sheet: Sheet) -> None:
    """Tip wagons of the small railway, loaded with chalk."""
    rails_side(sheet, -10, 1300, 462, gap=13)
    for k in range(6):
        x = 560 + k * 104
        heap = roughened([(x - 34, 420), (x - 14, 406), (x + 12, 404), (x + 34, 420)], step=6, amount=2, seed=k)
        sheet.shape(line(heap), "#3A403C", THIN)
        body = [(x - 42, 418), (x + 42, 418), (x + 18, 446), (x - 18, 446)]
        sheet.shape(line(body, close=True), "#171C1A", LINE)
        sheet.hatch(body, angle=90, gap=5, tone=0.3)
        sheet.stroke(line([(x - 50, 450), (x + 50, 450)]), LINE)
        sheet.shape(circle(x - 18, 454, 7.5) + circle(x + 18, 454, 7.5), TUNNEL, LINE)


def fence() -> Sheet:
    """A hand holds bread out over a garden fence; wooden clogs stand on the road."""
    sheet = Sheet()
    night_sky(sheet, 250, stars=60, seed=51)
    _far_fields(sheet)
    _house_wall(sheet)
    _sleeve(sheet)
    _road(sheet)
    _pales(sheet)
    _bread(sheet)
    _clog(sheet, 1000, 452, 112, seed=1)
    _clog(sheet, 1112, 474, 126, seed=2)
    return sheet


def _far_fields(sheet: Sheet) -> None:
    """Fields, a line of bare trees, and the hill with the works far off."""
    land = roughened([(-10, 250), (500, 244), (760, 240), (960, 226), (1090, 224), (1300, 240)], step=12, amount=3, seed=3)
    for i, x in enumerate((900, 962, 1018, 1140, 1196, 1262)):
        bare_tree(sheet, x, 238, (74, 92, 62, 84, 120, 96)[i], seed=8 + i, opacity=(0.4, 0.45, 0.4, 0.5, 0.6, 0.55)[i])
    sheet.fill(line([*land, (1300, 500), (-10, 500)], close=True), sheet.fade((0, 226), (0, 400), (0, "#222826", 1), (1, "#131716", 1)))
    furrows = Engraving()
    for k in range(34):
        x = 300 + k * 36
        furrows.add(line([(760 + (x - 760) * 0.5, 246), (760 + (x - 760) * 1.9, 400)]), 0.2)
    sheet.engrave(furrows, FINE)
    sheet.stroke(line(land), THIN, opacity=0.8)


def _house_wall(sheet: Sheet) -> None:
    """The corner of a brick house; a lamp burns behind its window."""
    wall = [(-10, 500), (-10, 40), (268, 40), (268, 500)]
    sheet.fill(line(wall, close=True), "#1C2220")
    bricks, light = Engraving(), lamplight(140, 190, 250, most=0.75, least=0.16)
    for row in range(27):
        y = 52 + row * 14
        for k in range(9):
            x = -22 + k * 34 + 17 * (row % 2)
            bricks.add(line([(max(-5, x), y), (min(268, x + 30), y), (min(268, x + 30), y + 11)]), light(x, y) * (0.7 + 0.3 * Noise(row)(k * 1.7)))
    sheet.engrave(bricks, FINE)
    sheet.stroke(line([(268, 500), (268, 40)]), LINE)
    sheet.shape(line([(-10, 14), (300, 14), (286, 44), (-10, 44)], close=True), "#171C1A", LINE)
    sheet.hatch([(-10, 14), (300, 14), (286, 44), (-10, 44)], angle=90, gap=8, tone=0.4)
    glow(sheet, 140, 176, 210, strength=0.6)
    sheet.shape(box(90, 110, 100, 150), sheet.halo(140, 176, 110, (0, "#C08A2A", 1), (0.5, "#6B4E17", 1), (1, "#33270F", 1)), LINE)
    hanging_lamp(sheet, 140, 110, 58, lit=True)
    sheet.stroke(line([(140, 196), (140, 260)]) + line([(90, 196), (190, 196)]), LINE + 1, colour="#1C2220")
    sheet.shape(box(80, 258, 120, 10), "#3A403C", LINE)
    for x in (42, 194):
        sheet.shape(box(x, 108, 44, 154), "#232927", LINE)
        sheet.hatch([(x, 108), (x + 44, 108), (x + 44, 262), (x, 262)], angle=0, gap=6, tone=0.35)


def _road(sheet: Sheet) -> None:
    edge = roughened([(-10, 404), (640, 396), (1300, 392)], step=10, amount=3, seed=14)
    sheet.fill(line([*edge, (1300, 510), (-10, 510)], close=True), sheet.fade((0, 392), (0, 496), (0, "#262C29", 1), (1, "#141817", 1)))
    rnd, stones = random.Random(6), Engraving()
    for _ in range(560):
        x, y = rnd.uniform(0, 1290), 402 + 94 * rnd.random()
        width = 4 + 12 * (y - 395) / 100
        stones.add(curve([(x, y), (x + width / 2, y - width * 0.28), (x + width, y)]), rnd.uniform(0.15, 0.6))
    sheet.engrave(stones, FINE)
    grass(sheet, edge, gap=3, height=12, seed=9)


def _sleeve(sheet: Sheet) -> None:
    """The arm comes up behind the fence and reaches over it."""
    sleeve = [(404, 420), (404, 330), (420, 262), (458, 222), (520, 204), (588, 208), (590, 248), (540, 256), (506, 280), (492, 330), (490, 420)]
    sheet.fill(curve(sleeve), sheet.fade((0, 220), (0, 350), (0, "#262C29", 1), (1, "#262C29", 0)))
    sheet.stroke(curve(sleeve[2:9]), LINE + 0.4)
    sheet.hatch(sleeve, angle=118, gap=4.6, tone=lambda x, y: (0.5 if y < 232 or x < 432 else 0.22) * min(1.0, max(0.0, (330 - y) / 70)), seed=5, piece=10)
    for fold in (((436, 258), (466, 266), (490, 288)), ((470, 230), (496, 242), (528, 248)), ((420, 306), (448, 314), (470, 330))):
        sheet.stroke(curve(fold), LINE, opacity=0.8)
    sheet.shape(line([(580, 203), (602, 205), (606, 249), (584, 252)], close=True), "#4A4F4A", LINE)


def _pales(sheet: Sheet) -> None:
    """A fence of split pales, no two alike, on two wires."""
    for y in (306, 372):
        sheet.stroke(line(roughened([(268, y), (1300, y - 4)], step=20, amount=2, seed=y)), LINE, opacity=0.8)
    noise = Noise(5)
    for k in range(27):
        x, lift, tilt = 286 + k * 38 + 5 * noise(k * 2.1), 14 * noise(k * 1.7), 5 * noise(k * 3.3)
        top = 254 + lift
        pale = [(x, 408), (x + tilt, top + 14), (x + 7 + tilt, top), (x + 15 + tilt, top + 10), (x + 16, 408)]
        sheet.shape(line(pale, close=True), "#2E3330", LINE)
        sheet.hatch(pale, angle=90 + tilt, gap=3.4, tone=lambda px, _, x=x: 0.5 if px < x + 7 else 0.15, seed=k + 1, piece=24)  # type: ignore[misc]


def _bread(sheet: Sheet) -> None:
    """Half a loaf on an open hand."""
    def near(points: Sequence[Point]) -> list[Point]:
        return [(604 + (x - 586) * 0.7, 227 + (y - 227) * 0.7) for x, y in points]

    hand = near([(584, 206), (618, 206), (650, 220), (704, 230), (764, 230), (812, 220), (830, 224), (822, 238), (770, 252), (704, 264), (646, 264), (612, 252), (586, 248)])
    sheet.shape(curve(hand, close=True), "#8A887E", LINE)
    sheet.hatch(hand, angle=14, gap=4, tone=lambda x, y: 0.75 if y > 237 else 0.1, seed=2, piece=8, colour=TUNNEL)
    for fold in (((694, 244), (750, 242), (808, 233)), ((700, 254), (748, 250), (786, 245))):
        sheet.stroke(curve(near(fold)), THIN, colour=TUNNEL)
    loaf = near([(640, 214), (640, 176), (676, 142), (736, 126), (800, 134), (846, 164), (852, 204), (824, 224), (744, 231), (668, 229)])
    sheet.shape(curve(loaf, close=True), "#BDB9AD", LINE + 0.6, colour="#FFFDF6")
    crust = Engraving()
    crust.hatch(loaf, angle=160, gap=4.4, tone=lambda x, y: max(0.0, (y - 180) / 62) + max(0.0, (x - 752) / 84), seed=3, piece=7)
    sheet.engrave(crust, THIN, colour=TUNNEL)
    for x in (704, 746, 788):
        cut = near([(x - 20, 184), (x - 8, 160), (x + 12, 142), (x + 2, 162), (x - 10, 184)])
        sheet.shape(curve(cut, close=True), "#EFEAE0", FINE, colour=TUNNEL)
    thumb = near([(622, 218), (640, 202), (672, 184), (698, 176), (708, 184), (694, 198), (664, 216), (648, 232)])
    sheet.shape(curve(thumb, close=True), "#8A887E", LINE)
    sheet.stroke(curve(near([(692, 180), (700, 184), (696, 192)])), FINE, colour=TUNNEL)


def _clog(sheet: Sheet, x: float, foot: float, length: float, *, seed: int) -> None:
    """A wooden clog from the side, its toe turned up."""
    u = length / 100
    form = [(0, 0), (-5, -18), (-2, -40), (10, -48), (32, -40), (52, -36), (76, -34), (94, -36), (110, -50), (111, -34), (102, -12), (86, -1), (66, 0), (61, -5), (36, -5), (31, 0)]
    body = [(x + a * u, foot + b * u) for a, b in form]
    sheet.fill(circle(x + 52 * u, foot + 2, 62 * u, 6 * u), "#0B0D0C", opacity=0.8)
    sheet.shape(curve(body, close=True), "#5A574C", LINE + 0.6)
    sheet.hatch(body, angle=4, gap=4, tone=lambda px, py: 0.25 + 0.5 * (py < foot - 22 * u), seed=seed, piece=10)
    opening = [(4, -41), (14, -46), (32, -39), (46, -35), (34, -31), (14, -33)]
    sheet.shape(curve([(x + a * u, foot + b * u) for a, b in opening], close=True), VOID, LINE)


PICTURES = {"tools": tools, "three": three, "night": night, "fence": fence, "names": names}
