"""Night and what is bright in it: sky, moon, tunnel lamps, lanterns, flames; at most one lamp of a picture is lit."""

from __future__ import annotations

import random

from .chalk import (
    CHALK,
    DAWN,
    FINE,
    FLAME,
    LAMP,
    LINE,
    NIGHT,
    NIGHT_TOP,
    THIN,
    TUNNEL,
    Engraving,
    Point,
    Sheet,
    bent,
    box,
    circle,
    curve,
    line,
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

    def at(f: float, y: float) -> Point:
        return (x + f * w, y)

    handle = foot - height * 1.08
    sheet.stroke(bent(at(-1.06, top), (at(-1.25, handle), at(1.25, handle), at(1.06, top))), heavy)
    bend = (low - top) * 0.3
    sides = [[at(f, y) for f, y in ((a, low), (b, low - bend), (b, top + bend), (c, top))] for a, b, c in
             ((-0.72, -1.06, -0.66), (0.72, 1.06, 0.66), (-0.5, -0.75, -0.5), (0.5, 0.75, 0.5))]
    bows = [bent(side[0], (side[1], side[2], side[3])) for side in sides]
    glass = bows[0] + bent(sides[1][3], (sides[1][2], sides[1][1], sides[1][0]), close=True).replace("M", "L", 1)
    warm = sheet.halo(x, foot - height * 0.3, w * 1.3, (0, "#B98528", 1), (0.5, "#5E4415", 1), (1, "#2A210F", 1))
    sheet.shape(glass, warm if lit else TUNNEL, heavy)
    if lit:
        flame(sheet, x, low - height * 0.05, height * 0.26)
    sheet.stroke(bows[2] + bows[3], THIN, opacity=0.7)
    for y in (low - bend * 0.8, top + bend * 0.8):
        sheet.stroke(curve([at(-0.95, y), at(0, y + w * 0.07), at(0.95, y)]), THIN, opacity=0.7)
    _lantern_metal(sheet, (x, foot), height)


def _lantern_metal(sheet: Sheet, place: Point, height: float) -> None:
    """Base and hood of the lantern, with a lit edge."""
    x, foot = place
    w, low, top, heavy = height * 0.27, foot - height * 0.14, foot - height * 0.6, THIN if height < 120 else LINE
    base = [(x - w * 0.9, low), (x + w * 0.9, low), (x + w * 1.08, foot), (x - w * 1.08, foot)]
    hood = [(x - w * 0.92, top), (x - w * 0.5, top - height * 0.13), (x + w * 0.5, top - height * 0.13),
            (x + w * 0.92, top)]
    cap = [(x - w * 0.34, top - height * 0.13), (x - w * 0.28, top - height * 0.19),
           (x + w * 0.28, top - height * 0.19), (x + w * 0.34, top - height * 0.13)]
    for part in (base, cap, hood):
        sheet.shape(line(part, close=True), "#2A302D", heavy)
        sheet.hatch(part, angle=90, gap=max(2.5, height / 34), tone=lambda px, _: 0.45 if abs(px - x) > w * 0.45
                    else 0.12)
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
    bowl = [(-0.5, 0.0), (0.5, 0.0), (0.28, 0.36), (-0.28, 0.36)]
    sheet.fill(line([(x + a * size, y + b * size) for a, b in bowl], close=True), colour, opacity=1 if lit else 0.55)
    tip, heart = (x, y - size * 1.3), (x, y - size * 0.12)
    right = ((x + size * 0.42, y - size * 0.6), (x + size * 0.3, heart[1]), heart)
    left = ((x - size * 0.3, heart[1]), (x - size * 0.42, y - size * 0.6), tip)
    sheet.fill(bent(tip, right, left, close=True), FLAME if lit else CHALK, opacity=1 if lit else 0.8)
