"""A release being built: in a folder of its own, on disk for good before it gets its name, the last good ones kept.

Whoever kills it, whenever, leaves the old release or the new one; must never touch a release that has its name.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from kiosk.release.contents import digest_of
from kiosk.release.recipe import Made
from kiosk.release.shelf import FOLDER, MANIFEST, MEDIA, digest, is_held, releases_folder

KEPT = 3
LOCK = ".lock"
UNFINISHED = ".new-"


@contextmanager
def locked(state: Path, waiting: Callable[[], None]) -> Iterator[Path]:
    """Hold the only right to build in `state`; yields the releases' folder. Calls `waiting` if it must wait."""
    releases = releases_folder(state)
    releases.mkdir(parents=True, exist_ok=True)
    with (releases / LOCK).open("w") as lock:
        if not _taken(lock):
            waiting()
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield releases


def sweep(state: Path) -> None:
    """Remove what killed preparations left, unless one is going on."""
    releases = releases_folder(state)
    if not any(releases.glob(UNFINISHED + "*")):
        return
    with (releases / LOCK).open("w") as lock:
        if _taken(lock):
            _clear(releases)


def _taken(lock: IO[str]) -> bool:
    """Take the lock if nobody has it; tell whether it was free."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _clear(releases: Path) -> None:
    for left in releases.glob(UNFINISHED + "*"):
        shutil.rmtree(left, ignore_errors=True)


def begun(releases: Path) -> Path:
    """Return a new empty folder to build in, after removing what killed ones left. Needs the lock."""
    _clear(releases)
    folder = releases / f"{UNFINISHED}{os.getpid()}"
    (folder / MEDIA).mkdir(parents=True)
    return folder


def take_over(old: Path, new: Path, *, expected: Made) -> bool:
    """Give the prepared file `old` the second name `new`, unless it is no longer the `expected` one."""
    try:
        if new.exists():  # two sources alike
            return True
        facts = old.stat()
        untouched = (facts.st_size, facts.st_mtime_ns) == (expected.bytes, expected.changed)
        if not untouched and digest_of(old) != expected.digest:
            return False
        try:
            os.link(old, new)
        except OSError:  # a file system without links
            shutil.copy2(old, new)
            _to_disk(new)
        return True
    except OSError:
        return False


def finish(folder: Path, manifest: dict[str, Any]) -> Path:
    """Write the manifest, make sure all is on disk, and give the folder its final name, which is returned."""
    written = json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()
    with (folder / MANIFEST).open("wb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())
    _to_disk(folder / MEDIA)
    _to_disk(folder)
    final = folder.parent / f"{_next_number(folder.parent):06d}-{digest(written)}"
    folder.rename(final)
    _to_disk(folder.parent)
    return final


def _next_number(releases: Path) -> int:
    names = (FOLDER.fullmatch(one.name) for one in releases.iterdir())
    return max((int(name[1]) for name in names if name), default=0) + 1


def _to_disk(path: Path) -> None:
    opened_one = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened_one)
    finally:
        os.close(opened_one)


def remove_old(releases: Path, whole: Sequence[str]) -> None:
    """Remove all but the first KEPT of the `whole` releases and those that somebody holds. Needs the lock."""
    for folder in sorted(releases.iterdir()) if whole else ():
        if FOLDER.fullmatch(folder.name) and folder.name not in whole[:KEPT] and not is_held(folder):
            _remove(folder)


def _remove(folder: Path) -> None:
    """Take the name first, so that a kill half way leaves nothing that looks like a release."""
    going = folder.with_name(f"{UNFINISHED}{folder.name}")
    try:
        folder.rename(going)
    except OSError:
        return
    shutil.rmtree(going, ignore_errors=True)
