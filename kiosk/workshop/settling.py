"""Gives a guide made elsewhere what it needs here: ids, numbers, names for its files, scripts.

Languages the kiosk has no words in are left out, and said. Must never write a file, nor make up a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from kiosk.guide import links
from kiosk.guide.media import FILMS, SOUNDS
from kiosk.guide.problem import quoted
from kiosk.guide.programme import DIGITS
from kiosk.guide.words import NAMES
from kiosk.workshop.bundle import is_web
from kiosk.workshop.foreign import (
    PICTURES,
    ForeignGuide,
    ForeignLink,
    ForeignPart,
    ForeignPicture,
    ForeignStop,
    Medium,
    Notes,
    Texts,
)

_LONGEST_ID = 40
_NAME = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"https://(?:www\.)?((?:{_NAME}\.)+[a-z]{{2,63}})(?=[/?#]|$)", re.IGNORECASE)
LOOSELY = "# From the description: make it say what the recording says."


@dataclass(frozen=True)
class SettledPicture:
    """A picture under its name in the media folder."""

    name: str
    alt: Texts
    credit: str = ""


@dataclass(frozen=True)
class SettledPart:
    """A part under its name; `film` tells it from a narration."""

    name: str
    film: bool
    title: Texts
    pictures: tuple[SettledPicture, ...]


@dataclass(frozen=True)
class SettledStop:
    """A stop with its id and number; `origin` is the stop as it came."""

    id: str
    number: str
    title: Texts
    parts: tuple[SettledPart, ...]
    closer: SettledPicture | None
    links: tuple[ForeignLink, ...]
    origin: ForeignStop


@dataclass
class Folder:
    """The media folder to be: `files` are copied, `films` give their sound, `scripts` are written. Names here -> …"""

    files: dict[str, str] = field(default_factory=dict)
    voices: dict[str, str] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)
    missing: int = 0


class Settling:
    """Settles the stops of a guide one after the other, in the languages kept."""

    def __init__(self, guide: ForeignGuide, notes: Notes) -> None:
        self.languages = tuple(code for code in guide.languages if code in NAMES)
        self.folder = Folder()
        self.renumbered = 0
        self._notes = notes
        self._ids: set[str] = set()
        self._numbers = {_number(stop.code) for stop in guide.stops} - {""}
        self._given: set[str] = set()

    def texts(self, texts: Texts) -> dict[str, str]:
        """Return a text in the languages kept, in their order."""
        return {code: texts[code] for code in self.languages if texts.get(code)}

    def named(self, title: Texts, key: str) -> str:
        """Return an id that nothing else has, made of a title."""
        words = next(iter(self.texts(title).values()), "") or key
        return _free(_slug(words) or "stop", self._ids)

    def stop(self, stop: ForeignStop) -> SettledStop:
        """Return a stop with all its names; its files and scripts are in `folder` then."""
        name = self.named(stop.title, stop.key)
        taken: set[str] = set()
        parts = tuple(self._part(part, name, taken) for part in stop.parts or (ForeignPart(),))
        closer = self._picture(stop.closer.picture, name, taken) if stop.closer else None
        found = tuple(link for link in stop.links if self._may_be_linked(link))
        return SettledStop(name, self._numbered(stop), self.texts(stop.title), parts, closer, found, stop)

    def file(self, medium: Medium, folder: str, stem: str, endings: Sequence[str]) -> str:
        """Return the name a file gets here; one that is not there is warned of, with the place it belongs to."""
        ending = _ending(medium.name or medium.address, endings)
        name = f"{folder}/{stem}{ending or endings[0]}"
        if medium.name and ending:
            self.folder.files[name] = medium.name
            return name
        self.folder.missing += 1
        self._notes.absent(medium.place, _why_missing(medium, name, endings))
        return name

    def picture_name(self, medium: Medium, folder: str, taken: set[str]) -> str:
        """Return the name a picture gets here, made of the one it had."""
        stem = re.sub(r"\.[^.]*$", "", unquote(re.split("[?#]", medium.address)[0]).rpartition("/")[2])
        return self.file(medium, folder, _free(_slug(stem) or "picture", taken), PICTURES)

    def _picture(self, picture: ForeignPicture, folder: str, taken: set[str]) -> SettledPicture:
        return SettledPicture(self.picture_name(picture.file, folder, taken), self.texts(picture.alt), picture.credit)

    def _part(self, part: ForeignPart, folder: str, taken: set[str]) -> SettledPart:
        film = bool(self._kept(part.films)) and not self._kept(part.sounds)
        stem = _free("film" if film else "narration", taken)
        media = self._kept(part.films if film else part.sounds)
        if part.films and part.sounds:
            self._notes.left_out["films beside a recording"] += 1
        if film:
            self._film(media, folder, stem)
            self._notes.left_out["pictures beside a film"] += len(part.pictures)
        else:
            for code, medium in media.items():
                self.file(medium, folder, f"{stem}.{code}", _PREFERRED_SOUNDS)
        for code in self.languages:
            if lines := part.script.get(code):
                remark = [LOOSELY] if part.loosely and code in media else []
                self.folder.scripts[f"{folder}/{stem}.{code}.txt"] = "\n".join([*remark, *lines, ""])
        pictures = () if film else tuple(self._picture(one, folder, taken) for one in part.pictures)
        return SettledPart(f"{folder}/{stem}", film, self.texts(part.title), pictures)

    def _film(self, media: Mapping[str, Medium], folder: str, stem: str) -> None:
        """Take one film for all languages, and the sound of each language's film."""
        first = next(iter(media.values()))
        self.file(first, folder, stem, FILMS)
        for code, medium in media.items():
            if medium.name and _ending(medium.name, FILMS):
                self.folder.voices[f"{folder}/{stem}.{code}.m4a"] = medium.name

    def _kept(self, media: Mapping[str, Medium]) -> dict[str, Medium]:
        """Return the media in the languages kept; one file that two addresses led to is that of the first only."""
        kept = {code: media[code] for code in self.languages if code in media}
        owners: dict[str, str] = {}
        return {
            code: medium
            if owners.setdefault(medium.name, medium.address) == medium.address
            else replace(medium, name="")
            for code, medium in kept.items()
        }

    def _numbered(self, stop: ForeignStop) -> str:
        """Return the stop's own number, or the first that no other has."""
        own = _number(stop.code)
        number = own
        if not own or own in self._given:
            free = (str(one) for one in range(1, 10**DIGITS))
            number = next(one for one in free if one not in self._given and one not in self._numbers)
            self.renumbered += bool(stop.code)
        self._given.add(number)
        return number

    def _may_be_linked(self, link: ForeignLink) -> bool:
        hosts = linked_hosts([link])
        wrong = not self.texts(link.title) or any(grade == "error" for grade, _ in links.faults(link.address, hosts))
        self._notes.left_out["links that no QR code may lead to"] += wrong
        return not wrong


