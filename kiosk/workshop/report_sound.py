"""What a recording sounds like, as a picture can show it: its waveform, and its loudness as EBU R 128 measures it.

Must never change a sample, nor end because a recording is damaged.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from kiosk.release.loudness import LONGEST, RATE, STEREO, frames
from kiosk.release.recipe import Refused

STEP = 0.1
"""Seconds between two values: the step in which R 128 measures."""
EBU = "metadata=1:framelog=quiet"
SKIPPED = 15  # of so many samples one is looked at: enough for a picture; odd, so that both channels have their turn
QUIETEST = -70.0  # LUFS; R 128 calls it silence


@dataclass(frozen=True)
class Sounding:
    """One recording. `lufs` is its integrated loudness, `seconds` its length.

    Each STEP has a value in `waves`, the largest sample from 0 to 1, and in `loud`, the LUFS of the 3 s that end there.
    `refused` says why it cannot be heard: then the rest is empty.
    """

    lufs: float = QUIETEST
    seconds: float = 0.0
    waves: tuple[float, ...] = ()
    loud: tuple[float, ...] = ()
    refused: str = ""


def sounding(file: Path) -> Sounding:
    """Decode all of `file`."""
    waves: list[float] = []
    loud: list[float] = []
    samples, lufs = 0, QUIETEST
    try:
        for frame in frames(file, ("aformat", STEREO), ("ebur128", EBU)):
            samples += frame.samples
            heard = memoryview(frame.planes[0]).cast("B").cast("d")[: frame.samples * 2 : SKIPPED]
            waves.append(round(min(1.0, max(max(heard), -min(heard))), 3))
            facts = frame.metadata  # none with the last few samples
            loud.append(_lufs(facts.get("lavfi.r128.S", "")))
            lufs = _lufs(facts["lavfi.r128.I"]) if "lavfi.r128.I" in facts else lufs
            if samples > LONGEST * RATE:
                return Sounding(refused=f"is longer than {LONGEST / 60:.0f} minutes")
    except (Refused, OSError) as reason:
        return Sounding(refused=str(reason) if isinstance(reason, Refused) else "cannot be read")
    return Sounding(lufs, samples / RATE, tuple(waves), tuple(loud)) if samples else Sounding(refused="holds no sound")


def _lufs(said: str) -> float:
    value = float(said or QUIETEST)
    return max(QUIETEST, value) if math.isfinite(value) else QUIETEST
