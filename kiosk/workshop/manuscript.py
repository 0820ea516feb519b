"""The text of tours.yaml while it is changed: every letter that is not asked for stays as its curator wrote it.

The library holds the text as a tree of all its letters, remarks and line breaks among them. Must never write a file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml_edit

from kiosk.guide.located import Way
from kiosk.workshop.spelling import spelled


class Unreachable(Exception):
    """A value that cannot be changed at its place: a '*' there shares it with another, or a '!' says what it is."""


class Manuscript:
    """A tours.yaml in which nothing is wrong; `str()` of it is the text as it has become.

    `spelling` is a value as YAML spells it. Unreachable: there is no changing the value at `way`; all is as before.
    """

    def __init__(self, text: str) -> None:
        self._file = yaml_edit.YamlFile.parse(text)

    def __str__(self) -> str:
        return str(self._file)

    def put(self, way: Way, spelling: str) -> None:
        """Put another value in the place of the one at `way`."""
        self._group(way[:-1])[way[-1]] = _value(spelling)

    def say(self, way: Way, words: str) -> None:
        """Give the text at `way` other words, spelled in its manner where that can be."""
        old = self._at(way).as_scalar()
        if old is None:
            raise Unreachable
        as_block = yaml_edit.ScalarValue(words, old.style()) if old.is_block() else None
        self._group(way[:-1])[way[-1]] = as_block or _value(spelled(words, old.value()))

    def add_field(self, way: Way, *, after: str, spelling: str) -> None:
        """Add the field at `way` to its group, after another one."""
        self._group(way[:-1]).insert_after(after, way[-1], _value(spelling))

    def add_item(self, way: Way, lines: Sequence[str]) -> None:
        """Add an item, spelled in these lines, to the end of a list; to one in [brackets] without remarks."""
        items = self._at(way).as_sequence()
        if items is None:
            raise Unreachable
        if items.is_flow_style():
            items.append(_value("\n".join(lines)).to_python())
        else:
            self._file = yaml_edit.YamlFile.parse(_with_item(str(self), items, lines))

    def _group(self, way: Way) -> yaml_edit.Mapping:
        group = self._at(way).as_mapping()
        if group is None:
            raise Unreachable
        return group

    def _at(self, way: Way) -> yaml_edit.Node:
        document = self._file.document()
        node = None if document is None else document.root()
        for step in way:
            node = None if node is None else _below(node, step)
        if node is None:
            raise Unreachable
        return node


def _below(node: yaml_edit.Node, step: str | int) -> yaml_edit.Node | None:
    items = node.as_sequence()
    if items is not None:
        return items.get(step) if isinstance(step, int) else None
    group = node.as_mapping()
    return None if group is None else group.get(step)


def _value(spelling: str) -> yaml_edit.Node:
    root = yaml_edit.Document.parse(spelling).root()
    assert root, spelling
    return root


def _with_item(text: str, items: yaml_edit.Sequence, lines: Sequence[str]) -> str:
    """Return the text with one more item in a list, below the last one and the remarks that belong to that.

    Not done by `items.append`: it puts the item above those remarks, where they would seem to be its own.
    """
    letters = text.encode("utf-8")
    begin, end = items[-1].byte_range()
    before, last = letters[:begin].decode("utf-8"), letters[begin:end].decode("utf-8").rstrip()
    above, _, dash = before.rpartition("\n")
    if dash.strip() != "-":
        raise Unreachable
    deeper = re.compile(rf"[^\r\n]*(?:(?:\r?\n[ \t]*)*\r?\n[ \t]{{{dash.index('-') + 1},}}#[^\r\n]*)*")
    place = deeper.match(text, len(before) + len(last))
    assert place
    gap = [""] if len(items) > 1 and above.endswith(("\n", "\n\r")) else []
    new = [*gap, dash + lines[0], *(" " * len(dash) + line for line in lines[1:])]
    line_end = "\r\n" if "\r\n" in text else "\n"
    return text[: place.end()] + "".join(line_end + line for line in new) + text[place.end() :]
