"""The still layers of the film «from the top down», each rendered once; nothing here knows the time."""

from __future__ import annotations

import functools
import math

from .chalk import LINE, PLANNED, THIN, VOID, Engraving, Noise, Point, Sheet, line
from .footage import HEIGHT, WIDTH, Layer, layer
from .hill import CLIFF, HALL, Section, air, hill, inner, planned_rocket, plateau, quarry_floor, shield
from .motifs import cliff, fir, glow, grass, hanging_lamp, night_sky, strata

SCALE, MIDDLE = 10.4, (770.0, 776.0)
CHAMBER_DEEP = 30.5  # metres above the hall's floor where the digging stops in the drawing


def section(sheet: Sheet | None = None) -> Section:
    return Section(sheet or Sheet(WIDTH, HEIGHT), MIDDLE, SCALE, 1.25)


@functools.cache
def at(x: float, y: float) -> Point:
    return section().at(x, y)


def knoll() -> list[Point]:
    """The hill's top before anyone touched it, a little above the shield's future underside."""
    noise = Noise(5)
    xs = [-47.2 + i * 1.2 for i in range(70)]
    return [
        (x, 39.1 + 11.6 * max(0.0, math.cos(math.pi * x / 74)) ** 1.5 + 0.4 * noise.rough(x * 0.3))
        for x in xs
        if x < 36
    ]


def before() -> Layer:
    """The untouched hill with its quarry."""
    s = section()
    night_sky(s.sheet, 760, stars=150)
    air(s)
    floor, ridge = quarry_floor(s), plateau(s)
    top = [*floor, *CLIFF, *knoll(), *ridge]
    area = [s.at(*p) for p in [*top, (s.right, s.below), (s.left, s.below)]]
    s.sheet.fill(
        line(area, close=True),
        s.sheet.fade(s.at(0, 40), s.at(0, -20), (0, "#262C29", 1), (0.6, "#181C1A", 1), (1, "#0F1211", 1)),
    )
    strata(s.sheet, area, gap=1.5 * s.scale, seed=5, strength=0.5, fade_to=0.06)
    with s.sheet.inside(line(area, close=True)):
        cliff(s.sheet, [s.at(*p) for p in CLIFF], length=4.2 * s.scale, count=150)
    s.stroke(top, 2.0)
    grass(s.sheet, [s.at(*p) for p in [*knoll(), *ridge]], gap=6, height=9)
    for i, (x, high) in enumerate(((55, 7.5), (58.4, 9.5), (61, 6.4), (66.4, 8.6), (69.2, 10.6), (72.8, 7.2))):
        fir(s.sheet, *s.at(x, 39.1 + (x - 46) * 0.085), high * s.scale, seed=i)
    return layer(s.sheet)


def trees() -> Layer:
    """The trees that stood where the dome is now."""
    s = section()
    top = knoll()
    for i, (x, high) in enumerate(
        ((-38, 6), (-30, 8), (-26, 6.5), (-12, 9), (-6, 7), (9, 8.4), (14, 6.6), (27, 8.8), (31, 6))
    ):
        y = _height_near(top, x)
        fir(s.sheet, *s.at(x, y - 0.3), high * s.scale, seed=i + 20)
    return layer(s.sheet)


def _height_near(edge: list[Point], x: float) -> float:
    return min((abs(px - x), py) for px, py in edge)[1]


def levelled() -> Layer:
    """The hill as it lay ready for the concrete: the chalk itself is the mould."""
    s = section()
    night_sky(s.sheet, 760, stars=150)
    air(s)
    hill(s)
    s.stroke([(-35.5, 38.6), *((x, inner(x)) for x in (-30.5 + i for i in range(62))), (35.5, 38.6)], 2.0)
    return layer(s.sheet)


def concrete_shield() -> Layer:
    s = section()
    shield(s)
    return layer(s.sheet)


