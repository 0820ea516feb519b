"""A new stop, tour or language: put into tours.yaml at its place, with scripts to be written.

What comes about can be read and played at once; what is provisional or missing, `check` tells. Must never change a
line that is there, nor a file but tours.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.guide.fields import why_no_id
from kiosk.guide.files import Refused, read_text
from kiosk.guide.located import Way
from kiosk.guide.model import Guide
from kiosk.guide.problem import did_you_mean, listed
from kiosk.release.shelf import MEDIA
from kiosk.workshop.editing import Draft, drafted
from kiosk.workshop.manuscript import Manuscript, Unreachable
from kiosk.workshop.saving import save
from kiosk.workshop.spelling import by_language, spelled
from kiosk.workshop.stubs import stub


class Declined(Exception):
    """It cannot be done; the message says why, and what can be done."""


@dataclass(frozen=True)
class Wish:
    """What is to be added, to tours.yaml at `path` as `draft` shows it."""

    path: Path
    draft: Draft

    @property
    def guide(self) -> Guide:
        return self.draft.guide


@dataclass(frozen=True)
class Addition:
    """One more item, spelled in `lines`, for the list at `way`; `where` tells a curator what to add to what."""

    way: Way
    lines: Sequence[str]
    where: str


def new_stop(wish: Wish, stop: str, *, number: str, title: str = "", tour: str = "") -> list[Path]:
    """Add a stop to the list and to a tour, the only one if none is named; return the files written.

    Declined: the id or the number is taken or is none, or there is no such tour. OSError: the disk would not take it;
    nothing is written.
    """
    guide, languages = wish.guide, wish.guide.museum.languages
    _free("stop", stop, [one.id for one in guide.stops])
    _number_free(number, {one.number.lstrip("0"): one.id for one in guide.stops})
    tours = [one.id for one in guide.tours]
    tour = tour or (tours[0] if len(tours) == 1 else "")
    if tour not in tours:
        raise Declined(f"which tour? Add --tour with one of: {', '.join(tours)}.{did_you_mean(tour, tours)}")
    lines = _stop_lines(stop, number, title or _provisional(stop), languages)
    additions = [
        Addition(("stops",), lines, _under("stops", lines)),
        Addition(("tours", tours.index(tour), "stops"), [_bare(stop)], f"to 'stops' of the tour '{tour}': {stop}"),
    ]
    return _write(wish, additions, {f"{stop}/narration.{language}.txt": stub(language) for language in languages})


def new_tour(wish: Wish, tour: str, *, title: str = "", stops: Sequence[str] = ()) -> list[Path]:
    """Add a tour of these stops, or of all, at the end; return the files written. Raises as `new_stop` does."""
    known, languages = [one.id for one in wish.guide.stops], wish.guide.museum.languages
    _free("tour", tour, [one.id for one in wish.guide.tours])
    for stop in stops:
        if stop not in known:
            raise Declined(f"there is no stop '{stop}'.{did_you_mean(stop, known) or f' There are: {listed(known)}.'}")
        if list(stops).count(stop) > 1:
            raise Declined(f"the stop '{stop}' is given twice; a tour has each stop once.")
    lines = [
        f"id: {_bare(tour)}",
        f"title: {_titled(title or _provisional(tour), languages)}",
        f"# summary: {by_language(dict.fromkeys(languages, ''))}",
        f"# picture: {tour}/card.jpg",
        f"stops: [{', '.join(stops or known)}]",
    ]
    return _write(wish, [Addition(("tours",), lines, _under("tours", lines))], {})


def new_language(wish: Wish, language: str) -> list[Path]:
    """Add a language to the museum's, and a script to be written for each that is there; return the files written.

    Declined: the museum has it, or the kiosk's own words do not exist in it. OSError as in `new_stop`.
    """
    museum, media = wish.guide.museum, wish.path.parent / MEDIA
    if language in museum.languages:
        raise Declined(f"the museum speaks '{language}' already.")
    where = f"to 'languages' of 'museum': {language}"
    additions = [Addition(("museum", "languages"), [_bare(language)], where)]
    _outcome(wish, additions)
    names = {part.name for stop in wish.guide.stops for part in stop.parts}
    originals = {name: media / f"{name}.{museum.languages[0]}.txt" for name in sorted(names)}
    scripts = {f"{name}.{language}.txt": stub(language, _original(path)) for name, path in originals.items()}
    return _write(wish, additions, scripts)


def _free(what: str, name: str, taken: Sequence[str]) -> None:
    if why := why_no_id(name):
        raise Declined(why)
    if name in taken:
        raise Declined(f"the {what} '{name}' is there already. Taken are: {listed(taken)}.")


def _number_free(number: str, taken: Mapping[str, str]) -> None:
    if owner := taken.get(number.lstrip("0")):
        free = [str(one) for one in range(1, len(taken) + 6) if str(one) not in taken]
        raise Declined(f"the number {number} is taken by '{owner}'. Free are: {', '.join(free[:5])}, …")


def _stop_lines(stop: str, number: str, title: str, languages: Sequence[str]) -> list[str]:
    return [
        f"id: {_bare(stop)}",
        f"number: {spelled(number)}",
        f"title: {_titled(title, languages)}",
        "parts:",
        f"  - narration: {_bare(f'{stop}/narration')}",
        "    # pictures:",
        f"    #   - picture: {stop}/picture.jpg",
        f"    #     alt: {by_language(dict.fromkeys(languages, ''))}",
    ]


def _provisional(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _bare(name: str) -> str:
    """Return a name without quotation marks if it can be one; what cannot is refused when the outcome is read."""
    return name if re.fullmatch("[a-z0-9/_-]+", name) else spelled(name)


def _under(group: str, lines: Sequence[str]) -> str:
    return f"under '{group}:':\n  - " + "\n    ".join(lines)


def _titled(title: str, languages: Sequence[str]) -> str:
    """Return a title in the museum's first language, with a gap for each other one."""
    return by_language({**dict.fromkeys(languages, ""), languages[0]: title})


