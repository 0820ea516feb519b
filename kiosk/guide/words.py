"""The interface's own words in the languages a visitor reads. Curators' texts are never here."""

from __future__ import annotations

from kiosk.guide.words_staff import AMONG_STAFF
from kiosk.guide.words_stop import AT_A_STOP

NAMES = {"fr": "Français", "en": "English", "nl": "Nederlands", "de": "Deutsch"}
"""Each language by its own name."""

_ORDER = ("fr", "en", "nl", "de")
_STANDS_IN = "en"

WORDS: dict[str, tuple[str, str, str, str]] = {
    **AT_A_STOP,
    **AMONG_STAFF,
    "begin": ("Touchez pour commencer", "Touch to begin", "Tik om te beginnen", "Zum Beginnen berühren"),
    # Bars and keys. The widths are measured in DESIGN-TOKENS §9: keep new words as short.
    "size": ("Taille", "Text size", "Tekstgrootte", "Textgröße"),
    "size_L": ("Taille L", "Size L", "Grootte L", "Größe L"),
    "size_XL": ("Taille XL", "Size XL", "Grootte XL", "Größe XL"),
    "contrast": ("Contraste", "Contrast", "Contrast", "Kontrast"),
    "lower": ("Plus bas", "Lower controls", "Lager", "Tiefer"),
    "language": ("Langue", "Language", "Taal", "Sprache"),
    "sign": ("Signes (LSF)", "Sign language", "Gebarentaal", "Gebärden"),
    "described": ("Description", "Description", "Beschrijving", "Beschreibung"),
    "motion": ("Moins de mouvement", "Less motion", "Minder beweging", "Weniger Bewegung"),
    "tours": ("Parcours", "Tours", "Routes", "Touren"),
    "stops": ("Étapes", "Stops", "Stops", "Stationen"),
    "plan": ("Plan", "Plan", "Plan", "Plan"),
    "plan_long": ("Plan des galeries", "Plan of the galleries", "Plan van de gangen", "Plan der Stollen"),
    "start": ("Accueil", "Start", "Begin", "Start"),
    "visit": ("Ma visite", "My visit", "Mijn bezoek", "Mein Besuch"),
    "help": ("Aide", "Help", "Hulp", "Hilfe"),
    "back": ("Retour", "Back", "Terug", "Zurück"),
    "close": ("Fermer", "Close", "Sluiten", "Schließen"),
    "stop_n": ("Étape\u00a0{number}", "Stop\u00a0{number}", "Stop\u00a0{number}", "Station\u00a0{number}"),
    # Tours and the number
    "choose_tour": ("Choisir un parcours", "Choose a tour", "Kies een route", "Tour wählen"),
    "stop_number": ("N° d’étape", "Stop number", "Stopnummer", "Stationsnummer"),
    "type_number": (
        "Tapez le numéro peint au mur.",
        "Type the number on the wall.",
        "Typ het nummer op de muur.",
        "Tippen Sie die Nummer an der Wand ein.",
    ),
    "no_such_stop": (
        "Il n’y a pas d’étape\u00a0{number}.",
        "There is no stop\u00a0{number}.",
        "Er is geen stop\u00a0{number}.",
        "Es gibt keine Station\u00a0{number}.",
    ),
    "delete": ("Effacer un chiffre", "Delete a digit", "Cijfer wissen", "Ziffer löschen"),
    "go": ("Aller à cette étape", "Go to this stop", "Naar deze stop", "Zu dieser Station"),
    "sensitive_hint": (
        "étapes sensibles\u202f: on vous prévient avant chacune",
        "sensitive stops: you are told before each one",
        "gevoelige stops: u hoort het vooraf",
        "sensible Stationen: Sie erfahren es vorher",
    ),
    "sensitive": ("Sensible", "Sensitive", "Gevoelig", "Sensibel"),
    "one_stop": ("1 étape", "1 stop", "1 stop", "1 Station"),
    "n_stops": ("{count} étapes", "{count} stops", "{count} stops", "{count} Stationen"),
    "minutes": ("{minutes} min", "{minutes} min", "{minutes} min", "{minutes} Min."),
    "hours": ("{hours} h {minutes:02}", "{hours} h {minutes:02}", "{hours} u {minutes:02}", "{hours} Std. {minutes:02}"),
    "place": ("Étape {place} sur {count}", "Stop {place} of {count}", "Stop {place} van {count}", "Station {place} von {count}"),
    "heard": ("Écoutée", "Heard", "Beluisterd", "Gehört"),
    # My visit
    "visit_words": (
        "Photographiez les codes ou ouvrez-les l’un après l’autre. Cette page s’efface à la fin de votre visite.",
        "Photograph the codes or open them one by one. This page is wiped at the end of your visit.",
        "Fotografeer de codes of open ze een voor een. Deze pagina wordt na uw bezoek gewist.",
        "Fotografieren Sie die Codes oder öffnen Sie sie nacheinander. Diese Seite wird am Ende Ihres Besuchs gelöscht.",
    ),
    "visit_empty": (
        "Rien de gardé pour l’instant. À chaque étape, «\u202fPour aller plus loin\u202f» propose des pages à garder.",
        "Nothing saved yet. At every stop, “Further reading” offers pages to save.",
        "Nog niets bewaard. Bij elke stop staan onder ‘Meer lezen’ pagina’s om te bewaren.",
        "Noch nichts gemerkt. An jeder Station finden Sie unter „Zum Weiterlesen“ Seiten zum Merken.",
    ),
    "visit_full": (
        "Votre page est pleine\u202f: retirez un code pour en garder un autre.",
        "Your page is full: take one code out to save another.",
        "Uw pagina is vol: haal een code weg om een andere te bewaren.",
        "Ihre Seite ist voll: Entfernen Sie einen Code, um einen anderen zu merken.",
    ),
    # Plan
    "you_are_at": ("Vous êtes à l’étape\u00a0{number}", "You are at stop\u00a0{number}", "U bent bij stop\u00a0{number}", "Sie sind an Station\u00a0{number}"),
    "touch_number": (
        "Touchez un numéro pour l’écouter.",
        "Touch a number to hear it.",
        "Raak een nummer aan om te luisteren.",
        "Berühren Sie eine Nummer zum Anhören.",
    ),
    "you_are_here": ("Vous êtes ici", "You are here", "U bent hier", "Sie sind hier"),
    "lift": ("Ascenseur", "Lift", "Lift", "Aufzug"),
    "seats": ("Places assises", "Seats", "Zitplaatsen", "Sitzplätze"),
    "exit": ("Sortie", "Way out", "Uitgang", "Ausgang"),
    "lead_to": ("Me guider vers l’étape\u00a0{number}", "Lead me to stop\u00a0{number}", "Breng me naar stop\u00a0{number}", "Zu Station\u00a0{number} führen"),
    "way_to": ("Vers l’étape\u00a0{number}", "To stop\u00a0{number}", "Naar stop\u00a0{number}", "Zu Station\u00a0{number}"),
    "not_heard": ("Pas encore écoutée", "Not yet heard", "Nog niet beluisterd", "Noch nicht gehört"),
    "n_heard": ("Étapes écoutées\u202f: {heard} sur {count}", "{heard} of {count} stops heard", "{heard} van {count} stops beluisterd", "{heard} von {count} Stationen gehört"),
    # Left alone
    "still_there": ("Êtes-vous toujours là\u202f?", "Are you still there?", "Bent u er nog?", "Sind Sie noch da?"),
    "still_paused": (
        "Le récit est en pause à {time} de l’étape\u00a0{number}. Bientôt, cet écran reviendra à l’accueil pour la personne suivante.",
        "The narration is paused at {time} of stop\u00a0{number}. Soon this screen returns to the start for the next visitor.",
        "Het verhaal staat stil op {time} van stop\u00a0{number}. Straks gaat dit scherm terug naar het begin voor de volgende bezoeker.",
        "Die Erzählung pausiert bei {time} von Station\u00a0{number}. Bald kehrt dieser Bildschirm für den nächsten Gast zum Anfang zurück.",
    ),
    "still_words": (
        "Bientôt, cet écran reviendra à l’accueil pour la personne suivante.",
        "Soon this screen returns to the start for the next visitor.",
        "Straks gaat dit scherm terug naar het begin voor de volgende bezoeker.",
        "Bald kehrt dieser Bildschirm für den nächsten Gast zum Anfang zurück.",
    ),
    "still_touch": (
        "Touchez n’importe où pour continuer.",
        "Touch anywhere to carry on.",
        "Raak het scherm aan om door te gaan.",
        "Zum Fortfahren irgendwo berühren.",
    ),
    "still_yes": ("Oui, continuer", "Yes, carry on", "Ja, doorgaan", "Ja, weiter"),
    "still_end": ("Terminer ma visite", "End my visit", "Mijn bezoek beëindigen", "Besuch beenden"),
    "seconds": ("secondes", "seconds", "seconden", "Sekunden"),
    # Help
    "help_heading": ("Comment ça marche", "How it works", "Zo werkt het", "So geht es"),
    "help_number": (
        "Tapez le numéro peint au mur, ou choisissez un parcours.",
        "Type the number painted on the wall, or choose a tour.",
        "Typ het nummer op de muur, of kies een route.",
        "Tippen Sie die Nummer an der Wand ein oder wählen Sie eine Tour.",
    ),
    "help_touch": (
        "Ce qui a un contour se touche. Un toucher suffit.",
        "Whatever has an outline can be touched. One touch is enough.",
        "Alles met een rand kunt u aanraken. Eén keer is genoeg.",
        "Was einen Rahmen hat, lässt sich berühren. Einmal genügt.",
    ),
    "help_text": (
        "Sous-titres, texte complet et taille des lettres sont toujours à portée de main.",
        "Captions, the full text and the text size are always at hand.",
        "Ondertitels, de hele tekst en de tekstgrootte vindt u altijd op het scherm.",
        "Untertitel, ganzer Text und Textgröße sind immer zur Hand.",
    ),
    "help_codes": (
        "Les codes mènent à d’autres lectures. Tout s’écoute ici sans téléphone.",
        "The codes lead to further reading. Everything here works without a phone.",
        "De codes leiden naar meer leesstof. Alles hier werkt zonder telefoon.",
        "Die Codes führen zu weiterer Lektüre. Alles hier geht ohne Telefon.",
    ),
    "help_time": (
        "Prenez votre temps. Après une minute sans toucher, l’écran demande si vous êtes là avant de revenir à l’accueil.",
        "Take your time. After a minute without a touch the screen asks before it returns to the start.",
        "Neem de tijd. Na een minuut zonder aanraking vraagt het scherm of u er nog bent. Daarna begint het opnieuw.",
        "Nehmen Sie sich Zeit. Nach einer Minute ohne Berührung fragt der Bildschirm nach, ehe er zum Anfang zurückkehrt.",
    ),
    "choose_language": ("Choisir la langue", "Choose a language", "Kies een taal", "Sprache wählen"),
    # Languages, within a sentence
    "in_fr": ("français", "French", "Frans", "Französisch"),
    "in_en": ("anglais", "English", "Engels", "Englisch"),
    "in_nl": ("néerlandais", "Dutch", "Nederlands", "Niederländisch"),
    "in_de": ("allemand", "German", "Duits", "Deutsch"),
    # Before the first release
    "preparing": (
        "L’audioguide se prépare.",
        "The audio guide is getting ready.",
        "De audiogids wordt voorbereid.",
        "Der Audioguide wird vorbereitet.",
    ),
    "moment": (
        "Un instant, s’il vous plaît.",
        "One moment, please.",
        "Een ogenblik, alstublieft.",
        "Einen Augenblick, bitte.",
    ),
    "not_ready": (
        "L’audioguide n’est pas disponible. Adressez-vous à l’accueil, s’il vous plaît.",
        "The audio guide is not available. Please ask at the desk.",
        "De audiogids is niet beschikbaar. Vraag het aan de balie, alstublieft.",
        "Der Audioguide ist nicht verfügbar. Bitte fragen Sie an der Kasse.",
    ),
}


def word(key: str, language: str, **values: object) -> str:
    """Return the interface's words for `key`, in English where the language is not one of ours."""
    column = _ORDER.index(language if language in _ORDER else _STANDS_IN)
    return WORDS[key][column].format(**values) if values else WORDS[key][column]


def language_in(code: str, language: str) -> str:
    """Return what a language is called in another: "néerlandais" for ("nl", "fr")."""
    return word(f"in_{code}", language) if f"in_{code}" in WORDS else NAMES.get(code, code)


def length(seconds: float, language: str) -> str:
    """Return a duration in words, to the minute and at least one."""
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return word("minutes", language, minutes=minutes)
    return word("hours", language, hours=minutes // 60, minutes=minutes % 60)


def clock(seconds: float) -> str:
    """Return a place in a recording as minutes:seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
