"""The kiosk's loudspeaker: plays on a sound device while there is one, and goes on in silence while there is none.

Must never keep a visitor waiting for a device: devices are opened, watched and closed by a thread of its own. When
nobody has been there for a while the device is let go: an open one takes its silence a hundred times a second.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Protocol

from kiosk.devices.silence import SilentSound
from kiosk.visit.sound import Sound, SoundLost

log = logging.getLogger(__name__)
RETRY = 5.0  # seconds between two tries to open a device
RETURN = 1.0  # seconds from a loss to the first try: time for a sound server to find another output
WATCH = 0.25  # seconds between two looks at whether the device is still there
LINGER = 4.0  # seconds a device is kept after somebody was there: longer than PROVEN, so that a start says how it is
PROVEN = 3.0  # seconds a device must stay to be said to be on: one that opens but takes nothing is lost before


class Device(Sound, Protocol):
    """A sound that can be lost and must be closed. Opening one raises SoundLost."""

    @property
    def lost(self) -> bool: ...

    def close(self) -> None: ...


def open_mixer() -> Device:
    """Open the default sound device. Raises SoundLost if there is none.

    pygame takes 90 ms to load: the speaker's thread has the time, a kiosk that is starting has not.
    """
    from kiosk.devices.mixer import MixerSound

    return MixerSound()


class Speaker:
    """Implements `kiosk.visit.sound.Sound` on whatever device there is."""

    def __init__(self, open_device: Callable[[], Device], now: Callable[[], float], *, retry: float = RETRY) -> None:
        self._open, self._silence, self._retry = open_device, SilentSound(now), retry
        self._device: Device | None = None
        self._sound: Sound = self._silence  # where the recording is playing now
        self._recording: tuple[Path, float] | None = None
        self._gain, self._told = 1.0, ""
        self._now, self._until = now, -inf
        self._lock, self._closing, self._called = threading.Lock(), threading.Event(), threading.Event()
        self._watch = threading.Thread(target=self._keep_device, name="speaker", daemon=True)

    @classmethod
    def open(cls, now: Callable[[], float]) -> Speaker:
        """Return a speaker on the default sound device, still to be attended to; `now` is a clock in seconds."""
        return cls(open_mixer, now)

    @property
    def begun(self) -> bool:
        """True once it was attended to: a device is, or was, looked for."""
        return self._watch.ident is not None

    def attend(self) -> None:
        """Have a device from now on, and for a while after the last call: to be called as long as somebody is there."""
        self._until = self._now() + LINGER
        self._called.set()
        if not self.begun:
            self._watch.start()

    @property
    def audible(self) -> bool:
        """True while there is a device."""
        return self._device is not None

    @property
    def position(self) -> float:
        with self._lock:
            return self._sound.position

    @property
    def playing(self) -> bool:
        with self._lock:
            return self._sound.playing

    @property
    def finished(self) -> bool:
        with self._lock:
            return self._sound.finished

    @property
    def cut_short(self) -> bool:
        with self._lock:
            return self._sound.cut_short

    def play(self, file: Path, seconds: float, at: float = 0.0) -> None:
        """Start `file`. Raises SoundLost if it cannot be played on any device."""
        with self._lock:
            self._sound.stop()
            self._recording, self._sound = None, self._device or self._silence
            self._sound.play(file, seconds, at)
            self._recording = (file, seconds)

    def pause(self) -> None:
        with self._lock:
            self._sound.pause()

    def resume(self) -> None:
        with self._lock:
            self._sound.resume()

    def stop(self) -> None:
        with self._lock:
            self._recording = None
            self._sound.stop()

    def set_volume(self, gain: float) -> None:
        with self._lock:
            self._gain = gain
            self._sound.set_volume(gain)

    def chime(self) -> None:
        with self._lock:
            self._sound.chime()

    def close(self) -> None:
        """Let go of the device, or leave it alone if it does not answer within half a second."""
        self._closing.set()
        self._called.set()
        if self.begun:
            self._watch.join(timeout=0.5)

    def _keep_device(self) -> None:
        """Until closed: open a device, watch over it, and when it is lost look for another."""
        pause = 0.0
        while not self._closing.wait(pause):
            if not self._attended():
                self._called.wait()
                self._called.clear()
                pause = 0.0
                continue
            try:
                device = self._open()
            except SoundLost as fault:
                self._tell(logging.WARNING, f"no sound: {fault}; trying again every {self._retry:g} s")
                pause = self._retry
                continue
            self._use(device)
            self._stay_with(device)
            self._use(None)
            pause = 0.0
            if self._attended() and not self._closing.is_set():
                pause = min(RETURN, self._retry)
                self._tell(logging.WARNING, "the sound device was lost; going on in silence")
            device.close()

    def _stay_with(self, device: Device) -> None:
        """Return when the device is lost or no longer needed, or this speaker is closed."""
        looks = 0
        while self._attended() and not device.lost and not self._closing.wait(WATCH):
            looks += 1
            if looks * WATCH >= PROVEN:
                self._tell(logging.INFO, "sound is on")

    def _attended(self) -> bool:
        return self._recording is not None or self._now() < self._until

    def _tell(self, level: int, words: str) -> None:
        """Log what has become of the sound, once for as long as it stays the same."""
        if words != self._told:
            log.log(level, "%s", words)
        self._told = words

    def _use(self, device: Device | None) -> None:
        """Go on with the recording on `device`, or in silence, at the same second. A device that is gone is let go."""
        new = device or self._silence
        with self._lock:
            self._device = device
            try:
                self._carry_on(new)
            except SoundLost as fault:
                log.error("the recording cannot go on: %s", fault)
                if device:
                    return
            self._sound = new

    def _carry_on(self, new: Sound) -> None:
        new.set_volume(self._gain)
        if not self._recording:
            new.stop()
            return
        playing = self._sound.playing
        new.play(*self._recording, at=self._sound.position)
        if not playing:
            new.pause()
