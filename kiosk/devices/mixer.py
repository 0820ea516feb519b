"""A loudspeaker through pygame.mixer. Never touches the rest of pygame: its SDL shares the process with Kivy's."""

from __future__ import annotations

import math
import time
from array import array
from functools import cache
from pathlib import Path

from kiosk.devices import sdl
from kiosk.devices.wheel import pygame
from kiosk.visit.sound import SoundLost

RATE = 48_000
BUFFER = 512  # frames, 10.7 ms. Measured: 256 stutters on an idle machine, 1024 sounds 10 ms later
LATENCY = 0.017  # seconds from being mixed to leaving PulseAudio's sink with this buffer: measured 16 to 18 ms
STALL = 2.0  # seconds without anything mixed after which the device counts as lost
SLACK = 1.0  # seconds by which a recording may end before its length: what the decoder and the last look leave open


class MixerSound:
    """Implements `kiosk.visit.sound.Sound` on the default sound device. Raises SoundLost if there is none."""

    def __init__(self) -> None:
        sdl.leave_the_end_to_others()
        sdl.quiet_alsa()
        if reason := sdl.unreachable():
            raise SoundLost(reason)
        try:
            pygame.mixer.init(RATE, -16, 2, BUFFER, allowedchanges=0)
        except pygame.error as fault:
            raise SoundLost(str(fault)) from fault
        self._device = sdl.open_devices()
        self._chime = pygame.mixer.Sound(buffer=chime_samples())
        self._seconds = self._start = self._reached = self._looked = 0.0
        self._loaded = self._playing = self._finished = self._cut_short = False
        self._mixed, self._mixed_at = -1.0, time.monotonic()

    @property
    def position(self) -> float:
        self._hear()
        return self._reached

    @property
    def playing(self) -> bool:
        self._hear()
        return self._playing

    @property
    def finished(self) -> bool:
        self._hear()
        return self._finished

    @property
    def cut_short(self) -> bool:
        self._hear()
        return self._cut_short

    @property
    def lost(self) -> bool:
        """True once the device has gone, or has taken nothing for a while. To be asked several times a second."""
        mixed, now = sdl.mixed(), time.monotonic()
        if mixed != self._mixed or mixed < 0:
            self._mixed, self._mixed_at = mixed, now
        return sdl.open_devices() != self._device or now - self._mixed_at > STALL

    def play(self, file: Path, seconds: float, at: float = 0.0) -> None:
        """Start a recording; it is heard in 9 to 18 ms. Raises SoundLost if it is not a recording."""
        self.stop()
        try:
            pygame.mixer.music.load(str(file))
        except (pygame.error, OSError) as fault:
            raise SoundLost(f"{file}: {fault}") from fault
        self._seconds, self._reached, self._loaded = seconds, min(max(0.0, at), seconds), True
        self.resume()

    def pause(self) -> None:
        """Stop where we are. `music.pause` is never used: called as a chime ends, it can lock the program for good.

        (pygame 2.6.1 calls Mix_PauseMusic holding the interpreter's lock, which SDL's thread wants at a sound's end.)
        """
        self._hear()
        if self._playing:
            self._playing = False
            pygame.mixer.music.stop()

    def resume(self) -> None:
        if self._playing or self._finished or self._cut_short or not self._loaded:
            return
        self._playing, self._start, self._looked = True, self._reached, time.monotonic()
        try:
            if self._start < self._seconds:
                pygame.mixer.music.play(start=self._start)
        except pygame.error:  # there is nothing in the file from here on
            self._end()

    def stop(self) -> None:
        self._seconds = self._reached = 0.0
        self._loaded = self._playing = self._finished = self._cut_short = False
        pygame.mixer.music.stop()

    def set_volume(self, gain: float) -> None:
        pygame.mixer.music.set_volume(gain)
        self._chime.set_volume(gain)

    def chime(self) -> None:
        pygame.mixer.Channel(0).play(self._chime)

    def close(self) -> None:
        """Let go of the device. May take seconds when it no longer answers."""
        pygame.mixer.quit()

    def _hear(self) -> None:
        """Follow the recording to the second that is leaving the loudspeaker now; never backwards."""
        if not self._playing:
            return
        milliseconds = pygame.mixer.music.get_pos()  # since `play`, up to what is being mixed; -1 after the end
        if milliseconds < 0 or self._start >= self._seconds:
            self._end()
        else:
            heard = self._start + milliseconds / 1000 - LATENCY
            self._reached, self._looked = min(max(self._reached, heard), self._seconds), time.monotonic()

    def _end(self) -> None:
        """Tell whether it was heard to its end: up to the last look, and from there on by the clock."""
        heard = self._reached + time.monotonic() - self._looked
        self._playing, self._cut_short = False, heard < self._seconds - SLACK
        if not self._cut_short:
            self._reached, self._finished = self._seconds, True


@cache
def chime_samples() -> bytes:
    """Return a soft bell of 0.6 s, two notes at -18 dBFS, as stereo samples of 16 bits at RATE."""
    samples = array("h")
    for index in range(int(0.6 * RATE)):
        seconds = index / RATE
        loudness = min(1.0, seconds / 0.01) * math.exp(-seconds / 0.12)
        wave = math.sin(math.tau * 660 * seconds) + 0.5 * math.sin(math.tau * 990 * seconds)
        samples.extend((round(2750 * loudness * wave),) * 2)
    return samples.tobytes()
