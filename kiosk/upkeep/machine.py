"""What a machine can say of itself: room on the disk, and which program it runs. Must never write anything."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

NAME = "coupole-kiosk"


def free_gigabytes(folder: Path) -> float | None:
    """Return how many times 10⁹ bytes are free where `folder` is, None if that cannot be told."""
    try:
        disk = os.statvfs(folder)
    except OSError:
        return None
    return disk.f_bavail * disk.f_frsize / 1e9


@cache
def program() -> str:
    """Return this program's version, "" if it was never installed."""
    from importlib.metadata import PackageNotFoundError, version  # only the staff wait for it

    try:
        return version(NAME)
    except PackageNotFoundError:
        return ""
