"""Watches a kiosk that somebody has left, from the last touch until it rests. Must never touch it in between."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

from kiosk.workshop.visitor import Told
from tests.journeys.listening import listen_to
from tests.journeys.museum import Museum
from tests.journeys.sight import Shot
from tests.journeys.stand import Stand, stand

SETTLED = 1.0  # seconds until a pause is silence, and a chime has rung out


@dataclass(frozen=True)
class Absence:
    """What happened, in perf_counter seconds: the last touch, the question, its chime, the rest screen."""

    touched: float
    asked: float
    chimed: float | None
    rested: float
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
        touched = visitor.tap("play")
        set_ = visitor.wait(lambda told: None if told["playing"] else told)
        _wait_until(touched + SETTLED, called_off)
        before = screen.grab()
        _wait_until(touched + 58, called_off)  # nothing makes a minute shorter
        told = visitor.wait(lambda told: told if told["still"] else None, what="the question")
        asked = time.perf_counter()
        chimed = ear.wait_for_sound(2.0, after=touched + SETTLED)
        _wait_until(asked + SETTLED, called_off)
        question = screen.grab()
        _wait_until(asked + 28, called_off)
        after = visitor.wait(lambda told: told if told["screen"] == "rest" else None, what="the rest screen")
        rested = time.perf_counter()
        between = ear.sound_after(asked + SETTLED)
        visitor.tap("language:de")
        following = visitor.wait(lambda told: told if told["screen"] == "tours" else None)
        sounds = [between - asked] if between is not None else []
    trouble = kiosk.trouble()
    return Absence(touched, asked, chimed, rested, set_, told, after, following, before, question, sounds, trouble)


def _wait_until(moment: float, called_off: Event) -> None:
    if called_off.wait(max(0.0, moment - time.perf_counter())):
        raise InterruptedError("the tests ended before")
