"""`check --watch` and `check --format`, as the program that a curator leaves running beside the editor."""

import json
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from tests.guide.written import GOOD
from tests.workshop.conftest import LOOKED

MAIN = Path(__file__).parents[2] / "main.py"


@contextmanager
def watching():
    """Run `check --watch` here; it is stopped as Ctrl+C stops it, unless it was already."""
    words = [sys.executable, str(MAIN), "check", "--watch", "--state", str(LOOKED)]
    running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    limit = Timer(120, running.kill)
    limit.start()
    try:
        yield running
    finally:
        limit.cancel()
        running.kill()
        running.wait(10)
        running.stdout.close()


def verdict(running: subprocess.Popen) -> str:
    """Return the next line that counts problems; StopIteration if it has ended."""
    return next(line for line in running.stdout if ", " in line and "warning" in line and " error" in f" {line[2:]}")


@pytest.mark.parametrize(("number", "code"), [("23", 0), ("twenty", 1)])
def test_each_save_is_checked_and_ctrl_c_ends_with_what_was_said_last(tours, number, code):
    with watching() as running:
        assert verdict(running) == "0 errors, 0 warnings.\n"
        tours.write_text(GOOD.replace("[ida, v2]", "[v2]"), encoding="utf-8")
        assert verdict(running) == "0 errors, 1 warning.\n"
        tours.write_text(GOOD.replace("number: 23", f"number:  {number}"), encoding="utf-8")
        assert verdict(running) == f"{code} error{'' if code else 's'}, 0 warnings.\n"
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == code


def test_a_script_that_is_saved_is_checked_too(tours):
    with watching() as running:
        assert verdict(running) == "0 errors, 0 warnings.\n"
        Path("media/ida/narration.fr.txt").write_text("Voici\n", encoding="utf-8")
        assert verdict(running) == "1 error, 0 warnings.\n"


@pytest.mark.parametrize(
    ("form", "first"),
    [("text", "tours.yaml:28:13: error: "), ("github", "::error file=tours.yaml,line=28,col=13,title="), ("json", "{")],
)
def test_a_format_is_chosen(tours, form, first):
    tours.write_text(GOOD.replace("number: 23", "number: twenty"), encoding="utf-8")
    words = [sys.executable, str(MAIN), "check", "--format", form, "--state", str(LOOKED)]
    ended = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout.startswith(first)
    if form == "json":
        assert len(json.loads(ended.stdout)["problems"]) == 1
