"""Setting type: measuring, wrapping and drawing lines of text, white, to be tinted when shown. Sizes are window px.

Text is never cut and never shortened: it wraps, and where there is no room it steps down to the next smaller size, but
never below the smallest readable one. Must never know a screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kivy.core.text import Label
from kivy.graphics.texture import Texture

from kiosk.guide.captions import spaced
from kiosk.screens.theme import FONTS, SMALLEST

STEP = 2
"""Design px by which text steps down while it does not fit."""
DARK = (0.08, 0.095, 0.09)
"""A halo's colour: tinted with the letters it becomes the ground of the screens."""


@lru_cache(maxsize=128)
def face(font: str, size: int) -> Label:
    return Label(font_name=FONTS[font], font_size=size, font_hinting="light")


@lru_cache(maxsize=4096)
def width(text: str, font: str, size: int) -> int:
    return face(font, size).get_extents(text)[0] if text else 0


def wrapped(text: str, font: str, size: int, room: int) -> list[str]:
    """Break `text` into lines no wider than `room`, at spaces and after hyphens in words wider than a line."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _wrapped(spaced(part), font, size, room)
    return lines


def _wrapped(words: Sequence[str], font: str, size: int, room: int) -> list[str]:
    lines, line = [], ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width(longer, font, size) > room:
            lines.append(line)
            line = word
        else:
            line = longer
        while width(line, font, size) > room and len(line) > 1:
            head, line = _split(line, font, size, room)
            lines.append(head)
    return [*lines, line] if line or not lines else lines


def _split(word: str, font: str, size: int, room: int) -> tuple[str, str]:
    """Break a word that is wider than the line: after a hyphen or slash if there is one, else where it must."""
    fits = max((n for n in range(1, len(word)) if width(word[:n], font, size) <= room), default=1)
    after = max(word.rfind(mark, 0, fits) + 1 for mark in "-/")
    cut = after or fits
    return word[:cut], word[cut:]


def by_sense(text: str, font: str, size: int, room: int) -> list[str]:
    """Break a title after its punctuation rather than within a phrase, if that takes no more lines."""
    plain = wrapped(text, font, size, room)
    for mark in (": ", ", ", " – "):
        phrased = wrapped(text.replace(mark, mark.rstrip() + "\n", 1), font, size, room)
        if mark in text and 1 < len(phrased) <= len(plain):
            return phrased
    return plain


@dataclass(frozen=True)
class Setting:
    """Text as it is to be set: its lines, its size in design px and in window px."""

    lines: tuple[str, ...]
    size: int
    px: int
    wide: int


def fitted(text: str, font: str, size: int, *, unit: float, room: int, lines: int, wrap=wrapped) -> Setting:
    """Set `text` in at most `lines` lines no wider than `room` window px, stepping down from `size` design px.

    At the smallest size it may take more lines: nothing is ever left out. A smaller size may use more lines as long as
    they are no higher together than `lines` lines of `size`.
    """
    high = size * lines
    for step in range(size, SMALLEST - 1, -STEP):
        px = round(step * unit)
        found = wrap(text, font, px, room)
        whole = all(width(word, font, px) <= room for word in spaced(text))
        if whole and (len(found) <= lines or len(found) * step <= high):
            break
    return Setting(tuple(found), step, px, max(width(line, font, px) for line in found))


@dataclass(frozen=True)
class Line:
    """One line as a texture. `below` is how far its lower edge lies under the baseline."""

    texture: Texture
    below: int


def drawn(text: str, font: str, size: int, halo: int = 0) -> Line | None:
    """Draw one line in white, in a dark `halo` of so many px; None where there is nothing to draw."""
    if not text.strip():
        return None
    around = {"outline_width": halo, "outline_color": DARK} if halo else {}
    label = Label(text=text, font_name=FONTS[font], font_size=size, font_hinting="light", **around)
    label.refresh()
    return Line(label.texture, halo - face(font, size).get_descent())
