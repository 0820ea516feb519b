"""Finds everything that is wrong with a guide, and counts what there is: the curator's first tool.

Must never change a file, nor print.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.guide.accepting import owners, without_accepted
from kiosk.guide.languages import missing_translations
from kiosk.guide.located import Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem
from kiosk.guide.supply import media_problems
from kiosk.guide.takes import Take, each_once, unread
from kiosk.guide.tours import read
from kiosk.release.shelf import MEDIA
from kiosk.workshop.check_media import medium_problems
from kiosk.workshop.check_pictures import picture_problems
from kiosk.workshop.check_texts import text_problems
from kiosk.workshop.judging import Verdict, judge
from kiosk.workshop.looking import Looked, look, media_of
from kiosk.workshop.narration import HERE

Check = Callable[[Guide, Source, MediaFolder, Sequence[Take]], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (media_problems, text_problems)
"""What looks at a guide and its media; each yields problems of rules in `kiosk.guide.rules`."""
CloseCheck = Callable[[Guide, Source, MediaFolder, Sequence[Take], Looked], Iterator[Problem]]
CLOSE: tuple[CloseCheck, ...] = (medium_problems, picture_problems)
"""What also needs to know what is in the media. What looks at narrations: `judging.NARRATED`."""


@dataclass(frozen=True)
class Counts:
    """What a guide holds. Per language: seconds of narration, drafted recordings, texts and recordings missing.

    Without `languages` nothing was counted: a field was not sound, and what stood in for it is not the curator's.
    """

    tours: int = 0
    stops: int = 0
    languages: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    recordings: Mapping[str, int] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)
    missing: Mapping[str, int] = field(default_factory=dict)
    accepted: int = 0
    """Warnings not told, because their stop accepts them."""


def check(
    path: Path, state: Path | None = None, begin: Callable[[int], None] = lambda count: None
) -> tuple[list[Problem], Counts]:
    """Return all problems of a tours file, its media and captions, sorted, and what was counted.

    What was found in files is remembered in the folder `state` until they change; without one, for this time only.
    `begin` is told how many media will be looked at for the first time.
    """
    reading = read(path)
    guide, source = reading.understood or reading.mended, reading.source
    if source is None or guide is None:
        return list(reading.told), Counts()
    media = MediaFolder(path.parent / MEDIA)
    named = list(unread(guide, media))
    looked = look(media_of(guide, media, named), media, state, begin)
    verdicts = judge(named, media, looked, state)
    heard = [replace(take, gist=verdicts[take.stem].gist) for take in named]
    seen = {*_narrated(heard, verdicts, source, media), *_others(guide, source, media, heard, looked)}
    wrong = {(one.file, one.line, one.column) for one in reading.problems if one.severity == "error"}
    found = {*reading.problems, *(one for one in seen if (one.file, one.line, one.column) not in wrong)}
    told, idle = without_accepted(found, source, owners(guide, media, heard))
    counts = _counts(guide, source, heard) if reading.understood else Counts()
    return sorted([*told, *idle]), replace(counts, accepted=len(found) - len(told))


def _narrated(
    heard: Sequence[Take], verdicts: Mapping[str, Verdict], source: Source, media: MediaFolder
) -> Iterator[Problem]:
    """Yield the problems of all narrations, each in its file."""
    for take in each_once(heard):
        for problem in verdicts[take.stem].problems:
            if problem.file == HERE:
                node = source.node(take.way)
                yield replace(problem, file=source.file, line=node.line, column=node.column)
            else:
                yield replace(problem, file=media.place(problem.file))


def _others(
    guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take], looked: Looked
) -> Iterator[Problem]:
    for one in CHECKS:
        yield from one(guide, source, media, heard)
    for close in CLOSE:
        yield from close(guide, source, media, heard, looked)


def _counts(guide: Guide, source: Source, heard: Sequence[Take]) -> Counts:
    spoken = [take for take in heard if not take.described]
    missing = Counter(language for _, languages in missing_translations(source) for language in languages)
    missing.update(take.language for take in spoken if not take.sound)
    seconds = dict.fromkeys(guide.museum.languages, 0.0)
    for take in spoken:
        seconds[take.language] += take.gist.seconds
    return Counts(
        tours=len(guide.tours),
        stops=len(guide.stops),
        languages=guide.museum.languages,
        seconds=seconds,
        recordings=dict(Counter(take.language for take in heard if take.sound)),
        drafts=dict(Counter(take.language for take in heard if take.draft)),
        missing=dict(missing),
    )
