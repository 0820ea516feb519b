"""What is wrong where a file stops being YAML, in the words of somebody who has never heard of a parser.

Must never show the parser's own sentence where it has a better one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_CLOSING = {"[": "]", "{": "}"}
_ODD_INDENT = re.compile(r" *([^\S ])\s*\S")


@dataclass(frozen=True)
class Stumble:
    """Where a parser stopped. Lines and columns count from 1; `opened` is where the unfinished thing began."""

    text: str
    line: int
    column: int
    problem: str
    context: str = ""
    opened: tuple[int, int] | None = None

    def row(self, line: int) -> str:
        rows = LINE_BREAK.split(self.text)
        return rows[line - 1] if 0 < line <= len(rows) else ""

    @property
    def before(self) -> str:
        return self.row(self.line)[: self.column - 1]

    @property
    def letter(self) -> str:
        return self.row(self.line)[self.column - 1 : self.column]


def explain(stumble: Stumble) -> tuple[int, int, str]:
    """Return line, column and a sentence with the remedy."""
    for line in (stumble.line, stumble.line - 1):
        if odd := _ODD_INDENT.match(stumble.row(line)):
            kind = "a tab" if odd[1] == "\t" else "a space of another kind"
            return line, odd.start(1) + 1, f"{kind}; indent with plain spaces only."
    for words, sentence in _SENTENCES:
        if re.search(words, f"{stumble.context}: {stumble.problem}"):
            return sentence(stumble)
    return _unknown(stumble)


def _here(stumble: Stumble, sentence: str) -> tuple[int, int, str]:
    return stumble.line, stumble.column, sentence


def _at_its_beginning(stumble: Stumble, sentence: str) -> tuple[int, int, str]:
    line, column = stumble.opened or (stumble.line, stumble.column)
    return line, column, sentence


def _bracket(stumble: Stumble) -> tuple[int, int, str]:
    line, column = stumble.opened or (stumble.line, stumble.column)
    opening = stumble.row(line)[column - 1 : column]
    closing = _CLOSING.get(opening, "]")
    if line == stumble.line and stumble.letter:
        return _here(
            stumble,
            f"'{stumble.letter}' cannot stand here, inside the '{opening}' of column {column}; "
            f"write ',' between two things, and quotation marks around a text that holds ':', ',' or brackets.",
        )
    return line, column, f"this '{opening}' is not closed; write '{closing}' before line {stumble.line}."


def _quotation_mark(stumble: Stumble) -> tuple[int, int, str]:
    line, column = stumble.opened or (stumble.line, stumble.column)
    mark = stumble.row(line)[column - 1 : column]
    apostrophe = " An apostrophe inside '…' is written twice: ''." if mark == "'" else ""
    return line, column, f"this quotation mark is not closed; write {mark} where the text ends.{apostrophe}"


def _second_colon(stumble: Stumble) -> tuple[int, int, str]:
    if re.search(r":\s+\S|\?\s", stumble.before):
        return _here(stumble, "a second ': ' in one line; put quotation marks around the text that holds it.")
    if unspaced := re.match(r"(?:\s*|.*\s)([a-z]+):(?=[^\s/])", stumble.row(stumble.line - 1)):
        return stumble.line - 1, unspaced.end() + 1, f"write a space after the colon: '{unspaced[1]}: …'."
    begins = len(stumble.before) - len(stumble.before.lstrip(" -")) + 1
    sentence = "this line stands further to the right than the group it belongs to; line it up with the lines above."
    return stumble.line, begins, sentence


def _out_of_line(stumble: Stumble) -> tuple[int, int, str]:
    if stumble.letter and stumble.letter in "]}":
        return _here(stumble, f"this '{stumble.letter}' closes nothing; delete it.")
    if stumble.before.strip(" -"):
        return _here(
            stumble,
            "the text goes on after its closing quotation mark; "
            "put the whole text in quotation marks, with an apostrophe inside '…' written twice.",
        )
    line, column = stumble.opened or (1, 1)
    return _here(
        stumble,
        f"this line does not fit the group that began in line {line}, column {column}; "
        "indent it with as many spaces as the lines it belongs to.",
    )


def _odd_beginning(stumble: Stumble) -> tuple[int, int, str]:
    if stumble.letter == "\t":
        return _here(stumble, "a tab; indent with plain spaces only.")
    return _here(stumble, f"a text cannot begin with '{stumble.letter}'; put quotation marks around it.")


def _no_colon(stumble: Stumble) -> tuple[int, int, str]:
    return _at_its_beginning(
        stumble, "': ' is missing after this name; write 'name: text', or indent text that goes on."
    )


def _escape(stumble: Stumble) -> tuple[int, int, str]:
    return _here(stumble, "a backslash inside \"…\" has a meaning of its own; write it twice, or use '…' instead.")


def _nothing(stumble: Stumble) -> tuple[int, int, str]:
    if stumble.letter == ",":
        return _here(stumble, "nothing before this comma; write a value or delete the comma.")
    if stumble.letter and stumble.letter in "]}":
        return _here(stumble, f"this '{stumble.letter}' closes nothing; delete it.")
    return _here(stumble, "a value is missing here; a bracket before it may not be closed.")


def _dash(stumble: Stumble) -> tuple[int, int, str]:
    return _here(
        stumble, "'- ' begins an item of a list, on a line of its own; put quotation marks around such a text."
    )


def _block(stumble: Stumble) -> tuple[int, int, str]:
    return _at_its_beginning(
        stumble, "after '|' or '>' the text begins on the next line; put quotation marks around a text that begins so."
    )


def _directive(stumble: Stumble) -> tuple[int, int, str]:
    return _here(stumble, "a line that begins with '%' is an order to other programs; delete it.")


def _mark(stumble: Stumble) -> tuple[int, int, str]:
    return _at_its_beginning(
        stumble, "'!', '&' and '*' have a meaning of their own; put quotation marks around a text that begins so."
    )


def _unknown(stumble: Stumble) -> tuple[int, int, str]:
    return _here(
        stumble, "this cannot be read; look at the quotation marks, brackets and spaces of this line and the one above."
    )


_SENTENCES = (
    ("flow (sequence|mapping): .*expected ','", _bracket),
    ("quoted scalar: .*(end of stream|document indicator)", _quotation_mark),
    ("mapping values", _second_colon),
    ("cannot start any token", _odd_beginning),
    ("expected key|'-' indicator|expected <block end>", _out_of_line),
    ("expected ':'", _no_colon),
    ("escape", _escape),
    ("node content", _nothing),
    ("sequence entries", _dash),
    ("block scalar", _block),
    ("directive|document", _directive),
    (r"\btag\b|anchor|alias", _mark),
)
