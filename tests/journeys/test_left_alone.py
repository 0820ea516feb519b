"""Somebody pauses and walks away: after a minute the kiosk asks, and half a minute later it has forgotten them.

The watching goes on beside the other journeys, because nothing makes the clock go faster.
"""

from tests.journeys.sight import changed


def test_a_kiosk_left_alone_asks_after_a_minute_by_sight_and_sound(left_alone):
    assert left_alone.asked.latest - left_alone.touched.earliest >= 60.0
    assert left_alone.asked.earliest - left_alone.touched.latest < 61.0
    unsure = left_alone.asked.latest - left_alone.asked.earliest
    assert left_alone.told["still"]["whole"] == 30
    assert 29 - unsure < left_alone.told["still"]["left"] <= 30
    assert [one["id"] for one in left_alone.told["actions"]] == ["still-yes", "still-end"]
    assert [one["id"] for one in left_alone.told["actions"] if one["default"]] == ["still-yes"]
    assert left_alone.chimed is not None
    assert left_alone.asked.earliest - 0.2 < left_alone.chimed < left_alone.asked.latest + 2.0
    assert changed(left_alone.before, left_alone.question) > 0.02


def test_half_a_minute_later_it_is_at_rest_and_has_forgotten_everything(left_alone):
    assert left_alone.rested.latest - left_alone.asked.earliest > 29.0
    assert left_alone.rested.earliest - left_alone.asked.latest < 31.0
    assert left_alone.set["settings"]["volume"] == 6
    assert left_alone.set["settings"]["size"] == "L"
    assert left_alone.after["settings"]["volume"] == 5
    assert left_alone.after["settings"]["size"] == "M"
    assert left_alone.after["screen"] == "rest"
    assert left_alone.next_visit["language"] == "de"


def test_nothing_was_heard_but_the_question_and_nothing_failed(left_alone):
    assert (left_alone.sounds_between, left_alone.trouble) == ([], "")
