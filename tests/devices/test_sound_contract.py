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
AHEAD = 0.05
"""Seconds a device may take before their time, to make up for some it got late."""


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> float:
        return self.seconds

    def forward(self, seconds: float) -> None:
        self.seconds += seconds


def no_device() -> Device:
    raise SoundLost("nothing is plugged in")


@dataclass
class Rig:
    """A loudspeaker, its clock, and how time passes for it."""

    sound: Sound
    now: Callable[[], float]
    wait: Callable[[float], object]

    def goes_on(self, second: float, begun: float, by: float = 0.0) -> bool:
        """Let `by` seconds of a recording be heard that was at `second` when `begun`; tell if it is where it should be.

        A busy machine holds the sound up, but never makes it faster; tests/devices/test_mixer.py listens to it.
        """
        self.wait(by)
        wait_until(lambda: self.sound.position >= second + by - EXACT, 5, f"second {second + by}")
        return self.sound.position <= second + self.now() - begun + AHEAD

    @property
    def heard(self) -> bool:
        """True where there is really something to hear."""
        return self.wait is time.sleep

    def listen(self, seconds: float) -> None:
        """Let time pass, in silence; where there is something to hear, until it breaks off."""
        if self.heard:
            wait_until(lambda: self.sound.cut_short, 5, "the recording to break off")
        else:
            self.wait(seconds)


@pytest.fixture(params=["silent", "mixer", "speaker", "speaker without a device"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    clock = Clock()
    if request.param == "silent":
        yield Rig(SilentSound(clock.now), clock.now, clock.forward)
    elif request.param == "speaker without a device":
        with closing(Speaker(no_device, clock.now)) as speaker:
            yield Rig(speaker, clock.now, clock.forward)
    else:
        yield from audible_rig(request)


def audible_rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    request.getfixturevalue("ear")
    if request.param == "mixer":
        with closing(MixerSound()) as mixer:
            yield Rig(mixer, time.monotonic, time.sleep)
    else:
        with closing(Speaker.open(time.monotonic)) as speaker:
            speaker.attend()
            wait_until(lambda: speaker.audible, 5, "the device")
            yield Rig(speaker, time.monotonic, time.sleep)


class TestSound:
    def test_nothing_plays_before_the_first_play(self, rig: Rig) -> None:
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (0.0, False, False)

    def test_the_position_is_the_second_that_is_heard(self, rig: Rig, sweep: Path) -> None:
        begun = rig.now()
        rig.sound.play(sweep, SECONDS)
        assert rig.sound.playing
        assert rig.goes_on(0.0, begun, by=0.3)

    def test_playing_starts_at_the_second_asked_for(self, rig: Rig, sweep: Path) -> None:
        begun = rig.now()
        rig.sound.play(sweep, SECONDS, at=2.0)
        assert rig.goes_on(2.0, begun)
        assert rig.goes_on(2.0, begun, by=0.2)

    def test_going_back_is_playing_from_there(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=3.0)
        rig.wait(0.1)
        begun = rig.now()
        rig.sound.play(sweep, SECONDS, at=1.0)
        assert rig.goes_on(1.0, begun)

    def test_a_pause_holds_the_position_until_it_is_resumed(self, rig: Rig, sweep: Path) -> None:
        begun = rig.now()
        rig.sound.play(sweep, SECONDS, at=1.0)
        assert rig.goes_on(1.0, begun, by=0.15)
        rig.sound.pause()
        held = rig.sound.position
        rig.wait(0.15)
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (held, False, False)
        resumed = rig.now()
        rig.sound.resume()
        assert rig.sound.playing
        assert rig.goes_on(held, resumed, by=0.2)

    def test_after_the_end_the_position_is_the_length(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=SECONDS - 0.2)
        rig.wait(0.2)
        wait_until(lambda: rig.sound.finished, 5, "the end")
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (SECONDS, False, True)

    def test_pausing_and_resuming_after_the_end_change_nothing(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=SECONDS)
        rig.sound.pause()
        rig.sound.resume()
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (SECONDS, False, True)

    def test_playing_again_after_the_end_is_not_finished(self, rig: Rig, sweep: Path) -> None:
        rig.sound.play(sweep, SECONDS, at=SECONDS)
        assert rig.sound.finished
        begun = rig.now()
        rig.sound.play(sweep, SECONDS)
        assert (rig.sound.playing, rig.sound.finished) == (True, False)
        assert rig.goes_on(0.0, begun)

    def test_a_recording_that_breaks_off_is_cut_short_where_it_is_heard_and_finished_nowhere(
        self, rig: Rig, torn: Path
    ) -> None:
        rig.sound.play(torn, SECONDS, at=3.5)
        rig.listen(1.2)
        assert (rig.sound.playing, rig.sound.cut_short, rig.sound.finished) == (not rig.heard, rig.heard, False)
        assert 3.5 <= rig.sound.position <= (4.1 if rig.heard else 4.7 + EXACT)

    def test_what_was_cut_short_is_not_resumed_and_the_next_recording_is_whole(
        self, rig: Rig, sweep: Path, torn: Path
    ) -> None:
        rig.sound.play(torn, SECONDS, at=3.9)
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
        seen: list[float] = []

        def looked() -> bool:
            seen.append(rig.sound.position)
            rig.wait(0.003)
            return len(set(seen)) > 50

        wait_until(looked, 5, "fifty positions")
        assert seen == sorted(seen)

    def test_volume_and_chime_leave_the_position_alone(self, rig: Rig, sweep: Path) -> None:
        begun = rig.now()
        rig.sound.play(sweep, SECONDS, at=1.0)
        rig.sound.set_volume(0.0)
        rig.sound.chime()
        rig.sound.set_volume(1.0)
        assert rig.goes_on(1.0, begun, by=0.2)

    def test_a_missing_file_is_lost_and_the_next_one_plays(self, rig: Rig, sweep: Path) -> None:
        with pytest.raises(SoundLost, match=r"nowhere\.opus"):
            rig.sound.play(sweep.with_name("nowhere.opus"), SECONDS)
        assert (rig.sound.position, rig.sound.playing, rig.sound.finished) == (0.0, False, False)
        rig.sound.play(sweep, SECONDS)
        assert rig.sound.playing
