"""What is wrong where a file stops being YAML, in the words of somebody who has never heard of a parser.

Must never show the parser's own sentence where it has a better one.
"""

from __future__ import annotations

import re

from kiosk.guide.stumble import Stumble

_TAB = "a tab; delete it and indent with spaces, as many as the lines this one belongs to."
_ODD_SPACE = "a space of another kind, copied from elsewhere perhaps; delete it and type plain spaces."
_MERGED = re.compile(r"(<{7}|={7}|>{7})( |$)")
_UNMERGED = (
    "a mark of two versions that were not brought together; keep one of them, "
    "and delete the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'."
)
_CLOSING = {"[": "]", "{": "}"}
_ODD_INDENT = re.compile(r" *([^\S ])\s*\S")
_ODD_AFTER = re.compile(r" *(?:- *)?(?:[a-z_]+:)?([^\S \t])\s*\S")
_HASH = re.compile(r"\s#")
_NO_SPACE = re.compile(r"(?:\s*|.*\s)([a-z]+):(?=[^\s/])")


def explain(stumble: Stumble) -> tuple[int, int, str]:
    """Return line, column and a sentence with the remedy."""
    for line in (stumble.line, stumble.line - 1):
        if _MERGED.match(stumble.row(line)):
            return line, 1, _UNMERGED
        if odd := _ODD_INDENT.match(stumble.row(line)) or _ODD_AFTER.match(stumble.row(line)):
            return line, odd.start(1) + 1, _TAB if odd[1] == "\t" else _ODD_SPACE
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
    if stumble.left_open():
        return _left_open(stumble)
    if line == stumble.line and stumble.letter:
        return _inside(stumble, opening, column)
    if (cut := _HASH.search(stumble.row(line), column)) and closing in stumble.row(line)[cut.end() :]:
        return (
            line,
            cut.end(),
            f"all after this '#' is a remark, so the '{opening}' of column {column} is not closed; "
            "put quotation marks around a text that holds ' #'.",
        )
    between = "".join(stumble.row(number) for number in range(line + 1, stumble.line))
    end = f"before line {stumble.line}" if between.strip() else "at the end of this line"
    return line, column, f"this '{opening}' is not closed; write '{closing}' {end}."


def _inside(stumble: Stumble, opening: str, column: int) -> tuple[int, int, str]:
    if stumble.letter == ";":
        return _here(stumble, "write ',' in place of this ';'.")
    if stumble.before[-1:] in ('"', "'"):
        return _here(stumble, "the text goes on after a quotation mark; one may be missing earlier in this line.")
    if stumble.before.rstrip()[-1:] in ('"', "'"):
        return _here(stumble, f"a ',' is missing before this '{stumble.letter}'.")
    return _here(
        stumble,
        f"'{stumble.letter}' cannot stand here, inside the '{opening}' of column {column}; "
        f"write ',' between two things, and quotation marks around a text that holds ':', ',' or brackets.",
    )


def _left_open(stumble: Stumble) -> tuple[int, int, str]:
    line, column = stumble.left_open() or (stumble.line, stumble.column)
    mark = stumble.row(line)[column - 1 : column]
    return line, column, f"this quotation mark is not closed; write {mark} where the text ends, likely in this line."


def _quotation_mark(stumble: Stumble) -> tuple[int, int, str]:
    line, column = stumble.opened or (stumble.line, stumble.column)
    mark = stumble.row(line)[column - 1 : column]
    apostrophe = " An apostrophe inside '…' is written twice: ''." if mark == "'" else ""
    return line, column, f"this quotation mark is not closed; write {mark} where the text ends.{apostrophe}"


def _second_colon(stumble: Stumble) -> tuple[int, int, str]:
    if re.search(r":\s+\S|\?\s", stumble.before):
        return _here(stumble, "a second ': ' in one line; put quotation marks around the text that holds it.")
    if unspaced := _NO_SPACE.match(stumble.row(stumble.line - 1)):
        return stumble.line - 1, unspaced.end() + 1, f"write a space after the colon: '{unspaced[1]}: …'."
    return _out_of_column(stumble)


def _out_of_column(stumble: Stumble) -> tuple[int, int, str]:
    """Say where a line should begin that lines up with nothing."""
    if undashed := re.match(r" *-([a-z]+):", stumble.row(stumble.line)):
        return stumble.line, stumble.begins, f"write a space after the dash: '- {undashed[1]}: …'."
    home = stumble.under()
    if not home:
        sentence = "this line does not line up with the lines above; indent it as the lines it belongs to."
        return stumble.line, stumble.begins, sentence
    line, column, word = home
    if ":" not in stumble.row(line) and word != "-":
        like = f"id: {word}" if stumble.row(line).lstrip().startswith("-") else f"{word}: …"
        return line, column, f"a ':' is missing here; write it like '{like}'."
    sentence = f"this line does not line up with the lines above; begin it in column {column}, under '{word}' of line"
    return stumble.line, stumble.begins, f"{sentence} {line}."


def _out_of_line(stumble: Stumble) -> tuple[int, int, str]:
    if stumble.letter and stumble.letter in "]}":
        return _here(stumble, f"this '{stumble.letter}' closes nothing; delete it.")
    if stumble.left_open():
        return _left_open(stumble)
    if bracketed := re.search(r"(?:: |- )([\[{])[^\[{]*[\]}] *$", stumble.before):
        sentence = f"a text cannot begin with '{bracketed[1]}'; put quotation marks around it."
        return stumble.line, bracketed.start(1) + 1, sentence
    if stumble.before.strip(" -"):
        return _here(
            stumble,
            "the text goes on after its closing quotation mark; "
            "put the whole text between \"…\", or write an apostrophe inside '…' twice.",
        )
    return _out_of_column(stumble)


def _odd_beginning(stumble: Stumble) -> tuple[int, int, str]:
    if stumble.letter == "\t":
        return _here(stumble, _TAB)
    return _here(stumble, f"a text cannot begin with '{stumble.letter}'; put quotation marks around it.")


def _no_colon(stumble: Stumble) -> tuple[int, int, str]:
    line, column = stumble.opened or (stumble.line, stumble.column)
    row = stumble.row(line)[column - 1 :]
    if unspaced := re.match(r"(?:- +)?([a-z]+):\S", row):
        return line, column + unspaced.end(1) + 1, f"write a space after the colon: '{unspaced[1]}: …'."
    name = re.match(r"[a-z]+", row)
    like = f"'{name[0]}: …'" if name else "'name: …'"
    return line, column, f"a ':' is missing here; write {like}, or indent a text that goes on from the line above."


def _escape(stumble: Stumble) -> tuple[int, int, str]:
    return _here(
        stumble,
        "a backslash inside \"…\" has a meaning of its own; between folders write '/', in a text write it twice.",
    )


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
