"""The hill with the dome cut open, in metres from the middle of the hall's floor; planned and never finished is dashed.

Measures: shield 71 m across and 5 m thick, lift 42 m, doors 17 m (facts 1.11, 1.19, 10.03). The hall's size is often
quoted, never built (1.14).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .chalk import (
    CHALK,
    FINE,
    FLAME,
    LAMP,
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
    line,
)
from .motifs import cliff, figure, fir, glow, grass, strata, wagon
from .rocket import hull_radius

OUTER, INNER, CROWN, HALL = 45.6, 44.8, 55.0, 20.5
CLIFF = (
    *((-58.5, 0.0), (-57.6, 2.1), (-56.9, 2.4), (-56.5, 6.2), (-55.3, 7.4), (-55.1, 11.8), (-54.2, 13.0),
      (-54.0, 17.2)),
    *((-52.6, 18.9), (-52.5, 23.4), (-51.2, 25.0), (-51.0, 29.3), (-49.8, 30.6), (-49.7, 35.2), (-48.9, 38.0)),
    (-47.2, 39.1),
)
TREES = ((55, 7.5), (58.4, 9.5), (61, 6.4), (66.4, 8.6), (69.2, 10.6), (72.8, 7.2), (88, 8.8), (92, 10.4), (95, 7),
         (104, 9))


def outer(x: float) -> float:
    """Height of the shield's upper face."""
    return CROWN - OUTER + math.sqrt(OUTER**2 - x * x)


def inner(x: float) -> float:
    """Height of the shield's lower face, the ceiling of the hall."""
    return CROWN - 5 - INNER + math.sqrt(INNER**2 - x * x)


@dataclass(frozen=True)
class Section:
    """Where the section lies on a sheet: `middle` is the middle of the hall's floor, `scale` px a metre."""

    sheet: Sheet
    middle: Point
    scale: float
    heft: float = 1.0  # line weights, 1 at 1290 px wide

    def at(self, x: float, y: float) -> Point:
        return (self.middle[0] + x * self.scale, self.middle[1] - y * self.scale)

    def path(self, points: Sequence[Point], *, close: bool = False) -> str:
        return line([self.at(*point) for point in points], close=close)

    def stroke(self, points: Sequence[Point], weight: float, *, opacity: float = 1.0, dash: str | None = None) -> None:
        self.sheet.stroke(self.path(points), weight * self.heft, opacity=opacity, dash=dash)

    @property
    def left(self) -> float:
        return -self.middle[0] / self.scale - 2

    @property
    def right(self) -> float:
        return (self.sheet.width - self.middle[0]) / self.scale + 2

    @property
    def below(self) -> float:
        return (self.middle[1] - self.sheet.height) / self.scale - 2


def quarry_floor(s: Section) -> list[Point]:
    noise = Noise(7)
    steps = [s.left + i * 1.1 for i in range(max(2, int((-58.5 - s.left) / 1.1)))]
    return [(x, 0.25 * noise(x * 0.35) + max(0.0, 0.02 * (-70 - x))) for x in steps if x < -58.6]


def plateau(s: Section) -> list[Point]:
    """The hill's top to the right of the dome."""
    noise = Noise(11)
    steps = [35.5 + i * 0.8 for i in range(max(2, int((s.right - 34) / 0.8)))]
    return [(x, 39.1 + max(0.0, x - 46) * 0.085 + 0.35 * noise(x * 0.22) * min(1, max(0, (x - 44) / 8))) for x in steps]


def hill(s: Section) -> None:
    """The chalk with its beds, the cliff of the quarry, the grass and the trees."""
    shoulder = [(-47.2 + i * 0.8, 39.1 + 0.12 * Noise(7)(i)) for i in range(15)]
    under = [(x, inner(x)) for x in (-30.5 + i for i in range(62))]
    ridge, floor = plateau(s), quarry_floor(s)
    top = [*floor, *CLIFF, *shoulder, (-35.5, 38.5), *under, (35.5, 38.5), *ridge]
    area = [s.at(*p) for p in [*top, (s.right, s.below), (s.left, s.below)]]
    shade = s.sheet.fade(s.at(0, 40), s.at(0, -20), (0, "#262C29", 1), (0.6, "#181C1A", 1), (1, TUNNEL, 1))
    s.sheet.fill(line(area, close=True), shade)
    strata(s.sheet, area, gap=1.5 * s.scale, seed=5, strength=0.5, fade_to=0.06)
    edge = [s.at(*p) for p in CLIFF]
    with s.sheet.inside(line(area, close=True)):
        cliff(s.sheet, edge, length=4.2 * s.scale, count=150)
    s.stroke([*floor, *CLIFF, *shoulder], 2.0)
    s.stroke(ridge, 2.0)
    grass(s.sheet, [s.at(*p) for p in ridge[13:]], gap=0.5 * s.scale, height=0.9 * s.scale)
    for i, (x, height) in enumerate(TREES):
        if x < s.right:
            fir(s.sheet, *s.at(x, 39.1 + (x - 46) * 0.085), height * s.scale, seed=i)


