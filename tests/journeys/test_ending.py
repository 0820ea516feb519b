"""What ends the program and what does not."""

import signal

import pytest

from tests.journeys.conftest import AS_THEY_WERE
from tests.journeys.listening import listen_to
from tests.journeys.stand import PROMISED, soonest
from tests.journeys.test_touch import settled

NO_VISITOR_S_KEYS = (
    "F1", "F4", "F5", "F11", "F12", "Alt_L+F4", "Alt_L+Tab", "Control_L+e", "Control_L+c", "Control_L+q", "Super_L",
    "Print", "q", "Delete", "Menu",
)  # fmt: skip


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("doing", ["at rest", "while playing"])
def test_a_signal_ends_it_cleanly_within_two_seconds(elsewhere, museum, doing, asked):
    def end():
        with elsewhere.kiosk(museum.words) as kiosk:
            if doing == "while playing":
                listen_to(kiosk.visitor, "dome", "nl")
            return kiosk.end(asked)

    assert soonest(end) < PROMISED


@pytest.mark.parametrize("key", [*NO_VISITOR_S_KEYS, "Escape"])
def test_no_key_does_anything_at_rest(visitor, key):
    visitor.press(key)
    told = settled(visitor)
    assert (told["screen"], told["focus"], told["settings"]) == ("rest", "", AS_THEY_WERE)
    assert visitor.program.poll() is None


def test_no_key_but_the_six_does_anything_at_a_stop(visitor, screen):
    listen_to(visitor, "dome", "nl")
    visitor.do("play")
    visitor.watch(lambda told: not told["playing"])
    before = visitor.look()
    for key in NO_VISITOR_S_KEYS:
        visitor.press(key)
    assert settled(visitor) == before
