"""What tours.yaml may hold: its groups and fields, each described for the curator who fills it in.

The one truth for reading, for the editor's schema and for the field reference; must never look at any file.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from kiosk.guide.fields import WHOLE, Area, Host, Id, Language, Line, MediaName, Number, Said, Spot, Text, wrong

_Item = TypeVar("_Item")


def _some(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    if not items:
        raise wrong("the list is empty.")
    return items


Some = Annotated[tuple[_Item, ...], AfterValidator(_some)]


class Group(BaseModel):
    """A group of named fields; a field it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Floor(Group):
    """One level of the plan."""

    id: Id
    """A short name, used by the `floor` of a stop's `place`."""
    title: Text
    """What visitors call this level."""
    picture: MediaName
    """The drawing of the plan, in the media folder."""


class Pronunciation(Group):
    """How drafted voices say a name; visitors go on reading it as it is written."""

    word: Line
    """The name as it stands in the scripts: a whole word, or several."""
    said: Said
    """Per language, the spelling that makes its voice say it right; or, between `[[` and `]]`, espeak-ng's sounds."""


class Museum(Group):
    """The house, and what its rest screen shows."""

    name: Line
    """The name of the house, the same in every language."""
    languages: Some[Language]
    """The languages a visitor can choose. The first stands in where a translation is missing."""
    links: tuple[Host, ...] = ()
    """The only web sites a QR code may lead to, like `lacoupole-france.com`."""
    tagline: Text = Field(default_factory=dict)
    """One line under the name on the rest screen."""
    note: Text = Field(default_factory=dict)
    """A small line at the foot of the rest screen."""
    picture: MediaName = ""
    """The picture of the rest screen on a wide panel."""
    portrait: MediaName = ""
    """The picture of the rest screen on a tall panel."""
    plan: tuple[Floor, ...] = ()
    """The levels of the plan, in the order they are shown."""
    pronunciation: tuple[Pronunciation, ...] = ()
    """Names that drafted voices would say wrongly. Languages in which they are right may be left out."""


class Tour(Group):
    """A way through the house: some stops in an order."""

    id: Id
    """A short name that never changes."""
    title: Text
    """What visitors choose it by."""
    stops: Some[Id]
    """The ids of its stops, in order."""
    summary: Text = Field(default_factory=dict)
    """One or two sentences that tell what awaits on it."""
    picture: MediaName = ""
    """The picture on its card."""


class Place(Group):
    """Where a stop is on the plan."""

    floor: Id
    """The id of a level of `museum.plan`."""
    at: Spot
    """The spot in that level's drawing, [x, y] as fractions from the top left."""


class Warning(Group):
    """What a visitor is told before a sensitive stop; a stop with a warning is marked as sensitive."""

    headline: Text
    """What it is about, in a few words."""
    words: Text
    """What will be heard and seen, and that one may leave."""


class Label(Group):
    """Words the screen sets beside a drawing, with a thin line to the point they name."""

    text: Text
    """The words; a few."""
    point: Spot
    """The spot they name, [x, y] as fractions from the top left."""
    place: Spot
    """Where the words stand, [x, y]."""
    at: Line = ""
    """The cue from which the label is shown; left out: with its picture."""


class Picture(Group):
    """A picture shown while a narration is heard."""

    picture: MediaName
    """The file in the media folder, like `dome/hill.svg`."""
    alt: Text
    """What there is to see, for those who cannot see it."""
    at: Line = ""
    """The cue from which it is shown; left out: from the start."""
    look: Area = WHOLE
    """The part of the picture to zoom to: [left, top, width, height] as fractions."""
    labels: tuple[Label, ...] = ()
    """Words set beside the drawing."""


class Part(Group):
    """One thing to listen to: a narration with its pictures, or a film with its narration."""

    narration: MediaName = ""
    """The recordings' name without language and ending: `dome/narration` for `dome/narration.fr.wav` and so on."""
    film: MediaName = ""
    """The film's name without ending: `dome/top-down` for `dome/top-down.mp4`, `dome/top-down.fr.wav` and so on."""
    title: Text = Field(default_factory=dict)
    """What it is called where a stop has several parts."""
    pictures: tuple[Picture, ...] = ()
    """What is shown while the narration is heard. A film needs none."""
    sign: dict[str, MediaName] = Field(default_factory=dict)
    """Films in sign language, per language: {fr: dome/sign.fr.mp4}."""
    described: dict[str, MediaName] = Field(default_factory=dict)
    """Narrations that also describe the pictures, per language, without ending: {fr: dome/described.fr}."""

    @model_validator(mode="after")
    def _one_kind(self) -> Part:
        if bool(self.narration) == bool(self.film):
            raise wrong("a part has either 'narration' or 'film', and one of them.")
        if self.film and self.pictures:
            raise wrong("a film shows itself; 'pictures' belong to a narration.")
        return self

    @property
    def kind(self) -> str:
        """ "narration" or "film"."""
        return "narration" if self.narration else "film"

    @property
    def name(self) -> str:
        """The name its recordings and captions begin with."""
        return self.narration or self.film


class Point(Group):
    """A hot-spot of a picture to look at more closely."""

    title: Text
    """What it is, in a few words."""
    words: Text
    """What there is to know about it."""
    at: Spot
    """Where it is in the picture, [x, y] as fractions from the top left."""
    look: Area
    """What is shown when it is touched: [left, top, width, height] as fractions."""
    cue: Line = ""
    """The cue of the stop's first narration that tells of it, to be heard from here."""


class Closer(Group):
    """A picture to look at more closely."""

    picture: MediaName
    """The file in the media folder; large, since visitors zoom into it."""
    alt: Text
    """What there is to see, for those who cannot see it."""
    points: Some[Point]
    """Its hot-spots, in the order they are numbered."""


class Link(Group):
    """Further reading, offered as a QR code."""

    title: Text
    """What awaits there."""
    url: Text
    """The address: https, at a site listed in `museum.links`, as short as you can make it."""


class Stop(Group):
    """A place in the house where there is something to listen to."""

    id: Id
    """A short name that never changes; tours list it."""
    number: Number
    """The number painted on the wall: one to three digits."""
    title: Text
    """What visitors see in the list."""
    parts: Some[Part]
    """What is heard and seen, one after the other."""
    facts: tuple[Line, ...] = ()
    """Numbers of the facts this stop stands on. Never shown."""
    place: Place | None = None
    """Where it is on the plan."""
    warning: Warning | None = None
    """Told before a sensitive stop, with a way around it."""
    directions: Text = Field(default_factory=dict)
    """How to get from this stop to the next one of the tour."""
    closer: Closer | None = None
    """A picture to look at more closely."""
    further: tuple[Link, ...] = ()
    """Further reading."""


class Guide(Group):
    """The whole of tours.yaml."""

    museum: Museum
    """The house, and what its rest screen shows."""
    tours: Some[Tour]
    """The ways through the house."""
    stops: Some[Stop]
    """All stops, in the order of the house."""
