"""Media are looked at once, and again when they change."""

import os
from pathlib import Path

import pytest

from kiosk.guide.media import MediaFolder
from kiosk.release.facts import Facts
from kiosk.release.recipe import Refused
from kiosk.workshop.looking import REMEMBERED, look
from tests.release.sources import DRAWING, photograph, speech, wav


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "media").mkdir()
    (tmp_path / "media/hill.svg").write_text(DRAWING, encoding="utf-8")
    photograph(tmp_path / "media/photo.png", (300, 200))
    wav(tmp_path / "media/voice.wav", speech(2.0))
    return tmp_path


KINDS = {"hill.svg": "picture", "photo.png": "picture", "voice.wav": "sound"}


def seen(folder: Path) -> tuple[dict, list[int]]:
    counts: list[int] = []
    return dict(look(KINDS, MediaFolder(folder / "media"), folder / "state", counts.append)), counts


def test_each_kind_of_medium_tells_what_it_is(folder):
    facts, counts = seen(folder)
    assert counts == [3]
    assert facts["hill.svg"] == Facts(size=(1290, 496), drawn=True)
    assert facts["photo.png"] == Facts(size=(300, 200))
    assert facts["voice.wav"].seconds == 2.0
    assert facts["voice.wav"].clipped == 0


def test_what_did_not_change_is_not_looked_at_again(folder):
    first, _ = seen(folder)
    assert seen(folder) == (first, [])
    photograph(folder / "media/photo.png", (400, 200))
    again, counts = seen(folder)
    assert counts == [1]
    assert again["photo.png"] == Facts(size=(400, 200))


def test_what_lies_there_under_two_names_is_looked_at_once(folder):
    (folder / "media/copy.png").write_bytes((folder / "media/photo.png").read_bytes())
    counts: list[int] = []
    facts = look({**KINDS, "copy.png": "picture"}, MediaFolder(folder / "media"), folder / "state", counts.append)
    assert counts == [3]
    assert facts["copy.png"] == facts["photo.png"] == Facts(size=(300, 200))


def test_a_file_put_back_as_it_was_is_not_looked_at_again_whatever_its_time(folder):
    first, _ = seen(folder)
    os.utime(folder / "media/hill.svg", ns=(0, 0))
    assert seen(folder) == (first, [])


def test_a_file_changed_at_the_very_time_it_was_looked_at_is_looked_at_again(folder):
    photo = folder / "media/photo.png"
    photo.write_bytes(photo.read_bytes().ljust(1_000_000))
    seen(folder)
    changed = photo.stat().st_mtime_ns
    photograph(photo, (200, 300))
    photo.write_bytes(photo.read_bytes().ljust(1_000_000))
    os.utime(photo, ns=(changed, changed))
    again, counts = seen(folder)
    assert (again["photo.png"], counts) == (Facts(size=(200, 300)), [1])


def test_what_cannot_be_read_is_told_and_not_remembered(folder):
    (folder / "media/photo.png").write_bytes(b"\x89PNG")
    for _ in range(2):
        facts, counts = seen(folder)
        assert isinstance(facts["photo.png"], Refused)
        assert counts in ([3], [1])


def test_the_memory_of_another_version_is_only_slower(folder):
    first, _ = seen(folder)
    (folder / "state" / REMEMBERED).write_text('{"version": "2", "files": {}, "seen": {"a": {}}}', encoding="utf-8")
    assert seen(folder) == (first, [3])


def test_without_a_place_to_remember_it_works_all_the_same(folder):
    (folder / "state").write_text("a file")
    facts, counts = seen(folder)
    assert (len(facts), counts) == (3, [3])
