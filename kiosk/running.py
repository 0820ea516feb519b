"""The kiosk in the gallery: builds everything once, in order, and wires it. Must never decide what a visitor sees."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from math import inf
from pathlib import Path
from time import monotonic
from typing import IO, Any

from kiosk.devices.sound import Speaker
from kiosk.guide.problem import Problem
from kiosk.release import shelf
from kiosk.release.background import Background
from kiosk.release.outcome import Outcome, Step
from kiosk.release.watch import Watch
from kiosk.upkeep import memory
from kiosk.visit.preparation import Preparation
from kiosk.visit.session import Session

log = logging.getLogger(__name__)
NO_DISPLAY = "There is no screen to show the guide on: start it from a desktop, under cage, or try 'demo'."
NO_WINDOW = "No window could be opened on display {display}: is it running, and does it have OpenGL?"
NO_SOCKET = "No socket can be opened at {path}: {why}."
LOOK_EVERY = 0.1  # seconds between looks at the background process and the curator's files
TRY_AGAIN = 300.0  # seconds after the machine, not the content, kept a release from being made


class Unfit(Exception):
    """This machine cannot show the guide; the message says why."""


class Air:
    """Which release is on air. Prepares in the background at start and after each save; swaps when nobody is there."""

    def __init__(self, tours: Path, state: Path, make: Callable[[shelf.Release], Session]) -> None:
        self._tours, self._state, self._make = tours, state, make
        self._background = Background(tours, state)
        self._watch: Watch | None = None
        self._next_look, self._try_again = 0.0, inf
        self._told: tuple[bool, tuple[Problem, ...]] | None = None
        self._share: float | None = 0.0
        self._resting = True
        self._held: dict[Path, IO[bytes]] = {}
        newest = shelf.newest(state)
        self._newest = newest.name if newest else ""
        self.session: Session | Preparation = self._made(newest) if newest else Preparation(lambda: self._share)

    def begin(self) -> None:
        """Start preparing what is missing. The first screen should be shown before."""
        self._watch = Watch(self._tours)
        self._background.start()

    def look(self) -> None:
        """Ask how the preparing goes; cheap, to be called in every frame."""
        now = monotonic()
        if now < self._next_look:
            return
        self._next_look = now + LOOK_EVERY
        if self._watch is None:
            self.begin()
        elif self._watch.saved(now) or now >= self._try_again:
            self._try_again = inf
            self._background.start()
        for report in self._background.poll():
            self._take(report)
        self._rest()

    def _rest(self) -> None:
        """Give memory back each time a visit has ended."""
        resting = isinstance(self.session, Session) and self.session.visit.screen == "rest"
        if resting and not self._resting:
            memory.give_back()
        self._resting = resting

    def _take(self, report: Step | Outcome) -> None:
        if isinstance(report, Step):
            self._share = report.done / report.of if report.of else 0.0
            return
        self._tell(report)
        if not report.release and all(problem.rule == "disk" for problem in report.problems):
            self._try_again = monotonic() + TRY_AGAIN
        newest = shelf.newest(self._state)
        if newest and newest.name != self._newest:
            log.info("release %s is ready", newest.name)
            self._newest = newest.name
            self._put_on_air(newest)
        elif not newest:
            self._share = None

    def _tell(self, outcome: Outcome) -> None:
        """Log what is wrong, once for as long as it stays the same."""
        told = (outcome.release is not None, outcome.problems)
        if told == self._told:
            return
        self._told = told
        for problem in outcome.problems:
            log.warning("%s", problem)
        if not outcome.release:
            log.error("no release could be made of %s", self._tours)

    def _made(self, release: shelf.Release) -> Session:
        self._held[release.media] = shelf.hold(release)
        return self._make(release)

    def _put_on_air(self, release: shelf.Release) -> None:
        if not isinstance(self.session, Session):
            self.session = self._made(release)
            return
        self._held[release.media] = shelf.hold(release)
        self.session.renew(release.programme, release.media)
        for media in self._held.keys() - {self.session.media, release.media}:
            self._held.pop(media).close()

    def close(self) -> None:
        self._background.stop()
        for hold in self._held.values():
            hold.close()


def run(tours: Path, state: Path, *, size: tuple[int, int] | None, inspect: Path | None) -> int:
    """Show the guide until it is told to stop; return the exit code. Raises Unfit."""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not display:
        raise Unfit(NO_DISPLAY)
    from kiosk.screens.window import missing

    if missing():
        raise Unfit(NO_WINDOW.format(display=display))
    memory.keep_small()
    speaker = Speaker.open(monotonic)
    air = Air(tours, state, lambda release: Session(release.programme, release.media, speaker, monotonic))
    inspector = None
    try:
        app = _window(air, size)
        inspector = _inspector(app, inspect) if inspect else None
        app.run()
    finally:
        air.close()
        speaker.close()
        if inspector:
            inspector.close()
    return int(app.exit_code)


def _window(air: Air, size: tuple[int, int] | None) -> Any:
    from kiosk.screens.window import configure, opened

    configure(size)
    if not opened():
        raise Unfit(NO_WINDOW.format(display=os.environ["DISPLAY"]))
    from kiosk.devices.qr import modules
    from kiosk.screens.app import KioskApp

    def ticked() -> None:
        air.look()
        app.session = air.session

    def media() -> Path:
        return air.session.media if isinstance(air.session, Session) else Path()

    app = KioskApp(air.session, media, code=modules, film=_film, ticked=ticked)
    return app


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
