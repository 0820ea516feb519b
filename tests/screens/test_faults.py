"""What a bug in a screen costs: the visit, never a visitor before a dead panel."""

import logging

import pytest

from kiosk.visit.state import Visit
from kiosk.visit.view import Settings
from tests.screens.views import VIEWS
from tests.visit.conftest import recordings  # noqa: F401 (empty files for the silent loudspeaker)
from tests.visit.guides import Clock, at_stop


@pytest.fixture
def visited(kiosk):
    """A program with a visitor at a stop."""
    shown = kiosk(VIEWS["playing"]("en", Settings()))
    shown.app.session = at_stop(Clock())
    return shown.app


def outside_a_tick(app, fault):
    """Let Kivy meet a fault in an animation or under a touch; return whether it goes on."""
    from kivy.base import ExceptionManager

    from kiosk.screens.app import Guard

    return Guard(app).handle_exception(fault) == ExceptionManager.PASS


@pytest.mark.parametrize("where", ["in a tick", "outside"])
def test_a_fault_in_a_screen_ends_the_visit_and_is_logged_whole(visited, caplog, where):
    def fail():
        raise ValueError("no such tile")

    if where == "in a tick":
        visited.ticked = fail
        visited.tick()
        visited.ticked = lambda: 1.0
    else:
        assert outside_a_tick(visited, ValueError("no such tile"))
    assert (visited.session.visit, visited.exit_code) == (Visit(), 0)
    [told] = [record.message for record in caplog.records if record.levelno == logging.CRITICAL]
    assert told.endswith("ValueError: no such tile\n")


def test_the_end_of_the_program_is_no_fault(visited):
    assert not outside_a_tick(visited, KeyboardInterrupt())
    assert visited.session.visit != Visit()
