"""The kiosk against the page: touches, pictures, sound, memory, processor and start, the two by turns.

A round starts a program afresh and walks one tour. Must never ask a program anything between a touch and its effect.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from bench import usage
from bench.contestant import Contestant, Standing
from bench.eye import Area, Eye, Seen, settled
from bench.figures import Figure
from bench.page import PICTURE
from bench.recording import QUIET, first_sound
from bench.room import Room
from kiosk.guide.programme import Clip, Stop
from kiosk.release.shelf import Release

HOLD = 0.1  # seconds a finger stays
PAUSE = 1.0  # seconds from one touch to the next
EMPTY = 0.5  # seconds after which nothing is left on the screen of what ran before
STILL = 1.5  # seconds without a change after which a first screen is complete
REST = 6.0  # seconds at the first screen after which a program is at rest
WINDOW = 10.0  # seconds the processor is watched
WHOLE = 0.9  # seconds in which a picture must be whole; longer than any fade between two stops
PATIENCE = 2.0  # seconds a change or a sound is waited for
Values = defaultdict[str, list[float]]


@dataclass
class Round:
    """One visit of a program that stands before the pointer. `values`: what was measured, in s, MB and percent."""

    room: Room
    release: Release
    standing: Standing
    values: Values = field(default_factory=lambda: defaultdict(list))

    def walk(self) -> None:
        """Walk the first tour in the second language from its first stop to its last."""
        self.touch(self.standing.area("language:1"))
        self.touch(self.standing.area("tour:0"))
        stops = [self.release.programme.stop(stop) for stop in self.release.programme.tours[0].stops]
        busiest = min(stops, key=lambda stop: _second_picture(stop, self._clip(stop)))
        for number, stop in enumerate(stops):
            self._listen(stop, number)
            if stop is busiest:
                self._work(stop)
        self.values["memory"].append(usage.memory(self.standing.pid))

    def _clip(self, stop: Stop) -> Clip:
        return stop.parts[0].clips[self.release.programme.museum.languages[1]]

    def _listen(self, stop: Stop, number: int) -> None:
        """Go to a stop: from one to the next, or from the list, where it is silent before."""
        if number % 2:
            self.touch(self.standing.area("next"), picture=not stop.warning)
        elif number:
            self.touch(self.standing.area("back"))
        if stop.warning:
            if not number % 2:
                self.touch(self.standing.area(f"stop:{number}"))
            self._start(stop, "continue")
        elif not number % 2:
            self._start(stop, f"stop:{number}")

    def _start(self, stop: Stop, control: str) -> None:
        """Touch what starts a stop; measure when its first sound is heard, less the silence it begins with."""
        area = self.standing.area(control)
        with self.room.server.listen() as ear:
            released = self.touch(area)
            heard = ear.wait_for_sound(PATIENCE, after=released, loud=QUIET)
        if heard is not None:
            silence = first_sound(self.release.media / self._clip(stop).sound)
            self.values["sound"].append(heard - released - silence)

    def touch(self, control: Area, picture: bool = False) -> float:
        """Touch the middle of a control; return when it was let go. `picture`: measure when the next one is whole."""
        screen, middle = self.room.screen, (control[0] + control[2] // 2, control[1] + control[3] // 2)
        screen.move(*middle)
        time.sleep(0.2)
        eye = Eye(screen, control)
        before, touched = eye.look(), time.perf_counter()
        screen.press()
        seen = eye.first_change(before, HOLD)
        time.sleep(max(0.0, touched + HOLD - time.perf_counter()))
        before, released = eye.look(), time.perf_counter()
        screen.release()
        seen = seen or eye.first_change(before, PATIENCE)
        self.values["press"].append((seen or released + PATIENCE) - touched)
        if picture:
            self.values["picture"].append(settled(Eye(screen, PICTURE, lines=6).watch(WHOLE)) - released)
        elif changed := eye.first_change(before, PATIENCE):
            self.values["release"].append(changed - released)
        time.sleep(max(0.0, released + PAUSE - time.perf_counter()))
        return released

    def _work(self, stop: Stop) -> None:
        """Watch the processor while the stop plays and its picture changes."""
        time.sleep(max(0.0, _second_picture(stop, self._clip(stop)) - PAUSE - WINDOW / 2))
        self.values["playing"].append(usage.load(self.standing.pid, WINDOW))


def _second_picture(stop: Stop, clip: Clip) -> float:
    """Return when the stop's picture changes for the first time, in seconds."""
    names = {picture.at for picture in stop.parts[0].pictures if picture.at}
    return min((cue.start for cue in clip.cues if cue.name in names), default=float("inf"))


def _complete(seen: Seen) -> bool:
    return len(seen) > 1 and time.perf_counter() - seen[-1][0] > STILL


def run_round(room: Room, release: Release, contestant: Contestant) -> Values:
    """Start a program, measure its start and its rest, walk a tour, end it."""
    room.screen.move(2, 2)
    eye = Eye(room.screen, contestant.languages, lines=5)
    time.sleep(EMPTY)
    with ThreadPoolExecutor(max_workers=1) as beside:
        watched = beside.submit(eye.watch_until, _complete, 0.005)  # from before the start: it may be quick
        with contestant.start(room) as standing:
            this = Round(room, release, standing)
            this.values["start"].append(settled(watched.result()) - standing.begun)
            return _walked(this, standing)


def _walked(this: Round, standing: Standing) -> Values:
    time.sleep(REST)
    this.values["rest"].append(usage.load(standing.pid, WINDOW))
    this.walk()
    return this.values


def by_turns(
    room: Room, release: Release, contestants: Sequence[Contestant], rounds: int
) -> Iterator[tuple[str, Values]]:
    """Yield what each round of each contestant measured."""
    for contestant in contestants:
        contestant.warm_up(room)
    for _ in range(rounds):
        for contestant in contestants:
            yield contestant.name, run_round(room, release, contestant)


def figures(kiosk: Values, page: Values) -> list[Figure]:
    """Return what all rounds together say, with what is to be reached."""

    def figure(name: str, key: str, scale: float = 1.0, **more: Any) -> Figure:
        unit = {1000.0: "ms"}.get(scale) or {"memory": "MB", "start": "s"}.get(key, "%")
        kiosk_values, page_values = ([value * scale for value in values[key]] for values in (kiosk, page))
        return Figure(name, unit, kiosk_values, page_values, **more)

    return [
        figure("touch → first visible change", "press", 1000.0, most=33, share=0.8),
        figure("letting go → first visible change", "release", 1000.0),
        figure("touch on «next» → its picture whole", "picture", 1000.0, most=300),
        figure("touch on a stop → sound", "sound", 1000.0, most=45, share=0.6),
        figure("memory (PSS) after all stops", "memory", share=0.5),
        figure("processor, playing with pictures", "playing", share=0.8, digits=1),
        figure("processor, at rest", "rest", most=1.5, digits=1),
        figure("start → usable", "start", most=1.2, share=1.2, digits=2),
    ]
