"""Every screen in every language, text size and orientation: nothing overlaps, nothing is cut, nothing is too small."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from kiosk.guide.words import NAMES
from kiosk.visit.view import Settings
from tests.screens.audit import findings
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk

PANELS = ((1920, 1080), (1080, 1920), (1280, 720), (3840, 2160), (1280, 1024))
SIZES = ("M", "L", "XL")


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: "x".join(map(str, panel)))
@pytest.mark.parametrize("name", VIEWS)
def test_nothing_overlaps_or_is_cut(kiosk: Callable[..., Kiosk], name: str, panel: tuple[int, int]) -> None:
    make = VIEWS[name]
    shown = kiosk(make("en", Settings(still=True)))
    shown.app.theme.fit(*panel)
    found = []
    for language, size, lower in product(NAMES, SIZES, (False, True)):
        shown.session.view = make(language, Settings(size=size, lower=lower, still=True))
        shown.app.refresh()
        found += [f"{language} {size} {'lower ' * lower}: {finding}" for finding in findings(shown.app)]
    assert found == []
