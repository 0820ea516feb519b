"""A whole visit by the six keys of a tactile keypad, with the focus in plain sight."""

from collections import deque

import pytest

from kiosk.visit.focus import next_focus
from tests.journeys.listening import listen_to
from tests.journeys.sight import amber, around

KEYS = {"left": "Left", "right": "Right", "up": "Up", "down": "Down"}
RING = 12  # px around a rectangle in which its ring is drawn


def reachable(told):
    """Return every action the focus can be led to, with a shortest way of keys."""
    there = {one["id"]: tuple(one["rectangle"]) for one in told["actions"] if one["rectangle"]}
    ways, new = {told["focus"]: []}, deque([told["focus"]])
    while new:
        place = new.popleft()
        for direction in KEYS:
            reached = next_focus(there, place, direction)
            if reached not in ways:
                ways[reached] = [*ways[place], direction]
                new.append(reached)
    return ways


def go_to(visitor, target):
    """Press arrow keys until the focus is on `target`."""
    told = visitor.wait(lambda told: told if target in [one["id"] for one in told["actions"]] else None, what=target)
    for direction in reachable(told)[target]:
        before = visitor.look()["focus"]
        visitor.press(KEYS[direction])
        visitor.wait(lambda told, before=before: told["focus"] != before, what=f"the focus to go {direction}")
    assert visitor.look()["focus"] == target


def choose(visitor, target):
    go_to(visitor, target)
    visitor.press("Return")


def test_a_visit_by_six_keys_from_the_language_to_the_codes_and_back_to_rest(visitor):
    choose(visitor, "language:nl")
    choose(visitor, "tour:dome")
    choose(visitor, "stop:dome")
    visitor.wait(lambda told: told.get("playing"))
    choose(visitor, "play")
    visitor.wait(lambda told: not told["playing"])
    choose(visitor, "further")
    visitor.wait(lambda told: told["panel"] == "further")
    visitor.press("Escape")
    visitor.wait(lambda told: told["panel"] == "")
    for screen in ("stops", "tours", "rest"):
        visitor.press("Escape")
        visitor.wait(lambda told, screen=screen: told["screen"] == screen, what=screen)


STEPS = {
    "rest": (),
    "tours": ("language:de",),
    "plan": ("language:de", "plan"),
    "languages": ("language:de", "languages"),
    "stops": ("language:de", "tour:dome"),
    "stop": ("language:de", "tour:dome", "stop:dome"),
    "further": ("language:de", "tour:dome", "stop:dome", "further"),
    "closer": ("language:de", "tour:dome", "stop:v2", "closer"),
    "warning": ("language:de", "tour:dome", "stop:diggers"),
}


@pytest.mark.parametrize("place", STEPS)
def test_every_action_can_be_reached_by_the_arrow_keys(visitor, place):
    for step in STEPS[place]:
        visitor.do(step)
    visitor.press("Down")
    told = visitor.wait(lambda told: told if told["focus"] else None)
    for action in told["actions"]:
        assert action["rectangle"], f"{action['id']} is not on the screen"
        assert action["id"] in reachable(told), f"{action['id']} cannot be reached"


@pytest.mark.parametrize("action", ["play", "further", "captions", "next", "seek", "back", "louder"])
def test_the_focus_is_an_amber_ring_around_the_action(visitor, screen, action):
    listen_to(visitor, "dome", "nl")
    visitor.do("play")
    told = visitor.wait(lambda told: None if told["playing"] else told)
    place = next(one["rectangle"] for one in told["actions"] if one["id"] == action)
    before = amber(around(screen.grab(), place, RING))
    go_to(visitor, action)
    visitor.wait(lambda _: amber(around(screen.grab(), place, RING)) > before + 0.03, what="the ring")


def test_the_keys_of_the_number_pad_lead_to_a_stop(visitor):
    choose(visitor, "language:fr")
    choose(visitor, "key:7")
    choose(visitor, "key:go")
    visitor.wait(lambda told: told.get("stop") == "7" and told["playing"])
