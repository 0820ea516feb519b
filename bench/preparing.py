"""How long a curator waits: whole commands, started anew, after captions or a script were changed.

Works on a copy of the tours, beside a copy of the kiosk's releases; must never touch either of the two.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from bench.figures import Figure
from kiosk.release.shelf import MEDIA, releases_folder

STOP, LANGUAGE = "ida", "fr"
LONGEST = 2.0  # seconds; the budget for preparing what one change asks for
LONGEST_COMMAND = 600.0  # seconds


@dataclass(frozen=True)
class _Took:
    """Seconds from a command's start to its end, and those of them (of all cores) the processor worked for it."""

    waited: float
    worked: float


def measure(tours: Path, state: Path, rounds: int) -> list[Figure]:
    """Change captions, then a script, once a round; return the seconds each command took."""
    captioned, drafted, prepared = list[_Took](), list[_Took](), list[_Took]()
    with TemporaryDirectory(prefix="bench-") as folder:
        desk = _Desk(Path(folder), tours, state)
        desk.run("prepare")
        for number in range(rounds):
            desk.append(".vtt", f"\nNOTE round {number}\n")
            captioned.append(desk.run("prepare"))
        desk.file(".vtt").unlink()  # else it would count as changed by hand
        for number in range(rounds):
            desk.append(".txt", f"Et de {number + 1}.\n")
            drafted.append(desk.run("narrate", "--stop", STOP, "--language", LANGUAGE))
            prepared.append(desk.run("prepare"))
    return [
        *_figures("prepare, captions changed", captioned, LONGEST),
        *_figures("prepare, a script of 80 s changed", prepared, LONGEST),
        *_figures("narrate, a script of 80 s changed", drafted, None),
    ]


def _figures(name: str, took: list[_Took], most: float | None) -> list[Figure]:
    return [
        Figure(name, "s", [one.waited for one in took], most=most, digits=2),
        Figure("  the processor's part", "s", [one.worked for one in took], digits=2),
    ]


class _Desk:
    """A curator's folder, and the program they run there."""

    def __init__(self, folder: Path, tours: Path, state: Path) -> None:
        self._tours, self._state = folder / tours.name, folder / "state"
        shutil.copy(tours, self._tours)
        shutil.copytree(tours.parent / MEDIA, folder / MEDIA)
        shutil.copytree(releases_folder(state), releases_folder(self._state))

    def file(self, ending: str) -> Path:
        return self._tours.parent / MEDIA / STOP / f"narration.{LANGUAGE}{ending}"

    def append(self, ending: str, text: str) -> None:
        with self.file(ending).open("a", encoding="utf-8") as file:
            file.write(text)

    def run(self, command: str, *options: str) -> _Took:
        """Run a command. Raises CalledProcessError."""
        places = ("--tours", str(self._tours), "--state", str(self._state))
        began, worked = monotonic(), _worked()
        subprocess.run(
            [sys.executable, "main.py", command, *places, *options],
            check=True, capture_output=True, timeout=LONGEST_COMMAND,
        )  # fmt: skip
        return _Took(monotonic() - began, _worked() - worked)


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
