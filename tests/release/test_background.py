"""Preparing beside a running visit: reports come without waiting, and a kill leaves a whole release."""

import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from kiosk.guide.problem import Problem
from kiosk.release import shelf
from kiosk.release.background import Background
from kiosk.release.outcome import Outcome, Step, line, read_line
from tests.release.museum import museum
from tests.release.sources import speech, wav

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, str(ROOT / "main.py"))
KILLS = 10


def reports_of(background, seconds=300.0):
    """Poll as a kiosk's tick does until the run has ended."""
    reports, end = [], time.monotonic() + seconds
    while background.busy and time.monotonic() < end:
        reports += background.poll()
        time.sleep(0.02)
    return reports


def test_a_report_survives_the_way_between_two_processes():
    step = Step(3, 8, "dome/hill.svg")
    outcome = Outcome("000001-0123456789", (Problem("a.wav", 1, 1, "error", "«é»", "medium"),), 1, 2, 0.5)
    assert read_line(line(step)) == step
    assert read_line(line(outcome)) == outcome
    assert [read_line(text) for text in ("", "INFO hello", "[]", "3", "{}", '{"release": 1}')] == [None] * 6


def test_a_run_in_the_background_reports_its_steps_and_its_outcome(tmp_path):
    background = Background(museum(tmp_path), tmp_path / "state", PROGRAM)
    background.start()
    assert os.getpriority(os.PRIO_PROCESS, background._process.pid) > os.getpriority(os.PRIO_PROCESS, 0)
    *steps, outcome = reports_of(background)
    assert [step.done for step in steps if not step.what.startswith("looking at")] == list(range(14))
    assert outcome.release == shelf.newest(tmp_path / "state").name
    assert background.poll() == []


def test_a_save_during_a_run_leads_to_one_more(tmp_path):
    background = Background(museum(tmp_path), tmp_path / "state", PROGRAM)
    background.start()
    background.start()
    background.start()
    outcomes = [report for report in reports_of(background) if isinstance(report, Outcome)]
    assert [(outcome.made, outcome.reused) for outcome in outcomes] == [(13, 0), (0, 13)]


def test_a_run_that_dies_without_a_word_is_reported_as_no_release(tmp_path):
    background = Background(tmp_path / "tours.yaml", tmp_path, (sys.executable, "-c", "print('hello')"))
    background.start()
    assert reports_of(background) == [Outcome(release=None)]


def test_nobody_waits_for_a_run_that_says_nothing(tmp_path):
    begins = "import time; print('hel', end='', flush=True); time.sleep(600)"
    background = Background(tmp_path / "tours.yaml", tmp_path, (sys.executable, "-c", begins))
    background.start()
    began = time.monotonic()
    while not background._rest:
        assert background.poll() == []
    background.stop()
    assert time.monotonic() - began < 60  # of its 600
    assert not background.busy


def test_a_kiosk_that_stops_takes_the_run_and_its_decoders_with_it(tmp_path):
    tours = museum(tmp_path)
    wav(tmp_path / "media/dome/narration.fr.wav", speech(120))
    background = Background(tours, tmp_path / "state", PROGRAM)
    background.start()
    while not any(isinstance(report, Step) and report.done for report in background.poll()):
        time.sleep(0.02)
    background.stop()
    assert not background.busy
    assert shelf.newest(tmp_path / "state") is None  # nobody waited for it to end by itself
    deadline = time.monotonic() + 20
    while decoders_for(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert decoders_for(tmp_path) == []


def decoders_for(folder):
    """Return the processes that have a file open below `folder`."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            opened = [os.readlink(one) for one in (process / "fd").iterdir()]
        except OSError:
            continue
        if process.name != str(os.getpid()) and any(name.startswith(str(folder)) for name in opened):
            found.append(process.name)
    return found


def test_a_preparation_killed_at_any_moment_leaves_the_old_release_or_the_new_one(tmp_path):
    tours, state = museum(tmp_path), tmp_path / "state"
    command = [*PROGRAM, "prepare", "--progress", "json", "--tours", str(tours), "--state", str(state)]
    chance, killed = random.Random(1943), 0
    longest = [run_after_a_change(command, tours, number, patience=60)[1] for number in range(2)][1]
    before = shelf.newest(state)
    for number in range(2, 2 + KILLS):
        was_killed, _ = run_after_a_change(command, tours, number, patience=chance.uniform(0.02, longest))
        killed += was_killed
        found = shelf.newest(state)
        assert found.number in (before.number, before.number + 1)
        before = found
    assert killed > 0
    subprocess.run(command, check=True, capture_output=True)
    assert shelf.newest(state).fingerprint == shelf.fingerprint(tours)
    assert list((state / "releases").glob(".new-*")) == []


def run_after_a_change(command, tours, number, *, patience):
    """Change a recording, prepare, and kill that after `patience` seconds; return whether killed, and the seconds."""
    wav(tours.parent / "media/dome/narration.fr.wav", speech(3 + number / 10))
    began = time.monotonic()
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        run.wait(patience)
    run.kill()
    return run.wait() != 0, time.monotonic() - began
