"""A loudspeaker that is not there: the same clock, without the sound, so that a visit goes on. Never opens a device."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.visit.sound import SoundLost


class SilentSound:
    """Implements `kiosk.visit.sound.Sound` on the clock `now`, in seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._seconds = self._at = 0.0
        self._since: float | None = None  # when the clock was started at `_at`; None while it stands still
        self._begun = False

    @property
    def position(self) -> float:
        if self._since is None:
            return self._at
        return min(self._seconds, self._at + self._now() - self._since)

    @property
    def playing(self) -> bool:
        return self._since is not None and self.position < self._seconds

    @property
    def finished(self) -> bool:
        return self._begun and self.position >= self._seconds

    @property
    def cut_short(self) -> bool:
        return False

    def play(self, file: Path, seconds: float, at: float = 0.0) -> None:
        """Pretend to play. Raises SoundLost if there is no such file."""
        self.stop()
        if not file.is_file():
            raise SoundLost(f"there is no file {file}")
        self._seconds, self._at, self._begun = seconds, min(max(0.0, at), seconds), True
        self._since = self._now()

    def pause(self) -> None:
        self._at, self._since = self.position, None

    def resume(self) -> None:
        if self._begun and self._since is None:
            self._since = self._now()

    def stop(self) -> None:
        self._seconds = self._at = 0.0
        self._since, self._begun = None, False

    def set_volume(self, gain: float) -> None: ...

    def chime(self) -> None: ...
