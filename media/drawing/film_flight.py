"""The film «flight of a V2»: launch, a minute of fire, the arc, a London street; no person is shown.

Its moments, in seconds: launch 0, burn 11.5, arc 23, fall 34.5; it lasts 46. The fall is silent first: the blow comes
as dust that hides the street, and only then the rings of the sound.
"""

from __future__ import annotations

import math

import numpy as np

from . import footage
from .chalk import CHALK, LAMP, LINE, THIN, Engraving, Noise, Sheet, box, circle, curve, line
from .film_fall import fall
from .footage import HEIGHT, WIDTH, Layer, Pixels, between, black, ease, layer, rising
from .motifs import bank, earth, glow, grass, hand_lantern, night_sky
from .profile import FLIGHT, channel, coastal_wood, course, heading, london, minute_marks, thin_air
from .standing import launch_table, small, upright
from .wood import crowns, trunks

BURN, ARC, FALL, END = 11.5, 23.0, 34.5, 46.0
IGNITION, LIFT, MOTOR_OFF = 4.6, 6.2, 20.0
FOOT, PLACE, METRE = 792.0, 800.0, 40.0


def _wood() -> Layer:
    sheet = Sheet(WIDTH, HEIGHT)
    night_sky(sheet, 800, seed=5, stars=130)
    crowns(sheet, 786, low=330, high=520, seed=4, ground="#131917", strength=0.2, gap=(560, 1040))
    crowns(sheet, 790, low=200, high=330, seed=9, ground="#0F1413", strength=0.28, gap=(500, 1100))
    earth(sheet, bank((0, FOOT - 2), (1600, FOOT + 4), step=22, amount=3), beds=False)
    trunks(sheet, FOOT + 4, [60, 196, 330, 486, 1128, 1272, 1404, 1540], thick=14)
    grass(sheet, [(0, FOOT + 10), (1600, FOOT + 12)], gap=6, height=12)
    launch_table(sheet, PLACE, FOOT, METRE)
    return layer(sheet)


def _rocket() -> Layer:
    sheet = Sheet(WIDTH, HEIGHT)
    upright(sheet, PLACE, FOOT - 1.1 * METRE, METRE)
    return layer(sheet)


def _lantern() -> Layer:
    sheet = Sheet(WIDTH, HEIGHT)
    hand_lantern(sheet, 700, FOOT + 8, 44)
    return layer(sheet)


def _fire(sheet: Sheet, x: float, y: float, long: float, wide: float, strength: float) -> None:
    """The jet below (x, y): engraved lines of light, no flicker."""
    if strength <= 0.02:
        return
    glow(sheet, x, y + long * 0.3, long * 1.5, strength=0.7 * strength)
    work = Engraving()
    for i in range(15):
        f = -1 + i / 7
        reach = long * (1 - 0.45 * f * f) * (0.4 + 0.6 * strength)
        points = [(x + wide * f * (0.6 + 0.9 * t - 0.9 * t * t), y + reach * t) for t in (0, 0.15, 0.3, 0.5, 0.75, 1)]
        for k in range(5):
            work.add(line(points[k : k + 2]), strength * (1 - 0.17 * k) * (1 - 0.35 * abs(f)))
    sheet.engrave(work, 2.2, colour=LAMP)


def _jet(strength: float, *, x: float = PLACE, y: float = FOOT - METRE, turn: float = 0.0) -> Layer:
    sheet = Sheet(WIDTH, 2 * HEIGHT)
    with sheet.turned(turn, x, y):
        _fire(sheet, x, y, 250, 17, strength)
    return layer(sheet)


def _dust(second: float) -> Layer:
    """Dust over the ground around the table: low curls that widen and thin out."""
    sheet, since = Sheet(WIDTH, HEIGHT), second - IGNITION - 0.5
    work, noise = Engraving(), Noise(3)
    if 0 < since < 7:
        for side in (-1, 1):
            for i in range(34):
                far = (40 + i * 13) * (1 - math.exp(-since * 0.7))
                high = 4 + 26 * abs(noise(i * 0.7)) * min(1.0, since / 2)
                x, y = PLACE + side * (34 + far), FOOT + 4 - high
                work.add(
                    curve([(x - 16, y + 5), (x - 6, y - 3), (x + 7, y - 2), (x + 17, y + 5)]),
                    0.5 * between(since, 0, 6.5, fade=1.6) * (1 - i / 36),
                )
    sheet.engrave(work, THIN)
    return layer(sheet)


def launch() -> footage.Frame:
    wood, rocket, lantern, jet = _wood(), _rocket(), _lantern(), _jet(1.0)
    above = 1 - 0.85 * rising(np.full(WIDTH, FOOT + 8, np.float32), 24)

    def frame(second: float) -> Pixels:
        picture = black()
        wood.over(picture, ease(second, 0, 1.4))
        lantern.over(picture, ease(second, 0.6, 2) * (1 - ease(second, 3.2, 4.4)))
        risen = round(0.5 * 62 * max(0.0, second - LIFT) ** 2)
        jet.over(picture, ease(second, IGNITION, IGNITION + 1.8), through=above, dy=-risen)
        rocket.over(picture, ease(second, 0, 1.4), dy=-risen)
        _dust(second).over(picture)
        return picture

    return frame


def _heaven() -> list[Layer]:
    """Three veils of stars and thin cloud that pass at different speeds; each is twice as high as the frame."""
    veils = []
    for depth in range(3):
        sheet = Sheet(WIDTH, 2 * HEIGHT)
        if depth < 2:
            _stars(sheet, seed=depth + 3, count=(260, 120)[depth], size=(0.9, 1.5)[depth])
        else:
            _cloud(sheet)
        veils.append(layer(sheet))
    return veils


