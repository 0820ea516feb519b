"""Recordings as the bench needs them: where their first sound is."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from bench.page import VOLUME
from kiosk.workshop.ear import RATE

QUIET = 0.003
"""Of full scale, at the sink: below any speech, above the silence between sounds."""


def samples(file: Path, seconds: float) -> NDArray[np.float32]:
    """Return the first `seconds` of a recording, one channel, at RATE."""
    change = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    found: list[NDArray[Any]] = []
    with av.open(str(file)) as opened:
        for frame in opened.decode(audio=0):
            found += [part.to_ndarray().reshape(-1) for part in change.resample(frame)]
            if frame.time is not None and frame.time > seconds:
                break
    return np.concatenate(found)[: round(seconds * RATE)].astype(np.float32)


@cache
def first_sound(file: Path) -> float:
    """Return the second at which a recording, played at the usual loudness, is first louder than QUIET."""
    loud = np.flatnonzero(np.abs(samples(file, 5.0)) * VOLUME > QUIET)
    return float(loud[0]) / RATE if loud.size else 0.0
