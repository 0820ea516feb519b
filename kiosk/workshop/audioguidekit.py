"""Reads an AudioGuideKit folder: for each tour a metadata.json and a file for each language, with a list of stops.

Galleries, comparisons, hot-spots, links and headlines stand between its stops; here they belong to the stop before.
Must never ask the web for a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kiosk.guide.problem import quoted
from kiosk.workshop.audioguidekit_pages import Page, items, read_pages, words
from kiosk.workshop.bundle import Bundle
from kiosk.workshop.foreign import (
    ForeignCloser,
    ForeignGuide,
    ForeignLink,
    ForeignPart,
    ForeignPicture,
    ForeignPoint,
    ForeignStop,
    ForeignTour,
    Medium,
    Notes,
    language_code,
)
from kiosk.workshop.plainwords import line, sentences

KIND = "AudioGuideKit"
_NO_USE = {"rating": "ratings", "email": "e-mail forms", "3d-object": "3D objects"}
_PLACE = "\n"  # between an id and a place in the list
_STOPS = {"audio", "text", "image-text", "quote", "video"}


def read_audioguidekit(bundle: Bundle, notes: Notes) -> ForeignGuide | None:
    """Return the guide, or None if no file is one of a tour. InFile: a file is broken."""
    folder = read_pages(bundle)
    if not folder.pages:
        return None
    tours = [_Tour(key, pages, folder.shared.get(key, {}), bundle, notes) for key, pages in folder.pages.items()]
    languages = dict.fromkeys(page.language for tour in tours for page in tour.pages)
    taken = tuple(tour.tour() for tour in tours)
    return ForeignGuide(KIND, "", tuple(languages), taken, tuple(stop for tour in tours for stop in tour.stops))


class _Tour:
    """One tour on its way here; `pages` has its own language first."""

    def __init__(self, key: str, pages: list[Page], shared: Mapping[str, Any], bundle: Bundle, notes: Notes) -> None:
        first = language_code(words(shared, "defaultLanguage"))
        self.pages = sorted(pages, key=lambda page: (page.language != first, page.language))
        self.stops: list[ForeignStop] = []
        self._key, self._shared, self._bundle, self._notes = key, shared, bundle, notes
        self._headlines: list[str] = []

    def tour(self) -> ForeignTour:
        """Take the stops, and return the tour."""
        for key, by_page in self._by_id().items():
            self._take(key, by_page)
        fields = {page.language: page.fields for page in self.pages}
        address = next(filter(None, (words(one, "image") for one in (*fields.values(), self._shared))), "")
        title, summary = self._texts(fields, "title"), self._texts(fields, "description")
        picture = self._medium(address) if address else None
        return ForeignTour(self._key, title, tuple(stop.key for stop in self.stops), summary, picture)

    def _by_id(self) -> dict[str, dict[str, dict[str, Any]]]:
        """Return id -> language -> stop, in the order of the language that has most."""
        longest = max(self.pages, key=lambda page: len(items(page.fields, "stops")))
        stops: dict[str, dict[str, dict[str, Any]]] = {key: {} for key, _ in _named(longest)}
        for page in self.pages:
            for key, stop in _named(page):
                stops.setdefault(key, {})[page.language] = stop
        return stops

    def _take(self, key: str, stops: Mapping[str, dict[str, Any]]) -> None:
        kind = words(next(iter(stops.values())), "type")
        if kind in _STOPS:
            self._add(ForeignStop(f"{self._key}/{key}", self._title(stops), _own(key), (self._part(kind, stops),)))
        elif kind == "headline":
            self._headlines += list(self._texts(stops, "text").values())[:1]
        elif kind in _BETWEEN:
            _BETWEEN[kind](self, key, stops)
        else:
            self._notes.left_out[_NO_USE.get(kind, f"stops of the kind {quoted(kind)}")] += 1

    def _add(self, stop: ForeignStop) -> None:
        remarks = tuple(f"headline: {one}" for one in self._headlines)
        self._headlines.clear()
        self.stops.append(replace(stop, remarks=remarks))

    def _title(self, stops: Mapping[str, dict[str, Any]]) -> Mapping[str, str]:
        return self._texts(stops, "title") or self._texts(stops, "caption") or self._texts(stops, "quote")

    def _part(self, kind: str, stops: Mapping[str, dict[str, Any]]) -> ForeignPart:
        script = {code: self._script(stop) for code, stop in stops.items()}
        sounds = self._media(stops, "audioFile")
        loosely = bool(sounds) and not any(words(stop, "transcription") for stop in stops.values())
        films = self._media(stops, "videoUrl") if kind == "video" else {}
        pictures = tuple(self._pictures([stops], "image", "imageAlt", "imageCaption", "imageCredit"))
        return ForeignPart({}, sounds, films, {code: one for code, one in script.items() if one}, loosely, pictures)

    def _script(self, stop: Mapping[str, Any]) -> tuple[str, ...]:
        if words(stop, "transcription") and words(stop, "content"):
            self._notes.left_out["texts below a transcription"] += 1
        quote = "\n\n".join(filter(None, (words(stop, "quote"), words(stop, "author"))))
        return sentences(words(stop, "transcription") or words(stop, "content") or quote)

    def _pictures(
        self, shown: Sequence[Mapping[str, dict[str, Any]]], file: str, alt: str, caption: str, credit: str
    ) -> Iterator[ForeignPicture]:
        """Yield a picture for each item (language -> fields); the others name the fields."""
        for item in shown:
            addresses = [words(fields, file) for fields in item.values() if words(fields, file)]
            if addresses:
                credits = self._texts(item, credit).values()
                said = {**self._texts(item, caption), **self._texts(item, alt)}
                yield ForeignPicture(self._medium(addresses[0]), said, "; ".join(dict.fromkeys(credits)))

    def _gallery(self, key: str, stops: Mapping[str, dict[str, Any]]) -> None:
        by_language = {code: items(stop, "images") for code, stop in stops.items()}
        count = max(map(len, by_language.values()))
        shown = [{code: one[at] for code, one in by_language.items() if at < len(one)} for at in range(count)]
        self._show(key, stops, tuple(self._pictures(shown, "url", "alt", "caption", "credit")))

    def _comparison(self, key: str, stops: Mapping[str, dict[str, Any]]) -> None:
        sides = (("before", "beforeLabel"), ("after", "afterLabel"))
        shown = [one for file, label in sides for one in self._pictures([stops], file, label, label, "credit")]
        self._show(key, stops, tuple(shown))

    def _show(self, key: str, stops: Mapping[str, dict[str, Any]], pictures: tuple[ForeignPicture, ...]) -> None:
        """Show pictures at the end of the stop before; without one, in a stop of their own."""
        if not self.stops:
            parts = (ForeignPart(pictures=pictures),)
            self._add(ForeignStop(f"{self._key}/{key}", self._title(stops), _own(key), parts))
            return
        before = self.stops[-1]
        *others, last = before.parts
        part = replace(last, pictures=last.pictures + pictures)
        self.stops[-1] = replace(before, parts=(*others, part))

    def _hot_spots(self, key: str, stops: Mapping[str, dict[str, Any]]) -> None:
        picture = next(self._pictures([stops], "image", "imageAlt", "caption", "imageCredit"), None)
        points = tuple(self._points(stops))
        if not picture or not points:
            self._notes.left_out["pictures with hot-spots that lack one"] += 1
        elif not self.stops or self.stops[-1].closer:
            self._add(ForeignStop(f"{self._key}/{key}", self._title(stops), _own(key), (ForeignPart(),)))
        if picture and points:
            self.stops[-1] = replace(self.stops[-1], closer=ForeignCloser(picture, points))

    def _points(self, stops: Mapping[str, dict[str, Any]]) -> Iterator[ForeignPoint]:
        by_language = {code: items(stop, "hotspots") for code, stop in stops.items()}
        for number, first in enumerate(next(iter(by_language.values()))):
            item = {code: one[number] for code, one in by_language.items() if number < len(one)}
            title = self._texts(item, "title")
            try:
                x, y = (min(1.0, max(0.0, float(first[name]) / 100)) for name in ("x", "y"))
            except (KeyError, TypeError, ValueError):
                self._notes.left_out["hot-spots without a place"] += 1
                continue
            yield ForeignPoint(title, self._texts(item, "description") or title, (x, y))

    def _embed(self, key: str, stops: Mapping[str, dict[str, Any]]) -> None:
        address = next(filter(None, (words(stop, "embedUrl") for stop in stops.values())), "")
        if not self.stops:
            self._notes.left_out["embedded pages before the first stop"] += 1
            return
        link = ForeignLink(self._texts(stops, "caption"), address)
        self.stops[-1] = replace(self.stops[-1], links=(*self.stops[-1].links, link))

    def _media(self, stops: Mapping[str, dict[str, Any]], name: str) -> dict[str, Medium]:
        return {code: self._medium(words(stop, name)) for code, stop in stops.items() if words(stop, name)}

    def _medium(self, address: str) -> Medium:
        places = filter(None, (page.place(address) for page in self.pages))
        return Medium(address, self._bundle.find(address), next(places, (self.pages[0].file, 1, 1)))

    def _texts(self, stops: Mapping[str, Mapping[str, Any]], name: str) -> dict[str, str]:
        plain = {code: line(words(stop, name)) for code, stop in stops.items()}
        return {code: words for code, words in plain.items() if words}


def _own(key: str) -> str:
    """Return the id that a stop came with."""
    return key.partition(_PLACE)[0]


def _named(page: Page) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a page's stops under their ids; one without, or with an id that another has, gets its place in the list."""
    seen: set[str] = set()
    for place, stop in enumerate(items(page.fields, "stops"), start=1):
        key = words(stop, "id")
        key = key if key and key not in seen else f"{key}{_PLACE}{place}"
        seen.add(key)
        yield key, stop


_BETWEEN: dict[str, Callable[[_Tour, str, Mapping[str, dict[str, Any]]], None]] = {
    "image-gallery": _Tour._gallery,
    "image-comparison": _Tour._comparison,
    "hotspot-image": _Tour._hot_spots,
    "embed": _Tour._embed,
}
