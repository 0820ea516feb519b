"""Only whole releases count, and nothing but the standard library is needed to open one."""

import json
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.guide import programme as play
from kiosk.guide.programme_json import to_json
from kiosk.release import building, shelf

ROOT = Path(__file__).parents[2]
SOUND = b"OggS and so on"


def release(state, number_of_stops=1):
    """Build one release without preparing anything; return its folder."""
    with building.locked(state, lambda: None) as releases:
        folder = building.begun(releases)
        (folder / "media" / "a.opus").write_bytes(SOUND)
        part = play.Part("narration", "a", {}, {"fr": play.Clip("a.opus", 1.0)})
        stops = tuple(play.Stop(str(n), str(n), {"": "x"}, (part,)) for n in range(number_of_stops))
        guide = play.Programme(play.Museum("La Coupole", ("fr",)), (), stops)
        entry = {"file": "a.opus", "bytes": len(SOUND), "source": "a.wav"}
        manifest = {"fingerprint": "f", "problems": [], "media": [entry], "programme": to_json(guide)}
        return building.finish(folder, manifest)


def rewritten(folder, change):
    manifest = json.loads((folder / "manifest.json").read_text())
    change(manifest)
    text = json.dumps(manifest).encode()
    (folder / "manifest.json").write_bytes(text)
    folder.rename(folder.with_name(f"{folder.name[:7]}{shelf.digest(text)}"))


def clip_of(manifest):
    return manifest["programme"]["stops"][0]["parts"][0]["clips"]["fr"]


def test_a_release_comes_back_as_it_was_written(tmp_path):
    folder = release(tmp_path, number_of_stops=2)
    found = shelf.newest(tmp_path)
    assert (found.number, found.name, found.folder, found.media) == (1, folder.name, folder, folder / "media")
    assert found.programme.stops[1].parts[0].clips["fr"] == play.Clip("a.opus", 1.0)


def test_a_release_written_before_sources_were_remembered_is_whole_too(tmp_path):
    release(tmp_path)  # its manifest has none
    assert shelf.newest(tmp_path).sources == {}


def test_an_empty_shelf_has_no_newest_release(tmp_path):
    assert shelf.newest(tmp_path / "nowhere") is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "media/a.opus").unlink(),
        lambda folder: (folder / "media/a.opus").write_bytes(SOUND[:-1]),
        lambda folder: (folder / "manifest.json").unlink(),
        lambda folder: (folder / "manifest.json").write_bytes((folder / "manifest.json").read_bytes()[:-1]),
        lambda folder: (folder / "manifest.json").write_bytes(b""),
        lambda folder: folder.rename(folder.with_name("000009-0123456789")),
        lambda folder: rewritten(folder, lambda manifest: manifest.pop("programme")),
        lambda folder: rewritten(folder, lambda manifest: manifest.update(programme={"museum": 3})),
        lambda folder: rewritten(folder, lambda manifest: manifest["programme"].update(unheard_of=1)),
        lambda folder: rewritten(folder, lambda manifest: manifest.update(media=[{"file": "a.opus"}])),
        lambda folder: rewritten(folder, lambda manifest: manifest["media"][0].update(file="../media/a.opus")),
        lambda folder: rewritten(folder, lambda manifest: clip_of(manifest).update(sound="/etc/hostname")),
    ],
)
def test_a_release_with_a_harmed_part_gives_way_to_the_one_before(tmp_path, harm):
    whole = release(tmp_path)
    harm(release(tmp_path, number_of_stops=2))
    assert shelf.newest(tmp_path).folder == whole


def test_removing_old_releases_never_counts_harmed_ones(tmp_path):
    folders = [release(tmp_path) for _ in range(6)]
    (folders[4] / "media/a.opus").unlink()
    building.remove_old(tmp_path / "releases", [one.name for one in shelf.whole(tmp_path)])
    assert [one.number for one in shelf.whole(tmp_path)] == [6, 4, 3]
    assert not folders[4].exists()


def test_a_change_of_any_file_that_is_shown_changes_the_fingerprint(tmp_path):
    media = tmp_path / "media" / "dome"
    media.mkdir(parents=True)
    tours = tmp_path / "tours.yaml"
    seen = [shelf.fingerprint(tours)]
    for change in (
        lambda: tours.write_text("museum:"),
        lambda: (media / "a.wav").write_bytes(b"1"),
        lambda: (media / "a.wav").write_bytes(b"12"),
        lambda: (media / "a.wav").rename(media / "b.wav"),
        lambda: (media / "a.vtt").write_text("WEBVTT"),
        lambda: (media / "b.wav").unlink(),
        lambda: shutil.rmtree(media),
    ):
        change()
        seen.append(shelf.fingerprint(tours))
    assert all(before != after for before, after in pairwise(seen))
    assert seen[1] == seen[-1]  # all is as it was


def test_scripts_and_hidden_files_leave_the_fingerprint_alone(tmp_path):
    (tmp_path / "media").mkdir()
    before = shelf.fingerprint(tmp_path / "tours.yaml")
    for name in (".a.wav.part", "narration.fr.txt", "draw.py"):
        (tmp_path / "media" / name).write_text("x")
    assert shelf.fingerprint(tmp_path / "tours.yaml") == before


def test_two_preparations_never_build_at_once(tmp_path):
    waited = []
    with building.locked(tmp_path, lambda: waited.append("first")):
        second = subprocess.Popen(
            [sys.executable, "-c", WAITING, str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert second.stdout.readline() == "waits\n"
        assert second.poll() is None
    assert second.communicate()[0] == "builds\n"
    assert waited == []


WAITING = """
import sys
from itertools import pairwise
from pathlib import Path
from kiosk.release.building import locked
with locked(Path(sys.argv[1]), lambda: print("waits", flush=True)):
    print("builds")
"""


def test_opening_a_release_loads_nothing_but_the_standard_library():
    code = "import sys, kiosk.release.shelf, kiosk.release.watch, kiosk.release.background; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {name.split(".")[0] for name in done.stdout.split()} & {"yaml", "pydantic", "av", "PIL", "kivy", "numpy"}
    assert loaded == set()
