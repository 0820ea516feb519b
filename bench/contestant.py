"""The two programs that are compared, each started afresh and touched with the same pointer at the same pace."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.eye import Area
from bench.page import places, write_page
from bench.room import SIZE, Room
from kiosk.release.shelf import Release
from kiosk.workshop.visitor import Visitor, rectangle, visiting

CHROMIUM = (
    "chromium", "--kiosk", "--no-sandbox", "--test-type", "--no-first-run", "--no-default-browser-check",
    "--autoplay-policy=no-user-gesture-required", "--disable-session-crashed-bubble", "--noerrdialogs",
    "--disable-features=Translate", "--disable-component-update", "--disable-background-networking", "--disable-sync",
    "--password-store=basic", "--window-position=0,0", f"--window-size={SIZE[0]},{SIZE[1]}",
)  # fmt: skip


class Standing(Protocol):
    """A program that was started at `begun` (perf_counter seconds) and stands before the pointer."""

    begun: float

    @property
    def pid(self) -> int: ...

    def area(self, control: str) -> Area:
        """Return where a control is: "language:1", "tour:0", "stop:3", "next", "continue"."""


class Contestant(Protocol):
    name: str
    languages: Area
    """Where the buttons are that the first screen is for."""

    def start(self, room: Room) -> AbstractContextManager[Standing]:
        """Start it afresh; it ends with the context."""

    def warm_up(self, room: Room) -> None:
        """Start once, so that all it reads is in memory."""


@dataclass
class _StandingKiosk:
    visitor: Visitor
    begun: float
    names: dict[str, str]

    @property
    def pid(self) -> int:
        return self.visitor.program.pid

    def area(self, control: str) -> Area:
        name = self.names.get(control, control)
        x, y, width, height = self.visitor.wait(lambda told: rectangle(told, name), what=f"'{name}' to be there")
        return round(x), round(y), round(width), round(height)


class Kiosk:
    """The kiosk, as `main.py run` starts it."""

    name = "kiosk"

    def __init__(self, release: Release, tours: Path, state: Path) -> None:
        programme = release.programme
        self.languages: Area = (0, 0, 0, 0)
        self._words = ["--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(state)]
        self._names = {f"language:{n}": f"language:{code}" for n, code in enumerate(programme.museum.languages)}
        self._names |= {f"tour:{n}": f"tour:{tour.id}" for n, tour in enumerate(programme.tours)}
        self._names |= {f"stop:{n}": f"stop:{stop}" for n, stop in enumerate(programme.tours[0].stops)}

    @contextmanager
    def start(self, room: Room) -> Iterator[Standing]:
        begun = time.perf_counter()
        with visiting(room.screen, room.settings, room.new_folder(), self._words, room.folder / "kiosk.log") as visitor:
            yield _StandingKiosk(visitor, begun, self._names)

    def warm_up(self, room: Room) -> None:
        """Start once, so that all it reads is in memory, and learn where its languages are."""
        with self.start(room) as standing:
            wanted = [name for name in self._names if name.startswith("language:")]
            self.languages = around([standing.area(name) for name in wanted])


@dataclass
class _StandingPage:
    program: subprocess.Popen[bytes]
    begun: float
    places: dict[str, Area]

    @property
    def pid(self) -> int:
        return self.program.pid

    def area(self, control: str) -> Area:
        return self.places[control]


class Page:
    """The guide as a web page, in Chromium's kiosk mode with a profile that is kept from start to start."""

    name = "Chromium"

    def __init__(self, release: Release, folder: Path) -> None:
        self._places = places(release)
        self._file = write_page(release, folder)
        self._profile = folder / "profile"
        self.languages = around([place for name, place in self._places.items() if name.startswith("language:")])

    @contextmanager
    def start(self, room: Room) -> Iterator[Standing]:
        begun = time.perf_counter()
        command = [*CHROMIUM, f"--user-data-dir={self._profile}", self._file.as_uri()]
        environment, quiet = {**os.environ, **room.settings}, subprocess.DEVNULL
        program = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
        try:
            yield _StandingPage(program, begun, self._places)
        finally:
            _end(program)

    def warm_up(self, room: Room) -> None:
        """Start once, so that its profile is made and all it reads is in memory."""
        with self.start(room):
            time.sleep(6)


def around(areas: Sequence[Area]) -> Area:
    """Return the smallest area that holds all of `areas`."""
    left, top = min(area[0] for area in areas), min(area[1] for area in areas)
    right, bottom = max(area[0] + area[2] for area in areas), max(area[1] + area[3] for area in areas)
    return left, top, right - left, bottom - top


def _end(program: subprocess.Popen[bytes]) -> None:
    os.killpg(program.pid, signal.SIGTERM)
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
