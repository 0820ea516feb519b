"""Problems and counts as a terminal, another program or GitHub wants to be told them.

Must never look for a problem itself.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.guide.files import rows
from kiosk.guide.problem import Problem, visible
from kiosk.guide.rules import RULES
from kiosk.workshop.check import Counts

_PRINTED = re.compile(r"^(\S.*?:\d+:\d+: )(error|warning)(: .*)$", re.MULTILINE)
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_COLOURS = {"error": "\x1b[31m", "warning": "\x1b[33m"}
_WIDEST = 110  # letters of a source line shown above the caret


def as_text(problems: Sequence[Problem], counts: Counts) -> str:
    """Return problems and counts as text: each problem with its line and a caret under the place."""
    texts: dict[str, list[str]] = {}
    blocks = [_shown(problem, texts) for problem in problems]
    return "\n".join([*blocks, _verdict(problems, counts), *_counted(counts)]) + "\n"


def in_colours(text: str) -> str:
    """Return what `as_text` returned with a terminal's colours: places bold, errors red, warnings yellow."""
    return _PRINTED.sub(lambda found: f"{_BOLD}{found[1]}{_COLOURS[found[2]]}{found[2]}{_PLAIN}{found[3]}", text)


def as_json(problems: Sequence[Problem], counts: Counts) -> str:
    """Return one JSON object: `problems`, each with file, line, column, severity, message and rule, and `counts`.

    `counts` is null where nothing could be counted.
    """
    counted = asdict(counts) if counts.languages else None
    told = {"problems": [asdict(problem) for problem in problems], "counts": counted}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Sequence[Problem], counts: Counts) -> str:
    """Return a workflow command for each problem, which GitHub shows beside the changed line, and the verdict."""
    return "\n".join([*map(_command, problems), _verdict(problems, counts)]) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Problem], Counts], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _command(problem: Problem) -> str:
    title = RULES[problem.rule].title.rstrip(".")
    places = {"file": problem.file, "line": problem.line, "col": problem.column, "title": f"{title} [{problem.rule}]"}
    written = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in places.items())
    return f"::{problem.severity} {written}::{_escaped(visible(problem.message))}"


def _escaped(text: str) -> str:
    """Escape a command's message as https://github.com/actions/toolkit does (packages/core/src/command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _shown(problem: Problem, texts: dict[str, list[str]]) -> str:
    if problem.file not in texts:
        texts[problem.file] = rows(Path(problem.file))
    line = "".join(texts[problem.file][problem.line - 1 : problem.line])
    return f"{problem}\n{excerpt(line, problem.column)}" if line.strip() else str(problem)


def excerpt(line: str, column: int) -> str:
    """Return a line and, below it, a caret under the letter at `column`; a long line is cut around it."""
    begin = max(0, min(column - _WIDEST // 2, len(line) - _WIDEST))
    shown = line[begin : begin + _WIDEST].replace("\t", " ")
    return f"    {visible(shown)}\n    {' ' * (column - 1 - begin)}^"


def _verdict(problems: Iterable[Problem], counts: Counts) -> str:
    found = Counter(problem.severity for problem in problems)
    accepted = f" {counts.accepted} more accepted." if counts.accepted else ""
    return f"{_number(found['error'], 'error')}, {_number(found['warning'], 'warning')}.{accepted}"


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
