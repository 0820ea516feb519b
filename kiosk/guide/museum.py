"""What tours.yaml tells of the house itself: its name and languages, its rest screen, its plan, how names are said.

Each field is described for the curator who fills it in; must never look at any file.
"""

from __future__ import annotations

from pydantic import Field

from kiosk.guide import fields
from kiosk.guide.fields import Id, Language, Line, MediaName, Said, Sign, Spot, Text
from kiosk.guide.group import Group, Some


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
