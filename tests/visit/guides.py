"""A small guide for trying visits on: two stops and a warned one, in two languages, with recordings of 20 seconds."""

from pathlib import Path

from kiosk.guide.captions import Cue, Word
from kiosk.guide.programme import (
    Clip,
    Closer,
    Film,
    Floor,
    Label,
    Link,
    Museum,
    Part,
    Picture,
    Place,
    Point,
    Programme,
    Stop,
    Tour,
    Warning,
)
from kiosk.visit.session import Session

MEDIA = Path("media")


class Clock:
    """Seconds that pass when the test says so."""

    time = 100.0

    def __call__(self) -> float:
        return self.time


def text(words: str) -> dict[str, str]:
    return {"en": words, "fr": f"{words} (fr)"}


def cue(start: float, words: str, name: str = "", sentence: int = 0) -> Cue:
    spoken = tuple(Word(start + index / 2, word) for index, word in enumerate(words.split()))
    return Cue(start, start + 4, words, name, spoken, sentence)


def picture(name: str, at: str = "", labels: tuple[Label, ...] = ()) -> Picture:
    return Picture({"": f"{name}.png"}, (1290, 496), text(f"{name} drawn"), at, labels=labels)


ENGLISH = Clip("dome.en.opus", 20.0, (
    cue(0, "The hill was chalk.", sentence=0),
    cue(5, "The shield came first.", "shield", 1),
    cue(10, "Chalk went out below,", "", 2),
    cue(14, "and nobody saw it.", "", 2),
))  # fmt: skip
FRENCH = Clip("dome.fr.opus", 30.0, (
    cue(1, "La colline était de craie.", sentence=0),
    cue(8, "Le bouclier vint d’abord.", "shield", 1),
    cue(16, "La craie sortit par dessous.", "", 2),
))  # fmt: skip
SHIELD = Label(text("shield"), (0.5, 0.2), (0.5, 0.1), "shield")
DOME = Stop(
    "dome", "7", text("The dome"),
    (
        Part("narration", "dome/narration", {}, {"en": ENGLISH, "fr": FRENCH},
             (picture("hill"), picture("section", "shield", (SHIELD,))),
             sign={"fr": Film("sign.fr.mp4", (640, 480), 30.0, 25.0)},
             described={"en": Clip("described.en.opus", 40.0, ENGLISH.cues)}),
        Part("film", "dome/top-down", text("From the top down"), {"en": Clip("film.en.opus", 12.0)},
             film=Film("film.mp4", (1600, 900), 12.0, 25.0)),
    ),
    further=(Link(text("The museum"), {"": "https://www.lacoupole-france.com/"}),
             Link(text("The dome"), {"en": "https://iwm.org.uk/en", "fr": "https://iwm.org.uk/fr"})),
    directions=text("Take the lift."), place=Place("tunnels", (0.5, 0.5)),
)  # fmt: skip
DIGGERS = Stop(
    "diggers", "5", text("Those who dug"),
    (Part("narration", "diggers/narration", {},
          {"en": Clip("diggers.en.opus", 60.0), "fr": Clip("diggers.fr.opus", 60.0)}),),
    warning=Warning(text("This stop speaks of forced labour."), text("You will hear how people lived.")),
)  # fmt: skip
V2 = Stop(
    "v2", "23", text("V2, the rocket"),
    (Part("narration", "v2/narration", {}, {"fr": Clip("v2.fr.opus", 20.0)}, (picture("cutaway"),)),),
    closer=Closer(picture("motor"), (
        Point(text("Steam pump"), text("A turbine."), (0.5, 0.5), (0.4, 0.4, 0.25, 0.25)),
        Point(text("Chamber"), text("It burned."), (0.8, 0.5), (0.7, 0.4, 0.2, 0.2)),
    )),
)  # fmt: skip
PROGRAMME = Programme(
    Museum("La Coupole", ("fr", "en"), text("A place of war"),
           plan=(Floor("tunnels", text("Tunnels"), picture("plan")),)),
    (Tour("dome", text("Under the dome"), text("The base that never was."), ("dome", "diggers", "v2")),),
    (DOME, DIGGERS, V2),
)


def session(clock: Clock, programme: Programme = PROGRAMME) -> Session:
    from kiosk.devices.silence import SilentSound

    return Session(programme, MEDIA, SilentSound(clock), clock)


def at_stop(clock: Clock, stop: str = "dome", language: str = "en", programme: Programme = PROGRAMME) -> Session:
    """Return a visit that has just opened a stop of the tour."""
    visit = session(clock, programme)
    for action in (f"language:{language}", "tour:dome", f"stop:{stop}"):
        visit.act(action)
    return visit
