"""What a TourML stop refers to: recordings, films, pictures and texts, sorted by what they are good for here.

Goes by a source's format, its ending and the usages in use, never by the stop's view. Must never open a medium.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kiosk.guide.media import FILMS, SOUNDS
from kiosk.guide.problem import did_you_mean, quoted
from kiosk.workshop.bundle import Bundle, is_web
from kiosk.workshop.foreign import PICTURES, ForeignPicture, Medium, Notes, Place, language_code
from kiosk.workshop.plainwords import line, sentences
from kiosk.workshop.xmlfile import Element

_UNUSED = {"icon": "icons", "thumbnail": "thumbnails", "geo": "map positions", "splash": "splash pictures"}
_CAPTIONS = {"caption", "title", "alt", "alternative"}
_KINDS = (("sound", "audio"), ("film", "video"), ("film", "movie"), ("picture", "image"), ("picture", "photo"))
_ENDINGS = (("sound", SOUNDS), ("film", FILMS), ("picture", PICTURES))
_ORIGINAL_FIRST = {"original": 0, "thumbnail": 2}


@dataclass
class Found:
    """What a stop's references lead to. `links` are addresses of pages; `said` is what a recording says."""

    sounds: dict[str, Medium] = field(default_factory=dict)
    films: dict[str, Medium] = field(default_factory=dict)
    pictures: list[ForeignPicture] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    said: dict[str, tuple[str, ...]] = field(default_factory=dict)
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)


class Assets:
    """The assets of a tour, in the file `shown`. `language` is that of texts and recordings that name none."""

    def __init__(self, tour: Element, shown: str, bundle: Bundle, language: str, notes: Notes) -> None:
        self._by_id: dict[str, Element] = {}
        self._found: dict[Place, Found] = {}
        self._shown, self._bundle, self._language, self._notes = shown, bundle, language, notes
        for asset in tour.all("Asset"):
            self._by_id.setdefault(asset.get("id"), asset)

    def found(self, owner: Element, references: str = "AssetRef") -> Found:
        """Return what the references in `owner` lead to; one that leads nowhere is warned of, once."""
        if self.place(owner) not in self._found:
            self._found[self.place(owner)] = self._look_up(owner, references)
        return self._found[self.place(owner)]

    def _look_up(self, owner: Element, references: str) -> Found:
        found = Found()
        for reference in owner.all(references):
            name, usage = reference.get("id"), reference.get("usage").lower()
            asset = self._by_id.get(name)
            if asset is None:
                hint = did_you_mean(name, self._by_id)
                self._warn(reference, f"there is no asset {quoted(name)} in this tour; it is left out.{hint}")
            elif word := next((word for word in _UNUSED if word in (usage, asset.get("type").lower())), ""):
                self._notes.left_out[_UNUSED[word]] += 1
            else:
                self._sort_in(asset, usage, found)
        if found.captions and found.pictures and not found.pictures[0].alt:
            found.pictures[0] = replace(found.pictures[0], alt=found.captions)
        return found

    def place(self, element: Element) -> Place:
        return self._shown, element.line, element.column

    def code(self, element: Element) -> str:
        """Return the language of an element."""
        return language_code(element.lang) or self._language

    def _warn(self, element: Element, message: str) -> None:
        self._notes.astray(self.place(element), message)

    def _sort_in(self, asset: Element, usage: str, found: Found) -> None:
        hint = f"{usage} {asset.get('type').lower()}"
        for kind, by_language in self._sources(asset, hint).items():
            if kind == "sound":
                found.sounds |= by_language
            elif kind == "film":
                found.films |= by_language
            elif kind == "link":
                found.links += [medium.address for medium in by_language.values()]
            else:
                found.pictures.append(self._picture(asset, by_language))
        self._sort_in_words(asset, usage, found)

    def _sort_in_words(self, asset: Element, usage: str, found: Found) -> None:
        pictured = asset.first("Source") is not None
        for content in asset.all("Content"):
            words = " ".join(data.words for data in content.all("Data"))
            if "gml" in content.get("format").lower():
                self._notes.left_out["map positions"] += 1
            elif usage in _CAPTIONS and not pictured:
                found.captions[self.code(content)] = line(words)
            elif not pictured and "transcri" in usage:
                found.said[self.code(content)] = sentences(words)
            elif not pictured:
                found.told[self.code(content)] = sentences(words)

    def _sources(self, asset: Element, hint: str) -> Mapping[str, Mapping[str, Medium]]:
        """Return kind -> language -> the best of the sources."""
        best: dict[str, dict[str, tuple[tuple[int, int], Medium]]] = {}
        for source in asset.all("Source"):
            address, part = source.get("uri"), source.get("part").lower()
            medium = Medium(address, self._bundle.find(address), self.place(source))
            kind = _kind(source.get("format").lower(), address, hint)
            if not kind or not address:
                self._warn(source, f"{quoted(address)} is nothing that can be heard or seen here; it is left out.")
                continue
            rank = (int(not medium.name), _ORIGINAL_FIRST.get(part, 1))
            by_language = best.setdefault(kind, {})
            if self.code(source) not in by_language or rank < by_language[self.code(source)][0]:
                by_language[self.code(source)] = rank, medium
        return {kind: {code: medium for code, (_, medium) in ranked.items()} for kind, ranked in best.items()}

    def _picture(self, asset: Element, by_language: Mapping[str, Medium]) -> ForeignPicture:
        """Return one picture for all languages, with what the asset says of it."""
        self._notes.left_out["pictures of further languages"] += len(set(by_language.values())) - 1
        medium = by_language.get(self._language) or next(iter(by_language.values()))
        contents = [one for one in asset.all("Content") if one.get("part").lower() in _CAPTIONS | {""}]
        alt = {self.code(one): line(" ".join(data.words for data in one.all("Data"))) for one in contents}
        return ForeignPicture(medium, {code: words for code, words in alt.items() if words}, _credit(asset))


def _kind(form: str, address: str, hint: str) -> str:
    """Return "sound", "film", "picture" or "link"; "" for what the kiosk has no use for."""
    ending = address.partition("?")[0].lower()
    if form == "video/youtube" or form == "video/vimeo":
        return "film"
    for kind, endings in _ENDINGS:
        if ending.endswith(endings):
            return kind
    if form == "text/html" or (is_web(address) and "web" in hint):
        return "link"
    has_ending = "." in ending.rpartition("/")[2] and not is_web(address)
    kinds = [kind for kind, word in _KINDS if word in form or (not form and word in hint)]
    return "" if has_ending or not kinds else kinds[0]


def _credit(asset: Element) -> str:
    rights = asset.first("AssetRights") or asset
    found: Iterator[Element | None] = (rights.first(name) for name in ("CreditLine", "Copyright"))
    return "; ".join(dict.fromkeys(line(one.words) for one in found if one and line(one.words)))
