"""The releases a kiosk holds: which of them is to be shown, and whether it is what the curator last saved.

Read at start, so it needs the standard library only; must never change a file or open a medium.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from kiosk.guide.programme import Programme, files
from kiosk.guide.programme_json import from_json
from kiosk.release.contents import Contents
from kiosk.release.recipe import RECIPES

MANIFEST = "manifest.json"
MEDIA = "media"
FORM = "1"
"""Of what a programme means; with another one all releases are made anew, their media reused."""
DIGITS = 10
FOLDER = re.compile(rf"(\d{{6}})-([0-9a-f]{{{DIGITS}}})")
NEVER_SHOWN = (".py", ".pyc", ".txt", ".md")
"""Endings in the media folder that no release is made of: scripts of narrations and of drawings."""


@dataclass(frozen=True)
class Release:
    """One whole release. `entries`: what was made of each source, as the manifest tells.

    `sources`: name in the media folder -> what was in it.
    """

    number: int
    folder: Path
    programme: Programme
    fingerprint: str = ""
    entries: tuple[dict[str, Any], ...] = field(default=(), repr=False)
    problems: tuple[dict[str, Any], ...] = field(default=(), repr=False)
    sources: Mapping[str, Contents] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def faultless(self) -> bool:
        """Nothing of it had to be left out."""
        return all(problem["severity"] != "error" for problem in self.problems)

    @property
    def media(self) -> Path:
        """The folder that the programme's file names are relative to."""
        return self.folder / MEDIA


def releases_folder(state: Path) -> Path:
    """Return where releases are kept."""
    return state / "releases"


def newest(state: Path) -> Release | None:
    """Return the release to be shown: the newest faultless one; where none is, the newest whole one, or None.

    One with a missing, cut or altered part counts as absent.
    """
    latest = None
    for release in whole(state):
        if release.faultless:
            return release
        latest = latest or release
    return latest


def whole(state: Path) -> Iterator[Release]:
    """Yield the whole releases, newest first."""
    for folder in _folders(releases_folder(state)):
        release = opened(folder)
        if release:
            yield release


def opened(folder: Path) -> Release | None:
    """Return the release in `folder`, or None unless it is whole."""
    name = FOLDER.fullmatch(folder.name)
    try:
        written = (folder / MANIFEST).read_bytes()
        if name is None or digest(written) != name[2]:
            return None
        manifest, programme = _read(written)
        entries = tuple(manifest["media"])
        if not all(_is_whole(folder / MEDIA, one["file"], one["bytes"]) for one in entries):
            return None
        if not {one["file"] for one in entries}.issuperset(files(programme)):
            return None
        sources = {name: Contents(**one) for name, one in manifest.get("sources", {}).items()}
        problems = tuple(manifest["problems"])
        return Release(int(name[1]), folder, programme, manifest["fingerprint"], entries, problems, sources)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # cut short, altered, or written by another version of this program


@lru_cache(maxsize=1)
def _read(written: bytes) -> tuple[dict[str, Any], Programme]:
    """Return what a manifest says. The newest one is asked for several times over."""
    manifest = json.loads(written)
    return manifest, from_json(manifest["programme"])


def _is_whole(media: Path, name: str, size: int) -> bool:
    """Tell whether a file is there, in the folder itself, in its full size."""
    return Path(name).name == name and (media / name).stat().st_size == size


def digest(manifest: bytes) -> str:
    """Return the digits of a manifest that its release's folder is named after."""
    return hashlib.sha256(manifest).hexdigest()[:DIGITS]


def fingerprint(tours: Path, left_out: tuple[str, ...] = NEVER_SHOWN) -> str:
    """Return a digest of the names, sizes and times of change of `tours` and all media beside it. No file is read."""
    total = hashlib.sha256(f"{RECIPES}\0{FORM}".encode())
    for name, size, changed in sorted(_sources(tours, left_out)):
        total.update(f"\0{name}\0{size}\0{changed}".encode(errors="surrogateescape"))
    return total.hexdigest()


def _sources(tours: Path, left_out: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    try:
        facts = tours.stat()
    except OSError:
        return
    yield tours.name, facts.st_size, facts.st_mtime_ns
    yield from _below(str(tours.parent / MEDIA), MEDIA, left_out)


def _below(folder: str, name: str, left_out: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as found:
            entries = [one for one in found if not one.name.startswith((".", "__"))]
        for entry in entries:
            if entry.name.endswith(left_out):
                continue
            within = f"{name}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, within, left_out)
            else:
                facts = entry.stat()
                yield within, facts.st_size, facts.st_mtime_ns
    except OSError:
        return  # it went while it was looked at: the next look tells


def _folders(releases: Path) -> list[Path]:
    try:
        return sorted((one for one in releases.iterdir() if FOLDER.fullmatch(one.name)), reverse=True)
    except OSError:
        return []


def hold(release: Release) -> IO[bytes]:
    """Keep this release from being removed while the returned file is open: for the one on air."""
    held = (release.folder / MANIFEST).open("rb")
    fcntl.flock(held, fcntl.LOCK_SH)
    return held


def is_held(folder: Path) -> bool:
    """Tell whether somebody holds the release in `folder`."""
    try:
        with (folder / MANIFEST).open("rb") as manifest:
            fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return False
    except BlockingIOError:
        return True
    except OSError:
        return False
