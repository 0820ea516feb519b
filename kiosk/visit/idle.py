"""The idle rule: left alone and silent, a visit asks, waits, and is forgotten."""

from __future__ import annotations

from math import ceil

ALONE = 60.0
"""Seconds without a touch or a sound before the screen asks."""
WAIT = 30
"""Seconds the question stays: at least 20 (WCAG 2.2, 2.2.1; STANDARDS C1)."""


class Idle:
    """Counts the seconds since a visitor last did or heard something. The time is handed in."""

    def __init__(self, now: float) -> None:
        self._since = now

    def stirred(self, now: float) -> None:
        self._since = now

    def alone(self, now: float) -> float:
        """Return the seconds since then."""
        return now - self._since

    def left(self, now: float) -> int | None:
        """Return None while nothing needs asking, then the whole seconds left to answer, 0 when they are over."""
        waited = self.alone(now) - ALONE
        return None if waited < 0 else max(0, ceil(WAIT - waited))
