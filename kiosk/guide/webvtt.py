"""WebVTT, the caption format that subtitlers' programs write: read as its specification says, and written.

Follows "WebVTT parser algorithm" of https://www.w3.org/TR/webvtt1/; must never raise, and never drop a caption
without saying so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.guide.captions import Cue, with_sentences
from kiosk.guide.cuetext import read_time, understood, written, written_time
from kiosk.guide.problem import quoted

_SPACE = " \t\n\f\r"
_CLOCK = r"[0-9]+:[0-9:]*\.[0-9]{3}(?![0-9])"
_TIMING = re.compile(rf"[ \t\f]*(?P<start>{_CLOCK})[ \t\f]*-->[ \t\f]*(?P<end>{_CLOCK})(?P<settings>.*)")
_SILENT = re.compile(r"NOTE([ \t].*)?|(STYLE|REGION)[ \t]*")
_UNREAD = "these times cannot be read, so the caption is not shown; write them like 00:12.500 --> 00:15.000."
_UNREAD_COMMA = f"{_UNREAD[:-1]}, with a point and no comma."
_SAID_SINGLY = 3  # of one fault; more are told together, at the first
_Fault = tuple[int, str]


@dataclass(frozen=True)
class RawCue:
    """A cue as the file has it. `line` is where its times stand, from 1."""

    line: int
    start: float
    end: float
    name: str
    settings: str
    text: str


@dataclass
class _Block:
    """The lines of a block so far: words before the times, the times, words after them."""

    line: int
    before: list[str] = field(default_factory=list)
    timing: str = ""
    after: list[str] = field(default_factory=list)

    def takes(self, row: str) -> bool:
        """Take the next line, or return False if a new block begins with it."""
        if "-->" not in row:
            (self.after if self.timing else self.before).append(row)
            return True
        if self.timing or len(self.before) > 1:
            return False
        self.timing = row
        return True


def read_captions(text: str) -> tuple[tuple[Cue, ...], list[_Fault]]:
    """Return the cues in the order they begin, and the line and a sentence for everything that is wrong."""
    cues, _, faults = read_with_lines(text)
    return cues, faults


def read_with_lines(text: str) -> tuple[tuple[Cue, ...], tuple[int, ...], list[_Fault]]:
    """Read as `read_captions` does; the numbers are the lines where the cues' times stand, from 1."""
    raw, faults = raw_cues(text)
    ordered = sorted(raw, key=lambda one: one.start)
    cues = with_sentences(_cue(one) for one in ordered)
    return cues, tuple(one.line for one in ordered), sorted(_gathered([*faults, *_doubts(raw)]))


def _gathered(faults: Sequence[_Fault]) -> Iterator[_Fault]:
    """Yield faults, one for all that are the same where they are many: then they have one cause."""
    lines: dict[str, list[int]] = {}
    for line, words in faults:
        lines.setdefault(words, []).append(line)
    for words, those in lines.items():
        if len(those) <= _SAID_SINGLY:
            yield from ((line, words) for line in those)
        else:
            yield min(those), f"{words} {len(those) - 1} more below are the same."


def raw_cues(text: str) -> tuple[list[RawCue], list[_Fault]]:
    """Return the cues as the file has them, and what is wrong with it."""
    text = text.removeprefix("\ufeff").replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    rows = text.split("\n")
    if not re.fullmatch(r"WEBVTT([ \t].*)?", rows[0]):
        return [], [(1, "captions begin with a line that says WEBVTT; save them as WebVTT in the subtitle program.")]
    cues: list[RawCue] = []
    faults: list[_Fault] = []
    for block in _blocks(rows):
        found = _read(block)
        if isinstance(found, RawCue):
            cues.append(found)
        elif found:
            faults.append(found)
    return cues, faults


def write_captions(cues: Sequence[Cue], notes: Sequence[str] = ()) -> str:
    """Return a WebVTT file that `read_captions` reads back; each note becomes a NOTE block after the header."""
    blocks = ["WEBVTT", *(f"NOTE {_one_line(note)}" for note in notes)]
    for cue in cues:
        name = f"{_one_line(cue.name)}\n" if cue.name.strip() else ""
        blocks.append(f"{name}{written_time(cue.start)} --> {written_time(cue.end)}\n{written(cue)}".rstrip("\n"))
    return "\n\n".join(blocks) + "\n"


def _one_line(words: str) -> str:
    return " ".join(words.replace("-->", "→").split())


def _cue(raw: RawCue) -> Cue:
    text, words = understood(raw.text, start=raw.start, end=raw.end)
    return Cue(raw.start, raw.end, text, raw.name, words)


def _doubts(cues: Sequence[RawCue]) -> Iterator[_Fault]:
    """Yield what the specification lets a reader accept but no writer write."""
    latest = 0.0
    first: dict[str, RawCue] = {}
    for cue in cues:
        if cue.end <= cue.start:
            yield cue.line, "the caption ends before it has begun; its second time must be the later one."
        if cue.start < latest:
            yield cue.line, "the caption begins before the one above it; put them in the order they are heard."
        latest = max(latest, cue.start)
        if not cue.text.strip():
            yield cue.line, "the caption has no words; write them below its times, without a blank line."
        if cue.name and first.setdefault(cue.name, cue) is not cue:
            line = first[cue.name].line - 1
            yield cue.line - 1, f"the name {quoted(cue.name)} is given twice, first in line {line}; change one."


def _blocks(rows: Sequence[str]) -> Iterator[_Block]:
    place = _after_header(rows)
    block = _Block(place + 1)
    for number, row in enumerate(rows[place:], start=place + 1):
        if row and block.takes(row):
            continue
        if block.before or block.timing:
            yield block
        block = _Block(number + (not row))
        if row:
            block.takes(row)
    if block.before or block.timing:
        yield block


def _after_header(rows: Sequence[str]) -> int:
    """Return the index of the first line after the header, which ends at an empty line or at times."""
    for place, row in enumerate(rows[1:], start=1):
        if not row or "-->" in row:
            return place
    return len(rows)


def _read(block: _Block) -> RawCue | _Fault | None:
    if not block.timing:
        silent = _SILENT.fullmatch(block.before[0])
        return None if silent else (block.line, "words without times are never shown; is there a blank line above?")
    line = block.line + len(block.before)
    match = _TIMING.fullmatch(block.timing)
    start, end = (read_time(match["start"]), read_time(match["end"])) if match else (None, None)
    if match is None or start is None or end is None:
        return line, _UNREAD_COMMA if "," in block.timing.partition("-->")[0] else _UNREAD
    name = block.before[0] if block.before else ""
    return RawCue(line, start, end, name, match["settings"].strip(_SPACE), "\n".join(block.after))
