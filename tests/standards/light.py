"""How light a colour is to the eye, and how far two stand apart (WCAG 2.2, relative luminance and contrast ratio)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

EYE = np.array([0.2126, 0.7152, 0.0722], np.float32)
_CODES = np.arange(256) / 255
LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(np.float32)


def luminance(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the relative luminance, 0 to 1, of sRGB pixels; their last axis is red, green, blue."""
    return LINEAR[pixels[..., :3]] @ EYE


def of(code: str) -> float:
    """Return the relative luminance of "#RRGGBB"."""
    return float(luminance(np.array([int(code[place : place + 2], 16) for place in (1, 3, 5)], np.uint8)))


def contrast(one: float, other: float) -> float:
    """Return the contrast ratio of two luminances, 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
