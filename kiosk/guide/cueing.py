"""What is wrong in captions, and pictures that hang on cues which the captions do not have.

Must never change a caption.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.guide.located import Source, Way
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide, Part
from kiosk.guide.problem import Problem, did_you_mean, listed, quoted
from kiosk.guide.takes import Take


def caption_problems(take: Take, media: MediaFolder) -> Iterator[Problem]:
    """Yield what is wrong in a take's captions, each with its line in their file."""
    for line, column, sentence, rule in take.gist.faults:
        yield Problem(media.place(take.captions), line, column, "error", sentence, rule)


def cue_problems(guide: Guide, source: Source, heard: Iterable[Take]) -> Iterator[Problem]:
    """Yield every cue asked for in tours.yaml that some language's captions do not have, one problem for each cue."""
    found: dict[Way, list[tuple[str, Take]]] = {}
    for take in heard:
        if take.gist.names and not take.described:
            stop, place = guide.stops[int(take.way[1])], int(take.way[3])
            for way, name in _asked_by_part(take.part, take.way[:4]):
                _note(found, way, name, take)
            if stop.closer and place == 0:
                for number, point in enumerate(stop.closer.points):
                    _note(found, (*take.way[:2], "closer", "points", number, "cue"), point.cue, take)
    for way, lacking in found.items():
        yield source.error(source.node(way), _without(lacking), rule="cue")


def _asked_by_part(part: Part, way: Way) -> Iterator[tuple[Way, str]]:
    for number, picture in enumerate(part.pictures):
        here = (*way, "pictures", number)
        yield (*here, "at"), picture.at
        for order, label in enumerate(picture.labels):
            yield (*here, "labels", order, "at"), label.at


def _note(found: dict[Way, list[tuple[str, Take]]], way: Way, name: str, take: Take) -> None:
    if name and name not in take.gist.names:
        found.setdefault(way, []).append((name, take))


def _without(lacking: list[tuple[str, Take]]) -> str:
    name, take = lacking[0]
    names = [one for one in take.gist.names if one]
    *others, last = [f"'{take.captions}'" for _, take in lacking]
    files = f"{', '.join(others)} and {last}" if others else last
    there = f" They have: {listed(names)}." if names else " Their captions have no names at all."
    return f"no caption is named {quoted(name)} in {files}.{did_you_mean(name, names) or there}"
