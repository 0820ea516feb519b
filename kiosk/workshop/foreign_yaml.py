"""A settled guide as the tours.yaml a curator would write: one line for a short text, remarks where something is told.

Must never leave a hole silently: what is not there stands as a remark, for `check` to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.workshop.foreign import ForeignCloser, Texts
from kiosk.workshop.settling import SettledPart, SettledPicture, SettledStop, linked_hosts
from kiosk.workshop.spelling import by_language, spelled

_SHORT = 100
_LOOK = 0.5
"""How much of a picture is shown around a hot-spot, across and down: one of common size is not blurred by it yet."""


@dataclass(frozen=True)
class SettledTour:
    """A tour with its id; `stops` are ids, `picture` a name in the media folder, or ""."""

    id: str
    title: Texts
    summary: Texts
    picture: str
    stops: tuple[str, ...]


def composed(
    origin: str, house: str, languages: Sequence[str], tours: Sequence[SettledTour], stops: Sequence[SettledStop]
) -> str:
    """Return the text of tours.yaml; `origin` says where it came from."""
    lines = [
        f"# Taken over from {origin}.",
        "# How to change it: docs/curators.md. What is missing or wrong: main.py check",
        "",
        "museum:",
        f"  name: {spelled(house)}  # the name of the house, the same in every language",
        f"  languages: [{', '.join(languages)}]  # the first stands in where a translation is missing",
    ]
    if hosts := linked_hosts(link for stop in stops for link in stop.links):
        lines += ["  links:  # the only places a code may lead to", *(f"    - {host}" for host in hosts)]
    lines += ["", "tours:", *(line for tour in tours for line in _item("  ", _tour(tour, languages)))]
    for stop in stops:
        head = "" if stop is not stops[0] else "stops:"
        remarks = [f"  # {remark}" for remark in stop.origin.remarks]
        lines += ["", *([head] if head else []), *remarks, *_item("  ", _stop(stop, languages))]
    return "\n".join([*lines, ""])


def _tour(tour: SettledTour, languages: Sequence[str]) -> Iterator[str]:
    yield f"id: {spelled(tour.id, 'x')}"
    yield from _text("title", tour.title, languages)
    if tour.summary:
        yield from _text("summary", tour.summary, languages)
    if tour.picture:
        yield f"picture: {tour.picture}"
    yield "stops:"
    yield from (f"  - {spelled(stop, 'x')}" for stop in tour.stops)


def _stop(stop: SettledStop, languages: Sequence[str]) -> Iterator[str]:
    code = stop.origin.code
    yield f"id: {spelled(stop.id, 'x')}"
    changed = code and (code.lstrip("0") or "0") != stop.number
    yield f"number: {spelled(stop.number)}" + (f"  # it was {spelled(code)}" if changed else "")
    yield from _text("title", stop.title, languages)
    yield "parts:"
    for part in stop.parts:
        yield from _item("  ", _part(part, languages, named=len(stop.parts) > 1))
    if stop.closer and stop.origin.closer:
        yield "closer:"
        yield from ("  " + line for line in _closer(stop.closer, stop.origin.closer, languages))
    if stop.links:
        yield "further:"
        for link in stop.links:
            yield from _item("  ", [*_text("title", link.title, languages), f"url: {spelled(link.address)}"])


def _part(part: SettledPart, languages: Sequence[str], *, named: bool) -> Iterator[str]:
    yield f"{'film' if part.film else 'narration'}: {part.name}"
    if named and part.title:
        yield from _text("title", part.title, languages)
    if part.pictures:
        yield "pictures:"
        for picture in part.pictures:
            yield from _item("  ", _picture(picture, languages))


def _picture(picture: SettledPicture, languages: Sequence[str]) -> Iterator[str]:
    yield f"picture: {picture.name}" + (f"  # credit: {_remark(picture.credit)}" if picture.credit else "")
    yield from _text("alt", picture.alt, languages)


def _closer(picture: SettledPicture, closer: ForeignCloser, languages: Sequence[str]) -> Iterator[str]:
    yield from _picture(picture, languages)
    yield "points:"
    for point in closer.points:
        corner = [min(1 - _LOOK, max(0.0, middle - _LOOK / 2)) for middle in point.at]
        look = ", ".join(f"{number:.4g}" for number in (*corner, _LOOK, _LOOK))
        lines = [*_text("title", point.title, languages), *_text("words", point.words, languages)]
        yield from _item("  ", [*lines, f"at: [{point.at[0]:.4g}, {point.at[1]:.4g}]", f"look: [{look}]"])


def _text(name: str, said: Texts, languages: Sequence[str]) -> Iterator[str]:
    texts = {code: said[code] for code in languages if said.get(code)}
    if not texts:
        yield f"# {name}: {by_language(dict.fromkeys(languages, ''))}"
    elif len(short := f"{name}: {by_language(texts)}") <= _SHORT:
        yield short
    else:
        yield f"{name}:"
        yield from (f"  {code}: {spelled(words)}" for code, words in texts.items())


def _item(indent: str, lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    """Yield an item of a list: a dash before its first line, the others under it."""
    for count, line in enumerate(lines):
        yield f"{indent}{'  ' if count else '- '}{line}"


def _remark(words: str) -> str:
    return " ".join(words.split())
