"""All words of a guide that a translator writes: the texts of tours.yaml and the sentences of the scripts.

Must never change a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.guide.files import Refused, holds_words, read_text
from kiosk.guide.group import Group
from kiosk.guide.languages import texts_of
from kiosk.guide.located import Node, Way
from kiosk.guide.mistakes import groups_of
from kiosk.guide.model import Guide, Link, Part, Stop
from kiosk.guide.problem import Problem
from kiosk.workshop.editing import Draft
from kiosk.workshop.script import Sentence, parse_script

NOT_FOR_TRANSLATORS = {(Link, "url")}


@dataclass(frozen=True)
class Spoken:
    """The sentence of a script that a row holds. `place` counts from 0; `scripts`: language -> name without .txt."""

    place: int
    scripts: Mapping[str, str]
    sentences: Mapping[str, Sentence]


@dataclass(frozen=True)
class Row:
    """One text in all languages. `id` is the way to it; `what` tells a translator what it is.

    It stands at the way `at` in tours.yaml, or is `spoken`.
    """

    id: str
    what: str
    words: Mapping[str, str]
    at: Way = ()
    spoken: Spoken | None = None


@dataclass
class Texts:
    """Gathers the rows of a guide, in the order of tours.yaml; `problems` are those of its scripts."""

    draft: Draft
    media: Path
    problems: list[Problem] = field(default_factory=list)

    @property
    def languages(self) -> tuple[str, ...]:
        return self.draft.guide.museum.languages

    def rows(self, tour: str = "") -> list[Row]:
        """Return everything, or what belongs to one tour: its own texts and those of its stops, in its order."""
        guide = self.draft.guide
        if not tour:
            return list(self._below((), Guide, "", ""))
        stops = {stop.id: place for place, stop in enumerate(guide.stops)}
        [(place, wanted)] = [(place, one) for place, one in enumerate(guide.tours) if one.id == tour]
        ways = [("tours", place), *(("stops", stops[stop]) for stop in wanted.stops)]
        kinds = groups_of(Guide)
        return [row for way in ways for row in self._item(way, kinds[way[0]], way[0], "")]

    def _below(self, at: Way, group: type[Group], way: str, where: str) -> Iterator[Row]:
        node = self.draft.source.node(at)
        if group is Part:
            yield from self._script(node, way, where)
        for name in node.names:
            below, kind = node.field(name), groups_of(group).get(name)
            here = f"{way}/{name}".lstrip("/")
            if name in texts_of(group) and (group, name) not in NOT_FOR_TRANSLATORS:
                about = group.model_fields[name].description or ""
                yield Row(here, f"{where}: {about}".removeprefix(": "), self._words(below), (*at, name))
            elif kind and below.items:
                for place in range(len(below.items)):
                    yield from self._item((*at, name, place), kind, here, where)
            elif kind:
                yield from self._below((*at, name), kind, here, f"{where}, {name}".removeprefix(", "))

    def _item(self, at: Way, kind: type[Group], way: str, where: str) -> Iterator[Row]:
        node = self.draft.source.node(at)
        name = node.field("id").text or str(int(at[-1]) + 1)
        yield from self._below(at, kind, f"{way}/{name}", f"{where}, {_named(kind, node)}".removeprefix(", "))

    def _words(self, node: Node) -> dict[str, str]:
        """Return the words in each language; those that are the same in all stand in all."""
        if isinstance(node.content, str):
            return dict.fromkeys(self.languages, node.content)
        return {language: node.field(language).text for language in self.languages}

    def _script(self, part: Node, way: str, where: str) -> Iterator[Row]:
        name = part.field("narration").text or part.field("film").text
        scripts = {language: f"{name}.{language}" for language in self.languages}
        yield from self._sentences(scripts, f"{way}/script", where)
        scripts = {code: part.field("described").field(code).text for code in part.field("described").names}
        yield from self._sentences(scripts, f"{way}/described", f"{where}, also describing the pictures")

    def _sentences(self, scripts: Mapping[str, str], way: str, where: str) -> Iterator[Row]:
        spoken = {language: self._read(self.media / f"{script}.txt") for language, script in scripts.items()}
        for place in range(max(map(len, spoken.values()), default=0)):
            there = {language: script[place] for language, script in spoken.items() if place < len(script)}
            names = {sentence.name: None for sentence in there.values() if sentence.name}
            what = f"{where}: sentence {place + 1}" + "".join(f" [{name}]" for name in names)
            words = {code: there[code].text if code in there else "" for code in self.languages}
            yield Row(f"{way}/{place + 1}", what, words, spoken=Spoken(place, scripts, there))

    def _read(self, path: Path) -> tuple[Sentence, ...]:
        """Return a script's sentences; none if it is not there or holds only remarks."""
        try:
            text = read_text(path) if path.exists() else ""
        except Refused as refused:
            problem = Problem(str(path), refused.line, refused.column, "error", refused.message, refused.rule)
            self.problems.append(problem)
            return ()
        if not holds_words(text):
            return ()
        sentences, problems = parse_script(text, path)
        self.problems += problems
        return sentences


def _named(kind: type[Group], node: Node) -> str:
    """Return what a translator knows an item by: the stop's number, the picture's file."""
    if kind is Stop:
        return f"stop {node.field('number').text}"
    fields = ("id", "picture", "narration", "film")
    return f"{kind.__name__.lower()} {next((text for name in fields if (text := node.field(name).text)), '')}".strip()


def words_of(rows: Iterable[Row]) -> dict[tuple[str, str], str]:
    """Return the words by id and language, as `rows` hold them."""
    return {(row.id, language): words for row in rows for language, words in row.words.items()}
