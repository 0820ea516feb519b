"""The staff's way in and what they can ask for: a PIN on the keypad of the tours screen.

Must never tell a visitor that there is one, nor write it anywhere. The time is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, inf

from kiosk.visit.staff_view import Condition

PIN_DIGITS = 6
WRONG_AT_MOST = 5
"""So many wrong PINs in a row, and none is looked at for a while: a million of them take four months."""
DEAF = 60.0
"""Seconds of that while."""
LOCKS = 120.0
"""Seconds without a touch after which the staff view locks."""


class Staff:
    """`pin`: six digits, or "" where there is no staff view. `condition` tells how the kiosk fares now.

    `read_again` has the content read as after a save.
    """

    def __init__(self, pin: str, condition: Callable[[], Condition], read_again: Callable[[], None]) -> None:
        self._pin, self.condition, self.read_again = pin, condition, read_again
        self._wrong, self._deaf_until = 0, -inf

    def lets_in(self, typed: str, now: float) -> bool:
        """Tell whether these six digits open the staff view. For a while after five wrong ones, none do."""
        if not self._pin or now < self._deaf_until:
            return False
        if typed == self._pin:
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong == WRONG_AT_MOST:
            self._wrong, self._deaf_until = 0, now + DEAF
        return False


def locks_in(alone: float) -> int:
    """Return the whole seconds left before the view locks, after so many without a touch."""
    return max(0, ceil(LOCKS - alone))
