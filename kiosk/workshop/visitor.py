"""A scripted visitor: starts the real program on a virtual screen, looks at what it shows, and touches it.

Sees only what the inspect socket tells and what is on the screen; must never reach into the program.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

MAIN = Path(__file__).parents[2] / "main.py"
FRAMES = 2  # the window takes touches from the second one on
UNHURRIED = 0.5  # seconds between two touches at one place: a second one within 0.3 s is a tremble
NEAR = 100  # px
Told = dict[str, Any]


class Pointer(Protocol):
    """What a visitor touches: a screen's pointer and keys."""

    def click(self, x: int, y: int) -> float: ...

    def key(self, name: str) -> float: ...


class Visitor:
    """Stands before one running kiosk. `environment` has its display and its sound server."""

    def __init__(self, socket_path: Path, pointer: Pointer, program: subprocess.Popen[bytes]) -> None:
        self._path, self._pointer, self.program = socket_path, pointer, program
        self._line: socket.socket | None = None
        self._done: dict[str, float] = {}
        self._place = (0, 0)

    def look(self) -> Told:
        """Return what the kiosk says is on its screen."""
        return self._ask({})

    def do(self, action: str) -> Told:
        """Take an action without a touch."""
        return self._ask({"do": action})

    def tap(self, action: str, seconds: float = 10.0) -> float:
        """Touch the middle of an action's rectangle; return the moment of release (perf_counter seconds)."""
        place = self.wait(lambda told: rectangle(told, action), seconds, f"'{action}' to be there")
        x, y, width, height = place
        self._wait_as_people_do(action)
        self._done[action] = self.touch(round(x + width / 2), round(y + height / 2))
        return self._done[action]

    def touch(self, x: int, y: int) -> float:
        """Touch this place; return the moment of release (perf_counter seconds)."""
        last_x, last_y = self._place
        if max(abs(x - last_x), abs(y - last_y)) < NEAR:
            self._wait_as_people_do("touch")
        self._place, self._done["touch"] = (x, y), self._pointer.click(x, y)
        return self._done["touch"]

    def _wait_as_people_do(self, what: str) -> None:
        """Do the same again, or touch the same place again, no sooner than people do on purpose."""
        time.sleep(max(0.0, self._done.get(what, 0.0) + UNHURRIED - time.perf_counter()))

    def press(self, key: str) -> None:
        """Press one of the six keys, by its X name: Left, Right, Up, Down, Return, Escape."""
        if key in ("Return", "Escape"):
            self._wait_as_people_do(key)
        self._done[key] = self._pointer.key(key)

    def wait(self, wanted: Callable[[Told], Any], seconds: float = 10.0, what: str = "what was wanted") -> Any:
        """Return the first true answer of `wanted` to what is shown; TimeoutError naming `what` otherwise."""
        end = time.monotonic() + seconds
        told: Told = {}
        while time.monotonic() < end and self.program.poll() is None:
            told = self.look()
            answer = wanted(told)
            if answer:
                return answer
            time.sleep(0.02)
        shown = {key: value for key, value in told.items() if key not in ("texts", "actions")}
        raise TimeoutError(f"gave up waiting for {what}; exit {self.program.poll()}, last seen: {shown}")

    def watch(self, wanted: Callable[[Told], Any], seconds: float = 10.0, what: str = "what was wanted") -> None:
        """Wait until this is shown and on the screen as a whole, its pictures there and every fade over."""
        for _ in range(FRAMES):  # an answer tells of the frame that is being made; with the next it has been shown
            self.wait(lambda told: told.get("whole") and wanted(told), seconds, what)

    def meet(self) -> bool:
        """Turn to the kiosk; False while it is not there yet."""
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(10)
        try:
            line.connect(str(self._path))
        except (FileNotFoundError, ConnectionRefusedError):
            line.close()
            return False
        self._line = line
        return True

    def _ask(self, request: Told) -> Told:
        if self._line is None and not self.meet():
            raise ConnectionError("the kiosk has no inspect socket")
        assert self._line
        self._line.sendall(json.dumps(request).encode() + b"\n")
        reply = b""
        while not reply.endswith(b"\n"):
            part = self._line.recv(1 << 16)
            if not part:
                raise ConnectionError("the kiosk closed its inspect socket")
            reply += part
        told: Told = json.loads(reply)
        return told


def rectangle(told: Told, action: str) -> tuple[float, float, float, float] | None:
    """Return where an action is on the screen: x, y, width, height in pixels, or None if it is not there."""
    place = next((one["rectangle"] for one in told.get("actions", ()) if one["id"] == action), None)
    return tuple(place) if place else None


@contextmanager
def visiting(
    pointer: Pointer, environment: Mapping[str, str], folder: Path, words: Sequence[str], log: Path | None = None
) -> Iterator[Visitor]:
    """Start `main.py run` with `words` added, wait until it answers, and end it with SIGTERM.

    `folder` is a temporary one for the socket, with a short path; `log` takes what the program writes.
    """
    path = folder / "inspect"
    command = [sys.executable, str(MAIN), "run", "--inspect", str(path), *words]
    with open(log or os.devnull, "wb") as written:
        program = subprocess.Popen(command, env={**os.environ, **environment}, stdout=written, stderr=written)
        try:
            visitor = Visitor(path, pointer, program)
            _wait_for(visitor, log)
            for _ in range(FRAMES):
                visitor.look()
            yield visitor
        finally:
            _end(program)


def _wait_for(visitor: Visitor, log: Path | None, seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not visitor.meet():
        if visitor.program.poll() is not None or time.monotonic() > end:
            said = log.read_text(errors="replace")[-2000:] if log else ""
            raise TimeoutError(f"the kiosk did not start; exit code {visitor.program.poll()}\n{said}")
        time.sleep(0.01)


def _end(program: subprocess.Popen[bytes]) -> None:
    program.send_signal(signal.SIGTERM)
    try:
        program.wait(10)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
