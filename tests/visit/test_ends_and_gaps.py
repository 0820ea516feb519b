"""What comes after a stop's end, and what a guide or a visitor may lack or ask too much."""

from dataclasses import replace

import pytest

from kiosk.devices.silence import SilentSound
from kiosk.guide.programme import Closer, Picture, Point
from kiosk.guide.words import word
from kiosk.visit.session import Session
from tests.visit.guides import MEDIA, PROGRAMME, Clock, at_stop, session


def ids(visit):
    return [action.id for action in visit.view().actions]


def closer_look():
    """Return the small guide with a closer look of one point at its first stop."""
    shield = Point({"": "Shield"}, {"": "It came first."}, (0.5, 0.5), (0.1, 0.1, 0.2, 0.2), "shield")
    dome = replace(PROGRAMME.stop("dome"), closer=Closer(Picture({"": "motor.png"}, (10, 10)), (shield,)))
    return replace(PROGRAMME, stops=(dome, *PROGRAMME.stops[1:]))


def ended(clock):
    """Return a visit that has heard the first stop to its end."""
    visit = at_stop(clock)
    for seconds in (20, 12):
        clock.time += seconds
        visit.tick()
    return visit


@pytest.mark.parametrize("panel", ["further", "transcript"])
def test_after_the_end_of_a_stop_its_text_and_links_can_be_read_and_the_next_stop_is_offered_again(panel):
    clock = Clock()
    visit = ended(clock)
    visit.act(panel)
    assert visit.tick().scene.panel == panel
    clock.time += 1
    visit.act("close" if panel == "further" else panel)
    assert visit.tick().scene.panel == "next"


@pytest.mark.parametrize("action", ["play", "back10", "seek:3"])
def test_what_is_heard_again_after_the_end_is_seen_again(action):
    visit = ended(Clock())
    visit.act(action)
    assert (visit.tick().scene.panel, visit.tick().scene.playing) == ("", True)


def test_a_point_is_heard_in_the_first_narration_whatever_was_playing():
    clock = Clock()
    visit = session(clock, closer_look())
    for action in ("language:en", "tour:dome", "stop:dome", "part:1", "closer", "point:1", "hear"):
        visit.act(action)
    clock.time += 1
    visit.act("back")
    assert (visit.tick().scene.film, visit.tick().scene.position) == (None, 6)


def test_a_recording_that_is_there_in_another_language_plays_at_once(recordings):
    (recordings / "dome.en.opus").unlink()
    visit = at_stop(Clock())
    visit.act("languages")
    visit.act("language:fr")
    assert (visit.view().scene.playing, visit.view().scene.position) == (True, 1)


def test_where_there_is_one_language_no_other_is_offered():
    visit = session(Clock(), replace(PROGRAMME, museum=replace(PROGRAMME.museum, languages=("fr",))))
    assert [action.id for action in visit.view().actions if action.kind == "place"] == ["language:fr"]
    visit.act("language:fr")
    assert "languages" not in ids(visit)


def test_a_plan_without_a_stop_on_it_is_not_offered():
    visit = session(Clock(), replace(PROGRAMME, stops=tuple(replace(stop, place=None) for stop in PROGRAMME.stops)))
    visit.act("language:fr")
    assert "plan" not in ids(visit)


def test_actions_that_make_no_sense_do_nothing():
    hostile = (
        "", ":", "save:x:99", "save:dome:-1", "save:", "point:999", "point:x", "part:9", "part:-1", "stop:nope",
        "language:xx", "tour:", "key:x", "key:", "seek:nan", "seek:1e999", "seek:", "back:1", "still-end",
    )  # fmt: skip
    clock = Clock()
    visit = at_stop(clock)
    before = visit.visit
    for action in hostile:
        clock.time += 0.5
        visit.act(action)
    assert (visit.visit, visit.view().scene.position) == (before, 9.5)


class Torn(SilentSound):
    """A loudspeaker whose recordings break off after eight seconds; the French ones are whole."""

    def play(self, file, seconds, at=0.0):
        super().play(file, seconds, at)
        self._breaks = "fr" not in file.name

    @property
    def position(self):
        return min(super().position, 8.0) if self._begun and self._breaks else super().position

    @property
    def playing(self):
        return super().playing and not self.cut_short

    @property
    def cut_short(self):
        return self._begun and self._breaks and self.position == 8.0


def breaking_off(clock):
    """Return a visit whose first stop has broken off, one look after the other."""
    visit = Session(PROGRAMME, MEDIA, Torn(clock), clock)
    for action in ("language:en", "tour:dome", "stop:dome"):
        visit.act(action)
    for seconds in (7, 1.25):
        clock.time += seconds
        visit.tick()
    return visit


def test_a_recording_that_breaks_off_leaves_its_text_and_a_calm_sentence_and_is_not_over(caplog):
    visit = breaking_off(Clock())
    view = visit.tick()
    assert (view.notice, view.scene.panel, view.scene.playing) == (word("no_sound", "en"), "transcript", False)
    assert (view.action("play"), view.action("next").id) == (None, "next")
    assert visit.visit.heard == frozenset()
    assert caplog.messages == ["dome.en.opus breaks off at 8.0 of 20.0 s"]


def test_after_a_recording_broke_off_another_language_plays():
    visit = breaking_off(Clock())
    visit.act("languages")
    visit.act("language:fr")
    assert (visit.tick().scene.playing, visit.tick().notice) == (True, "")


def test_a_recording_that_breaks_off_during_a_closer_look_is_told_of_there():
    clock = Clock()
    visit = Session(closer_look(), MEDIA, Torn(clock), clock)
    for action in ("language:en", "tour:dome", "stop:dome", "closer", "point:1", "hear"):
        visit.act(action)
    assert visit.view().action("hear")
    clock.time += 5
    assert (visit.tick().notice, visit.tick().action("hear")) == (word("no_sound", "en"), None)
