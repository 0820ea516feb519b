"""A visit goes on in another release: as it was, as far as what it is in is still there."""

from dataclasses import replace

import pytest

from kiosk.guide.words import word
from tests.visit.guides import DIGGERS, DOME, ENGLISH, FRENCH, MEDIA, PROGRAMME, V2, Clock, at_stop, session, text


def with_stops(*stops):
    tour = replace(PROGRAMME.tours[0], stops=tuple(stop.id for stop in stops))
    return replace(PROGRAMME, stops=stops, tours=(tour,))


def spoken(stop, **clips):
    """Return the stop with other recordings of its first part."""
    first, *others = stop.parts
    return replace(stop, parts=(replace(first, clips={**first.clips, **clips}), *others))


def plays(visit):
    scene = visit.tick().scene
    return visit.view().screen, scene.number, scene.position, scene.playing


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def visit(clock):
    """Somebody has listened to the dome for six seconds."""
    visit = at_stop(clock)
    clock.time += 6
    return visit


def test_new_words_are_there_at_once_and_the_sound_is_not_touched(visit, monkeypatch):
    visit.act("transcript")
    visit.focus("size")
    monkeypatch.setattr(visit._player._sound, "play", lambda *_, **__: pytest.fail("it was started again"))
    visit.go_on_in(with_stops(replace(DOME, title=text("The cupola")), DIGGERS, V2), MEDIA)
    scene = visit.tick().scene
    assert (scene.title, scene.position, scene.playing, scene.panel) == ("The cupola", 6, True, "transcript")
    assert (visit.visit.focus, visit.view().language) == ("size", "en")


def test_another_recording_goes_on_at_the_same_second(visit, recordings):
    (recordings / "voice.opus").touch()
    visit.go_on_in(with_stops(spoken(DOME, en=replace(ENGLISH, sound="voice.opus")), DIGGERS, V2), MEDIA)
    assert (visit.heard.sound, plays(visit)) == ("voice.opus", ("stop", "7", 6, True))


def test_a_shorter_recording_goes_on_at_its_end_and_a_paused_one_stays_paused(visit, recordings):
    (recordings / "voice.opus").touch()
    visit.act("play")
    visit.go_on_in(with_stops(spoken(DOME, en=replace(ENGLISH, sound="voice.opus", seconds=4.0)), V2), MEDIA)
    assert plays(visit) == ("stop", "7", pytest.approx(3.9), False)


def test_a_stop_that_is_gone_leaves_the_list_of_stops(visit):
    visit.go_on_in(with_stops(DIGGERS, V2), MEDIA)
    assert [row.number for row in visit.tick().scene.rows] == ["5", "23"]
    assert (visit.view().screen, visit.heard) == ("stops", None)


def test_beside_a_stop_that_is_gone_the_way_back_is_the_list_of_stops(visit):
    visit.act("plan")
    visit.go_on_in(with_stops(DIGGERS, V2), MEDIA)
    assert visit.tick().screen == "plan"
    visit.act("back")
    assert visit.view().screen == "stops"


def test_a_stop_that_has_left_its_tour_stays_open(visit):
    tour = replace(PROGRAMME.tours[0], stops=("v2",))
    visit.go_on_in(replace(PROGRAMME, tours=(tour,)), MEDIA)
    assert (plays(visit), visit.view().scene.tour) == (("stop", "7", 6, True), "La Coupole")


def test_the_second_part_stays_open_when_the_first_is_taken_away(visit, clock):
    visit.act("part:1")
    clock.time += 3
    visit.go_on_in(with_stops(replace(DOME, parts=DOME.parts[1:]), DIGGERS, V2), MEDIA)
    assert (visit.tick().scene.film.file, plays(visit)) == ("film.mp4", ("stop", "7", 3, True))


def test_a_part_that_is_gone_leaves_the_first_one(visit):
    visit.act("part:1")
    visit.go_on_in(with_stops(replace(DOME, parts=DOME.parts[:1]), DIGGERS, V2), MEDIA)
    assert plays(visit) == ("stop", "7", 0, True)


def test_a_language_that_is_gone_gives_way_to_the_first_one(visit):
    museum = replace(PROGRAMME.museum, languages=("fr",))
    visit.go_on_in(replace(PROGRAMME, museum=museum), MEDIA)
    assert (visit.tick().language, visit.heard) == ("fr", FRENCH)


def test_a_first_recording_of_an_open_stop_can_be_heard(clock, recordings):
    silent = replace(V2, parts=(replace(V2.parts[0], clips={}),))
    visit = session(clock, with_stops(silent))
    for action in ("language:en", "tour:dome", "stop:v2"):
        visit.act(action)
    assert visit.view().notice == word("nothing_here", "en")
    visit.go_on_in(with_stops(V2), MEDIA)
    assert plays(visit) == ("stop", "23", 0, False)
    visit.act("play")
    assert visit.view().scene.playing is True


def test_a_warning_stays_before_its_stop_and_its_stop_opens_without_it(clock):
    visit = at_stop(clock, "diggers")
    visit.go_on_in(PROGRAMME, MEDIA)
    assert (visit.tick().screen, visit.visit.focus) == ("warning", "skip")
    visit.go_on_in(with_stops(DOME, replace(DIGGERS, warning=None), V2), MEDIA)
    assert plays(visit) == ("stop", "5", 0, False)


def test_a_closer_look_that_is_gone_leaves_its_stop(clock):
    visit = at_stop(clock, "v2")
    visit.act("closer")
    visit.act("point:2")
    fewer = replace(V2.closer, points=V2.closer.points[:1])
    visit.go_on_in(with_stops(DOME, DIGGERS, replace(V2, closer=fewer)), MEDIA)
    assert (visit.tick().screen, visit.view().scene.point) == ("closer", 0)
    visit.go_on_in(with_stops(DOME, DIGGERS, replace(V2, closer=None)), MEDIA)
    assert plays(visit)[:2] == ("stop", "23")


def test_a_link_that_is_gone_is_no_longer_saved_and_its_panel_closes(visit):
    visit.act("further")
    visit.act("save:dome:0")
    visit.act("save:dome:1")
    visit.go_on_in(with_stops(replace(DOME, further=DOME.further[:1]), V2), MEDIA)
    assert (visit.visit.saved, visit.visit.panel) == ((("dome", 0),), "further")
    visit.go_on_in(with_stops(replace(DOME, further=()), V2), MEDIA)
    assert (visit.visit.saved, visit.visit.panel) == ((), "")


def test_a_plan_that_is_gone_leads_back(visit):
    visit.act("plan")
    visit.go_on_in(replace(PROGRAMME, museum=replace(PROGRAMME.museum, plan=())), MEDIA)
    assert plays(visit)[:2] == ("stop", "7")


def test_what_was_set_at_rest_stays(clock):
    visit = session(clock)
    visit.act("contrast")
    visit.go_on_in(PROGRAMME, MEDIA)
    assert (visit.tick().screen, visit.view().settings.contrast) == ("rest", True)
