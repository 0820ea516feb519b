"""A film as frames by position: a thread decodes ahead, and the newest frame that is due is handed out.

Must never keep time, play sound, or hold more than a few frames.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.plane import VideoPlane

log = logging.getLogger(__name__)
FRAMES = 8
MEMORY = 64_000_000  # bytes of frames decoded ahead, at most: 8 of 1080p, 5 of 2160p
JUMP = 1.0  # seconds ahead of the last position from which it is quicker to seek than to decode on
SLIP = 0.1  # seconds back that are not a jump: the sound's clock was corrected


@dataclass(frozen=True)
class Frame:
    """One picture in yuv420p: `y` has width x height bytes, `u` and `v` half of each, rounded up. `time` in seconds."""

    y: bytes | memoryview
    u: bytes | memoryview
    v: bytes | memoryview
    width: int
    height: int
    time: float


class FilmReel:
    """The frames of the film in `file`. A file that is no film has none; the log says why.

    Behind a fault there are none either, until the position jumps.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._frames: deque[Frame] = deque()
        self._goal: float | None = None  # where to seek to, until the thread has seen it
        self._position = 0.0
        self._closed = self._told = False
        self._change = threading.Condition()
        self.dropped = 0  # frames that were due when a newer one was too
        self._thread = threading.Thread(target=self._run, name=f"film {file.name}", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many frames are decoded ahead."""
        return len(self._frames)

    def frame_at(self, position: float) -> Frame | None:
        """Return the newest frame due at `position` seconds, or None if it has been handed out already."""
        with self._change:
            jumped = not self._position - SLIP <= position <= self._position + JUMP
            self._position = position
            if jumped:
                self._frames.clear()
                self._goal = position
            frame = self._take(position)
            self._change.notify()
        return frame

    def close(self) -> None:
        """Stop decoding and let go of the file and the frames."""
        with self._change:
            self._closed = True
            self._frames.clear()
            self._change.notify()

    def _take(self, position: float) -> Frame | None:
        frame = None
        while self._frames and self._frames[0].time <= position:
            self.dropped += frame is not None
            frame = self._frames.popleft()
        return frame

    def _run(self) -> None:
        try:
            with av.open(str(self._file)) as container:
                container.streams.video[0].thread_type = "AUTO"
                container.streams.video[0].codec_context.thread_count = 2
                self._decode(container)
        except (av.error.FFmpegError, OSError, IndexError) as fault:
            self._tell(fault)

    def _decode(self, container: InputContainer) -> None:
        """Put frames in line until closed; from the start, and again from wherever the position jumps to."""
        goal: float | None = 0.0
        while goal is not None:
            try:
                self._put_from(container, goal)
            except (av.error.FFmpegError, OSError) as fault:
                self._tell(fault)
            goal = self._next_goal()

    def _put_from(self, container: InputContainer, goal: float) -> None:
        container.seek(int(goal * av.time_base))
        for frame in from_second(container, goal):
            if not self._put(frame):
                return

    def _tell(self, fault: Exception) -> None:
        if not self._told:
            log.error("film %s cannot be shown: %s", self._file, fault)
        self._told = True

    def _put(self, frame: Frame) -> bool:
        """Wait for room and put the frame in line; return False if another place in the film is wanted by now."""
        room = max(2, min(FRAMES, MEMORY // (frame.width * frame.height * 3 // 2)))
        with self._change:
            self._change.wait_for(lambda: len(self._frames) < room or self._goal is not None or self._closed)
            if self._goal is not None or self._closed:
                return False
            self._frames.append(frame)
            return True

    def _next_goal(self) -> float | None:
        """Wait for the next jump; return where to, or None when closed."""
        with self._change:
            self._change.wait_for(lambda: self._goal is not None or self._closed)
            goal, self._goal = self._goal, None
            return None if self._closed else goal


def from_second(container: InputContainer, goal: float) -> Iterator[Frame]:
    """Yield the frame on show at `goal` seconds and all after it; past the end, the last one."""
    before: VideoFrame | None = None
    for frame in container.decode(video=0):
        if before is not None and seconds(frame) > goal:
            yield unpadded(before)
        before = frame
    if before is not None:
        yield unpadded(before)


def seconds(frame: VideoFrame) -> float:
    return float(frame.time or 0.0)


def unpadded(frame: VideoFrame) -> Frame:
    """Return a decoded frame's three planes without the bytes that the decoder leaves at the end of each row."""
    picture = frame if frame.format.name == "yuv420p" else frame.reformat(format="yuv420p")
    y, u, v = (rows(plane) for plane in picture.planes)
    return Frame(y, u, v, frame.width, frame.height, seconds(frame))


def rows(plane: VideoPlane) -> bytes | memoryview:
    width, height, step = plane.width, plane.height, plane.line_size
    padded = memoryview(plane)
    if step == width:
        return padded[: width * height]
    return b"".join(padded[start : start + width] for start in range(0, step * height, step))
