"""The window into the running program takes anything and answers in its own form."""

import json
import socket

import pytest


@pytest.fixture
def line(running, gallery):
    """A connection to the running kiosk: called with bytes, it returns the answer."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(10)
        connection.connect(str(gallery.folder / "inspect"))
        with connection.makefile("rwb") as lines:

            def ask(request: bytes):
                lines.write(request + b"\n")
                lines.flush()
                return json.loads(lines.readline())

            yield ask


@pytest.mark.parametrize("garbage", [b"", b"dome", b"[1, 2]", b"null", b'{"do": ', b"\xff\xfe\x00", b"[" * 100_000])
def test_garbage_is_answered_by_an_error_and_the_line_stays_open(line, garbage):
    assert list(line(garbage)) == ["error"]
    assert line(b"{}")["screen"] == "rest"


@pytest.mark.parametrize("action", ['"fly"', '"stop:nowhere"', "7", "null", '{"a": 1}', '"seek:never"'])
def test_an_action_that_is_none_does_nothing(line, action):
    assert line(f'{{"do": {action}}}'.encode())["screen"] == "rest"


def test_a_seek_to_no_number_does_not_end_the_visit(line, visitor):
    for action in ("language:en", "tour:dome", "stop:dome"):
        visitor.do(action)
    assert line(b'{"do": "seek:soon"}')["screen"] == "stop"
    assert line(b'{"do": "seek:nan"}')["screen"] == "stop"
    assert line(b'{"do": "seek:1e999"}')["screen"] == "stop"


def test_who_hangs_up_in_the_middle_of_a_line_disturbs_nobody(gallery, visitor):
    for _ in range(5):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(gallery.folder / "inspect"))
            connection.sendall(b'{"do": ')
    assert visitor.look()["screen"] == "rest"


def test_it_tells_what_can_be_read_and_pressed_and_where(visitor, screen):
    told = visitor.look()
    wide, high = screen.size
    for action in told["actions"]:
        x, y, w, h = action["rectangle"]
        assert 0 <= x < x + w <= wide
        assert 0 <= y < y + h <= high
    shown = {text["text"] for text in told["texts"]}
    assert {"La Coupole", "Français", "English", "Nederlands", "Deutsch"} <= shown
    assert all(text["size"] > 0 and text["colour"].startswith("#") for text in told["texts"])
