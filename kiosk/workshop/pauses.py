"""Where a recording is silent: its pauses, and the seconds of speech between them.

Works from the level of the sound alone; must never change the recording.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from kiosk.release.loudness import RATE, frames, measure

SEARCHES = ((-20.0, 0.25), (-16.0, 0.18), (-12.0, 0.12), (-20.0, 0.08))
"""How silence is looked for, strictest first: so many dB under the speech, for so many seconds."""
EDGE = 0.05  # seconds; silence this near the beginning or the end is the beginning or the end


@dataclass(frozen=True)
class Pause:
    """Silence from `start` to `end`, in seconds of the recording."""

    start: float
    end: float


@dataclass(frozen=True)
class Sounding:
    """A recording as speech and pauses: somebody speaks from `begin` to `end` but for `pauses`; it lasts `length`."""

    begin: float
    end: float
    pauses: tuple[Pause, ...]
    length: float

    def speech_before(self) -> list[float]:
        """Return, for each pause, the seconds of speech that lie before it."""
        silent = accumulate((pause.end - pause.start for pause in self.pauses), initial=0.0)
        return [pause.start - self.begin - gone for pause, gone in zip(self.pauses, silent, strict=False)]

    def speech(self) -> float:
        """Return how many seconds are spoken in all."""
        return self.end - self.begin - sum(pause.end - pause.start for pause in self.pauses)


def listened(recording: Path, *, sentences: int) -> Sounding:
    """Return the speech and pauses of a recording that should hold so many sentences. Raises Refused."""
    loudness = measure(recording)
    for under, shortest in SEARCHES:
        silences = _silences(recording, level=loudness.lufs + under, shortest=shortest)
        sounding = _without_edges(silences, loudness.seconds)
        if len(sounding.pauses) >= sentences - 1:
            break
    return sounding


def _without_edges(silences: list[Pause], length: float) -> Sounding:
    """Speech begins after a silence at the very beginning and ends before one at the very end."""
    begin = silences[0].end if silences and silences[0].start <= EDGE else 0.0
    end = silences[-1].start if silences and silences[-1].end >= length - EDGE else length
    inner = tuple(pause for pause in silences if pause.start > begin and pause.end < end)
    return Sounding(begin=begin, end=max(begin, end), pauses=inner, length=length)


def _silences(recording: Path, *, level: float, shortest: float) -> list[Pause]:
    found: list[Pause] = []
    begun: float | None = None
    heard = 0
    chain = ("aformat", f"channel_layouts=mono:sample_rates={RATE}"), ("silencedetect", f"n={level:.1f}dB:d={shortest}")
    for frame in frames(recording, *chain):
        heard += frame.samples
        if "lavfi.silence_end" in frame.metadata and begun is not None:
            found.append(Pause(begun, float(frame.metadata["lavfi.silence_end"])))
            begun = None
        if "lavfi.silence_start" in frame.metadata:
            begun = float(frame.metadata["lavfi.silence_start"])
    return [*found, Pause(begun, heard / RATE)] if begun is not None else found
