"""What tours.yaml may hold: its tours, its stops and the whole of it, each field described for the curator.

With `museum`, the one truth for reading, for the editor's schema and for the field reference; must never look at any
file.
"""

from __future__ import annotations

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from kiosk.guide.fields import WHOLE, Area, Id, Line, MediaName, Number, Reason, Spot, Text, wrong
from kiosk.guide.group import Group, Some
from kiosk.guide.museum import Label, Museum


class Tour(Group):
    """A way through the house: some stops in an order."""

    id: Id = Field(examples=["dome"])
    """A short name that never changes, even when the title does."""
    title: Text = Field(examples=[{"fr": "Sous le dôme", "en": "Under the dome"}])
    """What visitors choose it by."""
    stops: Some[Id] = Field(examples=[["welcome", "ida", "dome"]])
    """The ids of its stops, in the order they are walked."""
    summary: Text = Field(default_factory=dict, examples=[{"fr": "Base inachevée.", "en": "A base never finished."}])
    """One or two sentences that tell what awaits on it."""
    picture: MediaName = Field(default="", examples=["tour/dome.svg"])
    """The picture on its card."""


class Place(Group):
    """Where a stop is on the plan."""

    floor: Id = Field(examples=["tunnels"])
    """The id of a level of `museum.plan`."""
    at: Spot = Field(examples=[[0.739, 0.504]])
    """The spot in that level's drawing: how far from the left and from the top, each from 0 to 1."""


class Warning(Group):
    """What a visitor is told before a sensitive stop; a stop with a warning is marked as sensitive."""

    headline: Text = Field(examples=[{"fr": "Travail forcé", "en": "Forced labour"}])
    """What it is about, in a few words."""
    words: Text = Field(examples=[{"fr": "Cette étape parle de morts.", "en": "This stop tells of deaths."}])
    """What will be heard and seen, and that one may leave."""


class Picture(Group):
    """A picture shown while a narration is heard."""

    picture: MediaName = Field(examples=["dome/hill.svg"])
    """The file, written from the media folder on."""
    alt: Text = Field(examples=[{"fr": "Un dôme sur une falaise", "en": "A dome on a cliff"}])
    """What there is to see, for those who cannot see it."""
    at: Line = Field(default="", examples=["shield"])
    """The cue from which it is shown, as named in the script; left out: it is shown from the start."""
    look: Area = Field(default=WHOLE, examples=[[0.2, 0.1, 0.5, 0.5]])
    """The part of the picture to zoom to: left, top, width and height, each from 0 to 1."""
    labels: tuple[Label, ...] = Field(default=(), examples=[[{"text": "…", "point": [0.3, 0.2], "place": [0.3, 0.1]}]])
    """Words set beside the drawing, each with a line to the point it names."""


_ONE_KIND: JsonDict = {
    "oneOf": [{"required": ["narration"]}, {"required": ["film"]}],
    "dependentSchemas": {"film": {"not": {"required": ["pictures"]}}},
}


class Part(Group):
    """One thing to listen to: a narration with its pictures, or a film with its narration."""

    model_config = ConfigDict(json_schema_extra=_ONE_KIND)

    narration: MediaName = Field(default="", examples=["dome/narration"])
    """The name its recordings share, without language and ending: `dome/narration` for `dome/narration.fr.wav`."""
    film: MediaName = Field(default="", examples=["dome/top-down"])
    """The film's name without ending: `dome/top-down` for `dome/top-down.mp4` and its `dome/top-down.fr.wav`."""
    title: Text = Field(default_factory=dict, examples=[{"fr": "La construction", "en": "How it was built"}])
    """What it is called where a stop has several parts."""
    pictures: tuple[Picture, ...] = Field(default=(), examples=[[{"picture": "dome/hill.svg", "alt": "…"}]])
    """What is shown while the narration is heard, in order; a film needs none."""
    sign: dict[str, MediaName] = Field(default_factory=dict, examples=[{"fr": "dome/sign.fr.mp4"}])
    """A film in sign language for each language that has one."""
    described: dict[str, MediaName] = Field(default_factory=dict, examples=[{"fr": "dome/described.fr"}])
    """A narration that also describes the pictures, for each language that has one, named without ending."""

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


