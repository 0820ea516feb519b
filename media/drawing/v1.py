"""The pictures of stop 22, the V1: what it was, how it was fired, and where it fell."""

from __future__ import annotations

import math
from collections.abc import Callable

from . import bomb
from .bomb_flying import flying
from .chalk import LAMP, LINE, ROCK, THIN, Sheet, circle, curve, lamplight, line
from .launch import balloon, launch_ramp, noise_of_the_jet, orchard, shelter
from .motifs import bank, earth, glow, grass, ground, night_sky
from .profile import channel, coastal_wood, london, thin_air
from .ruin import back_gardens, chair, rubble, torn_walls
from .street import lamp_post, road, terrace
from .vault import courses, lamp_row, lining, track
from .wood import crowns
from .works import bomb_row, works_vault

COURSE = [
    (1236.0, 402.0),
    (1150.0, 360.0),
    (1040.0, 270.0),
    (930.0, 190.0),
    (820.0, 168.0),
    (670.0, 168.0),
    (520.0, 168.0),
]


def side() -> Sheet:
    """The bomb on two museum stands, cut open; the fire in its jet is the lamp."""
    sheet = Sheet()
    ground(sheet)
    b, floor = bomb.Side(sheet, 108, 262, 132), 398.0
    for q in (2.1, 5.4):
        _stand(sheet, *b.at(q, -0.40), floor)
    sheet.stroke(line([(60, floor), (1230, floor)]), LINE, opacity=0.8)
    shadow = [(150, floor + 2), (1130, floor + 2), (1060, floor + 16), (240, floor + 16)]
    sheet.hatch(shadow, angle=0, gap=3.4, tone=0.25)
    bomb.cut_open(b)
    return sheet


def _stand(sheet: Sheet, x: float, top: float, floor: float) -> None:
    """A slim museum stand under the hull."""
    half = [(15, top), (5, top + 16), (5, floor - 8), (40, floor)]
    outline = [(x - out, y) for out, y in half] + [(x + out, y) for out, y in reversed(half)]
    sheet.shape(line(outline, close=True), ROCK, THIN)


def ramp() -> Sheet:
    """The launch ramp, 48 m long (3.09), in true proportion to the bomb; a wood hides it."""
    sheet, scale, low = Sheet(), 21.0, (1150.0, 404.0)
    high = (low[0] - 48 * scale, low[1] - 5.4 * scale)
    thin_air(sheet, 432, seed=12)
    crowns(sheet, 430, low=120, high=180, seed=14, ground="#131817", strength=0.2, gap=(140, 860))
    orchard(sheet, 428)
    earth(sheet, bank((0, 434), (1290, 428), step=24, amount=3, seed=8), beds=False)
    shelter(sheet, 1150, 430)
    launch_ramp(sheet, low, high, scale)
    tilt = math.degrees(math.atan2(low[1] - high[1], low[0] - high[0]))
    middle = (low[0] + (high[0] - low[0]) * 0.30, low[1] + (high[1] - low[1]) * 0.30)
    flying(sheet, (middle[0], middle[1] - 24), bomb.LENGTH * scale, 180 - tilt, weight=LINE, fire=True)
    grass(sheet, [(0, 440), (1290, 436)], gap=5, height=9)
    return sheet


def dive() -> Sheet:
    """The course over the Channel: strokes are its noise; where they end the motor has stopped and the bomb falls."""
    sheet, sea = Sheet(), 424
    thin_air(sheet, sea)
    channel(sheet, sea, west=560, east=1120, rise=22)
    london(sheet, 196, 412, size=1.45)
    coastal_wood(sheet, 1150, 1280, 408, height=34)
    noise_of_the_jet(sheet, COURSE)
    for x, y in ((414, 322), (478, 296), (540, 326)):
        balloon(sheet, x, y, 404)
    stop = COURSE[-1]
    sheet.stroke(curve(COURSE), THIN)
    sheet.stroke(curve([stop, (430, 184), (350, 262), (292, 404)]), THIN)
    glow(sheet, *stop, 90, strength=0.75)
    sheet.fill(circle(*stop, 6), LAMP)
    flying(sheet, (920, 176), 128, 176)
    flying(sheet, (378, 228), 128, 226)
    return sheet


def ruins() -> Sheet:
    """A London street the day after: a gap in the terrace, no one in sight, one window lit."""
    sheet = Sheet()
    night_sky(sheet, 412, seed=31, stars=110)
    back_gardens(sheet, 560, 840)
    terrace(sheet, first=-72, count=12, gap=(556, 812), lit=2)
    torn_walls(sheet, 556, 812)
    road(sheet)
    rubble(sheet, 548, 826, high=74)
    chair(sheet, 716, 352)
    for x in (150, 1040):
        lamp_post(sheet, x)
    return sheet


def tunnel() -> Sheet:
    """Hulls in rows under the Kohnstein; one lamp."""
    sheet = Sheet()
    vault = works_vault((690, 236))
    lamp = vault.place(0, 6.3, 12)
    tone = lamplight(*lamp, 760, most=0.8, least=0.07)
    lining(sheet, vault, near=2.2, far=120, step=2.4, tone=tone)
    courses(sheet, vault, near=2.2, far=120, tone=tone, count=48)
    track(sheet, vault, near=3.2, far=110, tone=tone)
    lamp_row(sheet, vault, [12, 20, 31, 48, 70], lit=12)
    tails = [5.0, 14.5, 26.0, 40.0]
    bomb_row(sheet, vault, -3.3, tails)
    bomb_row(sheet, vault, 3.3, tails)
    return sheet


PICTURES: dict[str, Callable[[], Sheet]] = {"side": side, "ramp": ramp, "dive": dive, "street": ruins, "tunnel": tunnel}
