"""An ear that knows when it heard each sample, even if the sound server lost some on the way.

Must never be the reason why something sounds late: the quickest arrival within a second tells the time.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.workshop.ear import RATE, Ear
from kiosk.workshop.gallery import SoundServer

WINDOW = RATE  # samples


class PlacedEar(Ear):
    """Like Ear, for long recordings on a busy machine."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._counts: list[int] = []
        self._offsets: list[float] = []
        super().__init__(environment)

    def _record(self) -> None:
        assert self._parec.stdout
        while chunk := self._parec.stdout.read1(1920):  # type: ignore[attr-defined]
            now = time.perf_counter()
            with self._lock:
                self._heard += chunk
                self._counts.append(len(self._heard) // 2)
                self._offsets.append(now - self._counts[-1] / RATE)
                self.begun = min(self.begun, self._offsets[-1])

    def moment(self, index: int) -> float:
        """Return when this sample left the sink."""
        first = min(bisect_left(self._counts, index), len(self._counts) - 1)
        last = bisect_left(self._counts, index + WINDOW)
        return min(self._offsets[first : max(last, first + 1)]) + index / RATE


@contextmanager
def listening(server: SoundServer) -> Iterator[PlacedEar]:
    ear = PlacedEar(server.environment)
    try:
        yield ear
    finally:
        ear.close()
