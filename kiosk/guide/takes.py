"""The recordings of a guide as they lie in its media folder: for each part and language its sound and its captions.

Reads captions; must never open a sound beyond its header, nor judge what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.guide.captions import Cue
from kiosk.guide.files import Refused, read_text
from kiosk.guide.located import Way
from kiosk.guide.media import MediaFolder, dotted, is_draft
from kiosk.guide.model import Guide, Part, Stop
from kiosk.guide.webvtt import read_with_lines

Fault = tuple[int, int, str, str]
_OF_DRAFT = re.compile(r"^NOTE draft ", re.MULTILINE)


@dataclass(frozen=True)
class Take:
    """One part in one language. `sound` and `captions` are names in the media folder, "" where there is none.

    `stem` is what both names begin with. `lines`: where the times of each cue stand. `faults`: line, column,
    sentence and rule for what is wrong in the captions.
    `outrun`: the captions are a draft's, the sound is a recording that has taken its place.
    `way` leads to the part, or to the `described` narration, in tours.yaml.
    """

    stop: str
    part: Part
    way: Way
    language: str
    stem: str
    described: bool = False
    sound: str = ""
    captions: str = ""
    cues: tuple[Cue, ...] = ()
    lines: tuple[int, ...] = ()
    faults: tuple[Fault, ...] = ()
    draft: bool = False
    outrun: bool = False

    @property
    def seconds(self) -> float:
        """How long it speaks, by its captions; 0 without any."""
        return max((cue.end for cue in self.cues), default=0.0)


def takes(guide: Guide, media: MediaFolder) -> Iterator[Take]:
    """Yield each part of each stop in each of the museum's languages, and its described narrations."""
    read: dict[str, Take] = {}
    for way, stop, part, language, stem in _wanted(guide):
        if stem not in read:
            read[stem] = _take(stop, part, way, language, stem, media)
        described = way[-2] == "described"
        yield replace(read[stem], stop=stop.id, part=part, way=way, language=language, described=described)


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


def _take(stop: Stop, part: Part, way: Way, language: str, stem: str, media: MediaFolder) -> Take:
    sound, captions = media.recording(stem) or "", media.captions(stem) or ""
    text, cues, lines, faults = _heard(media, captions) if captions else ("", (), (), ())
    draft = bool(sound) and is_draft(media.path(sound))
    outrun = bool(sound) and not draft and bool(_OF_DRAFT.search(text.split("-->")[0]))
    return Take(stop.id, part, way, language, stem, False, sound, captions, cues, lines, faults, draft, outrun)


def _heard(media: MediaFolder, captions: str) -> tuple[str, tuple[Cue, ...], tuple[int, ...], tuple[Fault, ...]]:
    try:
        text = read_text(media.path(captions))
    except Refused as refused:
        return "", (), (), ((refused.line, refused.column, refused.message, refused.rule),)
    cues, lines, faults = read_with_lines(text)
    return text, cues, lines, tuple((line, 1, sentence, "captions") for line, sentence in faults)