def linked_hosts(found: Iterable[ForeignLink]) -> list[str]:
    """Return the sites that links lead to."""
    matches = (_HOST.match(link.address) for link in found)
    return sorted({match[1].lower() for match in matches if match})


_PREFERRED_SOUNDS = (".mp3", *(one for one in SOUNDS if one != ".mp3"))


def _why_missing(medium: Medium, name: str, endings: Collection[str]) -> str:
    address = medium.address if len(medium.address) <= 300 else quoted(medium.address)[1:-1]
    if medium.name:
        return f"'{address}' is of a kind the kiosk cannot use ({', '.join(endings)}); convert it to 'media/{name}'."
    if is_web(medium.address):
        return f"'{address}' is on the web, where this command never looks; save it as 'media/{name}'."
    return f"'{address}' is not among the files; when you have it, save it as 'media/{name}'."


def _ending(address: str, endings: Sequence[str]) -> str:
    address = re.split("[?#]", address)[0].lower() if is_web(address) else address.lower()
    return next((ending for ending in endings if address.endswith(ending)), "")


def _number(code: str) -> str:
    """Return a code as a number of a stop, without leading zeros; "" if it is none."""
    digits = code.strip()
    return (digits.lstrip("0") or "0") if re.fullmatch(rf"[0-9]{{1,{DIGITS}}}", digits) else ""


def _slug(words: str) -> str:
    """Return small letters, digits and hyphens: a title as an id."""
    spelled = words.lower().replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("ø", "o")
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    slug = re.sub("[^a-z0-9]+", "-", re.sub("['’]", "-", plain)).strip("-")
    return slug if len(slug) <= _LONGEST_ID else slug[: _LONGEST_ID + 1].rpartition("-")[0] or slug[:_LONGEST_ID]


def _free(name: str, taken: set[str]) -> str:
    """Return the name, with a number if it is taken; it is taken then."""
    free, count = name, 2
    while free in taken:
        free, count = f"{name}-{count}", count + 1
    taken.add(free)
    return free