def _stars(sheet: Sheet, *, seed: int, count: int, size: float) -> None:
    rnd = np.random.default_rng(seed)
    for _ in range(count):
        place = rnd.uniform(0, WIDTH), rnd.uniform(0, 2 * HEIGHT)
        sheet.fill(circle(*place, rnd.uniform(0.6, 1.3) * size), opacity=rnd.uniform(0.3, 0.9))


def _cloud(sheet: Sheet) -> None:
    work, noise = Engraving(), Noise(12)
    for row in range(46):
        y, x = 900 + row * 20.0, 0.0
        while x < WIDTH:
            work.add(line([(x, y), (x + 46, y)]), 0.42 * noise.rough(x / 260 + row * 0.23) * min(1.0, row / 10))
            x += 46
    sheet.engrave(work, THIN)


def _minute(second: float) -> Layer:
    """A dial of sixty strokes: the minute for which the motor burns."""
    sheet, (x, y) = Sheet(WIDTH, HEIGHT), (1340.0, 690.0)
    gone = 60 * min(1.0, max(0.0, (second - BURN) / (MOTOR_OFF - BURN)))
    for done, colour, opacity in ((False, CHALK, 0.35), (True, LAMP if second < MOTOR_OFF else CHALK, 0.95)):
        strokes = "".join(_tick(x, y, i) for i in range(60) if (i < gone) == done)
        if strokes:
            sheet.stroke(strokes, 3.0, colour=colour, opacity=opacity)
    return layer(sheet)


def _tick(x: float, y: float, i: int) -> str:
    a = math.tau * i / 60 - math.pi / 2
    inner = 72 if i % 5 else 64
    return line([(x + r * math.cos(a), y + r * math.sin(a)) for r in (inner, 88)])


def _climbing(lean: float) -> Layer:
    """The rocket alone in the sky, leaning to the left by `lean` degrees."""
    sheet = Sheet(WIDTH, HEIGHT)
    with sheet.turned(-lean, 800, 420):
        upright(sheet, 800, 420 + 7 * 34, 34)
    return layer(sheet)


def burn() -> footage.Frame:
    veils = _heaven()
    sky = Sheet(WIDTH, HEIGHT)
    sky.fill(box(0, 0, WIDTH, HEIGHT), sky.fade((0, 0), (0, HEIGHT), (0, "#0A0D0E", 1), (1, "#1B2221", 1)))
    night = layer(sky)

    def frame(second: float) -> Pixels:
        picture, since = black(), second - BURN
        night.over(picture, 1 - 0.45 * ease(second, BURN, ARC))
        for veil, speed in zip(veils, (14, 34, 120), strict=True):
            veil.over(
                picture, 1.0 if speed < 100 else 1 - ease(second, BURN + 4, BURN + 8), dy=round(-HEIGHT + speed * since)
            )
        lean, power = 47 * ease(second, BURN + 0.5, MOTOR_OFF + 0.5), 1 - ease(second, MOTOR_OFF - 0.4, MOTOR_OFF + 0.9)
        a = math.radians(lean)
        _jet(power, x=800 + 7 * 34 * math.sin(a), y=420 + 7 * 34 * math.cos(a), turn=-lean).over(picture)
        _climbing(lean).over(picture)
        _minute(second).over(picture, between(second, BURN + 0.4, ARC, fade=0.9))
        return picture

    return frame


def _profile() -> Layer:
    sheet = Sheet(WIDTH, HEIGHT)
    thin_air(sheet, 730)
    channel(sheet, 730, west=530, east=1250, rise=20)
    coastal_wood(sheet, 1310, 1580, 722, height=34)
    london(sheet, 236, 722, size=1.6)
    return layer(sheet)


def arc() -> footage.Frame:
    ground, points = _profile(), course(1430, 316, 718, step=1.0)

    def frame(second: float) -> Pixels:
        picture, sheet = black(), Sheet(WIDTH, HEIGHT)
        ground.over(picture)
        flown = min(FLIGHT - 10, max(0.0, (second - ARC - 0.8) / (FALL - ARC - 1.4) * (FLIGHT - 10)))
        i = int(flown)
        x, y = (points[i][k] + (points[min(i + 1, len(points) - 1)][k] - points[i][k]) * (flown - i) for k in (0, 1))
        if i > 1:
            sheet.stroke(line([*points[: i + 1], (x, y)]), LINE)
            sheet.stroke(line([*points[: min(i, 60) + 1]]), 4.0, colour=LAMP)
            minute_marks(sheet, points, step=1.0, last=int(flown / 60))
        glow(sheet, x, y, 90, strength=0.6 * ease(second, ARC, ARC + 1.2))
        small(sheet, (x, y), 74, heading(points, max(2, i)), colour=LAMP, weight=LINE)
        layer(sheet).over(picture)
        return picture

    return frame


def film() -> tuple[footage.Frame, float]:
    """The four scenes, each faded softly into the next."""
    scenes = [(0.0, launch()), (BURN, burn()), (ARC, arc()), (FALL, fall())]

    def frame(second: float) -> Pixels:
        now = max(i for i, (start, _) in enumerate(scenes) if start <= second)
        picture = scenes[now][1](second)
        if now and second < scenes[now][0] + 0.8:
            share = ease(second, scenes[now][0], scenes[now][0] + 0.8)
            picture = picture * share + scenes[now - 1][1](second) * (1 - share)
        return picture

    return frame, END
