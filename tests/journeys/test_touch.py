"""One touch is one choice, made on release; trembling and slipping choose nothing else."""

import time

import pytest

from kiosk.workshop.visitor import rectangle
from tests.journeys.listening import listen_to

TREMBLE = 0.12  # seconds between two touches that were meant as one


def middle(visitor, action):
    x, y, w, h = visitor.wait(lambda told: rectangle(told, action), what=action)
    return round(x + w / 2), round(y + h / 2)


def settled(visitor):
    """Return what is shown once every touch so far has been served."""
    for _ in range(5):
        told = visitor.look()
    return told


def test_a_touch_that_slides_off_before_it_is_released_does_nothing(visitor, screen):
    x, y = middle(visitor, "language:nl")
    screen.move(x, y)
    screen.press()
    settled(visitor)
    screen.move(x, 4)
    settled(visitor)
    screen.release()
    assert settled(visitor)["screen"] == "rest"


def test_a_touch_that_slides_on_to_an_action_does_nothing(visitor, screen):
    x, y = middle(visitor, "language:nl")
    screen.move(x, 4)
    screen.press()
    settled(visitor)
    screen.move(x, y)
    settled(visitor)
    screen.release()
    assert settled(visitor)["screen"] == "rest"


def test_a_touch_where_nothing_is_does_nothing(visitor, screen):
    visitor.tap("language:en")
    visitor.watch(lambda told: told["screen"] == "tours")
    before = visitor.look()
    screen.click(2, screen.size[1] - 2)
    assert settled(visitor) == before


def test_a_tremble_on_a_switch_switches_once(visitor, screen):
    x, y = middle(visitor, "contrast")
    screen.click(x, y)
    time.sleep(TREMBLE)
    screen.click(x, y)
    assert settled(visitor)["settings"]["contrast"] is True


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_a_tremble_on_a_language_chooses_nothing_on_the_next_screen(visitor, screen, language):
    x, y = middle(visitor, f"language:{language}")
    screen.click(x, y)
    visitor.wait(lambda told: told["screen"] == "tours")
    screen.click(x, y)
    told = settled(visitor)
    assert (told["screen"], told["language"]) == ("tours", language)


def test_one_touch_is_one_step(visitor):
    listen_to(visitor, "dome", "en")
    visitor.tap("louder")
    visitor.wait(lambda told: told["settings"]["volume"] == 6)
    visitor.tap("louder")
    visitor.wait(lambda told: told["settings"]["volume"] == 7)
    assert settled(visitor)["settings"]["volume"] == 7


def test_a_touch_on_the_line_of_the_narration_goes_there(visitor, screen):
    listen_to(visitor, "dome", "en")
    x, y, w, h = visitor.wait(lambda told: rectangle(told, "seek"))
    screen.click(round(x + w / 2), round(y + h / 2))
    told = visitor.wait(lambda told: told if told["position"] > 10 else None)
    assert abs(told["position"] - told["seconds"] / 2) < 1.5
