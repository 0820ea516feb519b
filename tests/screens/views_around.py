"""Sample views of the screens around a stop, made by the visit itself from a guide of six tours and 28 stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from kiosk.devices.silence import SilentSound
from kiosk.guide import museum
from kiosk.guide.programme import Clip, Floor, Label, Link, Museum, Part, Picture, Programme, Stop, Tour, Warning
from kiosk.guide.tours import read_tours
from kiosk.visit.player import Player
from kiosk.visit.preparation import Preparation
from kiosk.visit.scenes import help_, languages, my_visit
from kiosk.visit.scenes import rest as rest_scene
from kiosk.visit.scenes import stops as stops_scene
from kiosk.visit.scenes import tours as tours_scene
from kiosk.visit.scenes_staff import staff as staff_scene
from kiosk.visit.seen import Seen
from kiosk.visit.staff_view import Condition, Remark
from kiosk.visit.state import Visit
from kiosk.visit.view import Settings, View

SCENES = {
    "rest": rest_scene, "tours": tours_scene, "stops": stops_scene, "visit": my_visit, "help": help_,
    "languages": languages,
}  # fmt: skip
LANGUAGES = ("fr", "en", "nl", "de")


def four(fr: str, en: str, nl: str, de: str) -> dict[str, str]:
    return dict(zip(LANGUAGES, (fr, en, nl, de), strict=True))


TITLES = (
    four("Bienvenue", "Welcome", "Welkom", "Willkommen"),
    four("Le long tunnel d’Ida", "Ida, the long tunnel", "Ida, de lange tunnel", "Ida, der lange Tunnel"),
    four("Ceux qui ont creusé", "Those who dug", "Wie er groef", "Die, die gruben"),
    four("Le dôme et la salle octogonale", "The dome and the octagon",
         "De koepel en de achthoek", "Die Kuppel und das Achteck"),
    four("La V1, bombe volante", "V1, the flying bomb", "V1, de vliegende bom", "V1, die fliegende Bombe"),
    four("La V2, première fusée dans l’espace", "V2, the rocket", "V2, de raket", "V2, die Vergeltungswaffe"),
    four("La V3, le canon de Mimoyecques", "V3, the London gun",
         "V3, het kanon van Mimoyecques", "V3, die Fernkanone von Mimoyecques"),
    four("Le train de Loos", "The Train de Loos", "De trein van Loos", "Der Zug von Loos, 1. September 1944"),
    four("Nommer les morts", "Naming the dead", "De doden bij naam", "Die Toten beim Namen nennen"),
    four("La question de la Lune", "The question of the Moon", "De vraag van de maan", "Die Frage an den Mond"),
)  # fmt: skip
TOURS = (
    (four("Toute l’histoire", "The whole story", "Het hele verhaal", "Die ganze Geschichte"),
     four("De la carrière de craie à la Lune : toutes les étapes, dans l’ordre des galeries.",
          "From the chalk quarry to the Moon: every stop, in the order of the galleries.",
          "Van de krijtgroeve tot de maan: alle stops, in de volgorde van de gangen.",
          "Vom Kreidebruch zum Mond: alle Stationen in der Reihenfolge der Stollen."), 28, "welcome/section.png"),
    (four("Sous le dôme", "Under the dome", "Onder de koepel", "Unter der Kuppel"),
     four("Une base jamais achevée, ses armes, et ceux qu’on a forcés à creuser.",
          "The base that never was, its weapons, and those forced to dig it.",
          "De basis die er nooit kwam, haar wapens, en wie gedwongen werd te graven.",
          "Die Basis, die es nie gab, ihre Waffen und die, die graben mussten."), 8, "tour/dome.png"),
    (four("Vivre sous l’occupation", "Lives under occupation", "Leven onder de bezetting", "Leben unter der Besatzung"),
     four("Des grèves, des réseaux, une rafle, un train.", "Strikes, networks, a round-up, a train.",
          "Stakingen, netwerken, een razzia, een trein.", "Streiks, Netzwerke, eine Razzia, ein Zug."),
     9, "question/faces.png"),
    (four("Des missiles à la Lune", "From missiles to the Moon", "Van raketten naar de maan", "Von Raketen zum Mond"),
     four("Sur quoi la course à l’espace a été bâtie.", "What the race to space was built on.",
          "Waarop de race naar de ruimte werd gebouwd.", "Worauf der Wettlauf ins All gebaut wurde."),
     7, "question/moon.png"),
    (four("Le chemin de la lanterne", "The lantern trail", "Het lantaarnpad", "Der Laternenweg"),
     four("Dix étapes courtes pour familles et classes.", "Ten short stops for families and classes.",
          "Tien korte stops voor gezinnen en klassen.", "Zehn kurze Stationen für Familien und Klassen."), 10, ""),
    (four("Une heure avant le bus", "An hour before the bus", "Een uur voor de bus", "Eine Stunde vor dem Bus"),
     four("L’essentiel, sans se presser.", "The essentials, without hurry.", "Het belangrijkste, zonder haast.",
          "Das Wichtigste, ohne Eile."), 6, ""),
)  # fmt: skip
LINKS = (
    (four("Les espaces de mémoire", "Remembrance areas at La Coupole",
          "Herinneringsplekken", "Gedenkbereiche der Coupole"),
     "https://www.lacoupole-france.com/en/remembrance-areas"),
    (four("Musée de Peenemünde", "Historical Technical Museum, Peenemünde",
          "Museum van Peenemünde", "Historisch-Technisches Museum Peenemünde"),
     "https://museum-peenemuende.de/"),
    (four("Mémorial de Mittelbau-Dora", "Mittelbau-Dora Memorial",
          "Gedenkplaats Mittelbau-Dora", "Gedenkstätte Mittelbau-Dora"),
     "https://www.dora.de/"),
    (four("Opération Crossbow", "Operation Crossbow",
          "Operatie Crossbow", "Operation Crossbow"),
     "https://www.iwm.org.uk/history/the-terrifying-german-revenge-weapons"),
    (four("Anvers sous les V", "Antwerp under the V weapons",
          "Antwerpen onder de V-wapens", "Antwerpen unter den V-Waffen"),
     "https://www.antwerpenherdenkt.be/v-bommen"),
    (four("La forteresse de Mimoyecques", "Fortress of Mimoyecques",
          "Fort van Mimoyecques", "Festung Mimoyecques"),
     "https://www.mimoyecques.fr/"),
    (four("Bunkermuseum d’Anvers", "Bunker museum Antwerp",
          "Bunkermuseum Antwerpen", "Bunkermuseum Antwerpen"),
     "https://www.bunkermuseumantwerpen.be/"),
    (four("Lieux de mémoire d’Europe", "Memorial sites in Europe",
          "Gedenkplaatsen in Europa", "Gedenkorte Europa 1939–1945"),
     "https://www.gedenkorte-europa.eu/"),
)  # fmt: skip


def shipped() -> museum.Museum:
    guide, _ = read_tours(Path(__file__).parents[2] / "tours.yaml")
    assert guide
    return guide.museum


def picture(file: str) -> Picture | None:
    """Return a drawing; those of tours are nearly square."""
    return Picture({"": file}, (1320, 1210) if file.startswith("tour/") else (1290, 496)) if file else None


def stop(number: int) -> Stop:
    """Return the stop with this number; every fourth is sensitive; the first three have all the links."""
    clips = {language: Clip(f"{number}.{language}.opus", 120.0 + number * 9) for language in LANGUAGES}
    warning = Warning(four(*["…"] * 4), four(*["…"] * 4)) if number % 4 == 3 else None
    links = tuple(Link(title, {"": url}) for title, url in LINKS) if number < 4 else ()
    title = TITLES[(number - 1) % len(TITLES)]
    part = Part("narration", "n", {}, clips)
    return Stop(f"s{number}", str(number), title, (part,), further=links, warning=warning)


def alone(labels: Iterable[museum.Label]) -> tuple[Label, ...]:
    """Return shipped labels that stand alone as they are played."""
    return tuple(Label(one.text, one.place, one.place) for one in labels)


SHIPPED = shipped()
MUSEUM = Museum(
    "La Coupole",
    LANGUAGES,
    four("Un lieu de guerre, de mémoire et de paix", "A place of war, of memory and of peace",
         "Een plek van oorlog, herinnering en vrede", "Ein Ort des Krieges, der Erinnerung und des Friedens"),
    four("La colline en coupe. En pointillé : prévu, jamais achevé.",
         "The hill, cut open. Dashed: planned, never finished.",
         "De heuvel in doorsnede. Gestippeld: gepland, nooit voltooid.",
         "Der Hügel im Schnitt. Gestrichelt: geplant, nie vollendet."),
    Picture({"": "museum/rest.png"}, (1920, 1080), labels=alone(SHIPPED.labels)),
    Picture({"": "museum/rest-portrait.png"}, (1080, 1920), labels=alone(SHIPPED.portrait_labels)),
    (Floor("tunnels", {"": "Ida"}, Picture({"": "museum/plan-tunnels.png"}, (983, 1453))),),
)  # fmt: skip


def programme(count: int) -> Programme:
    """Return a guide of so many tours; a single one is the second, with its eight stops."""
    chosen = TOURS[1:2] if count == 1 else TOURS[:count]
    made = tuple(
        Tour(f"t{number}", title, summary, tuple(f"s{stop}" for stop in range(1, stops + 1)), picture(file))
        for number, (title, summary, stops, file) in enumerate(chosen)
    )
    return Programme(MUSEUM, made, tuple(stop(number) for number in range(1, 29)))


def seen(visit: Visit, count: int = 5, turn: str = "fr") -> View:
    """Return the view of a visit to a guide of so many tours."""
    player = Player(SilentSound(lambda: 0.0), Path)
    moment = Seen(programme(count), visit, player, turn)
    scene, actions = SCENES[visit.screen](moment)
    return View(visit.screen, moment.language, scene, actions, visit.settings, notice=visit.notice)


def rest(language: str, settings: Settings) -> View:
    return seen(Visit(settings=settings), turn=language)


def tours(count: int, typed: str = "", notice: str = "") -> Callable[[str, Settings], View]:
    return lambda language, settings: seen(
        Visit("tours", language=language, settings=settings, typed=typed, notice=notice), count
    )


def stops(tour: int) -> Callable[[str, Settings], View]:
    """Return the stops of the whole story (0) or of a short tour (1), two of them heard."""
    return lambda language, settings: seen(
        Visit("stops", language=language, settings=settings, tour=f"t{tour}", heard=frozenset(("s1", "s3")))
    )


def kept(count: int) -> Callable[[str, Settings], View]:
    saved = tuple((f"s{1 + number // len(LINKS)}", number % len(LINKS)) for number in range(count))
    return lambda language, settings: seen(Visit("visit", language=language, settings=settings, saved=saved))


def aside(screen: str) -> Callable[[str, Settings], View]:
    return lambda language, settings: seen(Visit(screen, language=language, settings=settings))


def preparing(share: float | None) -> Callable[[str, Settings], View]:
    return lambda _language, settings: replace(Preparation(lambda: share).tick(), settings=settings)


FARES_WELL = Condition(
    9 * 86400 + 4 * 3600, "1.0.0", True, (1920, 1080), 61.0, "000012", "2026-11-27 08:52", reading=False, on_air=True
)  # fmt: skip
REMARKS = (
    Remark(True, "tours.yaml:41", "There is no file 'pump.jpg' in media/v2. Did you mean 'steam-pump.jpg'?"),
    Remark(True, "tours.yaml:118", "The stop 'dome' is named twice: here and in line 64."),
    Remark(False, "media/diggers/narration.nl.vtt:12", "This caption is read at 21 letters a second, 17 at most."),
    Remark(False, "tours.yaml:9", "The title has no text in nl, so visitors read it in French."),
    Remark(False, "tours.yaml:203", "The address is 96 letters long; a code that can be scanned holds 84 of them."),
    *(Remark(False, f"tours.yaml:{line}", "The title has no text in de.") for line in range(300, 308)),
)  # fmt: skip
FARES_BADLY = replace(FARES_WELL, running=700.0, audible=False, free=0.4, on_air=False, remarks=REMARKS)


def staff(condition: Condition) -> Callable[[str, Settings], View]:
    """Return the staff view of a kiosk in this condition."""

    def made(language: str, settings: Settings) -> View:
        visit = Visit("staff", language=language, settings=settings)
        moment = Seen(programme(5), visit, Player(SilentSound(lambda: 0.0), Path), "")
        scene, actions = staff_scene(moment, condition, 108)
        return View("staff", language, scene, actions, settings)

    return made


NO_STOP = "Diese Station ist im Moment nicht verfügbar. Bitte wählen Sie eine andere."
AROUND: dict[str, Callable[[str, Settings], View]] = {
    "rest": rest,
    **{f"tours{count}": tours(count, "23" if count == 5 else "") for count in range(1, 7)},
    "tours-unknown": tours(5, "99"),
    "tours-notice": tours(1, "", NO_STOP),
    "stops28": stops(0),
    "stops8": stops(1),
    **{f"visit{count}": kept(count) for count in (0, 1, 3, 4, 8, 20)},
    "help": aside("help"),
    "languages": aside("languages"),
    "preparing": preparing(0.4),
    "not-ready": preparing(None),
    "staff": staff(FARES_BADLY),
    "staff-well": staff(FARES_WELL),
    "staff-reading": staff(replace(FARES_WELL, reading=True)),
}
