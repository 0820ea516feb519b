"""Watches a part of the screen through a few thin lines, so that looking takes nothing from what is looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from kiosk.workshop.gallery import Screen

Area = tuple[int, int, int, int]
"""x, y, width, height in pixels."""
LOOK_EVERY = 0.001
Seen = Sequence[tuple[float, bytes]]
"""What was seen, and when it was there (perf_counter seconds): the first look, then every change."""


class Eye:
    """Looks at `area` through `lines` lines of one pixel, evenly spread over its height."""

    def __init__(self, screen: Screen, area: Area, lines: int = 1) -> None:
        x, y, width, height = area
        rows = (round(y + height * (number + 0.5) / lines) for number in range(lines))
        self._screen, self._lines = screen, [(x, row, width, 1) for row in rows]

    def look(self) -> bytes:
        return b"".join(self._screen.grab(line).tobytes() for line in self._lines)

    def first_change(self, before: bytes, seconds: float) -> float | None:
        """Return when the area was first seen other than `before`, or None after `seconds`."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if self.look() != before:
                return time.perf_counter()
            time.sleep(LOOK_EVERY)
        return None

    def watch(self, seconds: float, every: float = LOOK_EVERY) -> Seen:
        """Look for `seconds`."""
        return self.watch_until(lambda seen: time.perf_counter() - seen[0][0] > seconds, every)

    def watch_until(self, enough: Callable[[Seen], bool], every: float = LOOK_EVERY) -> Seen:
        """Look until `enough` of what was seen so far."""
        seen = [(time.perf_counter(), self.look())]
        while not enough(seen):
            time.sleep(every)
            now = self.look()
            if now != seen[-1][1]:
                seen.append((time.perf_counter(), now))
        return seen


def settled(seen: Seen) -> float:
    """Return when the area became what it was at the end."""
    return seen[-1][0]
