"""Sample views, one for each screen, to look at screens without a visit: `VIEWS[name](language, settings)`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.guide.captions import Cue, Word
from kiosk.guide.words import NAMES, word
from kiosk.visit.stop_view import LinkCard, Playing, ShownFilm, ShownLabel, ShownPicture
from kiosk.visit.view import Action, Settings, View
from tests.screens.views_around import AROUND

SAID = {
    "en": (
        "The V2 stood fourteen metres tall. It flew faster than its own sound, so no siren could warn of it.",
        "Every second, a steam-driven pump forced 130 kilograms of alcohol and oxygen into the combustion chamber.",
        "The motor burned for about a minute. London was five minutes away.",
        "From late 1943 it was built underground, at Dora, by concentration-camp prisoners.",
        "More people died building this weapon than were killed by it.",
    ),
    "fr": (
        "Le V2 mesurait quatorze mètres. Il volait plus vite que son propre bruit : aucune sirène ne pouvait prévenir.",
        "Chaque seconde, une pompe à vapeur poussait 130 kilos d’alcool et d’oxygène dans la chambre de combustion.",
        "Le moteur brûlait environ une minute. Londres était à cinq minutes.",
        "Dès la fin de 1943, on le construisit sous terre, à Dora, par la main de prisonniers des camps.",
        "Plus de gens sont morts en construisant cette arme que sous ses coups.",
    ),
    "nl": (
        "De V2 was veertien meter hoog. Hij vloog sneller dan zijn eigen geluid, dus geen sirene kon waarschuwen.",
        "Elke seconde perste een stoompomp 130 kilo alcohol en vloeibare zuurstof in de verbrandingskamer.",
        "De motor brandde ongeveer een minuut. Londen lag op vijf minuten.",
        "Vanaf eind 1943 werd hij onder de grond gebouwd, in Dora, door gevangenen van concentratiekampen.",
        "Er stierven meer mensen bij de bouw van dit wapen dan door het wapen zelf.",
    ),
    "de": (
        "Die V2 war vierzehn Meter hoch. Sie flog schneller als ihr eigener Schall, keine Sirene konnte warnen.",
        "Jede Sekunde drückte eine Dampfpumpe 130 Kilogramm Alkohol und Flüssigsauerstoff in die Brennkammer.",
        "Das Triebwerk brannte etwa eine Minute. London war fünf Minuten entfernt.",
        "Seit Ende 1943 wurde sie unter der Erde gebaut, in Dora, von Häftlingen der Konzentrationslager.",
        "Beim Bau dieser Waffe starben mehr Menschen als durch ihren Einsatz.",
    ),
}
TITLES = {
    "en": "V2, the rocket", "fr": "La V2, première fusée dans l’espace", "nl": "De V2, de raket",
    "de": "Die V2, die Vergeltungswaffe",
}  # fmt: skip
TOURS = {
    "en": "From missiles to the Moon",
    "fr": "Des missiles à la Lune",
    "nl": "Van raketten naar de maan",
    "de": "Von Raketen zum Mond",
}
LABELS = (  # words, point, place
    ({"en": "Warhead", "fr": "Ogive", "nl": "Springkop", "de": "Gefechtskopf"}, (0.137, 0.49), (0.137, 0.105)),
    ({"en": "Guidance", "fr": "Guidage", "nl": "Besturing", "de": "Steuerung"}, (0.236, 0.49), (0.236, 0.885)),
    ({"en": "Alcohol", "fr": "Alcool", "nl": "Alcohol", "de": "Alkohol"}, (0.375, 0.43), (0.375, 0.105)),
    ({"en": "Liquid oxygen", "fr": "Oxygène liquide", "nl": "Vloeibare zuurstof", "de": "Flüssigsauerstoff"},
     (0.545, 0.43), (0.545, 0.105)),
    ({"en": "Steam pump", "fr": "Pompe à vapeur", "nl": "Stoompomp", "de": "Dampfpumpe"},
     (0.714, 0.44), (0.714, 0.105)),
    ({"en": "Combustion chamber", "fr": "Chambre de combustion", "nl": "Verbrandingskamer", "de": "Brennkammer"},
     (0.799, 0.53), (0.74, 0.885)),
)  # fmt: skip


def cues(language: str) -> tuple[Cue, ...]:
    """Return five sentences of eight seconds, the words evenly spoken."""
    made = []
    for number, text in enumerate(SAID[language]):
        words = text.split()
        times = tuple(Word(number * 8 + 8 * n / len(words), one) for n, one in enumerate(words))
        made.append(Cue(number * 8.0, number * 8.0 + 8, text, words=times, sentence=number))
    return tuple(made)


def top(language: str, settings: Settings, back: str = "tours") -> tuple[Action, ...]:
    size = "size" if settings.size == "M" else f"size_{settings.size}"
    return (
        Action("back", word(back, language), "back"),
        Action("plan", word("plan", language), "plan"),
        Action("size", word(size, language), "size", "toggle", on=settings.size != "M"),
        Action("contrast", word("contrast", language), "contrast", "toggle", on=settings.contrast),
        Action("lower", word("lower", language), "lower", "toggle", on=settings.lower),
        Action("languages", NAMES[language], "language"),
    )


def stop_actions(language: str, settings: Settings, panel: str, playing: bool = True) -> tuple[Action, ...]:
    further = Action("further", word("further", language), "further")
    if panel == "further":
        further = Action("close", word("close", language), "close", "toggle", on=True)
    end = (Action("again", word("again", language), "again"), Action("others", word("other_stops", language), "tours"))
    return (
        *(end if panel == "next" else ()),
        *top(language, settings),
        Action("closer", word("closer", language), "closer"),
        further,
        Action("quieter", word("quieter", language), "minus"),
        Action("louder", word("louder", language), "plus"),
        Action("previous", "22", "previous"),
        Action("back10", word("back10", language)),
        Action("play", word("pause", language), "pause" if playing else "play", default=True),
        Action("forward10", word("forward10", language)),
        Action("seek", word("seek", language), kind="slider"),
        Action("next", "24", "next"),
        Action("captions", word("captions", language), "captions", "toggle", on=settings.captions),
        Action("transcript", word("transcript", language), "transcript", "toggle", on=panel == "transcript"),
        Action("sign", word("sign", language), "sign", "toggle", on=settings.sign),
        Action("described", word("described", language), "described", "toggle", on=settings.described),
    )


def playing(language: str, settings: Settings, panel: str = "", said: int = 5) -> View:
    labels = tuple(
        ShownLabel(text[language], point, place, number == 4) for number, (text, point, place) in enumerate(LABELS)
    )
    scene = Playing(
        number="23", title=TITLES[language], tour=TOURS[language], place=word("place", language, place=2, count=7),
        picture=ShownPicture("v2/cutaway.png", (1290, 496), labels=labels), film=None, sign=None, cues=cues(language),
        cue=1, word=said, position=72.0, moment=72.0, seconds=220.0, ticks=(0, 26, 58, 104, 142, 186),
        playing=panel != "further", panel=panel, signal=word("no_signal", language),
        links=links() if panel == "further" else (),
        next_title="The other side of the gallery" if panel == "next" else "", volume=word("volume", language),
        directions="Cross the dome to the right, past the film room." if panel == "next" else "",
    )  # fmt: skip
    actions = stop_actions(language, settings, panel, scene.playing)
    saves = tuple(
        Action(
            card.action,
            word("saved" if card.saved else "save", language),
            "check" if card.saved else "visit",
            "toggle",
            on=card.saved,
        )
        for card in scene.links
    )
    return View("stop", language, scene, (*actions, *saves), settings)


def links() -> tuple[LinkCard, ...]:
    return (
        LinkCard("save:v2:0", "Historical Technical Museum, Peenemünde", "museum-peenemuende.de",
                 "https://museum-peenemuende.de/", False),
        LinkCard("save:v2:1", "Mittelbau-Dora Memorial", "dora.de", "https://www.dora.de/", True),
        LinkCard("save:v2:2", "Remembrance areas at La Coupole", "lacoupole-france.com",
                 "https://lacoupole-france.com/en/remembrance-areas", False),
    )  # fmt: skip


def transcript(language: str, settings: Settings) -> View:
    return playing(language, settings, "transcript")


def further(language: str, settings: Settings) -> View:
    return playing(language, settings, "further")


def end_of_stop(language: str, settings: Settings) -> View:
    return playing(language, settings, "next")


def signed(language: str, settings: Settings, large: bool = False) -> View:
    """A film stop with a signer, two other parts, and a notice."""
    view = playing(language, replace(settings, sign=True))
    scene = replace(
        view.scene,
        picture=None,
        film=ShownFilm("v2/flight.mp4", (1600, 900)),
        sign=ShownFilm("v2/sign.mp4", (1280, 720)),
        sign_large=large,
    )
    key, icon = ("sign_small", "smaller") if large else ("sign_large", "whole")
    more = (
        Action("part:0", word("narration", language), "narration"),
        Action("sign-size", word(key, language), icon),
    )
    notice = word("no_sound", language)
    return replace(view, scene=scene, actions=(*view.actions, *more), notice=notice)


def signed_large(language: str, settings: Settings) -> View:
    return signed(language, settings, large=True)


def last_stop(language: str, settings: Settings) -> View:
    """The end of a tour: no next stop."""
    view = playing(language, settings, "next")
    actions = tuple(action for action in view.actions if action.id != "next")
    return replace(view, scene=replace(view.scene, next_title="", directions=""), actions=actions)


VIEWS: dict[str, Callable[[str, Settings], View]] = {
    "playing": playing,
    "transcript": transcript,
    "further": further,
    "next": end_of_stop,
    "signed": signed,
    "signed-large": signed_large,
    "last": last_stop,
    **AROUND,
}
