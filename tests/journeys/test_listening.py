"""A visitor listens: what is heard, seen and read belongs to one moment, in the language they chose."""

import time

import pytest

from tests.journeys.listening import SURE, TOGETHER, heard, listen_to, mistaken, told_when
from tests.journeys.sight import seen


def test_a_visitor_chooses_dutch_the_tour_and_the_dome_and_hears_that_recording(visitor, museum, ear):
    listen_to(visitor, "dome", "nl")
    visitor.wait(lambda told: told["position"] > 1)
    assert mistaken(ear, visitor, museum.recording("dome", "nl")) < TOGETHER
    moment, told = told_when(visitor)
    assert (told["language"], told["stop"]) == ("nl", "7")
    assert heard(ear, museum.recording("dome", "fr"), moment)[1] < SURE


@pytest.mark.parametrize("cue", ["", "poured", "shield", "held"])
def test_picture_caption_and_the_part_in_view_are_those_of_the_moment_heard(visitor, museum, ear, screen, cue):
    listen_to(visitor, "dome", "nl")
    begins = museum.second("dome", "nl", cue)
    visitor.do(f"seek:{begins - 0.3}")
    visitor.wait(lambda told: told["position"] > begins + 1.2)  # after the cross-fade
    moment, told = told_when(visitor)
    shot = screen.grab()
    second, likeness = heard(ear, museum.recording("dome", "nl"), moment)
    assert likeness > SURE
    spoken = [one for one in museum.clip("dome", "nl").cues if one.start <= second][-1]
    assert (spoken.name, told["caption"]) == (cue, spoken.text)
    picture = next(one for one in museum.part("dome").pictures if one.at == cue)
    assert (told["picture"], tuple(told["look"])) == (museum.file(picture, "nl"), picture.look)
    assert seen(shot, museum.release.media / told["picture"], picture.look) > 0.9


def test_at_the_shield_the_picture_is_seen_closer(visitor, museum, screen):
    listen_to(visitor, "dome", "nl")
    visitor.do(f"seek:{museum.second('dome', 'nl', 'shield') - 0.2}")
    visitor.watch(lambda told: told["look"] != [0, 0, 1, 1], what="the closer look")
    shot, told = screen.grab(), visitor.look()
    file = museum.release.media / told["picture"]
    assert seen(shot, file, tuple(told["look"])) > 0.9 > seen(shot, file, (0, 0, 1, 1))


def test_another_language_in_the_middle_of_a_sentence_goes_on_at_the_same_sentence(visitor, museum, ear):
    listen_to(visitor, "dome", "nl")
    begins = museum.second("dome", "nl", "shield")
    visitor.do(f"seek:{begins}")
    visitor.wait(lambda told: told["position"] > begins + 1.5, what="the middle of the sentence")
    visitor.tap("languages")
    before = time.perf_counter()
    visitor.tap("language:fr")
    visitor.wait(lambda told: told["language"] == "fr" and told.get("playing"))
    after = time.perf_counter()
    moment, told = told_when(visitor)
    second, likeness = heard(ear, museum.recording("dome", "fr"), moment)
    assert likeness > SURE
    sentence = next(one.sentence for one in museum.clip("dome", "fr").cues if one.name == "shield")
    begun = moment - (second - museum.second("dome", "fr", "shield"))
    assert before < begun < after + 0.8
    assert mistaken(ear, visitor, museum.recording("dome", "fr")) < TOGETHER
    assert told["caption"] in [one.text for one in museum.clip("dome", "fr").cues if one.sentence == sentence]


def test_the_narration_goes_on_while_another_language_is_chosen(visitor, museum, ear):
    listen_to(visitor, "dome", "nl")
    visitor.tap("languages")
    visitor.wait(lambda told: told["screen"] == "languages")
    assert heard(ear, museum.recording("dome", "nl"), time.perf_counter())[1] > SURE


def test_pause_is_silence_and_play_goes_on_where_it_was(visitor, museum, ear):
    listen_to(visitor, "dome", "nl")
    visitor.wait(lambda told: told["position"] > 0.5)
    visitor.tap("play")
    told = visitor.wait(lambda told: None if told["playing"] else told)
    assert ear.wait_for_sound(0.8, after=time.perf_counter() + 0.2) is None
    touched = time.perf_counter()
    visitor.tap("play")
    after = visitor.wait(lambda told: told if told["playing"] else None)
    assert told["position"] <= after["position"] <= told["position"] + time.perf_counter() - touched
    assert mistaken(ear, visitor, museum.recording("dome", "nl")) < TOGETHER
