"""Looks at every medium of a guide once, and remembers what it saw until what is in the file changes.

Must never judge what it saw, nor decode anything itself.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.supply import wanted
from kiosk.guide.takes import Take
from kiosk.release.contents import Contents, contents
from kiosk.release.facts import Facts, facts_from
from kiosk.release.recipe import Order, Refused
from kiosk.release.workshift import look_all

VERSION = "2"
"""Of what a look tells; with another one everything is looked at again."""
REMEMBERED = "looked.json"
MOST_OTHERS = 5000
"""Files remembered that this guide does not use now: other guides' and earlier versions; the oldest are forgotten."""
_T = TypeVar("_T")
Looked = Mapping[str, Facts | Refused]
"""Name in the media folder -> what was seen, or why nothing."""


@dataclass(frozen=True)
class _Memory:
    """What is kept of earlier looks: what was in the file at each place, and the facts of what was looked at."""

    files: Mapping[str, Contents]
    facts: Mapping[str, Facts]


def media_of(guide: Guide, media: MediaFolder, heard: Sequence[Take]) -> dict[str, str]:
    """Return the files that a guide uses and that are there, each with the kind of `recipe.Order` it needs."""
    parts = [part for stop in guide.stops for part in stop.parts]
    films = {media.film(name) for name in {part.film for part in parts if part.film}}
    signs = {name for part in parts for name in part.sign.values()}
    others = {name for _, name in wanted(guide)}
    found = {name: "film" if name in signs else "picture" for name in sorted(others) if media.find((name,))}
    found |= dict.fromkeys(sorted(filter(None, films)), "film")
    return found | {take.sound: "sound" for take in heard if take.sound}


def look(
    kinds: Mapping[str, str], media: MediaFolder, state: Path | None, begin: Callable[[int], None] = lambda count: None
) -> Looked:
    """Return the facts of each file of `media_of`; those of unchanged files are remembered in the folder `state`.

    `begin` is told how many files are looked at for the first time, before that begins.
    """
    memory = _remembered(state)
    read = dict(_read(kinds, media, memory.files))
    marks = {name: _mark(kinds[name], name, file) for name, file in read.items()}
    seen: dict[str, Facts | Refused] = {name: memory.facts[one] for name, one in marks.items() if one in memory.facts}
    names = {str(media.path(name)): name for name in kinds if name not in seen}
    if names:
        begin(len(names))
    for order, facts in look_all(Order(kinds[name], path) for path, name in names.items()):
        seen[names[order.source]] = facts
    files = {_place(media, name): file for name, file in read.items()}
    if state and (names or files.items() - memory.files.items()):
        told = {marks[name]: facts for name, facts in seen.items() if isinstance(facts, Facts) and name in marks}
        _remember(state, _Memory(_latest(memory.files, files), _latest(memory.facts, told)))
    return seen


def _read(names: Iterable[str], media: MediaFolder, known: Mapping[str, Contents]) -> Iterator[tuple[str, Contents]]:
    """Yield each file that can be read, and what is in it."""
    now = time.time_ns()
    for name in names:
        with suppress(OSError):
            yield name, contents(media.path(name), known=known.get(_place(media, name)), now=now)


def _place(media: MediaFolder, name: str) -> str:
    return str(media.path(name).absolute())


def _mark(kind: str, name: str, file: Contents) -> str:
    """Return what tells a look from every other: its kind, and the bytes that were looked at."""
    return f"{kind}{Path(name).suffix.lower()} {file.digest}"


def _latest(earlier: Mapping[str, _T], used: Mapping[str, _T]) -> dict[str, _T]:
    others = [pair for pair in earlier.items() if pair[0] not in used]
    return {**dict(others[-MOST_OTHERS:]), **used}


def _remembered(state: Path | None) -> _Memory:
    try:
        told = json.loads((state / REMEMBERED).read_text(encoding="utf-8")) if state else {}
        if told.get("version") != VERSION:
            return _Memory({}, {})
        files = {place: Contents(**file) for place, file in told["files"].items()}
        return _Memory(files, {mark: facts_from(facts) for mark, facts in told["seen"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return _Memory({}, {})  # not yet there, or not whole


def _remember(state: Path, memory: _Memory) -> None:
    files = {place: asdict(file) for place, file in memory.files.items()}
    told = {"version": VERSION, "files": files, "seen": {mark: asdict(facts) for mark, facts in memory.facts.items()}}
    new = state / f".{REMEMBERED}-{os.getpid()}"
    try:
        state.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(told), encoding="utf-8")
        new.replace(state / REMEMBERED)
    except OSError:
        return  # a full or read-only disk: it is looked at again next time
