"""What the staff are told of the running kiosk, and the PIN they are told it for.

Must never log the PIN, nor tell what is not known.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from kiosk.devices.sound import Speaker
from kiosk.guide.problem import Problem, visible
from kiosk.running.air import Air
from kiosk.upkeep import machine
from kiosk.visit.session import Session
from kiosk.visit.staff import PIN_DIGITS
from kiosk.visit.staff_view import Condition, Remark

log = logging.getLogger(__name__)
VARIABLE = "KIOSK_PIN"


def pin(environment: Mapping[str, str]) -> str:
    """Return the staff's PIN, "" if there is none."""
    told = environment.get(VARIABLE, "")
    if not told or (len(told) == PIN_DIGITS and told.isascii() and told.isdigit()):
        return told
    log.warning("%s is not a number of %d digits: there is no staff view", VARIABLE, PIN_DIGITS)
    return ""


class Rounds:
    """Goes round the kiosk and tells its condition. `window` gives the screen's width and height in px."""

    def __init__(self, tours: Path, state: Path, speaker: Speaker, now: Callable[[], float]) -> None:
        self._folder, self._state, self._speaker, self._now = tours.parent, state, speaker, now
        self._began = now()
        self.window: Callable[[], tuple[int, int]] = lambda: (0, 0)

    def condition(self, air: Air) -> Condition:
        """Return how the kiosk fares now."""
        release = air.session.media.parent if isinstance(air.session, Session) else Path()
        outcome = air.outcome
        return Condition(
            self._now() - self._began, machine.program(), self._speaker.audible, self.window(),
            machine.free_gigabytes(self._state), release.name.partition("-")[0], _prepared(release),
            reading=outcome is None or air.preparing, on_air=bool(outcome and outcome.release),
            remarks=remarks(outcome.problems if outcome else (), self._folder),
        )  # fmt: skip


def remarks(problems: Iterable[Problem], folder: Path) -> tuple[Remark, ...]:
    """Return what is wrong, errors first, files told from the guide's folder on."""
    return tuple(_remark(one, folder) for one in sorted(problems, key=lambda one: one.severity != "error"))


def _remark(problem: Problem, folder: Path) -> Remark:
    file = Path(problem.file)
    short = file.relative_to(folder) if file.is_relative_to(folder) else file
    sentence = problem.message[:1].upper() + problem.message[1:]
    return Remark(problem.severity == "error", visible(f"{short}:{problem.line}"), visible(sentence))


def _prepared(release: Path) -> str:
    """Return when a release was made: nothing is changed in its folder afterwards."""
    try:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime((release / "manifest.json").stat().st_mtime))
    except OSError:
        return ""
