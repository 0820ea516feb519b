"""Which captions cannot be read comfortably: too fast, too long, too briefly shown, over each other, out of time.

The numbers are STANDARDS S1 to S10; must never change a caption.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kiosk.guide.captions import Cue
from kiosk.guide.problem import Problem
from kiosk.guide.takes import Take
from kiosk.workshop.captioning import FASTEST, GAP, LATEST, LONGEST, SHORTEST, speed
from kiosk.workshop.check_media import clock
from kiosk.workshop.linebreaks import LINE, LINES, seen
from kiosk.workshop.narration import Narration

COMFORTABLE = 15.0  # characters a second
ROUNDED = 0.002  # seconds: WebVTT counts in thousandths
ERRORS = ("unreadable-speed", "caption-overlap")

Fault = tuple[str, str]
"""A rule's id, and a sentence."""


def caption_problems(narration: Narration) -> Iterator[Problem]:
    """Yield what is wrong with each caption, at its line in its file."""
    take = narration.take
    for line, (rule, words) in _faults(take, narration.seconds):
        yield Problem(take.captions, line, 1, "error" if rule in ERRORS else "warning", words, rule)


def _faults(take: Take, seconds: float) -> Iterator[tuple[int, Fault]]:
    numbered = [(line, cue) for line, cue in zip(take.lines, take.cues, strict=True) if cue.end > cue.start]
    for line, cue in numbered:
        yield from ((line, fault) for fault in _speed(cue, draft=take.draft or take.outrun or not take.sound))
        yield from ((line, fault) for fault in _time(cue))
        yield from ((line + row, fault) for row, fault in _layout(cue))
    for (_, before), (line, after) in pairwise(numbered):
        yield from ((line, fault) for fault in _between(before, after))
    if numbered and seconds and numbered[-1][1].end > seconds + LATEST:
        line, last = numbered[-1]
        words = (
            f"{_the(last)} stands until {clock(last.end)}, but '{take.sound}' is over at {clock(seconds)}. "
            "Are these the captions of another version? 'narrate' times them anew."
        )
        yield line, ("caption-after-sound", words)


def _speed(cue: Cue, *, draft: bool) -> Iterator[Fault]:
    """A draft's captions follow a voice that a person will replace: only what nobody can read is told of them."""
    read = speed(cue)
    words = f"{_the(cue)} is read at {read:.0f} letters a second; {COMFORTABLE:.0f} are comfortable"
    remedy = "Shorten it, or let it stand longer."
    if cue.end - cue.start + ROUNDED < seen(cue.text) / FASTEST:
        yield "unreadable-speed", f"{words}, and over {FASTEST:.0f} many cannot follow. {remedy}"
    elif round(read) > COMFORTABLE and not draft:
        yield "reading-speed", f"{words}. {remedy}"


def _time(cue: Cue) -> Iterator[Fault]:
    shown = cue.end - cue.start
    if shown < SHORTEST - ROUNDED:
        words = f"{_the(cue)} stands for {shown:.2f} seconds only; in less than {SHORTEST:.2f} hardly anybody"
        yield "caption-time", f"{words} notices it. Let it stand longer, or join it to its neighbour."
    if shown > LONGEST + ROUNDED:
        words = f"{_the(cue)} stands for {shown:.1f} seconds; after {LONGEST:.0f} one begins to read it again."
        yield "caption-time", f"{words} Make two of it, or let it end earlier."


def _layout(cue: Cue) -> Iterator[tuple[int, Fault]]:
    rows = cue.text.split("\n")
    if len(rows) > LINES:
        yield 0, ("caption-lines", f"{_the(cue)} has {len(rows)} lines; {LINES} fit under the picture. Make two of it.")
    for number, row in enumerate(rows, start=1):
        if seen(row) > LINE:
            words = f"this line has {seen(row)} letters; {LINE} can be read at a glance."
            yield number, ("caption-width", f"{words} Break it, or make two captions.")


def _between(before: Cue, after: Cue) -> Iterator[Fault]:
    gap = after.start - before.end
    if gap < -ROUNDED:
        words = f"{_the(after)} begins while the one before it still stands, until {clock(before.end)}."
        yield "caption-overlap", f"{words} Let the earlier one end there, at {clock(after.start)}."
    elif ROUNDED < gap < GAP - ROUNDED:
        words = f"before {_the(after)} there is nothing for {gap:.2f} seconds; it flickers."
        yield "caption-gap", f"{words} Let the one before it stand until {clock(after.start)}."


def _the(cue: Cue) -> str:
    return f"the caption at {clock(cue.start)}"
