"""The colours of both palettes: what is read stands out from what it stands on, and so does what is touched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from kiosk.visit.view import Settings
from tests.screens.window import Kiosk
from tests.standards.light import contrast, luminance, of
from tests.standards.panel import LYING, STANDING, VIEWS, photograph

READ = {
    "chalk": "tunnel rock slab ember floor", "dust": "tunnel rock slab", "lamp": "tunnel rock slab ember",
    "minium": "tunnel rock", "ink": "lamp chalk paper",
}  # fmt: skip
SEEN = {
    "edge": "tunnel rock slab", "concrete": "tunnel rock slab floor", "lamp": "tunnel rock slab ember",
    "chalk": "tunnel rock slab floor", "dust": "tunnel rock slab", "minium": "tunnel rock slab", "ink": "lamp",
}  # fmt: skip
"""Outlines, tracks, icons and the focus ring (`lamp`), with what they stand on."""


@pytest.fixture(params=[False, True], ids=["usual", "high contrast"])
def palette(request: pytest.FixtureRequest) -> dict[str, str]:
    from kiosk.screens.theme import COLOURS, HIGH_CONTRAST

    return HIGH_CONTRAST if request.param else COLOURS


def below(palette: dict[str, str], pairs: dict[str, str], least: float) -> list[str]:
    found = ((one, ground) for one, grounds in pairs.items() for ground in grounds.split())
    ratios = {(one, ground): contrast(of(palette[one]), of(palette[ground])) for one, ground in found}
    return [f"{one} on {ground}: {ratio:.2f}" for (one, ground), ratio in ratios.items() if ratio < least]


def test_every_text_colour_keeps_seven_to_one_on_its_grounds(palette: dict[str, str]) -> None:
    """A3: WCAG 2.2 1.4.6."""
    assert below(palette, READ, 7) == []


def test_every_part_state_and_focus_ring_keeps_three_to_one(palette: dict[str, str]) -> None:
    """A4: WCAG 2.2 1.4.11 and 2.4.13."""
    assert below(palette, SEEN, 3) == []


def test_a_code_is_as_dark_on_light_as_can_be(palette: dict[str, str]) -> None:
    """Q3, Q5: 7:1 for dim rooms; the modules are drawn in 15 of 255."""
    assert contrast(of(palette["paper"]), of("#0F0F0F")) > 18


@pytest.mark.parametrize("panel", [LYING, STANDING], ids=["lying", "standing"])
@pytest.mark.parametrize("contrasted", [False, True], ids=["usual", "high contrast"])
def test_whatever_is_read_on_any_screen_keeps_seven_to_one(
    kiosk: Callable[..., Kiosk], panel: tuple[int, int], contrasted: bool
) -> None:
    """A3, from screenshots: each text against the ground that fills most of its box."""
    shown = kiosk(VIEWS["rest"]("en", Settings(still=True)))
    shown.app.theme.fit(*panel)
    found = []
    for name, make in VIEWS.items():
        shown.session.view = make("en", Settings(contrast=contrasted, still=True))
        shown.app.refresh()
        light = luminance(photograph(shown.app))
        for text, ratio in ratios(uppermost(shown.app), light):
            if ratio < 7:
                found.append(f"{name}: “{text}” {ratio:.2f}")
    assert found == []


def uppermost(app: Any) -> list[Any]:
    """Return what can be read: not what lies dimmed under a question."""
    return app.screen._uppermost().texts() if app.session.view.still else app.texts()


def ratios(texts: list[Any], light: Any) -> list[tuple[str, float]]:
    found = []
    for text, _, colour, (x, y, w, h) in texts:
        more = max(0, (h - w) // 4)  # a lone digit fills most of its own box
        box = light[y + h // 4 : y + h - h // 5, x - more : x + w + more]
        found.append((text, contrast(of(colour), float(np.median(box)))))
    return found
