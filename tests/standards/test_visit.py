"""The rules of a visit that the standards number: loudness, help within reach, the warning, and being forgotten."""

from __future__ import annotations

from math import log10

import pytest

from kiosk.devices.silence import SilentSound
from kiosk.guide.words import NAMES
from kiosk.visit.session import Session
from kiosk.visit.state import Visit
from kiosk.visit.view import Settings
from tests.visit.conftest import recordings  # noqa: F401 (empty files for the silent loudspeaker)
from tests.visit.guides import MEDIA, PROGRAMME, Clock

pytestmark = pytest.mark.usefixtures("recordings")
ALL = (
    "size", "contrast", "lower", "motion", "sign", "described", "language:en", "tour:dome", "stop:dome", "captions",
    "louder", "louder", "further", "save:dome:0",
)  # fmt: skip
"""Everything that a visit can leave behind."""


class Loudspeaker(SilentSound):
    """Remembers how loud it is, and when it chimed."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self._clock, self.gain, self.chimes = clock, 0.0, []

    def set_volume(self, gain: float) -> None:
        self.gain = gain

    def chime(self) -> None:
        self.chimes.append(self._clock())


class Room:
    """A session, its loudspeaker and its clock."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.sound = Loudspeaker(self.clock)
        self.session = Session(PROGRAMME, MEDIA, self.sound, self.clock)

    def act(self, *actions: str) -> None:
        for action in actions:
            assert self.session.view().action(action), action
            self.session.act(action)
            self.wait(0.5)

    def wait(self, seconds: float) -> None:
        self.clock.time += seconds
        self.session.tick()

    @property
    def decibels(self) -> float:
        return 20 * log10(self.sound.gain)

    def every_step(self, action: str) -> list[float]:
        """Press this key until it goes; return how loud it was each time."""
        heard = [self.decibels]
        while self.session.view().action(action):
            self.act(action)
            heard.append(self.decibels)
        return heard


def test_the_volume_spans_18_decibels_and_has_a_step_12_above_the_lowest() -> None:
    """B8: EN 301 549 8.2.1; eight steps of 3 dB, the loudest of them the recording itself."""
    room = Room()
    room.act("language:en", "tour:dome", "stop:dome")
    quietest = room.every_step("quieter")[-1]
    above = [loud - quietest for loud in room.every_step("louder")]
    assert above == pytest.approx([0, 3, 6, 9, 12, 15, 18, 21])
    assert quietest + above[-1] == pytest.approx(0)


@pytest.mark.parametrize("way", ["alone", "by hand"])
def test_after_a_visit_nothing_of_it_is_left(way: str) -> None:
    """K4, B7: language, letters, contrast, captions, volume, saved codes, stops heard, page: as for the first one."""
    room, fresh = Room(), Room()
    room.act(*ALL)
    room.wait(61)
    if way == "by hand":
        room.act("still-end")
    else:
        room.wait(30)
    assert room.session.visit == Visit()
    assert room.sound.gain == fresh.sound.gain
    assert (room.sound.playing, room.sound.position) == (False, 0.0)
    assert room.session.view() == fresh.session.view()


def test_the_next_visitor_finds_the_screens_as_the_first_did() -> None:
    """K4: the same touches lead to the same screens, whoever was here before."""
    room, fresh = Room(), Room()
    room.act(*ALL)
    room.wait(61)
    room.wait(30)
    for action in ("language:fr", "tour:dome", "stop:dome", "further"):
        room.act(action)
        fresh.act(action)
        assert room.session.view() == fresh.session.view()


def test_the_question_is_heard_once_and_counts_its_seconds() -> None:
    """C2, C3: by sight and by sound; the seconds left are told from 30 down."""
    room = Room()
    room.act("language:en", "tour:dome", "stop:dome", "play")
    room.wait(60)
    asked = room.clock()
    left = []
    for _ in range(5):
        told = room.session.tick().still
        assert told
        left.append((told.left, told.whole, told.unit))
        room.wait(1)
    assert room.sound.chimes == [asked]
    assert left == [(30 - n, 30, "seconds") for n in range(5)]


def test_the_question_can_be_answered_ten_times_with_one_second_to_spare() -> None:
    """C1: WCAG 2.2 2.2.1, at least 20 s and ten times; here 29 s are still early enough."""
    room = Room()
    room.act("language:en", "tour:dome", "stop:dome", "play")
    for _ in range(10):
        room.wait(60)
        room.wait(29)
        room.act("still-yes")
    assert room.session.view().screen == "stop"


@pytest.mark.parametrize("setting", ["size", "contrast", "lower", "motion", "sign", "described"])
@pytest.mark.parametrize("language", NAMES)
def test_help_is_one_touch_away_before_a_language_is_chosen(setting: str, language: str) -> None:
    """B13: EN 301 549 5.2; whichever language has its turn. Captions need none: they are on."""
    room = Room()
    room.wait(6.0 * list(NAMES).index(language))
    room.act(setting)
    changed = room.session.visit.settings
    assert changed != Settings()
    assert (room.session.view().screen, changed.captions) == ("rest", True)
