"""Words over a picture on the rest screen, which it fills, and on the plan."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from kiosk.guide.words import NAMES
from kiosk.visit.view import Settings, View
from tests.screens.snap import drawings
from tests.screens.views_around import rest
from tests.screens.views_inside import plan
from tests.screens.window import Kiosk
from tests.standards.labelled import brightness
from tests.standards.light import contrast, of
from tests.standards.panel import LYING, STANDING, Pixels, photograph

BLACK = dict.fromkeys(("chalk", "dust", "lamp"), "#000000")


@pytest.mark.parametrize("make", [rest, plan], ids=["rest", "plan"])
@pytest.mark.parametrize("panel", [LYING, STANDING], ids=["lying", "standing"])
def test_the_words_over_a_picture_keep_seven_to_one(
    window: Any, tmp_path: Path, panel: tuple[int, int], make: Callable[[str, Settings], View]
) -> None:
    """A3, where text sits on a picture: names, measures, tagline, note; 97 % of what is around the letters."""
    drawings(make("fr", Settings()), tmp_path)
    kiosk = Kiosk(make("fr", Settings(still=True)), tmp_path)
    kiosk.app.theme.fit(*panel)
    found = {}
    for language, size in product(NAMES, ("M", "XL")):
        kiosk.session.view = make(language, Settings(size=size, still=True))
        lettered, dark = shot(kiosk), shot(kiosk, BLACK)
        for text, px, colour, (x, y, w, h) in free(kiosk.app):
            box = (x, y + h * 0.27, w, h * 0.53)
            found[text, size] = contrast(of(colour), brightness(lettered, dark, box, round(min(px, 40) * 0.2)))
    kiosk.close()
    assert len(found) >= 2 * 2 * len(NAMES)
    assert {told: ratio for told, ratio in found.items() if ratio < 7} == {}


def shot(kiosk: Kiosk, colours: dict[str, str] | None = None) -> Pixels:
    """Return the screen, its letters in these colours."""
    look, usual = kiosk.app.theme, kiosk.app.theme.colours
    look.colours = usual | (colours or {})
    look.revision += 1
    kiosk.app.refresh()
    while not kiosk.app.gallery.ready:
        kiosk.frames(1)
    kiosk.app.refresh()
    pixels = photograph(kiosk.app)
    look.colours = usual
    look.revision += 1
    kiosk.app.refresh()
    return pixels


def free(app: Any) -> list[Any]:
    """Return the texts that stand on no key."""
    keys = list(app.rectangles().values())

    def on_a_key(x: float, y: float) -> bool:
        return any(left <= x < left + w and top <= y < top + h for left, top, w, h in keys)

    return [one for one in app.texts() if not on_a_key(*one[3][:2])]