_A_POINT = {"title": "…", "words": "…", "at": [0.42, 0.31], "look": [0.3, 0.2, 0.25, 0.25]}


class Point(Group):
    """A hot-spot of a picture to look at more closely."""

    title: Text = Field(examples=[{"fr": "La pompe", "en": "The pump"}])
    """What it is, in a few words."""
    words: Text = Field(examples=[{"fr": "Elle tourne à la vapeur.", "en": "It runs on steam."}])
    """What there is to know about it."""
    at: Spot = Field(examples=[[0.42, 0.31]])
    """Where it is in the picture: how far from the left and from the top, each from 0 to 1."""
    look: Area = Field(examples=[[0.3, 0.2, 0.25, 0.25]])
    """What is shown when it is touched: left, top, width and height, each from 0 to 1."""
    cue: Line = Field(default="", examples=["pump"])
    """The cue of the stop's first narration that tells of it, to be heard from here."""


class Closer(Group):
    """A picture to look at more closely."""

    picture: MediaName = Field(examples=["v2/cutaway.svg"])
    """The file, written from the media folder on; a large one, since visitors zoom into it."""
    alt: Text = Field(examples=[{"fr": "La fusée en coupe", "en": "The rocket, cut open"}])
    """What there is to see, for those who cannot see it."""
    points: Some[Point] = Field(examples=[[_A_POINT]])
    """Its hot-spots, in the order they are numbered."""


class Link(Group):
    """Further reading, offered as a QR code."""

    title: Text = Field(examples=[{"fr": "Le site de La Coupole", "en": "The website of La Coupole"}])
    """What awaits there."""
    url: Text = Field(examples=["https://lacoupole-france.com/"])
    """The address: https, at a site listed in `museum.links`, as short as you can find it."""


class Stop(Group):
    """A place in the house where there is something to listen to."""

    id: Id = Field(examples=["dome"])
    """A short name that never changes; tours list it."""
    number: Number = Field(examples=["7"])
    """The number painted on the wall: one to four digits."""
    title: Text = Field(examples=[{"fr": "Le dôme", "en": "The dome"}])
    """What visitors see in the list of stops."""
    parts: Some[Part] = Field(examples=[[{"narration": "dome/narration"}, {"film": "dome/top-down"}]])
    """What is heard and seen, one after the other."""
    facts: tuple[Line, ...] = Field(default=(), examples=[["1.11", "1.12"]])
    """The numbers of the facts this stop stands on, for the curators; never shown."""
    place: Place | None = Field(default=None, examples=[{"floor": "tunnels", "at": [0.739, 0.504]}])
    """Where it is on the plan."""
    warning: Warning | None = Field(default=None, examples=[{"headline": "…", "words": "…"}])
    """What is told before a sensitive stop; visitors are then offered a way around it."""
    directions: Text = Field(default_factory=dict, examples=[{"fr": "Allez tout droit.", "en": "Walk straight on."}])
    """How to get from this stop to the next one of the tour."""
    closer: Closer | None = Field(default=None, examples=[{"picture": "v2/cut.svg", "alt": "…", "points": [_A_POINT]}])
    """A picture to look at more closely."""
    further: tuple[Link, ...] = Field(default=(), examples=[[{"title": "…", "url": "https://lacoupole-france.com/"}]])
    """Further reading, each offered as a QR code."""
    accept: dict[str, Reason] = Field(
        default_factory=dict, examples=[{"reading-speed": "the original broadcast is this fast"}]
    )
    """Warnings of `check` that are right here and need not be told again: the rule's id, and why."""


class Guide(Group):
    """The whole of tours.yaml."""

    museum: Museum = Field(examples=[{"name": "La Coupole", "languages": ["fr", "en"]}])
    """What belongs to the whole house: its name, its languages, its rest screen and its plan."""
    tours: Some[Tour] = Field(examples=[[{"id": "dome", "title": "…", "stops": ["ida", "dome"]}]])
    """The ways through the house."""
    stops: Some[Stop] = Field(examples=[[{"id": "ida", "number": "4", "title": "…", "parts": [{"film": "ida/train"}]}]])
    """All stops, in the order of the house."""
