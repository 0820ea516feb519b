"""Whether a recording is about as long as its script, or one of the two has changed.

Judges the length alone; must never claim to know which words differ.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.workshop.alignment import weight
from kiosk.workshop.script import Sentence

LETTERS_A_SECOND = {"fr": 14.4, "en": 13.2, "nl": 13.4, "de": 13.9}
"""Of speech, pauses left out: measured in the drafts of the guide's forty scripts, which differ by 4 to 6 %."""
OTHERWISE = 13.7
QUICKEST = 1.35
"""Times the usual. People read a guide at 100 to 180 words a minute, the drafts at about 135: whoever is faster or
slower by more than a third has most likely read another text. A fifth of a text, added or lost, goes unnoticed."""
SHORTEST = 10.0  # seconds; of less, a breath more or less is too much


def odd_length(script: Sequence[Sentence], language: str, spoken: float) -> str:
    """Return what is odd about `spoken` seconds of speech for `script`, as a sentence, or ""."""
    usual = sum(weight(sentence.text) for sentence in script) / LETTERS_A_SECOND.get(language, OTHERWISE)
    if usual < SHORTEST or usual / QUICKEST <= spoken <= usual * QUICKEST:
        return ""
    takes = f"{usual / QUICKEST:.0f} to {usual * QUICKEST:.0f} s"
    return (
        f"somebody speaks in it for {spoken:.0f} s; its script takes {takes} to say. Has one of the two changed since? "
        "Listen to it with its captions."
    )
