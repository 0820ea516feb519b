"""The two floors of the plan, schematic: the screen sets names, signs and the stops on them."""

from __future__ import annotations

import math
import random

from .chalk import FINE, LINE, PLANNED, THIN, TUNNEL, Engraving, Noise, Point, Sheet, box, circle, line, polygon_points
from .motifs import strata

WIDTH, HEIGHT = 612, 904
FLOOR, STONE = "#333A37", "#171C1A"
Room = tuple[float, float, float, float]  # left, top, width, height

IDA, MATHILDE, HUGO, WAY_TO_HALL = (410, 158, 84, 760), (96, 540, 330, 72), (150, 696, 280, 72), (296, 288, 130, 76)
HALL: Point = (196, 326)
NAMES: tuple[Room, ...] = ((512, 116, 100, 66), (76, 456, 204, 66), (136, 622, 144, 66))
"""Where the screen sets the galleries' names: no beds of the chalk run there."""


def tunnels() -> Sheet:
    """The tunnels: Ida with its track, Mathilde, Hugo, the octagonal hall, the passages that were planned."""
    sheet = Sheet(WIDTH, HEIGHT)
    _rock(sheet, seed=5)
    for name in NAMES:
        sheet.fill(box(*name), STONE)
    hall = polygon_points(*HALL, 120, 8, turn=22.5)
    for edge in (((150, 246), (-10, 150), (-10, 218), (106, 286)), ((106, 366), (-10, 428), (-10, 496), (150, 406))):
        sheet.stroke(line(edge), 2.4, dash=PLANNED, opacity=0.85)
    rooms = (IDA, MATHILDE, HUGO, WAY_TO_HALL)
    cut = Engraving()
    for room in rooms:
        cut.hatch(_around(room, 8), angle=-45, gap=4.6, tone=0.62, seed=4)
    cut.hatch(polygon_points(*HALL, 129, 8, turn=22.5), angle=-45, gap=4.6, tone=0.62, seed=6)
    sheet.engrave(cut, FINE)
    walls = [box(*room) for room in rooms] + [line(hall, close=True)]
    for wall in walls:
        sheet.stroke(wall, 6.5)
    for wall in walls:
        sheet.fill(wall, FLOOR)
    _hall_floor(sheet)
    _track(sheet, IDA[0] + IDA[2] / 2)
    return sheet


def _around(room: Room, more: float) -> list[Point]:
    left, top, width, height = room
    return [(left - more, top - more), (left + width + more, top - more), (left + width + more, top + height + more),
            (left - more, top + height + more)]


def _rock(sheet: Sheet, *, seed: int) -> None:
    sheet.fill(box(0, 0, WIDTH, HEIGHT), STONE)
    strata(sheet, [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], gap=16, seed=seed, strength=0.3, fade_to=0.26,
           flints=False)


def _hall_floor(sheet: Sheet) -> None:
    """The hall was never finished: its inner ring is dashed."""
    inner, middle = polygon_points(*HALL, 96, 8, turn=22.5), polygon_points(*HALL, 48, 8, turn=22.5)
    sheet.stroke(line(inner, close=True), THIN, dash=PLANNED, opacity=0.7)
    sheet.stroke("".join(line([a, b]) for a, b in zip(inner, middle, strict=True)), FINE, dash=PLANNED, opacity=0.4)


def _track(sheet: Sheet, x: float) -> None:
    sheet.stroke("".join(line([(x - 19, y), (x + 19, y)]) for y in range(174, HEIGHT, 14)), THIN, opacity=0.4)
    for rail in (x - 11, x + 11):
        sheet.stroke(line([(rail, 168), (rail, HEIGHT + 4)]), THIN, opacity=0.6)


def dome() -> Sheet:
    """The exhibition under the shield: the nave in the middle, a circuit on either side, two cinemas."""
    sheet = Sheet(WIDTH, HEIGHT)
    _rock(sheet, seed=9)
    x, y, radius = WIDTH / 2, 452.0, 284.0
    sheet.fill(circle(x, y, radius + 10), "#0C0F0E", opacity=0.6)
    stops = ((0.9, "#A9A69C", 1), (0.95, "#CFCABE", 1), (1, "#EFEAE0", 1))
    sheet.fill(circle(x, y, radius), sheet.halo(x, y, radius, *stops))
    joints = Engraving()
    for i in range(120):
        a = math.tau * i / 120
        joints.add(line([(x + r * math.cos(a), y + r * math.sin(a)) for r in (radius - 22, radius)]), 0.35)
    for r in (radius - 7, radius - 14):
        joints.add(circle(x, y, r), 0.3)
    sheet.engrave(joints, FINE, colour=TUNNEL)
    sheet.stroke(circle(x, y, radius), LINE, colour="#FFFDF6")
    sheet.shape(circle(x, y, radius - 22), FLOOR, 2.4, colour=TUNNEL)
    _paving(sheet, (x, y), radius - 24)
    _rooms(sheet, x, y)
    return sheet


def _paving(sheet: Sheet, middle: Point, radius: float) -> None:
    """A breath of texture on the floor."""
    rnd, noise, marks = random.Random(3), Noise(3), Engraving()
    for i in range(340):
        a, r = rnd.uniform(0, math.tau), radius * math.sqrt(rnd.random()) * 0.97
        px, py = middle[0] + r * math.cos(a), middle[1] + r * math.sin(a)
        marks.add(line([(px, py), (px + 5 + 3 * noise(i), py)]), 0.14)
    sheet.engrave(marks, FINE)


def _rooms(sheet: Sheet, x: float, y: float) -> None:
    for side in (-1, 1):
        near, far = x + side * 62, x + side * 132
        sheet.stroke(line([(near, y - 146), (near, y + 58)]), 3)
        sheet.stroke(line([(near, y - 46), (x + side * 140, y - 46)]), 3)
        cinema = [(near, y + 98), (near, y + 190), (far, y + 190), (far, y + 98)]
        sheet.shape(line(cinema, close=True), "#1B201E", 3)
        left = min(near, far) + 14
        seats = [box(left + seat * 9, y + 126 + row * 15, 5, 5) for row in range(4) for seat in range(5)]
        sheet.stroke("".join(seats), FINE, opacity=0.6)
        sheet.stroke(line([(min(near, far) + 10, y + 108), (max(near, far) - 10, y + 108)]), LINE)
