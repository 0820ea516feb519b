"""One decoder in a process of its own: takes orders on its input, a line each, and answers with what it made or saw.

Run as `python -m kiosk.release.worker`. It kills itself when a file takes too long, may not grow without bound,
and dies with whoever started it; must never be imported by another room.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from kiosk.release.contents import digest_of
from kiosk.release.facts import Facts
from kiosk.release.recipe import Made, Order, Refused

MOST_MEMORY = 3 << 30  # bytes of address space; libx264 at 1080p from a 4K source takes about 1.5 GB of it
FULL = 8 << 20  # bytes; with less left, a failure is the disk's and not the file's
SET_DEATH_SIGNAL = 1  # prctl(2), PR_SET_PDEATHSIG


def make(order: Order, stem: Path) -> Made:
    """Prepare one source beside `stem`, on disk for good when this returns. Raises Refused."""
    if order.kind == "sound":
        return _sound(Path(order.source), stem.with_suffix(".opus"))
    if order.kind == "film":
        return _film(Path(order.source), stem.with_suffix(".mp4"))
    return _picture(order, stem)


def look(order: Order) -> Facts:
    """Look at one source without making anything of it. Raises Refused."""
    source = Path(order.source)
    if order.kind == "sound":
        from kiosk.release.hearing import listen

        return listen(source)
    if order.kind == "film":
        from kiosk.release.flashes import watch

        return watch(source)
    from kiosk.release.picture import look_at

    return look_at(source)


def _sound(source: Path, target: Path) -> Made:
    from kiosk.release.sound import prepare_sound, remark_on

    result = prepare_sound(source, target)
    return Made(
        **_kept(target), seconds=result.seconds, loudness=result.lufs, peak=result.peak, remark=remark_on(result)
    )


def _film(source: Path, target: Path) -> Made:
    from kiosk.release.film import prepare_film

    result = prepare_film(source, target)
    return Made(**_kept(target), seconds=result.seconds, size=result.size, rate=result.rate)


def _picture(order: Order, stem: Path) -> Made:
    from kiosk.release.picture import prepare_picture

    target, size = prepare_picture(Path(order.source), stem, kind=order.kind, language=order.language)
    return Made(**_kept(target), size=size)


def _kept(target: Path) -> dict[str, Any]:
    """Make sure that `target` survives a power cut; return what identifies it."""
    with target.open("rb") as written:
        os.fsync(written.fileno())
    facts = target.stat()
    return {
        "file": target.name,
        "bytes": facts.st_size,
        "changed": facts.st_mtime_ns,
        "digest": digest_of(target),
    }


def answer(order: Order, stem: Path | None, *, seconds: int) -> dict[str, Any]:
    """Return {"made": …}, {"refused": sentence} or {"full": true} for a full disk, within `seconds`.

    Without a stem the source is only looked at, and {"facts": …} returned.
    """
    signal.alarm(seconds)  # not handled: it ends this process, even in C code
    try:
        return _answer(order, stem)
    finally:
        signal.alarm(0)


def _answer(order: Order, stem: Path | None) -> dict[str, Any]:
    try:
        return {"made": asdict(make(order, stem))} if stem else {"facts": asdict(look(order))}
    except Refused as error:
        return {"full": True} if _is_full(stem) else {"refused": str(error)}
    except MemoryError:
        return {"refused": "needs more memory than a file may"}
    except OSError:
        return {"full": True} if _is_full(stem) else {"refused": "cannot be read"}


def _is_full(stem: Path | None) -> bool:
    return stem is not None and shutil.disk_usage(stem.parent).free < FULL


def main() -> None:
    answers = _own_output()
    _restrain()
    for line in sys.stdin:
        asked = json.loads(line)
        stem = Path(asked["stem"]) if asked["stem"] else None
        told = answer(Order(**asked["order"]), stem, seconds=asked["seconds"])
        print(json.dumps(told), file=answers, flush=True)


def _own_output() -> TextIO:
    """Keep the answers apart from what decoders print, which goes nowhere."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    warnings.simplefilter("ignore")
    return answers


def _restrain() -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.nice(10)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy would set memory aside for each processor
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(SET_DEATH_SIGNAL, signal.SIGKILL)


if __name__ == "__main__":
    main()
