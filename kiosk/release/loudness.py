"""Measures a recording as EBU R 128 does: integrated loudness, true peak, and how long it really is.

Must never change a sample, and never trust the length a file claims.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.filter import Graph

from kiosk.release.recipe import Refused
from kiosk.release.streams import SOUND_FORMATS, chained, drain_sound, opened

RATE = 48_000
LAID_OUT = f"sample_fmts=flt:sample_rates={RATE}:channel_layouts="
STEREO = LAID_OUT + "stereo"
"""Mono is laid out on two channels first: one loudness for what is measured and for what two loudspeakers play."""
COUNT_ODD = "metadata=1:measure_perchannel=none:measure_overall=Number_of_NaNs+Number_of_Infs"
FLOATS = "pcm_f"
EBU = "peak=true:metadata=1:framelog=quiet"
LONGEST = 3600.0  # seconds

Filter = tuple[str, str]
"""A filter's name and its arguments."""


@dataclass(frozen=True)
class Loudness:
    """`lufs` integrated, `peak` in dBTP (-inf for silence), `seconds` counted sample by sample."""

    lufs: float
    peak: float
    seconds: float


def measure(file: Path) -> Loudness:
    """Decode all of `file` and measure it. Raises Refused if it is damaged, without sound, or not finite."""
    facts: dict[str, str] = {}
    samples = 0
    count_odd = (("astats", COUNT_ODD),) if _stores_floats(file) else ()
    for frame in frames(file, *count_odd, ("aformat", STEREO), ("ebur128", EBU)):
        facts.update(frame.metadata)
        samples += frame.samples
        if samples > LONGEST * RATE:
            raise Refused(f"is longer than {LONGEST / 60:.0f} minutes")
    if not samples:
        raise Refused("holds no sound")
    return _read(facts, samples / RATE)


def frames(file: Path, *chain: Filter) -> Iterator[AudioFrame]:
    """Yield the frames of `file`'s first sound stream after a chain of filters."""
    with opened(file, formats=SOUND_FORMATS, what="sound") as container:
        if not container.streams.audio:
            raise Refused("holds no sound")
        stream = container.streams.audio[0]
        graph = _graph(stream, *chain)
        for frame in container.decode(stream):
            graph.push(frame)
            yield from drain_sound(graph)
        graph.push(None)
        yield from drain_sound(graph)


def _stores_floats(file: Path) -> bool:
    """Tell whether a file's samples may be anything but numbers; counting those takes a third of the time."""
    with opened(file, formats=SOUND_FORMATS, what="sound") as container:
        return any(stream.codec_context.name.startswith(FLOATS) for stream in container.streams.audio)


def _graph(stream: AudioStream, *chain: Filter) -> Graph:
    graph = Graph()
    return chained(graph, graph.add_abuffer(template=stream), (*chain, ("abuffersink", "")))


def _read(facts: dict[str, str], seconds: float) -> Loudness:
    odd = sum(float(facts.get(f"lavfi.astats.Number of {kind}", 0)) for kind in ("NaNs", "Infs"))
    lufs = float(facts.get("lavfi.r128.I", "-70"))
    peak = float(facts.get("lavfi.r128.true_peak", "0"))
    if odd or not math.isfinite(lufs) or not math.isfinite(peak):
        raise Refused("holds samples that are not numbers; export it again from the sound editor")
    return Loudness(lufs=lufs, peak=20 * math.log10(peak) if peak > 0 else -math.inf, seconds=seconds)
