"""Changes single values in the text of tours.yaml; every other letter stays as its curator wrote it.

Comments, order, quotation marks, line breaks and indentation are kept because they are never taken apart: words are
put in at a place, nothing is written out anew. Must never write a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.files import Refused, read_text
from kiosk.guide.located import Node, Source
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem
from kiosk.guide.spans import Span, Spans, spans
from kiosk.guide.tours import read_text as understand

_BARE = re.compile(r"(?!(?i:true|false|yes|no|on|off|null)$)[^\W\d_]+(?:[ ’-][^\W_]+)*")
_LINE_END = re.compile(r"\r?\n|\Z")
_CONTROL = re.compile("[\x00-\x1f]")
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Edit:
    """Letters start to end give way to `words`; where both are the same, words are put in."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Draft:
    """tours.yaml with nothing wrong in it: as text, as a guide, and where each value is spelled."""

    text: str
    guide: Guide
    source: Source
    spans: Spans

    @property
    def root(self) -> Node:
        return self.source.root

    @property
    def line_end(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def span(self, node: Node) -> Span:
        """Return where a text is spelled."""
        return self.spans[node.line, node.column]

    def is_flow(self, node: Node) -> bool:
        """Tell a {group} or [list] from one that is laid out by indentation."""
        return self._begins(node, "{[")

    def is_shared(self, node: Node) -> bool:
        """Tell whether a '*' stands in the value's place."""
        return self._begins(node, "*")

    def end(self, node: Node) -> int:
        """Return where the value ends, without a comment after it."""
        if isinstance(node.content, str) or self._begins(node, "{[*"):
            return self.span(node).end
        return self.end((node.items or node.values)[-1])

    def _begins(self, node: Node, signs: str) -> bool:
        span = self.spans.get((node.line, node.column))
        return not isinstance(node.content, str) and span is not None and self.text[span.start] in signs


def open_tours(path: Path) -> tuple[Draft | None, list[Problem]]:
    """Return tours.yaml for changing, or None if anything is wrong with it, and what is."""
    try:
        return drafted(read_text(path), str(path))
    except Refused as refused:
        return None, [Problem(str(path), refused.line, refused.column, "error", refused.message, refused.rule)]


def drafted(text: str, file: str) -> tuple[Draft | None, list[Problem]]:
    """Return a text as `open_tours` returns that of a file."""
    reading = understand(text, file)
    if reading.guide is None or reading.source is None:
        return None, list(reading.problems)
    return Draft(text, reading.guide, reading.source, spans(text)), list(reading.problems)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits done; those at one place follow each other as they are given."""
    pieces, done = [], 0
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (edit.start, edit.end)):
        pieces += [text[done : edit.start], edit.words]
        done = edit.end
    return "".join([*pieces, text[done:]])


def spelled(words: str, like: str = '"') -> str:
    """Return words as YAML spells them, in the manner of the spelling `like` where that can be."""
    if like[:1] == "'" and not _CONTROL.search(words) and not _UNSAFE.search(words):
        return "'" + words.replace("'", "''") + "'"
    if like[:1] not in ("", '"', "'", "|", ">") and _BARE.fullmatch(words):
        return words
    return _UNSAFE.sub(lambda odd: f"\\u{ord(odd[0]):04X}", json.dumps(words, ensure_ascii=False))


def by_language(words: Mapping[str, str]) -> str:
    """Return one text for each language, in one line."""
    return "{" + ", ".join(f"{language}: {spelled(text)}" for language, text in words.items()) + "}"


def replaced(draft: Draft, node: Node, words: str) -> Edit:
    """Return the edit that gives a text other words."""
    start, end = draft.span(node)
    gap = " " if draft.text[start - 1 : start] == ":" else ""
    return Edit(start, end, gap + spelled(words, draft.text[start:end]))


def added_language(draft: Draft, group: Node, language: str, words: str) -> Edit:
    """Return the edit that puts a language into a text that has others, after those the museum names before it."""
    order = draft.guide.museum.languages
    before = [code for code in order[: order.index(language)] if code in group.names]
    neighbour = (before or group.names)[-1]
    end = draft.end(group.field(neighbour))
    entry = f"{language}: {spelled(words)}"
    if draft.is_flow(group):
        return Edit(end, end, f", {entry}")
    indent = " " * (group.name(neighbour).column - 1)
    end = _line_end(draft.text, end)
    return Edit(end, end, draft.line_end + indent + entry)


def added_item(draft: Draft, items: Sequence[Node], lines: Sequence[str]) -> Edit | None:
    """Return the edit that adds an item of these lines to a list; None if it is laid out in no way known here.

    Of a [list] in brackets it can be an item of one line.
    """
    last = items[-1]
    begin = draft.text.rfind("\n", 0, draft.span(last).start) + 1
    dash = draft.text[begin : begin + last.column - 1]
    if dash.strip() != "-":
        return None
    first = dash + lines[0]
    more = [" " * len(dash) + line for line in lines[1:]]
    end = _comments_end(draft.text, draft.end(last), indent=dash.index("-"))
    gap = [""] if len(items) > 1 and draft.text[:begin].endswith(("\n\n", "\n\r\n")) else []
    return Edit(end, end, draft.line_end + draft.line_end.join([*gap, first, *more]))


def added_word(draft: Draft, words: Node, word: str) -> Edit | None:
    """Return the edit that adds a word to a list of words; None as in `added_item`."""
    if draft.is_shared(words):
        return None
    if draft.is_flow(words):
        end = draft.end(words.items[-1])
        return Edit(end, end, f", {word}")
    return added_item(draft, words.items, [word])


def _line_end(text: str, index: int) -> int:
    found = _LINE_END.search(text, index)
    return found.start() if found else len(text)


def _comments_end(text: str, index: int, *, indent: int) -> int:
    """Return the end of the line at `index`, or of the comments below that are indented by more than `indent`."""
    deeper = re.compile(rf"(?:\r?\n[ \t]*)*\r?\n[ \t]{{{indent + 1},}}#[^\r\n]*")
    end = _line_end(text, index)
    while found := deeper.match(text, end):
        end = found.end()
    return end
