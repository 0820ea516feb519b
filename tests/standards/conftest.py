"""Every sample view on a lying and a standing panel, in every language, with the smallest and the largest letters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.guide.words import NAMES
from kiosk.visit.view import Settings
from tests.screens.window import Kiosk
from tests.standards.panel import LYING, STANDING, VIEWS, Screen, every


@pytest.fixture(scope="package")
def screens(window: Any, tmp_path_factory: pytest.TempPathFactory) -> list[Screen]:
    """What can be read and touched on each of them, and where."""
    kiosk = Kiosk(VIEWS["rest"]("en", Settings(still=True)), Path(tmp_path_factory.mktemp("no-media")))
    found = []
    for panel in (LYING, STANDING):
        for told, app in every(kiosk, panel, " ".join(NAMES), "M XL"):
            name, language, size = told.split()
            found.append(Screen(name, language, size, panel, app.rectangles(), app.texts()))
    kiosk.close()
    return found
