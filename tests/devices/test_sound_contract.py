"""What every loudspeaker promises a visit: the same tests on the silent one, the real one and the kiosk's own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.devices.mixer import MixerSound
from kiosk.devices.silence import SilentSound
from kiosk.devices.sound import Device, Speaker
from kiosk.visit.sound import Sound, SoundLost
from kiosk.workshop.ear import wait_until
from tests.devices.conftest import SECONDS

EXACT = 1e-6
NEAR = 0.15  # seconds, on a busy machine; tests/devices/test_mixer.py measures how near it really is


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> float:
        return self.seconds

    def forward(self, seconds: float) -> float:
        self.seconds += seconds
        return seconds


def really_wait(seconds: float) -> float:
    begun = time.monotonic()
    time.sleep(seconds)
    return time.monotonic() - begun


def no_device() -> Device:
    raise SoundLost("nothing is plugged in")


@dataclass
class Rig:
    """A loudspeaker, and how time passes for it: returns the seconds that really went by."""

    sound: Sound
    wait: Callable[[float], float]
    near: float  # seconds by which the position may be off

    @property
    def heard(self) -> bool:
        return self.near == NEAR

    def listen(self, seconds: float) -> None:
        """Let time pass, looking now and then as a screen does."""
        for _ in range(round(seconds / 0.1)):
            self.wait(0.1)
            assert self.sound.position >= 0.0


@pytest.fixture(params=["silent", "mixer", "speaker", "speaker without a device"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    clock = Clock()
    if request.param == "silent":
        yield Rig(SilentSound(clock.now), clock.forward, EXACT)
    elif request.param == "speaker without a device":
        with closing(Speaker(no_device, clock.now)) as speaker:
            yield Rig(speaker, clock.forward, EXACT)
    else:
        yield from audible_rig(request)


def audible_rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    request.getfixturevalue("ear")
    if request.param == "mixer":
        with closing(MixerSound()) as mixer:
            yield Rig(mixer, really_wait, NEAR)
    else:
        with closing(Speaker.open(time.monotonic)) as speaker:
            wait_until(lambda: speaker.audible, 5, "the device")
            yield Rig(speaker, really_wait, NEAR)


class TestSound:
    def test_nothing_plays_before_the_first_play(self, rig: Rig) -> None:
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (0.0, False, False)

    def test_the_position_is_the_second_that_is_heard(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS)
        assert rig.sound.playing
        gone = rig.wait(0.3)
        assert rig.sound.position == pytest.approx(gone, abs=rig.near)

    def test_playing_starts_at_the_second_asked_for(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=2.0)
        assert rig.sound.position == pytest.approx(2.0, abs=rig.near)
        gone = rig.wait(0.2)
        assert rig.sound.position == pytest.approx(2.0 + gone, abs=rig.near)

    def test_going_back_is_playing_from_there(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=3.0)
        rig.wait(0.1)
        rig.sound.play(sweep, SECONDS, at=1.0)
        assert rig.sound.position == pytest.approx(1.0, abs=rig.near)

    def test_a_pause_holds_the_position_until_it_is_resumed(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=1.0)
        rig.wait(0.15)
        rig.sound.pause()
        held = rig.sound.position
        rig.wait(0.15)
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (held, False, False)
        rig.sound.resume()
        assert rig.sound.playing
        gone = rig.wait(0.2)
        assert rig.sound.position == pytest.approx(held + gone, abs=rig.near)

    def test_after_the_end_the_position_is_the_length(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=SECONDS - 0.2)
        rig.wait(0.2 + 2 * rig.near)
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (SECONDS, False, True)

    def test_pausing_and_resuming_after_the_end_change_nothing(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=SECONDS)
        rig.sound.pause()
        rig.sound.resume()
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (SECONDS, False, True)

    def test_playing_again_after_the_end_is_not_finished(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=SECONDS)
        assert rig.sound.finished
        rig.sound.play(sweep, SECONDS)
        assert (rig.sound.playing, rig.sound.finished) == (True, False)
        assert rig.sound.position == pytest.approx(0.0, abs=rig.near)

    def test_a_recording_that_breaks_off_is_cut_short_where_it_is_heard_and_finished_nowhere(
        self, rig: Rig, torn: Path
    ) -> None:
        rig.sound.play(torn, SECONDS, at=1.5)
        rig.listen(1.2)
        assert (rig.sound.playing, rig.sound.cut_short, rig.sound.finished) == (not rig.heard, rig.heard, False)
        assert rig.sound.position == pytest.approx(2.0 if rig.heard else 2.7, abs=3 * rig.near)  # where last looked at

    def test_what_was_cut_short_is_not_resumed_and_the_next_recording_is_whole(
        self, rig: Rig, sweep: Path, torn: Path
    ) -> None:
        rig.sound.play(torn, SECONDS, at=1.9)
        rig.listen(0.5)
        rig.sound.pause()
        held = rig.sound.position
        rig.sound.resume()
        assert (rig.sound.position, rig.sound.playing, rig.sound.cut_short) == (held, not rig.heard, rig.heard)
        rig.sound.play(sweep, SECONDS, at=SECONDS)
        assert (rig.sound.finished, rig.sound.cut_short) == (True, False)

    def test_stop_forgets_the_recording(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=2.0)
        rig.sound.stop()
        rig.sound.resume()
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (0.0, False, False)

    def test_the_position_never_goes_back_by_itself(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS)
        seen = []
        for _ in range(100):
            seen.append(rig.sound.position)
            rig.wait(0.003)
        assert seen == sorted(seen)
        assert len(set(seen)) > 50

    def test_volume_and_chime_leave_the_position_alone(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=1.0)
        rig.sound.set_volume(0.0)
        rig.sound.chime()
        rig.sound.set_volume(1.0)
        gone = rig.wait(0.2)
        assert rig.sound.position == pytest.approx(1.0 + gone, abs=rig.near)

    def test_a_missing_file_is_lost_and_the_next_one_plays(self, rig: Rig, sweep: Path) -> None:
        with pytest.raises(SoundLost, match=r"nowhere\.opus"):
            rig.sound.play(sweep.with_name("nowhere.opus"), SECONDS)
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (0.0, False, False)
        rig.sound.play(sweep, SECONDS)
        assert rig.sound.playing
