"""A real visit in a real window: whatever a visitor can do has a key on the screen, and pressing it breaks nothing."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable

import pytest

from kiosk.visit.view import Settings
from tests.screens.audit import findings
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk
from tests.visit.conftest import recordings  # noqa: F401 (empty files for the silent loudspeaker)
from tests.visit.guides import Clock, session

ENDS = {"still-end"}
"""Actions not taken on the walk: they end the visit."""
UNSEEN_STANDING = {"lower"}
"""On a standing panel everything is low already."""


@pytest.mark.parametrize("panel", [(1920, 1080), (1080, 1920)], ids=["lying", "standing"])
def test_every_action_has_a_key_and_every_key_works(
    kiosk: Callable[..., Kiosk], panel: tuple[int, int], caplog: pytest.LogCaptureFixture
) -> None:
    clock, dice = Clock(), random.Random(7)
    shown = kiosk(VIEWS["playing"]("en", Settings(still=True)))
    visit = shown.app.session = session(clock)
    shown.app.theme.fit(*panel)
    found = []
    for _ in range(200):
        clock.time += 0.7
        shown.app.refresh()
        view = visit.tick()
        keys = set(shown.app.rectangles())
        hidden = UNSEEN_STANDING if panel[0] < panel[1] else set()
        found += [f"{view.screen}: no key for {action.id}" for action in view.actions if action.id not in keys | hidden]
        found += [f"{view.screen}: {finding}" for finding in findings(shown.app)]
        shown.app.do(dice.choice([name for name in sorted(keys) if name not in ENDS]))
    assert sorted(set(found)) == []
    assert [record.message for record in caplog.records if record.levelno >= logging.CRITICAL] == []
