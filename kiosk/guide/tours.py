"""Reads tours.yaml into a guide, or says everything that is wrong with it.

Must never open a medium, and never raise.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kiosk.guide import source as yaml_source
from kiosk.guide.accepting import without_accepted
from kiosk.guide.agreement import disagreements
from kiosk.guide.located import Source
from kiosk.guide.mending import mended
from kiosk.guide.mistakes import mistakes
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, has_errors


@dataclass(frozen=True)
class Reading:
    """What came of reading. `source` says where everything stands; None if the file is not YAML.

    `guide` may be played; None if there is any error. `understood` is as it was typed, whatever does not agree in it;
    None if any field is not sound. Then `mended` holds examples in their place, so that the media of the others can be
    checked, and their scripts spoken, all the same, and is for nothing else; None if the file makes no sense at all.
    """

    guide: Guide | None
    source: Source | None
    problems: tuple[Problem, ...]
    understood: Guide | None = None
    mended: Guide | None = None

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems less the warnings that their stops accept."""
        return tuple(without_accepted(self.problems, self.source, {})[0]) if self.source else self.problems


def read_tours(path: Path) -> tuple[Guide | None, list[Problem]]:
    """Return the guide, or None if there is any error; and the problems told, sorted. Media are not looked at."""
    reading = read(path)
    return reading.guide, list(reading.told)


def read(path: Path) -> Reading:
    """Return the guide with its places in the file, for those who look further."""
    source, problems = yaml_source.read(path)
    return _understand(source, problems) if source else Reading(None, None, tuple(problems))


def read_text(text: str, file: str) -> Reading:
    """Read as `read` does what is not, or not yet, in a file."""
    source, problems = yaml_source.parse(text, file)
    return _understand(source, problems) if source else Reading(None, None, tuple(problems))


def _understand(source: Source, faults: list[Problem]) -> Reading:
    understood = whole = None
    found = {*faults, *disagreements(source)}
    told_better = {(problem.line, problem.column) for problem in found if problem.rule == "reference"}
    try:
        understood = Guide.model_validate(source.root.plain())
    except ValidationError as refused:
        found.update(one for one in mistakes(refused, source) if (one.line, one.column) not in told_better)
        whole = mended(source, refused)
    problems = tuple(sorted(found))
    return Reading(None if has_errors(problems) else understood, source, problems, understood, whole)
