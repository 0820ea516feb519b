"""What a rule of `check` is: one kind of mistake, explained once for the page, the terminal and the editor.

Must never hold the sentence of a single mistake: that is written where the mistake is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.guide.problem import Severity


@dataclass(frozen=True)
class Rule:
    """One kind of mistake. `id` is what stands in [brackets] after a message, and never changes.

    `title` says what is wrong, `why` what it does to visitors, `remedy` what to do; each is a sentence or two.
    `example` is a few lines with the mistake in them, as the curator would find them in the file.
    `told` is the command that tells it, if not `check`. A warning of `check` or `prepare` may be accepted for a stop,
    with a reason.
    """

    id: str
    severity: Severity
    title: str
    why: str
    remedy: str
    example: str
    told: Literal["check", "prepare", "narrate", "import"] = "check"

    @property
    def acceptable(self) -> bool:
        return self.severity == "warning" and self.told in ("check", "prepare")
