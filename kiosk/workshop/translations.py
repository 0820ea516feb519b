"""Writes a table of translated texts into tours.yaml and the scripts beside the narrations.

Everything that can be taken over is written, all at once; must never write anything if the outcome is not just that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.guide.files import read_text
from kiosk.guide.problem import Problem, did_you_mean, listed
from kiosk.release.shelf import MEDIA
from kiosk.workshop.editing import Draft, drafted, open_tours
from kiosk.workshop.manuscript import Manuscript, Unreachable
from kiosk.workshop.rewriting import rewritten
from kiosk.workshop.saving import save
from kiosk.workshop.sheet import as_csv, read_sheet
from kiosk.workshop.spelling import by_language, spelled
from kiosk.workshop.taking import Taking
from kiosk.workshop.texts import Row, Spoken, Texts, words_of

_Item = TypeVar("_Item")
_ByScript = dict[tuple[str, str], dict[int, _Item]]
"""Script and language -> place in the script -> something."""
Changes = Mapping[str, Mapping[str, str]]
"""Row id -> language -> new words."""


class NoTour(Exception):
    """There is no such tour; the message says which there are."""


@dataclass(frozen=True)
class Imported:
    """How many texts were taken over, into how many files, and what is wrong."""

    texts: int
    files: int
    problems: list[Problem]


def exported(tours: Path, tour: str) -> tuple[str | None, list[Problem]]:
    """Return the table of a tour's texts, or of all with "", or None if anything is wrong with them, and what.

    NoTour: there is none of this name.
    """
    draft, problems = open_tours(tours)
    if draft is None:
        return None, problems
    known = [one.id for one in draft.guide.tours]
    if tour and tour not in known:
        raise NoTour(f"There is no tour '{tour}'.{did_you_mean(tour, known) or f' There are: {listed(known)}.'}")
    texts = Texts(draft, tours.parent / MEDIA)
    rows = texts.rows(tour)
    return (None, sorted(set(texts.problems))) if texts.problems else (as_csv(rows, texts.languages), [])


def import_sheet(tours: Path, table: Path) -> Imported:
    """Write what translators changed in `table`. Nothing is written if tours.yaml, a script or the table cannot be
    read. OSError: the disk would not take it; nothing is written.
    """
    draft, problems = open_tours(tours)
    if draft is None:
        return Imported(0, 0, problems)
    texts = Texts(draft, tours.parent / MEDIA)
    rows = {row.id: row for row in texts.rows()}
    sheet, problems = read_sheet(table, texts.languages)
    if texts.problems or problems:
        return Imported(0, 0, sorted({*texts.problems, *problems}))
    taking = Taking(rows, sheet, texts.languages)
    taking.take()
    changes = {row_id: words for row_id, words in taking.changes.items() if words}
    written, problems = _written(draft, tours, rows, changes)
    save(written)
    count = sum(map(len, changes.values())) if written else 0
    return Imported(count, len(written), sorted({*taking.problems, *problems}))


def _written(
    draft: Draft, tours: Path, rows: Mapping[str, Row], changes: Changes
) -> tuple[dict[Path, str], list[Problem]]:
    """Return the files that change, whole. None, and why, if they would not become just what was wished."""
    in_tours = {row_id: words for row_id, words in changes.items() if rows[row_id].at}
    text = _retold(draft, rows, in_tours)
    outcome, problems = drafted(text, str(tours))
    if outcome is None:
        return {}, problems
    wished = words_of(rows.values())
    wished |= {(row_id, language): said for row_id, words in in_tours.items() for language, said in words.items()}
    if words_of(Texts(outcome, tours.parent / MEDIA).rows()) != wished:
        sentence = "texts are shared between places with '&' and '*'; write them out, then import again."
        return {}, [Problem(str(tours), 1, 1, "error", sentence, "sheet")]
    scripts, problems = _scripts(tours.parent / MEDIA, rows, changes)
    if problems:
        return {}, problems
    return ({tours: text} if text != draft.text else {}) | scripts, []


def _retold(draft: Draft, rows: Mapping[str, Row], changes: Changes) -> str:
    """Return tours.yaml with these changes; those that cannot be made at their place are left out."""
    manuscript = Manuscript(draft.text)
    for row_id, words in changes.items():
        with suppress(Unreachable):
            _tell(manuscript, draft, rows[row_id], words)
    return str(manuscript)


def _tell(manuscript: Manuscript, draft: Draft, row: Row, words: Mapping[str, str]) -> None:
    node, order = draft.source.node(row.at), draft.guide.museum.languages
    if isinstance(node.content, str):
        all_words = {**row.words, **words}
        if len(set(all_words.values())) == 1:
            manuscript.say(row.at, next(iter(words.values())))
        else:
            manuscript.put(row.at, by_language(all_words))
        return
    there = node.names
    for language in (code for code in order if code in words):
        if language in there:
            manuscript.say((*row.at, language), words[language])
        else:
            before = [code for code in order[: order.index(language)] if code in there] or there
            manuscript.add_field((*row.at, language), after=before[-1], spelling=spelled(words[language]))
            there = [*there, language]


def _scripts(media: Path, rows: Mapping[str, Row], changes: Changes) -> tuple[dict[Path, str], list[Problem]]:
    told: dict[tuple[str, str], dict[int, Spoken]] = defaultdict(dict)
    wanted: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    problems = []
    for row in rows.values():
        for language, script in row.spoken.scripts.items() if row.spoken else ():
            assert row.spoken
            place, words = row.spoken.place, changes.get(row.id, {}).get(language)
            told[script, language][place] = row.spoken
            if words is not None and wanted[script, language].setdefault(place, words) != words:
                sentence = f"sentence {place + 1} has two new texts, from two rows; write the same in both."
                problems.append(Problem(str(media / f"{script}.txt"), 1, 1, "error", sentence, "sheet"))
    return ({} if problems else dict(_rewritten(media, told, wanted))), problems


def _rewritten(media: Path, told: _ByScript[Spoken], wanted: _ByScript[str]) -> Iterator[tuple[Path, str]]:
    for (script, language), changed in wanted.items():
        spoken = told[script, language]
        sentences = [one.sentences[language] for one in spoken.values() if language in one.sentences]
        models = {place: next(iter(one.sentences.values())) for place, one in spoken.items()}
        path = media / f"{script}.txt"
        yield path, rewritten(read_text(path) if path.exists() else "", sentences, changed, models)
