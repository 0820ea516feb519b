"""The way to London seen from the south: coast, Channel and city in profile, and the course of a V2 above them.

West is on the left, as on a map. London is a few roofs; nothing burns.
"""

from __future__ import annotations

import math
import random

from .chalk import FINE, LINE, THIN, Engraving, Point, Sheet, box, circle, line, roughened
from .motifs import fir

BURN, FLIGHT = 60.0, 308.0  # seconds under power (4.06) and in the air (4.07)
OUT_AT_BURN, UP_AT_BURN, SPEED = 25.0, 35.0, 1.06  # km, km, km/s along and up when the motor stops
RANGE = OUT_AT_BURN + SPEED * (FLIGHT - BURN)


def place(second: float) -> Point:
    """Where the rocket is after so many seconds, in km along and above the sea; highest 93 km (4.06)."""
    if second <= BURN:
        share = second / BURN
        return OUT_AT_BURN * share ** (SPEED * BURN / OUT_AT_BURN), UP_AT_BURN * share ** (SPEED * BURN / UP_AT_BURN)
    coast = second - BURN
    return OUT_AT_BURN + SPEED * coast, max(0.0, UP_AT_BURN + SPEED * coast - 0.00481 * coast * coast)


def course(table: float, target: float, sea: float, *, step: float = 4.0) -> list[Point]:
    """The course on the sheet, a point every `step` seconds, height and distance to one scale."""
    unit = (target - table) / RANGE
    places = [place(i * step) for i in range(round(FLIGHT / step) + 1)]
    return [(table + out * unit, sea - up * abs(unit)) for out, up in places]


