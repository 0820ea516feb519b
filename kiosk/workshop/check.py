"""Says everything that is wrong with a guide, and counts what there is: the curator's first tool.

Must never change a file, nor play or decode one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.guide.files import Refused, read_text
from kiosk.guide.languages import missing_translations
from kiosk.guide.located import Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, visible
from kiosk.guide.supply import media_problems
from kiosk.guide.syntax import LINE_BREAK
from kiosk.guide.takes import Take, takes
from kiosk.guide.tours import read
from kiosk.release.shelf import MEDIA

Check = Callable[[Guide, Source, MediaFolder, Sequence[Take]], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (media_problems,)
"""What looks at an understood guide and its media; each yields problems of rules in `kiosk.guide.rules`."""
_WIDEST = 110  # letters of a source line shown above the caret


@dataclass(frozen=True)
class Counts:
    """What a guide holds. Per language: seconds of narration, drafted recordings, texts and recordings missing."""

    tours: int = 0
    stops: int = 0
    languages: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    recordings: Mapping[str, int] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)
    missing: Mapping[str, int] = field(default_factory=dict)


def check(path: Path) -> tuple[list[Problem], Counts]:
    """Return all problems of a tours file, its media and captions, sorted, and what was counted."""
    reading = read(path)
    guide, source = reading.understood, reading.source
    if guide is None or source is None:
        return list(reading.problems), Counts()
    media = MediaFolder(path.parent / MEDIA)
    heard = list(takes(guide, media))
    found = (problem for look in CHECKS for problem in look(guide, source, media, heard))
    return sorted({*reading.problems, *found}), _counts(guide, source, heard)


def _counts(guide: Guide, source: Source, heard: Sequence[Take]) -> Counts:
    spoken = [take for take in heard if not take.described]
    missing = Counter(language for _, languages in missing_translations(source) for language in languages)
    missing.update(take.language for take in spoken if not take.sound)
    return Counts(
        tours=len(guide.tours),
        stops=len(guide.stops),
        languages=guide.museum.languages,
        seconds={
            code: sum(take.seconds for take in spoken if take.language == code) for code in guide.museum.languages
        },
        recordings=Counter(take.language for take in heard if take.sound),
        drafts=Counter(take.language for take in heard if take.draft),
        missing=missing,
    )


def as_text(problems: Sequence[Problem], counts: Counts) -> str:
    """Return problems and counts as text: each problem with its line and a caret under the place."""
    rows: dict[str, list[str]] = {}
    blocks = [_shown(problem, rows) for problem in problems]
    return "\n".join([*blocks, *_verdict(problems), *_counted(counts)]) + "\n"


def _shown(problem: Problem, rows: dict[str, list[str]]) -> str:
    if problem.file not in rows:
        rows[problem.file] = _rows(Path(problem.file))
    line = "".join(rows[problem.file][problem.line - 1 : problem.line])
    return f"{problem}\n{excerpt(line, problem.column)}" if line.strip() else str(problem)


def _rows(path: Path) -> list[str]:
    try:
        return LINE_BREAK.split(read_text(path))
    except Refused:
        return []


def excerpt(line: str, column: int) -> str:
    """Return a line and, below it, a caret under the letter at `column`; a long line is cut around it."""
    begin = max(0, min(column - _WIDEST // 2, len(line) - _WIDEST))
    shown = line[begin : begin + _WIDEST].replace("\t", " ")
    return f"    {visible(shown)}\n    {' ' * (column - 1 - begin)}^"


def _verdict(problems: Iterable[Problem]) -> Iterator[str]:
    found = Counter(problem.severity for problem in problems)
    yield f"{_number(found['error'], 'error')}, {_number(found['warning'], 'warning')}."


def _counted(counts: Counts) -> Iterator[str]:
    if not counts.languages:
        return
    yield f"{_number(counts.tours, 'tour')}, {_number(counts.stops, 'stop')}, in {', '.join(counts.languages)}."
    for language in counts.languages:
        minutes, recordings = counts.seconds.get(language, 0) / 60, counts.recordings.get(language, 0)
        drafts, missing = counts.drafts.get(language, 0), counts.missing.get(language, 0)
        yield (
            f"{language}: {minutes:.1f} minutes, {_number(recordings, 'recording')} ({_number(drafts, 'draft')}), "
            f"{_number(missing, 'missing translation')}."
        )


def _number(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")
