"""A sound device is had while somebody is there, and let go afterwards."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.devices.silence import SilentSound
from kiosk.devices.sound import LINGER, Device, Speaker
from kiosk.workshop.ear import wait_until
from tests.devices.conftest import SECONDS
from tests.visit.guides import Clock


class Opened(SilentSound):
    """A device as the speaker sees it, and whether it was closed."""

    lost = closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened() -> list[Opened]:
    return []


@pytest.fixture
def speaker(clock: Clock, opened: list[Opened]) -> Iterator[Speaker]:
    def device() -> Device:
        opened.append(Opened(clock))
        return opened[-1]

    with closing(Speaker(device, clock)) as speaker:
        yield speaker


def test_no_device_is_opened_before_somebody_is_there(speaker: Speaker, opened: list[Opened]) -> None:
    assert (speaker.begun, speaker.audible, opened) == (False, False, [])


def test_a_device_is_let_go_in_silence_when_nobody_was_there_for_a_while(
    speaker: Speaker, clock: Clock, opened: list[Opened], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    speaker.attend()
    wait_until(lambda: speaker.audible, 5, "the device")
    clock.time += LINGER
    wait_until(lambda: opened[0].closed, 5, "the device to be let go")
    assert (speaker.audible, caplog.messages) == (False, [])
    speaker.attend()
    wait_until(lambda: speaker.audible, 5, "the device again")
    assert len(opened) == 2


def test_a_device_is_kept_for_as_long_as_a_recording_is_open(
    speaker: Speaker, clock: Clock, opened: list[Opened], sweep: Path
) -> None:
    speaker.attend()
    wait_until(lambda: speaker.audible, 5, "the device")
    speaker.play(sweep, SECONDS)
    speaker.pause()
    clock.time += 10 * LINGER
    with pytest.raises(TimeoutError):
        wait_until(lambda: opened[0].closed, 1, "the device to be let go")
    speaker.stop()
    wait_until(lambda: opened[0].closed, 5, "the device to be let go")
