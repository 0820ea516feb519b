"""Warnings that a curator accepts for a stop, with a reason: which they are, and which of them nobody gives any more.

Must never take an error away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kiosk.guide.located import Node, Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, did_you_mean, quoted
from kiosk.guide.rules import RULES
from kiosk.guide.supply import wanted
from kiosk.guide.takes import Take

Owners = Mapping[str, set[int]]
"""A medium's path as problems name it -> the places, in the list of stops, of those that use it."""


def acceptance_problems(source: Source) -> Iterator[Problem]:
    """Yield every acceptance of a rule that does not exist, or that cannot be accepted."""
    warnings = [rule.id for rule in RULES.values() if rule.acceptable]
    for stop in source.root.field("stops").items:
        for name in stop.field("accept").names:
            if name not in RULES:
                hint = did_you_mean(name, warnings) or " It stands in [brackets] after the warning."
                sentence = f"there is no rule {quoted(name)}.{hint}"
            elif RULES[name].severity == "error":
                sentence = f"{quoted(name)} is an error, and only warnings can be accepted; mend it and delete this."
            elif not RULES[name].acceptable:
                sentence = f"{quoted(name)} is told by '{RULES[name].told}' only, which asks nobody; delete this."
            else:
                continue
            yield source.error(stop.field("accept").name(name), sentence, rule="accept")


def owners(guide: Guide, media: MediaFolder, heard: Iterable[Take]) -> dict[str, set[int]]:
    """Return which stops each medium belongs to."""
    found: dict[str, set[int]] = {}
    names = [(way, name) for way, name in wanted(guide) if way[0] == "stops"]
    for take in heard:
        film = media.film(take.part.film) if take.part.film else None
        names += [(take.way, name) for name in (take.sound, take.captions, f"{take.stem}.txt", film) if name]
    for way, name in names:
        found.setdefault(media.place(name), set()).add(int(way[1]))
    return found


def without_accepted(problems: Iterable[Problem], source: Source, owned: Owners) -> tuple[list[Problem], list[Problem]]:
    """Return the problems less the warnings their stop accepts, and a warning for each acceptance that met none.

    An acceptance of what `check` cannot tell is left alone: it may meet its warning elsewhere.
    """
    stops = source.root.field("stops").items
    unmet = {(place, name) for place, stop in enumerate(stops) for name in stop.field("accept").names}
    unmet = {one for one in unmet if one[1] in RULES and RULES[one[1]].acceptable}
    accepted, told, met = frozenset(unmet), [], set()
    lookup = _Stops(source, stops)
    for problem in problems:
        places = {lookup.at(problem)} if problem.file == source.file else owned.get(problem.file, set())
        here = {(place, problem.rule) for place in places} & accepted
        met |= here
        if not here or problem.severity == "error":
            told.append(problem)
    idle = sorted((place, name) for place, name in accepted - met if RULES[name].told == "check")
    return told, [_idle(source, stops[place], name) for place, name in idle]


def _idle(source: Source, stop: Node, rule: str) -> Problem:
    sentence = f"there is no warning [{rule}] here any more that could be accepted; delete this."
    return source.warning(stop.field("accept").name(rule), sentence, rule="accepted-nothing")


class _Stops:
    """Which stop a place of tours.yaml is in."""

    def __init__(self, source: Source, stops: Sequence[Node]) -> None:
        begins = [((stop.line, stop.column), place) for place, stop in enumerate(stops)]
        others = [source.root.name(name) for name in source.root.names]
        self._marks = sorted([*begins, *(((other.line, other.column), -1) for other in others)])

    def at(self, problem: Problem) -> int:
        """Return the stop's place in the list; -1 outside of all."""
        number = bisect_right(self._marks, ((problem.line, problem.column), len(self._marks)))
        return self._marks[number - 1][1] if number else -1
