"""From a curator's last write to the screen: seconds until a changed title is seen, at rest and in a preview.

The screen is looked at from outside. Must never write to the curator's own file.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from bench.eye import Area, Eye
from bench.figures import Figure
from bench.room import SIZE, Room
from kiosk.release.shelf import Release
from kiosk.workshop.visitor import Told, Visitor, visiting

SETTLE = 2.0  # seconds for the program to have looked at the files once, and for fades
CALM = 0.5  # seconds without a change after which a fade is over
LONGEST = 20.0  # seconds a save is waited for


def measure(room: Room, release: Release, tours: Path, *, saves: int, told: Callable[[float], None]) -> list[Figure]:
    """Save so many times while nobody is there, and so many while a stop is open in a preview."""
    here = shop(room.new_folder(), release, tours)
    museum, stop = release.programme.museum, release.programme.stop(release.programme.tours[0].stops[0])
    title = stop.title[museum.languages[0]]
    at_rest = _saves(room, here, [], museum.name, [], saves=saves, told=told)
    way = [f"language:{museum.languages[0]}", f"tour:{release.programme.tours[0].id}", f"stop:{stop.id}", "continue"]
    open_one = _saves(room, here, ["--preview"], title, way, saves=saves, told=told)
    return [*_figures("last write – on the rest screen", at_rest), *_figures("preview: – on the open stop", open_one)]


def shop(folder: Path, release: Release, tours: Path) -> Path:
    """Return a curator's folder to be spoilt: the guide, its media, and a state with its newest release."""
    shutil.copy2(tours, folder / "tours.yaml")
    (folder / "media").symlink_to((tours.parent / "media").resolve())
    shutil.copytree(release.folder, folder / "state" / "releases" / release.name)
    return folder


def _saves(
    room: Room, here: Path, words: list[str], title: str, way: list[str], *, saves: int, told: Callable[[float], None]
) -> list[float]:
    tours, taken = here / "tours.yaml", []
    written = tours.read_text(encoding="utf-8")
    options = [*words, "--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(here / "state")]
    with visiting(room.screen, room.settings, room.new_folder(), options, here / "kiosk.log") as visitor:
        _go(visitor, way)
        time.sleep(SETTLE)
        for number in range(saves):
            time.sleep(random.random())  # a save falls anywhere between two looks
            new, shown = f"{title} {number + 1}", f"{title} {number}" if number else title
            area = visitor.wait(lambda told: place(told, shown), what=f"'{shown}' to be there")  # noqa: B023
            eye = Eye(room.screen, area, lines=8)
            calm(eye)
            tours.write_text(written.replace(title, new), encoding="utf-8")
            saved = time.perf_counter()
            taken.append(seen(eye, lambda: place(visitor.look(), new)) - saved)  # noqa: B023 (asked at once)
            told(taken[-1])
    tours.write_text(written, encoding="utf-8")
    return taken


def calm(eye: Eye) -> None:
    """Wait until nothing has changed for a while: a fade is over."""
    while eye.first_change(eye.look(), CALM):
        pass


def seen(eye: Eye, there: Callable[[], object]) -> float:
    """Return when the eye saw the change after which it was `there`; infinite if it never was."""
    before, end = eye.look(), time.perf_counter() + LONGEST
    while changed := eye.first_change(before, end - time.perf_counter()):
        if there():
            return changed
        before = eye.look()
    return float("inf")


def _go(visitor: Visitor, way: list[str]) -> None:
    for action in way:
        if any(one["id"] == action for one in visitor.look()["actions"]):
            visitor.do(action)


def place(told: Told, words: str) -> Area | None:
    """Return where the line is, and a little more, that begins with the first word of `words`, if all are there."""
    lines = " ".join(one["text"] for one in told["texts"])
    first = next((one for one in told["texts"] if one["text"].startswith(words.split()[0])), None)
    if not first or words not in lines:
        return None
    x, y, wide, high = first["rectangle"]
    return x, y, round(wide * 1.3), high


def _figures(name: str, seconds: list[float]) -> list[Figure]:
    return [
        Figure(name, "s", seconds, most=2.0, digits=2),
        Figure(f"{name}, worst", "s", [max(seconds, default=float("inf"))], most=2.0, digits=2),
    ]
