"""Where programs are measured: a virtual screen with one pointer, and a sound server that only an ear listens to."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.workshop.gallery import Screen, SoundServer, sound_server, virtual_screen

SIZE = (1920, 1080)


@dataclass(frozen=True)
class Room:
    """`settings` are the environment variables that make a program use this screen and this sound server."""

    folder: Path
    screen: Screen
    server: SoundServer
    settings: Mapping[str, str]

    def new_folder(self) -> Path:
        """Return a new empty folder with a short path."""
        return Path(tempfile.mkdtemp(dir=self.folder))


@contextmanager
def room() -> Iterator[Room]:
    """Set up a room, and clear it away."""
    with (
        tempfile.TemporaryDirectory(prefix="bench", ignore_cleanup_errors=True) as folder,
        virtual_screen(SIZE) as screen,
        sound_server(Path(folder)) as server,
    ):
        settings = {"DISPLAY": screen.environment["DISPLAY"], **server.settings}
        yield Room(Path(folder), screen, server, settings)
