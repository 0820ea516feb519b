"""One touch is one choice, made on release; slipping chooses nothing else. Trembling: tests/screens/test_touch.py."""

from kiosk.visit.session import AGAIN
from kiosk.workshop.visitor import rectangle
from tests.journeys.listening import listen_to


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


def test_one_touch_is_one_step(visitor):
    listen_to(visitor, "dome", "en")
    visitor.tap("louder")
    since = visitor.wait(lambda told: told["position"] if told["settings"]["volume"] == 6 else None)
    visitor.wait(lambda told: told["position"] > since + AGAIN, what="a touch to be one on purpose")
    visitor.tap("louder")
    visitor.wait(lambda told: told["settings"]["volume"] == 7)
    assert settled(visitor)["settings"]["volume"] == 7


def test_a_touch_on_the_line_of_the_narration_goes_there(visitor, screen):
    listen_to(visitor, "dome", "en")
    x, y, w, h = visitor.wait(lambda told: rectangle(told, "seek"))
    screen.click(round(x + w / 2), round(y + h / 2))
    told = visitor.wait(lambda told: told if told["position"] > 10 else None)
    assert abs(told["position"] - told["seconds"] / 2) < 1.5
