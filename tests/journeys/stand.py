"""Where a kiosk stands for a test: a screen, a sound server, and the program itself in front of a visitor."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.workshop.ear import RATE, Ear, place, read_recording, wait_until
from kiosk.workshop.gallery import SCREEN_MISSING, SOUND_MISSING, Screen, SoundServer, sound_server, virtual_screen
from kiosk.workshop.visitor import Visitor, visiting

__all__ = [
    "MISSING", "RATE", "SIZE", "Ear", "Kiosk", "Screen", "SoundServer", "Stand", "place", "read_recording", "stand",
    "wait_until",
]  # fmt: skip
SIZE = (1280, 720)
MISSING = SCREEN_MISSING or SOUND_MISSING
TROUBLE = ("CRITICAL", "Traceback")


@dataclass(frozen=True)
class Kiosk:
    """One running program. `log` is what it wrote."""

    visitor: Visitor
    screen: Screen
    log: Path

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def trouble(self) -> str:
        """Return what it said from its first fault on; "" is as it should be."""
        said = self.said()
        places = [said.index(word) for word in TROUBLE if word in said]
        return said[min(places) :] if places else ""


@dataclass(frozen=True)
class Stand:
    """A place for one kiosk at a time."""

    screen: Screen
    server: SoundServer
    folder: Path

    @contextmanager
    def kiosk(self, words: Sequence[str], *, size: tuple[int, int] = SIZE) -> Iterator[Kiosk]:
        """Run the program with these options until the end of the block."""
        log = self.folder / "log"
        environment = {"DISPLAY": self.screen.environment["DISPLAY"], **self.server.settings}
        window = ["--windowed", f"{size[0]}x{size[1]}"]
        with visiting(self.screen, environment, self.folder, [*window, *words], log) as visitor:
            yield Kiosk(visitor, self.screen, log)


@contextmanager
def stand(size: tuple[int, int] = SIZE) -> Iterator[Stand]:
    with (
        tempfile.TemporaryDirectory(prefix="kiosk") as folder,
        virtual_screen(size) as screen,
        sound_server(Path(folder)) as server,
    ):
        yield Stand(screen, server, Path(folder))
