"""The command line, as its users meet it: exit codes, and one clear line for each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.release.museum import museum

MAIN = Path(__file__).parents[1] / "main.py"
"""What `python main.py` starts."""


def command(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in `folder`, without a display unless one is given."""
    usual = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    whole = [sys.executable, str(MAIN), *words]
    return subprocess.run(whole, cwd=folder, env=usual | environment, capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A curator's folder with a small museum that is whole."""
    folder = tmp_path_factory.mktemp("shop")
    museum(folder)
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder whose tours.yaml has a mistake in its third line."""
    (tmp_path / "tours.yaml").write_text("museum:\n  name: La Coupole\n stops: [\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["nonsense"], "invalid choice: 'nonsense'"),
        (["--loud"], "unrecognized arguments: --loud"),
        (["check", "tours.yaml"], "unrecognized arguments: tours.yaml"),
        (["run", "--windowed", "big"], "'big' is not a size; write width and height like 1280x720."),
        (["prepare", "--progress", "dance"], "invalid choice: 'dance'"),
        (["check", "--tours"], "expected one argument"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_wrong(tmp_path, words, complaint):
    ended = command(*words, folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert complaint in ended.stderr.splitlines()[-1]


@pytest.mark.parametrize("words", [["run"], [], ["--tours", "tours.yaml"], ["run", "--windowed", "1280x720"]])
def test_without_a_display_it_is_3_and_one_line_says_so(tmp_path, words):
    ended = command(*words, folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.startswith("There is no screen to show the guide on: ")


def test_a_display_that_does_not_answer_is_3_and_named(tmp_path):
    ended = command("run", "--state", str(tmp_path), folder=tmp_path, DISPLAY=":987")
    assert ended.returncode == 3
    assert ":987" in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr


def test_help_names_every_command(tmp_path):
    ended = command("--help", folder=tmp_path)
    assert ended.returncode == 0
    for name in ("run", "check", "prepare", "narrate", "demo"):
        assert f"    {name} " in ended.stdout


@pytest.mark.parametrize("name", ["run", "check", "prepare", "narrate", "demo"])
def test_every_command_explains_its_options(tmp_path, name):
    ended = command(name, "--help", folder=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "--tours FILE" in ended.stdout


def test_check_counts_what_is_there_and_is_0(shop, tmp_path):
    first = command("check", "--state", str(tmp_path), folder=shop)
    assert first.stderr == "Listening to and looking at 12 media for the first time; this may take a minute.\n"
    ended = command("check", "--state", str(tmp_path), folder=shop)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, first.stdout, "")
    assert ended.stdout.splitlines()[-4].startswith("0 errors, ")
    assert "1 tour, 2 stops, in fr, en." in ended.stdout


def test_check_names_the_place_of_a_mistake_and_is_1(broken):
    ended = command("check", "--state", "state", folder=broken)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout.startswith("tours.yaml:3:")


@pytest.mark.parametrize("name", ["check", "prepare", "narrate"])
def test_a_guide_that_is_not_there_is_1_and_named(tmp_path, name):
    ended = command(name, "--state", "state", "--tours", "nowhere.yaml", folder=tmp_path)
    assert ended.returncode == 1
    assert "nowhere.yaml:1:1: error: there is no such file" in ended.stdout + ended.stderr


def test_prepare_makes_a_release_once_and_is_0(shop, tmp_path):
    first = command("prepare", "--state", str(tmp_path), folder=shop)
    assert first.returncode == 0
    assert first.stderr.splitlines()[-1].startswith("Release 000001-")
    assert first.stderr.endswith(" made, 0 reused.\n")
    again = command("prepare", "--progress", "json", "--state", str(tmp_path), folder=shop)
    reports = [json.loads(line) for line in again.stdout.splitlines()]
    assert (again.returncode, again.stderr) == (0, "")
    assert reports[-1]["release"].startswith("000001-")
    assert reports[-1]["made"] == 0


def test_prepare_refuses_a_broken_guide_by_name_and_is_1(broken):
    ended = command("prepare", "--state", "state", folder=broken)
    assert ended.returncode == 1
    assert "tours.yaml:3:" in ended.stderr
    assert ended.stderr.endswith("No new release: the last good one stays on air.\n")


def test_narrate_refuses_a_broken_guide_by_name_and_is_1(broken):
    ended = command("narrate", folder=broken)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "tours.yaml:3:" in ended.stderr


def test_narrate_of_a_stop_that_is_not_there_is_2_and_names_those_that_are(shop):
    ended = command("narrate", "--stop", "nowhere", folder=shop)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("There is nothing of this stop and language. Stops: ")
