from pathlib import Path

import pytest

from kiosk.guide.words import word
from kiosk.visit.state import Visit
from tests.visit.guides import PROGRAMME, Clock, at_stop, session


def ids(visit):
    return [action.id for action in visit.view().actions]


def test_a_visit_begins_with_a_language_by_its_own_name():
    visit = session(Clock())
    assert [(action.id, action.label) for action in visit.view().actions[:2]] == [
        ("language:fr", "Français"), ("language:en", "English")]
    visit.act("language:en")
    assert (visit.view().screen, visit.view().language) == ("tours", "en")


def test_the_rest_screen_gives_each_language_its_turn():
    clock = Clock()
    visit = session(clock)
    assert visit.tick().scene.tagline == "A place of war (fr)"
    clock.time += 6
    assert visit.tick().scene.tagline == "A place of war"


def test_a_stop_is_two_touches_from_the_language():
    visit = at_stop(Clock())
    scene = visit.view().scene
    assert (visit.view().screen, scene.number, scene.title, scene.playing) == ("stop", "7", "The dome", True)
    assert (scene.place, scene.tour) == ("Stop 1 of 3", "Under the dome")


def test_a_number_typed_shows_its_title_before_it_plays():
    visit = session(Clock())
    visit.act("language:en")
    visit.act("key:2")
    assert "key:go" not in ids(visit)
    visit.act("key:3")
    assert (visit.view().scene.typed, visit.view().scene.found) == ("23", "V2, the rocket")
    visit.act("key:go")
    assert visit.view().scene.number == "23"


def test_a_number_that_does_not_exist_is_said_and_can_be_mended():
    visit = session(Clock())
    visit.act("language:en")
    visit.act("key:9")
    assert visit.view().scene.found == "There is no stop\u00a09."
    visit.act("key:delete")
    assert visit.view().scene.found == "Type the number on the wall."


def test_what_is_not_an_action_cannot_be_pressed():
    visit = session(Clock())
    visit.act("stop:dome")
    visit.act("play")
    visit.act("no such thing")
    assert visit.visit == Visit()


def test_a_second_press_within_300_ms_is_the_same_press():
    clock = Clock()
    visit = at_stop(clock)
    visit.act("play")
    clock.time += 0.29
    visit.act("play")
    assert visit.view().scene.playing is False
    clock.time += 0.02
    visit.act("play")
    assert visit.view().scene.playing is True


def test_the_picture_caption_and_word_are_those_of_the_second_heard():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 5.6
    scene = visit.tick().scene
    assert (scene.picture.file, scene.cue, scene.word) == ("section.png", 1, 1)
    assert scene.picture.labels[0].lit is True
    assert scene.ticks == (0.0, 5)


def test_changing_language_goes_on_at_the_same_sentence():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 15  # the second half of the third sentence
    visit.act("languages")
    visit.act("language:fr")
    scene = visit.view().scene
    assert (visit.view().screen, visit.view().language) == ("stop", "fr")
    assert (scene.position, scene.cues[scene.cue].text, scene.playing) == (16, "La craie sortit par dessous.", True)


def test_changing_language_while_paused_stays_paused():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 6
    visit.act("play")
    visit.act("languages")
    visit.act("language:fr")
    assert (visit.view().scene.position, visit.view().scene.playing) == (8, False)


def test_ten_seconds_back_and_forward_stay_inside_the_recording():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 4
    visit.act("back10")
    assert visit.view().scene.position == 0
    visit.act("forward10")
    assert visit.view().scene.position == 10
    visit.act("seek:400")
    assert visit.view().scene.position == pytest.approx(19.9)


def test_after_the_narration_comes_the_film_and_then_the_next_stop_waits_to_be_touched():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 20
    assert visit.tick().scene.film.file == "film.mp4"
    clock.time += 12
    scene = visit.tick().scene
    assert (scene.panel, scene.playing) == ("next", False)
    assert (scene.next_title, scene.directions) == ("Those who dug", "Take the lift.")
    clock.time += 30
    assert visit.tick().scene.number == "7"
    assert {"again", "others", "next"} <= set(ids(visit))


def test_a_sensitive_stop_is_told_before_and_the_way_around_is_the_default():
    visit = at_stop(Clock())
    visit.act("next")
    view = visit.view()
    assert (view.screen, view.scene.headline) == ("warning", "This stop speaks of forced labour.")
    assert ([action.id for action in view.actions if action.default], view.focus) == (["skip"], "skip")
    assert view.action("skip").label == "Skip to stop\u00a023"
    visit.act("skip")
    assert visit.view().scene.number == "23"


