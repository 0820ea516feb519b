"""Somebody of the staff stands before a running kiosk: of a bad save visitors see nothing, the staff view says all."""

import numpy as np

from tests.journeys.conftest import to_rest
from tests.journeys.listening import listen_to
from tests.journeys.test_saving import PREPARED, preparing, rename

PIN = "230417"


def words(told):
    return [text["text"] for text in told["texts"]]


def type_pin(visitor):
    visitor.tap("language:en")
    for digit in PIN:
        visitor.tap(f"key:{digit}")
    return visitor.wait(lambda told: told["screen"] == "staff" and told, what="the staff view")


def in_english(visitor):
    return visitor.wait(lambda told: told["language"] == "en" and words(told), what="the turn of English")


def test_a_bad_save_is_seen_by_the_staff_and_by_nobody_else(elsewhere, shop, monkeypatch):
    monkeypatch.setenv("KIOSK_PIN", PIN)
    with elsewhere.kiosk(shop.words) as kiosk:
        visitor, screen = kiosk.visitor, kiosk.screen
        visitor.wait(lambda _: not preparing(kiosk))
        at_rest = in_english(visitor)
        listen_to(visitor, "dome", "en")
        visitor.do("play")
        visitor.watch(lambda told: not told["playing"], what="the pause")
        before, told = screen.grab(), visitor.look()

        line = shop.tours.read_text(encoding="utf-8").splitlines().index("stops:") + 1
        rename(shop, "\nstops:\n", "\nstopps:\n")
        visitor.wait(lambda _: f"tours.yaml:{line}:" in kiosk.said(), PREPARED, "the mistake in the log")
        visitor.wait(lambda _: not preparing(kiosk))
        assert visitor.look() == told
        assert np.array_equal(screen.grab(), before)
        to_rest(visitor)
        assert in_english(visitor) == at_rest

        type_pin(visitor)
        shown = visitor.wait(lambda told: "Reading …" not in words(told) and words(told), what="the last save")
        assert {f"tours.yaml:{line}", "not on air"} <= set(shown)
        assert "Did you mean 'stops'?" in " ".join(shown)

        rename(shop, "\nstopps:\n", "\nstops:\n")
        shown = visitor.wait(lambda told: "on air" in words(told) and words(told), PREPARED, "the good save")
        assert f"tours.yaml:{line}" not in shown
        visitor.tap("back")
        visitor.wait(lambda told: told["screen"] == "rest")
        assert PIN not in kiosk.said()
    assert kiosk.trouble() == ""


def test_a_new_title_is_on_air_under_the_staff_view_and_can_be_asked_for(elsewhere, shop, monkeypatch):
    monkeypatch.setenv("KIOSK_PIN", PIN)
    with elsewhere.kiosk(shop.words) as kiosk:
        visitor = kiosk.visitor
        visitor.wait(lambda _: not preparing(kiosk))
        told = type_pin(visitor)
        release = shop.release.name.partition("-")[0]
        assert release in words(told)
        visitor.tap("test-sound")
        visitor.tap("read-again")
        visitor.wait(lambda told: "on air" in words(told), PREPARED, "the content to be read again")
        rename(shop, "V2, the rocket", "The rocket V2")
        newer = f"{int(release) + 1:06}"
        visitor.wait(lambda told: newer in words(told) and told["screen"] == "staff", PREPARED, "the new release")
    assert kiosk.trouble() == ""


def test_without_a_pin_no_digits_open_anything(elsewhere, own, monkeypatch):
    monkeypatch.setenv("KIOSK_PIN", "2304")
    with elsewhere.kiosk(own.words) as kiosk:
        kiosk.visitor.tap("language:en")
        for digit in PIN:
            kiosk.visitor.tap(f"key:{digit}")
        told = kiosk.visitor.look()
        assert (told["screen"], "2304" in words(told), PIN in words(told)) == ("tours", True, False)
        assert "KIOSK_PIN is not a number of 6 digits: there is no staff view" in kiosk.said()
        assert "2304" not in kiosk.said()
    assert kiosk.trouble() == ""
