"""Where a sentence may be broken into caption lines, and how good each place is.

Counts what a reader sees (STANDARDS S11), knows nothing of time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

LINE = 42  # characters, STANDARDS S2
LINES = 2
GOOD, FAIR, PLAIN, POOR, NEVER = 0.0, 4.0, 10.0, 25.0, 500.0
_CHANGING = ("Mn", "Me", "Cf")
_DOUBTFUL = re.compile("[^\\0-\\xac\\xae-\\u02ff]")
"""All letters but those of Latin scripts, which stand for themselves; the soft hyphen is none."""
_JOINER, _SKINS = "\u200d", "🏻🏼🏽🏾🏿"
QUOTES = "\"'’”“»)"
SENTENCE_ENDS = ".!?…"
CLAUSE_ENDS = ",;:–—"

_LEADING = """
    le la les un une des du de au aux en dans sur sous par pour sans vers chez avec ce cet cette ces son sa ses
    leur leurs on il elle ils elles y ne se très plus the a an of in at to by for from with without under
    over into onto its his her their our your this that these some no het een van op aan te om bij naar uit met
    zonder onder door tot voor zijn haar hun ons deze dit die geen niet der das den dem ein eine einen einem einer
    eines von vom im am auf aus bei mit nach zu zum zur unter über durch für gegen ohne um vor seine ihre ihr kein
    keine nicht etwa rund mehr als environ about ongeveer
"""
LEADING_WORDS = frozenset(_LEADING.split())
"""Articles, prepositions and the like in the four languages: they belong to the word that follows."""

_JOINING = """
    et ou mais qui que dont où car puis and or but who which that when where while because then
    en of maar die dat waar toen want und oder aber denn wo als dann
"""
JOINING_WORDS = frozenset(_JOINING.split())
"""Words that begin a new thought: a line may well begin with them."""


def seen(text: str) -> int:
    """Return how many characters a reader sees: what only changes the one before it does not count."""
    doubtful = _DOUBTFUL.findall(text)
    changing = sum(1 for letter in doubtful if unicodedata.category(letter) in _CHANGING or letter in _SKINS)
    return len(text) - changing - doubtful.count(_JOINER)  # what is joined on is one with what it is joined to


def ends_sentence(word: str) -> bool:
    """Return whether a caption ending in `word` would be taken for the end of a sentence."""
    return word.rstrip(QUOTES + " \u00a0\u202f").endswith(tuple(SENTENCE_ENDS))


def cost(before: str, after: str) -> float:
    """Return how bad it is to break between two neighbouring words, from GOOD to POOR."""
    bare = before.lower().strip(QUOTES + "„«‘" + CLAUSE_ENDS + SENTENCE_ENDS)
    if before.rstrip(QUOTES + " \u00a0\u202f").endswith(tuple(CLAUSE_ENDS)) or ends_sentence(before):
        return GOOD
    if bare in LEADING_WORDS or bare[:1].isdigit():
        return POOR
    if after.lower() in JOINING_WORDS:
        return FAIR
    return PLAIN - 3 if after.lower() in LEADING_WORDS else PLAIN


def laid_out(words: Sequence[str]) -> tuple[str, float]:
    """Return `words` as one line or as two even ones, and how bad that looks; NEVER and more if it does not fit."""
    whole = " ".join(words)
    if seen(whole) <= LINE or len(words) == 1:
        return whole, NEVER * max(0, seen(whole) - LINE)
    return min((_broken(words, at) for at in range(1, len(words))), key=lambda layout: layout[1])


def _broken(words: Sequence[str], at: int) -> tuple[str, float]:
    above, below = " ".join(words[:at]), " ".join(words[at:])
    excess = max(0, seen(above) - LINE) + max(0, seen(below) - LINE)
    uneven = abs(seen(above) - seen(below)) / 2
    return f"{above}\n{below}", cost(words[at - 1], words[at]) + uneven + NEVER * excess
