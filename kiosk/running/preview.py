"""What a curator is told beside the guide while writing: how the last save fares, its problems, drafts of voices.

Must never be asked for in a gallery.
"""

from __future__ import annotations

import time
from pathlib import Path

from kiosk.guide.programme import Programme
from kiosk.guide.words import NAMES
from kiosk.release.outcome import Outcome
from kiosk.running.air import Air
from kiosk.running.staff import remarks
from kiosk.screens.notes import Notes
from kiosk.visit.session import Session

LISTED = 3
NOT_SHOWN = "Not on the screen: your save{time} cannot be played. You still see the one before."
NOTHING_YET = "There is nothing to show yet: mend what is listed here."
SHOWN = "On the screen: your save{time}."
PREPARING = "Your save is being prepared …"
UNFINISHED = "The last save was not prepared to its end. Save once more."


class Preview:
    """Watches `air` for what is to be told."""

    def __init__(self, air: Air, folder: Path) -> None:
        self._air, self._folder = air, folder
        self._outcome: Outcome | None = None
        self._save = ""  # when it was; "" for what was there at the start

    def notes(self) -> Notes:
        """Return what to tell now. To be asked after each look of the air."""
        outcome = self._air.outcome
        if outcome is not self._outcome:
            self._save = time.strftime(" of %H:%M:%S") if self._outcome else ""
            self._outcome = outcome
        kind, said = self._said(outcome)
        found = remarks(outcome.problems if outcome else (), self._folder)
        return Notes(kind, said, self._drafts(), found[:LISTED], len(found[LISTED:]))

    def _said(self, outcome: Outcome | None) -> tuple[str, str]:
        if self._air.preparing or outcome is None:
            return "clock", PREPARING
        if outcome.release:
            return "done", SHOWN.format(time=self._save)
        if not isinstance(self._air.session, Session):
            return "warning", NOTHING_YET
        return "warning", NOT_SHOWN.format(time=self._save) if outcome.problems else UNFINISHED

    def _drafts(self) -> str:
        session = self._air.session
        if not isinstance(session, Session):
            return ""
        if session.heard:
            return "Draft voice" if session.heard.draft else "Recorded voice"
        return drafts(session.programme, session.visit.language) if session.visit.language else ""


def drafts(programme: Programme, language: str) -> str:
    """Say at which stops the voice is a draft in this language."""
    clips = [(stop.number, part.clips.get(language)) for stop in programme.stops for part in stop.parts]
    numbers = dict.fromkeys(number for number, clip in clips if clip and clip.draft)
    return f"Draft voices, {NAMES.get(language, language)}: {', '.join(numbers)}" if numbers else ""
