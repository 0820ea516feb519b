"""Judges what is said in each narration once, and remembers the verdict until its texts, its sound or the rules change.

Texts are read each time: what is in them tells a verdict from every other, not their times. Must never judge media.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kiosk import guide, workshop
from kiosk.guide.files import read_or_refused
from kiosk.guide.media import MediaFolder
from kiosk.guide.problem import Problem
from kiosk.guide.takes import Gist, Take, each_once, with_captions
from kiosk.release.facts import Facts
from kiosk.workshop.check_captions import caption_problems
from kiosk.workshop.check_speech import speech_problems
from kiosk.workshop.check_texts import word_problems
from kiosk.workshop.looking import Looked
from kiosk.workshop.narration import Narration, Text
from kiosk.workshop.remembering import latest, remember, remembered

NARRATED: tuple[Callable[[Narration], Iterator[Problem]], ...] = (word_problems, caption_problems, speech_problems)
"""What looks at each narration. Problems name files as the media folder does, or `narration.HERE`."""
LIBRARIES = ("font-source-sans-pro", "font-source-serif-pro", "py3langid")
"""Those that verdicts depend on."""
REMEMBERED = "judged.json"


@dataclass(frozen=True)
class Verdict:
    """What was found in the texts of one narration."""

    gist: Gist
    problems: tuple[Problem, ...]


def judge(unread: Iterable[Take], media: MediaFolder, looked: Looked, state: Path | None) -> dict[str, Verdict]:
    """Return a verdict on each stem of `takes.unread`; those on the same texts are remembered in the folder `state`."""
    rules = rules_now()
    known = remembered(state and state / REMEMBERED, rules)
    told: dict[str, Any] = {}
    verdicts = {}
    for take in each_once(unread):
        narration = _narration(take, media, looked)
        mark = _mark(narration)
        told[mark] = known.get(mark) or _written(_verdict(narration))
        verdicts[take.stem] = _read(told[mark])
    if state and told.keys() - known.keys():
        remember(state / REMEMBERED, rules, latest(known, told))
    return verdicts


def rules_now() -> str:
    """Return a digest of all that verdicts are made by: these programs, and the libraries they ask."""
    total = hashlib.sha256("\0".join([sys.version, *map(version, LIBRARIES)]).encode())
    for room in (guide, workshop):
        for file in sorted(Path(room.__path__[0]).glob("*.py")):
            total.update(file.read_bytes())
    return total.hexdigest()


def _narration(take: Take, media: MediaFolder, looked: Looked) -> Narration:
    """Return a narration whose captions are not understood yet."""
    script, captions = (_text(media, name) for name in (f"{take.stem}.txt", take.captions))
    facts = looked.get(take.sound)
    return Narration(take, script, captions, facts.seconds if isinstance(facts, Facts) else 0.0)


def _text(media: MediaFolder, name: str) -> Text:
    return read_or_refused(media.path(name)) if name and media.find((name,)) else None


def _mark(narration: Narration) -> str:
    """Return what tells a verdict from every other: all that it depends on, but for the rules."""
    take = narration.take
    named = take.language, take.stem, take.described, take.sound, take.captions, take.draft, narration.seconds
    return _digest(repr((*named, _told_by(narration.script), _told_by(narration.captions))))


def _told_by(text: Text) -> str:
    return _digest(text) if isinstance(text, str) else repr(text and vars(text))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _verdict(narration: Narration) -> Verdict:
    take, captions = narration.take, narration.captions
    heard = replace(narration, take=with_captions(take, captions)) if captions is not None else narration
    return Verdict(heard.take.gist, tuple(sorted({problem for one in NARRATED for problem in one(heard)})))


def _written(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as JSON can hold it."""
    return {"gist": vars(verdict.gist), "problems": [list(vars(problem).values()) for problem in verdict.problems]}


def _read(told: dict[str, Any]) -> Verdict:
    gist = told["gist"]
    names, faults = tuple(gist["names"]), tuple(tuple(fault) for fault in gist["faults"])
    return Verdict(
        Gist(names, gist["seconds"], gist["drafted"], faults), tuple(Problem(*problem) for problem in told["problems"])
    )
