"""How long `check` takes, as a whole process: on the shipped tours, and on houses of very many stops.

Must never check in its own process: what is loaded already would flatter the figures.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure

MAIN = Path(__file__).parents[1] / "main.py"
LANGUAGES = ("fr", "en", "nl", "de")
STOPS = (1000, 2000)
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
      - narration: hall/narration
        pictures:
          - picture: hall/hill.svg
            alt: {alt}
            labels:
              - {{text: {label}, point: [0.5, 0.5], place: [0.7, 0.1]}}
    further:
      - {{title: {title}, url: "https://lacoupole-france.com/{number}"}}
"""


@dataclass(frozen=True)
class Taken:
    """Seconds on the clock and of the processor: where others keep its cores busy, the clock says little."""

    lasted: float
    worked: float


def measure(tours: Path, rounds: int) -> list[Figure]:
    """Return the seconds that `check` takes, and how they grow."""
    with TemporaryDirectory(prefix="large-house-") as folder:
        first, *shipped = [_taken(tours, Path(folder)) for _ in range(rounds + 1)]
        few, many = (_of_a_house(Path(folder), tours.parent / "media", count, rounds) for count in STOPS)
    growth = [after.worked / before.worked for before, after in zip(few, many, strict=True)]
    return [
        _figure("the shipped tours", shipped, most=1.0),
        _figure("the shipped tours, their media never seen before", [first]),
        _figure(f"{STOPS[0]} stops in 4 languages", few),
        _figure(f"{STOPS[1]} stops in 4 languages", many, most=3.0),
        Figure("  of processor time", "s", [one.worked for one in many], digits=2),
        Figure("  to those of half as many stops", "×", growth, most=2.2, digits=2),
    ]


def _figure(name: str, taken: list[Taken], most: float | None = None) -> Figure:
    return Figure(f"check: {name}", "s", [one.lasted for one in taken], most=most, digits=2)


def _of_a_house(folder: Path, media: Path, stops: int, rounds: int) -> list[Taken]:
    hall = folder / "media" / "hall"
    hall.mkdir(parents=True, exist_ok=True)
    shutil.copy(media / "welcome" / "hill.svg", hall)
    for language in LANGUAGES:
        for ending in ("opus", "txt", "vtt"):
            shutil.copy(media / "welcome" / f"narration.{language}.{ending}", hall)
    tours = folder / "tours.yaml"
    tours.write_text(house(stops), encoding="utf-8")
    _taken(tours, folder)  # its media are new to it
    return [_taken(tours, folder) for _ in range(rounds)]


def house(stops: int) -> str:
    """Return a tours.yaml of so many stops, each with its texts in four languages; all are heard in one hall."""
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


def _taken(tours: Path, state: Path) -> Taken:
    words = [sys.executable, str(MAIN), "check", "--tours", str(tours), "--state", str(state)]
    before, began = _worked(), time.perf_counter()
    subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return Taken(time.perf_counter() - began, _worked() - before)


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
