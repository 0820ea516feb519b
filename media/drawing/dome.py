"""Pictures of stop 7, the dome: the quarry, the section, the shield poured first, the hill after the raids."""

from __future__ import annotations

import math
import random

from .chalk import (
    CHALK,
    FINE,
    FLAME,
    LINE,
    PLANNED,
    THIN,
    TUNNEL,
    VOID,
    Engraving,
    Noise,
    Point,
    Sheet,
    box,
    circle,
    curve,
    lamplight,
    line,
    roughened,
)
from .hill import Section, air, floor_line, hall, hill, inner, passage, planned_rocket, rail_tunnel, shield
from .motifs import bare_tree, glow, grass, hanging_lamp, night_sky, rails_side, wagon
from .quarry import chalk_face, crater, rubble


def quarry() -> Sheet:
    """The chalk quarry with its rail siding, before the works."""
    sheet = Sheet()
    lamp = (1066.0, 236.0)
    _evening(sheet)

    def light(x: float, y: float) -> float:
        return max(0.2 + 0.25 * (1 - x / 1290), lamplight(*lamp, 330, most=1.0)(x, y))

    far = [(-10, 176), (150, 168), (330, 196), (520, 186), (700, 214), (860, 206), (1040, 226), (1300, 214)]
    chalk_face(sheet, far, [(-10, 300), (300, 318), (640, 322), (960, 318), (1300, 326)], tone=lambda x, y: 0.75 * light(x, y), seed=4, ground="#1A201E")
    floor = sheet.fade((0, 316), (0, 496), (0, "#1E2422", 1), (0.5, "#171C1A", 1), (1, "#101413", 1))
    sheet.fill(box(0, 316, 1290, 180), floor)
    rubble(sheet, (430, 330), (1290, 332), 14, seed=7, count=110, tone=lambda x, y: 1.3 * light(x, y))
    near = [(-10, 60), (90, 52), (190, 74), (250, 66), (330, 128), (372, 190), (420, 214), (462, 290), (482, 352)]
    chalk_face(sheet, near, [(-10, 392), (180, 398), (340, 386), (482, 358)], tone=light, seed=9, beds=12, ground="#222825")
    rubble(sheet, (-10, 404), (500, 372), 30, count=230, tone=lambda x, y: 0.75)
    grass(sheet, near[:4], gap=4, height=9)
    for i, x in enumerate((34, 62, 118, 152)):
        bare_tree(sheet, x, (57, 55, 60, 68)[i], (46, 34, 50, 36)[i], seed=i)
    _lamp_post(sheet, *lamp)
    _siding(sheet)
    return sheet


def _evening(sheet: Sheet) -> None:
    sky = sheet.fade((0, 0), (0, 230), (0, "#131817", 1), (1, "#2B322F", 1))
    sheet.fill(box(0, 0, 1290, 496), sky)
    clouds, noise = Engraving(), Noise(3)
    for row in range(26):
        y, x = 8 + row * 8, 0.0
        while x < 1290:
            strength = noise.rough(x / 230 + row * 0.31) * 0.5
            clouds.add(line([(x, y), (x + 34, y + noise(x / 60 + row))]), strength)
            x += 37
    sheet.engrave(clouds, FINE)


def _siding(sheet: Sheet) -> None:
    """The siding with wagons, two of them loaded with chalk; the bank it runs on."""
    bank = roughened([(-10, 432), (200, 426), (1300, 424)], step=14, amount=2, seed=6)
    sheet.fill(line([*bank, (1300, 510), (-10, 510)], close=True), "#121615")
    stones = Engraving()
    rnd = random.Random(4)
    for _ in range(600):
        x, y = rnd.uniform(0, 1290), 428 + 70 * rnd.random() ** 1.5
        stones.add(line([(x, y), (x + rnd.uniform(2, 9), y + rnd.uniform(-0.6, 0.6))]), 0.55 * (1 - (y - 420) / 90))
    sheet.engrave(stones, THIN)
    for i, x in enumerate((560, 706, 852, 998, 1144)):
        if i in (1, 2, 4):
            heap = roughened([(x + 4, 376), (x + 34, 358), (x + 64, 352), (x + 96, 360), (x + 124, 376)], step=6, amount=2.5, seed=i)
            sheet.shape(line(heap), "#343A37", THIN)
            sheet.hatch(heap, angle=100, gap=5, tone=0.5, seed=i)
        wagon(sheet, x, 420, 128)
    rails_side(sheet, 300, 1300, 420, gap=13)
    rails_side(sheet, -10, 1300, 456, gap=17)


