"""What a visitor sees at a stop, as frozen values: pictures and films, the player, a closer look, further reading.

Must never hold a path outside the release's media folder, or a technical word.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.captions import Cue
from kiosk.guide.programme import WHOLE, Area, Spot


@dataclass(frozen=True)
class ShownLabel:
    text: str
    point: Spot
    place: Spot
    lit: bool


@dataclass(frozen=True)
class ShownPicture:
    """A picture on show. `look` is the part in view; `file` is relative to the release's media folder."""

    file: str
    size: tuple[int, int]
    alt: str = ""
    look: Area = WHOLE
    labels: tuple[ShownLabel, ...] = ()


@dataclass(frozen=True)
class ShownFilm:
    """Frames to show at the sound's position; `file` as in ShownPicture, `size` in pixels."""

    file: str
    size: tuple[int, int]


@dataclass(frozen=True)
class LinkCard:
    """Further reading. `action` saves it to the visit or takes it out again."""

    action: str
    title: str
    host: str
    url: str
    saved: bool


@dataclass(frozen=True)
class Warned:
    """What is told before a sensitive stop. `assurances`: (icon, words)."""

    number: str
    title: str
    tour: str
    place: str
    before: str
    headline: str
    words: str
    assurances: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Playing:
    """A stop. `panel` is "", "transcript", "further" or "next" (the end of the stop).

    `position`: the second that is heard; `moment`: the one that will be heard when what is drawn now is seen.
    """

    number: str
    title: str
    tour: str
    place: str
    picture: ShownPicture | None
    film: ShownFilm | None
    sign: ShownFilm | None
    cues: tuple[Cue, ...]
    cue: int
    word: int
    position: float
    moment: float
    seconds: float
    ticks: tuple[float, ...]
    playing: bool
    panel: str = ""
    links: tuple[LinkCard, ...] = ()
    signal: str = ""
    next_title: str = ""
    directions: str = ""
    volume: str = ""  # the word under the volume's bars
    sign_large: bool = False


@dataclass(frozen=True)
class ShownPoint:
    action: str
    number: int
    at: Spot
    lit: bool


@dataclass(frozen=True)
class Closer:
    """A picture to look at more closely. `point` 0 is the whole picture."""

    heading: str
    place: str
    picture: ShownPicture
    point: int
    title: str
    words: str
    points: tuple[ShownPoint, ...]
    zoom: float
    zoom_words: str
