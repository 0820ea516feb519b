"""A stop's words in all its languages, passage by passage, so that two of them can be read side by side.

Sentences are paired by the names of their cues and, between two names, by their order. Must never change a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Stop
from kiosk.guide.takes import Take
from kiosk.workshop.script import read_script

Named = tuple[str, str]
"""The name of a cue, "" for none, and a sentence."""


@dataclass(frozen=True)
class Passage:
    """One text in several languages. `what` says what it is; `name` is the cue of a sentence, "" for none.

    `picture`: of a picture's description, the order of its part in the stop and its own in the part.
    """

    what: str
    words: Mapping[str, str]
    name: str = ""
    picture: tuple[int, int] | None = None


def passages(stop: Stop, heard: Iterable[Take], media: MediaFolder, languages: Sequence[str]) -> list[Passage]:
    """Return everything that is read or heard at a stop, in the order a visitor meets it."""
    takes = [take for take in heard if take.stop == stop.id and not take.described]
    found = [Passage("Title", stop.title)]
    if stop.warning:
        found += [Passage("Warning", stop.warning.headline), Passage("Warning", stop.warning.words)]
    for place, part in enumerate(stop.parts):
        found.append(Passage("Part", part.title))
        spoken = {take.language: sentences(take, media) for take in takes if take.part is part}
        found += _paired(spoken, languages)
        for order, picture in enumerate(part.pictures):
            found.append(Passage("Picture", picture.alt, picture.at, (place, order)))
            found += [Passage("Label", label.text) for label in picture.labels]
    found += _around(stop)
    return [replace(one, words=_for_all(one.words, languages)) for one in found if one.words]


def _around(stop: Stop) -> Iterator[Passage]:
    if stop.closer:
        yield Passage("Look closer", stop.closer.alt)
        for point in stop.closer.points:
            yield Passage("Point", point.title, point.cue)
            yield Passage("Point", point.words)
    for link in stop.further:
        yield Passage("Link", link.title)
    yield Passage("Directions", stop.directions)


def _for_all(words: Mapping[str, str], languages: Sequence[str]) -> Mapping[str, str]:
    """Return words given once for all languages as the words of each."""
    return dict.fromkeys(languages, words[""]) if "" in words else words


def sentences(take: Take, media: MediaFolder) -> list[Named]:
    """Return the sentences of a take's script; of its captions where it has none that can be read."""
    path = media.path(take.stem + ".txt")
    script, faults = read_script(path) if path.is_file() else ((), [])
    if script and not faults:
        return [(sentence.name, sentence.text) for sentence in script]
    spoken = [list(cues) for _, cues in groupby(take.cues, key=lambda cue: cue.sentence)]
    return [(cues[0].name, " ".join(" ".join(cue.text for cue in cues).split())) for cues in spoken]


def _paired(spoken: Mapping[str, list[Named]], languages: Sequence[str]) -> Iterator[Passage]:
    sections = {language: _sections(spoken.get(language, [])) for language in languages}
    names = dict.fromkeys(name for language in languages for name in sections[language])
    for name in names:
        columns = [sections[language].get(name, []) for language in languages]
        for number, row in enumerate(zip_longest(*columns, fillvalue="")):
            words = {language: text for language, text in zip(languages, row, strict=True) if text}
            yield Passage("Heard", words, "" if number else name)


def _sections(sentences: Iterable[Named]) -> dict[str, list[str]]:
    """Return cue name -> its sentence and those up to the next name."""
    sections: dict[str, list[str]] = {}
    current = ""
    for name, text in sentences:
        current = name or current
        sections.setdefault(current, []).append(text)
    return sections
