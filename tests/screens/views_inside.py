"""Sample views inside a visit: a closer look, the plan, the warning before a stop, the question after it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.devices.silence import SilentSound
from kiosk.guide.programme import (
    Area,
    Floor,
    Landmark,
    Museum,
    Picture,
    Place,
    Programme,
    Stop,
    Tour,
    Warning,
)
from kiosk.guide.tours import read_tours
from kiosk.guide.words import word
from kiosk.visit.player import Player
from kiosk.visit.scenes import plan as plan_scene
from kiosk.visit.seen import Seen
from kiosk.visit.state import PANS, Visit, in_view
from kiosk.visit.stop_view import Closer, ShownPicture, ShownPoint, Warned
from kiosk.visit.view import Action, Settings, Still, View
from tests.screens.views import TOURS, playing, top
from tests.screens.views_around import alone

CLOSER = ShownPicture("v2/closer.png", (2580, 992))
POINTS = (
    (
        {"fr": "Pompe à vapeur", "en": "Steam pump", "nl": "Stoompomp", "de": "Dampfpumpe"},
        {
            "fr": (
                "Une turbine de 580 chevaux, entraînée par la vapeur. En une seconde, elle envoyait 58 kilos "
                "d’alcool et 72 d’oxygène liquide dans la chambre."
            ),
            "en": (
                "A turbine of 580 horsepower, driven by steam. In one second it forced 58 kilos of alcohol "
                "and 72 of liquid oxygen into the chamber."
            ),
            "nl": (
                "Een turbine van 580 paardenkracht, aangedreven door stoom. In één seconde perste ze 58 kilo "
                "alcohol en 72 kilo vloeibare zuurstof in de kamer."
            ),
            "de": (
                "Eine Turbine mit 580 PS, von Dampf getrieben. In einer Sekunde drückte sie 58 Kilo Alkohol "
                "und 72 Kilo Flüssigsauerstoff in die Kammer."
            ),
        },
        (0.343, 0.745), (0.14, 0.17, 0.41, 0.66),
    ),
    (
        {"fr": "Réservoir d’oxygène", "en": "Oxygen tank", "nl": "Zuurstoftank", "de": "Sauerstofftank"},
        {
            "fr": "Il contenait l’oxygène liquide\u202f; l’autre réservoir, devant lui, de l’alcool mêlé d’eau.",
            "en": "It held the liquid oxygen; the other tank, in front of it, alcohol mixed with water.",
            "nl": "Hierin zat de vloeibare zuurstof; in de andere tank, ervoor, alcohol met water.",
            "de": "Er enthielt den Flüssigsauerstoff; der andere Tank davor Alkohol mit Wasser.",
        },
        (0.1, 0.345), (0.0, 0.1, 0.4, 0.64),
    ),
    (
        {
            "fr": "Chambre de combustion", "en": "Combustion chamber", "nl": "Verbrandingskamer",
            "de": "Verbrennungskammer",
        },
        {
            "fr": (
                "Ici brûlait le mélange\u202f; la poussée était d’environ 25 tonnes. Dès la fin de 1943, des "
                "détenus de camp de concentration durent construire ces fusées sous terre. Plus de gens sont "
                "morts en les construisant que sous leurs coups."
            ),
            "en": (
                "Here the mixture burned; the thrust was some 25 tonnes. From late 1943, concentration-camp "
                "prisoners were forced to build these rockets underground. More people died building them "
                "than were killed by them."
            ),
            "nl": (
                "Hier verbrandde het mengsel; de stuwkracht was zo’n 25 ton. Vanaf eind 1943 moesten "
                "gevangenen van een concentratiekamp deze raketten ondergronds bouwen. Er stierven meer "
                "mensen bij de bouw dan erdoor."
            ),
            "de": (
                "Hier verbrannte das Gemisch; der Schub betrug rund 25 Tonnen. Ab Ende 1943 mussten "
                "KZ-Häftlinge diese Raketen unter Tage bauen. Mehr Menschen starben bei ihrem Bau als durch "
                "ihren Einsatz."
            ),
        },
        (0.6, 0.5), (0.4, 0.1, 0.5, 0.8),
    ),
)  # fmt: skip
WARNED = {
    "fr": (
        "Le train de Loos", "Cette étape parle de déportation.",
        "Le 1er septembre 1944, quelque 870 hommes furent enfermés dans treize wagons à bestiaux à Tourcoing. "
        "Moins d’un sur trois est revenu. Vous entendrez comment ils ont voyagé, et quelques-uns de leurs "
        "noms.",
    ),
    "en": (
        "The Train de Loos", "This stop speaks of deportation.",
        "On 1 September 1944, some 870 men were locked into thirteen cattle wagons at Tourcoing. Fewer than "
        "one in three came home. You will hear how they travelled, and some of their names.",
    ),
    "nl": (
        "De trein van Loos", "Deze stop gaat over deportatie.",
        "Op 1 september 1944 werden zo’n 870 mannen in dertien veewagens opgesloten in Tourcoing. Nog geen "
        "derde kwam thuis. U hoort hoe zij reisden, en enkele van hun namen.",
    ),
    "de": (
        "Der Zug von Loos", "Diese Station handelt von Zwangsarbeit und Deportation.",
        "Am 1. September 1944 wurden in Tourcoing rund 870 Männer in dreizehn Viehwaggons gesperrt. Weniger "
        "als ein Drittel kam zurück. Sie hören, wie sie fuhren, und einige ihrer Namen.",
    ),
}  # fmt: skip
AREAS = {
    "fr": "Vivre sous l’Occupation", "en": "Lives under occupation", "nl": "Leven onder de bezetting",
    "de": "Leben unter der Besatzung",
}  # fmt: skip


def closer(language: str, settings: Settings, point: int = 1) -> View:
    """Return a closer look at one of the points; 0 is the whole picture."""
    count = len(POINTS)
    title, words, _, look = POINTS[point - 1]
    zoom = min(6.0, 1 / max(look[2:])) if point else 1.0
    shown = in_view((look[0] + look[2] / 2, look[1] + look[3] / 2) if point else (0.5, 0.5), zoom)
    scene = Closer(
        word("closer", language),
        word("point_of", language, place=point, count=count) if point else "V2",
        replace(CLOSER, look=shown), point,
        title[language] if point else TOURS[language], words[language] if point else word("touch_point", language),
        tuple(ShownPoint(f"point:{n}", n, one[2], n == point) for n, one in enumerate(POINTS, 1)),
        zoom, word("zoom", language),
    )  # fmt: skip
    return View("closer", language, scene, closer_actions(language, settings, point, shown), settings)


def closer_actions(language: str, settings: Settings, point: int, shown: Area) -> tuple[Action, ...]:
    count = len(POINTS)
    left, above, wide, high = shown
    room = {"pan-left": left, "pan-right": 1 - left - wide, "pan-up": above, "pan-down": 1 - above - high}
    back = Action("back", word("stop_n", language, number="23"), "back")
    hear = (Action("hear", word("hear", language), "play", default=True),) if point else ()
    whole = Action("whole", word("whole", language), "whole")
    near = (whole, Action("zoom-out", word("zoom_out", language), "zoom-out")) if point else ()
    return (
        back, *top(language, settings)[1:], *hear, *near,
        *(Action(f"point:{n}", word("point_n", language, number=n), kind="place") for n in range(1, count + 1)),
        Action("point-previous", word("point_n", language, number=(point - 2) % count + 1), "left"),
        Action("point-next", word("point_n", language, number=point % count + 1), "right"),
        Action("zoom-in", word("zoom_in", language), "zoom-in"),
        *(Action(way, word(way.replace("-", "_"), language), way) for way in PANS if room[way] > 0.001),
    )  # fmt: skip


def closer_whole(language: str, settings: Settings) -> View:
    return closer(language, settings, 0)


def closer_long(language: str, settings: Settings) -> View:
    return closer(language, settings, 3)


def house() -> Programme:
    """Return the shipped guide with its plan, its stops without anything to hear."""
    guide, _ = read_tours(Path(__file__).parents[2] / "tours.yaml")
    assert guide
    stops = tuple(
        Stop(
            stop.id, stop.number, stop.title, (), directions=stop.directions,
            warning=Warning({}, {}) if stop.warning else None,
            place=Place(stop.place.floor, stop.place.at) if stop.place else None,
        )
        for stop in guide.stops
    )  # fmt: skip
    floors = tuple(
        Floor(
            floor.id, floor.title,
            Picture({"": floor.picture.replace("svg", "png")}, (612, 904), labels=alone(floor.labels)),
            tuple(Landmark(one.sign, one.at, one.text) for one in floor.landmarks),
        )
        for floor in guide.museum.plan
    )  # fmt: skip
    tours = tuple(Tour(tour.id, tour.title, tour.summary, tour.stops) for tour in guide.tours)
    return Programme(Museum(guide.museum.name, guide.museum.languages, plan=floors), tours, stops)


HOUSE = house()


def plan(language: str, settings: Settings, at: str = "v2", led: bool = False, heard: str = "diggers v1") -> View:
    """Return the plan as seen from a stop; the first and these are heard."""
    visit = Visit(
        "plan", "stop", language, settings, HOUSE.tours[0].id, at, led=led,
        heard=frozenset(("welcome", *heard.split())),
    )  # fmt: skip
    seen = Seen(HOUSE, visit, Player(SilentSound(lambda: 0.0), Path), language)
    scene, actions = plan_scene(seen)
    return View("plan", language, scene, actions, settings)


def plan_led(language: str, settings: Settings) -> View:
    return plan(language, settings, "dome", True)


def plan_told(language: str, settings: Settings) -> View:
    """Return the plan with the longest of the curator's ways."""
    longest = max(HOUSE.stops, key=lambda stop: len(stop.directions.get("de", "")))
    return plan(language, settings, longest.id, True, "")


