"""The translation board: for each thing a museum has, kind and language, what is there, and what it was made from.

«Older» is never guessed from a feeling: captions and drafts remember their script, translations are known by their
ages. Must never open a sound beyond its header, nor change anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.guide.files import is_written
from kiosk.guide.located import Node, Source, Way
from kiosk.guide.media import MediaFolder, dotted
from kiosk.guide.model import Guide, Stop
from kiosk.guide.takes import Take
from kiosk.release.contents import digest_of
from kiosk.workshop.notes import is_made_of, note_of, recording_note
from kiosk.workshop.report_ages import Ages, is_older
from kiosk.workshop.script import Sentence, read_script

KINDS = {
    "texts": "Title and short texts",
    "script": "Script",
    "sound": "Recording",
    "captions": "Captions",
    "film": "Film",
    "alt": "Picture descriptions",
    "links": "Links",
}
STATES = ("missing", "older", "draft", "there")
"""The worst first: a cell shows the worst of its items."""


@dataclass(frozen=True)
class Item:
    """One thing in one language. `state` is one of STATES; `why` is a sentence for the curator, "" if all is well."""

    state: str
    why: str = ""


@dataclass(frozen=True)
class Cell:
    """All items of one kind in one language; none at all where nothing of the kind is asked for."""

    items: tuple[Item, ...] = ()

    @property
    def state(self) -> str:
        return next((state for state in STATES if self.count(state)), "none")

    @property
    def whys(self) -> list[str]:
        """What there is to say about the items, each sentence once."""
        return list(dict.fromkeys(item.why for item in self.items if item.why))

    def count(self, state: str) -> int:
        return sum(item.state == state for item in self.items)


@dataclass
class Row:
    """The house, a tour or a stop on the board. `cells`: (kind, language) -> what there is."""

    what: str
    id: str
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)

    def cell(self, kind: str, language: str) -> Cell:
        return self.cells.get((kind, language), Cell())

    def add(self, kind: str, language: str, item: Item) -> None:
        self.cells[kind, language] = Cell((*self.cell(kind, language).items, item))


def board(guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take], ages: Ages) -> list[Row]:
    """Return the rows of the house, its tours and its stops, in the order of tours.yaml."""
    rows = [_written(Row("house", ""), _house(guide), guide, source, ages)]
    for number, tour in enumerate(guide.tours):
        ways = [("texts", ("tours", number, name)) for name in ("title", "summary")]
        rows.append(_written(Row("tour", tour.id), ways, guide, source, ages))
    for number, stop in enumerate(guide.stops):
        row = _written(Row("stop", stop.id), _texts(stop, number), guide, source, ages)
        for take in heard:
            if take.stop == stop.id:
                _listen(row, take, guide.museum.languages[0], media, ages)
        _look(row, stop, guide.museum.languages, media)
        rows.append(row)
    return rows


def counted(rows: Iterable[Row]) -> Counter[str]:
    """Return how many items are in each state, on the whole board; drafts counted as recordings, not as captions."""
    found: Counter[str] = Counter()
    for row in rows:
        for (kind, _), cell in row.cells.items():
            for item in cell.items:
                found[item.state] += item.state != "draft" or kind == "sound"
    return found


def _house(guide: Guide) -> Iterator[tuple[str, Way]]:
    for name in ("tagline", "note"):
        yield "texts", ("museum", name)
    for number, _ in enumerate(guide.museum.plan):
        yield "texts", ("museum", "plan", number, "title")


def _texts(stop: Stop, number: int) -> Iterator[tuple[str, Way]]:
    here: Way = ("stops", number)
    for names in (("title",), ("directions",), ("warning", "headline"), ("warning", "words")):
        yield "texts", (*here, *names)
    for place, part in enumerate(stop.parts):
        yield "texts", (*here, "parts", place, "title")
        for order, picture in enumerate(part.pictures):
            shown = (*here, "parts", place, "pictures", order)
            yield "alt", (*shown, "alt")
            yield from (("texts", (*shown, "labels", label, "text")) for label, _ in enumerate(picture.labels))
    if stop.closer:
        yield "alt", (*here, "closer", "alt")
        for point, _ in enumerate(stop.closer.points):
            yield from (("texts", (*here, "closer", "points", point, name)) for name in ("title", "words"))
    for order, _ in enumerate(stop.further):
        yield from (("links", (*here, "further", order, name)) for name in ("title", "url"))


def _written(row: Row, ways: Iterable[tuple[str, Way]], guide: Guide, source: Source, ages: Ages) -> Row:
    """Add what stands in tours.yaml; a text given once, without a language, is there in all of them."""
    for kind, way in ways:
        node = source.node(way[:-1]).field(str(way[-1]))
        if not node.text.strip() and not node.names:
            continue
        for language in guide.museum.languages:
            row.add(kind, language, _text(node, language, guide.museum.languages[0], str(way[-1]), ages))
    return row


def _text(node: Node, language: str, first: str, name: str, ages: Ages) -> Item:
    if node.text:
        return Item("there")
    own = node.field(language)
    if not own.text.strip():
        return Item("missing", f"'{name}' is missing (line {node.line} of tours.yaml).")
    if language != first and node.field(first).text and is_older(ages.of_text(own), ages.of_text(node.field(first))):
        return Item("older", f"'{name}' in '{first}' was changed after this one (line {own.line} of tours.yaml).")
    return Item("there")


def _listen(row: Row, take: Take, first: str, media: MediaFolder, ages: Ages) -> None:
    """Add a take's script, recording and captions."""
    path = media.path(take.stem + ".txt")
    sentences, faults = read_script(path) if path.is_file() else ((), [])
    script = () if faults else sentences
    row.add("script", take.language, _script(take, path, first, media, ages))
    row.add("sound", take.language, _sound(take, script, media))
    row.add("captions", take.language, _captions(take, script, media))


