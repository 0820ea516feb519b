"""Whether bad saves are noticed by somebody who listens: how long the sound stops, how far it lags, what is on air.

Listened to at the sound server, in a preview, where every save that can be played is on the screen at once.
"""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.ear import PlacedEar, listening
from bench.figures import Figure
from bench.room import SIZE, Room
from bench.spoiling import spoil
from kiosk.release.prepare import prepare
from kiosk.release.shelf import newest
from kiosk.workshop.ear import RATE
from kiosk.workshop.visitor import Visitor, visiting

SEED = 1944
A_SAVE = 0.5  # seconds of recording for each save, on a busy machine
UNDISTURBED = 20.0  # seconds of the same tone without saves, to compare: a busy machine stutters by itself
SILENCE, LOST = 50.0, 100.0  # ms that nobody minds, and twice what there was without saves
QUIET = 0.02  # of full scale
TOURS = """\
# A guide to be spoilt.
museum:
  name: Bench
  languages: [en, fr]
  tagline: {en: A tone, fr: Un son}
  links: [lacoupole-france.com]
tours:
  - id: all
    title: {en: All, fr: Tout}
    summary: {en: What there is., fr: Tout ce qu’il y a.}
    stops: [tone, other]
stops:
  - id: tone
    number: 1
    title: {en: A tone, fr: Un son}
    facts: ["1.1"]
    parts:
      - narration: tone/tone
        pictures:
          - {picture: tone/ground.svg, alt: {en: A ground, fr: Un fond}}
          - picture: tone/ground.svg
            at: second
            look: [0.1, 0.2, 0.5, 0.5]
            alt: {en: A part of it, fr: Une partie}
            labels:
              - {text: {en: here, fr: ici}, point: [0.3, 0.4], place: [0.3, 0.1], at: second}
    further:
      - {title: {en: More, fr: Plus}, url: "https://lacoupole-france.com/"}
  - id: other
    number: 2
    title: {en: The same, fr: Le même}
    directions: {en: Straight on., fr: Tout droit.}
    warning:
      headline: {en: A tone again, fr: Encore un son}
      words: {en: It may be skipped., fr: On peut passer.}
    parts:
      - narration: tone/tone
"""
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\nA tone.\n\nsecond\n00:05.000 --> 00:09.000\nStill a tone.\n"
GROUND = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1290 496"><rect width="1290" height="496"/></svg>'


def measure(room: Room, *, saves: int, told: Callable[[str], None]) -> list[Figure]:
    """Save badly so many times while a long tone plays; then a good save has to be on the screen."""
    folder, scratch = room.new_folder(), room.new_folder()
    tours, state = written(folder, seconds=30 + A_SAVE * saves), folder / "state"
    prepare(tours, state, lambda _: None)
    good, log = newest(state), folder / "kiosk.log"
    assert good
    words = ["--preview", "--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(state)]
    with visiting(room.screen, room.settings, room.new_folder(), words, log) as visitor, listening(room.server) as ear:
        for action in ("language:en", "tour:all", "stop:tone"):
            visitor.tap(action)
        visitor.wait(lambda told: told.get("position", 0) > 1, what="the tone")
        figures = _spoilt(tours, visitor, Listener(visitor, ear), saves=saves, scratch=scratch)
        kept = newest(state)
        told("bad saves are over; a good one now")
        tours.write_text(TOURS.replace("en: A tone,", "en: The tone,"), encoding="utf-8")
        visitor.wait(lambda told: any(one["text"] == "The tone" for one in told["texts"]), 60, "the good save")
    said = log.read_text(errors="replace")
    return [
        *figures,
        Figure("anything else on air than before", "", [float(not kept or kept.programme != good.programme)], most=0),
        Figure("faults", "", [said.count("CRITICAL") + said.count("Traceback")], most=0),
    ]


def _spoilt(tours: Path, visitor: Visitor, listener: Listener, *, saves: int, scratch: Path) -> list[Figure]:
    time.sleep(UNDISTURBED)
    silence, lost = listener.noticed()
    done = spoil(tours, visitor, saves=saves, seed=SEED, scratch=scratch)
    silence_then, lost_then = listener.noticed()
    return [
        Figure("bad saves", "", [done.bad]),
        Figure("of them prepared, the others overtaken", "", [len(done.prepared)]),
        Figure(f"longest silence in {UNDISTURBED:.0f} s without saves", "ms", [silence]),
        Figure("longest silence during the saves", "ms", [silence_then], most=max(SILENCE, 2 * silence)),
        Figure("sound lost in a minute without saves", "ms", [lost]),
        Figure("sound lost in a minute of saves", "ms", [lost_then], most=max(LOST, 2 * lost)),
    ]


class Listener:
    """Notices what is missing of the tone, in ms since the last time: the longest silence, and what a minute lost."""

    def __init__(self, visitor: Visitor, ear: PlacedEar) -> None:
        self._visitor, self._ear = visitor, ear
        self._begin()

    def _begin(self) -> None:
        self._position, self._begun = self._visitor.look()["position"], time.perf_counter()

    def noticed(self) -> tuple[float, float]:
        passed = self._visitor.look()["position"] - self._position
        seconds = time.perf_counter() - self._begun
        silence = longest_silence(self._ear.samples()[self._ear.index(self._begun) :])
        self._begin()
        return 1000 * silence, 60_000 * (seconds - passed) / seconds


def written(folder: Path, seconds: float) -> Path:
    """Write the guide and its media into `folder`; return tours.yaml."""
    media = folder / "media" / "tone"
    media.mkdir(parents=True)
    for language in ("en", "fr"):
        (media / f"tone.{language}.vtt").write_text(CAPTIONS, encoding="utf-8")
    (media / "ground.svg").write_text(GROUND, encoding="utf-8")
    tone = 0.3 * np.sin(2 * np.pi * 330 * np.arange(round(seconds * RATE)) / RATE)
    with wave.open(str(media / "tone.en.wav"), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((tone * 32767).astype("<i2").tobytes())
    tours = folder / "tours.yaml"
    tours.write_text(TOURS, encoding="utf-8")
    return tours


def longest_silence(samples: NDArray[np.float32], quiet: float = QUIET) -> float:
    """Return the seconds from one sample louder than `quiet` to the next, where they are farthest apart."""
    loud = np.flatnonzero(np.abs(samples) > quiet)
    return float(np.diff(loud, prepend=0, append=len(samples)).max()) / RATE
