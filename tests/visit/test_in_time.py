"""A caption that begins while the view of the moment before is being made is not waited for."""

from __future__ import annotations

import pytest

from kiosk.visit.player import LEAD
from tests.visit.guides import Clock, at_stop


@pytest.mark.usefixtures("recordings")
def test_what_begins_while_a_view_is_made_has_the_next_one_made_at_once() -> None:
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 5.0 - LEAD - 0.001
    assert visit.tick().scene.cue == 0  # type: ignore[union-attr]
    clock.time += 0.002
    assert visit.still_for() == 0.0
    assert visit.tick().scene.cue == 1  # type: ignore[union-attr]
    assert visit.still_for() > 0.0
