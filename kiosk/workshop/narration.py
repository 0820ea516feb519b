"""What is heard and what is written at one place: a take, its captions and the script beside them, as they were read.

Plain values; must never read a file itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.files import Refused
from kiosk.guide.takes import Take

Text = str | Refused | None
"""What is in a file, why it cannot be read, or None if there is no such file."""
HERE = ""
"""The file of a problem that is told where tours.yaml names the narration."""


@dataclass(frozen=True)
class Narration:
    """One take with its captions read. `seconds` is how long its sound lasts, 0 where that is not known."""

    take: Take
    script: Text
    captions: Text
    seconds: float

    @property
    def script_name(self) -> str:
        """The name its script has, or would have, in the media folder."""
        return f"{self.take.stem}.txt"
