"""Looks at every medium of a guide once, and remembers what it saw until the file changes.

Must never judge what it saw, nor decode anything itself.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.supply import wanted
from kiosk.guide.takes import Take
from kiosk.release.facts import Facts, facts_from
from kiosk.release.recipe import Order, Refused
from kiosk.release.workshift import look_all

VERSION = "1"
"""Of what a look tells; with another one everything is looked at again."""
REMEMBERED = "looked.json"
MOST_OTHERS = 5000
"""Files remembered that this guide does not use now: other guides' and earlier versions; the oldest are forgotten."""
Looked = Mapping[str, Facts | Refused]
"""Name in the media folder -> what was seen, or why nothing."""


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
    known = _remembered(state)
    marks = {name: mark for name in kinds if (mark := _mark(media, name))}
    seen: dict[str, Facts | Refused] = {name: known[mark] for name, mark in marks.items() if mark in known}
    names = {str(media.path(name)): name for name in kinds if name not in seen}
    if names:
        begin(len(names))
    for order, facts in look_all(Order(kinds[name], path) for path, name in names.items()):
        seen[names[order.source]] = facts
    if state and names:
        used = {marks[name]: facts for name, facts in seen.items() if isinstance(facts, Facts) and name in marks}
        others = [pair for pair in known.items() if pair[0] not in used]
        _remember(state, {**dict(others[-MOST_OTHERS:]), **used})
    return seen


def _mark(media: MediaFolder, name: str) -> str:
    """Return what tells a file from every earlier version of it, "" if it is gone."""
    try:
        facts = media.path(name).stat()
    except OSError:
        return ""
    return f"{facts.st_size} {facts.st_mtime_ns} {name}"


def _remembered(state: Path | None) -> dict[str, Facts]:
    try:
        told = json.loads((state / REMEMBERED).read_text(encoding="utf-8")) if state else {}
        seen = told["seen"] if told.get("version") == VERSION else {}
        return {mark: facts_from(facts) for mark, facts in seen.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # not yet there, or not whole


def _remember(state: Path, seen: Mapping[str, Facts]) -> None:
    told = {"version": VERSION, "seen": {mark: asdict(facts) for mark, facts in seen.items()}}
    new = state / f".{REMEMBERED}-{os.getpid()}"
    try:
        state.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(told), encoding="utf-8")
        new.replace(state / REMEMBERED)
    except OSError:
        return  # a full or read-only disk: it is looked at again next time
