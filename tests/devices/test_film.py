"""The frame on show is the one of the second that is heard."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import av
import numpy as np
import pytest

from kiosk.devices.film import FRAMES, FilmReel, Frame
from kiosk.workshop.ear import wait_until

RATE = 25
COUNT = 250
SIZE = (330, 182)  # neither is a multiple of what a decoder likes: its rows are padded


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten seconds of film. Each frame carries its number in eight bars, black for 0 and white for 1."""
    file = tmp_path_factory.mktemp("films") / "numbers.mp4"
    with av.open(str(file), "w") as container:
        stream = container.add_stream("libx264", rate=RATE, options={"crf": "23", "g": "50"})
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for number in range(COUNT):
            bars = [255 * (number >> bit & 1) for bit in range(8)]
            row = np.repeat(bars, -(-SIZE[0] // 8))[: SIZE[0]].astype(np.uint8)
            picture = np.broadcast_to(row[None, :, None], (SIZE[1], SIZE[0], 3))
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return file


def spoil(film: Path, copy: Path, nth: int) -> None:
    """Copy a film, but for the bytes of one frame."""
    with av.open(str(film)) as container:
        frame = [packet for packet in container.demux(video=0) if packet.size][nth]
    spoilt, start = bytearray(film.read_bytes()), frame.pos or 0
    spoilt[start : start + frame.size] = b"\xff" * frame.size
    copy.write_bytes(spoilt)


@pytest.fixture
def reel(film: Path) -> Iterator[FilmReel]:
    with closing(FilmReel(film)) as reel:
        yield reel


def number(frame: Frame) -> int:
    """Read the number in the middle row of a frame."""
    row = np.frombuffer(frame.y, np.uint8).reshape(frame.height, frame.width)[frame.height // 2]
    bar = -(-frame.width // 8)
    return sum(1 << bit for bit in range(8) if row[min(bit * bar + bar // 2, frame.width - 1)] > 128)


def shown(reel: FilmReel, position: float) -> Frame:
    """Return the frame that appears at `position`, as soon as it is there."""
    found: list[Frame] = []

    def appeared() -> bool:
        frame = reel.frame_at(position)
        found.extend([frame] if frame else [])
        return bool(found) and found[-1].time > position - 1.01 / RATE

    wait_until(appeared, 5, f"the frame at {position}")
    return found[-1]


def test_each_frame_is_shown_when_its_second_comes(reel: FilmReel) -> None:
    for due in (0, 1, 2, 30, 31, 49, 50, 51):
        frame = shown(reel, due / RATE + 0.01)
        assert number(frame) == due
        assert frame.time == pytest.approx(due / RATE)


def test_a_frame_is_handed_out_once(reel: FilmReel) -> None:
    shown(reel, 0.21)
    assert reel.frame_at(0.21) is None
    assert reel.frame_at(0.22) is None


def test_no_frame_is_shown_before_its_second(reel: FilmReel) -> None:
    shown(reel, 0.0)
    wait_until(lambda: reel.waiting == FRAMES, 5, "frames decoded ahead")
    assert reel.frame_at(0.039) is None
    frame = reel.frame_at(0.041)
    assert frame is not None
    assert number(frame) == 1


@pytest.mark.parametrize("there", [7.51, 3.97, 0.0, 9.97])
def test_a_jump_shows_the_frame_of_the_new_second_and_nothing_between(reel: FilmReel, there: float) -> None:
    shown(reel, 5.0)
    reel.frame_at(there)
    wait_until(lambda: reel.waiting > 0, 5, "frames after the jump")
    frame = reel.frame_at(there)
    assert frame is not None
    assert number(frame) == int(there * RATE)


def test_after_the_end_the_last_frame_stays_and_a_jump_back_plays_again(reel: FilmReel) -> None:
    assert number(shown(reel, 9.97)) == COUNT - 1
    assert reel.frame_at(10.5) is None
    assert number(shown(reel, 0.0)) == 0


def test_a_jump_past_the_end_shows_the_last_frame(reel: FilmReel) -> None:
    reel.frame_at(60.0)
    wait_until(lambda: reel.waiting > 0, 5, "the last frame")
    frame = reel.frame_at(60.0)
    assert frame is not None
    assert number(frame) == COUNT - 1


def test_the_planes_have_no_padding(reel: FilmReel) -> None:
    frame = shown(reel, 0.0)
    width, height = SIZE
    assert (frame.width, frame.height) == SIZE
    assert len(frame.y) == width * height
    assert len(frame.u) == len(frame.v) == (width // 2) * (height // 2)


def test_late_frames_are_dropped_and_counted(reel: FilmReel) -> None:
    wait_until(lambda: reel.waiting == FRAMES, 5, "frames decoded ahead")
    frame = reel.frame_at(0.13)
    assert frame is not None
    assert (number(frame), reel.dropped) == (3, 3)


def test_memory_is_bounded_while_nobody_looks(reel: FilmReel) -> None:
    wait_until(lambda: reel.waiting == FRAMES, 5, "frames decoded ahead")
    time.sleep(0.05)
    assert reel.waiting == FRAMES


def test_a_closed_reel_leaves_no_thread_and_no_frame(film: Path) -> None:
    before = threading.active_count()
    reel = FilmReel(film)
    wait_until(lambda: reel.waiting > 0, 5, "a frame")
    reel.close()
    wait_until(lambda: threading.active_count() == before, 5, "the thread's end")
    assert reel.frame_at(0.0) is None


@pytest.mark.parametrize("content", [None, b"", b"no film" * 100])
def test_what_is_no_film_has_no_frames_and_the_log_says_why(
    content: bytes | None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "broken.mp4"
    if content is not None:
        file.write_bytes(content)
    with closing(FilmReel(file)) as reel:
        wait_until(lambda: "broken.mp4 cannot be shown" in caplog.text, 5, "the log")
        assert reel.frame_at(0.0) is None


def test_a_film_with_a_fault_in_it_shows_what_lies_before_and_after_and_the_log_says_why_once(
    film: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scratched = tmp_path / "scratched.mp4"
    spoil(film, scratched, nth=60)
    with closing(FilmReel(scratched)) as reel:
        reel.frame_at(2.1)
        wait_until(lambda: caplog.messages != [], 5, "the log")
        assert [number(shown(reel, there)) for there in (0.51, 8.51, 2.11, 8.51)] == [12, 212, 52, 212]
    assert [words.partition(": ")[0] for words in caplog.messages] == [f"film {scratched} cannot be shown"]


def test_a_recording_without_pictures_has_no_frames(sweep: Path, caplog: pytest.LogCaptureFixture) -> None:
    with closing(FilmReel(sweep)) as reel:
        wait_until(lambda: "cannot be shown" in caplog.text, 5, "the log")
        assert reel.frame_at(0.0) is None
