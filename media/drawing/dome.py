"""Pictures of stop 7, the dome: the quarry, the section, the shield poured first, the hill after the raids."""

from __future__ import annotations

import random

from .chalk import (
    FINE,
    LINE,
    PLANNED,
    THIN,
    TUNNEL,
    VOID,
    Engraving,
    Noise,
    Sheet,
    box,
    lamplight,
    line,
    roughened,
)
from .hill import Section, air, floor_line, hall, hill, inner, passage, planned_rocket, rail_tunnel, shield
from .motifs import bare_tree, glow, grass, hanging_lamp, night_sky, rails_side, wagon
from .quarry import chalk_face, rubble
from .raid import raid


def quarry() -> Sheet:
    """The chalk quarry with its rail siding, before the works."""
    sheet = Sheet()
    lamp = (1066.0, 236.0)
    _evening(sheet)

    def light(x: float, y: float) -> float:
        return max(0.2 + 0.25 * (1 - x / 1290), lamplight(*lamp, 330, most=1.0)(x, y))

    far = [(-10, 176), (150, 168), (330, 196), (520, 186), (700, 214), (860, 206), (1040, 226), (1300, 214)]
    chalk_face(sheet, far, [(-10, 300), (300, 318), (640, 322), (960, 318), (1300, 326)], tone=lambda x,
               y: 0.75 * light(x, y), seed=4, ground="#1A201E")
    floor = sheet.fade((0, 316), (0, 496), (0, "#1E2422", 1), (0.5, "#171C1A", 1), (1, "#101413", 1))
    sheet.fill(box(0, 316, 1290, 180), floor)
    rubble(sheet, (430, 330), (1290, 332), 14, seed=7, count=110, tone=lambda x, y: 1.3 * light(x, y))
    near = [(-10, 60), (90, 52), (190, 74), (250, 66), (330, 128), (372, 190), (420, 214), (462, 290), (482, 352)]
    chalk_face(sheet, near, [(-10, 392), (180, 398), (340, 386), (482, 358)], tone=light, seed=9, beds=12,
               ground="#222825")
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
            heap = roughened([(x + 4, 376), (x + 34, 358), (x + 64, 352), (x + 96, 360), (x + 124, 376)], step=6,
                             amount=2.5, seed=i)
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
    steps = [(-17.5, 41), (-16.5, 37.5), (-11, 37), (-10.4, 34.2), (-4.5, 33.8), (-3.8, 31.2), (4.5, 31.4), (5.2, 34),
             (10.5, 34.6), (11.2, 37.4)]
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


PICTURES = {"quarry": quarry, "section": section, "poured": poured, "raid": raid}
