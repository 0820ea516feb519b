"""When a text was last changed: by the museum's git history where there is one, else by the files' own times.

Git keeps no file times, so in a copy fetched by it those would all be today's; must never change anything.
"""

from __future__ import annotations

import subprocess
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from kiosk.guide.located import Node, Source

MARGIN = 60.0
"""Seconds by which a text must be younger than its translation: files copied together differ by less."""
PATIENCE = 20.0  # seconds for git to answer
_UNCOMMITTED = "0" * 40


class Ages:
    """The ages of a museum's texts. `by_git` tells which of the two ways they are known by."""

    def __init__(self, source: Source) -> None:
        tours = Path(source.file)
        self._folder = tours.parent
        self._begins = sorted({node.line for node in _nodes(source.root)})
        self._lines = _blamed(tours)
        self.by_git = bool(self._lines)
        self._files = _committed(self._folder) if self.by_git else {}

    def of_file(self, path: Path) -> float:
        """Return when a file was last changed, in seconds since 1970; 0 if nobody knows."""
        try:
            name = path.resolve().relative_to(self._folder.resolve()).as_posix()
            return self._files.get(name) or path.stat().st_mtime
        except (OSError, ValueError):
            return 0.0

    def of_text(self, node: Node) -> float:
        """Return when the lines of a text in tours.yaml were last changed; 0 if nobody knows."""
        following = bisect_right(self._begins, node.line)
        end = self._begins[following] if following < len(self._begins) else len(self._lines) + 1
        return max((self._lines.get(line, 0.0) for line in range(node.line, end)), default=0.0)


def is_older(text: float, than: float) -> bool:
    """Tell whether a translation of age `text` was last changed before its source; not if either is unknown."""
    return bool(text) and than - text > MARGIN


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for below in (*node.items, *node.values):
        yield from _nodes(below)


def _blamed(tours: Path) -> dict[int, float]:
    """Return line -> when it was committed; lines not committed yet count as changed when the file was."""
    times: dict[int, float] = {}
    changed, line = tours.stat().st_mtime, 0
    for row in _git(tours.parent, "blame", "--line-porcelain", "--", tours.name).split("\n"):
        words = row.split(" ")
        if len(words) >= 3 and len(words[0]) == len(_UNCOMMITTED) and words[2].isdecimal():
            commit, line = words[0], int(words[2])
        elif words[0] == "committer-time":
            times[line] = changed if commit == _UNCOMMITTED else float(words[1])
    return times


def _committed(folder: Path) -> dict[str, float]:
    """Return the files below `folder` that stand as committed, and when they last were."""
    times: dict[str, float] = {}
    when = 0.0
    for row in _git(folder, "log", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "-z").split("\0"):
        name = row.strip("\n")
        if name.startswith("\1"):
            when = float(name[1:])
        elif name:
            times.setdefault(name, when)
    for name in _git(folder, "diff", "--name-only", "--relative", "-z", "HEAD").split("\0"):
        times.pop(name, None)
    return times


def _git(folder: Path, *words: str) -> str:
    """Return what git says; "" where there is no git, or no history of this folder."""
    command = ["git", "--no-optional-locks", "-C", str(folder), *words]
    try:
        ended = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return ended.stdout.decode(errors="replace")
