"""What is really on the screen: pictures, codes, the focus ring in a screenshot. Must never ask the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

Shot = NDArray[np.uint8]
Area = tuple[float, float, float, float]
DESIGN = (1920, 1080)
STAGE = (534, 144, 1290)
"""Left, top and width of the picture's stage in px of the drawing; it ends where the captions begin."""
LOWEST = range(480, 641, 2)
FLAT = 1.0  # standard deviation of greys below which nothing is drawn
MELT = 90
"""Px of the drawing over which a picture's edges melt into the ground."""


def seen(shot: Shot, picture: Path, look: Area) -> float:
    """Return how like the stage is to this part of this picture: 1.0 the same, 0.0 another."""
    grey = np.asarray(Image.fromarray(shot).convert("L"), np.float32)
    return max(_likeness(grey, picture, look, bottom) for bottom in LOWEST)


def stage(shot: Shot) -> NDArray[np.float32]:
    """Return what is surely part of the stage, whatever the captions need, in grey."""
    unit = shot.shape[1] / DESIGN[0]
    x, y, w = (round(edge * unit) for edge in STAGE)
    grey = np.asarray(Image.fromarray(shot).convert("L"), np.float32)
    inside = round(MELT * unit)
    return grey[y + inside : round(LOWEST[0] * unit) - inside, x + inside : x + w - inside]


def _likeness(grey: NDArray[np.float32], picture: Path, look: Area, bottom: int) -> float:
    """Compare the inner part of the stage, if it ends at `bottom`, with the picture as it would stand there."""
    unit = grey.shape[1] / DESIGN[0]
    x, y, w = (edge * unit for edge in STAGE)
    h = bottom * unit - y
    whole = _grey(picture)
    wide, high = whole.shape[1], whole.shape[0]
    scale = min(w / (wide * look[2]), h / (high * look[3]))
    left = _held(w / 2 - (look[0] + look[2] / 2) * wide * scale, wide * scale, w)
    top = _held(h / 2 - (look[1] + look[3] / 2) * high * scale, high * scale, h)
    margin = MELT * unit
    box = [
        round(max(left, 0) + margin), round(max(top, 0) + margin),
        round(min(left + wide * scale, w) - margin), round(min(top + high * scale, h) - margin),
    ]  # fmt: skip
    shown = grey[round(y) + box[1] : round(y) + box[3], round(x) + box[0] : round(x) + box[2]]
    source = [(box[0] - left) / scale, (box[1] - top) / scale, (box[2] - left) / scale, (box[3] - top) / scale]
    size = (shown.shape[1] // 2, shown.shape[0] // 2)
    wanted = Image.fromarray(whole).resize(size, Image.Resampling.BOX, box=tuple(source))
    there = Image.fromarray(shown).resize(size, Image.Resampling.BOX)
    if np.std(there) < FLAT:
        return 0.0
    return float(np.corrcoef(np.asarray(wanted).ravel(), np.asarray(there).ravel())[0, 1])


def _held(start: float, length: float, room: float) -> float:
    return (room - length) / 2 if length <= room else min(0.0, max(room - length, start))


@cache
def _grey(picture: Path) -> NDArray[np.float32]:
    with Image.open(picture) as file:
        return np.asarray(file.convert("L"), np.float32)


def codes(shot: Shot) -> list[str]:
    """Return what the QR codes in a screenshot say, from left to right, read by a reader that is not ours."""
    return [code.text for code in _read(shot)]


def codes_from_afar(shot: Shot, px: float = 3.0) -> list[str]:
    """Return the same, each code alone and scaled down to `px` pixels a module, as a phone at a distance sees it."""
    return [
        smaller[0].text if (smaller := zxingcpp.read_barcodes(_scaled(shot, code, px))) else "" for code in _read(shot)
    ]


def _read(shot: Shot) -> list[zxingcpp.Barcode]:
    found = zxingcpp.read_barcodes(shot, formats=zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    return sorted(found, key=lambda code: code.position.top_left.x)


def _scaled(shot: Shot, code: zxingcpp.Barcode, px: float) -> Shot:
    place = code.position
    left, right, top = place.top_left.x, place.top_right.x, place.top_left.y
    module = (right - left) / (17 + 4 * int(code.extra["Version"]))
    margin = round(4 * module)
    area = shot[top - margin : place.bottom_left.y + margin, left - margin : right + margin]
    scale = px / module
    size = (round(area.shape[1] * scale), round(area.shape[0] * scale))
    return np.asarray(Image.fromarray(area).resize(size, Image.Resampling.BILINEAR))


def changed(before: Shot, after: Shot) -> float:
    """Return the share of pixels that are clearly different."""
    return float(np.mean(np.abs(before.astype(int) - after.astype(int)).max(axis=2) > 40))


def amber(shot: Shot) -> float:
    """Return the share of pixels in the lamp's colour, which nothing but the focus and what is chosen has."""
    red, green, blue = (shot[..., channel].astype(int) for channel in range(3))
    return float(np.mean((red > 180) & (green > 120) & (blue < 110) & (red - blue > 100)))


def around(shot: Shot, rectangle: tuple[float, ...], away: int) -> Shot:
    """Return the frame of `away` pixels around a rectangle, its inside painted black."""
    x, y, w, h = (round(edge) for edge in rectangle)
    top, left = max(0, y - away), max(0, x - away)
    frame = shot[top : y + h + away, left : x + w + away].copy()
    frame[y - top : y - top + h, x - left : x - left + w] = 0
    return frame
