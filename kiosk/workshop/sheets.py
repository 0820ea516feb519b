"""What stands on a stop's printed pages in one language: its words in paragraphs, each with the pictures it tells of.

Must never change a word, nor leave one out because a picture is missing.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide, Part, Stop
from kiosk.guide.takes import Take
from kiosk.release.picture import opened_picture
from kiosk.release.recipe import Refused
from kiosk.workshop.report_codes import Code, code
from kiosk.workshop.report_texts import Named, sentences

SHARP = 1400  # pixels along a picture's longer side: 17 cm at 200 dots an inch


@dataclass(frozen=True)
class Plate:
    """A picture on paper. `address` is a `data:` address; `words` say what there is to see."""

    address: str
    words: str


@dataclass(frozen=True)
class Paragraph:
    words: str
    plates: tuple[Plate, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """One part of a stop. `spoken` is the language of its words: another, where it has not been translated."""

    title: str
    spoken: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Sheet:
    """One stop. `warning`: headline and words, or (); `points`: title and words of each point to look at closely."""

    number: str
    title: str
    warning: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    closer: tuple[Plate, ...]
    points: tuple[tuple[str, str], ...]
    codes: tuple[Code, ...]
    directions: str


def sheet(stop: Stop, guide: Guide, heard: Sequence[Take], media: MediaFolder, language: str) -> Sheet:
    """Return a stop in this language; what is not translated stands in the museum's first one."""
    first = guide.museum.languages[0]

    def say(text: Mapping[str, str]) -> str:
        return text.get(language) or text.get("") or text.get(first, "")

    def plate(picture: str, alt: Mapping[str, str]) -> Iterator[Plate]:
        if address := _drawn(media, picture, language):
            yield Plate(address, say(alt))

    def chapter(part: Part) -> Chapter:
        spoken, told = _told(stop, part, heard, media, (language, first))
        plates: dict[str, list[Plate]] = {}
        for picture in part.pictures:
            plates.setdefault(picture.at, []).extend(plate(picture.picture, picture.alt))
        return Chapter(say(part.title), spoken, tuple(_paragraphs(told, plates)))

    closer = stop.closer
    offered = (code(say(link.title), say(link.url), (language,)) for link in stop.further)
    return Sheet(
        number=stop.number,
        title=say(stop.title),
        warning=(say(stop.warning.headline), say(stop.warning.words)) if stop.warning else (),
        chapters=tuple(chapter(part) for part in stop.parts),
        closer=tuple(plate(closer.picture, closer.alt)) if closer else (),
        points=tuple((say(point.title), say(point.words)) for point in closer.points) if closer else (),
        codes=tuple(one for one in offered if one.rows),
        directions=say(stop.directions),
    )


def _told(
    stop: Stop, part: Part, heard: Sequence[Take], media: MediaFolder, languages: Sequence[str]
) -> tuple[str, list[Named]]:
    """Return the first of these languages that the part has words in, and its sentences with their cue names."""
    for language in languages:
        own = (take for take in heard if take.stop == stop.id and take.part is part and not take.described)
        told = [one for take in own if take.language == language for one in sentences(take, media)]
        if told:
            return language, told
    return languages[0], []


def _paragraphs(told: Sequence[Named], plates: Mapping[str, Sequence[Plate]]) -> Iterator[Paragraph]:
    """Begin a paragraph with each named cue; a picture stands after the paragraph that it comes with."""
    words: list[str] = []
    current = ""
    for name, sentence in (*told, ("\0", "")):
        if name and (words or plates.get(current)):
            yield Paragraph(" ".join(words), tuple(plates.get(current, ())))
            words = []
        current = name or current
        words.append(sentence)


def _drawn(media: MediaFolder, name: str, language: str) -> str:
    """Return a picture as a `data:` address; "" where there is none that can be drawn: `check` says why."""
    try:
        picture, _ = opened_picture(media.path(name), box=(SHARP, SHARP), language=language)
    except (Refused, OSError):
        return ""
    packed = io.BytesIO()
    picture.convert("RGB").save(packed, "JPEG", quality=88)
    return "data:image/jpeg;base64," + b64encode(packed.getvalue()).decode()
