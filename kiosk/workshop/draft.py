"""Drafted recordings: Opus files that say in their header that no one spoke them.

A sound file without that mark is somebody's recording and must never be written to.
"""

from __future__ import annotations

import os
import wave
from array import array
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.guide.media import SOUNDS, is_draft
from kiosk.release.loudness import Filter, measure
from kiosk.release.sound import MARK, TARGET, encode

CEILING = 10 ** (-2.0 / 20)  # leaves the coder room under -1 dBTP
BIT_RATE = 32_000
SOFTEN = (("highpass", "f=70"), ("treble", "g=-3:f=5500"))
"""Takes the hum and some of the edge off a synthetic voice."""


def recording_beside(place: Path) -> Path | None:
    """Return somebody's recording for `place` (a path without ending), or None where there is none, or only a draft."""
    files = [file for ending in SOUNDS if (file := place.with_name(place.name + ending)).is_file()]
    return next((file for file in files if not is_draft(file)), None)


def write_draft(samples: array[int], target: Path, *, rate: int, engine: str) -> None:
    """Write mono samples to `target` at an even loudness, marked as drafted by `engine`; all of it or nothing."""
    with TemporaryDirectory(prefix=".draft-", dir=target.parent) as folder:
        spoken, drafted = Path(folder) / "spoken.wav", Path(folder) / "drafted.opus"
        _write_wave(samples, spoken, rate=rate)
        gain = 0.0
        for measured in (spoken, drafted):
            gain += TARGET - measure(measured).lufs
            encode(spoken, drafted, *_chain(gain), layout="mono", bit_rate=BIT_RATE, tags={MARK: engine})
        os.replace(drafted, target)


def _write_wave(samples: array[int], target: Path, *, rate: int) -> None:
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


def _chain(gain: float) -> tuple[Filter, ...]:
    limit = ("alimiter", f"limit={CEILING:.4f}:attack=5:release=60:level=false:latency=true")
    return (*SOFTEN, ("volume", f"volume={gain:.2f}dB"), limit)
