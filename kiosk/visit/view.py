"""What a visitor sees and can do at one moment, as one frozen value. Equal views look the same.

Must never hold a widget, a path outside the release's media folder, or a technical word.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.programme import Spot
from kiosk.visit.staff_view import Staff
from kiosk.visit.stop_view import Closer, LinkCard, Playing, ShownPicture, Warned


@dataclass(frozen=True)
class Action:
    """Something a visitor can do now. What is not an action cannot be pressed.

    `kind`: "button", "toggle" (has `on`), "place" (a stop, tour, language, point), "slider" (takes `id:seconds`).
    `default`: the one solid amber button. `note`: a second, smaller line. `spoken`: what a voice would say for it.
    """

    id: str
    label: str
    icon: str = ""
    kind: str = "button"
    on: bool = False
    default: bool = False
    note: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Settings:
    """What a visitor set for this visit; forgotten at its end. `size` is M, L or XL; `volume` 1 to 8."""

    size: str = "M"
    contrast: bool = False
    lower: bool = False
    captions: bool = True
    sign: bool = False
    described: bool = False
    still: bool = False  # less motion
    volume: int = 5


@dataclass(frozen=True)
class Rest:
    """The rest screen. `lit` is the language whose turn it is."""

    name: str
    lit: str
    tagline: str
    note: str
    picture: ShownPicture | None
    portrait: ShownPicture | None


@dataclass(frozen=True)
class TourCard:
    action: str
    title: str
    summary: str
    minutes: str
    stops: str
    sensitive: int
    picture: ShownPicture | None


@dataclass(frozen=True)
class Tours:
    """Tours to choose from, and the number typed so far with the title it leads to."""

    heading: str
    keypad: str
    hint: str
    typed: str
    found: str
    cards: tuple[TourCard, ...]


@dataclass(frozen=True)
class StopRow:
    action: str
    number: str
    title: str
    minutes: str
    heard: bool
    sensitive: bool


@dataclass(frozen=True)
class Stops:
    """The stops of one tour."""

    title: str
    summary: str
    rows: tuple[StopRow, ...]


@dataclass(frozen=True)
class PlanStop:
    action: str
    number: str
    floor: int
    spot: Spot
    here: bool
    heard: bool
    sensitive: bool
    goal: bool = False  # where the visitor is led to


@dataclass(frozen=True)
class PlanSign:
    kind: str
    floor: int
    spot: Spot


@dataclass(frozen=True)
class Plan:
    title: str
    heading: str
    words: str
    heard: str
    floors: tuple[tuple[str, ShownPicture], ...]
    stops: tuple[PlanStop, ...]
    legend: tuple[tuple[str, str], ...]  # (kind, words): here, fresh, heard, sensitive, lift, seats, exit
    signs: tuple[PlanSign, ...] = ()


@dataclass(frozen=True)
class MyVisit:
    """The links saved in this visit, as codes to take along."""

    heading: str
    words: str
    links: tuple[LinkCard, ...]


@dataclass(frozen=True)
class Help:
    heading: str
    rows: tuple[tuple[str, str], ...]  # (icon, words)


@dataclass(frozen=True)
class Languages:
    """Choose another language during a visit."""

    heading: str


@dataclass(frozen=True)
class Preparing:
    """Before the first release is on air. `share` of the work done, 0 to 1. `lines`: (heading, words) per language."""

    lines: tuple[tuple[str, str], ...]
    share: float


Scene = Rest | Tours | Stops | Playing | Closer | Plan | MyVisit | Warned | Help | Languages | Preparing | Staff


@dataclass(frozen=True)
class Still:
    """"Are you still there?" over whatever is on the screen. `left` of `whole` seconds."""

    heading: str
    words: str
    carry_on: str
    unit: str
    left: int
    whole: int


@dataclass(frozen=True)
class View:
    """Everything on the screen. `screen` names the scene; `focus` is the id of the action the keys stand on, or "".

    `ahead`: picture files that the next touch may show.
    """

    screen: str
    language: str
    scene: Scene
    actions: tuple[Action, ...]
    settings: Settings = Settings()
    focus: str = ""
    still: Still | None = None
    notice: str = ""
    ahead: tuple[str, ...] = ()

    def action(self, action_id: str) -> Action | None:
        """Return the action with this id if it can be taken now."""
        return next((action for action in self.actions if action.id == action_id), None)
