"""A wood at night: dark crowns behind, trunks in front; quiet enough to stand behind something else."""

from __future__ import annotations

import random

from .chalk import FINE, THIN, Engraving, Point, Sheet, Tone, line, roughened


def crowns(
    sheet: Sheet,
    foot: float,
    *,
    low: float,
    high: float,
    seed: int,
    ground: str,
    strength: float,
    gap: tuple[float, float] | None = None,
) -> None:
    """A row of fir shapes from edge to edge, lower inside `gap`; hatched on the side away from the light."""
    rnd, x = random.Random(seed), -30.0
    while x < sheet.width + 30:
        tall = rnd.uniform(low, high) * (0.45 if gap and gap[0] < x < gap[1] else 1)
        wide = tall * rnd.uniform(0.15, 0.2)
        outline = _fir_outline(x, foot, tall, wide, rnd)
        sheet.fill(line(outline, close=True), ground)
        sheet.hatch(outline, angle=72, gap=7.5, tone=_shadow_right(x, strength), piece=60)
        sheet.stroke(line(outline), FINE, opacity=strength * 0.9)
        x += wide * rnd.uniform(0.9, 1.7)


def _shadow_right(x: float, strength: float) -> Tone:
    return lambda px, py: strength * (1 if px > x else 0.45)


def _fir_outline(x: float, foot: float, tall: float, wide: float, rnd: random.Random) -> list[Point]:
    tiers = max(4, round(tall / 26))
    left, right = [], []
    for i in range(tiers):
        t = (i + 1) / tiers
        y = foot - tall * (1 - t)
        left += [(x - wide * t * rnd.uniform(0.8, 1.05), y), (x - wide * t * 0.55, y - 2)]
        right += [(x + wide * t * rnd.uniform(0.8, 1.05), y), (x + wide * t * 0.55, y - 2)]
    return [*reversed(left), (x, foot - tall), *right]


def trunks(sheet: Sheet, foot: float, places: list[float], *, seed: int = 3, thick: float = 9) -> None:
    """Tall trunks that leave the sheet at the top, bark on the shadow side."""
    rnd = random.Random(seed)
    for x in places:
        w = thick * rnd.uniform(0.7, 1.25)
        lean, base = rnd.uniform(-8, 8), foot + rnd.uniform(0, 5)
        left = roughened([(x - w, base), (x - w * 0.6 + lean, -5)], step=40, amount=1.6, seed=rnd.randrange(99))
        right = roughened([(x + w, base), (x + w * 0.6 + lean, -5)], step=40, amount=1.6, seed=rnd.randrange(99))
        outline = [*left, *reversed(right)]
        sheet.fill(line(outline, close=True), "#101413")
        bark = Engraving()
        for _ in range(32):
            t, far = rnd.random(), rnd.uniform(-0.1, 0.95)
            y, middle = base + (-5 - base) * t, x + lean * t
            half = w * (1 - 0.4 * t)
            bark.add(
                line([(middle + half * far, y), (middle + half * far + 0.5, y - rnd.uniform(9, 34))]),
                0.18 + 0.4 * max(0.0, far),
            )
        with sheet.inside(line(outline, close=True)):
            sheet.engrave(bark)
        sheet.stroke(line(left), FINE, opacity=0.55)
        sheet.stroke(line(right), THIN, opacity=0.8)