def _lamp_post(sheet: Sheet, x: float, y: float) -> None:
    glow(sheet, x, y, 150)
    sheet.stroke(line([(x + 34, 372), (x + 34, y - 22), (x + 24, y - 30), (x + 4, y - 30), (x, y - 24)]), LINE + 0.5)
    hanging_lamp(sheet, x, y - 24, 24, lit=True)


def section() -> Sheet:
    """The shield large, the hall under it, Ida at its foot."""
    sheet = Sheet()
    s = Section(sheet, (600, 470), 7.4)
    night_sky(sheet, 470, stars=70)
    air(s)
    hill(s)
    hall(s)
    passage(s)
    rail_tunnel(s, lamp=47.5)
    floor_line(s)
    shield(s)
    planned_rocket(s)
    return sheet


def poured() -> Sheet:
    """The shield lies on the chalk; men dig under it, the hall is still to come."""
    sheet = Sheet()
    s = Section(sheet, (600, 470), 7.4)
    night_sky(sheet, 470, stars=60, seed=12)
    air(s)
    hill(s)
    _hall_to_come(s)
    _first_chamber(s)
    _ida_begun(s)
    shield(s)
    return sheet


def _hall_to_come(s: Section) -> None:
    s.stroke([(-58, 0), (41, 0)], THIN, opacity=0.8, dash=PLANNED)
    for side in (-1, 1):
        s.stroke([(side * 20.5, 0), (side * 20.5, inner(20.5))], THIN, opacity=0.8, dash=PLANNED)
    s.stroke([(-54, 17.6), (-20.5, 17.6)], THIN, opacity=0.8, dash=PLANNED)


def _ida_begun(s: Section) -> None:
    """The rail tunnel on its way towards the hall: its face still rough, the rest dashed."""
    face = roughened([s.at(41, 5.6), s.at(40, 3), s.at(41.5, 0)], step=6, amount=3, seed=9)
    s.sheet.fill(line([*face, s.at(s.right, 0), s.at(s.right, 5.6)], close=True), VOID)
    s.sheet.stroke(line(face), LINE)
    s.stroke([(20.5, 5.6), (41, 5.6)], THIN, opacity=0.8, dash=PLANNED)
    for height, weight in ((5.6, 2.0), (0.0, 2.0), (0.42, 1.4)):
        s.stroke([(41 + 4 * (height == 0.42), height), (s.right, height)], weight)
    for x in (52, 64, 76, 88):
        s.stroke([(x, 0), (x, 5.6)], THIN, opacity=0.5)
        s.stroke([(x - 1.4, 5.2), (x + 1.4, 5.2)], THIN, opacity=0.5)
    wagon(s.sheet, s.at(55, 0)[0], s.at(0, 0.45)[1], 5.6 * s.scale)


def _first_chamber(s: Section) -> None:
    """What is dug so far: a low chamber close under the crown, reached by a shaft from the side."""
    steps = [(-17.5, 41), (-16.5, 37.5), (-11, 37), (-10.4, 34.2), (-4.5, 33.8), (-3.8, 31.2), (4.5, 31.4), (5.2, 34), (10.5, 34.6), (11.2, 37.4)]
    rough = roughened([s.at(*p) for p in [*steps, (16.6, 38), (17.5, 41)]], step=7, amount=2.2, seed=3)
    roof = [s.at(x, inner(x)) for x in (18.0 - i for i in range(37))]
    chamber = line([*rough, *roof], close=True)
    s.sheet.fill(chamber, VOID)
    lamp = s.at(0, 43.5)
    with s.sheet.inside(chamber):
        glow(s.sheet, *lamp, 175, strength=0.8)
        _props(s)
    s.sheet.stroke(line(rough), LINE)
    hanging_lamp(s.sheet, *s.at(0, inner(0)), lamp[1] - s.at(0, inner(0))[1], lit=True)


