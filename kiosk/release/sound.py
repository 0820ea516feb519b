"""Turns any recording into speech of one loudness: stereo Opus in Ogg, 48 kHz, -18 LUFS, true peak under -1 dBTP.

Two passes (measure, then set the gain), a limiter only where the peak needs it, and a measurement of what came out.
Must never shift the sound in time: captions are timed to the source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream

from kiosk.release.loudness import LAID_OUT, RATE, Filter, Loudness, frames, measure
from kiosk.release.recipe import Refused
from kiosk.release.streams import SOUND_FORMATS, opened

MARK = "DRAFT"
"""The comment of a recording that a program spoke (see `guide.media.is_draft`, which needs no decoder)."""
TARGET = -18.0  # LUFS, AES TD1008 (STANDARDS E2)
HIGHEST_PEAK = -1.0  # dBTP, EBU R 128 (E1)
CLOSE_ENOUGH = 0.5  # LU
TOLERANCE = 1.0  # LU (E1)
HEADROOM = 0.8  # dB under the highest peak: coding moves peaks
OVERSAMPLED = 4 * RATE
BIT_RATE = 64_000
QUIETEST = -60.0  # LUFS; below, there is nothing to raise
LOUDEST_PEAK = 40.0  # dB over full scale; no recording is that loud
SHORTEST = 0.4  # seconds; one block of the loudness measurement
TRIES = 4
FRAME = RATE // 50
"""Samples the coder takes at a time: 20 ms."""


@dataclass(frozen=True)
class Setting:
    """Gain in dB and, where peaks need it, the limiter's ceiling in dBFS."""

    gain: float
    ceiling: float | None


AS_IT_IS = Setting(gain=0.0, ceiling=None)
"""For drafts, which are written at this loudness: most need not be measured before."""


def prepare_sound(source: Path, target: Path) -> Loudness:
    """Write `source` to `target` and return what was measured in `target`. Raises Refused."""
    if _is_draft(source) and _fits(result := _encoded(source, target, AS_IT_IS)):
        return result
    measured = measure(source)
    refuse_unusable(seconds=measured.seconds, lufs=measured.lufs, peak=measured.peak)
    setting = _first_setting(measured)
    for _ in range(TRIES):
        result = _encoded(source, target, setting)
        if _fits(result):
            break
        setting = _corrected(setting, result)
    if result.peak > HIGHEST_PEAK:
        raise Refused("cannot be brought to an even loudness: its peaks are too high")
    return result


def remark_on(result: Loudness) -> str:
    """Return what a curator should know of a prepared recording, or ""."""
    if abs(result.lufs - TARGET) <= TOLERANCE:
        return ""
    return (
        f"could only be brought to {result.lufs:.1f} LUFS instead of {TARGET:.0f}, since some moments are far louder "
        "than the voice; soften such clicks and knocks in a sound editor"
    )


def refuse_unusable(*, seconds: float, lufs: float, peak: float) -> None:
    """Raise Refused for what cannot be brought to any loudness."""
    if seconds < SHORTEST:
        raise Refused(f"lasts only {seconds:.2f} seconds")
    if peak > LOUDEST_PEAK:
        raise Refused("is far louder than a recording can be; export it again from the sound editor")
    if lufs < QUIETEST:
        raise Refused("is silent")


def _first_setting(measured: Loudness) -> Setting:
    gain = TARGET - measured.lufs
    ceiling = HIGHEST_PEAK - HEADROOM
    return Setting(gain=gain, ceiling=ceiling if measured.peak + gain > ceiling else None)


def _fits(result: Loudness) -> bool:
    return abs(result.lufs - TARGET) <= CLOSE_ENOUGH and result.peak <= HIGHEST_PEAK


def _corrected(setting: Setting, result: Loudness) -> Setting:
    ceiling = setting.ceiling
    if result.peak > HIGHEST_PEAK:
        ceiling = (HIGHEST_PEAK if ceiling is None else ceiling) - (result.peak - HIGHEST_PEAK) - 0.3
    return Setting(gain=setting.gain + TARGET - result.lufs, ceiling=ceiling)


def _is_draft(source: Path) -> bool:
    with opened(source, formats=SOUND_FORMATS, what="sound") as container:
        return any(MARK in stream.metadata for stream in container.streams.audio)


def _encoded(source: Path, target: Path, setting: Setting) -> Loudness:
    encode(source, target, *_chain(setting), layout="stereo", bit_rate=BIT_RATE, tags={})
    return measure(target)


def _chain(setting: Setting) -> list[Filter]:
    chain = [("volume", f"volume={setting.gain:.3f}dB:precision=float")]
    if setting.ceiling is not None:
        limit = 10 ** (setting.ceiling / 20)
        chain += [
            ("aresample", str(OVERSAMPLED)),  # so that the limiter sees the peaks between samples
            ("alimiter", f"limit={limit:.5f}:attack=5:release=60:level=false:latency=true"),
        ]
    return chain


def encode(source: Path, target: Path, *chain: Filter, layout: str, bit_rate: int, tags: Mapping[str, str]) -> None:
    """Write `source`, after a chain of filters, as Ogg Opus; these tags are all that it says of itself."""
    shape = ("aformat", LAID_OUT + layout)
    in_frames = ("asetnsamples", f"n={FRAME}:p=0")
    with av.open(str(target), "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE, layout=layout, options={"vbr": "constrained"})
        assert isinstance(stream, AudioStream)
        stream.bit_rate = bit_rate
        stream.metadata.update(tags)
        written = 0
        for frame in frames(source, shape, *chain, shape, in_frames):
            frame.pts, frame.time_base = written, Fraction(1, RATE)
            written += frame.samples
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