def warned(language: str, settings: Settings) -> View:
    title, headline, words = WARNED[language]
    assurances = (
        ("eye", word("no_violence", language)), ("ear", word("no_sudden", language)),
        ("clock", word("about_minutes", language, minutes=3)), ("hand", word("leave_any_time", language)),
    )  # fmt: skip
    scene = Warned(
        "21", title, AREAS[language], word("place", language, place=8, count=8),
        word("before", language), headline, words, assurances,
    )  # fmt: skip
    actions = (
        *top(language, settings, "stops"),
        Action("read", word("read", language), "transcript"),
        Action("skip", word("skip_to", language, number="22"), "next", default=True),
        Action("continue", word("continue_to", language, number="21"), "play"),
    )
    return View("warning", language, scene, actions, settings, focus="skip")


def still(language: str, settings: Settings) -> View:
    told = f"{word('still_paused', language, time='1:12', number='23')}\n\n{word('still_touch', language)}"
    asked = Still(word("still_there", language), told, word("still_yes", language), word("seconds", language), 24, 30)
    actions = (
        Action("still-yes", word("still_yes", language), "play", default=True),
        Action("still-end", word("still_end", language), "exit"),
    )
    return replace(playing(language, settings), actions=actions, still=asked, focus="still-yes")


def notice(language: str, settings: Settings) -> View:
    return replace(playing(language, settings), notice=word("no_sound", language))


VIEWS = {
    "closer": closer, "closer-whole": closer_whole, "closer-long": closer_long,
    "plan": plan, "plan-led": plan_led, "plan-told": plan_told, "warned": warned, "still": still, "notice": notice,
}  # fmt: skip
