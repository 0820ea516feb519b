"""Text set one under the other: how tall it is, so that what follows can stand below. Heights are design px, y down."""

from kiosk.screens.parts import Words
from kiosk.screens.theme import Theme

NARROWER = 8
"""Design px by which a column narrows while its lines are made even."""
TITLES, MARKS = ("serif", "light"), (":", ",", "–")
"""The type titles are set in, and the marks they are broken after by sense."""
PARAGRAPH = 0.86
"""How much of its width a paragraph keeps at least; a title may take half."""


def set_in(words: Words, look: Theme, x: float, baseline: float, wide: float, lines: float) -> float:
    """Set words from this baseline on, in as many lines as there is room for; return the last baseline."""
    words.put(x, baseline, wide, max(1, int(lines)))
    words.bottom(look)
    return baseline + (len(words.setting.lines) - 1) * words.pitch


def set_even(
    words: Words, look: Theme, x: float, baseline: float, wide: float, lines: float, least: float = 0.5
) -> float:
    """Set words as `set_in` does, with lines of like length, so that no word stands alone on the last."""
    set_in(words, look, x, baseline, wide, lines)
    full = words.setting
    narrow = wide
    while len(full.lines) > 1 and not broken_by_sense(words) and narrow > wide * least:
        set_in(words, look, x, baseline, narrow - NARROWER, lines)
        if (words.setting.size, len(words.setting.lines)) != (full.size, len(full.lines)):
            break
        narrow -= NARROWER
    return set_in(words, look, x, baseline, narrow, lines)


def broken_by_sense(words: Words) -> bool:
    """True where a title breaks after its punctuation: that says more than lines of like length."""
    return words.font in TITLES and words.setting.lines[0].endswith(MARKS)
