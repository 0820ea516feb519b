"""Things that are drawn again and again: trees, chalk, rails, wagons, visitors, and the lamps; never a face.

Places are sheet pixels; `size` or `height` is the thing's own height in pixels. At most one lamp of a picture is lit.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

from .chalk import (
    BOLD,
    CHALK,
    FINE,
    LINE,
    THIN,
    TUNNEL,
    Engraving,
    Noise,
    Point,
    Sheet,
    box,
    circle,
    curve,
    line,
    roughened,
)
from .lights import crescent, flame, glow, ground, hand_lantern, hanging_lamp, night_sky, small_flame

__all__ = [
    "bank", "bare_tree", "cliff", "crescent", "earth", "figure", "fir", "flame", "glow", "grass", "ground",
    "hand_lantern",
    "hanging_lamp", "night_sky", "rails_side", "small_flame", "strata", "wagon", "walker",
]


def fir(sheet: Sheet, x: float, foot: float, height: float, *, seed: int = 1, opacity: float = 0.75) -> None:
    """A conifer in feathered strokes."""
    rnd, levels = random.Random(seed), max(5, round(height / 5))
    marks = [line([(x, foot), (x, foot - height)])]
    for i in range(levels):
        t = i / (levels - 1)
        y, w = foot - height * (0.2 + 0.78 * t), height * (0.17 * math.sin(math.pi * (0.18 + 0.8 * t)) + 0.01)
        marks += [line([(x, y), (x + side * w * rnd.uniform(0.75, 1.15), y - height * 0.1)]) for side in (-1, 1)]
    sheet.stroke("".join(marks), THIN, opacity=opacity)


def bare_tree(sheet: Sheet, x: float, foot: float, height: float, *, seed: int = 1, opacity: float = 0.8) -> None:
    """A winter tree: a trunk that divides until it is twigs."""
    rnd = random.Random(seed)
    limbs: dict[int, list[str]] = {}
    todo = [(x, foot, -90.0, height * 0.3, 0)]
    while todo:
        ax, ay, angle, length, depth = todo.pop()
        bx, by = ax + length * math.cos(math.radians(angle)), ay + length * math.sin(math.radians(angle))
        limbs.setdefault(depth, []).append(
            curve([(ax, ay), ((ax + bx) / 2 + rnd.uniform(-1, 1), (ay + by) / 2), (bx, by)])
        )
        if depth < 5:
            spread = rnd.uniform(16, 26)
            todo += [
                (bx, by, angle + s * spread + rnd.uniform(-6, 6), length * rnd.uniform(0.68, 0.82), depth + 1)
                for s in (-1, 1)
            ]
    for depth, paths in sorted(limbs.items()):
        sheet.stroke("".join(paths), max(0.7, height / 42 * 0.62**depth), opacity=opacity)


def grass(
    sheet: Sheet, edge: Sequence[Point], *, gap: float = 6, height: float = 6, seed: int = 3, opacity: float = 0.6
) -> None:
    """Blades along an edge of the ground."""
    rnd, blades = random.Random(seed), []
    for (ax, ay), (bx, by) in itertools.pairwise(edge):
        for _ in range(max(1, round(math.hypot(bx - ax, by - ay) / gap))):
            t = rnd.random()
            x, y = ax + (bx - ax) * t, ay + (by - ay) * t
            blades.append(line([(x, y), (x + rnd.uniform(-0.4, 0.4) * height, y - rnd.uniform(0.4, 1) * height)]))
    sheet.stroke("".join(blades), FINE, opacity=opacity)


def strata(sheet: Sheet, area: Sequence[Point], *, gap: float = 15, seed: int = 5, strength: float = 0.4,
           flints: bool = True, fade_to: float = 0.1) -> None:
    """The beds of the chalk with their flints, fading downwards from `strength` to `fade_to`, inside a polygon."""
    top, bottom = min(y for _, y in area), max(y for _, y in area)
    ends = min(x for x, _ in area), max(x for x, _ in area)
    rnd, beds, y, layer = random.Random(seed), Engraving(), top + gap / 2, 0
    stones: list[str] = []
    while y < bottom:
        most = strength + (fade_to - strength) * (y - top) / (bottom - top)
        stones += _bed(beds, ends, y, gap, (Noise(seed * 31 + layer), rnd, most))
        y, layer = y + gap * rnd.uniform(0.75, 1.25), layer + 1
    with sheet.inside(line(area, close=True)):
        sheet.engrave(beds)
        if flints and stones:
            sheet.shape("".join(stones), "#0C0F0E", FINE, opacity=0.5)


def _bed(beds: Engraving, ends: Point, y: float, gap: float, hand: tuple[Noise, random.Random, float]) -> list[str]:
    """One broken line of bedding from end to end; returns the flints under it."""
    noise, rnd, most = hand
    stones, x = [], ends[0] - rnd.uniform(0, 120)
    while x < ends[1]:
        length = rnd.uniform(40, 200)
        count = max(3, round(length / 15))
        steps = [x + length * i / count for i in range(count + 1)]
        wave = [(q, y + gap * 0.3 * noise.rough(q / 130) + gap * 0.08 * noise(q / 12)) for q in steps]
        beds.add(line(wave), most * rnd.uniform(0.4, 1))
        if rnd.random() < 0.16:
            place = rnd.uniform(x, x + length), y + gap * 0.3
            stones.append(circle(*place, rnd.uniform(2.4, 5), rnd.uniform(1.3, 2.2)))
        x += length + rnd.uniform(8, 60)
    return stones


def cliff(
    sheet: Sheet, edge: Sequence[Point], *, into: float = 1, seed: int = 4, count: int = 150, length: float = 40
) -> None:
    """Short broken strokes from a cliff's edge into its face (`into` +1 to the right, -1 to the left)."""
    rnd, lines = random.Random(seed), Engraving()
    for _ in range(count):
        i, t = rnd.randrange(len(edge) - 1), rnd.random()
        (ax, ay), (bx, by) = edge[i], edge[i + 1]
        x, y, reach = ax + (bx - ax) * t, ay + (by - ay) * t, rnd.uniform(0.2, 1) * length
        lines.add(line([(x + into, y), (x + into * reach, y + reach * 0.16)]), rnd.uniform(0.25, 0.8))
    sheet.engrave(lines, 1.1)


