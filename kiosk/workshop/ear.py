"""Hears what leaves the sound server's sink, and finds it in a recording. Must never play anything."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE = 48_000
LOUD = 0.01  # -40 dBFS, far below speech and far above the silence of a null sink


def wait_until(true: Callable[[], bool], seconds: float, what: str) -> None:
    """Return as soon as `true()`; raise TimeoutError naming `what` after `seconds`."""
    end = time.perf_counter() + seconds
    while not true():
        if time.perf_counter() > end:
            raise TimeoutError(f"gave up waiting for {what}")
        time.sleep(0.005)


class Ear:
    """Records the sink's monitor. Sample 0 left the sink at `begun` (perf_counter seconds, right to about 3 ms)."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = ["parec", "-d", "gallery.monitor", "--latency-msec=3", "--format=s16le"]
        command += [f"--rate={RATE}", "--channels=1"]
        self._parec = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        self._heard, self._lock = bytearray(), threading.Lock()
        self.begun = float("inf")
        self._thread = threading.Thread(target=self._record, daemon=True)
        self._thread.start()
        wait_until(lambda: len(self._heard) > 0, 10, "the sink's monitor")

    def _record(self) -> None:
        assert self._parec.stdout
        while chunk := self._parec.stdout.read1(1920):  # type: ignore[attr-defined]
            now = time.perf_counter()
            with self._lock:
                self._heard += chunk
                # The chunk that took the shortest way tells when the recording began: others only arrived later.
                self.begun = min(self.begun, now - len(self._heard) / 2 / RATE)

    def samples(self) -> NDArray[np.float32]:
        """Return everything heard so far."""
        with self._lock:
            heard = bytes(self._heard[: len(self._heard) // 2 * 2])
        return (np.frombuffer(heard, np.int16) / np.float32(32768)).astype(np.float32)

    def index(self, moment: float) -> int:
        return max(0, round((moment - self.begun) * RATE))

    def moment(self, index: int) -> float:
        return self.begun + index / RATE

    def sound_after(self, moment: float, loud: float = LOUD) -> float | None:
        """Return when the first sample louder than `loud` left the sink after `moment`, or None."""
        start = self.index(moment)
        found = np.flatnonzero(np.abs(self.samples()[start:]) > loud)
        return self.moment(start + int(found[0])) if found.size else None

    def wait_for_sound(self, seconds: float, after: float | None = None, loud: float = LOUD) -> float | None:
        """Wait up to `seconds` for a sound after the moment `after` (now); return when it came, or None."""
        after = time.perf_counter() if after is None else after
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if (heard := self.sound_after(after, loud)) is not None:
                return heard
            time.sleep(0.005)
        return None

    def place(self, recording: NDArray[np.float32], moment: float, seconds: float = 0.5) -> tuple[float, float]:
        """Return which second of `recording` (from `read_recording`) left the sink at `moment`, and how like it was.

        Looks at the `seconds` after `moment`, which must have been heard by now. 1.0 is the same sound, 0.0 another.
        """
        start = self.index(moment)
        heard = self.samples()[start : start + round(seconds * RATE)]
        return place(recording, heard)

    def close(self) -> None:
        self._parec.kill()
        self._parec.wait()
        self._thread.join()


def read_recording(file: Path) -> NDArray[np.float32]:
    """Return a sound file as one channel of RATE samples a second."""
    with av.open(str(file)) as container:
        resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
        return np.concatenate([frame.to_ndarray()[0] for frame in [*frames, *resampler.resample(None)]])


def write_recording(file: Path, samples: NDArray[np.float64]) -> None:
    """Write RATE samples a second, -1 to 1, as a prepared recording is: Opus in Ogg."""
    with av.open(str(file), "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray((samples * 32767).astype(np.int16)[None, :], format="s16", layout="mono")
        frame.sample_rate = RATE
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)


def place(recording: NDArray[np.float32], heard: NDArray[np.float32]) -> tuple[float, float]:
    """Return the second of `recording` at which `heard` begins, and the correlation there, 0.0 to 1.0."""
    if not len(heard) or not np.any(heard):
        return 0.0, 0.0
    size = 1 << (len(recording) + len(heard)).bit_length()
    product = np.fft.rfft(recording, size) * np.conj(np.fft.rfft(heard, size))
    matches = np.fft.irfft(product, size)[: max(1, len(recording) - len(heard) + 1)]
    energy = np.concatenate([[0.0], np.cumsum(recording.astype(np.float64) ** 2)])
    windows = energy[len(heard) : len(heard) + len(matches)] - energy[: len(matches)]
    likeness = matches / np.sqrt(np.maximum(windows, 1e-6) * float(np.sum(heard.astype(np.float64) ** 2)))
    best = int(np.argmax(likeness))
    return best / RATE, float(likeness[best])
