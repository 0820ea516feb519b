"""The sound contract: one recording at a time, and the clock that everything shown obeys."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class SoundLost(Exception):
    """The recording cannot be played: the device has gone, or the file cannot be read."""


class Sound(Protocol):
    """What a visit needs of a loudspeaker. Implemented in `devices`; one contract test runs on each.

    Seconds count from the start of the file, whatever was skipped or paused. Before the first `play` the position is
    0.0 and `playing` is False. After the end the position stays at the recording's length and `playing` is False.
    """

    @property
    def position(self) -> float:
        """What is being heard now, in seconds, corrected for the device's latency."""

    @property
    def playing(self) -> bool:
        """True from `play` or `resume` until `pause`, `stop` or the end."""

    @property
    def finished(self) -> bool:
        """True once the recording was heard to its end, until the next `play`."""

    @property
    def cut_short(self) -> bool:
        """True once the sound broke off more than a second before the recording's end, until the next `play` or `stop`.

        The position stays about where it broke off; it is neither playing nor finished, and `resume` does nothing. Only
        what makes sound can find out: in silence the same recording goes on to its length.
        """

    def play(self, file: Path, seconds: float, at: float = 0.0) -> None:
        """Start `file`, which lasts `seconds`, at `at`. Raises SoundLost if the file cannot be played at all."""

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def stop(self) -> None: ...

    def set_volume(self, gain: float) -> None:
        """Set the gain, 0.0 to 1.0 of amplitude."""

    def chime(self) -> None:
        """Play the short, quiet warning tone over whatever is playing."""
