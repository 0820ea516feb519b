"""Looks at every medium of a guide once, and remembers what it saw until what is in the file changes.

Must never judge what it saw, nor decode anything itself.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from os.path import splitext
from pathlib import Path

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.supply import wanted
from kiosk.guide.takes import Take
from kiosk.release.contents import Contents, contents
from kiosk.release.facts import Facts, facts_from
from kiosk.release.recipe import Order, Refused
from kiosk.release.workshift import look_all
from kiosk.workshop.remembering import latest, remember, remembered

VERSION = "2"
"""Of what a look tells; with another one everything is looked at again."""
REMEMBERED = "looked.json"
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

    What lies there twice is looked at once. `begin` is told at how many for the first time, before that begins.
    """
    memory, folder = _remembered(state), media.folder.absolute()
    places = {name: f"{folder}/{name}" for name in kinds}
    read = dict(_read(places, memory.files))
    marks = {name: _mark(kinds[name], name, file) for name, file in read.items()}
    known = {name: memory.facts[one] for name, one in marks.items() if one in memory.facts}
    new = _first_look({name: kind for name, kind in kinds.items() if name not in known}, marks, media, begin)
    files = {places[name]: file for name, file in read.items()}
    if state and (new or files.items() - memory.files.items()):
        seen = {name: facts for name, facts in {**known, **new}.items() if isinstance(facts, Facts) and name in marks}
        told = {marks[name]: facts for name, facts in seen.items()}
        _remember(state, _Memory(latest(memory.files, files), latest(memory.facts, told)))
    return {**known, **new}


def _first_look(
    kinds: Mapping[str, str], marks: Mapping[str, str], media: MediaFolder, begin: Callable[[int], None]
) -> dict[str, Facts | Refused]:
    alike: dict[str, list[str]] = defaultdict(list)
    for name in kinds:
        alike[marks.get(name, name)].append(name)
    if alike:
        begin(len(alike))
    orders = {Order(kinds[names[0]], str(media.path(names[0]))): names for names in alike.values()}
    return {name: facts for order, facts in look_all(orders) for name in orders[order]}


def _read(places: Mapping[str, str], known: Mapping[str, Contents]) -> Iterator[tuple[str, Contents]]:
    """Yield each name whose file can be read, and what is in it."""
    now = time.time_ns()
    for name, place in places.items():
        with suppress(OSError):
            yield name, contents(Path(place), known=known.get(place), now=now)


def _mark(kind: str, name: str, file: Contents) -> str:
    """Return what tells a look from every other: its kind, and the bytes that were looked at."""
    return f"{kind}{splitext(name)[1].lower()} {file.digest}"


def _remembered(state: Path | None) -> _Memory:
    told = remembered(state and state / REMEMBERED, VERSION)
    files = {place: Contents(*file) for place, file in told.get("files", {}).items()}
    return _Memory(files, {mark: facts_from(facts) for mark, facts in told.get("seen", {}).items()})


def _remember(state: Path, memory: _Memory) -> None:
    files = {place: (file.bytes, file.changed, file.digest) for place, file in memory.files.items()}
    seen = {mark: vars(facts) for mark, facts in memory.facts.items()}
    remember(state / REMEMBERED, VERSION, {"files": files, "seen": seen})