def _original(path: Path) -> str:
    try:
        return read_text(path)
    except Refused:
        return ""


def _write(wish: Wish, additions: Sequence[Addition], scripts: Mapping[str, str]) -> list[Path]:
    """Write the scripts that are not there yet, and tours.yaml."""
    text = _outcome(wish, additions)
    media = wish.path.parent / MEDIA
    new = {media / name: words for name, words in scripts.items() if not (media / name).exists()}
    save({**new, wish.path: text})
    return [*new, wish.path]


def _outcome(wish: Wish, additions: Sequence[Addition]) -> str:
    """Return what tours.yaml becomes. Declined if that is not what was there and one thing more."""
    manuscript = Manuscript(wish.draft.text)
    try:
        for one in additions:
            manuscript.add_item(one.way, one.lines)
    except Unreachable:
        raise _by_hand(additions) from None
    outcome, problems = drafted(str(manuscript), str(wish.path))
    if outcome is None:
        raise Declined(" ".join(dict.fromkeys(one.message for one in problems if one.severity == "error")))
    if not _holds(outcome.root.plain(), wish.draft.root.plain()):
        raise _by_hand(additions)
    return outcome.text


def _by_hand(additions: Sequence[Addition]) -> Declined:
    lines = "\n".join(f"Add {one.where}" for one in additions)
    return Declined(f"tours.yaml is laid out in a way this command does not know; do it by hand.\n{lines}")


def _holds(after: Any, before: Any) -> bool:
    """Tell whether all values of `before` are where they were; lists may have more at their end."""
    if isinstance(before, dict):
        return after.keys() == before.keys() and all(_holds(after[name], value) for name, value in before.items())
    if isinstance(before, list):
        return len(after) >= len(before) and all(map(_holds, after, before))
    return bool(after == before)
