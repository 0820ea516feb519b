"""Gives orders to a few decoder processes at once and gathers what they made, or saw.

A decoder that dies takes its file with it and nothing else; must never decode anything itself.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

import kiosk
from kiosk.release.facts import Facts, facts_from
from kiosk.release.recipe import Made, Order, Refused

_Done = TypeVar("_Done")
AT_ONCE = max(1, min(2, os.cpu_count() or 1))
ATTEMPTS = 2  # a decoder may also die for reasons of the machine's
SECONDS: Mapping[str, int] = {"sound": 180, "film": 1800, "picture": 90, "rest": 90, "closer": 90}
"""The longest a file of each kind may take; a slow machine needs a tenth of it."""


class Decoder:
    """One worker process, started when first needed and again after it died."""

    def __init__(self, seconds: Mapping[str, int] = SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[str] | None = None
        self._dismissed = False

    def make(self, order: Order, stem: Path) -> Made:
        """Return what was made of `order` beside `stem`. Raises Refused, with nothing left behind; OSError if full."""
        try:
            return _made(self._told(order, str(stem))["made"])
        except (Refused, OSError):
            remove(stem)
            raise

    def look(self, order: Order) -> Facts:
        """Return what was seen of `order`'s source. Raises Refused."""
        return facts_from(self._told(order, "")["facts"])

    def _told(self, order: Order, stem: str) -> dict[str, Any]:
        """Return the answer of a decoder that could do it; without a stem it only looks."""
        for _ in range(ATTEMPTS):
            answer = self._ask(order, stem)
            if "made" in answer or "facts" in answer:
                return answer
            if "full" in answer:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(Path(stem).parent))
            if "refused" in answer:
                raise Refused(answer["refused"])
            if self._dismissed:
                raise Refused("was not finished")
            if answer["died"] == -signal.SIGALRM:
                raise Refused("takes too long to read; it is damaged or far too large")
        raise Refused("makes its decoder stop; it is damaged")

    def _ask(self, order: Order, stem: str) -> dict[str, Any]:
        process = self._process = self._process or _started()
        assert process.stdin
        assert process.stdout
        question = json.dumps({"order": vars(order), "stem": stem, "seconds": self._seconds[order.kind]})
        try:
            process.stdin.write(question + "\n")
            process.stdin.flush()
            answer: dict[str, Any] = json.loads(process.stdout.readline())
        except (OSError, ValueError):
            answer = {"died": process.wait()}
            self._end()
        return answer

    def dismiss(self) -> None:
        """End the process at once, for good."""
        self._dismissed = True
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    _closed(pipe)


def _closed(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:
        return  # it was broken when its process died


def _started() -> subprocess.Popen[str]:
    root = str(Path(kiosk.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk.release.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
    )


def _made(answer: dict[str, Any]) -> Made:
    return Made(**{**answer, "size": tuple(answer["size"])})


def remove(stem: Path) -> None:
    """Remove what was made, or half made, beside `stem`."""
    for half in stem.parent.glob(stem.name + ".*"):
        half.unlink(missing_ok=True)


def make_all(orders: Iterable[tuple[Order, Path]]) -> Iterator[tuple[Order, Made | Refused]]:
    """Yield each order with what was made of it, or why not, as they are done."""
    stems = dict(orders)
    yield from _shared_out(stems, lambda decoder, order: decoder.make(order, stems[order]))


def look_all(orders: Iterable[Order]) -> Iterator[tuple[Order, Facts | Refused]]:
    """Yield each order with what was seen of its source, or why nothing, as they are done."""
    yield from _shared_out(orders, Decoder.look)


def _shared_out(
    orders: Iterable[Order], do: Callable[[Decoder, Order], _Done]
) -> Iterator[tuple[Order, _Done | Refused]]:
    queue = _spread(list(orders))
    idle: SimpleQueue[Decoder] = SimpleQueue()
    decoders = [Decoder() for _ in range(min(AT_ONCE, len(queue)))]
    for decoder in decoders:
        idle.put(decoder)
    with ThreadPoolExecutor(max(1, len(decoders))) as pool:
        work = {pool.submit(_do_one, idle, order, do): order for order in queue}
        try:
            for done in as_completed(work):
                yield work[done], done.result()
        finally:
            for waiting in work:
                waiting.cancel()
            for decoder in decoders:
                decoder.dismiss()


def _spread(orders: list[Order]) -> list[Order]:
    """Put the films, which take longest, evenly between the rest, so that something is always seen to get done."""
    films = [order for order in orders if order.kind == "film"]
    others = [order for order in orders if order.kind != "film"]
    gap = -(-len(others) // max(1, len(films)))
    spread = [one for place, film in enumerate(films) for one in (film, *others[place * gap : (place + 1) * gap])]
    return spread or others


def _do_one(idle: SimpleQueue[Decoder], order: Order, do: Callable[[Decoder, Order], _Done]) -> _Done | Refused:
    decoder = idle.get()
    try:
        return do(decoder, order)
    except Refused as refused:
        return refused
    finally:
        idle.put(decoder)
