"""Which texts of tours.yaml lack a language, and which have one that the museum does not speak.

Must never judge the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kiosk.guide.group import Group
from kiosk.guide.located import Node, Source
from kiosk.guide.mistakes import comma_hint, groups_of
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, did_you_mean, odd_marks, odd_space, quoted
from kiosk.guide.words import NAMES

_CLIPS = ("sign", "described", "said")
"""Given per language, but nowhere expected in all of them."""


def language_problems(source: Source) -> Iterator[Problem]:
    """Yield texts in unknown languages (errors) and texts not yet in all languages (warnings)."""
    languages = museum_languages(source)
    if not set(languages) <= set(NAMES):  # told of already; all that follows from it would hide it
        return
    for node in _by_language(source.root, Guide, frozenset(_CLIPS)):
        yield from _unknown(source, node, languages)
    for node, missing in missing_translations(source):
        there = next(code for code in (*languages, *node.names) if _has(node, code))
        *others, last = missing
        lacking = f"{', '.join(others)} and {last}" if others else last
        message = f"missing in {lacking}; visitors get the words in '{there}'."
        yield source.warning(node, message, rule="translation")


def missing_translations(source: Source) -> Iterator[tuple[Node, list[str]]]:
    """Yield each text that is not in all of the museum's languages, and those it lacks."""
    languages = museum_languages(source)
    for node in _by_language(source.root, Guide, frozenset()):
        missing = [language for language in languages if not _has(node, language)]
        if missing and any(value.text.strip() for value in node.values):
            yield node, missing


def texts(source: Source) -> Iterator[tuple[str, str, Node]]:
    """Yield every text there is: its field's name, its language or "" for all of them, and where it stands."""
    yield from _texts_in(source.root, Guide)


def _texts_in(node: Node, group: type[Group]) -> Iterator[tuple[str, str, Node]]:
    for name in node.names:
        below, kind = node.field(name), groups_of(group).get(name)
        if name in texts_of(group):
            yield name, "", below
            yield from ((name, language, below.field(language)) for language in below.names)
        elif kind:
            for item in below.items or [below]:
                yield from _texts_in(item, kind)


def museum_languages(source: Source) -> list[str]:
    return [code.text for code in source.root.field("museum").field("languages").items if code.text]


def _has(node: Node, language: str) -> bool:
    return bool(node.field(language).text.strip())


def _by_language(node: Node, group: type[Group], clips: frozenset[str]) -> Iterator[Node]:
    for name in node.names:
        below, kind = node.field(name), groups_of(group).get(name)
        if name in texts_of(group) or name in clips:
            if below.names:
                yield below
        elif kind:
            for item in below.items or [below]:
                yield from _by_language(item, kind, clips)


@cache
def texts_of(group: type[Group]) -> frozenset[str]:
    """Return the fields of `group` that hold words in all languages."""
    return frozenset(name for name, field in group.model_fields.items() if field.annotation == dict[str, str])


def _unknown(source: Source, node: Node, languages: list[str]) -> Iterator[Problem]:
    for language in node.names:
        if languages and language not in languages:
            before, colon, _ = language.partition(":")
            hint = odd_space(language, languages) or did_you_mean(language, languages)
            if colon and before in languages:
                hint = f" Write a space after the colon: '{before}: …'."
            named, equals, _ = language.partition("=")
            if equals and (named := named.strip()) in languages:
                hint = f" Write ':' instead of '=': '{named}: …'."
            hint = hint or odd_marks(language) or comma_hint(node.field(language))
            message = f"{quoted(language)} is not one of the museum's languages ({', '.join(languages)}).{hint}"
            yield source.error(node.name(language), message, rule="language")
