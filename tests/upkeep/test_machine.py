import shutil

from kiosk.upkeep import machine


def test_room_is_counted_as_makers_of_disks_count_it(tmp_path):
    free = machine.free_gigabytes(tmp_path)
    assert 0 <= free <= shutil.disk_usage(tmp_path).total / 1e9


def test_a_folder_that_is_not_there_has_no_room_to_tell_of(tmp_path):
    assert machine.free_gigabytes(tmp_path / "gone") is None


def test_a_program_that_was_never_installed_has_no_version(monkeypatch):
    machine.program.cache_clear()
    monkeypatch.setattr(machine, "NAME", "never-installed-by-anybody")
    assert machine.program() == ""
    machine.program.cache_clear()