def test_a_sensitive_stop_can_be_read_instead():
    visit = at_stop(Clock(), "diggers")
    visit.act("read")
    assert (visit.view().scene.panel, visit.view().scene.playing) == ("transcript", False)


def test_a_stop_without_a_translation_is_heard_in_the_first_language_and_said_so():
    visit = at_stop(Clock(), "v2")
    assert visit.view().scene.playing is True
    assert visit.view().notice == "This stop is not yet available in English. You hear it in French."


def test_sign_and_description_are_offered_only_where_supplied():
    clock = Clock()
    english = ids(at_stop(clock))
    assert ("described" in english, "sign" in english) == (True, False)
    visit = at_stop(clock, language="fr")
    assert ("described" in ids(visit), "sign" in ids(visit)) == (False, True)
    visit.act("sign")
    assert visit.view().scene.sign.file == "sign.fr.mp4"


def test_the_described_narration_begins_at_the_same_sentence():
    clock = Clock()
    visit = at_stop(clock)
    clock.time += 6
    visit.act("described")
    assert (visit.view().scene.seconds, visit.view().scene.position) == (40.0, 5)


def test_volume_goes_from_one_to_eight():
    clock = Clock()
    visit = at_stop(clock)
    for _ in range(9):
        visit.act("louder")
        clock.time += 1
    assert (visit.view().settings.volume, "louder" in ids(visit)) == (8, False)


def test_links_are_saved_and_shown_as_one_page():
    visit = at_stop(Clock())
    visit.act("further")
    assert visit.view().scene.playing is False
    assert [card.host for card in visit.view().scene.links] == ["lacoupole-france.com", "iwm.org.uk"]
    visit.act("save:dome:1")
    visit.act("close")
    visit.act("back")
    visit.act("visit")
    assert [card.url for card in visit.view().scene.links] == ["https://iwm.org.uk/en"]
    visit.act("save:dome:1")
    assert visit.view().scene.words.startswith("Nothing saved yet.")


def test_a_closer_look_turns_to_each_point_and_can_be_moved_by_keys_alone():
    clock = Clock()
    visit = at_stop(clock, "v2")
    visit.act("closer")
    assert (visit.view().scene.point, visit.view().scene.picture.look) == (0, (0.0, 0.0, 1.0, 1.0))
    visit.act("point-next")
    assert (visit.view().scene.title, visit.view().scene.picture.look) == ("Steam pump", (0.4, 0.4, 0.25, 0.25))
    visit.act("point-previous")
    assert visit.view().scene.title == "Chamber"
    visit.act("pan-left")
    assert visit.view().scene.picture.look == pytest.approx((0.6, 0.4, 0.2, 0.2))
    visit.act("zoom-out")
    assert visit.view().scene.zoom == pytest.approx(5 / 1.5)


def test_back_leads_from_every_screen_to_the_start():
    visit = at_stop(Clock(), "v2")
    visit.act("closer")
    clock_screens = []
    while visit.view().screen != "rest":
        visit._now.time += 1
        visit.act("back")
        clock_screens.append(visit.view().screen)
    assert clock_screens == ["stop", "stops", "tours", "rest"]


def test_a_new_release_waits_for_the_visit_to_end():
    visit = at_stop(Clock())
    visit.renew(PROGRAMME, Path("newer"))
    assert visit.media == Path("media")
    visit.reset()
    assert visit.media == Path("newer")


def test_a_new_release_is_taken_at_once_at_rest():
    visit = session(Clock())
    visit.renew(PROGRAMME, Path("newer"))
    assert visit.media == Path("newer")


def test_a_recording_that_has_gone_is_read_instead_and_said_calmly(recordings):
    (recordings / "dome.en.opus").unlink()
    visit = at_stop(Clock())
    assert visit.view().notice == "The recording cannot be heard just now. Here is the text."
    assert (visit.view().scene.panel, "play" in ids(visit)) == ("transcript", False)
    visit.act("next")
    assert visit.view().screen == "warning"


def test_a_recording_that_goes_while_it_is_heard_is_said_when_it_is_looked_for(recordings):
    visit = at_stop(Clock())
    (recordings / "dome.en.opus").unlink()
    visit.act("forward10")
    assert (visit.view().notice, visit.view().scene.panel) == (word("no_sound", "en"), "transcript")
