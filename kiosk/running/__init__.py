"""The kiosk in the gallery: builds everything once, in order, and wires it; `air` says which release is on air.

Must never decide what a visitor sees.
"""

from __future__ import annotations

import os
import signal
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from typing import Any

from kiosk.devices.sound import Speaker
from kiosk.release.shelf import Release
from kiosk.running.air import Air
from kiosk.running.staff import Rounds, pin
from kiosk.upkeep import memory
from kiosk.visit.session import Session
from kiosk.visit.staff import Staff
from kiosk.visit.view import Rest

NO_DISPLAY = "There is no screen to show the guide on: start it from a desktop, under cage, or try 'demo'."
NO_WINDOW = "No window could be opened on display {display}: is it running, and does it have OpenGL?"
NO_SOCKET = "No socket can be opened at {path}: {why}."


class Unfit(Exception):
    """This machine cannot show the guide; the message says why."""


def run(
    tours: Path, state: Path, *, size: tuple[int, int] | None, inspect: Path | None, preview: bool = False
) -> int:
    """Show the guide until it is told to stop; return the exit code. Raises Unfit.

    In a `preview` a save is on the open screen at once, with notes for the curator beside it.
    """
    _end_when_told()
    display = _display()
    memory.keep_small()
    speaker = Speaker.open(monotonic)
    rounds = Rounds(tours, state, speaker, monotonic)
    with ExitStack() as ending:
        ending.callback(speaker.close)
        air = _air(tours, state, speaker, rounds, preview=preview)
        ending.callback(air.close)
        app = _window(air, speaker, size=size, display=display)
        rounds.window = lambda: app.theme.window
        if preview:
            _write_along(app, air, tours.parent)
        if inspect:
            ending.callback(_inspector(app, inspect).close)
        app.run()
    return int(app.exit_code)


def _display() -> str:
    """Return the name of the display, which answers. Raises Unfit."""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not display:
        raise Unfit(NO_DISPLAY)
    from kiosk.screens.window import missing

    if missing():
        raise Unfit(NO_WINDOW.format(display=display))
    return display


def _air(tours: Path, state: Path, speaker: Speaker, rounds: Rounds, *, preview: bool) -> Air:
    staff = Staff("" if preview else pin(os.environ), lambda: rounds.condition(air), lambda: air.read_again())

    def session(release: Release) -> Session:
        return Session(release.programme, release.media, speaker, monotonic, staff)

    air = Air(tours, state, session, Session.go_on_in if preview else Session.renew)
    return air


def _end_when_told() -> None:
    """End with 0 on the signals meant for that; a terminal that closes is none. Until there is a window, nothing has
    been begun that wants an end, and an exception could be swallowed by what is being loaded.
    """

    def end(*_signal: object) -> None:
        os._exit(0)

    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)


def _window(air: Air, speaker: Speaker, *, size: tuple[int, int] | None, display: str) -> Any:
    from kiosk.screens.window import configure, opened

    early = _decoding(air, configure(size))
    if not opened():
        raise Unfit(NO_WINDOW.format(display=display))
    from kiosk.devices.qr import modules
    from kiosk.screens.app import KioskApp

    def ticked() -> float:
        wait = air.look()
        app.session = air.session
        if air.visited or not speaker.begun:
            speaker.attend()
        return wait

    def media() -> Path:
        return air.session.media if isinstance(air.session, Session) else Path()

    app = KioskApp(air.session, media, code=modules, film=_film, ticked=ticked, early=early)
    return app


def _decoding(air: Air, size: tuple[int, int]) -> dict[Path, Any]:
    """Have the first screen's picture decoded while the window opens."""
    from kiosk.screens.decoding import begun, rest_picture

    if not isinstance(air.session, Session):
        return {}
    scene = air.session.view().scene
    picture = rest_picture(scene, size) if isinstance(scene, Rest) else None
    if picture is None:
        return {}
    file = air.session.media / picture.file
    return {file: begun(file)}


def _write_along(app: Any, air: Air, folder: Path) -> None:
    """Keep the notes beside the guide, and the curator's visit from ending while they write."""
    from kiosk.running.preview import Preview

    preview, look = Preview(air, folder), app.ticked

    def ticked() -> float:
        wait: float = look()
        app.notes = preview.notes()
        air.session.touch()
        return wait

    app.notes, app.ticked = preview.notes(), ticked


def _film(file: Path) -> Any:
    """Open a film. Its decoder, as large as all the rest, is loaded with the first one."""
    from kiosk.devices.film import FilmReel

    return FilmReel(file)


def _inspector(app: Any, path: Path) -> Any:
    from kiosk.upkeep.inspect import Inspector, described

    def ask(action: str) -> dict[str, Any]:
        if action:
            app.do(action)
        else:
            app.tick()
        names = ("text", "size", "colour", "rectangle")
        texts = [dict(zip(names, text, strict=True)) for text in app.texts()]
        return described(app.shown or app.session.tick(), app.rectangles(), texts, app.whole)

    try:
        return Inspector(path, ask, app.soon)
    except OSError as fault:
        raise Unfit(NO_SOCKET.format(path=path, why=fault.strerror or fault)) from fault
