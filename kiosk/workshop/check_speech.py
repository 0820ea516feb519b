"""Whether what is said can be followed by ear: its length, its pace, its sentences, and whether captions say the same.

The numbers are STANDARDS E12, S10 and 1e; must never judge what is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from kiosk.guide.files import is_written
from kiosk.guide.located import Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, quoted
from kiosk.guide.takes import Take, each_once
from kiosk.release.facts import Facts
from kiosk.workshop.looking import Looked
from kiosk.workshop.script import Sentence, read_script

COMFORTABLE, LONGEST = 90.0, 180.0  # seconds
FASTEST = 180  # words a minute
LONG_SENTENCE, EASY_SENTENCE = 25, 15  # words
_NO_LETTERS = re.compile(r"[\W_]+")


def speech_problems(
    guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take], looked: Looked
) -> Iterator[Problem]:
    """Yield what is wrong with each narration as a whole, with the script beside it, and with its sentences."""
    for take in each_once(heard):
        facts = looked.get(take.sound)
        if isinstance(facts, Facts) and not take.described:
            yield from _length(source, take, facts.seconds)
            yield from _pace(source, take, facts.seconds)
        script, problems = _script(take, media)
        yield from problems
        file = str(media.path(take.stem + ".txt"))
        if script:
            yield from _sentences(file, [(sentence.line, sentence.text) for sentence in script])
            yield from _differing(take, script, media)
        elif take.cues:
            yield from _sentences(str(media.path(take.captions)), _captioned(take))


def _length(source: Source, take: Take, seconds: float) -> Iterator[Problem]:
    node, lasts = source.node(take.way), f"'{take.sound}' lasts {seconds:.0f} seconds"
    if seconds > LONGEST:
        words = f"{lasts}; at a stop nobody stands for more than {LONGEST:.0f}. Make several parts of it."
        yield source.error(node, words, rule="too-long")
    elif seconds > COMFORTABLE:
        words = f"{lasts}; most visitors listen for {COMFORTABLE:.0f}. Shorten it, or put the rest into a second part."
        yield source.warning(node, words, rule="long-stop")


def _pace(source: Source, take: Take, seconds: float) -> Iterator[Problem]:
    spoken = sum(count(cue.text) for cue in take.cues)
    minute = spoken / (seconds / 60)
    if minute > FASTEST:
        words = f"'{take.sound}' is spoken at {minute:.0f} words a minute; up to {FASTEST} can be followed."
        yield source.warning(
            source.node(take.way), f"{words} Speak it more calmly, or shorten the script.", rule="fast-speech"
        )


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


def _differing(take: Take, script: Sequence[Sentence], media: MediaFolder) -> Iterator[Problem]:
    """Yield a warning where captions first say something else than their script."""
    written = [word for sentence in script for word in _bare(sentence.text)]
    shown = [(word, line) for line, cue in zip(take.lines, take.cues, strict=True) for word in _bare(cue.text)]
    words = [word for word, _ in shown]
    if not shown or written == words:
        return
    place = next((n for n, (one, other) in enumerate(zip(written, words, strict=False)) if one != other), -1)
    place = min(len(written), len(words)) if place < 0 else place
    line = shown[min(place, len(shown) - 1)][1]
    here, there = (" ".join(text[place : place + 3]) or "nothing more" for text in (words, written))
    told = f"the captions say {quoted(here)} where '{take.stem}.txt' says {quoted(there)}."
    remedy = "Mend the one that is wrong; 'narrate' makes captions anew from a changed script."
    yield Problem(str(media.path(take.captions)), line, 1, "warning", f"{told} {remedy}", "caption-script")


def _script(take: Take, media: MediaFolder) -> tuple[tuple[Sentence, ...], list[Problem]]:
    """Return a take's script and what is wrong with it; no sentences if there is none, or anything wrong."""
    name = take.stem + ".txt"
    if not media.find((name,)) or not is_written(media.path(name)):
        return (), []
    sentences, problems = read_script(media.path(name))
    return () if problems else sentences, problems


def count(text: str) -> int:
    """Return how many words are spoken in a text."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _bare(text: str) -> list[str]:
    """Return a text's words in small letters, without punctuation and spacing that differ by taste."""
    return _NO_LETTERS.sub(" ", unicodedata.normalize("NFC", text).casefold()).split()
