"""A narration's script: one sentence a line, `[name] ` before a sentence that names its cue, `#` before remarks.

`[name @12.5] ` also asks that the sentence begin no earlier than second 12.5 of the sound, for films; `[@12.5] ` only
that. Reports every mistake at once; must never guess what was meant.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.guide.files import Refused, is_remark, read_or_refused
from kiosk.guide.problem import Problem
from kiosk.workshop.linebreaks import ends_sentence

_MARK = re.compile(r"\[(?P<inside>[^\]]*)\](?P<space>\s*)")
_INSIDE = re.compile(r"\s*(?P<name>[^@\s]*)\s*(@\s*(?P<seconds>.*?)\s*)?")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")
_SECONDS = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")
_SPACES = re.compile(r"[ \t\r\f\v]+")


@dataclass(frozen=True)
class Sentence:
    """One sentence to be spoken. `name` of its cue, "" for none; it begins no earlier than second `no_earlier`.

    `line` is where it stands in the script, from 1.
    """

    text: str
    name: str = ""
    no_earlier: float = 0.0
    line: int = 1


class _Fault(Exception):
    """What is wrong in a line. `column` counts from 1."""

    def __init__(self, column: int, message: str) -> None:
        super().__init__(message)
        self.column, self.message = column, message


def read_script(path: Path) -> tuple[tuple[Sentence, ...], list[Problem]]:
    """Return a script's sentences and what is wrong with it; with errors, the sentences are not to be used."""
    return parse_script(read_or_refused(path), path)


def parse_script(text: str | Refused, path: Path) -> tuple[tuple[Sentence, ...], list[Problem]]:
    """Return the sentences in what was read of `path` and what is wrong with them, as `read_script` does."""
    if isinstance(text, Refused):
        return (), [Problem(str(path), text.line, text.column, "error", text.message, text.rule)]
    sentences: list[Sentence] = []
    problems: list[Problem] = []
    for number, line in enumerate(unicodedata.normalize("NFC", text).split("\n"), start=1):
        if is_remark(line):
            continue
        try:
            sentences.append(replace(_sentence(line, sentences), line=number))
        except _Fault as fault:
            problems.append(_problem(path, number, fault.column, fault.message))
    if not sentences and not problems:
        problems = [_problem(path, 1, 1, "the script holds no sentence yet; write one sentence a line.")]
    return tuple(sentences), problems


def resaid(line: str, words: str) -> str:
    """Return a script's line with another sentence; its mark, indentation and line break stay."""
    begin = len(line) - len(line.lstrip())
    mark = _MARK.match(line, begin)
    return line[: mark.end() if mark else begin] + words + line[len(line.rstrip()) :]


def _sentence(line: str, before: list[Sentence]) -> Sentence:
    begin = len(line) - len(line.lstrip())
    mark = _MARK.match(line, begin)
    if line[begin] == "[" and not mark:
        raise _Fault(begin + 1, "'[' opens a cue's name, but no ']' closes it; write it like [shield].")
    start = mark.end() if mark else begin
    text = _SPACES.sub(" ", line[start:]).strip()
    if not text:
        raise _Fault(start + 1, f"no sentence follows '{line.strip()}'; write it in the same line.")
    name, no_earlier = _name_and_second(mark, before) if mark else ("", 0.0)
    odd = None if text.isprintable() else next((sign for sign in text if unicodedata.category(sign)[0] == "C"), None)
    if odd:
        raise _Fault(line.index(odd) + 1, f"an invisible character (U+{ord(odd):04X}); delete it.")
    if not ends_sentence(text):
        raise _Fault(len(line.rstrip()) + 1, "the line does not end like a sentence; end it with '.', '!', '?' or '…'.")
    return Sentence(text=text, name=name, no_earlier=no_earlier)


def _name_and_second(mark: re.Match[str], before: list[Sentence]) -> tuple[str, float]:
    inside = _INSIDE.fullmatch(mark["inside"])
    name, seconds = (inside["name"], inside["seconds"]) if inside else (mark["inside"].strip(), None)
    column = mark.start() + 1
    if not inside or (name and not _NAME.fullmatch(name)) or (not name and seconds is None):
        raise _Fault(column, f"'{name}' cannot be a cue's name; use small letters, digits and hyphens, like [shield].")
    if name and any(sentence.name == name for sentence in before):
        raise _Fault(column, f"the cue '{name}' is named twice; a name stands before one sentence only.")
    if not mark["space"]:
        raise _Fault(mark.end() + 1, "put a space between ']' and the sentence.")
    return name, _second(seconds, column, before)


def _second(seconds: str | None, column: int, before: list[Sentence]) -> float:
    if seconds is None:
        return 0.0
    if not _SECONDS.fullmatch(seconds):
        raise _Fault(column, f"'@{seconds}' is not a second of the sound; write it like @12.5.")
    latest = max((sentence.no_earlier for sentence in before), default=0.0)
    if float(seconds) < latest:
        raise _Fault(column, f"'@{seconds}' lies before '@{latest:g}' of an earlier sentence; seconds only grow.")
    return float(seconds)


def _problem(path: Path, line: int, column: int, message: str) -> Problem:
    return Problem(str(path), line, column, "error", message, "script")
