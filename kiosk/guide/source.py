"""YAML text as values that remember their line and column. The only one that imports yaml.

Scalars stay the text that was typed: `no` is the word no, `1:30` is not ninety, `010` keeps its zero. Must never
raise, whatever the file holds, and never spend more than a moment on a file that was made to harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from kiosk.guide.files import Refused, place, read_text
from kiosk.guide.located import Node, Source
from kiosk.guide.problem import Problem, did_you_mean, quoted
from kiosk.guide.rules import RULES
from kiosk.guide.stumble import Stumble
from kiosk.guide.syntax import explain

MOST_NODES = 500_000
MOST_ALIASES = 64
MOST_DEPTH = 32
MOST_FAULTS = 1000
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_CUT = re.compile(r"[ \t]+#(?=[^\s#])")
_PLAIN_TAGS = {
    "tag:yaml.org,2002:str": yaml.ScalarEvent,
    "tag:yaml.org,2002:seq": yaml.SequenceStartEvent,
    "tag:yaml.org,2002:map": yaml.MappingStartEvent,
}


def read(path: Path) -> tuple[Source | None, list[Problem]]:
    """Return the file's values and what is wrong with its YAML, sorted. No values: nothing could be read."""
    file = str(path)
    try:
        return parse(read_text(path), file)
    except Refused as refused:
        return None, [Problem(file, refused.line, refused.column, "error", refused.message, refused.rule)]


def parse(text: str, file: str) -> tuple[Source | None, list[Problem]]:
    """Return the values of a text and what is wrong with its YAML, as `read` does."""
    builder = _Builder(text)
    try:
        root = builder.document()
    except Refused as refused:
        return None, [Problem(file, refused.line, refused.column, "error", refused.message, "yaml")]
    faults = (
        Problem(file, line, column, RULES[rule].severity, sentence, rule)
        for line, column, sentence, rule in builder.faults
    )
    return Source(file, root), sorted(faults)


class _Builder:
    """Builds nodes from the parser's events, which is where every cap is kept."""

    def __init__(self, text: str) -> None:
        self.faults: list[tuple[int, int, str, str]] = []
        self._text = text
        self._events: Iterator[Any] = iter(())
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._nodes = self._aliases = 0

    def document(self) -> Node:
        if odd := _NOT_ALLOWED.search(self._text):
            code = f"U+{ord(odd[0]):04X}"
            raise Refused(*place(self._text, odd.start()), f"an invisible character ({code}); delete it.")
        try:
            return self._document()
        except yaml.MarkedYAMLError as fault:
            raise Refused(*explain(self._stumble(fault))) from None
        except (yaml.YAMLError, UnicodeError):
            raise Refused(1, 1, "this cannot be read as YAML; look for odd characters.") from None
        except (RecursionError, MemoryError):
            raise Refused(1, 1, "the file is too large or too deeply nested.") from None

    def _document(self) -> Node:
        self._events = iter(yaml.parse(self._text, Loader=LOADER))
        beginning = list(islice(self._events, 2))
        if len(beginning) < 2 or isinstance(beginning[1], yaml.StreamEndEvent):
            raise Refused(1, 1, "the file is empty.")
        root = self._node(next(self._events), 1)
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise Refused(*_at(event), "'---' begins a second document; keep everything in one.")
        return root

    def _stumble(self, fault: yaml.MarkedYAMLError) -> Stumble:
        mark, context = fault.problem_mark, fault.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        opened = (context.line + 1, context.column + 1) if context else None
        return Stumble(self._text, line, column, str(fault.problem), str(fault.context), opened)

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        self._count(event, 1)
        if depth > MOST_DEPTH:
            raise Refused(*_at(event), f"nested more than {MOST_DEPTH} levels deep; close the brackets before this.")
        if event.tag:
            self._tag(event)
        before = self._nodes
        node = Node(*_at(event), self._below(event, depth))
        if event.anchor:
            self._anchors[event.anchor] = (node, self._nodes - before + 1)
        return node

    def _below(self, event: Any, depth: int) -> Any:
        if isinstance(event, yaml.ScalarEvent):
            self._unhashed(event)
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(depth)
        return self._group(depth)

    def _list(self, depth: int) -> list[Node]:
        items = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return items

    def _group(self, depth: int) -> dict[str, tuple[Node, Node]]:
        fields: dict[str, tuple[Node, Node]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if self._is_new(name, fields):
                fields[str(name.content)] = (name, value)
        return fields

    def _is_new(self, name: Node, fields: dict[str, tuple[Node, Node]]) -> bool:
        where = name.line, name.column
        if not isinstance(name.content, str):
            self._fault(*where, "a field's name must be a text; put quotation marks around it.")
        elif name.content == "<<":
            self._fault(*where, "'<<' is not understood here; write the fields out.")
        elif name.content in fields:
            line, shown = fields[name.content][0].line, quoted(name.content)
            remedy = "a '- ' may be missing before this one" if name.content == "id" else "delete one of the two"
            self._fault(*where, f"{shown} is given twice, first in line {line}; {remedy}.", "twice")
        else:
            return True
        return False

    def _fault(self, line: int, column: int, sentence: str, rule: str = "yaml") -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append((line, column, sentence, rule))

    def _alias(self, event: Any) -> Node:
        self._aliases += 1
        if self._aliases > MOST_ALIASES:
            raise Refused(*_at(event), f"more than {MOST_ALIASES} texts beginning with '*'; write them out.")
        if event.anchor not in self._anchors:
            hint = did_you_mean(event.anchor, self._anchors)
            remedy = hint or " Put quotation marks around a text that begins with '*'."
            raise Refused(
                *_at(event), f"{quoted('*' + event.anchor)} refers to a '&' mark not found before it.{remedy}"
            )
        node, size = self._anchors[event.anchor]
        self._count(event, size)
        return Node(*_at(event), node.content)

    def _count(self, event: Any, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            raise Refused(*_at(event), f"more than {MOST_NODES} values; is something repeated with '&' and '*'?")

    def _unhashed(self, event: Any) -> None:
        """Doubt a '#' that cut a text short, unless it begins a remark as one is written: '# so'."""
        end = event.end_mark.index
        cut = _CUT.match(self._text, end) if not event.style and event.value else None
        if cut:
            line, column = event.end_mark.line + 1, event.end_mark.column + len(cut[0])
            sentence = (
                "what follows this '#' is a remark that nobody sees; put quotation marks around a text that holds "
                "' #', or write a space after the '#' of a remark."
            )
            self._fault(line, column, sentence, "hash")

    def _tag(self, event: Any) -> None:
        if event.tag != "!" and _PLAIN_TAGS.get(event.tag) is not type(event):
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            sentence = f"{quoted(shown)} is not understood; delete it, or put quotation marks around the whole text."
            self._fault(*_at(event), sentence)


def _at(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
