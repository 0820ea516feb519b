"""The text of one WebVTT cue: its words without tags and entities, and the times set between them.

Follows "WebVTT cue text tokenizer" of https://www.w3.org/TR/webvtt1/; must never lose a word of the text itself.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from kiosk.guide.captions import Cue, Word

_TAG = re.compile(r"<([^>]*)>?")
_TIME = re.compile(r"(?:([0-9]{1,6}):)?([0-9]{2}):([0-9]{2})\.([0-9]{3})")
_WORD = re.compile(r"[^ \t\n\f\r]+")
"""A no-break space stands inside a word: in French it comes before ? and !."""


def read_time(text: str) -> float | None:
    """Return [hours:]minutes:seconds.thousandths in seconds, or None if `text` is not exactly that."""
    match = _TIME.fullmatch(text)
    if not match:
        return None
    hours, minutes, seconds, thousandths = map(int, match.groups("0"))
    if minutes > 59 or seconds > 59:
        return None
    return (((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths) / 1000


def written_time(seconds: float) -> str:
    """Return a time as WebVTT writes it, to the thousandth of a second."""
    minutes, thousandths = divmod(max(0, round(seconds * 1000)), 60_000)
    hours, minutes = divmod(minutes, 60)
    shown = f"{minutes:02}:{thousandths // 1000:02}.{thousandths % 1000:03}"
    return f"{hours:02}:{shown}" if hours else shown


def understood(raw: str, *, start: float, end: float) -> tuple[str, tuple[Word, ...]]:
    """Return a cue's text without tags, and its words with their times; no words if it sets no times."""
    text, times = "", [(0, start)]
    for piece, time in _pieces(raw):
        text += piece
        if time is not None and times[-1][1] <= time <= end:
            times.append((len(text), time))
    return text, tuple(_timed(text, times)) if len(times) > 1 else ()


def _pieces(raw: str) -> Iterator[tuple[str, float | None]]:
    place = 0
    for tag in _TAG.finditer(raw):
        yield html.unescape(raw[place : tag.start()]), read_time(tag[1])
        place = tag.end()
    yield html.unescape(raw[place:]), None


def _timed(text: str, times: Sequence[tuple[int, float]]) -> Iterator[Word]:
    current = 0
    for match in _WORD.finditer(text):
        while current + 1 < len(times) and times[current + 1][0] <= match.start():
            current += 1
        yield Word(times[current][1], match[0])


def written(cue: Cue) -> str:
    """Return a cue's text with a time before each word that begins later than the one before it."""
    text = "\n".join(line for line in re.split(r"[\r\n]+", cue.text.replace("\0", "\ufffd")) if line)
    spoken = list(_WORD.finditer(text))
    if len(spoken) != len(cue.words):
        return _escaped(text)
    result, place, time = "", 0, None if len(spoken) == 1 else cue.start
    for match, word in zip(spoken, cue.words, strict=True):
        result += _escaped(text[place : match.start()])
        result += f"<{written_time(word.start)}>" if word.start != time else ""
        result += _escaped(match[0])
        place, time = match.end(), word.start
    return result + _escaped(text[place:])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
