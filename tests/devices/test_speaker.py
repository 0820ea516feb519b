"""A loudspeaker that comes and goes while a visitor listens."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.devices.silence import SilentSound
from kiosk.devices.sound import Device, Speaker, open_mixer
from kiosk.visit.sound import SoundLost
from kiosk.workshop.ear import Ear, wait_until
from kiosk.workshop.gallery import SoundServer
from tests.devices.conftest import EXACT, SECONDS, mistaken
from tests.devices.test_sound_contract import Clock

HOUSE = Path(__file__).parents[2]
BLOCKED = 1.0
"""Seconds no answer takes, however busy the machine: whoever waits for a dead server waits for ever."""


def longest_wait(speaker: Speaker, second: float) -> float:
    """Ask for the position as a screen does until it is `second`; return the longest time between two answers."""
    longest, last, position = 0.0, time.perf_counter(), 0.0
    while position < second:
        time.sleep(0.002)
        position, now = speaker.position, time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest


def test_a_visit_goes_on_when_the_sound_server_dies_and_is_heard_again_when_it_is_back(
    server: SoundServer, sweep: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    with closing(Speaker(open_mixer, clock.now, retry=0.1)) as speaker:
        speaker.attend()
        wait_until(lambda: speaker.audible, 5, "the device")
        speaker.play(sweep, 60.0)
        server.kill()
        wait_until(lambda: not speaker.audible, 5, "the loss to be noticed")
        lost_at = speaker.position
        clock.forward(1.5)
        assert (speaker.position, speaker.playing) == (pytest.approx(lost_at + 1.5), True)
        begun = time.monotonic()
        server.start()
        wait_until(lambda: speaker.audible, 5, "the device")
        assert 0 <= speaker.position - lost_at - 1.5 <= time.monotonic() - begun
        assert speaker.playing
    assert "the sound device was lost; going on in silence" in caplog.text


def test_the_right_second_is_heard_when_the_device_comes_during_a_recording(ear: Ear, sweep: Path) -> None:
    plugged = threading.Event()

    def device() -> Device:
        if not plugged.is_set():
            raise SoundLost("nothing is plugged in")
        return open_mixer()

    with closing(Speaker(device, time.monotonic, retry=0.05)) as speaker:
        speaker.attend()
        speaker.play(sweep, SECONDS, at=1.0)
        plugged.set()
        begun = time.perf_counter()
        assert ear.wait_for_sound(5.0, after=begun) is not None
        assert mistaken(speaker, ear, sweep) <= EXACT


def test_a_device_that_comes_during_a_pause_stays_quiet_until_resumed(ear: Ear, sweep: Path) -> None:
    plugged = threading.Event()

    def device() -> Device:
        if not plugged.is_set():
            raise SoundLost("nothing is plugged in")
        return open_mixer()

    with closing(Speaker(device, time.monotonic, retry=0.05)) as speaker:
        speaker.attend()
        speaker.play(sweep, SECONDS, at=1.0)
        speaker.pause()
        held = speaker.position
        time.sleep(0.2)
        quiet_since = time.perf_counter()
        plugged.set()
        wait_until(lambda: speaker.audible, 5, "the device")
        assert ear.wait_for_sound(0.2, after=quiet_since) is None
        assert (speaker.position, speaker.playing) == (held, False)
        speaker.resume()
        assert ear.wait_for_sound(5.0) is not None


def test_a_recording_that_no_device_can_play_leaves_the_speaker_ready(ear: Ear, sweep: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.opus"
    broken.write_bytes(bytes(5000))
    with closing(Speaker.open(time.monotonic)) as speaker:
        speaker.attend()
        wait_until(lambda: speaker.audible, 5, "the device")
        with pytest.raises(SoundLost):
            speaker.play(broken, 10.0)
        assert (speaker.playing, speaker.finished, speaker.audible) == (False, False, True)
        speaker.play(sweep, SECONDS)
        assert speaker.playing


class Pluggable(SilentSound):
    """A device that makes no sound and can be pulled out."""

    lost = closed = False

    @property
    def position(self) -> float:
        assert not self.closed
        return super().position

    def close(self) -> None:
        self.closed = True


def test_when_device_and_recording_go_together_the_speaker_is_silent_and_ready(sweep: Path, tmp_path: Path) -> None:
    device, going = Pluggable(time.monotonic), tmp_path / "going.opus"
    going.write_bytes(sweep.read_bytes())
    with closing(Speaker(lambda: device, time.monotonic)) as speaker:
        speaker.attend()
        wait_until(lambda: speaker.audible, 5, "the device")
        speaker.play(going, SECONDS)
        going.unlink()
        device.lost = True
        wait_until(lambda: device.closed, 5, "the loss to be noticed")
        assert (speaker.position, speaker.playing, speaker.finished) == (0.0, False, False)
        speaker.play(sweep, SECONDS)
        assert speaker.playing


def test_a_device_that_opens_but_takes_nothing_is_told_of_once_and_again_when_that_changes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    gone, opened = Pluggable(time.monotonic), []

    def device() -> Device:
        opened.append(len(opened))
        if len(opened) == 4:
            raise SoundLost("nothing is plugged in")
        gone.lost, gone.closed = True, False
        return gone

    with closing(Speaker(device, time.monotonic, retry=0.01)) as speaker:
        speaker.attend()
        wait_until(lambda: len(opened) > 7, 5, "some tries")
    lost, unplugged = "the sound device was lost; going on in silence", "no sound: nothing is plugged in"
    assert [words.partition("; trying")[0] for words in caplog.messages] == [lost, unplugged, lost]


def test_a_sound_server_that_hangs_counts_as_lost_and_nobody_waits_for_it(server: SoundServer, sweep: Path) -> None:
    """In a program of its own, which must end although one of its threads waits for the server for ever."""
    program = [sys.executable, "-m", __name__, str(sweep), str(server.pid)]
    assert subprocess.run(program, env=server.environment, cwd=HOUSE, timeout=30).returncode == 0


def hang_the_server(sweep: Path, pid: int) -> None:
    speaker = Speaker(open_mixer, time.monotonic, retry=0.1)
    speaker.attend()
    wait_until(lambda: speaker.audible, 5, "the device")
    time.sleep(2.2)  # a new null sink takes nothing in its first two seconds
    speaker.play(sweep, 60.0)
    time.sleep(0.2)
    os.kill(pid, signal.SIGSTOP)
    assert longest_wait(speaker, 4.0) < BLOCKED
    wait_until(lambda: not speaker.audible, 5, "the loss to be noticed")
    assert speaker.playing
    begun = time.monotonic()
    speaker.close()
    assert time.monotonic() - begun < 1.0 + BLOCKED  # it gives the server a second


def test_nobody_waits_for_a_sound_server_that_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sweep: Path
) -> None:
    door = socket.socket(socket.AF_UNIX)
    with tempfile.TemporaryDirectory() as folder, closing(door):  # its path is short enough for a socket
        door.bind(f"{folder}/native")
        door.listen()
        monkeypatch.setenv("SDL_AUDIODRIVER", "pulseaudio")
        monkeypatch.setenv("PULSE_SERVER", f"unix:{folder}/native")
        with closing(Speaker.open(time.monotonic)) as speaker:
            speaker.attend()
            speaker.play(sweep, SECONDS)
            assert longest_wait(speaker, 1.0) < BLOCKED
            assert (speaker.audible, speaker.playing) == (False, True)


def test_the_sound_device_does_not_keep_a_program_from_being_ended(server: SoundServer) -> None:
    program = "import signal; from kiosk.devices.mixer import MixerSound; MixerSound(); signal.raise_signal(15)"
    ended = subprocess.run([sys.executable, "-c", program], env=server.environment, cwd=HOUSE, timeout=30)
    assert ended.returncode == -signal.SIGTERM


if __name__ == "__main__":
    hang_the_server(Path(sys.argv[1]), int(sys.argv[2]))
