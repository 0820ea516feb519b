"""What tours.yaml may hold: its groups and fields, each described for the curator who fills it in.

The one truth for reading, for the editor's schema and for the field reference; must never look at any file.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from kiosk.guide import fields
from kiosk.guide.fields import WHOLE, Area, Id, Language, Line, MediaName, Number, Reason, Said, Sign, Spot, Text, wrong

_Item = TypeVar("_Item")


def _some(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    if not items:
        raise wrong("the list is empty; at least one belongs into it.")
    return items


Some = Annotated[tuple[_Item, ...], AfterValidator(_some), Field(json_schema_extra={"minItems": 1})]


class Group(BaseModel):
    """A group of named fields; a field it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Label(Group):
    """Words the screen sets on a drawing, with a thin line to the point they name."""

    text: Text = Field(examples=[{"fr": "Salle inachevée", "en": "Unfinished hall"}])
    """The words: few, since they are read at a glance."""
    place: Spot = Field(examples=[[0.434, 0.365]])
    """Where the middle of the words stands: how far from the picture's left and from its top, each from 0 to 1."""
    point: Spot | None = Field(default=None, examples=[[0.434, 0.475]])
    """The spot they name, measured in the same way; left out: the words stand alone."""
    at: Line = Field(default="", examples=["shield"])
    """The cue from which the label is shown; left out: it comes with its picture."""


class Landmark(Group):
    """Something beside the stops that the plan shows by a sign."""

    sign: Sign = Field(examples=["lift"])
    """What is there: lift, seats or exit."""
    at: Spot = Field(examples=[[0.53, 0.36]])
    """The spot in the level's drawing: how far from its left and from its top, each from 0 to 1."""
    text: Text = Field(default_factory=dict, examples=[{"fr": "Ascenseur, 42 m", "en": "Lift, 42 m"}])
    """What the plan calls it; left out: the kiosk's own word for its sign."""


class Floor(Group):
    """One level of the plan."""

    id: Id = Field(examples=["tunnels"])
    """A short name, used by the `floor` of a stop's `place`."""
    title: Text = Field(examples=[{"fr": "Les tunnels", "en": "The tunnels"}])
    """What visitors call this level."""
    picture: MediaName = Field(examples=["museum/plan-tunnels.svg"])
    """The drawing of the plan, in the media folder."""
    labels: tuple[Label, ...] = Field(default=(), examples=[[{"text": {"fr": "Ida"}, "place": [0.87, 0.2]}]])
    """Names of places, set on the drawing."""
    landmarks: tuple[Landmark, ...] = Field(default=(), examples=[[{"sign": "lift", "at": [0.53, 0.36]}]])
    """Lifts, seats and ways out."""


class Pronunciation(Group):
    """How drafted voices say a name; visitors go on reading it as it is written."""

    word: Line = Field(examples=["Mimoyecques"])
    """The name as it stands in the scripts: a whole word, or several."""
    said: Said = Field(examples=[{"fr": "Mimoïèque", "en": "Meemo-yek"}])
    """Per language, the spelling that makes its voice say it right; or, between `[[` and `]]`, espeak-ng's sounds."""


class Museum(Group):
    """The house, and what its rest screen shows."""

    name: Line = Field(examples=["La Coupole"])
    """The name of the house, the same in every language."""
    languages: Some[Language] = Field(examples=[["fr", "en", "nl", "de"]])
    """The languages a visitor can choose. The first stands in where a translation is missing."""
    links: tuple[fields.Host, ...] = Field(default=(), examples=[["lacoupole-france.com", "iwm.org.uk"]])
    """The only web sites a QR code may lead to, each without https:// and without a page."""
    tagline: Text = Field(default_factory=dict, examples=[{"fr": "Un lieu de mémoire", "en": "A place of memory"}])
    """One line under the name on the rest screen."""
    note: Text = Field(default_factory=dict, examples=[{"fr": "La colline en coupe", "en": "The hill, cut open"}])
    """A small line at the foot of the rest screen."""
    picture: MediaName = Field(default="", examples=["museum/rest.svg"])
    """The picture of the rest screen on a wide panel."""
    labels: tuple[Label, ...] = Field(default=(), examples=[[{"text": {"fr": "71 m"}, "place": [0.64, 0.1]}]])
    """Words set on the picture of a wide panel, such as measures."""
    portrait: MediaName = Field(default="", examples=["museum/rest-portrait.svg"])
    """The picture of the rest screen on a tall panel."""
    portrait_labels: tuple[Label, ...] = Field(
        default=(), examples=[[{"text": {"fr": "71 m", "en": "71 m"}, "place": [0.46, 0.34]}]]
    )
    """Words set on the picture of a tall panel."""
    plan: tuple[Floor, ...] = Field(default=(), examples=[[{"id": "tunnels", "title": "…", "picture": "…"}]])
    """The levels of the plan, in the order they are shown."""
    pronunciation: tuple[Pronunciation, ...] = Field(
        default=(), examples=[[{"word": "Hitler", "said": {"fr": "Hitlère"}}]]
    )
    """Names that drafted voices would say wrongly. Languages in which they are right may be left out."""


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
