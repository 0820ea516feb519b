"""Things that are drawn again and again: sky, moon, lamps, trees, chalk, rails, wagons, visitors; never a face.

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
    DAWN,
    FINE,
    FLAME,
    LAMP,
    LINE,
    NIGHT,
    NIGHT_TOP,
    ROCK,
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


def ground(sheet: Sheet, *, top: str = "#1B211F", bottom: str = "#131716") -> None:
    """The plain dark ground of an object's portrait."""
    sheet.fill(box(0, 0, sheet.width, sheet.height), sheet.fade((0, 0), (0, sheet.height), (0, top, 1), (1, bottom, 1)))


def night_sky(sheet: Sheet, horizon: float, *, seed: int = 7, stars: int = 120) -> None:
    """Night down to the horizon, paler near the earth, with stars."""
    sky = sheet.fade((0, 0), (0, horizon), (0, NIGHT_TOP, 1), (0.55, NIGHT, 1), (1, DAWN, 1))
    sheet.fill(box(0, 0, sheet.width, sheet.height), sky)
    rnd, dots = random.Random(seed), Engraving()
    for _ in range(stars):
        x, y, radius = (
            rnd.uniform(0, sheet.width),
            rnd.uniform(0, horizon * 0.85),
            rnd.choice([0.6, 0.6, 0.7, 0.8, 1.2]),
        )
        dots.add(circle(x, y, radius), rnd.uniform(0.25, 0.85) * max(0.15, 1 - y / horizon))
    for strength, paths in sorted(dots.by_strength.items()):
        sheet.fill("".join(paths), opacity=strength / 20)