def rails_side(sheet: Sheet, left: float, right: float, y: float, *, gap: float = 11, opacity: float = 0.9) -> None:
    """A railway track seen from the side: `y` is the top of the rail."""
    sheet.stroke(line([(left, y), (right, y)]), LINE, opacity=opacity)
    sleepers = "".join(
        line([(left + i * gap, y + 3.5), (left + i * gap + gap * 0.5, y + 3.5)])
        for i in range(int((right - left) / gap))
    )
    sheet.stroke(sleepers, LINE, opacity=opacity * 0.6)


def wagon(sheet: Sheet, x: float, rail: float, length: float) -> None:
    """A goods wagon from the side, its wheels on the rail."""
    u = length / 8.2
    sheet.shape(box(x, rail - u * 3.4, length, u * 2.3), TUNNEL, 1.5)
    planks = "".join(
        line([(x + length * i / 9, rail - u * 3.4), (x + length * i / 9, rail - u * 1.1)]) for i in range(1, 9)
    )
    sheet.stroke(planks, FINE, opacity=0.45)
    for place in (1.5, 6.7):
        sheet.shape(circle(x + place * u, rail - u * 0.55, u * 0.55), TUNNEL, 1.4)
    sheet.stroke(line([(x - u * 0.5, rail - u * 0.8), (x + length + u * 0.5, rail - u * 0.8)]), 1.4)


def figure(sheet: Sheet, x: float, foot: float, height: float, *, colour: str = CHALK) -> None:
    """A standing visitor of today, far off: a silhouette."""
    h = height
    body = [
        (-0.13, 0.76),
        (-0.05, 0.80),
        (0.05, 0.80),
        (0.13, 0.76),
        (0.12, 0.40),
        (0.09, 0),
        (0.02, 0),
        (0, 0.36),
        (-0.02, 0),
        (-0.09, 0),
        (-0.12, 0.40),
    ]
    sheet.fill(
        circle(x, foot - h * 0.9, h * 0.095) + line([(x + h * a, foot - h * b) for a, b in body], close=True), colour
    )


def walker(
    sheet: Sheet, x: float, foot: float, height: float, *, colour: str, edge: str = CHALK, step: float = 1
) -> None:
    """A visitor in a coat, walking away from us: a form with a lit rim; `step` says which foot is forward."""

    def form(points: Sequence[Point]) -> str:
        return curve([(x + step * a * height, foot - b * height) for a, b in points], close=True)

    legs = form([(-0.08, 0.42), (-0.085, 0.2), (-0.075, 0.0), (-0.025, 0.0), (-0.01, 0.3), (0.02, 0.3), (0.05, 0.045),
                 (0.1, 0.05), (0.09, 0.42)])
    coat = form([(-0.045, 0.835), (-0.12, 0.795), (-0.145, 0.62), (-0.15, 0.44), (-0.115, 0.44), (-0.11, 0.36),
                 (0.0, 0.345), (0.11, 0.37),
                 (0.115, 0.45), (0.15, 0.46), (0.14, 0.64), (0.12, 0.795), (0.045, 0.835)])
    whole = [legs, coat, circle(x, foot - 0.92 * height, 0.056 * height, 0.07 * height),
             box(x - 0.03 * height, foot - 0.88 * height, 0.06 * height, 0.08 * height)]
    for part in whole:
        sheet.stroke(part, max(1.2, min(2.4, height / 40)), colour=edge)
    for part in whole:
        sheet.fill(part, colour)


def bank(left: Point, right: Point, *, step: float = 12, amount: float = 4, seed: int = 2) -> list[Point]:
    """An uneven edge of ground between two points."""
    return roughened([left, right], step=step, amount=amount, seed=seed)


def earth(
    sheet: Sheet, edge: Sequence[Point], *, top: str = "#262C29", bottom: str = TUNNEL, seed: int = 5, beds: bool = True
) -> None:
    """The ground under an edge that runs from left to right: filled, bedded, outlined."""
    high = min(y for _, y in edge)
    area = [*edge, (edge[-1][0], sheet.height + 2), (edge[0][0], sheet.height + 2)]
    sheet.fill(
        line(area, close=True),
        sheet.fade((0, high), (0, sheet.height), (0, top, 1), (0.6, "#181C1A", 1), (1, bottom, 1)),
    )
    if beds:
        strata(sheet, area, seed=seed)
    sheet.stroke(line(edge), BOLD if sheet.height > 800 else LINE + 0.4)
