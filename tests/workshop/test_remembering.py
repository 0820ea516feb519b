"""What is remembered comes back as it was kept, or not at all."""

from pathlib import Path

import pytest

from kiosk.workshop.remembering import MOST_OTHERS, latest, remember, remembered

FINDINGS = {"dome": {"size": [300, 200], "words": "voilà"}}


@pytest.fixture
def file(tmp_path) -> Path:
    file = tmp_path / "state" / "found.json"
    remember(file, "1", FINDINGS)
    return file


def test_what_was_kept_is_remembered(file):
    assert remembered(file, "1") == FINDINGS
    assert [one.name for one in file.parent.iterdir()] == ["found.json"]


def test_another_version_remembers_nothing(file):
    assert remembered(file, "2") == {}


def test_without_a_place_nothing_is_remembered(tmp_path):
    assert remembered(None, "1") == {}
    assert remembered(tmp_path / "found.json", "1") == {}


@pytest.mark.parametrize("spoilt", ["", "[]", "{}", "\n{}", "0\n{}"])
def test_what_was_not_written_by_this_program_is_not_remembered(file, spoilt):
    file.write_text(spoilt, encoding="utf-8")
    assert remembered(file, "1") == {}


def test_what_was_altered_is_not_remembered_be_it_by_a_single_sign(file):
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert remembered(file, "1") == {}
        file.write_bytes(whole[:place])
        assert remembered(file, "1") == {}


def test_where_nothing_can_be_written_nothing_is_said(tmp_path):
    (tmp_path / "state").write_text("a file")
    remember(tmp_path / "state" / "found.json", "1", FINDINGS)
    assert remembered(tmp_path / "state" / "found.json", "1") == {}


def test_of_what_is_not_asked_for_now_the_latest_is_kept():
    earlier = {str(number): number for number in range(MOST_OTHERS + 2)}
    kept = latest(earlier, {"1": 1, "new": 0})
    assert list(kept)[:1] == ["2"]
    assert list(kept)[-2:] == ["1", "new"]
    assert len(kept) == MOST_OTHERS + 2
