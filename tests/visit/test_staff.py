"""The staff's way in: a PIN on the keypad, which no visitor notices; and the view behind it."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.silence import SilentSound
from kiosk.visit.session import Session
from kiosk.visit.staff import Staff
from kiosk.visit.staff_view import Condition, Fact, Remark
from kiosk.visit.state import Visit
from tests.visit.guides import MEDIA, PROGRAMME, Clock, text

PIN, WRONG = "230417", "230418"
CONDITION = Condition(
    3 * 3600 + 300, "1.0.0", True, (1920, 1080), 61.4, "000012", "2026-11-27 08:52", reading=False, on_air=True
)  # fmt: skip
ERROR = Remark(True, "tours.yaml:41", "There is no file 'pump.jpg'. Did you mean 'steam-pump.jpg'?")


class Kiosk:
    """A session whose condition the test tells."""

    def __init__(self, pin: str = PIN) -> None:
        self.condition, self.read_again = CONDITION, 0
        self.clock, self.chimes = Clock(), 0
        sound = SilentSound(self.clock)
        sound.chime = self.chimed  # type: ignore[method-assign]
        staff = Staff(pin, lambda: self.condition, self.asked_to_read)
        self.session = Session(PROGRAMME, MEDIA, sound, self.clock, staff)
        self.do("language:en")

    def chimed(self) -> None:
        self.chimes += 1

    def asked_to_read(self) -> None:
        self.read_again += 1

    def do(self, *actions: str) -> None:
        for action in actions:
            self.clock.time += 0.4
            self.session.act(action)

    def type(self, digits: str) -> str:
        """Type these digits, after deleting what was there; return the screen then shown."""
        while self.view.action("key:delete"):
            self.do("key:delete")
        self.do(*(f"key:{digit}" for digit in digits))
        return self.view.screen

    @property
    def view(self):
        return self.session.view()


@pytest.fixture
def kiosk():
    return Kiosk()


def test_the_pin_opens_the_staff_view_and_ends_the_visit(kiosk):
    kiosk.do("size", "tour:dome", "stop:dome", "further", "save:dome:1", "close", "back", "back")
    assert kiosk.type(PIN) == "staff"
    assert kiosk.session.visit == Visit("staff", language="en", settings=replace(Visit().settings, size="L"))


def test_the_keypad_shows_no_more_than_a_stop_number_and_deletes_what_it_shows(kiosk):
    kiosk.type("23041")
    scene = kiosk.view.scene
    assert (scene.typed, scene.found) == ("2304", "There is no stop\u00a02304.")
    kiosk.do("key:delete")
    assert kiosk.view.scene.typed == "230"


def test_a_wrong_pin_looks_as_the_number_of_its_first_digits(kiosk):
    kiosk.type("2304")
    before = kiosk.view
    kiosk.type(WRONG)
    assert replace(kiosk.view, focus=before.focus) == before
    assert kiosk.session.visit.typed == "2304"


def test_a_stop_typed_with_zeros_and_too_many_digits_is_still_found(kiosk):
    kiosk.type("00239")
    assert kiosk.view.scene.found == "V2, the rocket"
    kiosk.do("key:go")
    assert kiosk.view.scene.number == "23"


@pytest.mark.parametrize("pin", ["", "230418"])
def test_a_kiosk_without_this_pin_looks_the_same_at_every_digit(kiosk, pin):
    other = Kiosk(pin)
    for digits in ("2", "2304", "23041"):
        kiosk.type(digits)
        other.type(digits)
        assert other.view == kiosk.view
    assert other.type(PIN) == "tours"


def test_after_five_wrong_pins_even_the_right_one_is_not_looked_at_for_a_minute(kiosk):
    for _ in range(5):
        kiosk.type(WRONG)
    last = kiosk.clock.time
    assert kiosk.type(PIN) == "tours"
    kiosk.clock.time = last + 50
    assert kiosk.type(PIN) == "tours"
    kiosk.clock.time = last + 57
    assert kiosk.type(PIN) == "staff"


def test_wrong_pins_count_across_visits_and_only_in_a_row(kiosk):
    for _ in range(4):
        kiosk.type(WRONG)
    assert kiosk.type(PIN) == "staff"
    for _ in range(4):
        kiosk.do("back", "language:en")
        kiosk.type(WRONG)
    assert kiosk.type(PIN) == "staff"


def test_it_locks_two_minutes_after_the_last_touch(kiosk):
    kiosk.type(PIN)
    kiosk.clock.time += 12
    assert kiosk.session.tick().scene.locks == "Locks again by itself in 1:48"
    kiosk.session.touch()
    kiosk.clock.time += 119
    assert (kiosk.session.tick().screen, kiosk.view.still) == ("staff", None)
    kiosk.clock.time += 1
    assert kiosk.session.tick().screen == "rest"
    assert kiosk.session.visit == Visit()


def test_the_way_back_leads_to_visitors(kiosk):
    kiosk.type(PIN)
    back = kiosk.view.action("back")
    assert (back.label, back.default) == ("Back to visitors", True)
    kiosk.do("back")
    assert kiosk.session.visit == Visit()


def test_sound_is_tried_and_content_read_again_by_keys(kiosk):
    kiosk.type(PIN)
    kiosk.do("test-sound", "read-again")
    assert (kiosk.chimes, kiosk.read_again) == (1, 1)


def test_what_the_staff_can_do_no_visitor_can(kiosk):
    kiosk.do("test-sound", "read-again")
    assert (kiosk.chimes, kiosk.read_again) == (0, 0)


def test_the_facts_are_those_of_what_is_on_air(kiosk):
    kiosk.type(PIN)
    scene = kiosk.view.scene
    assert scene.program == (Fact("Running for", "3 h 05"), Fact("Program", "1.0.0"))
    assert scene.health == (
        Fact("Sound output", "present", "done"),
        Fact("Screen", "1920\u00a0×\u00a01080", "done"),
        Fact("Disk", "61 GB free", "done"),
    )
    assert scene.content == (
        Fact("Release", "000012"), Fact("Prepared at", "2026-11-27 08:52"), Fact("Tours, stops", "1, 3"),
        Fact("Every recording in", "–"), Fact("Draft voices", "0"), Fact("Last save", "on air"),
        Fact("Errors, warnings", "0, 0"),
    )  # fmt: skip
    assert (scene.said, scene.remarks) == ("Nothing to report.", ())


def test_no_sound_a_full_disk_and_a_bad_save_are_marked(kiosk):
    kiosk.type(PIN)
    kiosk.condition = replace(CONDITION, audible=False, free=0.44, on_air=False, remarks=(ERROR,))
    scene = kiosk.view.scene
    marked = [fact for fact in (*scene.health, *scene.content) if fact.mark == "warning"]
    assert marked == [
        Fact("Sound output", "none", "warning"), Fact("Disk", "0.4 GB free", "warning"),
        Fact("Last save", "not on air", "warning"), Fact("Errors, warnings", "1, 0", "warning"),
    ]  # fmt: skip
    assert (scene.said, scene.remarks) == ("", (ERROR,))


def test_a_save_being_read_is_said_and_the_one_before_is_not_told(kiosk):
    kiosk.type(PIN)
    kiosk.condition = replace(CONDITION, reading=True, remarks=(ERROR,))
    scene = kiosk.view.scene
    assert (scene.content[-1], scene.said, scene.remarks) == (Fact("Last save", "Reading …"), "Reading …", ())


def test_a_new_release_is_on_air_at_once_under_the_staff_view(kiosk):
    kiosk.type(PIN)
    fewer = replace(PROGRAMME, stops=PROGRAMME.stops[:2], tours=(replace(PROGRAMME.tours[0], title=text("Two")),))
    kiosk.session.renew(fewer, Path("newer"))
    assert (kiosk.view.screen, kiosk.session.media) == ("staff", Path("newer"))
    assert kiosk.view.scene.content[2] == Fact("Tours, stops", "1, 2")


def test_a_release_that_waited_for_the_visit_to_end_is_on_air_under_the_staff_view(kiosk):
    kiosk.session.renew(PROGRAMME, Path("newer"))
    assert kiosk.session.media == MEDIA
    kiosk.type(PIN)
    assert (kiosk.view.screen, kiosk.session.media) == ("staff", Path("newer"))
