"""The files of a guide made elsewhere: a folder, a zip, or one file with what lies beside it.

They come from strangers. Must never reach a file outside, follow a link, ask the web, or unpack without end.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from kiosk.guide.fields import why_not_inside
from kiosk.guide.files import MOST_BYTES, Refused
from kiosk.guide.problem import quoted

MOST_FILES = 5_000
MOST_UNPACKED = 4 * 1024**3
"""Bytes of all files of a zip together."""
MOST_TIMES = 100
"""How many times larger than the zip its files may be, once they are more than _HARMLESS bytes."""
_HARMLESS = 64 * 1024**2
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/]*")
_WEB = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_LANGUAGE = re.compile("[a-z]{2}(?:[-_][a-z]{2})?")
_ENCRYPTED = 0x1


@dataclass(frozen=True)
class Bundle:
    """The files, each by its name from the top on, with '/'. `only` is the one file that was named, or ""."""

    place: Path
    names: tuple[str, ...]
    zipped: ZipFile | None = None
    only: str = ""
    _by_file: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self.names:
            self._by_file.setdefault(_same(name.rpartition("/")[2]), []).append(name)

    def shown(self, name: str) -> str:
        """Return how a file is called in a message."""
        return str(self.place / name)

    def read(self, name: str) -> bytes:
        """Return what a text file holds; Refused if it is longer than a text can be, or damaged."""
        with self._opened(name) as stream:
            content = stream.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise Refused(1, 1, f"more than {MOST_BYTES // 2**20} MiB; no guide's texts are as long.")
        return content

    def copy(self, name: str, target: Path) -> None:
        """Write a file to `target`, which must not be there. Refused: it is damaged. OSError: it cannot be written."""
        with self._opened(name) as stream, target.open("xb") as out:
            shutil.copyfileobj(stream, out)

    def find(self, address: str) -> str:
        """Return the file that an address, of the web or of a disk, is about, or "".

        Bundles keep the addresses of the server they came from; so the file's own name decides, and where several
        have it, the folders above. A file in another language's folder is not meant.
        """
        wanted = _parts(address)
        alike = [name for name in self._by_file.get(wanted[-1], []) if _may_be(_parts(name), wanted)] if wanted else []
        return max(alike, key=lambda name: (_in_common(_parts(name), wanted), -name.count("/")), default="")

    @contextmanager
    def _opened(self, name: str) -> Iterator[BinaryIO]:
        try:
            with self.zipped.open(name) if self.zipped else (self.place / name).open("rb") as stream:
                yield stream  # type: ignore[misc]
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise Refused(1, 1, f"{quoted(name)} in it is damaged or packed in an unknown way; zip it anew.") from None


def is_web(address: str) -> bool:
    """Tell an address of the web from that of a file."""
    return bool(_WEB.match(address.strip()))


@contextmanager
def opened(source: Path) -> Iterator[Bundle]:
    """Open a folder, a zip or a file; Refused, with a sentence, if it cannot be taken in."""
    try:
        if source.is_dir():
            yield Bundle(source, tuple(sorted(_walk(source))))
        elif source.suffix.lower() == ".zip":
            with ZipFile(source) as zipped:
                yield Bundle(source, tuple(sorted(_entries(zipped, source.stat().st_size))), zipped)
        elif source.is_file():
            yield Bundle(source.parent, tuple(sorted(_walk(source.parent))), only=source.name)
        else:
            raise Refused(1, 1, "there is no such file or folder; look at its name.")
    except BadZipFile:
        raise Refused(1, 1, "this is no zip, or a damaged one; zip the folder anew.") from None


def _walk(top: Path) -> Iterator[str]:
    count = 0
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder, name)
            count += 1
            if count > MOST_FILES:
                raise Refused(1, 1, f"more than {MOST_FILES} files lie here; put the guide into a folder of its own.")
            if not name.startswith(".") and stat.S_ISREG(path.lstat().st_mode):
                yield path.relative_to(top).as_posix()


def _entries(zipped: ZipFile, packed: int) -> Iterator[str]:
    entries = zipped.infolist()
    if len(entries) > MOST_FILES:
        raise Refused(1, 1, f"the zip holds more than {MOST_FILES} files; zip only the guide and its media.")
    size = sum(entry.file_size for entry in entries)
    if size > MOST_UNPACKED or (size > _HARMLESS and size > packed * MOST_TIMES):
        raise Refused(1, 1, f"the zip would unpack to {size // 2**20} MiB; no guide does that. It is left packed.")
    for entry in entries:
        if not entry.is_dir():
            _refuse_hostile(entry)
            if not entry.filename.startswith("__MACOSX/") and not entry.filename.rpartition("/")[2].startswith("."):
                yield entry.filename


def _refuse_hostile(entry: ZipInfo) -> None:
    if why_not_inside(entry.filename):
        raise Refused(1, 1, f"the zip holds {quoted(entry.filename)}, a name that leads out of it; it is left packed.")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Refused(1, 1, f"{quoted(entry.filename)} in the zip is a link; zip the file itself.")
    if entry.flag_bits & _ENCRYPTED:
        raise Refused(1, 1, "the zip is locked with a password; zip the folder anew without one.")


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _parts(address: str) -> list[str]:
    address = address.strip().replace("\\", "/")
    if is_web(address):
        address = re.split("[?#]", address)[0]
    path = _SCHEME.sub("", address) if is_web(address) else re.sub("^file:/*", "", address)
    return [_same(unquote(part)) for part in path.split("/") if part not in ("", ".", "..")]


def _may_be(one: list[str], other: list[str]) -> bool:
    """Tell whether no folder says that two paths are of different languages."""
    languages = [{part for part in path[:-1] if _LANGUAGE.fullmatch(part)} for path in (one, other)]
    return not all(languages) or bool(languages[0] & languages[1])


def _in_common(one: list[str], other: list[str]) -> int:
    """Return how many parts two paths have in common, counted from their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((count for count, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
