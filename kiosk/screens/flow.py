"""Text set one under the other: how tall it is, so that what follows can stand below. Heights are design px, y down."""

from kiosk.screens.parts import Words
from kiosk.screens.theme import Theme


def set_in(words: Words, look: Theme, x: float, baseline: float, wide: float, lines: float) -> float:
    """Set words from this baseline on, in as many lines as there is room for; return the last baseline."""
    words.put(x, baseline, wide, max(1, int(lines)))
    words.bottom(look)
    return baseline + (len(words.setting.lines) - 1) * words.pitch
