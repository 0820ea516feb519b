"""What a kiosk shows before it has anything to play: how far the preparing has come, in every language at once."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.guide.words import NAMES, word
from kiosk.visit.view import Preparing, View

GLANCE = 0.25  # seconds from one look at how far it has come to the next


class Preparation:
    """Stands where a session will stand. `share` is the work done, 0 to 1, or None if nothing can be played."""

    def __init__(self, share: Callable[[], float | None]) -> None:
        self._share = share

    def tick(self) -> View:
        share = self._share()
        second = "moment" if share is not None else "not_ready"
        lines = tuple((word("preparing", code) if share is not None else "", word(second, code)) for code in NAMES)
        return View("preparing", next(iter(NAMES)), Preparing(lines, share or 0.0), ())

    def still_for(self) -> float:
        return GLANCE

    def act(self, action_id: str) -> None:
        """Nothing can be done yet."""

    def touch(self) -> None:
        """Nobody is waited for."""

    def focus(self, action_id: str) -> None:
        """There is nothing to stand on."""

    def reset(self) -> None:
        """There is nothing to forget."""