def crescent(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """The moon whose lit part echoes the section of the dome."""
    sheet.fill(circle(x, y, radius * 2.6), sheet.halo(x, y, radius * 2.6, (0, "#5A635F", 0.4), (1, "#5A635F", 0)))
    with sheet.turned(-38, x, y):
        sheet.shape(circle(x, y, radius), "#161B1A", FINE, opacity=0.28)
        light = sheet.fade((x, y - radius), (x + radius, y + radius), (0, CHALK, 1), (1, "#A9A69C", 1))
        sheet.fill(
            f"M{x:g} {y - radius:g}A{radius:g} {radius:g} 0 0 1 {x:g} {y + radius:g}"
            f"A{radius * 1.32:g} {radius * 1.32:g} 0 0 0 {x:g} {y - radius:g}Z",
            light,
        )
        for i in range(1, 7):
            r = radius * (1 + i * 0.16)
            sheet.stroke(
                f"M{x:g} {y - radius:g}A{r:g} {r:g} 0 0 1 {x:g} {y + radius:g}",
                FINE,
                colour=TUNNEL,
                opacity=0.16 + 0.05 * i,
            )


def glow(sheet: Sheet, x: float, y: float, radius: float, *, strength: float = 0.7) -> None:
    """The lamp's light in the air."""
    light = sheet.halo(
        x, y, radius, (0, LAMP, strength), (0.18, LAMP, strength * 0.5), (0.5, LAMP, strength * 0.16), (1, LAMP, 0)
    )
    sheet.fill(circle(x, y, radius), light)


def hanging_lamp(sheet: Sheet, x: float, top: float, size: float, *, lit: bool = False) -> None:
    """A tunnel lamp on its wire: `top` is where the wire is fixed, `size` the drop to the bulb."""
    colour, bulb, shade = (LAMP if lit else CHALK), top + size, size * 0.3
    opacity = 1.0 if lit else 0.75
    sheet.stroke(line([(x, top), (x, bulb - shade * 0.8)]), THIN, colour=colour, opacity=opacity)
    sheet.shape(
        line(
            [
                (x - shade * 0.25, bulb - shade * 0.9),
                (x + shade * 0.25, bulb - shade * 0.9),
                (x + shade, bulb - shade * 0.1),
                (x - shade, bulb - shade * 0.1),
            ],
            close=True,
        ),
        TUNNEL,
        THIN,
        colour=colour,
        opacity=opacity,
    )
    sheet.shape(
        circle(x, bulb + shade * 0.12, shade * 0.42), FLAME if lit else TUNNEL, THIN, colour=colour, opacity=opacity
    )


def hand_lantern(sheet: Sheet, x: float, foot: float, height: float, *, lit: bool = True) -> None:
    """A storm lantern standing on the ground at `foot`: base, glass in its cage, hood, handle."""
    w, low, top = height * 0.27, foot - height * 0.14, foot - height * 0.6
    if lit:
        glow(sheet, x, foot - height * 0.34, height * 1.35, strength=0.6)
    heavy = THIN if height < 120 else LINE

    def bulge(f: float, y: float) -> str:
        return f"{x + f * w:.1f} {y:.1f}"

    sheet.stroke(f"M{bulge(-1.06, top)}C{bulge(-1.25, foot - height * 1.08)} {bulge(1.25, foot - height * 1.08)} {bulge(1.06, top)}", heavy)
    bend = (low - top) * 0.3
    glass = (f"M{bulge(-0.72, low)}C{bulge(-1.06, low - bend)} {bulge(-1.06, top + bend)} {bulge(-0.66, top)}L{bulge(0.66, top)}"
             f"C{bulge(1.06, top + bend)} {bulge(1.06, low - bend)} {bulge(0.72, low)}Z")
    heart = foot - height * 0.3
    light = sheet.halo(x, heart, w * 1.3, (0, "#B98528", 1), (0.5, "#5E4415", 1), (1, "#2A210F", 1)) if lit else TUNNEL
    sheet.shape(glass, light, heavy)
    if lit:
        flame(sheet, x, low - height * 0.05, height * 0.26)
    for f in (-0.5, 0.5):
        sheet.stroke(f"M{bulge(f, low)}C{bulge(f * 1.5, low - bend)} {bulge(f * 1.5, top + bend)} {bulge(f, top)}", THIN, opacity=0.7)
    for y, f in ((low - bend * 0.8, 0.96), (top + bend * 0.8, 0.95)):
        sheet.stroke(f"M{bulge(-f, y)}Q{bulge(0, y + w * 0.14)} {bulge(f, y)}", THIN, opacity=0.7)
    _lantern_metal(sheet, (x, foot), height)


def _lantern_metal(sheet: Sheet, place: Point, height: float) -> None:
    """Base and hood of the lantern, with a lit edge."""
    x, foot = place
    w, low, top, heavy = height * 0.27, foot - height * 0.14, foot - height * 0.6, THIN if height < 120 else LINE
    base = [(x - w * 0.9, low), (x + w * 0.9, low), (x + w * 1.08, foot), (x - w * 1.08, foot)]
    hood = [(x - w * 0.92, top), (x - w * 0.5, top - height * 0.13), (x + w * 0.5, top - height * 0.13), (x + w * 0.92, top)]
    cap = [(x - w * 0.34, top - height * 0.13), (x - w * 0.28, top - height * 0.19), (x + w * 0.28, top - height * 0.19), (x + w * 0.34, top - height * 0.13)]
    for part in (base, cap, hood):
        sheet.shape(line(part, close=True), "#2A302D", heavy)
        sheet.hatch(part, angle=90, gap=max(2.5, height / 34), tone=lambda px, _: 0.45 if abs(px - x) > w * 0.45 else 0.12)
    sheet.stroke(line([(x - w * 1.0, foot - height * 0.08), (x + w * 1.0, foot - height * 0.08)]), THIN, opacity=0.7)


def flame(sheet: Sheet, x: float, foot: float, height: float) -> None:
    """The flame itself, with its bright heart."""
    for scale, colour in ((1.0, LAMP), (0.55, FLAME)):
        h, w = height * scale, height * scale * 0.36
        sheet.fill(
            f"M{x:.1f} {foot - h:.1f}C{x + w:.1f} {foot - h * 0.5:.1f} {x + w:.1f} {foot:.1f} {x:.1f} {foot:.1f}"
            f"C{x - w:.1f} {foot:.1f} {x - w:.1f} {foot - h * 0.5:.1f} {x:.1f} {foot - h:.1f}Z",
            colour,
        )


def small_flame(sheet: Sheet, x: float, y: float, size: float, *, lit: bool = False) -> None:
    """A small memorial lamp: a bowl with a flame; unlit ones burn in chalk. They stand for people."""
    colour = LAMP if lit else CHALK
    if lit:
        glow(sheet, x, y - size * 0.6, size * 6)
    sheet.fill(
        f"M{x - size * 0.5:.1f} {y:.1f}h{size:.1f}l{-size * 0.22:.1f} {size * 0.36:.1f}h{-size * 0.56:.1f}Z",
        colour,
        opacity=1 if lit else 0.55,
    )
    sheet.fill(
        f"M{x:.1f} {y - size * 1.3:.1f}C{x + size * 0.42:.1f} {y - size * 0.6:.1f} {x + size * 0.3:.1f} {y - size * 0.12:.1f} {x:.1f} "
        f"{y - size * 0.12:.1f}C{x - size * 0.3:.1f} {y - size * 0.12:.1f} {x - size * 0.42:.1f} {y - size * 0.6:.1f} {x:.1f} "
        f"{y - size * 1.3:.1f}Z",
        FLAME if lit else CHALK,
        opacity=1 if lit else 0.8,
    )


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


def strata(
    sheet: Sheet,
    area: Sequence[Point],
    *,
    gap: float = 15,
    seed: int = 5,
    strength: float = 0.4,
    flints: bool = True,
    fade_to: float = 0.1,
) -> None:
    """The beds of the chalk with their flints, fading downwards from `strength` to `fade_to`, inside a polygon."""
    top, bottom = min(y for _, y in area), max(y for _, y in area)
    left, right = min(x for x, _ in area), max(x for x, _ in area)
    rnd, beds, stones, y, layer = random.Random(seed), Engraving(), [], top + gap / 2, 0
    while y < bottom:
        noise, x = Noise(seed * 31 + layer), left - rnd.uniform(0, 120)
        most = strength + (fade_to - strength) * (y - top) / (bottom - top)
        while x < right:
            length = rnd.uniform(40, 200)
            steps = [x + length * i / max(3, round(length / 15)) for i in range(max(3, round(length / 15)) + 1)]
            beds.add(
                line([(q, y + gap * 0.3 * noise.rough(q / 130) + gap * 0.08 * noise(q / 12)) for q in steps]),
                most * rnd.uniform(0.4, 1),
            )
            if rnd.random() < 0.16:
                stones.append(
                    circle(rnd.uniform(x, x + length), y + gap * 0.3, rnd.uniform(2.4, 5), rnd.uniform(1.3, 2.2))
                )
            x += length + rnd.uniform(8, 60)
        y, layer = y + gap * rnd.uniform(0.75, 1.25), layer + 1
    with sheet.inside(line(area, close=True)):
        sheet.engrave(beds)
        if flints and stones:
            sheet.shape("".join(stones), "#0C0F0E", FINE, opacity=0.5)


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

    legs = form([(-0.08, 0.42), (-0.085, 0.2), (-0.075, 0.0), (-0.025, 0.0), (-0.01, 0.3), (0.02, 0.3), (0.05, 0.045), (0.1, 0.05), (0.09, 0.42)])
    coat = form([(-0.045, 0.835), (-0.12, 0.795), (-0.145, 0.62), (-0.15, 0.44), (-0.115, 0.44), (-0.11, 0.36), (0.0, 0.345), (0.11, 0.37),
                 (0.115, 0.45), (0.15, 0.46), (0.14, 0.64), (0.12, 0.795), (0.045, 0.835)])
    whole = [legs, coat, circle(x, foot - 0.92 * height, 0.056 * height, 0.07 * height), box(x - 0.03 * height, foot - 0.88 * height, 0.06 * height, 0.08 * height)]
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
