"""The media folder: which of its files a name means, and why one may not be used.

Must never hand out anything outside the folder, nor anything but an ordinary file, and never open one.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.guide.fields import why_not_inside
from kiosk.guide.problem import did_you_mean

SOUNDS = (".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus")
"""Endings of recordings, the preferred first: a drafted .opus gives way to any recording beside it."""
FILMS = (".mp4", ".mov", ".m4v", ".mkv", ".webm")


class MediaFolder:
    """The files below one folder. Remembers what is in each folder it has looked into, so use a new one each time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._root = str(folder)
        self._listings: dict[str, frozenset[str]] = {}
        self._kinds: dict[str, str] = {}  # of what no link leads to

    def find(self, names: Iterable[str]) -> str | None:
        """Return the first of `names` that may be used, or None."""
        return next((name for name in names if self._is_listed(name) and not self._why_not(name)), None)

    def recording(self, stem: str, language: str = "") -> str | None:
        """Return the recording `stem`.`language`.wav or the like; without a language `stem`.wav or the like."""
        return self.find(recordings(stem, language))

    def captions(self, stem: str, language: str = "") -> str | None:
        """Return the captions `stem`.`language`.vtt; without a language `stem`.vtt."""
        return self.find((dotted(stem, language) + ".vtt",))

    def film(self, stem: str) -> str | None:
        """Return the film `stem`.mp4 or the like."""
        return self.find(stem + ending for ending in FILMS)

    def path(self, name: str) -> Path:
        """Return where a file is that `find` has returned."""
        return self.folder / name

    def place(self, name: str) -> str:
        """Return the same as a text, as problems name it."""
        return f"{self._root}/{name}"

    def why_missing(self, names: Sequence[str]) -> str:
        """Return a sentence, without a subject, for the curator: why none of `names` was found."""
        for name in names:
            if why := self._why_missing(name):
                return why
        hint = self._doubled(names) or self._nearest(names) or self._folder_hint(names[0])
        return f"is not in the media folder.{hint}"

    def _doubled(self, names: Sequence[str]) -> str:
        """Return the hint for a name that begins with the media folder itself."""
        doubled, home = names[0].startswith(f"{self.folder.name}/"), f"{self.folder.name}/"
        found = doubled and self.find(name.removeprefix(home) for name in names)
        return f" Leave '{home}' out: names begin in that folder." if found else ""

    def _nearest(self, names: Sequence[str]) -> str:
        """Return the hint of a near name; for a recording only one in the same language."""
        endings = tuple("." + _file(name).partition(".")[2] for name in names)
        listing = self._listing(_folder(names[0]))
        others = listing if len(names) == 1 else [file for file in listing if file.endswith(endings)]
        return did_you_mean(_file(names[0]), sorted(others))

    def spelt_otherwise(self, names: Iterable[str]) -> str:
        """Return the file or folder that differs in capital letters or accents only from one of `names`, or ""."""
        return next((other for name in names if (other := self._twin(name)[1])), "")

    def _why_missing(self, name: str) -> str:
        if self._is_listed(name):
            return self._why_not(name)
        part, other = self._twin(name)
        if not other:
            return ""
        where = "is there" if part == _file(name) else "is in a folder that is there"
        if _composed(part) == _composed(other):
            why = "but its accents are stored in another way, as macOS does"
            return f"{where}, {why}; type '{part}' anew, here and there."
        return f"{where} with other capital letters or accents, as '{other}'; write both the same."

    def _twin(self, name: str) -> tuple[str, str]:
        """Return the first part of the way to a file that is spelt otherwise, and how; or two empty texts."""
        way = name.split("/")
        for depth, part in enumerate(way):
            there = self._listing("/".join(way[:depth]))
            if part not in there:
                other = next((one for one in sorted(there) if _alike(one) == _alike(part)), "")
                return (part, other) if other else ("", "")
        return "", ""

    def _why_not(self, name: str) -> str:
        if self._kinds.get(name) == "file":
            return ""
        try:
            place = (self.folder / name).resolve(strict=True)
            kind = place.stat().st_mode
            home = self.folder.resolve(strict=True)
        except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead in a circle, before Python 3.13
            return "is a link that leads nowhere; put the file itself there."
        if not place.is_relative_to(home):
            return "is a link that leads out of the media folder; put the file itself there."
        return "" if stat.S_ISREG(kind) else "is a folder or a device, not a file."

    def _is_listed(self, name: str) -> bool:
        folder, _, file = name.rpartition("/")
        return file in self._listing(folder) and not why_not_inside(name)

    def _listing(self, folder: str) -> frozenset[str]:
        if folder not in self._listings:
            entries = self._entries(folder)
            self._listings[folder] = frozenset(entry.name for entry in entries)
            if not folder or (self._is_listed(folder) and self._kinds.get(folder) == "folder"):
                within = f"{folder}/" if folder else ""
                self._kinds |= {within + entry.name: _kind(entry) for entry in entries}
        return self._listings[folder]

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        if folder and why_not_inside(folder):
            return []
        try:
            with os.scandir(self.folder / folder) as entries:
                return list(entries)
        except (OSError, ValueError):
            return []

    def _folder_hint(self, name: str) -> str:
        folder = _folder(name)
        if not folder or self._listing(folder):
            return ""
        if folder in self._listing(""):
            return f" The folder '{folder}' is empty."
        return did_you_mean(folder, self._listing("")) or f" There is no folder '{folder}' either."


def dotted(stem: str, language: str) -> str:
    """Return the name of a stem's files in one language, without ending."""
    return f"{stem}.{language}" if language else stem


def recordings(stem: str, language: str = "") -> list[str]:
    """Return the names a recording may have, the preferred first."""
    return [dotted(stem, language) + ending for ending in SOUNDS]


def is_draft(path: Path) -> bool:
    """Tell whether a sound was spoken by a program: its Ogg Opus header holds the comment DRAFT=<engine>."""
    try:
        with path.open("rb", buffering=0) as stream:
            head = stream.read(_HEAD_BYTES)
    except OSError:
        return False
    start = head.find(b"OpusTags")
    return head.startswith(b"OggS") and start > 0 and _has_comment(head[start + 8 :], b"DRAFT")


_HEAD_BYTES = 65_536
_MOST_COMMENTS = 1000


def _has_comment(packet: bytes, name: bytes) -> bool:
    """Walk an Opus comment header (RFC 7845 section 5.2): vendor, number of comments, each with its length."""
    place = 4 + int.from_bytes(packet[:4], "little")
    count = int.from_bytes(packet[place : place + 4], "little")
    place += 4
    for _ in range(min(count, _MOST_COMMENTS)):
        length = int.from_bytes(packet[place : place + 4], "little")
        comment = packet[place + 4 : place + 4 + length]
        if comment.partition(b"=")[0].upper() == name:
            return True
        place += 4 + length
    return False


def _kind(entry: os.DirEntry[str]) -> str:
    """Return "file" or "folder"; "" for a link and anything else."""
    try:
        if entry.is_file(follow_symlinks=False):
            return "file"
        return "folder" if entry.is_dir(follow_symlinks=False) else ""
    except OSError:
        return ""


def _alike(file: str) -> str:
    return _composed(file).casefold()


def _composed(file: str) -> str:
    return unicodedata.normalize("NFC", file)


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _file(name: str) -> str:
    return name.rpartition("/")[2]