def hall(s: Section) -> None:
    """The octagonal hall: its walls in hatching, the floors that were planned along them dashed."""
    corner = HALL * math.tan(math.pi / 8)
    roof = [(q / 2, inner(q / 2)) for q in range(-41, 42)]
    s.sheet.fill(s.path([(-HALL, 0), *roof, (HALL, 0)], close=True), VOID)
    walls = Engraving()
    for side in (-1, 1):
        x = corner
        while x < HALL - 0.2:
            depth = (x - corner) / (HALL - corner)
            walls.add(s.path([(side * x, 0.4), (side * x, inner(x) - 0.3)]), 0.1 + 0.34 * depth)
            x += 1.15 - 0.72 * depth
        s.stroke([(side * corner, 0), (side * corner, inner(corner))], THIN, opacity=0.55)
        s.stroke([(side * HALL, 0), (side * HALL, inner(HALL))], 2.0)
        for height in (9, 18, 27):
            ends = [(side * HALL, height), (side * (corner + 1.2), height)]
            s.stroke(ends, 1.2, opacity=0.6, dash=PLANNED)
    for q in range(-8, 9, 2):
        walls.add(s.path([(q, 0.4), (q, inner(q) - 0.3)]), 0.07)
    s.sheet.engrave(walls, FINE * s.heft)


def passage(s: Section) -> None:
    """The way out to the launch pad with the doors that were never fitted."""
    mouth = [(-53.6, 17.6), (-54.1, 15.5), (-54.6, 12.6), (-55.2, 11), (-55.4, 7.4), (-56.6, 6), (-57, 2.3), (-58.5, 0)]
    s.sheet.fill(s.path([(-HALL, 0), (-HALL, 17.6), *mouth], close=True), VOID)
    s.stroke([(-HALL, 17.6), (-53.6, 17.6)], 1.7, dash="10 7")
    s.stroke([(-50.6, 0), (-50.6, 17.2), (-49.1, 17.2), (-49.1, 0)], THIN, opacity=0.75, dash=PLANNED)
    posts = "".join(s.path([(q, 0.3), (q, 17.2)]) for q in range(-48, -22, 3))
    s.sheet.stroke(posts, FINE * s.heft, opacity=0.1)


def rail_tunnel(s: Section, *, lamp: float | None, lamps: Sequence[float] = (33.5, 47.5, 61.5, 75.5, 89.5,
        103.5)) -> None:
    """Ida from the side, with its track and its lamps; the one at `lamp` metres burns."""
    end, roof = s.right, 5.6
    hollow = s.path([(HALL, 0), (HALL, roof), (end, roof), (end, 0)], close=True)
    s.sheet.fill(hollow, VOID)
    if lamp is not None:
        with s.sheet.inside(hollow):
            glow(s.sheet, *s.at(lamp, 4.3), 19 * s.scale, strength=0.75)
    _joints(s, lamp, roof)
    for height, weight, opacity in ((roof, 2.0, 1.0), (roof + 0.75, FINE, 0.6), (0.42, 1.4, 0.9)):
        s.stroke([(HALL + 1.5 * (height < 1), height), (end, height)], weight, opacity=opacity)
    sleepers = [s.path([(q, 0.18), (q + 0.48, 0.18)]) for q in (HALL + 2 + i * 0.95
                                                                for i in range(int((end - HALL) / 0.95)))]
    s.sheet.stroke("".join(sleepers), 1.4 * s.heft, opacity=0.55)
    for x in lamps:
        if x < end:
            _tunnel_lamp(s, x, roof, lit=x == lamp)


def _joints(s: Section, lamp: float | None, roof: float) -> None:
    bright, plain, x = Engraving(), Engraving(), HALL + 2.0
    while x < s.right:
        far = abs(x - lamp) if lamp is not None else 99.0
        (bright if far < 13 else plain).add(s.path([(x, 0.5), (x, roof - 0.35)]), max(0.1, 0.75 - far / 18) * 0.55)
        x += 2.1
    s.sheet.engrave(plain, FINE * s.heft)
    s.sheet.engrave(bright, FINE * s.heft, colour=LAMP)


