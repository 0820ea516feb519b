"""Which release is on air, and what a kiosk does that can make none."""

import logging
import sys
import time
from pathlib import Path

import pytest

from kiosk.guide.problem import Problem
from kiosk.guide.words import word
from kiosk.running import air as on_air
from kiosk.running.air import Air
from kiosk.running.staff import pin, remarks
from kiosk.visit.staff_view import Remark
from tests.release.museum import museum

MAIN = Path(__file__).parents[1] / "main.py"


@pytest.fixture
def air(tmp_path, monkeypatch):
    """A kiosk that cannot write where its releases belong: a file lies there."""
    monkeypatch.setattr(sys, "argv", [str(MAIN)])
    (tmp_path / "state").touch()
    air = Air(museum(tmp_path), tmp_path / "state", lambda _: pytest.fail("there is no release"))
    yield air
    air.close()


def prepared(air, times=1, seconds=30.0):
    """Look after the preparing as a tick does, until it has failed so many times; return the words then shown."""
    end, failed, shown = time.monotonic() + seconds, 0, ""
    while failed < times and time.monotonic() < end:
        air.look()
        before, shown = shown, air.session.tick().scene.lines[1][1]
        failed += shown != before == word("moment", "en")
        time.sleep(0.01)
    return shown


def test_a_kiosk_that_can_keep_no_release_says_so_calmly_and_why_in_the_log(air, caplog):
    assert prepared(air) == word("not_ready", "en")
    told = [record.message for record in caplog.records if record.levelno >= logging.WARNING]
    assert [message.rpartition(": ")[2] for message in told[:1]] == ["its folder cannot be written to. [disk]"]


def test_it_tries_again_without_filling_the_log(air, caplog, monkeypatch):
    monkeypatch.setattr(on_air, "TRY_AGAIN", 0.2)
    assert prepared(air) == word("not_ready", "en")
    told = len(caplog.records)
    tries = []
    start = air._background.start
    monkeypatch.setattr(air._background, "start", lambda: tries.append(start()))
    end = time.monotonic() + 30
    while len(tries) < 2 and time.monotonic() < end:
        air.look()
        time.sleep(0.01)
    assert (len(tries), len(caplog.records)) == (2, told)


@pytest.mark.parametrize("told", ["12345", "1234567", "12345a", "١٢٣٤٥٦", " 123456"])
def test_a_pin_that_is_not_six_digits_is_no_pin_and_is_not_written_down(told, caplog):
    assert pin({"KIOSK_PIN": told}) == ""
    assert [record.getMessage() for record in caplog.records] == [
        "KIOSK_PIN is not a number of 6 digits: there is no staff view"]


def test_a_pin_may_begin_with_zeros_and_may_be_missing(caplog):
    assert (pin({"KIOSK_PIN": "000417"}), pin({"KIOSK_PIN": ""}), pin({})) == ("000417", "", "")
    assert caplog.records == []


def test_remarks_are_errors_first_with_files_told_from_the_guide_on():
    problems = (
        Problem("/museum/media/dome/narration.en.vtt", 3, 1, "warning", "this caption is empty."),
        Problem("/museum/tours.yaml", 41, 7, "error", "there is no file 'pump.jpg'."),
        Problem("/var/state", 1, 1, "warning", "the disk is nearly full."),
    )
    assert remarks(problems, Path("/museum")) == (
        Remark(True, "tours.yaml:41", "There is no file 'pump.jpg'."),
        Remark(False, "media/dome/narration.en.vtt:3", "This caption is empty."),
        Remark(False, "/var/state:1", "The disk is nearly full."),
    )
