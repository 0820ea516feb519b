"""A dark gallery stays dark: how much light each screen gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.visit.view import Settings
from tests.screens.snap import drawings
from tests.screens.window import Kiosk
from tests.standards.light import luminance
from tests.standards.panel import LYING, STANDING, VIEWS, every, photograph

MOST, WITH_CODES, MEMORY = 0.20, 0.23, 0.10
"""Codes must stand on white (STANDARDS Q3 to Q5): four of them, as large as they can be, give 22.6 %."""
CODES, FOUR = ("further", "visit1", "visit3"), ("visit4", "visit8", "visit20")


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("media")
    drawings(tuple(make("en", Settings()) for make in VIEWS.values()), folder)
    return folder


@pytest.mark.parametrize("panel", [LYING, STANDING], ids=["lying", "standing"])
def test_no_screen_is_lighter_than_a_fifth_of_white(window: Any, media: Path, panel: tuple[int, int]) -> None:
    """M16: the mean luminance of the whole page, its picture shown; half of that without codes, more from four on."""
    kiosk = Kiosk(VIEWS["rest"]("en", Settings(still=True)), media)
    means = {}
    for told, app in every(kiosk, panel):
        while not app.gallery.ready:
            kiosk.frames(1)
        app.refresh()
        means[told.split()[0]] = float(luminance(photograph(app)).mean())
    kiosk.close()
    most = dict.fromkeys(means, MEMORY) | dict.fromkeys(CODES, MOST) | dict.fromkeys(FOUR, WITH_CODES)
    assert {name: mean for name, mean in means.items() if mean > most[name]} == {}
