"""A recording and a sound server for the devices' tests."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.visit.sound import Sound
from kiosk.workshop.ear import RATE, Ear, read_recording, wait_until, write_recording
from kiosk.workshop.gallery import SOUND_MISSING, SoundServer, sound_server

SECONDS = 8.0  # of the recording `sweep`
LEVEL = 0.5 / 2**0.5  # of it: the root of its mean square
EXACT = 0.010  # seconds by which a position may differ from what is heard
LOOKS, TRIES = 8, 5


@pytest.fixture(scope="session")
def sweep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of SECONDS whose pitch climbs from 300 to 2300 Hz, so that each moment sounds unlike any other."""
    seconds = np.arange(int(SECONDS * RATE)) / RATE
    file = tmp_path_factory.mktemp("recordings") / "sweep.opus"
    write_recording(file, 0.5 * np.sin(2 * np.pi * (300 * seconds + 125 * seconds**2)))
    return file


@pytest.fixture(scope="session")
def torn(sweep: Path) -> Path:
    """The same recording, but its file holds only the first half."""
    file = sweep.with_name("torn.opus")
    file.write_bytes(sweep.read_bytes()[: sweep.stat().st_size // 2])
    return file


@pytest.fixture(scope="session")
def gallery() -> Iterator[tuple[SoundServer, Ear]]:
    """A sound server with an ear, for all tests: a new null sink lets nothing through in its first two seconds."""
    if SOUND_MISSING:
        pytest.skip(SOUND_MISSING)
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as server, server.listen() as ear:
        yield server, ear


@pytest.fixture
def ear(gallery: tuple[SoundServer, Ear], monkeypatch: pytest.MonkeyPatch) -> Ear:
    """Hears what this process plays during the test."""
    use(gallery[0], monkeypatch)
    return gallery[1]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A sound server of the test's own, to be broken, to which this process plays."""
    if SOUND_MISSING:
        pytest.skip(SOUND_MISSING)
    with tempfile.TemporaryDirectory() as folder, sound_server(Path(folder)) as server:
        use(server, monkeypatch)
        yield server


def use(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in server.settings.items():
        monkeypatch.setenv(name, value)


def mistaken(sound: Sound, ear: Ear, recording: Path) -> float:
    """Return by how many seconds the position differs from what leaves the sink, in the median of some looks.

    A machine that is busy with something else holds the sound up: the best of some tries counts.
    """
    samples, least = read_recording(recording), float("inf")
    for _ in range(TRIES):
        told = []
        for _ in range(LOOKS):
            time.sleep(0.1)
            told.append((time.perf_counter(), sound.position))
        wait_until(lambda end=told[-1][0] + 0.2: ear.moment(len(ear.samples())) > end, 5, "the sink")
        errors = [position - ear.place(samples, moment, 0.1)[0] for moment, position in told]
        least = min(least, abs(statistics.median(errors)))
        if least <= EXACT:
            break
    return least
