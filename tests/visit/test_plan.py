"""The plan: where you stand, what is there, and the way to the next stop."""

from __future__ import annotations

from dataclasses import replace

from kiosk.guide.programme import Floor, Landmark, Place, Programme
from tests.visit.guides import DIGGERS, DOME, PROGRAMME, V2, Clock, at_stop, picture, session, text

SIGNS = (Landmark("lift", (0.5, 0.4), text("Lift, 42 m")), Landmark("seats", (0.2, 0.6)))
FLOORS = (Floor("tunnels", text("Tunnels"), picture("plan"), SIGNS), Floor("dome", text("Dome"), picture("plan")))
PLACED = (DOME, replace(DIGGERS, place=Place("tunnels", (0.2, 0.2))), replace(V2, place=Place("dome", (0.8, 0.2))))
HOUSE = Programme(replace(PROGRAMME.museum, plan=FLOORS), PROGRAMME.tours, PLACED)


def led(stop: str, *, heard: str = ""):
    """Return the view of a visitor led on from a stop."""
    visit = at_stop(Clock(), stop, programme=HOUSE)
    walk = visit._walk
    walk.visit = replace(walk.visit, screen="plan", heard=frozenset(heard.split()))
    visit.act("lead")
    return visit.view()


def test_the_legend_says_what_the_curator_calls_a_sign_or_the_kiosks_own_word():
    visit = at_stop(Clock(), programme=HOUSE)
    visit.act("plan")
    assert visit.view().scene.legend == (
        ("here", "You are here"), ("fresh", "Not yet heard"), ("heard", "Heard (0/3)"), ("sensitive", "Sensitive"),
        ("lift", "Lift, 42 m"), ("seats", "Seats"),
    )  # fmt: skip
    assert [(sign.kind, sign.floor) for sign in visit.view().scene.signs] == [("lift", 0), ("seats", 0)]


def test_the_way_to_the_next_stop_is_told_in_the_curators_words():
    view = led("dome")
    assert (view.scene.heading, view.scene.words) == ("To stop\u00a05", "Take the lift.")
    assert [stop.number for stop in view.scene.stops if stop.goal] == ["5"]
    assert view.action("lead").spoken == "Lead me to stop\u00a05, Take the lift."


def test_a_stop_already_heard_is_passed_by_and_the_level_of_the_other_told():
    view = led("dome", heard="diggers")
    assert (view.scene.heading, view.scene.words) == ("To stop\u00a023", "V2, the rocket\nDome")


def test_from_the_last_stop_the_way_leads_to_one_not_yet_heard():
    assert led("v2", heard="v2 dome").scene.heading == "To stop\u00a05"


def test_where_all_is_heard_and_no_stop_comes_after_no_way_is_offered():
    assert led("v2", heard="dome diggers v2").action("lead") is None


def test_without_a_stop_open_the_way_leads_to_the_first():
    clock = Clock()
    visit = session(clock, HOUSE)
    for action in ("language:en", "plan", "lead"):
        visit.act(action)
    assert (visit.view().scene.heading, visit.view().scene.words) == ("To stop\u00a07", "The dome\nTunnels")
    clock.time += 1
    visit.act("lead")
    assert visit.view().scene.heading == "Plan of the galleries"
