"""Whether what is said can be followed by ear: its length, its pace, its sentences, and whether captions say the same.

The numbers are STANDARDS E12, S10 and 1e; must never judge what is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.guide.files import holds_words
from kiosk.guide.problem import Problem, quoted
from kiosk.guide.takes import Take
from kiosk.workshop.narration import HERE, Narration
from kiosk.workshop.script import Sentence, parse_script

COMFORTABLE, LONGEST = 90.0, 180.0  # seconds
FASTEST = 180  # words a minute
LONG_SENTENCE, EASY_SENTENCE = 25, 15  # words
_SPOKEN = re.compile(r"[^\W_]")
_NO_LETTERS = re.compile(r"[\W_]+")


def speech_problems(narration: Narration) -> Iterator[Problem]:
    """Yield what is wrong with a narration as a whole, with the script beside it, and with its sentences."""
    take = narration.take
    if narration.seconds and not take.described:
        yield from _length(take, narration.seconds)
        yield from _pace(take, narration.seconds)
    script, problems = _script(narration)
    yield from problems
    if script:
        yield from _sentences(narration.script_name, [(sentence.line, sentence.text) for sentence in script])
        yield from _differing(narration, script)
    elif take.cues:
        yield from _sentences(take.captions, _captioned(take))


def _length(take: Take, seconds: float) -> Iterator[Problem]:
    lasts = f"'{take.sound}' lasts {seconds:.0f} seconds"
    if seconds > LONGEST:
        words = f"{lasts}; at a stop nobody stands for more than {LONGEST:.0f}. Make several parts of it."
        yield Problem(HERE, 1, 1, "error", words, "too-long")
    elif seconds > COMFORTABLE:
        words = f"{lasts}; most visitors listen for {COMFORTABLE:.0f}. Shorten it, or put the rest into a second part."
        yield Problem(HERE, 1, 1, "warning", words, "long-stop")


def _pace(take: Take, seconds: float) -> Iterator[Problem]:
    spoken = sum(count(cue.text) for cue in take.cues)
    minute = spoken / (seconds / 60)
    if minute > FASTEST:
        words = f"'{take.sound}' is spoken at {minute:.0f} words a minute; up to {FASTEST} can be followed."
        remedy = "Speak it more calmly, or shorten the script."
        yield Problem(HERE, 1, 1, "warning", f"{words} {remedy}", "fast-speech")


def _sentences(file: str, sentences: Sequence[tuple[int, str]]) -> Iterator[Problem]:
    for line, sentence in sentences:
        if count(sentence) > LONG_SENTENCE:
            words = (
                f"this sentence has {count(sentence)} words; by ear {LONG_SENTENCE} can be followed, "
                f"{EASY_SENTENCE} easily. Make two of it."
            )
            yield Problem(file, line, 1, "warning", words, "long-sentence")


def _captioned(take: Take) -> list[tuple[int, str]]:
    """Return the sentences of captions, each with the line where its first caption's times stand."""
    sentences: dict[int, tuple[int, str]] = {}
    for line, cue in zip(take.lines, take.cues, strict=True):
        first, before = sentences.get(cue.sentence, (line, ""))
        sentences[cue.sentence] = first, f"{before} {cue.text}"
    return list(sentences.values())


def _differing(narration: Narration, script: Sequence[Sentence]) -> Iterator[Problem]:
    """Yield a warning where captions first say something else than their script."""
    take = narration.take
    written = [word for sentence in script for word in _bare(sentence.text)]
    shown = [(word, line) for line, cue in zip(take.lines, take.cues, strict=True) for word in _bare(cue.text)]
    words = [word for word, _ in shown]
    if not shown or written == words:
        return
    place = next((n for n, (one, other) in enumerate(zip(written, words, strict=False)) if one != other), -1)
    place = min(len(written), len(words)) if place < 0 else place
    line = shown[min(place, len(shown) - 1)][1]
    here, there = (" ".join(text[place : place + 3]) or "nothing more" for text in (words, written))
    told = f"the captions say {quoted(here)} where '{narration.script_name}' says {quoted(there)}."
    remedy = "Mend the one that is wrong; 'narrate' makes captions anew from a changed script."
    yield Problem(take.captions, line, 1, "warning", f"{told} {remedy}", "caption-script")


def _script(narration: Narration) -> tuple[tuple[Sentence, ...], list[Problem]]:
    """Return a script and what is wrong with it; no sentences if there is none, or anything wrong."""
    text = narration.script
    if text is None or (isinstance(text, str) and not holds_words(text)):
        return (), []
    sentences, problems = parse_script(text, Path(narration.script_name))
    return () if problems else sentences, problems


def count(text: str) -> int:
    """Return how many words are spoken in a text."""
    return sum(1 for word in text.split() if _SPOKEN.search(word))


def _bare(text: str) -> list[str]:
    """Return a text's words in small letters, without punctuation and spacing that differ by taste."""
    return _NO_LETTERS.sub(" ", unicodedata.normalize("NFC", text).casefold()).split()
