"""Takes translators' texts from a table back into tours.yaml and the scripts: what they changed, and nothing else.

A cell is compared with its mark: what it was when the table was made. What has since been changed on both sides is left
as it is. Must never take over a text in silence that may be wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.guide.problem import Problem, did_you_mean
from kiosk.workshop.rewriting import why_no_sentence
from kiosk.workshop.sheet import ID, Line, Sheet, mark, unguarded
from kiosk.workshop.texts import Row

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_FAILED = re.compile(r"#[A-ZÄÖÜ0/]+[!?]|#N/A|#NV")


@dataclass
class Taking:
    """Goes through a table row by row. `changes`: row id -> language -> its new words."""

    rows: Mapping[str, Row]
    sheet: Sheet
    languages: tuple[str, ...]
    changes: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self) -> None:
        """Sort every cell of the table into `changes` or `problems`, if it was changed at all."""
        seen: dict[str, Line] = {}
        for line in self.sheet.lines:
            earlier = seen.setdefault(line.id, line)
            row = self.rows.get(line.id)
            if earlier is not line:
                self._say(line, f"this row is there twice, first in row {earlier.number}; delete one of them.")
            elif row is None:
                hint = did_you_mean(line.id, self.rows)
                self._say(line, f"tours.yaml has no such text (any more); the row is left out.{hint}")
            else:
                self._row(line, row)
        for row in self.rows.values():
            if row.id in self.changes:
                self._in_order(seen[row.id], row)
        self.problems += self._absent(seen)

    def _row(self, line: Line, row: Row) -> None:
        first = self.languages[0]
        stale = line.marks.get(first) != mark(row.words[first])
        for language in self.languages:
            if language not in line.cells:
                continue
            words = unguarded(line.cells[language])
            if language not in line.marks:
                if words and mark(words) != mark(row.words[language]):
                    self._say(line, "its mark is damaged; export again and copy the cell over.", language)
            elif not _unchanged(words, row.words[language], line.marks[language]):
                self._changed(line, row, language, words, stale=stale)

    def _changed(self, line: Line, row: Row, language: str, words: str, *, stale: bool) -> None:
        if not words.strip():
            self._say(line, "the cell is empty; the words in tours.yaml stay.", language, rule="gap")
        elif why := _why_not(line.cells[language]) or (why_no_sentence(words) if row.spoken else ""):
            self._say(line, why, language)
        elif line.marks[language] != mark(row.words[language]):
            self._say(line, "changed here and meanwhile in the tours, too; the tours keep theirs.", language)
        elif row.spoken and language not in row.spoken.scripts:
            self._say(line, "there is no such narration in this language; name it in tours.yaml.", language)
        else:
            if stale and language != self.languages[0]:
                message = f"taken over, but the text in '{self.languages[0]}' is a newer one; compare the two."
                self._say(line, message, language, rule="stale")
            self.changes.setdefault(row.id, {})[language] = words

    def _in_order(self, line: Line, row: Row) -> None:
        """Refuse a new sentence where one before it is still missing: each must stay beside its translations."""
        if not row.spoken or not row.spoken.place:
            return
        before = f"{row.id.rpartition('/')[0]}/{row.spoken.place}"
        for language in list(self.changes[row.id]):
            if not (self.rows[before].words[language] or self.changes.get(before, {}).get(language)):
                del self.changes[row.id][language]
                self._say(line, f"the sentence before it ('{before}') is still missing; fill it in.", language)

    def _absent(self, seen: Mapping[str, Line]) -> Iterator[Problem]:
        for language in self.languages:
            if language not in self.sheet.columns:
                message = f"there is no column '{language}'; its texts stay as they are."
                yield Problem(self.sheet.file, 1, 1, "warning", message, "gap")
        parents = {_parent(row_id) for row_id in seen}
        missing = [row_id for row_id in self.rows if row_id not in seen and _parent(row_id) in parents]
        for parent, count in Counter(map(_parent, missing)).items():
            example = next(row_id for row_id in missing if _parent(row_id) == parent)
            what = f"a row is missing, '{example}'; its text stays" if count == 1 else (
                f"{count} rows of '{parent}' are missing, the first is '{example}'; their texts stay")  # fmt: skip
            yield Problem(self.sheet.file, 1, 1, "warning", f"{what} as before.", "gap")

    def _say(self, line: Line, message: str, language: str = ID, *, rule: str = "cell") -> None:
        self.problems.append(self.sheet.problem(line, message, language, rule=rule))


def _unchanged(words: str, now: str, before: str) -> bool:
    """Tell whether words are, but for spaces around them, what the tours hold `now` or what the mark `before` means."""
    bare = mark(words.strip())
    return bare == mark(now.strip()) or before in (mark(words), bare)


def _parent(row_id: str) -> str:
    return "/".join(row_id.split("/")[:2])


def _why_not(cell: str) -> str:
    """Return why a cell's words may not be shown, or ""."""
    if cell.startswith("="):
        return "a formula; write the text itself, or ' before a text that begins with '='."
    if _FAILED.fullmatch(cell):
        return "the spreadsheet could not compute this cell; write the text itself."
    if odd := _INVISIBLE.search(cell):
        return f"an invisible character (U+{ord(odd[0]):04X}); delete it."
    return ""
