"""What a program and all its children take: memory and processor time, as Linux tells."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> Iterator[Path]:
    """Yield the folders in /proc of a process and all its descendants."""
    yield Path(f"/proc/{pid}")
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from family(int(child))


def memory(pid: int) -> float:
    """Return the proportional set size of the family, in MB: what would be free if it ended."""
    return _kilobytes(pid, ("Pss:",)) / 1024


def own_memory(pid: int) -> float:
    """Return the part of it that is no file's, in MB; unlike the whole, it does not vary with what else is running."""
    return _kilobytes(pid, ("Pss_Anon:", "Pss_Shmem:")) / 1024


def _kilobytes(pid: int, kinds: tuple[str, ...]) -> int:
    total = 0
    for process in family(pid):
        with suppress(OSError):
            lines = (process / "smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith(kinds))
    return total


def processor(pid: int) -> float:
    """Return the seconds of processor time the family has used, its ended members included where they were awaited."""
    total = 0
    for process in family(pid):
        with suppress(OSError):
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15]))
    return total / TICKS


def load(pid: int, seconds: float) -> float:
    """Return how much of one core the family uses during the next `seconds`, in percent."""
    before, begun = processor(pid), time.perf_counter()
    time.sleep(seconds)
    return max(0.0, processor(pid) - before) / (time.perf_counter() - begun) * 100
