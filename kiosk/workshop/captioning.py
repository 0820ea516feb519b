"""Makes captions of spoken sentences: short enough to read, broken where the sense allows, shown while they are heard.

Keeps the caption rules of STANDARDS S9 where the speech allows it; must never change, add or lose a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.guide.captions import Cue, Word
from kiosk.workshop import linebreaks

SHORTEST, LONGEST = 0.833, 7.0  # seconds, STANDARDS S4 and S5
FASTEST = 17.0  # characters a second, STANDARDS S3
LINGER = 1.2  # seconds a caption may stay after its sentence is spoken
LATEST = 1.5  # seconds, S7: so long it stays where it would only be gone for a blink
GAP = 0.5  # seconds between two captions that do not follow at once; a shorter gap flickers


@dataclass(frozen=True)
class Spoken:
    """One sentence as heard: its words with their times, the second its last word is over, the name of its cue."""

    words: tuple[Word, ...]
    end: float
    name: str = ""


@dataclass(frozen=True)
class _Piece:
    words: tuple[Word, ...]
    end: float


def captioned(sentences: Sequence[Spoken], *, length: float) -> list[Cue]:
    """Return the captions of `sentences`, heard in a sound of `length` seconds."""
    cues: list[Cue] = []
    for number, sentence in enumerate(sentences):
        following = sentences[number + 1].words[0].start if number + 1 < len(sentences) else length
        pieces = _split(sentence, following=following)
        first, *others = [_cue(piece, sentence=number) for piece in pieces]
        cues += [replace(first, name=sentence.name), *others]
    return cues


def speed(cue: Cue) -> float:
    """Return the characters a second a reader has to take in."""
    return linebreaks.seen(cue.text) / (cue.end - cue.start)


def _cue(piece: _Piece, *, sentence: int) -> Cue:
    text, _ = linebreaks.laid_out([word.text for word in piece.words])
    start = piece.words[0].start
    return Cue(start=start, end=min(piece.end, start + LONGEST), text=text, words=piece.words, sentence=sentence)


def _over(sentence: Spoken, start: float, following: float) -> float:
    """Return when the last caption of a sentence, begun at `start`, goes: at once with the next one, or well before."""
    stays = LATEST if following <= sentence.end + LATEST else LINGER
    over = min(following, sentence.end + stays, start + LONGEST)
    if 0 < following - over < GAP:
        over = following - GAP
    return max(sentence.end, over)


def _split(sentence: Spoken, *, following: float) -> list[_Piece]:
    """Return the cheapest way to cut a sentence into captions; best[k] is the best one for the first k words."""
    words = sentence.words
    best: list[tuple[float, list[_Piece]]] = [(0.0, [])]
    for end in range(1, len(words) + 1):
        cut = _cut_price(words[end - 1].text, words[end].text) if end < len(words) else 0.0
        ways = []
        for begin in range(end):
            over = words[end].start if end < len(words) else _over(sentence, words[begin].start, following)
            piece = _Piece(words[begin:end], over)
            ways.append((best[begin][0] + _price(piece) + cut, [*best[begin][1], piece]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]


def _price(piece: _Piece) -> float:
    texts = [word.text for word in piece.words]
    shown = piece.end - piece.words[0].start
    characters = linebreaks.seen(" ".join(texts))
    wrong_length = max(0.0, SHORTEST - shown) + max(0.0, shown - LONGEST)
    too_fast = max(0.0, characters / max(shown, 0.001) - FASTEST)
    empty = (linebreaks.LINE * linebreaks.LINES - min(characters, linebreaks.LINE * linebreaks.LINES)) / 10
    return linebreaks.laid_out(texts)[1] / 2 + empty**2 / 2 + 100 * wrong_length + 30 * too_fast


def _cut_price(before: str, after: str) -> float:
    return linebreaks.NEVER if linebreaks.ends_sentence(before) else linebreaks.cost(before, after)
