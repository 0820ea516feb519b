"""Scripts that are still to be written: how it is done, said to whoever writes them in the language they write.

Must never hold a sentence that would be spoken.
"""

from __future__ import annotations

HOW_TO: dict[str, tuple[str, ...]] = {
    "fr": (
        "Écrivez ici ce qui sera dit : une phrase par ligne, avec son point.",
        "Un nom entre crochets devant une phrase y accroche une image, par exemple : [entree] Voici l’entrée.",
        "Les phrases de toutes les langues se suivent dans le même ordre. Une ligne qui commence par # n’est pas dite.",
    ),
    "en": (
        "Write here what will be said: one sentence a line, with its full stop.",
        "A name in brackets before a sentence hangs a picture on it, for example: [entrance] Here is the entrance.",
        "The sentences of all languages follow in the same order. A line that begins with # is not spoken.",
    ),
    "nl": (
        "Schrijf hier wat er gezegd wordt: één zin per regel, met een punt.",
        "Een naam tussen haken voor een zin hangt er een beeld aan, bijvoorbeeld: [ingang] Hier is de ingang.",
        "De zinnen van alle talen staan in dezelfde volgorde. Een regel die met # begint, wordt niet gezegd.",
    ),
    "de": (
        "Schreiben Sie hier, was gesprochen wird: ein Satz je Zeile, mit Punkt.",
        "Ein Name in Klammern vor einem Satz hängt ein Bild daran, zum Beispiel: [eingang] Hier ist der Eingang.",
        "Die Sätze aller Sprachen stehen in derselben Reihenfolge. Zeilen, die mit # beginnen, spricht niemand.",
    ),
}


def stub(language: str, original: str = "") -> str:
    """Return a script to be written in `language`; an `original` script stands in it as remarks, line by line."""
    remarks = [f"# {line}" for line in HOW_TO[language]]
    if original:
        lines = (line.strip() for line in original.splitlines())
        remarks += ["", *(line if line.startswith("#") else f"# {line}" for line in lines if line)]
    return "\n".join([*remarks, ""])
