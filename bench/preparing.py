"""How long a curator waits: whole commands, started anew, after captions or a script were changed.

Works on a copy of the tours, beside a copy of the kiosk's releases; must never touch either of the two.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from bench.figures import Figure
from kiosk.release.shelf import MEDIA, releases_folder

STOP, LANGUAGE = "ida", "fr"
LONGEST = 2.0  # seconds; the budget for preparing what one change asks for
LONGEST_COMMAND = 600.0  # seconds


def measure(tours: Path, state: Path, rounds: int) -> list[Figure]:
    """Change captions, then a script, once a round; return the seconds each command took."""
    captioned, drafted, prepared = list[float](), list[float](), list[float]()
    with TemporaryDirectory(prefix="bench-") as folder:
        desk = _Desk(Path(folder), tours, state)
        desk.seconds("prepare")
        for number in range(rounds):
            desk.append(".vtt", f"\nNOTE round {number}\n")
            captioned.append(desk.seconds("prepare"))
        desk.file(".vtt").unlink()  # else it would count as changed by hand
        for number in range(rounds):
            desk.append(".txt", f"Et de {number + 1}.\n")
            drafted.append(desk.seconds("narrate", "--stop", STOP, "--language", LANGUAGE))
            prepared.append(desk.seconds("prepare"))
    return [
        Figure("prepare, captions changed", "s", captioned, most=LONGEST, digits=2),
        Figure("prepare, a script of 80 s changed", "s", prepared, most=LONGEST, digits=2),
        Figure("narrate, a script of 80 s changed", "s", drafted, digits=2),
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

    def seconds(self, command: str, *options: str) -> float:
        """Run a command; return how long it took, from its start to its end. Raises CalledProcessError."""
        places = ("--tours", str(self._tours), "--state", str(self._state))
        began = monotonic()
        subprocess.run(
            [sys.executable, "main.py", command, *places, *options],
            check=True, capture_output=True, timeout=LONGEST_COMMAND,
        )  # fmt: skip
        return monotonic() - began