def cable() -> Layer:
    """Two masts and a cable over the site."""
    s = section()
    for x in (-46.5, 49.0):
        (left, foot), (right, head) = s.at(x - 0.8, 39), s.at(x + 0.8, 67)
        s.sheet.stroke(line([(left, foot), (left, head), (right, head), (right, foot)]), THIN, opacity=0.8)
        ties = "".join(
            line([(left, foot + (head - foot) * i / 14), (right, foot + (head - foot) * (i + 1) / 14)])
            for i in range(14)
        )
        s.sheet.stroke(ties, THIN, opacity=0.5)
    s.stroke([(-46.5, 66.6), (-20, 64.6), (1, 64.0), (22, 64.6), (49, 66.6)], THIN, opacity=0.8)
    return layer(s.sheet)


def works_lamp() -> Layer:
    s = section()
    glow(s.sheet, *s.at(-40.6, 47.2), 210, strength=0.75)
    s.stroke([(-42.2, 40), (-42.2, 49.6), (-40.6, 49.6)], LINE)
    hanging_lamp(s.sheet, *s.at(-40.6, 49.6), 24, lit=True)
    return layer(s.sheet)


def tunnel() -> Layer:
    """Ida, without a lamp; the film uncovers it from the right."""
    s = section()
    s.sheet.fill(s.path([(HALL, 0), (HALL, 5.6), (s.right, 5.6), (s.right, 0)], close=True), VOID)
    joints = Engraving()
    for i in range(30):
        joints.add(s.path([(HALL + 2 + i * 2.1, 0.5), (HALL + 2 + i * 2.1, 5.2)]), 0.22)
    s.sheet.engrave(joints)
    for high, weight in ((5.6, 2.2), (0.0, 2.2), (0.42, 1.6)):
        s.stroke([(HALL, high), (s.right, high)], weight)
    return layer(s.sheet)


def chamber_floor(x: float) -> float:
    return CHAMBER_DEEP + 9.0 * math.pow(abs(x) / 19.0, 2.4) + 0.5 * Noise(8).rough(x * 0.5)


def chamber() -> Layer:
    """What is dug under the shield, as deep as it ever gets here."""
    s = section()
    xs = [-19 + i * 0.5 for i in range(77)]
    s.sheet.fill(
        s.path([*((x, inner(x)) for x in xs), *((x, chamber_floor(x)) for x in reversed(xs))], close=True), VOID
    )
    return layer(s.sheet)


def chamber_lamp() -> Layer:
    s = section()
    xs = [-19 + i * 0.5 for i in range(77)]
    room = s.path([*((x, inner(x)) for x in xs), *((x, chamber_floor(x)) for x in reversed(xs))], close=True)
    with s.sheet.inside(room):
        glow(s.sheet, *s.at(0, 44.5), 235, strength=0.8)
    hanging_lamp(s.sheet, *s.at(0, inner(0)), 46, lit=True)
    return layer(s.sheet)


def planned() -> list[Layer]:
    """What was only ever planned, in the order in which it is dashed in."""
    walls, floors, way, rocket = (section() for _ in range(4))
    corner = HALL * math.tan(math.pi / 8)
    walls.stroke([(-HALL, inner(HALL)), (-HALL, 0), (HALL, 0), (HALL, inner(HALL))], LINE, dash="12 9")
    for side in (-1, 1):
        walls.stroke([(side * corner, 0), (side * corner, inner(corner))], THIN, opacity=0.7, dash="12 9")
        for high in (9, 18, 27):
            floors.stroke([(side * HALL, high), (side * (corner + 1.2), high)], THIN, opacity=0.85, dash="9 7")
    way.stroke([(-HALL, 17.6), (-53.6, 17.6)], LINE, dash="12 9")
    way.stroke([(-58.4, 0), (-HALL, 0)], LINE, dash="12 9")
    way.stroke([(-50.6, 0), (-50.6, 17.2), (-49.1, 17.2), (-49.1, 0)], THIN, opacity=0.8, dash=PLANNED)
    planned_rocket(rocket)
    return [layer(s.sheet) for s in (walls, floors, way, rocket)]
