"""A window into the running kiosk: a local socket that says what is on the screen and takes actions.

One JSON object a line, answered by one: `{}` asks for the present view, `{"do": "<action id>"}` takes an action first.
Off unless asked for; must never be reachable over a network.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.visit.stop_view import Closer, Playing
from kiosk.visit.view import View

log = logging.getLogger(__name__)
Rect = tuple[float, float, float, float]
PATIENCE = 5.0  # seconds for the screen to answer


class Inspector:
    """Serves `path` from a thread. `soon` runs a function on the screen's own thread; `ask` is run there.

    Raises OSError if there can be no socket at `path`.
    """

    def __init__(self, path: Path, ask: Callable[[str], dict[str, Any]], soon: Callable[[Callable[[], None]], None]):
        self._path, self._ask, self._soon = path, ask, soon
        if path.is_socket():  # left behind by a program that was killed; any other file is somebody's
            path.unlink()
        self._server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._server.bind(str(path))
        os.chmod(path, 0o600)
        self._server.listen(2)
        threading.Thread(target=self._serve, name="inspect", daemon=True).start()

    def close(self) -> None:
        self._server.close()
        with suppress(FileNotFoundError):
            self._path.unlink()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._server.accept()
            except OSError:  # closed
                return
            threading.Thread(target=self._answer, args=(caller,), name="inspect-caller", daemon=True).start()

    def _answer(self, caller: socket.socket) -> None:
        with suppress(OSError), caller, caller.makefile("rw", encoding="utf-8", errors="replace") as lines:
            for line in lines:
                lines.write(json.dumps(self._reply(line), ensure_ascii=False) + "\n")
                lines.flush()

    def _reply(self, line: str) -> dict[str, Any]:
        try:
            request = json.loads(line)
            action = str(request.get("do", ""))
        except (ValueError, AttributeError, RecursionError) as fault:
            return {"error": f"not a JSON object: {fault}"}
        reply: Future[dict[str, Any]] = Future()
        self._soon(lambda: reply.set_result(self._ask(action)))
        try:
            return reply.result(PATIENCE)
        except TimeoutError:
            return {"error": "the screen does not answer"}


def described(view: View, rectangles: dict[str, Rect], texts: list[dict[str, Any]], whole: bool) -> dict[str, Any]:
    """Return the view as JSON values. Rectangles are x, y, width, height in pixels of the window, y downwards.

    `whole`: every picture is there, and nothing fades or glides.
    """
    said = {
        "screen": view.screen, "language": view.language, "focus": view.focus, "notice": view.notice,
        "settings": vars(view.settings), "still": vars(view.still) if view.still else None, "whole": whole,
        "texts": texts,
        "actions": [{**vars(action), "rectangle": rectangles.get(action.id)} for action in view.actions],
    }  # fmt: skip
    return said | _playing(view.scene)


def _playing(scene: object) -> dict[str, Any]:
    match scene:
        case Playing():
            cue = scene.cues[scene.cue] if scene.cue >= 0 else None
            return {
                "stop": scene.number, "position": scene.position, "seconds": scene.seconds, "playing": scene.playing,
                "caption": cue.text if cue else "", "cue": scene.cue, "word": scene.word, "panel": scene.panel,
                "picture": scene.picture.file if scene.picture else "", "film": scene.film.file if scene.film else "",
                "sign": scene.sign.file if scene.sign else "", "look": scene.picture.look if scene.picture else None,
            }  # fmt: skip
        case Closer():
            return {"picture": scene.picture.file, "look": scene.picture.look, "point": scene.point, "zoom": scene.zoom}
        case _:
            return {}
