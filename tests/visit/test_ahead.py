"""Pictures that the next touch may show are asked for before it."""

from dataclasses import replace

from tests.visit.guides import DIGGERS, DOME, PROGRAMME, V2, Clock, at_stop, picture, session


def test_a_stop_has_the_next_pictures_and_the_plan_ahead():
    assert at_stop(Clock(), "dome").view().ahead == ("section.png", "plan.png")


def test_a_stop_has_its_closer_look_ahead():
    assert at_stop(Clock(), "v2", "fr").view().ahead == ("motor.png", "plan.png")


def test_the_plan_is_ahead_on_every_screen_it_can_be_opened_from():
    visit = session(Clock())
    for action in ("language:fr", "tour:dome", "stop:diggers"):
        visit.act(action)
        assert visit.view().action("plan")
        assert "plan.png" in visit.view().ahead


def test_before_a_sensitive_stop_its_first_picture_is_ahead():
    part = replace(DIGGERS.parts[0], pictures=(picture("labour"),))
    drawn = replace(PROGRAMME, stops=(DOME, replace(DIGGERS, parts=(part,)), V2))
    visit = session(Clock(), drawn)
    for action in ("language:en", "tour:dome", "stop:diggers"):
        visit.act(action)
    assert (visit.view().screen, visit.view().ahead) == ("warning", ("labour.png", "plan.png"))
