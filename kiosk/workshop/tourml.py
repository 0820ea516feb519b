"""Reads TourML, the format of the Indianapolis Museum of Art's TAP, whatever words a tour uses for its views.

`AudioStop`, `audio_stop` and `tour_audio_stop` are one; attributes come with a prefix or without. A reference that
leads nowhere is warned of with its line. Must never guess what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import inf

from kiosk.guide.files import Refused
from kiosk.guide.problem import did_you_mean, quoted
from kiosk.workshop.bundle import Bundle
from kiosk.workshop.foreign import (
    ForeignGuide,
    ForeignLink,
    ForeignPart,
    ForeignPicture,
    ForeignStop,
    ForeignTour,
    Notes,
    Place,
)
from kiosk.workshop.plainwords import line, sentences
from kiosk.workshop.tourml_assets import Assets, Found
from kiosk.workshop.tourml_file import spoken, tours
from kiosk.workshop.tourml_walk import Node, Walk
from kiosk.workshop.xmlfile import Element

KIND = "TourML"
_MOST_TOURS = 200
_VIEWS = {"audio", "video", "image", "web", "object", "geo", "text", "html", "base", "group", ""}
_CODES = ("code", "keycode", "keypad_code", "stop_code", "number")


def read_tourml(bundle: Bundle, notes: Notes) -> ForeignGuide | None:
    """Return the guide, or None if no file is TourML. InFile: one is broken, or made to harm. Refused: too large."""
    found = tours(bundle, notes)
    return _guide(found, bundle, notes) if found else None


def _guide(found: list[tuple[Element, str]], bundle: Bundle, notes: Notes) -> ForeignGuide:
    if len(found) > _MOST_TOURS:
        raise Refused(1, 1, f"it holds {len(found)} tours; no museum has more than {_MOST_TOURS}.")
    languages = list(dict.fromkeys(code for tour, _ in found for code in spoken(tour)))
    if not languages:
        notes.astray((found[0][1], 1, 1), "no text says its language by xml:lang; all are taken for English.")
    languages = languages or ["en"]
    stops: dict[str, ForeignStop] = {}
    taken: list[ForeignTour] = []
    for tour, shown in found:
        taken += _Tour(tour, Assets(tour, shown, bundle, languages[0], notes), notes).taken(stops)
    house = next((line(one.words) for tour, _ in found if (one := _about(tour).first("Author"))), "")
    return ForeignGuide(KIND, house, tuple(languages), tuple(taken), tuple(stops.values()))


def _about(tour: Element) -> Element:
    return tour.first("TourMetadata") or tour


class _Tour:
    """One tour element on its way to stops and tours."""

    def __init__(self, tour: Element, assets: Assets, notes: Notes) -> None:
        self._tour, self._assets, self._notes = tour, assets, notes
        self._stops = self._by_id()
        reference = _about(tour).first("RootStopRef")
        root = self._known(reference, "id") if reference else ""
        connections = list(self._connections())
        self._walk = Walk([self._node(key) for key in self._stops], connections, root)
        self._order = self._stops[root] if root and self._walk.is_order(root) else None

    def taken(self, stops: dict[str, ForeignStop]) -> Iterator[ForeignTour]:
        """Add the stops to `stops` and yield the tour, then the groups that are tours."""
        order = self._walk.all()
        keys = {key: _added(self._stop(key), stops) for key in order if not self._only_a_tour(key)}
        about = _about(self._tour)
        self._assets.found(about, "AppResource")
        own = tuple(dict.fromkeys(keys[key] for key in order if key in keys))
        yield self._named(self._tour.get("id"), own, [about, *([self._order] if self._order else [])])
        for key in filter(self._walk.is_tour, order):
            inside = tuple(dict.fromkeys(keys[one] for one in self._walk.below(key) if one in keys))
            yield self._named(key, inside, [self._stops[key]])

    def _named(self, key: str, stops: tuple[str, ...], named_by: list[Element]) -> ForeignTour:
        """Return a tour with what the first of the elements that says it says of it."""
        title, summary = (
            next(filter(None, (self._texts(one, name) for one in named_by)), {}) for name in ("Title", "Description")
        )
        pictures = (one.file for element in named_by for one in self._assets.found(element).pictures)
        return ForeignTour(key, title, stops, summary, next(pictures, None))

    def _node(self, key: str) -> Node:
        stop = self._stops[key]
        found = self._assets.found(stop)
        told = bool(found.sounds or found.films or found.said or found.told)
        return Node(key, _view(stop) == "group", _code(stop), told)

    def _by_id(self) -> dict[str, Element]:
        stops: dict[str, Element] = {}
        for stop in self._tour.all("Stop"):
            key = stop.get("id")
            if not key or key in stops:
                why = f"the id {quoted(key)} is there twice, first in line {stops[key].line}" if key else "it has no id"
                self._notes.astray(self._place(stop), f"this stop is left out: {why}.")
                continue
            stops[key] = stop
            if _view(stop) not in _VIEWS:
                message = f"the view {quoted(stop.get('view'))} is not known; what can be heard and seen is taken."
                self._notes.astray(self._place(stop), message)
        return stops

    def _connections(self) -> Iterator[tuple[str, str, float]]:
        for connection in self._tour.all("Connection"):
            ends = self._known(connection, "srcId"), self._known(connection, "destId")
            if all(ends):
                yield *ends, _number(connection.get("priority"))

    def _known(self, reference: Element, attribute: str) -> str:
        key = reference.get(attribute)
        if key in self._stops:
            return key
        hint = did_you_mean(key, self._stops)
        self._notes.astray(
            self._place(reference), f"there is no stop {quoted(key)} in this tour; it is left out.{hint}"
        )
        return ""

    def _only_a_tour(self, key: str) -> bool:
        """Tell a group that has nothing of its own to be heard."""
        found = self._assets.found(self._stops[key])
        return self._walk.is_tour(key) and not (self._walk.members(key) or found.sounds or found.films)

    def _stop(self, key: str) -> ForeignStop:
        stop = self._stops[key]
        found = self._assets.found(stop)
        parts = [self._part(stop, found)]
        links = self._links(stop, found)
        pictures: list[ForeignPicture] = []
        code = _code(stop)
        for member in (self._stops[one] for one in self._walk.members(key)):
            inside = self._assets.found(member)
            part = replace(self._part(member, inside), title=self._texts(member, "Title"))
            links += self._links(member, inside)
            if part.sounds or part.films or part.script:
                parts.append(part)
            else:
                pictures += [one if one.alt else replace(one, alt=part.title) for one in part.pictures]
        return ForeignStop(key, self._texts(stop, "Title"), code, _joined(parts, pictures), tuple(links))

    def _part(self, stop: Element, found: Found) -> ForeignPart:
        description = {code: sentences(words) for code, words in self._raw(stop, "Description").items()}
        script = {**description, **found.told, **found.said}
        loosely = any(code not in found.said for code in script)
        pictures = tuple(found.pictures)
        return ForeignPart({}, found.sounds, found.films, _filled(script), loosely, pictures)

    def _links(self, stop: Element, found: Found) -> list[ForeignLink]:
        return [ForeignLink(self._texts(stop, "Title"), address) for address in found.links]

    def _texts(self, element: Element, name: str) -> Mapping[str, str]:
        plain = {code: line(words) for code, words in self._raw(element, name).items()}
        return {code: words for code, words in plain.items() if words}

    def _raw(self, element: Element, name: str) -> dict[str, str]:
        return {self._assets.code(one): one.words for one in element.all(name)}

    def _place(self, element: Element) -> Place:
        return self._assets.place(element)


def _filled(script: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {code: lines for code, lines in script.items() if lines}


def _joined(parts: list[ForeignPart], pictures: list[ForeignPicture]) -> tuple[ForeignPart, ...]:
    """Return a stop's parts: words and the one recording they belong to as one, all pictures beside what is heard."""
    own, *others = parts
    spoken = [one for one in others if one.sounds]
    if not own.sounds and not own.films and len(spoken) == 1 and not (own.script and spoken[0].script):
        one = spoken[0]
        words = own if own.script else one
        own = replace(one, title={}, script=words.script, loosely=words.loosely, pictures=own.pictures + one.pictures)
        others.remove(one)
    own = replace(own, pictures=(*own.pictures, *pictures))
    if own.sounds or own.films or own.script or not others:
        return own, *others
    first = replace(others[0], pictures=own.pictures + others[0].pictures)
    return first, *others[1:]


def _added(stop: ForeignStop, stops: dict[str, ForeignStop]) -> str:
    """Add a stop, unless another tour has brought the very same; return its key."""
    key, count = stop.key, 2
    while key in stops and replace(stops[key], key=stop.key) != stop:
        key, count = f"{stop.key}-{count}", count + 1
    stops.setdefault(key, replace(stop, key=key))
    return key


def _view(stop: Element) -> str:
    """Return the view as one word, however it is written: audio, video, image, group …"""
    word = re.sub("[^a-z]", "", stop.get("view").lower())
    return re.sub("^(?:tour|tap)|stop", "", word)


def _code(stop: Element) -> str:
    properties = (one for group in stop.all("PropertySet") for one in group.all("Property"))
    codes = {one.get("name").lower(): line(one.words) for one in properties}
    return next((codes[name] for name in _CODES if codes.get(name)), "")


def _number(words: str) -> float:
    try:
        number = float(words)
    except ValueError:
        return inf
    return number if number == number else inf
