"""Takes over a guide made elsewhere into a new folder: tours.yaml, and media with what belongs in it.

Must never write over anything, and never leave half a guide behind.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from kiosk.guide.files import Refused
from kiosk.guide.problem import Problem, listed, visible
from kiosk.guide.programme import DIGITS
from kiosk.guide.words import NAMES
from kiosk.release.shelf import MEDIA
from kiosk.workshop.audioguidekit import read_audioguidekit
from kiosk.workshop.bundle import Bundle, opened
from kiosk.workshop.filmsound import save_sound
from kiosk.workshop.foreign import ForeignGuide, ForeignTour, InFile, Notes
from kiosk.workshop.foreign_yaml import SettledTour, composed
from kiosk.workshop.settling import Folder, SettledStop, Settling
from kiosk.workshop.tourml import read_tourml

TOURS = "tours.yaml"
_MOST_STOPS = 10**DIGITS - 1


@dataclass(frozen=True)
class Brought:
    """What came of it: problems, and lines that say what was taken over and what was not; none if nothing was."""

    problems: tuple[Problem, ...]
    said: tuple[str, ...] = ()


def bring(source: Path, into: Path) -> Brought:
    """Take over a guide; OSError if the folder cannot be written. Then, and with an error, nothing has been."""
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        return _refused(into, "is there already, perhaps with somebody's work in it; name a new folder.")
    notes = Notes()
    try:
        with opened(source) as bundle:
            guide = read_tourml(bundle, notes) or read_audioguidekit(bundle, notes)
            if guide is None:
                return _refused(source, "nothing here is TourML or an AudioGuideKit tour.", notes)
            return _bring(bundle, guide, source, into, notes)
    except InFile as broken:
        return Brought((broken.problem,))
    except Refused as refused:
        return _refused(source, refused.message)


def _refused(path: Path, message: str, notes: Notes | None = None) -> Brought:
    problem = Problem(str(path), 1, 1, "error", message, "elsewhere")
    return Brought((*sorted(notes.problems if notes else ()), problem))


def _bring(bundle: Bundle, guide: ForeignGuide, source: Path, into: Path, notes: Notes) -> Brought:
    settling = Settling(guide, notes)
    if not settling.languages:
        spoken, known = listed(guide.languages), ", ".join(NAMES)
        return _refused(source, f"it speaks {spoken}; the kiosk's own words exist in {known} only.", notes)
    if not guide.stops or len(guide.stops) > _MOST_STOPS:
        return _refused(source, f"it has {len(guide.stops) or 'no'} stops; a kiosk has 1 to {_MOST_STOPS}.", notes)
    names = {tour.key: settling.named(tour.title, tour.key) for tour in guide.tours}
    stops = {stop.key: settling.stop(stop) for stop in guide.stops}
    tours = [_tour(tour, names[tour.key], stops, settling) for tour in guide.tours if tour.stops]
    house = visible(guide.house or next(iter(tours[0].title.values()), source.stem))
    text = composed(visible(f"{source.name} ({guide.kind})"), house, settling.languages, tours, list(stops.values()))
    _write(bundle, settling.folder, text, into, notes)
    return Brought(tuple(sorted(notes.problems)), tuple(map(visible, _said(into, guide, settling, tours, notes))))


def _tour(tour: ForeignTour, name: str, stops: Mapping[str, SettledStop], settling: Settling) -> SettledTour:
    picture = settling.picture_name(tour.picture, name, set()) if tour.picture else ""
    ids = tuple(stops[key].id for key in tour.stops)
    return SettledTour(name, settling.texts(tour.title), settling.texts(tour.summary), picture, ids)


def _write(bundle: Bundle, folder: Folder, text: str, into: Path, notes: Notes) -> None:
    """Write everything beside its place, then let it take its place, tours.yaml last."""
    existed = into.exists()
    into.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=".new-", dir=into))
    try:
        media = beside / MEDIA
        media.mkdir()
        _fill(bundle, folder, media, notes)
        (beside / TOURS).write_text(text, encoding="utf-8", newline="\n")
        os.rename(media, into / MEDIA)
        os.rename(beside / TOURS, into / TOURS)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        shutil.rmtree(into / MEDIA, ignore_errors=True)
        if not existed:
            shutil.rmtree(into, ignore_errors=True)
        raise
    beside.rmdir()


def _fill(bundle: Bundle, folder: Folder, media: Path, notes: Notes) -> None:
    for name in (*folder.files, *folder.voices, *folder.scripts):
        (media / name).parent.mkdir(parents=True, exist_ok=True)
    for name, origin in folder.files.items():
        bundle.copy(origin, media / name)
    for name, words in folder.scripts.items():
        (media / name).write_text(words, encoding="utf-8", newline="\n")
    for name, origin in folder.voices.items():
        film = media / f"{name}.film"
        bundle.copy(origin, film)
        if not save_sound(film, media / name):
            notes.absent((bundle.shown(origin), 1, 1), f"no sound could be taken from this film for 'media/{name}'.")
        film.unlink()


def _said(into: Path, guide: ForeignGuide, settling: Settling, tours: list[SettledTour], notes: Notes) -> Iterator[str]:
    folder = settling.folder
    languages = ", ".join(settling.languages)
    yield f"{into / TOURS} is new: tours {len(tours)}, stops {len(guide.stops)}, in {languages}."
    missing = f" Not there: media {folder.missing}; the warnings above say where each belongs."
    taken = f"Taken over from {guide.kind}: media {len(folder.files)}, scripts {len(folder.scripts)}."
    yield taken + (missing if folder.missing else "")
    if settling.renumbered:
        yield f"Other numbers, since theirs were taken or none: stops {settling.renumbered}, marked 'it was'."
    if others := [code for code in guide.languages if code not in settling.languages]:
        yield f"Left out, since the kiosk's own words do not exist in them: {listed(others)}."
    if left := [f"{what} {count}" for what, count in sorted(notes.left_out.items()) if count]:
        yield f"Left out, since the kiosk shows none: {', '.join(left)}."
    yield f"Now run: main.py check --tours {into / TOURS}"
