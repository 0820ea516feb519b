"""Listens to a recording for what no levelling mends: clipping, noise between the words, far too soft or too loud.

Must never change a sample, nor trust the length a file claims.
"""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.release.facts import QUIETEST_NOISE, Facts
from kiosk.release.loudness import LONGEST, frames
from kiosk.release.recipe import Refused
from kiosk.release.sound import refuse_unusable

CHAIN = (("aformat", "sample_fmts=flt:channel_layouts=stereo"), ("ebur128", "metadata=1:framelog=quiet"))
FLAT = 4  # samples of one value, one after the other, are the flat top of a wave that was cut off
LOUD = 0.1  # of full scale; below, steps of a coarse recording look the same
NEAR_PEAK = 0.98  # of the highest sample: only there are flat tops a cut
OVER = 1.06  # of full scale: a coded recording whose master was cut rises over it
GATE = 1e-4  # of the loudest moment's power; what is fainter is a pause
WITH_PAUSES = 5.0  # seconds; nobody speaks for longer without a breath
PAUSES = 5  # percent of the moments, the quietest, that count as pauses

Samples = NDArray[np.float64]


def listen(file: Path) -> Facts:
    """Decode all of `file`. Raises Refused if it is damaged, silent or otherwise unusable."""
    heard = _Heard()
    for frame in frames(file, *CHAIN):
        heard.rate = frame.sample_rate
        heard.facts.update(frame.metadata)
        heard.take(frame.to_ndarray().reshape(-1, 2).astype(np.float64))
    return heard.told()


class _Heard:
    """What was heard so far."""

    def __init__(self) -> None:
        self.facts: dict[str, str] = {}
        self.rate = 1
        self._samples = 0
        self._peak = 0.0
        self._powers: list[float] = []
        self._tops: Counter[float] = Counter()
        self._first: dict[float, float] = {}
        self._before: Samples = np.zeros(0)

    def take(self, samples: Samples) -> None:
        """Take in the next tenth of a second."""
        if not np.isfinite(samples).all():
            raise Refused("holds samples that are not numbers; export it again from the sound editor")
        loud = np.abs(samples).max(axis=1)
        self._cuts(np.concatenate([self._before, loud]))
        self._before = loud[-FLAT:]
        self._samples += len(samples)
        self._powers.append(float(np.mean(samples**2)))
        self._peak = max(self._peak, float(loud.max(initial=0.0)))
        if self._samples > LONGEST * self.rate:
            raise Refused(f"is longer than {LONGEST / 60:.0f} minutes")

    def _cuts(self, loud: Samples) -> None:
        """Note where a wave's top is flat, with its height, and where it rises over full scale."""
        begun = self._samples - len(self._before)
        same = (loud[1:] == loud[:-1]) & (loud[1:] >= LOUD)
        flat = np.all([same[shift : len(same) - FLAT + 2 + shift] for shift in range(FLAT - 1)], axis=0)
        over = loud[FLAT - 1 :] > OVER
        for run, height in ((flat, loud), (over, np.full_like(loud, math.inf))):
            for place in np.flatnonzero(run[1:] & ~run[:-1]) + 1:
                top = round(float(height[place]), 3)
                self._tops[top] += 1
                self._first.setdefault(top, float(begun + place) / self.rate)

    def told(self) -> Facts:
        seconds, lufs = self._samples / self.rate, float(self.facts.get("lavfi.r128.I", "-70"))
        peak = 20 * math.log10(self._peak) if self._peak else -math.inf
        refuse_unusable(seconds=seconds, lufs=lufs, peak=peak)
        cut = [top for top in self._tops if top >= NEAR_PEAK * self._peak]
        return Facts(
            seconds=seconds,
            lufs=lufs,
            peak=peak,
            clipped=sum(self._tops[top] for top in cut),
            clipped_at=min((self._first[top] for top in cut), default=0.0),
            noise=self._noise(),
        )

    def _noise(self) -> float:
        """Return how many dB the pauses are under the voice; what is too short to have any is not judged."""
        powers = np.array(self._powers)
        if self._samples < WITH_PAUSES * self.rate:
            return QUIETEST_NOISE
        voice, pauses = powers[powers > GATE * powers.max()].mean(), np.percentile(powers, PAUSES)
        return min(QUIETEST_NOISE, 10 * math.log10(voice / pauses)) if pauses > 0 else QUIETEST_NOISE
