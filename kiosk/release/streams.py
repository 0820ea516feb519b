"""Opens a curator's sound or film: only known formats, only from the file itself, only frames that decode.

Must never follow what a file says about other files or the network, nor believe the length it claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.error import EOFError as EndOfStream
from av.error import FFmpegError
from av.filter import Graph
from av.filter.context import FilterContext
from av.video.frame import VideoFrame

from kiosk.release.recipe import Refused

SOUND_FORMATS = "wav,w64,mp3,flac,mov,ogg,aiff"
FILM_FORMATS = "mov,matroska,avi"


@contextmanager
def opened(file: Path, *, formats: str, what: str) -> Iterator[InputContainer]:
    """Open `file` if its content is one of `formats` (FFmpeg's names); Refused if it is not or does not decode.

    The whitelists keep playlists and containers from reaching for other files (STANDARDS Y6, Y9).
    """
    if file.stat().st_size == 0:
        raise Refused("is empty")
    try:
        with av.open(f"file:{file}", options={"format_whitelist": formats, "protocol_whitelist": "file"}) as container:
            yield container
    except (FFmpegError, ValueError) as error:  # PyAV says ValueError where a stream lacks its format
        raise Refused(f"cannot be read as {what}; it is damaged or of an unknown kind") from error


def chained(graph: Graph, source: FilterContext, chain: Iterable[tuple[str, str]]) -> Graph:
    """Return `graph`, ready: its source, then these filters (name, arguments), each linked to the one before."""
    last = source
    for name, arguments in chain:
        following = graph.add(name, arguments)
        last.link_to(following)
        last = following
    graph.configure()
    return graph


def drain_sound(graph: Graph) -> Iterator[AudioFrame]:
    """Yield the sound frames that `graph` has ready."""
    for frame in _drain(graph):
        assert isinstance(frame, AudioFrame)
        yield frame


def drain_film(graph: Graph) -> Iterator[VideoFrame]:
    """Yield the film frames that `graph` has ready."""
    for frame in _drain(graph):
        assert isinstance(frame, VideoFrame)
        yield frame


def _drain(graph: Graph) -> Iterator[AudioFrame | VideoFrame]:
    while True:
        try:
            yield graph.pull()
        except (BlockingIOError, EndOfStream):
            return
