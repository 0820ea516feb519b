"""Texts as a table that translators open in a spreadsheet: UTF-8 with byte order mark, RFC 4180.

A row is a text: `id`, `what` it is, a column for each language, and a `mark` that tells later what has been changed.
A spreadsheet takes some texts for formulas, numbers or dates: those stand behind a ', which is taken away again.
Must never let a text be computed.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.files import Refused, read_text
from kiosk.guide.problem import Problem
from kiosk.guide.rules import RULES
from kiosk.workshop.texts import Row

ID, WHAT, MARK = "id", "what", "mark"
_COMPUTED = r"\s*[=+\-@＝＋－＠]|[\t\r\n]"
"""How cells begin that a spreadsheet may compute (OWASP, CSV injection)."""
_TURNED = r"[0-9][0-9.,:/\s%-]*\Z"
"""Cells that it turns into a number or a date: 010, 1944-06-06, 1:30."""
_GUARD = re.compile(rf"(?='*(?:{_COMPUTED}|{_TURNED}))")
_GUARDED = re.compile(rf"'(?='*(?:{_COMPUTED}|{_TURNED}))")
_BETWEEN = ",;\t"
"""What stands between cells: by RFC 4180 the comma, in the spreadsheets of half of Europe the semicolon."""
_TOLD = re.compile(r"\"?sep=([^\r\n\"])\"?[,;\t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""A first line by which Excel is told what stands between cells."""
_NOT_UTF_8 = (
    "the table is not saved as UTF-8, so letters like é cannot be read; save it from the spreadsheet as 'CSV UTF-8', "
    "in LibreOffice as CSV with the character set 'Unicode (UTF-8)'."
)
_WHY = "it is needed to see what has been changed."
_ONE = "delete the one that is not to be taken over."
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_DIGITS = 8


@dataclass(frozen=True)
class Line:
    """A row as it came back. `number` is the spreadsheet's; `cells`: language -> words; `marks`: language -> mark."""

    number: int
    id: str
    cells: Mapping[str, str]
    marks: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """A table that came back, and in which column each language stands, from 1."""

    file: str
    columns: Mapping[str, int]
    lines: tuple[Line, ...] = ()

    def problem(self, line: Line, message: str, language: str = ID, *, rule: str) -> Problem:
        """Return what is wrong in a cell, named as a spreadsheet names it."""
        column = self.columns[language]
        cell = f"cell {_letters(column)}{line.number} ('{line.id}')"
        return Problem(self.file, line.number, column, RULES[rule].severity, f"{cell}: {message}", rule)


def as_csv(rows: Iterable[Row], languages: Sequence[str]) -> str:
    """Return the table; its byte order mark is in it."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow([ID, WHAT, *languages, MARK])
    for row in rows:
        words = [row.words[language] for language in languages]
        table.writerow([row.id, _guarded(row.what), *map(_guarded, words), _marks(row)])
    return "\ufeff" + text.getvalue()


def mark(words: str) -> str:
    """Return a few letters that are others as soon as the words are; line breaks count as one kind."""
    return hashlib.sha256(one_kind(words).encode()).hexdigest()[:_DIGITS].translate(_LETTERS)


def one_kind(words: str) -> str:
    """Return words with line breaks of one kind: spreadsheets do as they like with those."""
    return words.replace("\r\n", "\n").replace("\r", "\n")


def read_sheet(path: Path, languages: Sequence[str]) -> tuple[Sheet, list[Problem]]:
    """Return a table, and what is wrong with it as a whole; then it has no lines."""
    sheet = Sheet(str(path), {ID: 1})
    try:
        text = read_text(path)
    except Refused as refused:
        message = _NOT_UTF_8 if refused.rule == "encoding" else refused.message
        return sheet, [Problem(str(path), refused.line, refused.column, "error", message, "sheet")]
    try:
        table = _table(text)
    except csv.Error:
        return sheet, [_whole(path, 'a quotation mark is not closed or stands alone; save it as "CSV UTF-8".')]
    known = {name.casefold(): name for name in (ID, WHAT, *languages, MARK)}
    headed = [(number, name.strip()) for number, name in enumerate(table[0] if table else [], start=1) if name.strip()]
    headings = [(number, known.get(name.casefold(), name)) for number, name in headed]
    if problems := _columns_wrong(path, headings, list(known.values())):
        return sheet, problems
    columns = {name: number for number, name in headings}
    lines = (_line(number, cells, columns) for number, cells in enumerate(table[1:], start=2) if any(cells))
    return Sheet(str(path), columns, tuple(lines)), []


def _table(text: str) -> list[list[str]]:
    """Return the rows as a spreadsheet shows them: it does not show Excel's `sep=` before them. Raises csv.Error."""
    told = _TOLD.match(text)
    text = text[told.end() :] if told else text
    between = max((told[1] if told else "") + _BETWEEN, key=text.partition("\n")[0].count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True))


def _columns_wrong(path: Path, headings: Sequence[tuple[int, str]], known: Sequence[str]) -> list[Problem]:
    first: dict[str, int] = {}
    for number, name in headings:
        first.setdefault(name, number)
    missing = [name for name in known if name not in first]
    if ID in missing and MARK in missing:
        return [_whole(path, f"the first row must be as it was exported: {', '.join(known)}.")]
    lacking = [_whole(path, f"there is no column '{name}'; {_WHY}") for name in missing if name in (ID, MARK)]
    like = f", or name it like one of: {', '.join(missing)}" if missing else ""
    return lacking + [
        _whole(path, f"no texts belong under '{name}'; delete this column{like}.", number)
        if name not in known
        else _whole(path, f"'{name}' heads two columns, {_letters(first[name])} and {_letters(number)}; {_ONE}", number)
        for number, name in headings
        if name not in known or number != first[name]
    ]


def _whole(path: Path, message: str, column: int = 1) -> Problem:
    return Problem(str(path), 1, column, "error", message, "sheet")


def _line(number: int, cells: Sequence[str], columns: Mapping[str, int]) -> Line:
    filled = [*cells, *[""] * max(columns.values())]
    words = {name: one_kind(filled[place - 1]) for name, place in columns.items()}
    marks = dict(pair.split("-", 1) for pair in words.pop(MARK).split() if "-" in pair)
    row_id = words.pop(ID).strip()
    words.pop(WHAT, None)
    return Line(number, row_id, words, marks)


def unguarded(cell: str) -> str:
    """Return what a cell says, without the ' that kept a spreadsheet from computing it."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _guarded(words: str) -> str:
    return "'" + words if _GUARD.match(words) else words


def _marks(row: Row) -> str:
    return " ".join(f"{language}-{mark(words)}" for language, words in row.words.items())


def _letters(column: int) -> str:
    """Return a column's name in a spreadsheet: A, B, …, Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
