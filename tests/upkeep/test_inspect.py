"""The window into the running kiosk."""

import pytest

from kiosk.upkeep.inspect import Inspector


def test_a_socket_left_behind_gives_way_to_a_new_one(tmp_path):
    for _ in range(2):
        Inspector(tmp_path / "kiosk", lambda _: {}, lambda call: call())
    assert (tmp_path / "kiosk").is_socket()


def test_a_file_that_is_no_socket_is_never_removed(tmp_path):
    tours = tmp_path / "tours.yaml"
    tours.write_text("museum:")
    with pytest.raises(OSError, match="in use"):
        Inspector(tours, lambda _: {}, lambda call: call())
    assert tours.read_text() == "museum:"
