"""A curator saves while visitors are there: everything or nothing, and never under somebody's hands."""

import os
import signal
from pathlib import Path

import pytest

from tests.journeys.conftest import to_rest
from tests.journeys.listening import listen_to

PREPARED = 60  # seconds in which a save without new media is on air, on a busy machine


def titles(told):
    return [action["label"] for action in told["actions"]]


def rename(museum, old, new):
    text = museum.tours.read_text(encoding="utf-8")
    assert old in text
    museum.tours.write_text(text.replace(old, new), encoding="utf-8")


def preparing(kiosk) -> list[int]:
    """Return the process that prepares in the background, if there is one."""
    pid = kiosk.visitor.program.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children if b"prepare" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_a_save_is_on_air_at_the_next_rest_and_not_before(elsewhere, shop):
    with elsewhere.kiosk(shop.words) as kiosk:
        visitor = kiosk.visitor
        listen_to(visitor, "dome", "en")
        rename(shop, "V2, the rocket", "The rocket V2")
        visitor.wait(lambda _: "is ready" in kiosk.said(), PREPARED, "the new release")
        told = visitor.look()
        assert told["playing"]
        visitor.tap("back")
        visitor.wait(lambda told: "V2, the rocket" in titles(told), what="the old title in the list")
        to_rest(visitor)
        visitor.tap("language:en")
        visitor.tap("tour:dome")
        visitor.wait(lambda told: "The rocket V2" in titles(told), what="the new title in the list")
        visitor.tap("stop:v2")
        visitor.wait(lambda told: told.get("playing") and told["position"] > 0.5)
    assert kiosk.trouble() == ""


def test_a_preparation_that_is_killed_leaves_the_kiosk_playing_and_the_next_save_is_taken(elsewhere, shop):
    with elsewhere.kiosk(shop.words) as kiosk:
        visitor = kiosk.visitor
        listen_to(visitor, "dome", "en")
        visitor.wait(lambda _: not preparing(kiosk), what="the look at the files at start to end")
        rename(shop, "Those who dug", "They who dug")
        (child,) = visitor.wait(lambda _: preparing(kiosk), what="the preparation to begin")
        os.kill(child, signal.SIGKILL)
        visitor.wait(lambda _: child not in preparing(kiosk))
        position = visitor.look()["position"]
        visitor.wait(lambda told: told["playing"] and told["position"] > position + 0.5)
        assert "is ready" not in kiosk.said()
        rename(shop, "They who dug", "The diggers")
        visitor.wait(lambda _: "is ready" in kiosk.said(), PREPARED, "the new release")
        to_rest(visitor)
        visitor.tap("language:en")
        visitor.tap("tour:dome")
        visitor.wait(lambda told: "The diggers" in titles(told), what="the new title in the list")
    assert kiosk.trouble() == ""


@pytest.mark.parametrize(
    ("was", "becomes"), [("stops:\n", "stops\n"), ("picture: dome/", "picture: dom/")], ids=["no YAML", "no picture"]
)
def test_a_save_with_a_mistake_changes_nothing_and_is_named(elsewhere, shop, was, becomes):
    before = shop.release
    with elsewhere.kiosk(shop.words) as kiosk:
        visitor = kiosk.visitor
        visitor.wait(lambda _: not preparing(kiosk))
        rename(shop, was, becomes)
        visitor.wait(lambda _: "is not put on air" in kiosk.said(), PREPARED, "the mistake in the log")
        assert "tours.yaml:" in kiosk.said()
        assert shop.release.name == before.name
        listen_to(visitor, "dome", "en")
    assert kiosk.trouble() == ""
