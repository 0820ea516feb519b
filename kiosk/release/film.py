"""Turns any film into frames that seek fast: H.264, at most 1080p and 30 frames a second, a keyframe each second.

Must never keep the film's own sound: a film is shown to a narration, which is the one clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer, OutputContainer
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from kiosk.release.recipe import Refused
from kiosk.release.streams import FILM_FORMATS, chained, drain_film, opened

BOX = (1920, 1080)
FASTEST = 30  # frames a second
LONGEST = 1800.0  # seconds
MOST_PIXELS = 8192 * 4320
UPRIGHT = {
    90: [("transpose", "cclock")],
    -90: [("transpose", "clock")],
    180: [("hflip", ""), ("vflip", "")],
    -180: [("hflip", ""), ("vflip", "")],
}
"""Filters for a phone's turned film, by the frame's rotation in degrees."""
CODING = {
    "preset": "veryfast",
    "crf": "20",
    "bf": "0",  # frames come out in the order they are shown
    "flags": "+cgop",
    "sc_threshold": "0",
    "x264-params": "open-gop=0:colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
}
COLOURS = "out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd"
"""For every scaling, or FFmpeg converts to colours untold and back, and the picture comes out darker."""
UNTOLD = 2  # FFmpeg's AVCOL_SPC_UNSPECIFIED


@dataclass(frozen=True)
class Frames:
    """A prepared film: size in pixels, seconds, frames a second."""

    size: tuple[int, int]
    seconds: float
    rate: float


def prepare_film(source: Path, target: Path) -> Frames:
    """Write `source` to `target` as MP4 and return what was written. Raises Refused."""
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with (
        opened(source, formats=FILM_FORMATS, what="a film") as origin,
        av.open(str(target), "w", format="mp4", options=options) as made,
    ):
        stream = film_stream(origin)
        rate = steady_rate(stream.average_rate or stream.guessed_rate)
        count, size = _write(_shown(origin, stream, rate), made, rate)
    return Frames(size=size, seconds=float(count / rate), rate=float(rate))


def steady_rate(rate: Fraction | None) -> Fraction:
    """Return a constant rate of at most 30: the film's own, or an even part of it, so that motion stays even."""
    if rate is None or not 1 <= rate <= 1000:
        return Fraction(25)
    steps = -(-rate // FASTEST)
    return Fraction(rate / steps).limit_denominator(1001)


def film_stream(origin: InputContainer) -> VideoStream:
    """Return the film in a container. Raises Refused if there is none, or one larger than any panel."""
    if not origin.streams.video:
        raise Refused("holds no film")
    stream = origin.streams.video[0]
    if min(stream.width, stream.height) < 2 or stream.width * stream.height > MOST_PIXELS:
        raise Refused(f"has frames of {stream.width} x {stream.height} pixels")
    stream.thread_type = "AUTO"
    return stream


def _shown(origin: InputContainer, stream: VideoStream, rate: Fraction) -> Iterator[VideoFrame]:
    """Yield the frames to show: upright, scaled, at a constant rate."""
    graph: Graph | None = None
    for frame in origin.decode(stream):
        graph = graph or _graph(stream, frame, rate)
        graph.push(frame)
        yield from drain_film(graph)
    if graph is None:
        raise Refused("holds no frames")
    graph.push(None)
    yield from drain_film(graph)


def _graph(stream: VideoStream, first: VideoFrame, rate: Fraction) -> Graph:
    graph = Graph()
    return chained(graph, graph.add_buffer(template=stream), (*_chain(first, rate), ("buffersink", "")))


def _chain(first: VideoFrame, rate: Fraction) -> list[tuple[str, str]]:
    width, height = BOX
    matrix = "in_color_matrix=bt709:" if first.colorspace == UNTOLD and first.height >= 720 else ""
    return [
        ("fps", f"fps={rate.numerator}/{rate.denominator}"),
        *UPRIGHT.get(first.rotation, []),
        ("scale", f"w=trunc(iw*sar/2)*2:h=trunc(ih/2)*2:{matrix}{COLOURS}"),  # square pixels
        (
            "scale",
            f"w='min({width},iw)':h='min({height},ih)':force_original_aspect_ratio=decrease:force_divisible_by=2:"
            f"{COLOURS}",
        ),
        ("setsar", "1"),
        ("format", "yuv420p"),
    ]


def _write(shown: Iterator[VideoFrame], made: OutputContainer, rate: Fraction) -> tuple[int, tuple[int, int]]:
    """Encode the frames; return how many there were and their size."""
    stream: VideoStream | None = None
    count = 0
    for frame in shown:
        stream = stream or _output(made, frame, rate)
        frame.pts, frame.time_base = count, 1 / rate
        made.mux(stream.encode(frame))
        count += 1
        if count > LONGEST * rate:
            raise Refused(f"is longer than {LONGEST / 60:.0f} minutes")
    if stream is None:
        raise Refused("holds no frames")
    made.mux(stream.encode(None))
    return count, (stream.width, stream.height)


def _output(made: OutputContainer, frame: VideoFrame, rate: Fraction) -> VideoStream:
    stream = made.add_stream("libx264", rate=rate, options=CODING)
    assert isinstance(stream, VideoStream)
    stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, "yuv420p"
    stream.codec_context.gop_size = max(1, int(rate))
    stream.time_base = 1 / rate
    return stream