def heading(points: list[Point], i: int) -> float:
    (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
    return math.degrees(math.atan2(ay - by, bx - ax))


def minute_marks(sheet: Sheet, points: list[Point], *, first: int = 1, last: int = 5, step: float = 4.0) -> None:
    """A short stroke across the course at each full minute."""
    for minute in range(first, last + 1):
        i = round(60 * minute / step)
        turn, (x, y) = math.radians(heading(points, i) + 90), points[i]
        dx, dy = 11 * math.cos(turn), -11 * math.sin(turn)
        sheet.stroke(line([(x - dx, y - dy), (x + dx, y + dy)]), LINE)


def thin_air(sheet: Sheet, sea: float, *, seed: int = 8) -> None:
    """Night that turns black with height: level lines close together near the sea, stars where the air ends."""
    sheet.fill(
        box(0, 0, sheet.width, sheet.height),
        sheet.fade((0, 0), (0, sea), (0, "#080A0B", 1), (0.5, "#101514", 1), (1, "#232B29", 1)),
    )
    rnd, air, stars = random.Random(seed), Engraving(), Engraving()
    y, gap = sea - 3, 3.4
    while y > sea * 0.3:
        x = -rnd.uniform(0, 200)
        while x < sheet.width:
            long = rnd.uniform(90, 420)
            air.add(line([(x, y), (x + long, y)]), 0.30 * ((y / sea - 0.3) / 0.7) ** 2.2 * rnd.uniform(0.5, 1))
            x += long + rnd.uniform(10, 120)
        y, gap = y - gap, gap * 1.035
    for _ in range(150):
        x, height = rnd.uniform(0, sheet.width), rnd.uniform(0, 1)
        stars.add(
            circle(x, height * sea * 0.8, rnd.choice([0.6, 0.7, 0.8, 1.2])), rnd.uniform(0.3, 0.9) * (1 - height) ** 1.5
        )
    sheet.engrave(air)
    for strength, dots in sorted(stars.by_strength.items()):
        sheet.fill("".join(dots), opacity=strength / 20)


def _land(left: float, right: float, sea: float, *, rise: float, shore: float, seed: int) -> list[Point]:
    """A coast in profile: a cliff at `shore` (either end), level land behind it."""
    inner = left if shore == right else right
    edge = [
        (inner, sea - rise * 0.55),
        ((inner + shore) / 2, sea - rise * 0.5),
        (shore + (inner - shore) * 0.08, sea - rise),
        (shore, sea - rise * 0.9),
        (shore - (inner - shore) * 0.01, sea + 2),
    ]
    ordered = edge if inner < shore else edge[::-1]
    return roughened(ordered, step=9, amount=1.6, seed=seed)


def channel(sheet: Sheet, sea: float, *, west: float = 430, east: float = 1010, rise: float = 14) -> None:
    """England, the sea and the Continent, from edge to edge of the sheet."""
    sheet.fill(
        box(0, sea, sheet.width, sheet.height - sea),
        sheet.fade((0, sea), (0, sheet.height), (0, "#1A2120", 1), (1, "#0C0F0F", 1)),
    )
    _swell(sheet, sea, west, east)
    for points in (
        _land(0, west, sea, rise=rise, shore=west, seed=3),
        _land(east, sheet.width, sea, rise=rise, shore=east, seed=9),
    ):
        ends = [(points[-1][0], sheet.height), (points[0][0], sheet.height)]
        sheet.fill(
            line([*points, *ends], close=True),
            sheet.fade((0, sea - rise), (0, sheet.height), (0, "#262C29", 1), (1, "#101413", 1)),
        )
        sheet.hatch(
            [*points, *ends],
            angle=2,
            gap=6,
            tone=lambda x, y: 0.34 * max(0.0, 1 - (y - sea + rise) / 90),
            seed=4,
            piece=40,
        )
        sheet.stroke(line(points), LINE + 0.4)


def _swell(sheet: Sheet, sea: float, west: float, east: float) -> None:
    rnd, waves, y, gap = random.Random(2), Engraving(), sea + 1.5, 4.0
    while y < sheet.height:
        x = west - 10
        while x < east:
            long = rnd.uniform(14, 90)
            waves.add(
                line([(x, y), (min(x + long, east + 6), y)]), 0.55 * max(0.12, 1 - (y - sea) / 60) * rnd.uniform(0.3, 1)
            )
            x += long + rnd.uniform(8, 50)
        y, gap = y + gap, gap * 1.16
    sheet.engrave(waves)


def london(sheet: Sheet, middle: float, ground: float, *, size: float = 1.0) -> None:
    """Roofs, chimneys and steeples around one great dome."""
    for row, (seed, lift) in enumerate(((21, 9), (5, 0))):
        _roofs(sheet, middle, ground, size, seed=seed, lift=lift * size, opacity=(0.5, 0.95)[row])
        if row == 0:
            for out, high in ((-84, 46), (-38, 38), (62, 42), (98, 34)):
                _steeple(sheet, middle + out * size, ground, high * size)
            _great_dome(sheet, middle, ground - 4 * size, size * 1.25)


def _roofs(sheet: Sheet, middle: float, ground: float, size: float, *, seed: int, lift: float, opacity: float) -> None:
    rnd, x, top, stacks = random.Random(seed), middle - 138 * size, [], ""
    top.append((x, ground + 2))
    while x < middle + 132 * size:
        wide, high = (
            rnd.uniform(6, 17) * size,
            (rnd.uniform(5, 12) * size + lift) * (1.15 - abs(x - middle) / (165 * size)),
        )
        peak = rnd.choice([0, 3, 4]) * size
        top += [(x, ground - high), (x + wide * 0.5, ground - high - peak), (x + wide, ground - high)]
        if rnd.random() < 0.7:
            stacks += box(x + wide * 0.66, ground - high - peak - 3 * size, 1.6 * size, 4.5 * size)
        x += wide
    sheet.shape(stacks, "#161B1A", FINE, opacity=opacity)
    sheet.shape(line([*top, (x, ground + 2)]), "#161B1A", THIN, opacity=opacity)


def _steeple(sheet: Sheet, x: float, ground: float, high: float) -> None:
    sheet.shape(box(x - high * 0.07, ground - high * 0.62, high * 0.14, high * 0.62), "#161B1A", FINE, opacity=0.75)
    sheet.shape(
        line([(x - high * 0.07, ground - high * 0.62), (x, ground - high), (x + high * 0.07, ground - high * 0.62)]),
        "#161B1A",
        FINE,
        opacity=0.75,
    )


def _great_dome(sheet: Sheet, x: float, ground: float, u: float) -> None:
    def up(height: float) -> float:
        return ground - height * u

    nave = [(-34, 0), (-34, 15), (-30, 18), (30, 18), (34, 15), (34, 0)]
    sheet.shape(line([(x + a * u, up(b)) for a, b in nave]), "#161B1A", FINE, opacity=0.8)
    sheet.shape(box(x - 11 * u, up(27), 22 * u, 10 * u), "#161B1A", THIN)
    cap = f"M{x - 12 * u:.1f} {up(27):.1f}a{12 * u:.1f} {14 * u:.1f} 0 0 1 {24 * u:.1f} 0Z"
    sheet.shape(cap, "#1D2321", THIN)
    ribs = "".join(line([(x + i * 4 * u, up(27)), (x + i * 2 * u, up(39))]) for i in range(-2, 3))
    columns = "".join(line([(x + i * 3.3 * u, up(26)), (x + i * 3.3 * u, up(19))]) for i in range(-3, 4))
    sheet.stroke(ribs + columns, FINE, opacity=0.6)
    sheet.stroke(line([(x, up(44)), (x, up(51))]), THIN)
    sheet.shape(box(x - 2 * u, up(45), 4 * u, 4.5 * u), "#161B1A", FINE)


def coastal_wood(sheet: Sheet, left: float, right: float, foot: float, *, height: float = 24, seed: int = 4) -> None:
    rnd = random.Random(seed)
    for _ in range(round((right - left) / 9)):
        fir(
            sheet,
            rnd.uniform(left, right),
            foot + rnd.uniform(-1, 2),
            rnd.uniform(0.6, 1) * height,
            seed=rnd.randrange(99),
            opacity=0.6,
        )
