"""Notices that a curator has saved: something changed, and has been quiet for half a second since.

Looks at names, sizes and times only, and only when asked; must never read a file or wait.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.release.shelf import NEVER_SHOWN, fingerprint

EVERY = 0.5  # seconds between looks while nothing happens; one takes half a millisecond
QUIET = 0.5  # seconds without a change that make a save complete
WHILE_UNQUIET = 0.1


class Watch:
    """Looks at `tours` and the media beside it. `known`: the fingerprint already prepared, None for «as it is now».

    `left_out`: endings of files that do not matter.
    """

    def __init__(self, tours: Path, known: str | None = None, left_out: tuple[str, ...] = NEVER_SHOWN) -> None:
        self._tours, self._left_out = tours, left_out
        self._known = self._look() if known is None else known
        self._seen = self._known
        self._changed_at = 0.0
        self._next_look = 0.0

    def saved(self, now: float) -> bool:
        """Say once per save that it is complete. `now` in seconds of any steady clock; cheap to call often."""
        if now < self._next_look:
            return False
        seen = self._look()
        if seen != self._seen:
            self._seen, self._changed_at = seen, now
        self._next_look = now + (WHILE_UNQUIET if self.unquiet else EVERY)
        if not self.unquiet or now - self._changed_at < QUIET:
            return False
        self._known = self._seen
        return True

    @property
    def unquiet(self) -> bool:
        """True from the first sign of a save until it is complete."""
        return self._seen != self._known

    def _look(self) -> str:
        return fingerprint(self._tours, self._left_out)