def _props(s: Section) -> None:
    """Timber props between the chalk and the shield."""
    for x, low in ((-13.5, 37.3), (-7.6, 34), (7.8, 34.3), (13.8, 37.7)):
        (left, foot), (_, head) = s.at(x, low), s.at(x, inner(x))
        s.sheet.shape(box(left - 2.5, head, 5, foot - head), TUNNEL, THIN)
        s.sheet.stroke(line([(left - 9, head + 3), (left + 9, head + 3)]), LINE)


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
        ring = [(middle[0] + 40 + (reach + 26 * noise(a * 5 + i * 0.2)) * math.cos(a), middle[1] + (reach * 0.8 + 22 * noise(a * 4 + 9)) * math.sin(a))
                for a in (math.tau * q / 80 for q in range(80))]
        lines.add(curve(ring, close=True), 0.3 - 0.015 * i)
    sheet.engrave(lines, FINE)


def _quarry_from_above(sheet: Sheet) -> None:
    """The cliff's edge with the quarry at its foot and the torn track."""
    edge = roughened([(420, -10), (396, 90), (424, 190), (392, 300), (430, 400), (404, 510)], step=10, amount=7, seed=8)
    sheet.fill(line([*edge, (-5, 510), (-5, -10)], close=True), "#111514")
    rnd, lines = random.Random(5), Engraving()
    for (ax, ay), (bx, by) in zip(edge, edge[1:], strict=False):
        for _ in range(3):
            t, reach = rnd.random(), rnd.uniform(8, 44)
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            lines.add(line([(x, y), (x - reach, y + reach * 0.1)]), rnd.uniform(0.3, 0.9))
    sheet.engrave(lines, FINE)
    sheet.stroke(line(edge), LINE)
    _torn_track(sheet)


def _torn_track(sheet: Sheet) -> None:
    for shift, gap in ((0, (0.36, 0.47)), (34, (0.52, 0.6))):
        way = _bend((-10, 440 - shift), (250, 400 - shift), (150, 200), (374, 190 - shift * 0.5))
        for part in (way[: round(120 * gap[0])], way[round(120 * gap[1]) :]):
            for side in (-3.5, 3.5):
                sheet.stroke(line([(x + side * 0.5, y + side) for x, y in part]), THIN, opacity=0.85)
            sheet.stroke("".join(line([(x - 3, y - 7), (x + 3, y + 7)]) for x, y in part[::2]), THIN, opacity=0.5)


def _bend(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    """A bend of the track from `a` to `d` (a cubic through the handles `b` and `c`)."""
    weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in (i / 120 for i in range(121))]
    return [tuple(sum(w * p[k] for w, p in zip(ws, (a, b, c, d), strict=True)) for k in (0, 1)) for ws in weights]  # type: ignore[misc]


def _hits(middle: Point) -> list[tuple[float, float, float]]:
    """Craters everywhere but on the shield; a few are the deep ones of the heavy bombs."""
    rnd = random.Random(17)
    hits = [(486, 398, 46.0), (900, 116, 50.0), (872, 412, 44.0), (508, 92, 38.0), (1120, 300, 47.0)]
    while len(hits) < 74:
        x, y, radius = rnd.uniform(20, 1270), rnd.uniform(10, 486), rnd.choice([8, 9, 11, 13, 16, 20])
        if math.dist((x, y), middle) > 196 + radius and math.dist((x, y), (380, 178)) > 34 + radius and all(math.dist((x, y), h[:2]) > (radius + h[2]) * 1.15 for h in hits):
            hits.append((x, y, float(radius)))
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
        joints.add(line([(x + start * math.cos(a), y + start * math.sin(a)), (x + radius * math.cos(a), y + radius * math.sin(a))]), 0.24)
    sheet.engrave(joints, FINE, colour=TUNNEL)
    sheet.stroke(circle(x, y, radius), LINE + 0.6, colour="#FFFDF6")
    slabs = "".join(line([(x + (radius + 3) * math.cos(a), y + (radius + 3) * math.sin(a)), (x + skirt * math.cos(a), y + skirt * math.sin(a))])
                    for a in (math.tau * i / 36 for i in range(36)))
    sheet.stroke(slabs, THIN, opacity=0.4)


PICTURES = {"quarry": quarry, "section": section, "poured": poured, "raid": raid}
