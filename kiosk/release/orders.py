"""What a guide needs prepared: an order for each of its files that is there, named as in the media folder.

Must never judge what is missing, nor open a medium but to see whether a drawing speaks several languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.takes import Take
from kiosk.release.recipe import LANGUAGE_NEUTRAL, Order

SWITCH = re.compile(rb"<(\w+:)?switch\b|systemLanguage")
"""Marks a drawing whose words follow the reader's language."""


def orders(guide: Guide, media: MediaFolder, heard: Iterable[Take]) -> list[Order]:
    """Return every order once, in the order of the guide."""
    wanted = [
        *(Order("sound", take.sound) for take in heard if take.sound),
        *(Order("film", name) for name in _films(guide, media)),
        *_pictures(guide, media),
    ]
    return list(dict.fromkeys(wanted))


def _drawings(guide: Guide, media: MediaFolder, kind: str, name: str) -> Iterator[Order]:
    """Yield the orders for one picture: one, or one for each language if it is a drawing that speaks them."""
    if not media.find((name,)):
        return
    speaks = name.lower().endswith(".svg") and _speaks(media, name)
    for language in guide.museum.languages if speaks else (LANGUAGE_NEUTRAL,):
        yield Order(kind, name, language)


def _speaks(media: MediaFolder, name: str) -> bool:
    try:
        return SWITCH.search(media.path(name).read_bytes()) is not None
    except OSError:
        return False


def _films(guide: Guide, media: MediaFolder) -> Iterator[str]:
    for stop in guide.stops:
        for part in stop.parts:
            own = media.film(part.film) if part.film else None
            yield from filter(None, (own, *(media.find((name,)) for name in part.sign.values())))


def _pictures(guide: Guide, media: MediaFolder) -> Iterator[Order]:
    for kind, name in _named(guide):
        yield from _drawings(guide, media, kind, name)


def _named(guide: Guide) -> Iterator[tuple[str, str]]:
    yield from (("rest", name) for name in (guide.museum.picture, guide.museum.portrait) if name)
    yield from (("picture", floor.picture) for floor in guide.museum.plan)
    yield from (("picture", tour.picture) for tour in guide.tours if tour.picture)
    for stop in guide.stops:
        if stop.closer:
            yield "closer", stop.closer.picture
        for part in stop.parts:
            yield from (("picture", picture.picture) for picture in part.pictures)
