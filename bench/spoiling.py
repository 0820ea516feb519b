"""Bad saves: what an editor, a disk or a curator in a hurry may leave of tours.yaml. None of them can be played."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.guide.tours import read
from kiosk.workshop.visitor import Visitor

BURST = 10  # saves without a rest between them, which the kiosk takes for one
HURRY = (0.01, 0.1)  # seconds from one to the next
REST = 1.0  # seconds after a burst: the kiosk takes half a second of quiet for the end of a save
GLANCE = 0.03  # seconds between two looks at which processes there are


def truncated(good: bytes, chance: random.Random) -> bytes:
    return good[: chance.randrange(1, len(good))]


def flipped(good: bytes, chance: random.Random) -> bytes:
    bits = bytearray(good)
    for _ in range(chance.randint(1, 20)):
        bits[chance.randrange(len(bits))] ^= 1 << chance.randrange(8)
    return bytes(bits)


def indented(good: bytes, chance: random.Random) -> bytes:
    """Give a line the indentation of another one."""
    lines = good.split(b"\n")
    here, there = chance.sample([number for number, line in enumerate(lines) if line.strip()], 2)
    words = lines[there].lstrip(b" ")
    lines[here] = lines[there][: len(lines[there]) - len(words)] + lines[here].lstrip(b" ")
    return b"\n".join(lines)


def emptied(_good: bytes, _chance: random.Random) -> bytes:
    return b""


CHANGED: tuple[Callable[[bytes, random.Random], bytes], ...] = (truncated, flipped, indented, emptied)
AS_FOLDER, GONE, BACK = "a folder", "gone", "back"


def bad_saves(good: bytes, chance: random.Random, scratch: Path) -> Iterator[bytes | str]:
    """Yield without end what each save leaves: bytes of a file that has errors, AS_FOLDER or GONE, and perhaps BACK."""
    trial = scratch / "tours.yaml"
    while True:
        kind = chance.randrange(len(CHANGED) + 2)
        if kind >= len(CHANGED):
            yield (AS_FOLDER, GONE)[kind - len(CHANGED)]
            if chance.random() < 0.5:
                yield BACK
            continue
        trial.write_bytes(CHANGED[kind](good, chance))
        if read(trial).guide is None:
            yield trial.read_bytes()


@dataclass
class Spoiling:
    """What was done to the file, and the processes that were seen to prepare it."""

    bad: int = 0
    prepared: set[int] = field(default_factory=set)


def spoil(tours: Path, visitor: Visitor, *, saves: int, seed: int, scratch: Path) -> Spoiling:
    """Save badly so many times, in bursts, and put the good file back as it was. Stops when the program has ended."""
    kept, done = scratch / "good.yaml", Spoiling()
    shutil.copy2(tours, kept)
    chance = random.Random(seed)
    for save in bad_saves(kept.read_bytes(), chance, scratch):
        if done.bad == saves or visitor.program.poll() is not None:
            break
        put(tours, save, kept)
        done.bad += save != BACK
        _wait(chance.uniform(*HURRY) if done.bad % BURST else REST, visitor, done)
    put(tours, BACK, kept)
    return done


def put(tours: Path, save: bytes | str, kept: Path) -> None:
    """Leave this of the file, whatever was there."""
    if tours.is_dir():
        tours.rmdir()
    if save in (AS_FOLDER, GONE):
        tours.unlink(missing_ok=True)
    if save == AS_FOLDER:
        tours.mkdir()
    elif save == BACK:
        shutil.copy2(kept, tours)
    elif isinstance(save, bytes):
        tours.write_bytes(save)


def _wait(seconds: float, visitor: Visitor, done: Spoiling) -> None:
    """Wait, and look meanwhile which of the program's children prepare."""
    pid, end = visitor.program.pid, time.monotonic() + seconds
    while True:
        done.prepared |= preparing(pid)
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(GLANCE, left))


def preparing(pid: int) -> set[int]:
    """Return the processes that prepare for the program with this number."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return {int(one) for one in children if b"\0prepare\0" in Path(f"/proc/{one}/cmdline").read_bytes()}
    except OSError:
        return set()
