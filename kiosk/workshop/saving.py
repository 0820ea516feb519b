"""Writes a curator's text files so that each is the old one or the new one, whenever the power goes.

Must never leave a file behind that nobody asked for.
"""

from __future__ import annotations

import os
import shutil
from codecs import BOM_UTF8
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def save(texts: Mapping[Path, str]) -> None:
    """Write each text beside its file, and when all are safe on the disk let each take its place.

    A file keeps its byte order mark, its rights, and what links to it. OSError: none of them has changed.
    """
    files = {path.resolve(): text for path, text in texts.items()}
    written: dict[Path, Path] = {}
    unknown = [folder for path in files for folder in path.parents if not folder.exists()]
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            written[path] = path.with_name(f".{path.name}.{os.getpid()}.new")
            _write(written[path], _mark(path) + text.encode("utf-8"), like=path)
        for path, beside in written.items():
            os.replace(beside, path)
    finally:
        for beside in written.values():
            beside.unlink(missing_ok=True)
        for folder in unknown:  # the inner ones first; one that holds a file stays
            with suppress(OSError):
                folder.rmdir()
    for folder in {path.parent for path in files}:
        _keep_names(folder)


def _mark(path: Path) -> bytes:
    with suppress(FileNotFoundError), path.open("rb") as file:
        return BOM_UTF8 if file.read(len(BOM_UTF8)) == BOM_UTF8 else b""
    return b""


def _write(beside: Path, content: bytes, *, like: Path) -> None:
    if like.is_dir():
        raise IsADirectoryError(like)
    with beside.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        shutil.copymode(like, beside)


def _keep_names(folder: Path) -> None:
    """Have the disk keep which name is which file; a system that cannot do so for a folder needs not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
