"""A house of very many stops on disk: each with texts, a picture, and recordings, scripts and captions of its own.

The recordings of a language are one recording under many names: what is in them is read at every stop all the same.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kiosk.guide.cuetext import written_time
from kiosk.guide.webvtt import read_captions

LANGUAGES = ("fr", "en", "nl", "de")
AN_HOUR = 3600.0
"""Old enough for its files' times to be trusted, as those of a real house are."""
LAST_CAPTION = 1.3  # seconds
_HALLS = dict(zip(LANGUAGES, ("La salle", "Hall", "Zaal", "Halle"), strict=True))
_HEAD = """\
museum:
  name: A very large house
  languages: [fr, en, nl, de]
  links: [lacoupole-france.com]
tours:
  - id: all
    title: {all}
    stops: [{stops}]
stops:
"""
_STOP = """\
  - id: stop-{number}
    number: "{number}"
    title: {title}
    facts: ["1.{number}"]
    directions: {directions}
    parts:
      - narration: stop-{number}/narration
        pictures:
          - picture: stop-{number}/hill.svg
            alt: {alt}
            labels:
              - {{text: {label}, point: [0.5, 0.5], place: [0.7, 0.1]}}
    further:
      - {{title: {title}, url: "https://lacoupole-france.com/{number}"}}
"""
_PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1290 496">
<path d="M0 400 Q645 40 1290 400 V496 H0 Z" fill="#c8b89a"/><text x="600" y="300" font-size="80">{number}</text>
</svg>
"""


def build(folder: Path, narration: Path, stops: int) -> Path:
    """Make a house in an empty folder and return its tours.yaml; its stops are told like `borrowed`'s `narration`.

    Both must be on one disk: recordings are linked.
    """
    written = {language: _written(narration, language) for language in LANGUAGES}
    for number in range(1, stops + 1):
        hall = folder / "media" / f"stop-{number}"
        hall.mkdir(parents=True)
        _keep(hall / "hill.svg", _PICTURE.format(number=number))
        for language, (script, captions) in written.items():
            sentence, stem = f"{_HALLS[language]} {number}.\n", f"narration.{language}"
            os.link(f"{narration}.{language}.opus", hall / f"{stem}.opus")
            _keep(hall / f"{stem}.txt", script + sentence)
            _keep(hall / f"{stem}.vtt", captions + sentence)
    tours = folder / "tours.yaml"
    _keep(tours, house(stops))
    return tours


def borrowed(media: Path, folder: Path) -> Path:
    """Copy a narration of the shipped tours into `folder`; return its name without language."""
    folder.mkdir(parents=True)
    for language in LANGUAGES:
        for ending in ("opus", "txt", "vtt"):
            copy = shutil.copy(media / "welcome" / f"narration.{language}.{ending}", folder)
            _age(Path(copy))
    return folder / "narration"


def _written(narration: Path, language: str) -> tuple[str, str]:
    """Return a script, and its captions with the times of one more."""
    script = Path(f"{narration}.{language}.txt").read_text(encoding="utf-8")
    captions = Path(f"{narration}.{language}.vtt").read_text(encoding="utf-8")
    end = read_captions(captions)[0][-1].end
    return script, f"{captions.rstrip()}\n\n{written_time(end)} --> {written_time(end + LAST_CAPTION)}\n"


def _keep(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    _age(file)


def _age(file: Path) -> None:
    then = file.stat().st_mtime - AN_HOUR
    os.utime(file, (then, then))


def house(stops: int) -> str:
    """Return a tours.yaml of so many stops, each with its texts in four languages."""
    names = ", ".join(f"stop-{number}" for number in range(1, stops + 1))
    head = _HEAD.replace("{all}", _in_each("Tout", "Everything", "Alles", "Alles")).replace("{stops}", names)
    return head + "".join(_stop(number) for number in range(1, stops + 1))


def _stop(number: int) -> str:
    return _STOP.format(
        number=number,
        title=_in_each(f"La salle {number}", f"The hall {number}", f"De hal {number}", f"Die Halle {number}"),
        directions=_in_each(
            "Avancez dans le long tunnel. L’étape suivante s’y trouve.",
            "Walk on into the long tunnel. The next stop is inside it.",
            "Loop de lange tunnel in. Daar is de volgende stop.",
            "Gehen Sie in den langen Tunnel hinein. Dort ist die nächste Station.",
        ),
        alt=_in_each(
            "La nuit, un dôme de béton sur une falaise de craie ; à son pied, une lampe éclaire l’entrée d’un tunnel.",
            "At night, a concrete dome sits on a chalk cliff; at its foot a lamp lights the mouth of a tunnel.",
            "’s Nachts ligt een betonnen koepel op een krijtrots; aan de voet verlicht een lamp een tunnel.",
            "Nachts liegt eine Betonkuppel auf einer Kreidewand; an ihrem Fuß beleuchtet eine Lampe einen Tunnel.",
        ),
        label=_in_each("Salle inachevée", "Unfinished hall", "Onvoltooide hal", "Unvollendete Halle"),
    )


def _in_each(*words: str) -> str:
    return "{" + ", ".join(f'{language}: "{text}"' for language, text in zip(LANGUAGES, words, strict=True)) + "}"
