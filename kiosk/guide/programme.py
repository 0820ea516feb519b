"""A guide as it is played: every text, caption and measured medium of one release.

Plain values, which `programme_json` keeps, so that a kiosk starts without reading YAML. File names are relative to
the release's media folder. Must never hold anything a visitor may not see, except `draft`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from typing import Any

from kiosk.guide.captions import Cue

Text = Mapping[str, str]
"""Language code -> words, or "" -> words for all languages. `Programme.in_language` says what stands in for a gap."""
Spot = tuple[float, float]
"""A place in a picture: fractions of its width and height, from the top left."""
Area = tuple[float, float, float, float]
"""A part of a picture: left, top, width, height as fractions."""
WHOLE: Area = (0.0, 0.0, 1.0, 1.0)
DIGITS = 4
"""Of a stop's number, at most."""


@dataclass(frozen=True)
class Clip:
    """One recording in one language."""

    sound: str
    seconds: float
    cues: tuple[Cue, ...] = ()
    draft: bool = False


@dataclass(frozen=True)
class Label:
    """Words the screen sets on a picture, with a line to the point they name; none where that is their own place."""

    text: Text
    point: Spot
    place: Spot
    at: str = ""


@dataclass(frozen=True)
class Picture:
    """A prepared picture, `size` in pixels. Shown from the cue named `at` on; "" is the start of the part."""

    files: Text
    size: tuple[int, int]
    alt: Text = field(default_factory=dict)
    at: str = ""
    look: Area = WHOLE
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True)
class Film:
    """Prepared frames without sound. `size` in pixels, `rate` in frames a second."""

    file: str
    size: tuple[int, int]
    seconds: float
    rate: float


@dataclass(frozen=True)
class Part:
    """A narration with pictures, or a film with its narration. `sign` and `described` only where supplied."""

    kind: str  # "narration" or "film"
    name: str
    title: Text
    clips: Mapping[str, Clip]
    pictures: tuple[Picture, ...] = ()
    film: Film | None = None
    sign: Mapping[str, Film] = field(default_factory=dict)
    described: Mapping[str, Clip] = field(default_factory=dict)


@dataclass(frozen=True)
class Point:
    """A hot-spot of a look-closer picture. `cue` names the sentence of the narration that tells of it."""

    title: Text
    words: Text
    at: Spot
    look: Area
    cue: str = ""


@dataclass(frozen=True)
class Closer:
    """A picture to look at more closely, with its hot-spots."""

    picture: Picture
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Link:
    """Further reading: a title and an https address, per language."""

    title: Text
    url: Text


@dataclass(frozen=True)
class Warning:
    """What a visitor is told before a sensitive stop."""

    headline: Text
    words: Text


@dataclass(frozen=True)
class Place:
    """Where a stop is on the plan: the floor's id and a spot in its picture."""

    floor: str
    spot: Spot


@dataclass(frozen=True)
class Stop:
    id: str
    number: str
    title: Text
    parts: tuple[Part, ...]
    closer: Closer | None = None
    further: tuple[Link, ...] = ()
    warning: Warning | None = None
    directions: Text = field(default_factory=dict)
    place: Place | None = None


@dataclass(frozen=True)
class Tour:
    id: str
    title: Text
    summary: Text
    stops: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True)
class Landmark:
    """A lift, seats or an exit on the plan. `sign` is "lift", "seats" or "exit"."""

    sign: str
    spot: Spot
    text: Text = field(default_factory=dict)


@dataclass(frozen=True)
class Floor:
    id: str
    title: Text
    picture: Picture
    landmarks: tuple[Landmark, ...] = ()


@dataclass(frozen=True)
class Museum:
    """Name and what the rest screen shows. `languages`: the first stands in where a translation is missing."""

    name: str
    languages: tuple[str, ...]
    tagline: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)
    picture: Picture | None = None
    portrait: Picture | None = None
    plan: tuple[Floor, ...] = ()


@dataclass(frozen=True)
class Programme:
    museum: Museum
    tours: tuple[Tour, ...]
    stops: tuple[Stop, ...]

    def stop(self, stop_id: str) -> Stop:
        """Return the stop with this id; KeyError if there is none."""
        for stop in self.stops:
            if stop.id == stop_id:
                return stop
        raise KeyError(stop_id)

    def numbered(self, typed: str) -> Stop | None:
        """Return the stop with this number, with or without leading zeros."""
        number = typed.lstrip("0")
        return next((stop for stop in self.stops if stop.number.lstrip("0") == number), None) if number else None

    def in_language(self, text: Text, language: str) -> str:
        """Return the words in `language`, else those for all, else the museum's first language, else any, else ""."""
        first = self.museum.languages[0]
        return text.get(language) or text.get("") or text.get(first) or next(iter(text.values()), "")


def files(value: Any) -> Iterator[str]:
    """Yield the name of every prepared file in a programme, or in any part of one."""
    match value:
        case Clip():
            yield value.sound
        case Film():
            yield value.file
        case Picture():
            yield from value.files.values()
        case tuple() | dict():
            for one in value.values() if isinstance(value, dict) else value:
                yield from files(one)
        case _ if is_dataclass(value):
            yield from files(tuple(vars(value).values()))
