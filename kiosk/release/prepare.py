"""Makes a release of what the curator last saved; quickly, where there is one already.

Must never leave anything but whole releases behind, and never load what decodes media into this process.
"""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from time import monotonic

from kiosk.guide.problem import Problem
from kiosk.release.building import locked, sweep
from kiosk.release.outcome import Outcome, Progress, Step
from kiosk.release.shelf import fingerprint, newest, whole

FULL = (errno.ENOSPC, errno.EDQUOT)


def prepare(tours: Path, state: Path, progress: Progress) -> Outcome:
    """Return the outcome for `tours` and the media beside it, kept below `state`. Waits while another one prepares."""
    began = monotonic()
    try:
        outcome = _unchanged(tours, state) or _made(tours, state, progress)
    except OSError as error:
        outcome = Outcome(None, (_unwritable(state, error),))
    return replace(outcome, seconds=monotonic() - began)


def _unchanged(tours: Path, state: Path) -> Outcome | None:
    """Return the outcome if the release made last was made of these very files."""
    last, shown = next(whole(state), None), newest(state)
    if last is None or shown is None or last.fingerprint != fingerprint(tours):
        return None
    sweep(state)
    problems = tuple(Problem(**problem) for problem in last.problems)
    return Outcome(last.name if last.name == shown.name else None, problems, reused=len(last.entries))


def _made(tours: Path, state: Path, progress: Progress) -> Outcome:
    with locked(state, lambda: progress(Step(0, 0, "waiting for another preparation to end"))) as releases:
        meanwhile = _unchanged(tours, state)
        if meanwhile:
            return meanwhile
        from kiosk.release.making import make_release  # reads YAML: not needed on the quick way

        return make_release(tours, state, releases, progress)


def _unwritable(state: Path, error: OSError) -> Problem:
    why = "the disk is full" if error.errno in FULL else "its folder cannot be written to"
    return Problem(str(state), 1, 1, "error", f"no release could be made here: {why}.", "disk")
