"""Pictures: ready before they are needed, forgotten when there are too many, calm when they are broken."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.guide.programme import WHOLE


def painted(folder: Path, name: str, mode: str = "RGB") -> str:
    Image.new(mode, (64, 32), "red").save(folder / name)
    return name


class Queue(Executor):
    """A thread that works when the test says so."""

    def __init__(self) -> None:
        self._tasks: deque[Callable[[], Any]] = deque()

    def submit(self, task: Any, /, *args: Any, **words: Any) -> Future[Any]:
        self._tasks.append(lambda: task(*args, **words))
        return Future()

    def next(self) -> None:
        self._tasks.popleft()()


def waiting_for(gallery: Any) -> None:
    from kivy.base import EventLoop

    end = time.monotonic() + 30
    while not gallery.ready and time.monotonic() < end:
        EventLoop.idle()
    assert gallery.ready


@pytest.fixture
def gallery(window: Any, tmp_path: Path) -> Any:
    from kivy.core.window import Window

    from kiosk.screens.loop import loop_of
    from kiosk.screens.pictures import Gallery

    made = Gallery(lambda: tmp_path, lambda: None, loop_of(Window).soon)
    yield made
    made.close()


def test_a_wanted_picture_is_ready_soon(gallery: Any, tmp_path: Path) -> None:
    gallery.want([painted(tmp_path, "hill.png")])
    waiting_for(gallery)
    assert gallery.texture("hill.png").size == (64, 32)


def test_a_picture_without_clear_parts_is_kept_without_them(gallery: Any, tmp_path: Path) -> None:
    gallery.want([painted(tmp_path, "hill.png", "RGBA")])
    waiting_for(gallery)
    assert gallery.texture("hill.png").colorfmt == "rgb"


def test_a_large_picture_is_whole_although_it_is_handed_over_in_strips(gallery: Any, tmp_path: Path) -> None:
    rows = Image.linear_gradient("L").resize((3000, 1000)).convert("RGB")
    rows.save(tmp_path / "wall.png")
    gallery.want(["wall.png"])
    waiting_for(gallery)
    texture = gallery.texture("wall.png")
    shown = Image.frombytes("RGBA", texture.size, texture.pixels).convert("RGB")
    assert shown.tobytes() == rows.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes()


def test_a_broken_picture_is_told_once_and_simply_not_there(gallery: Any, tmp_path: Path, caplog: Any) -> None:
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n torn")
    for _ in range(3):
        gallery.want(["torn.png"])
        waiting_for(gallery)
    assert gallery.texture("torn.png") is None
    told = [record.message for record in caplog.records if record.levelno == logging.ERROR]
    assert len(told) == 1
    assert told[0].startswith("torn.png cannot be shown: ")


def test_a_broken_picture_is_tried_again_when_it_is_wanted_again(gallery: Any, tmp_path: Path) -> None:
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n torn")
    for name in ("torn.png", painted(tmp_path, "hill.png")):
        gallery.want([name])
        waiting_for(gallery)
    assert not gallery.settled("torn.png")
    gallery.want([painted(tmp_path, "torn.png")])
    waiting_for(gallery)
    assert gallery.texture("torn.png").size == (64, 32)


def test_a_picture_wanted_again_just_as_it_was_left_out_is_there(window: Any, tmp_path: Path) -> None:
    from kiosk.screens.pictures import Gallery

    soon: deque[Callable[[], None]] = deque()
    gallery: Any = Gallery(lambda: tmp_path, lambda: None, soon.append)
    gallery._pool = thread = Queue()
    hill, lift = painted(tmp_path, "hill.png"), painted(tmp_path, "lift.png")
    gallery.want([hill])
    gallery.want([lift])
    thread.next()  # finds that nobody wants the hill any more
    gallery.want([hill])
    soon.popleft()()
    thread.next()  # and so with the lift
    thread.next()
    soon.popleft()()
    soon.popleft()()
    assert gallery.texture(hill).size == (64, 32)
    assert (gallery.texture(lift), len(soon)) == (None, 0)


def test_the_first_screen_s_picture_is_there_in_its_first_frame(window: Any, tmp_path: Path) -> None:
    from kiosk.screens.decoding import begun
    from kiosk.screens.pictures import Gallery

    hill = painted(tmp_path, "hill.png")
    gallery: Any = Gallery(lambda: tmp_path, lambda: None, lambda _: None, {tmp_path / hill: begun(tmp_path / hill)})
    gallery.want([hill])
    assert gallery.texture(hill).size == (64, 32)


def test_a_first_picture_that_cannot_be_decoded_is_tried_in_its_turn_and_logged(window: Any, tmp_path: Path) -> None:
    from kiosk.screens.decoding import begun
    from kiosk.screens.loop import loop_of
    from kiosk.screens.pictures import Gallery

    (tmp_path / "torn.png").write_bytes(b"no picture")
    early = {tmp_path / "torn.png": begun(tmp_path / "torn.png")}
    gallery: Any = Gallery(lambda: tmp_path, lambda: None, loop_of(window).soon, early)
    gallery.want(["torn.png"])
    waiting_for(gallery)
    assert (gallery.settled("torn.png"), gallery.texture("torn.png")) == (True, None)


def test_no_more_pictures_are_kept_than_eight(gallery: Any, tmp_path: Path) -> None:
    names = [painted(tmp_path, f"{number}.png") for number in range(11)]
    for name in names:
        gallery.want([name])
        waiting_for(gallery)
    assert [name for name in names if gallery.texture(name)] == names[3:]


@pytest.mark.parametrize(
    ("look", "left", "top", "scale"),
    [
        (WHOLE, 0.0, 0.0, 1.0),
        ((0.0, 0.0, 0.5, 0.5), 0.0, 0.0, 2.0),
        ((0.5, 0.5, 0.5, 0.5), -1290.0, -496.0, 2.0),
        ((0.9, 0.9, 0.2, 0.2), -5160.0, -1984.0, 5.0),
    ],
    ids=["whole", "upper left quarter", "lower right quarter", "beyond the edge is held at the edge"],
)
def test_the_part_in_view_fills_the_stage(
    window: Any, look: tuple[float, float, float, float], left: float, top: float, scale: float
) -> None:
    from kiosk.screens.stage import Frame, framed

    assert framed(look, (1290, 496), (1290, 496)) == Frame(
        pytest.approx(left), pytest.approx(top), pytest.approx(scale)
    )
