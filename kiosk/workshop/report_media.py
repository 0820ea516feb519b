"""Everything of a report that has to be decoded, several files at once.

In processes of their own, so that a file which brings its decoder down costs the pictures, not the report; must never
decode anything here.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.takes import Take
from kiosk.workshop.report_pictures import Reel, View, miniature, reel
from kiosk.workshop.report_sound import Sounding, sounding

_Asked = TypeVar("_Asked")
_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class Decoded:
    """What was seen and heard in a museum's media, by where they lie."""

    sounds: Mapping[Path, Sounding] = field(default_factory=dict)
    pictures: Mapping[View, str] = field(default_factory=dict)
    films: Mapping[Path, Reel] = field(default_factory=dict)


def decoded(guide: Guide, media: MediaFolder, heard: Iterable[Take]) -> Decoded:
    """Decode the recordings, pictures and films of a guide."""
    sounds = sorted({media.path(take.sound) for take in heard if take.sound})
    films = sorted({media.path(name) for name in _films(guide, media)})
    views = sorted(set(_views(guide, media)))
    fork = multiprocessing.get_context("fork")  # nothing is running beside, and nothing is to be loaded again
    try:
        with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=fork) as pool:
            shown, spoken, seen = pool.map(reel, films), pool.map(sounding, sounds), pool.map(miniature, views)
            return Decoded(_paired(sounds, spoken), _paired(views, seen), _paired(films, shown))
    except BrokenProcessPool:
        return Decoded()


def _paired(asked: Sequence[_Asked], answers: Iterable[_Answer]) -> dict[_Asked, _Answer]:
    return dict(zip(asked, answers, strict=True))


def view_of(picture: str, look: tuple[float, float, float, float], media: MediaFolder, language: str) -> View:
    """Return the view of a picture that the report of a museum with this first language shows."""
    return View(media.path(picture), look, language)


def _views(guide: Guide, media: MediaFolder) -> Iterator[View]:
    for stop in guide.stops:
        for part in stop.parts:
            for one in part.pictures:
                if media.find((one.picture,)):
                    yield view_of(one.picture, one.look, media, guide.museum.languages[0])


def _films(guide: Guide, media: MediaFolder) -> Iterator[str]:
    for stop in guide.stops:
        for part in stop.parts:
            if name := media.film(part.film) if part.film else None:
                yield name
