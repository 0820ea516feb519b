"""What is wrong with a screen as it stands: parts that overlap, words that are cut, letters that are too small."""

from __future__ import annotations

from itertools import combinations
from typing import Any

Rect = tuple[float, float, float, float]
SMALLEST = 30  # design px: 4.9 mm of capital height on the 21.5 inch panel
LEAST = 52  # design px that a key measures at least: the 12.9 mm that a gloved finger needs


def findings(app: Any) -> list[str]:
    """Return a sentence for everything that is wrong on the screen now."""
    unit, window = app.theme.unit, app.theme.window
    keys = app.rectangles()
    texts = [(text, size, ink(box)) for text, size, _, box in app.texts()]
    return [
        *(f"key {name} is off the screen: {box}" for name, box in keys.items() if outside(box, window)),
        *(f"key {name} is small: {box}" for name, box in keys.items() if min(box[2:]) < LEAST * unit),
        *(f"keys {a} and {b} overlap" for a, b in combinations(keys, 2) if overlap(keys[a], keys[b], 0)),
        *(f"“{text}” is off the screen: {box}" for text, _, box in texts if outside(box, window)),
        *(f"“{text}” is set in {size / unit:.0f} px" for text, size, _ in texts if size < round(SMALLEST * unit)),
        *(f"“{a[0]}” and “{b[0]}” overlap" for a, b in combinations(texts, 2) if overlap(a[2], b[2], 2)),
        *(f"“{text}” runs out of {name}" for text, _, box in texts for name, key in keys.items() if cut(box, key)),
    ]


def ink(box: Rect) -> Rect:
    """Return where the letters of a line are, from capital height to baseline, in the box of its font's height."""
    x, y, w, h = box
    return x, y + h * 0.27, w, h * 0.53


def outside(box: Rect, window: tuple[int, int]) -> bool:
    x, y, w, h = box
    return x < 0 or y < 0 or x + w > window[0] + 1 or y + h > window[1] + 1


def overlap(one: Rect, other: Rect, slack: float) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > slack and down > slack


def cut(text: Rect, key: Rect) -> bool:
    """True for words that stand on a key but not wholly inside it."""
    middle = (text[0] + text[2] / 2, text[1] + text[3] / 2)
    on = key[0] < middle[0] < key[0] + key[2] and key[1] < middle[1] < key[1] + key[3]
    inside = (
        text[0] >= key[0]
        and text[0] + text[2] <= key[0] + key[2]
        and text[1] >= key[1]
        and text[1] + text[3] <= key[1] + key[3]
    )
    return on and not inside
