"""Watches a kiosk that somebody has left, from the last touch until it rests. Must never touch it in between."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

from kiosk.workshop.visitor import Told, Visitor
from tests.journeys.listening import listen_to
from tests.journeys.museum import Museum
from tests.journeys.sight import Shot
from tests.journeys.stand import Stand, stand

EVERY = 0.02
SETTLED = 1.0  # seconds until a pause is silence, and a chime has rung out


@dataclass(frozen=True)
class Turn:
    """Between which two moments something happened, in perf_counter seconds."""

    earliest: float
    latest: float


@dataclass(frozen=True)
class Absence:
    """What happened, and when: the last touch, the question, its chime (perf_counter seconds), the rest screen."""

    touched: Turn
    asked: Turn
    chimed: float | None
    rested: Turn
    set: Told
    told: Told
    after: Told
    next_visit: Told
    before: Shot
    question: Shot
    sounds_between: list[float]
    trouble: str


def begin(museum: Museum, called_off: Event) -> Future[Absence]:
    """Have somebody pause and walk away in a place of their own; the future tells what happened then."""
    alone = ThreadPoolExecutor(1, thread_name_prefix="absence")
    watching = alone.submit(_watched, museum, called_off)
    alone.shutdown(wait=False)
    return watching


def _watched(museum: Museum, called_off: Event) -> Absence:
    with stand() as place:
        return _absence(place, museum, called_off)


def _absence(place: Stand, museum: Museum, called_off: Event) -> Absence:
    with place.kiosk(museum.words) as kiosk, place.server.listen() as ear:
        visitor, screen = kiosk.visitor, kiosk.screen
        listen_to(visitor, "dome", "nl")
        visitor.tap("size")
        visitor.tap("louder")
        before_it = time.perf_counter()
        visitor.tap("play")
        set_ = visitor.wait(lambda told: None if told["playing"] else told)
        touched = Turn(before_it, time.perf_counter())
        _wait_until(touched.latest + SETTLED, called_off)
        before = screen.grab()
        _wait_until(touched.earliest + 58, called_off)  # nothing makes a minute shorter
        asked, told = _turn(visitor, lambda told: told["still"])
        chimed = ear.wait_for_sound(10.0, after=touched.latest + SETTLED)
        quiet = max(asked.latest, chimed or 0.0) + SETTLED
        _wait_until(quiet, called_off)
        question = screen.grab()
        _wait_until(asked.earliest + 28, called_off)
        rested, after = _turn(visitor, lambda told: told["screen"] == "rest")
        between = ear.sound_after(quiet)
        visitor.tap("language:de")
        following = visitor.wait(lambda told: told if told["screen"] == "tours" else None)
        sounds = [between - asked.latest] if between is not None else []
    trouble = kiosk.trouble()
    return Absence(touched, asked, chimed, rested, set_, told, after, following, before, question, sounds, trouble)


def _turn(visitor: Visitor, wanted: Callable[[Told], bool], seconds: float = 30.0) -> tuple[Turn, Told]:
    """Look until this is told; return when that began, and what was told then."""
    end, in_vain = time.perf_counter() + seconds, time.perf_counter()
    while (asked := time.perf_counter()) < end:
        if wanted(told := visitor.look()):
            return Turn(in_vain, time.perf_counter()), told
        in_vain = asked
        time.sleep(EVERY)
    raise TimeoutError(f"gave up; last told: {told['screen']}, {told['still']}")


def _wait_until(moment: float, called_off: Event) -> None:
    if called_off.wait(max(0.0, moment - time.perf_counter())):
        raise InterruptedError("the tests ended before")
