"""What really leaves the sound server when the mixer plays."""

from __future__ import annotations

import os
import signal
import statistics
import time
from array import array
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from kiosk.devices.mixer import MixerSound, chime_samples
from kiosk.devices.wheel import pygame
from kiosk.visit.sound import SoundLost
from kiosk.workshop.ear import LOUD, Ear, read_recording, wait_until
from kiosk.workshop.gallery import SoundServer
from tests.devices.conftest import EXACT, LEVEL, SECONDS, mistaken


@pytest.fixture
def mixer(ear: Ear) -> Iterator[MixerSound]:
    with closing(MixerSound()) as mixer:
        heard_nothing(ear)  # what earlier tests played has left the sink
        yield mixer


def heard_until(ear: Ear, moment: float) -> None:
    wait_until(lambda: ear.moment(len(ear.samples())) > moment, 5, "the sink")


def level(ear: Ear, begun: float, seconds: float) -> float:
    heard_until(ear, begun + seconds)
    samples = ear.samples()[ear.index(begun) : ear.index(begun + seconds)]
    return float(np.sqrt(np.mean(samples**2)))


def heard_at(ear: Ear, wanted: float) -> None:
    """Return as soon as 0.3 s were so loud in their median: a busy machine drops a buffer now and then."""

    def so_loud() -> bool:
        begun = time.perf_counter() - 0.3
        usual = statistics.median(level(ear, begun + number / 100, 0.01) for number in range(30))
        return usual == pytest.approx(wanted, rel=0.1)

    wait_until(so_loud, 3, f"sound at {wanted}")


def heard_nothing(ear: Ear) -> None:
    """Return as soon as nothing has been heard for a moment."""
    wait_until(lambda: level(ear, time.perf_counter() - 0.1, 0.1) < LOUD / 10, 2, "silence")


def test_the_position_is_what_leaves_the_sink(mixer: MixerSound, ear: Ear, sweep: Path) -> None:
    mixer.play(sweep, SECONDS, at=0.5)
    assert mistaken(mixer, ear, sweep) <= EXACT


def test_a_seek_lands_on_the_second_asked_for(mixer: MixerSound, ear: Ear, sweep: Path) -> None:
    recording, errors = read_recording(sweep), []
    for at in (2.5, 1.0, 3.0, 0.5, 2.0):
        mixer.stop()
        heard_nothing(ear)
        touched = time.perf_counter()
        mixer.play(sweep, SECONDS, at)
        heard = ear.wait_for_sound(5.0, after=touched)
        assert heard is not None
        heard_until(ear, heard + 0.3)
        errors.append(ear.place(recording, heard + 0.05, 0.2)[0] - at - 0.05)
    assert abs(statistics.median(errors)) <= EXACT


def test_the_gain_is_of_amplitude(mixer: MixerSound, ear: Ear, sweep: Path) -> None:
    mixer.play(sweep, SECONDS)
    heard_at(ear, LEVEL)
    mixer.set_volume(0.25)
    heard_at(ear, LEVEL / 4)


def test_the_gain_stays_for_the_next_recording(mixer: MixerSound, ear: Ear, sweep: Path) -> None:
    mixer.set_volume(0.0)
    mixer.play(sweep, SECONDS)
    assert level(ear, time.perf_counter() + 0.1, 0.2) == 0.0


def test_a_pause_is_silent(mixer: MixerSound, ear: Ear, sweep: Path) -> None:
    mixer.play(sweep, SECONDS)
    assert ear.wait_for_sound(5.0) is not None
    mixer.pause()
    heard_nothing(ear)
    assert level(ear, time.perf_counter(), 0.2) == 0.0


def test_the_chime_is_heard_over_silence_and_never_clips(mixer: MixerSound, ear: Ear) -> None:
    rung = time.perf_counter()
    mixer.chime()
    assert ear.wait_for_sound(5.0, after=rung) is not None
    assert max(abs(sample) for sample in array("h", chime_samples())) < 6000


def test_a_picture_is_not_a_recording(mixer: MixerSound, tmp_path: Path) -> None:
    file = tmp_path / "picture.opus"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    with pytest.raises(SoundLost, match=r"picture\.opus"):
        mixer.play(file, 10.0)


def test_a_recording_that_ends_before_the_second_asked_for_has_been_cut_short(mixer: MixerSound, sweep: Path) -> None:
    mixer.play(sweep, 60.0, at=30.0)
    assert (mixer.position, mixer.playing, mixer.finished, mixer.cut_short) == (30.0, False, False, True)


def test_a_recording_that_is_no_shorter_than_a_length_is_rounded_is_heard_to_its_end(
    mixer: MixerSound, sweep: Path
) -> None:
    mixer.play(sweep, SECONDS + 0.9, at=SECONDS + 0.1)
    assert (mixer.position, mixer.finished, mixer.cut_short) == (SECONDS + 0.9, True, False)


def test_a_recording_that_nobody_looked_at_while_it_ended_was_not_cut_short(mixer: MixerSound, sweep: Path) -> None:
    mixer.play(sweep, SECONDS, at=SECONDS - 1.5)
    wait_until(lambda: not pygame.mixer.music.get_busy(), 10, "the end")
    assert (mixer.position, mixer.finished, mixer.cut_short) == (SECONDS, True, False)


def test_a_recording_that_breaks_off_was_cut_short_however_often_the_sound_server_held_it_up(
    server: SoundServer, sweep: Path
) -> None:
    with closing(MixerSound()) as mixer:
        mixer.play(sweep, SECONDS + 2.0, at=SECONDS - 3.0)
        for second in (0.5, 1.0, 1.5, 2.0, 2.5):
            wait_until(lambda reached=SECONDS - 3.0 + second: mixer.position > reached, 10, "the sound to go on")
            held_up(server, mixer, 0.4)
        wait_until(lambda: not mixer.playing, 10, "the end")
        assert (mixer.finished, mixer.cut_short) == (False, True)


def held_up(server: SoundServer, mixer: MixerSound, seconds: float) -> None:
    """Let the server stand still for so long, and look at the mixer all the while."""
    os.kill(server.pid, signal.SIGSTOP)
    end = time.perf_counter() + seconds
    wait_until(lambda: mixer.playing and time.perf_counter() > end, 5, "the server to be late")
    os.kill(server.pid, signal.SIGCONT)


@pytest.mark.parametrize("driver", ["no-such-driver", "pulseaudio"])
def test_no_device_is_a_sound_lost(driver: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", driver)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    with pytest.raises(SoundLost):
        MixerSound()
