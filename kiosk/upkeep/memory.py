"""Gives memory back to the machine: a kiosk decodes large pictures for months, and glibc would keep what they leave.

Does nothing where the C library is not glibc; must never be needed for anything else.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress

ARENA_MAX, MMAP_THRESHOLD = -8, -3  # mallopt(3)
LARGE = 256 * 1024  # bytes from which a block is mapped alone, and unmapped when it is freed


def keep_small() -> None:
    """Have large blocks returned as soon as they are freed, and few heaps for many threads. To be called first."""
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL("libc.so.6")
        libc.mallopt(MMAP_THRESHOLD, LARGE)
        libc.mallopt(ARENA_MAX, 2)


def give_back() -> None:
    """Return what was freed in small blocks. Takes some milliseconds: for moments when nobody is there."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