def _script(take: Take, path: Path, first: str, media: MediaFolder, ages: Ages) -> Item:
    if not is_written(path):
        if take.captions:
            return Item("there", f"No script; the captions '{take.captions}' hold the words.")
        what = "still to be written" if path.is_file() else "missing"
        return Item("missing", f"The script '{take.stem}.txt' is {what}.")
    source = media.path(dotted(take.part.name, first) + ".txt")
    if take.language != first and not take.described and is_older(ages.of_file(path), ages.of_file(source)):
        return Item("older", f"'{source.name}' was changed after '{path.name}'.")
    return Item("there")


def _sound(take: Take, script: Sequence[Sentence], media: MediaFolder) -> Item:
    if not take.sound:
        return Item("missing", f"The recording of '{take.stem}' is missing.")
    note = note_of(media.path(take.captions)) if take.captions else None
    if script and note and not take.outrun and not is_made_of(script, note):
        return Item("older", f"'{take.sound}' was made before the script was changed{_again(take)}.")
    return Item("draft", f"'{take.sound}' is spoken by a program.") if take.draft else Item("there")


def _captions(take: Take, script: Sequence[Sentence], media: MediaFolder) -> Item:
    if not take.captions:
        return Item("missing", f"The captions '{take.stem}.vtt' are missing.")
    note = note_of(media.path(take.captions))
    if take.outrun:
        return Item("older", f"'{take.captions}' still follows the draft; 'narrate' times it to '{take.sound}'.")
    if script and note and not is_made_of(script, note):
        return Item("older", f"'{take.captions}' was made before the script was changed; 'narrate' makes it again.")
    if script and note and not take.draft and take.sound and _of_another(take, script, note, media):
        return Item("older", f"'{take.captions}' was timed to another recording; 'narrate' times it again.")
    if script and note is None and _words(cue.text for cue in take.cues) != _words(one.text for one in script):
        return Item("older", f"'{take.captions}', made by hand, says other words than the script.")
    return Item("draft") if take.draft else Item("there")


def _of_another(take: Take, script: Sequence[Sentence], note: str, media: MediaFolder) -> bool:
    return note != recording_note(script, sound=digest_of(media.path(take.sound)))


def _again(take: Take) -> str:
    return "; 'narrate' drafts it again" if take.draft else "; have it recorded again, or 'narrate' if it says the same"


def _words(texts: Iterable[str]) -> list[str]:
    return " ".join(texts).split()


def _look(row: Row, stop: Stop, languages: Sequence[str], media: MediaFolder) -> None:
    """Add the films: one for all languages, and the signed ones where they are asked for."""
    for part in stop.parts:
        for language in languages:
            if part.film:
                row.add("film", language, _film(part.film, media.film(part.film)))
            if language in part.sign:
                row.add("film", language, _film(part.sign[language], media.find((part.sign[language],))))


def _film(name: str, found: str | None) -> Item:
    return Item("there") if found else Item("missing", f"The film '{name}' is missing.")
