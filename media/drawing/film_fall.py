"""The last scene of the flight of a V2: a street in London, the blow, and only then the sound; no person is shown."""

from __future__ import annotations

import math

import numpy as np

from . import footage, street
from .chalk import LINE, Sheet, circle
from .footage import HEIGHT, WIDTH, Layer, Pixels, between, black, ease, layer, placed
from .motifs import night_sky
from .ruin import back_gardens, chair, rubble, torn_walls

BLOW, ROAR = 38.2, 40.6  # seconds of the film


def _terrace(*, hit: bool) -> Layer:
    """The same street before and after."""
    sheet = Sheet(WIDTH, HEIGHT)
    night_sky(sheet, 700, seed=31, stars=130)
    scale = WIDTH / 1290
    with placed(sheet, dy=175, scale=scale):
        if hit:
            back_gardens(sheet, 560, 840)
            street.terrace(sheet, first=-72, count=12, gap=(556, 812), lit=2)
            torn_walls(sheet, 556, 812)
        else:
            street.terrace(sheet, first=-72, count=12, gap=(-900, -901), lit=2)
            street.house(sheet, -72 + 5 * street.WIDTH, harm=0, lit=True, seed=7)
        street.road(sheet)
        if hit:
            rubble(sheet, 548, 826, high=74)
            chair(sheet, 716, 352)
        for x in (150, 1040):
            street.lamp_post(sheet, x)
    return layer(sheet)


def _dust_mask(second: float) -> Pixels:
    """A bank of dust that spreads from the gap and sinks again, soft everywhere."""
    rows, cols = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    since = max(0.0, second - BLOW)
    wide, high = 60 + 620 * (1 - math.exp(-since * 0.8)), 40 + 330 * (1 - math.exp(-since * 0.9))
    reach = ((cols - 850) / wide) ** 2 + ((rows - 690) / high) ** 2
    return np.asarray(np.exp(-reach * 1.1) * ease(second, BLOW, BLOW + 1.0), dtype=np.float32)


def _rings(second: float) -> Layer:
    """The sound, after the blow."""
    sheet = Sheet(WIDTH, HEIGHT)
    for i in range(5):
        since = second - ROAR - 0.55 * i
        if 0 < since < 3.6:
            radius = 70 + 300 * since
            sheet.stroke(circle(850, 660, radius, radius * 0.8), LINE, opacity=0.55 * between(since, 0, 3.6, fade=1.2))
    return layer(sheet)


def fall() -> footage.Frame:
    before, after = _terrace(hit=False), _terrace(hit=True)
    pall = np.array([96, 98, 92], np.float32)

    def frame(second: float) -> Pixels:
        picture = black()
        before.over(picture)
        after.over(picture, ease(second, BLOW + 0.9, BLOW + 2.2))
        if second > BLOW:
            mask = _dust_mask(second)[..., None] * (0.92 - 0.92 * ease(second, BLOW + 1.8, BLOW + 5.6))
            picture += (pall - picture) * mask
        if second > ROAR:
            _rings(second).over(picture)
        return picture

    return frame
