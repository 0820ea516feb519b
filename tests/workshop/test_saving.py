"""A file is the old one or the new one."""

from pathlib import Path

import pytest

from kiosk.workshop.saving import save


def test_a_saved_file_keeps_its_byte_order_mark_its_rights_and_the_link_to_it(tmp_path):
    (tmp_path / "share").mkdir()
    there, link = tmp_path / "share" / "tours.yaml", tmp_path / "tours.yaml"
    there.write_bytes(b"\xef\xbb\xbfold\r\n")
    there.chmod(0o640)
    link.symlink_to(there)
    save({link: "new é\r\n", tmp_path / "media" / "ida" / "narration.fr.txt": "Ida.\n"})
    assert there.read_bytes() == b"\xef\xbb\xbfnew \xc3\xa9\r\n"
    assert (link.is_symlink(), there.stat().st_mode & 0o777) == (True, 0o640)
    assert (tmp_path / "media/ida/narration.fr.txt").read_bytes() == b"Ida.\n"
    assert {path.name for path in (tmp_path / "share").iterdir()} == {"tours.yaml"}


@pytest.mark.parametrize("obstacle", ["folder", "file in the way"])
def test_if_one_file_cannot_be_written_none_is(tmp_path, obstacle):
    first, second = tmp_path / "tours.yaml", tmp_path / "media" / "a.txt"
    first.write_bytes(b"old")
    if obstacle == "folder":
        second.mkdir(parents=True)
    else:
        second.parent.write_bytes(b"")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OSError, match=r"a\.txt|media"):
        save({first: "new", second: "new"})
    assert first.read_bytes() == b"old"
    assert sorted(tmp_path.rglob("*")) == before


def test_folders_made_for_what_could_not_be_written_are_gone_again(tmp_path):
    (tmp_path / "b").mkdir()
    with pytest.raises(OSError, match="b"):
        save({tmp_path / "media" / "ida" / "a.txt": "new", tmp_path / "b": "new"})
    assert [path.name for path in tmp_path.rglob("*")] == ["b"]


def test_nothing_to_save_is_nothing_done():
    save({})
    assert not Path("media", "nothing").exists()
