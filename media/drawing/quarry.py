"""Chalk out of doors: a cut face with its beds, heaps at its foot, the dome on it, a track, craters."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from .chalk import CHALK, FINE, LINE, THIN, Engraving, Noise, Point, Sheet, Tone, evenly, line, roughened


def chalk_face(sheet: Sheet, top: Sequence[Point], foot: Sequence[Point], *, tone: Tone, seed: int = 1, beds: int = 9,
               ground: str = "#1C2220", outline: bool = True) -> None:
    """A face of chalk between its upper edge and its foot, both from left to right, engraved as bright as `tone`."""
    upper = roughened(top, step=9, amount=4, seed=seed)
    high, low = evenly(upper, 120), evenly(foot, 120)
    sheet.fill(line([*upper, *reversed(foot)], close=True), ground)
    noise, lines = Noise(seed), Engraving()
    for i in range(len(high) - 1):
        _cracks(lines, (high[i], low[i], high[i + 1]), noise, i, tone)
    for bed in range(1, beds):
        _bed(lines, high, low, bed / beds, tone, seed * 50 + bed)
    sheet.engrave(lines, THIN)
    if outline:
        sheet.stroke(line(upper), LINE)


def _cracks(lines: Engraving, edges: tuple[Point, Point, Point], noise: Noise, i: int, tone: Tone) -> None:
    """Broken strokes down the face between two neighbouring places of its edge."""
    (ax, ay), (bx, by), (nx, ny) = edges
    for part in range(2):
        f = part / 2
        x, y, t = ax + (nx - ax) * f, ay + (ny - ay) * f, 0.02
        while t < 0.97:
            long = 0.05 + 0.16 * abs(noise(i * 3.1 + part + t * 17))
            end, lean = min(0.99, t + long), (bx - ax)
            place = (x + lean * t, y + (by - y) * t)
            strength = tone(*place) * (0.35 + 0.65 * abs(noise.rough(i * 0.37 + part * 0.1 + t * 3)))
            lines.add(line([place, (x + lean * end + 1.5 * noise(i + t * 9), y + (by - y) * end)]), strength)
            t = end + 0.03 + 0.12 * abs(noise(i * 1.7 + t * 31 + part))


def _bed(lines: Engraving, high: Sequence[Point], low: Sequence[Point], t: float, tone: Tone, seed: int) -> None:
    noise = Noise(seed)
    points = [(ax + (bx - ax) * t, ay + (by - ay) * (t + 0.02 * noise.rough(i * 0.16)))
              for i, ((ax, ay), (bx, by)) in enumerate(zip(high, low, strict=True))]
    for i in range(0, len(points) - 3, 3):
        if noise(i * 0.4 + 7) > -0.35:
            lines.add(line(points[i : i + 4]), min(1.0, 1.5 * tone(*points[i])) * (0.6 + 0.4 * abs(noise(i))))


def rubble(sheet: Sheet, left: Point, right: Point, height: float, *, seed: int = 2, count: int = 90,
           tone: Tone | None = None) -> None:
    """Fallen blocks along the foot of a face."""
    rnd, dark, edges = random.Random(seed), [], Engraving()
    for _ in range(count):
        t, up = rnd.random(), rnd.random() ** 2 * height
        x, y, size = left[0] + (right[0] - left[0]) * t, left[1] + (right[1]
                                                                    - left[1]) * t - up + height * 0.2, rnd.uniform(2,
                                                                            8)
        block = [(x - size, y), (x - size * 0.6, y - size * 0.8), (x + size * 0.3, y - size),
                 (x + size, y - size * 0.2), (x + size * 0.5, y + 2)]
        dark.append(line(block, close=True))
        strength = tone(x, y) if tone else 0.6
        edges.add(line(block[:4]), strength)
        edges.add(line([block[2], (x + size * 0.2, y)]), strength * 0.5)
    sheet.fill("".join(dark), "#171C1A")
    sheet.engrave(edges, THIN)


def dome_outside(sheet: Sheet, middle: Point, radius: float, rise: float, *, tone: float = 1.0) -> None:
    """The shield seen from the quarry: a low vault of concrete on the cliff, lit by the moon from the right."""
    x, y = middle
    reach = (radius * radius + rise * rise) / (2 * rise)
    cap = [(x + q * radius / 40, y - rise + reach - math.sqrt(reach**2 - (q * radius / 40) ** 2))
           for q in range(-40, 41)]
    shade = sheet.fade((x - radius, y), (x + radius, y), (0, "#4C504B", 1), (0.4, "#85857D", 1), (0.72, "#CFCABE", 1),
                       (1, "#A9A69C", 1))
    body = line([*cap, (x + radius, y + 3), (x - radius, y + 3)], close=True)
    sheet.fill(body, shade)
    joints = Engraving()
    for i in range(1, 8):
        flat = 1 - i / 8
        joints.add(line([(px, y - (y - py) * flat) for px, py in cap]), 0.28)
    for i in range(-11, 12):
        joints.add(line([(x + radius * math.sin(i * math.pi / 24) * math.sqrt(max(0.0, 1 - t)), y - rise * t)
                         for t in (0, 0.3, 0.55, 0.75, 0.9, 0.98)]), 0.2)
    with sheet.inside(body):
        sheet.engrave(joints, THIN, colour="#0F1211")
    sheet.stroke(line(cap), LINE + 0.4, colour="#FFFDF6", opacity=tone)


def track_in(sheet: Sheet, left: Sequence[Point], right: Sequence[Point], *, sleepers: int = 40,
             near: float = 3.0) -> None:
    """A railway track coming from the front: the two rails as lines from near to far, sleepers closer with distance."""
    beams = Engraving()
    a, b = evenly(left, 200), evenly(right, 200)
    for i in range(sleepers):
        k = min(199, round(200 * (1 - (1 - i / sleepers) ** 2.2)))
        (ax, ay), (bx, by) = a[k], b[k]
        over, thick = 0.32, max(0.6, near * (1 - k / 200) ** 1.6)
        ends = [(ax - (bx - ax) * over, ay - (by - ay) * over), (bx + (bx - ax) * over, by + (by - ay) * over)]
        beams.add(line([*ends, (ends[1][0], ends[1][1] + thick * 2), (ends[0][0], ends[0][1] + thick * 2)],
                       close=True), 0.55 * (1 - 0.6 * k / 200))
    sheet.engrave(beams, FINE)
    for rail in (a, b):
        wide = [(x + max(0.4, near * (1 - i / 200) ** 1.5), y) for i, (x, y) in enumerate(rail)]
        sheet.fill(line([*rail, *reversed(wide)], close=True), CHALK)


def crater(sheet: Sheet, walls: Engraving, x: float, y: float, radius: float, *, seed: int) -> str:
    """The rim of a bomb crater seen from above; its walls are added to `walls`, lit from the upper left."""
    rnd, noise = random.Random(seed), Noise(seed)

    def spoke(turn: float, start: float, end: float) -> str:
        return line([(x + reach * radius * math.cos(turn), y + reach * radius * math.sin(turn))
                     for reach in (start, end)])

    rim = [(x + radius * (1 + 0.09 * noise(i * 0.9)) * math.cos(i * math.tau / 30),
            y + radius * (1 + 0.09 * noise(i * 0.9)) * math.sin(i * math.tau / 30)) for i in range(30)]
    sheet.fill(line(rim, close=True), "#0B0E0D")
    for _ in range(round(radius * 1.9) + 8):
        turn, start = rnd.uniform(0, math.tau), rnd.uniform(0.93, 1.0)
        facing = 0.5 + 0.5 * math.cos(turn - math.pi / 4)
        walls.add(spoke(turn, start, start - rnd.uniform(0.2, 0.62)), 0.08 + 0.72 * facing**2)
        if rnd.random() < 0.5:
            out = rnd.uniform(1.06, 1.25)
            walls.add(spoke(turn, out, out + rnd.uniform(0.15, 0.7)), 0.3 * (1.2 - facing))
    return line(rim, close=True)
