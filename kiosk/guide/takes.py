"""The recordings of a guide as they lie in its media folder: for each part and language its sound and its captions.

Reads captions; must never open a sound beyond its header, nor judge what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from kiosk.guide.captions import Cue
from kiosk.guide.files import Refused, read_or_refused
from kiosk.guide.located import Way
from kiosk.guide.media import MediaFolder, dotted, is_draft
from kiosk.guide.model import Guide, Part, Stop
from kiosk.guide.webvtt import read_with_lines

Fault = tuple[int, int, str, str]
"""Line, column, sentence and rule of what is wrong in a file."""
_OF_DRAFT = re.compile(r"^NOTE draft ", re.MULTILINE)


@dataclass(frozen=True)
class Gist:
    """What matters of captions besides their words.

    `names`: of each cue, "" where it has none. `seconds`: how long they last. `drafted`: they follow a draft.
    """

    names: tuple[str, ...] = ()
    seconds: float = 0.0
    drafted: bool = False
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Take:
    """One part in one language. `sound` and `captions` are names in the media folder, "" where there is none.

    `stem` is what both names begin with. `draft`: a program spoke the sound.
    `way` leads to the part, or to the `described` narration, in tours.yaml.
    `cues`, and the `lines` where the times of each stand, are there only where the captions were read.
    """

    stop: str
    part: Part
    way: Way
    language: str
    stem: str
    described: bool = False
    sound: str = ""
    captions: str = ""
    draft: bool = False
    gist: Gist = Gist()
    cues: tuple[Cue, ...] = ()
    lines: tuple[int, ...] = ()

    @property
    def outrun(self) -> bool:
        """The captions are a draft's, the sound is a recording that has taken its place."""
        return bool(self.sound) and not self.draft and self.gist.drafted


def takes(guide: Guide, media: MediaFolder) -> Iterator[Take]:
    """Yield each part of each stop in each of the museum's languages, and its described narrations."""
    read: dict[str, Take] = {}
    for take in unread(guide, media):
        if take.stem not in read:
            read[take.stem] = with_captions(take, read_or_refused(media.path(take.captions))) if take.captions else take
        told = read[take.stem]
        yield replace(take, gist=told.gist, cues=told.cues, lines=told.lines)


def unread(guide: Guide, media: MediaFolder) -> Iterator[Take]:
    """Yield the same as `takes`, without what is in the captions."""
    spoken = cache(is_draft)
    for way, stop, part, language, stem in _wanted(guide):
        sound, captions = media.recording(stem) or "", media.captions(stem) or ""
        draft = bool(sound) and spoken(media.path(sound))
        yield Take(stop.id, part, way, language, stem, way[-2] == "described", sound, captions, draft)


def with_captions(take: Take, text: str | Refused) -> Take:
    """Return the take with what is in its captions, or why they cannot be read."""
    if isinstance(text, Refused):
        return replace(take, gist=Gist(faults=((text.line, text.column, text.message, text.rule),)))
    cues, lines, faults = read_with_lines(text)
    gist = Gist(
        names=tuple(cue.name for cue in cues),
        seconds=max((cue.end for cue in cues), default=0.0),
        drafted=bool(_OF_DRAFT.search(text.split("-->")[0])),
        faults=tuple((line, 1, sentence, "captions") for line, sentence in faults),
    )
    return replace(take, gist=gist, cues=cues, lines=lines)


def each_once(heard: Iterable[Take]) -> list[Take]:
    """Return the takes of different names, where tours.yaml first asks for each."""
    first: dict[str, Take] = {}
    for take in heard:
        first.setdefault(take.stem, take)
    return list(first.values())


def _wanted(guide: Guide) -> Iterator[tuple[Way, Stop, Part, str, str]]:
    for number, stop in enumerate(guide.stops):
        for place, part in enumerate(stop.parts):
            way = ("stops", number, "parts", place)
            for language in guide.museum.languages:
                yield (*way, part.kind), stop, part, language, dotted(part.name, language)
            for language, stem in part.described.items():
                yield (*way, "described", language), stop, part, language, stem