def _tunnel_lamp(s: Section, x: float, roof: float, *, lit: bool) -> None:
    colour, (bulb_x, bulb_y) = (LAMP if lit else CHALK), s.at(x, 4.4)
    s.sheet.stroke(s.path([(x, roof), (x, 4.6)]), 1.1 * s.heft, colour=colour)
    size = (0.42 if lit else 0.26) * s.scale
    s.sheet.shape(circle(bulb_x, bulb_y, size), FLAME if lit else TUNNEL, 1.1 * s.heft, colour=colour)


def wagons(s: Section, places: Sequence[float] = (62.4, 71.6)) -> None:
    for x in places:
        wagon(s.sheet, s.at(x, 0)[0], s.at(0, 0.45)[1], 8.2 * s.scale)


def visitors(s: Section) -> None:
    """Two families of today under the lamp."""
    for x, height in ((43.1, 1.75), (44.0, 1.62), (44.7, 1.1), (50.2, 1.7), (51.1, 1.2)):
        figure(s.sheet, *s.at(x, 0.45), height * s.scale, colour=LAMP)


def lift(s: Section) -> None:
    """The visitors' lift of today, 42 m high."""
    s.sheet.fill(s.path([(21.9, 5.2), (21.9, 42), (24.7, 42), (24.7, 5.2)], close=True), VOID)
    s.stroke([(21.9, 5.6), (21.9, 42), (24.7, 42), (24.7, 5.6)], 1.7)
    s.stroke([(23.3, 42), (23.3, 18.6)], FINE, opacity=0.7)
    x, y = s.at(22.3, 18.6)
    s.sheet.fill(box(x, y, 2.0 * s.scale, 2.6 * s.scale), "#CFCABE")


def floor_line(s: Section, *, start: float = -58.2) -> None:
    s.stroke([(start, 0), (s.right, 0)], 2.0)


def shield(s: Section, *, skirt: bool = True, courses: int = 9) -> None:
    """The concrete shield with the layers it was poured in, and the protective skirt around it."""
    over = [(q / 2, outer(q / 2)) for q in range(-71, 72)]
    under = [(q / 2, inner(q / 2)) for q in range(61, -62, -1)]
    body = [(-35.5, 35.6), *over, (35.5, 35.6), (31.2, 35.6), *under, (-31.2, 35.6)]
    stops = ((0, "#8C8B83", 1), (0.45, "#CFCABE", 1), (0.72, CHALK, 1), (1, "#A9A69C", 1))
    s.sheet.fill(s.path(body, close=True), s.sheet.fade(s.at(-36, 0), s.at(36, 0), *stops))
    layers, narrow = Engraving(), 30.5 / 35.5
    for i in range(1, courses):
        t = i / courses
        layer = [(x * (1 - t + t * narrow), y * (1 - t) + inner(x * narrow) * t) for x, y in over]
        layers.add(s.path(layer), 0.2 + 0.35 * t)
    for x in range(-34, 35, 2):
        layers.add(s.path([(x, outer(x)), (x * narrow, inner(x * narrow))]), 0.16)
    with s.sheet.inside(s.path(body, close=True)):
        s.sheet.engrave(layers, 1.1 * s.heft, colour=TUNNEL)
    s.sheet.stroke(s.path(over), 2.0 * s.heft, colour="#FFFDF6")
    for side in (-1, 1) if skirt else ():
        slab = [(side * 35.5, 40.1), (side * 45.6, 40.1), (side * 45.6, 38.3), (side * 35.5, 38.3)]
        s.sheet.fill(s.path(slab, close=True), "#9C9A90")
        s.sheet.stroke(s.path(slab[:2]), 1.4 * s.heft, colour="#FFFDF6")


def planned_rocket(s: Section, *, foot: float = 0.9, x: float = 0.0) -> None:
    """A V2 as it was to stand here; none ever did."""
    side = [(hull_radius(q * 0.25), 14 - q * 0.25) for q in range(41)]
    side += [(1.3, 1.9), (1.78, 0.9), (1.78, 0.15), (1.35, 0), (0.62, 0.35)]
    outline = [(x - r, foot + h) for r, h in side] + [(x + r, foot + h) for r, h in reversed(side)]
    s.sheet.stroke(s.path(outline, close=True), 1.7 * s.heft, dash="5 4")
    s.stroke([(x - 1.25, 0), (x - 0.7, foot), (x + 0.7, foot), (x + 1.25, 0)], THIN, opacity=0.7)


def air(s: Section) -> None:
    """A breath of light behind the dome."""
    x, y = s.at(2, 46)
    reach = 52 * s.scale
    s.sheet.fill(circle(x, y, reach), s.sheet.halo(x, y, reach, (0, "#39423F", 0.85), (1, "#39423F", 0)))


