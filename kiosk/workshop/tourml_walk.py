"""In which order the stops of a TourML tour are walked, which belong into a group's stop, and which groups are tours.

A connected stop with no code of its own is reached through its group only: it becomes part of the group's stop. A
group with several that have one, or that are groups, becomes a tour; the group at the root says in which order its tour
goes, and is neither. Must never loop, however connections run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Node:
    """A stop as far as the walk concerns it. `code` is "" for none; `told`: it has something of its own to be heard."""

    key: str
    group: bool
    code: str
    told: bool = False


class Walk:
    """`connections`: source, destination and priority, both ends known; `root` is where the tour begins, or ""."""

    def __init__(self, nodes: Sequence[Node], connections: Iterable[tuple[str, str, float]], root: str = "") -> None:
        self._nodes: Mapping[str, Node] = {node.key: node for node in nodes}
        self._after: dict[str, dict[str, None]] = {node.key: {} for node in nodes}
        for source, destination, _ in sorted(connections, key=lambda connection: connection[2]):
            if source != destination:
                self._after[source][destination] = None
        self._root = root
        self._members = {key: self._inside(node) for key, node in self._nodes.items()}
        self._absorbed = {member for members in self._members.values() for member in members}

    def members(self, key: str) -> list[str]:
        """Return the stops that become part of a group's stop, in their order."""
        return self._members[key]

    def is_tour(self, key: str) -> bool:
        """Tell whether a group is a tour of its own."""
        return self._nodes[key].group and len(self._onward(key)) > 1

    def is_order(self, key: str) -> bool:
        """Tell whether a group only says in which order its tour goes."""
        node = self._nodes[key]
        return key == self._root and node.group and not (node.code or node.told)

    def all(self) -> list[str]:
        """Return every stop that is one here, in order: by connections, and where there are none by code."""
        led_to = {key for keys in self._after.values() for key in keys}
        by_code = sorted(self._nodes.values(), key=lambda node: int(node.code) if node.code.isdecimal() else inf)
        starts = [node.key for node in by_code if node.key not in led_to]
        first = [self._root] if self._root in self._nodes else []
        return [key for key in self._walked([*first, *starts, *self._nodes]) if not self.is_order(key)]

    def below(self, key: str) -> list[str]:
        """Return the stops of a group that is a tour, the group's own first."""
        return self._walked([key])

    def _inside(self, group: Node) -> list[str]:
        if not group.group or self.is_order(group.key):
            return []
        ends = (self._nodes[key] for key in self._after[group.key] if not self._after[key])
        return [node.key for node in ends if not node.group and not node.code]

    def _onward(self, key: str) -> list[str]:
        return [after for after in self._after[key] if after not in self._absorbed]

    def _walked(self, starts: Iterable[str]) -> list[str]:
        """Go as far as connections lead before taking the next start."""
        walked: dict[str, None] = {}
        waiting = list(starts)[::-1]
        while waiting:
            key = waiting.pop()
            if key not in walked and key not in self._absorbed:
                walked[key] = None
                waiting += self._onward(key)[::-1]
        return list(walked)
