"""The film «from the top down»: how the dome was built before anything lay under it.

Its moments, in seconds: ground 0, pour 11.5, dig 23, hall 34.5; it lasts 46. No one is shown, nothing falls; what was
only planned comes in dashes.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from . import film_dome_layers as layers
from . import footage
from .chalk import CHALK, LINE, THIN, Sheet, box, line, roughened
from .footage import HEIGHT, WIDTH, Layer, Pixels, between, black, ease, layer, rising
from .hill import HALL, inner
from .motifs import wagon

POUR, DIG, PLAN, END = 11.5, 23.0, 34.5, 46.0


def _moving(second: float) -> Layer:
    """Ring, bucket, wagons and rough faces: whatever changes from frame to frame."""
    sheet = Sheet(WIDTH, HEIGHT)
    _ring(sheet, second)
    if POUR - 1 < second < DIG:
        _bucket(sheet, second)
    if DIG < second < PLAN + 4:
        _wagons(sheet, second)
    if second > DIG:
        _faces(sheet, second)
    return layer(sheet)


def _ring(sheet: Sheet, second: float) -> None:
    """The circle on the ground, drawn by an unseen hand, seen almost edge-on."""
    drawn, kept = ease(second, 4.2, 8.6), 1 - ease(second, POUR + 0.5, POUR + 3)
    if drawn <= 0 or kept <= 0:
        return
    count = max(2, round(160 * drawn))
    points = [
        layers.at(35.5 * math.cos(math.tau * i / 160 + 2), 42.6 + 4.4 * math.sin(math.tau * i / 160 + 2))
        for i in range(count + 1)
    ]
    sheet.stroke(line(points), 2.6, opacity=kept)
    if drawn < 1:
        sheet.fill(box(points[-1][0] - 3, points[-1][1] - 3, 6, 6), CHALK)


def _bucket(sheet: Sheet, second: float) -> None:
    """Concrete on its way along the cable."""
    turn = (second - POUR) / 3.8
    share = 0.5 - 0.5 * math.cos(math.tau * turn)
    x = 47 - share * (47 - (4 if int(turn) % 2 else -14))
    level = 64 + 0.0011 * x * x
    drop = 3.4 + 2.2 * ease(share, 0.8, 1)
    (cx, top), (_, y) = layers.at(x, level), layers.at(x, level - drop)
    sheet.stroke(line([(cx, top), (cx, y)]), THIN)
    sheet.shape(line([(cx - 12, y), (cx + 12, y), (cx + 8, y + 18), (cx - 8, y + 18)], close=True), "#232927", LINE)
    for side in (-7, 7):
        sheet.stroke(line([(cx + side, top - 1), (cx, top + 5)]), THIN)


def _tunnel_face(second: float) -> float:
    return 76.0 - (76.0 - HALL) * ease(second, DIG + 0.4, DIG + 4.6)


def _dug(second: float) -> float:
    """How much of the chamber is open, 0..1."""
    return ease(second, DIG + 4.4, PLAN - 0.6)


def _faces(sheet: Sheet, second: float) -> None:
    face = _tunnel_face(second)
    if face > HALL + 0.3:
        sheet.stroke(
            line(
                roughened(
                    [
                        layers.at(round(face, 2), 5.6),
                        layers.at(round(face - 0.9, 2), 2.6),
                        layers.at(round(face, 2), 0),
                    ],
                    step=9,
                    amount=3,
                    seed=9,
                )
            ),
            LINE,
        )
    if (dug := _dug(second)) > 0.02:
        xs = [-19 + i * 0.5 for i in range(77)]
        sheet.stroke(
            line([layers.at(x, round(inner(x) - dug * (inner(x) - layers.chamber_floor(x)), 3)) for x in xs]),
            LINE + 0.4,
        )


def _wagons(sheet: Sheet, second: float) -> None:
    """Two goods wagons: in empty, out with chalk."""
    turn = max(0.0, second - DIG - 2.5)
    x = 84 - 56 * (0.5 - 0.5 * math.cos(math.tau * turn / 11.5)) if turn < 11.5 else 84.0
    face = _tunnel_face(second)
    for i in range(2):
        place = max(x, face + 3) + i * 9.4
        if place < 82:
            wagon(sheet, layers.at(round(place, 3), 0)[0], layers.at(0, 0.45)[1], 8.0 * layers.SCALE * 0.8)


def film() -> tuple[footage.Frame, float]:
    """Prepare the layers; the frame function lays them over each other."""
    before, trees, levelled = layers.before(), layers.trees(), layers.levelled()
    concrete, cable, works, planned = layers.concrete_shield(), layers.cable(), layers.works_lamp(), layers.planned()
    dig = _digging()

    def frame(second: float) -> Pixels:
        picture = black()
        before.over(picture, ease(second, 0, 1.4))
        trees.over(picture, ease(second, 0, 1.4) * (1 - ease(second, 2.2, 4.4)))
        if second > 7.5:
            levelled.over(picture, through=_sweep(ease(second, 8.0, POUR - 0.4)))
        cable.over(picture, between(second, POUR - 1.6, DIG + 1.2, fade=1.6))
        _pour(picture, concrete, second)
        works.over(picture, between(second, 2.0, DIG + 1, fade=1.6))
        dig(picture, second)
        for i, part in enumerate(planned):
            part.over(picture, ease(second, PLAN + 0.3 + 1.7 * i, PLAN + 2.2 + 1.7 * i))
        _moving(second).over(picture)
        return picture

    return frame, END


def _sweep(share: float) -> Pixels:
    """A soft vertical edge that crosses the frame from left to right."""
    columns = np.arange(WIDTH, dtype=np.float32)
    mask = np.clip((share * (WIDTH + 200) - columns) / 200, 0, 1).astype(np.float32)
    return np.broadcast_to(mask, (HEIGHT, WIDTH))


def _pour(picture: Pixels, concrete: Layer, second: float) -> None:
    """The shield rises in nine layers from its rim to its crown, each a slow step."""
    done = 9 * min(1.0, max(0.0, (second - POUR - 0.4) / 9.8))
    if done <= 0:
        return
    level = 35.0 + 21.0 * (int(done) + ease(done % 1, 0.15, 0.85)) / 9
    edge = np.full(WIDTH, layers.at(0, round(level, 3))[1], np.float32)
    concrete.over(picture, through=rising(edge, 16))


def _digging() -> Callable[[Pixels, float], None]:
    """Tunnel from the right, then the room under the shield, from the crown downwards."""
    tunnel, chamber, lamp = layers.tunnel(), layers.chamber(), layers.chamber_lamp()
    columns = (np.arange(WIDTH, dtype=np.float32) - layers.MIDDLE[0]) / layers.SCALE
    roof = np.array([inner(max(-44.0, min(44.0, float(x)))) for x in columns], np.float32)
    depth = np.array([layers.chamber_floor(max(-19.0, min(19.0, float(x)))) for x in columns], np.float32)

    def dig(picture: Pixels, second: float) -> None:
        if second < DIG:
            return
        face = np.clip((columns - _tunnel_face(second)) * 3, 0, 1).astype(np.float32)
        tunnel.over(picture, through=np.broadcast_to(face, (HEIGHT, WIDTH)))
        bottom = layers.MIDDLE[1] - (roof - _dug(second) * (roof - depth)) * layers.SCALE
        room = np.asarray(1 - rising(bottom.astype(np.float32), 3), dtype=np.float32)
        chamber.over(picture, through=room)
        light = ease(second, DIG + 4.8, DIG + 6.4) * (1 - ease(second, 40.8, 44.2))
        lamp.over(picture, light, through=room)

    return dig
