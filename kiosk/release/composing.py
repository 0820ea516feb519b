"""Puts a guide's words and what was prepared of its media together into the programme a kiosk plays.

What is not there is left out as narrowly as can be; must never put anything in its place, nor open a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.guide import model, museum
from kiosk.guide import programme as play
from kiosk.guide.media import MediaFolder
from kiosk.guide.takes import Take
from kiosk.release.recipe import Made, Order


@dataclass(frozen=True)
class Composer:
    """A guide, its takes, and what was made of each order."""

    guide: model.Guide
    media: MediaFolder
    heard: Sequence[Take]
    made: Mapping[Order, Made]

    def programme(self) -> play.Programme:
        """Return all that can be played. Stops without a part and tours without a stop are left out."""
        stops = tuple(stop for stop in map(self._stop, self.guide.stops) if stop.parts)
        known = {stop.id for stop in stops}
        tours = (self._tour(tour, known) for tour in self.guide.tours)
        return play.Programme(self._museum(), tuple(tour for tour in tours if tour.stops), stops)

    def _museum(self) -> play.Museum:
        own = self.guide.museum
        return play.Museum(
            name=own.name,
            languages=own.languages,
            tagline=own.tagline,
            note=own.note,
            picture=self._picture("rest", own.picture, own.labels),
            portrait=self._picture("rest", own.portrait, own.portrait_labels),
            plan=tuple(floor for floor in map(self._floor, own.plan) if floor),
        )

    def _floor(self, floor: museum.Floor) -> play.Floor | None:
        picture = self._picture("picture", floor.picture, floor.labels)
        landmarks = tuple(play.Landmark(one.sign, one.at, one.text) for one in floor.landmarks)
        return play.Floor(floor.id, floor.title, picture, landmarks) if picture else None

    def _tour(self, tour: model.Tour, known: set[str]) -> play.Tour:
        stops = tuple(stop for stop in tour.stops if stop in known)
        return play.Tour(tour.id, tour.title, tour.summary, stops, self._picture("picture", tour.picture))

    def _stop(self, stop: model.Stop) -> play.Stop:
        parts = (self._part(stop, part) for part in stop.parts)
        return play.Stop(
            id=stop.id,
            number=stop.number,
            title=stop.title,
            parts=tuple(part for part in parts if part.clips),
            closer=self._closer(stop.closer) if stop.closer else None,
            further=tuple(play.Link(link.title, link.url) for link in stop.further),
            warning=play.Warning(stop.warning.headline, stop.warning.words) if stop.warning else None,
            directions=stop.directions,
            place=self._place(stop.place) if stop.place else None,
        )

    def _place(self, place: model.Place) -> play.Place | None:
        floors = (floor.picture for floor in self.guide.museum.plan if floor.id == place.floor)
        return play.Place(place.floor, place.at) if any(self._picture("picture", one) for one in floors) else None

    def _part(self, stop: model.Stop, part: model.Part) -> play.Part:
        """A film that cannot be shown leaves its narration, to be heard without it."""
        film = self._film(self.media.film(part.film)) if part.film else None
        signed = {language: self._film(self.media.find((name,))) for language, name in part.sign.items()}
        return play.Part(
            kind="film" if film else "narration",
            name=part.name,
            title=part.title,
            clips=self._clips(stop, part, described=False),
            pictures=self._pictures(part.pictures),
            film=film,
            sign={language: one for language, one in signed.items() if one},
            described=self._clips(stop, part, described=True),
        )

    def _clips(self, stop: model.Stop, part: model.Part, *, described: bool) -> dict[str, play.Clip]:
        clips = {}
        for take in self.heard:
            made = self.made.get(Order("sound", take.sound))
            if made and (take.stop, take.part, take.described) == (stop.id, part, described):
                clips[take.language] = play.Clip(made.file, made.seconds, take.cues, take.draft)
        return clips

    def _film(self, name: str | None) -> play.Film | None:
        made = self.made.get(Order("film", name)) if name else None
        return play.Film(made.file, made.size, made.seconds, made.rate) if made else None

    def _pictures(self, pictures: Sequence[model.Picture]) -> tuple[play.Picture, ...]:
        shown = ((one, self._picture("picture", one.picture, one.labels)) for one in pictures)
        return tuple(replace(picture, alt=one.alt, at=one.at, look=one.look) for one, picture in shown if picture)

    def _picture(self, kind: str, name: str, labels: Sequence[museum.Label] = ()) -> play.Picture | None:
        made = {order.language: one for order, one in self.made.items() if (order.kind, order.source) == (kind, name)}
        files = {language: one.file for language, one in made.items()}
        set_on = tuple(play.Label(one.text, one.point or one.place, one.place, one.at) for one in labels)
        return play.Picture(files, next(iter(made.values())).size, labels=set_on) if made else None

    def _closer(self, closer: model.Closer) -> play.Closer | None:
        picture = self._picture("closer", closer.picture)
        points = (play.Point(one.title, one.words, one.at, one.look, one.cue) for one in closer.points)
        return play.Closer(replace(picture, alt=closer.alt), tuple(points)) if picture else None
