"""Which release is on air: prepares in the background at start and after each save, and hands what is new to the visit.

Must never wait for anything, and never put on air what is not whole.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from math import inf
from pathlib import Path
from time import monotonic
from typing import IO

from kiosk.guide.problem import Problem
from kiosk.guide.programme import Programme
from kiosk.release import shelf
from kiosk.release.background import Background
from kiosk.release.outcome import Outcome, Step
from kiosk.release.watch import EVERY, Watch
from kiosk.upkeep import memory
from kiosk.visit.preparation import Preparation
from kiosk.visit.session import Session

log = logging.getLogger(__name__)
LOOK_EVERY = 0.1  # seconds between looks at the background process while it runs
TRY_AGAIN = 300.0  # seconds after the machine, not the content, kept a release from being made
Change = Callable[[Session, Programme, Path], None]
"""How a session takes another release: `Session.renew`, at the next rest, or `Session.go_on_in`, at once."""


class Air:
    """Holds the session, and what is known of the curator's last save: `outcome`, None before the first is known."""

    def __init__(
        self, tours: Path, state: Path, make: Callable[[shelf.Release], Session], change: Change = Session.renew
    ) -> None:
        self._tours, self._state, self._make, self._change = tours, state, make, change
        self._background = Background(tours, state)
        self._watch: Watch | None = None
        self._next_look, self._try_again = 0.0, inf
        self.outcome: Outcome | None = None
        self._told: tuple[bool, tuple[Problem, ...]] | None = None
        self._share: float | None = 0.0
        self._visited = False
        self._held: dict[Path, IO[bytes]] = {}
        newest = shelf.newest(state)
        self._newest = newest.name if newest else ""
        self.session: Session | Preparation = self._made(newest) if newest else Preparation(lambda: self._share)

    @property
    def preparing(self) -> bool:
        """True while a save is being read and prepared."""
        return self._background.busy

    @property
    def visited(self) -> bool:
        """True while somebody is in front of the guide."""
        return isinstance(self.session, Session) and self.session.visit.screen != "rest"

    def begin(self) -> None:
        """Start preparing what is missing. The first screen should be shown before."""
        self._watch = Watch(self._tours)
        self._background.start()

    def read_again(self) -> None:
        """Have the content read and prepared as after a save."""
        self._background.start()
        self._next_look = 0.0

    def look(self) -> float:
        """Ask how the preparing goes; cheap, to be called in every frame. Return the seconds until it wants another."""
        now = monotonic()
        if now < self._next_look:
            return self._next_look - now
        if self._watch is None:
            self.begin()
        elif self._watch.saved(now) or now >= self._try_again:
            self._try_again = inf
            self._background.start()
        reports = self._background.poll()
        for report in reports:
            self._take(report)
        self._rest()
        wait = LOOK_EVERY if self.preparing or (self._watch and self._watch.unquiet) else EVERY
        self._next_look = now + wait
        return 0.0 if reports else wait

    def _rest(self) -> None:
        """Give memory back each time a visit has ended."""
        if self._visited and not self.visited:
            memory.give_back()
        self._visited = self.visited

    def _take(self, report: Step | Outcome) -> None:
        if isinstance(report, Step):
            self._share = report.done / report.of if report.of else 0.0
            return
        self.outcome = report
        self._tell(report)
        if not report.release and all(problem.rule == "disk" for problem in report.problems):
            self._try_again = monotonic() + TRY_AGAIN
        newest = shelf.newest(self._state) if report.release not in (None, self._newest) else None
        if newest:
            log.info("release %s is ready", newest.name)
            self._newest = newest.name
            self._put_on_air(newest)
        elif not self._newest:
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
            log.error("%s is not put on air; what was before stays", self._tours)

    def _made(self, release: shelf.Release) -> Session:
        self._held[release.media] = shelf.hold(release)
        return self._make(release)

    def _put_on_air(self, release: shelf.Release) -> None:
        if not isinstance(self.session, Session):
            self.session = self._made(release)
            return
        self._held[release.media] = shelf.hold(release)
        self._change(self.session, release.programme, release.media)
        for media in self._held.keys() - {self.session.media, release.media}:
            self._held.pop(media).close()

    def close(self) -> None:
        self._background.stop()
        for hold in self._held.values():
            hold.close()
