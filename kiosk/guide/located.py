"""Values of a file that remember their line and column.

Must never know what the values mean, nor how the file is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.guide.problem import Problem

Way = Sequence[str | int]
"""The way to a value: field names and places in lists."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it begins. `content` is a text, a list of nodes, or field name -> (its node, value's node)."""

    line: int
    column: int
    content: str | list[Node] | dict[str, tuple[Node, Node]]

    @property
    def text(self) -> str:
        """The text, or "" if it is something else."""
        return self.content if isinstance(self.content, str) else ""

    @property
    def items(self) -> list[Node]:
        """The items of a list, or none."""
        return self.content if isinstance(self.content, list) else []

    @property
    def names(self) -> list[str]:
        """The names of a group's fields, or none."""
        return list(self.content) if isinstance(self.content, dict) else []

    @property
    def values(self) -> list[Node]:
        """The values of a group's fields, or none."""
        return [value for _, value in self.content.values()] if isinstance(self.content, dict) else []

    def field(self, name: str) -> Node:
        """Return the value of a field; an empty one if there is no such field."""
        found = self.content.get(name) if isinstance(self.content, dict) else None
        return found[1] if found else Node(self.line, self.column, "")

    def name(self, name: str) -> Node:
        """Return where the name of a field stands; the group itself if there is no such field."""
        found = self.content.get(name) if isinstance(self.content, dict) else None
        return found[0] if found else self

    def plain(self) -> Any:
        """Return the value without its places."""
        if isinstance(self.content, dict):
            return {name: value.plain() for name, (_, value) in self.content.items()}
        if isinstance(self.content, list):
            return [item.plain() for item in self.content]
        return self.content


@dataclass(frozen=True)
class Source:
    """A file's values, and where each of them stands."""

    file: str
    root: Node

    def node(self, way: Way) -> Node:
        """Return the value at `way`, or the last one on the way to it."""
        node = self.root
        for step in way:
            below = node.content
            if isinstance(below, dict) and step in below:
                node = below[str(step)][1]
            elif isinstance(below, list) and isinstance(step, int) and step < len(below):
                node = below[step]
            else:
                break
        return node

    def name(self, way: Way) -> Node:
        """Return the name of the field at `way`; the group it should be in, if there is no such field."""
        return self.node(way[:-1]).name(str(way[-1])) if way else self.root

    def error(self, node: Node, message: str, *, rule: str) -> Problem:
        return Problem(self.file, node.line, node.column, "error", message, rule)

    def warning(self, node: Node, message: str, *, rule: str) -> Problem:
        return Problem(self.file, node.line, node.column, "warning", message, rule)
