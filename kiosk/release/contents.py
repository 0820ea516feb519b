"""What is in a file, told by a digest of its bytes, which are not read again while its size and time stay the same.

Must never trust a time so near to the reading that a later change could bear it too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

CHUNK = 1 << 20
SLACK = 2_000_000_000  # ns; the coarsest file system in use, FAT, counts times of change in steps of two seconds
NEVER = -1


@dataclass(frozen=True)
class Contents:
    """A file as it was read: size in bytes, time of change in ns since 1970 (NEVER: not to be trusted), digest."""

    bytes: int
    changed: int
    digest: str


def contents(file: Path, *, known: Contents | None, now: int) -> Contents:
    """Return what is in `file`: what is `known` of it, unless it has changed since. Raises OSError.

    `now`, in ns since 1970, must not be later than the reading.
    """
    facts = file.stat()
    if known and (known.bytes, known.changed) == (facts.st_size, facts.st_mtime_ns):
        return known
    settled = facts.st_mtime_ns < now - SLACK
    return Contents(facts.st_size, facts.st_mtime_ns if settled else NEVER, digest_of(file))


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file's bytes in hex. Raises OSError."""
    total = hashlib.sha256()
    with file.open("rb") as source:
        while chunk := source.read(CHUNK):
            total.update(chunk)
    return total.hexdigest()
