"""A recording and a sound server for the devices' tests."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.workshop.ear import RATE, Ear, write_recording
from kiosk.workshop.gallery import SOUND_MISSING, SoundServer, sound_server

SECONDS = 4.0  # of the recording `sweep`


@pytest.fixture(scope="session")
def sweep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of SECONDS whose pitch climbs from 300 to 2300 Hz, so that each moment sounds unlike any other."""
    time = np.arange(int(SECONDS * RATE)) / RATE
    file = tmp_path_factory.mktemp("recordings") / "sweep.opus"
    write_recording(file, 0.5 * np.sin(2 * np.pi * (300 * time + 250 * time**2)))
    return file


@pytest.fixture(scope="session")
def torn(sweep: Path) -> Path:
    """The same recording, but its file holds only the first two seconds or so."""
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
