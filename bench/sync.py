"""How far what is seen is from what is heard: captions, pictures and film frames against the beeps of a known tour.

All moments are those at the sound server's sink and on the screen. Must never ask the kiosk for its position.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bench.ear import listening
from bench.eye import Eye, Seen
from bench.figures import Figure
from bench.known import BEEP, EVERY, FRAMES_A_SECOND, beeps, number_of, write_known_tour
from bench.page import PICTURE
from bench.room import SIZE, Room
from kiosk.release.prepare import prepare
from kiosk.workshop.ear import RATE, Ear
from kiosk.workshop.visitor import Visitor, visiting

CAPTION = (534, 672, 1290, 112)  # without the glow of the progress line's head
LOOK_EVERY = 0.002
NEAR = EVERY / 2
PAUSE = 0.5  # seconds from one touch to the next: a second one at once is taken for a tremble
SETTLE = 2.0  # seconds for the first screen to settle


@dataclass(frozen=True)
class Watched:
    """What was heard and seen of one stop, in perf_counter seconds."""

    heard: Sequence[float]
    captions: Seen
    picture: Seen


def measure(room: Room, seconds: float) -> list[Figure]:
    """Make a known tour of `seconds` a stop, let the kiosk play it, and say how far off it was."""
    folder = room.new_folder()
    tours, state = write_known_tour(folder, seconds), folder / "state"
    outcome = prepare(tours, state, lambda _: None)
    if outcome.release is None:
        raise RuntimeError("\n".join(map(str, outcome.problems)))
    words = ["--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(state)]
    with visiting(room.screen, room.settings, room.new_folder(), words, folder / "kiosk.log") as visitor:
        time.sleep(SETTLE)
        visitor.tap("language:en")
        visitor.tap("tour:known")
        fading = _watch(room, visitor, "stop:cues", seconds)
        for touch in ("back", "back", "help", "motion", "back", "tour:known"):
            visitor.tap(touch)
            time.sleep(PAUSE)
        cutting = _watch(room, visitor, "stop:cues", seconds)
        visitor.tap("back")
        frames = _watch(room, visitor, "stop:frames", seconds)
    return [*fade_figures(fading), *cue_figures(cutting), *film_figures(frames, seconds)]


def _watch(room: Room, visitor: Visitor, stop: str, seconds: float) -> Watched:
    """Play a stop to just before its end."""
    captions, picture = Eye(room.screen, CAPTION, lines=10), Eye(room.screen, PICTURE)
    seen: tuple[list[tuple[float, bytes]], list[tuple[float, bytes]]] = ([], [])
    visitor.wait(lambda told: any(action["id"] == stop for action in told["actions"]), what=stop)
    with listening(room.server) as ear:
        begun = visitor.tap(stop)
        while time.perf_counter() < begun + seconds - EVERY:
            for eye, found in zip((captions, picture), seen, strict=True):
                now = eye.look()
                if not found or found[-1][1] != now:
                    found.append((time.perf_counter(), now))
            time.sleep(LOOK_EVERY)
        return Watched(onsets(ear), *seen)


def onsets(ear: Ear) -> list[float]:
    """Return when each beep was first heard."""
    samples = np.abs(ear.samples())
    loud = np.flatnonzero(samples > samples.max(initial=0) * 0.2)
    starts = loud[np.flatnonzero(np.diff(loud, prepend=-RATE) > BEEP * RATE)]
    return [ear.moment(int(start)) for start in starts]


def errors(heard: Sequence[float], seen: Sequence[float]) -> list[float]:
    """Return, for each moment heard, how many seconds later the first change near it was seen; misses left out."""
    found = []
    for moment in heard:
        near = [one - moment for one in seen if abs(one - moment) < NEAR]
        if near:
            found.append(near[0])
    return found


def fade_figures(cues: Watched) -> list[Figure]:
    """With its cross-fade of 600 ms a picture begins slowly: its first trace on the screen is later than its moment."""
    pictures = errors(cues.heard[2::2], [moment for moment, _ in cues.picture[1:]])
    return [Figure("sound heard – first trace of a cross-fade", "ms", [error * 1000 for error in pictures])]


def cue_figures(cues: Watched) -> list[Figure]:
    """Captions, and pictures that cut as with «less motion»."""
    captions = errors(cues.heard, [moment for moment, _ in cues.captions[1:]])
    changes = cues.heard[2::2]  # the first picture is there from the start
    pictures = errors(changes, [moment for moment, _ in cues.picture[1:]])
    missed = len(cues.heard) - len(captions) + len(changes) - len(pictures)
    return [
        *_spread("sound heard – caption shown", captions, 50),
        *_spread("sound heard – picture shown", pictures, 50),
        Figure("captions and pictures not seen", "", [missed], most=0),
    ]


def film_figures(frames: Watched, seconds: float) -> list[Figure]:
    """Frame n belongs to the second n / FRAMES_A_SECOND of the sound, wherever the beeps say that this was heard."""
    heard_at = moments_of_sound(frames.heard, beeps(seconds))
    shown: dict[int, float] = {}
    for moment, line in frames.picture:
        number = number_of(np.frombuffer(line, np.uint8)[1::3])
        if number is not None:
            shown.setdefault(number, moment)
    wrong = [moment - heard_at(number / FRAMES_A_SECOND) for number, moment in sorted(shown.items())]
    span = range(min(shown, default=0), max(shown, default=0) + 1)
    return [
        *_spread("film: sound heard – frame shown", wrong, 40),
        Figure(f"film: frames dropped, of {len(span)}", "", [len(span) - len(shown)]),
        Figure("film: sound held up by stutters, in all", "ms", [1000 * (heard_at(seconds) - heard_at(0.0) - seconds)]),
    ]


def moments_of_sound(heard: Sequence[float], beeps_at: Sequence[float]) -> Callable[[float], float]:
    """Return a function from a second of the recording to the moment it was heard, by the nearest beeps."""
    known, number = {beeps_at[0]: heard[0]}, 0
    for before, moment in pairwise(heard):
        number += round((moment - before) / EVERY)  # 0 where a stutter split a beep in two
        if number < len(beeps_at):
            known.setdefault(beeps_at[number], moment)
    off = [moment - second for second, moment in known.items()]
    return lambda second: second + float(np.interp(second, list(known), off))


def _spread(name: str, off: Sequence[float], most: float) -> list[Figure]:
    """Return the middle of the signed errors and what 99 % of them stay within, in ms."""
    signed = [round(error * 1000, 1) for error in off]
    within = float(np.percentile(np.abs(signed), 99)) if signed else float("inf")
    return [Figure(f"{name}, + is late", "ms", signed), Figure(f"{name}, p99", "ms", [within], most=most)]
