"""Nothing flashes: the shipped films and the screens' own changes, frame by frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from kiosk.visit.view import Settings
from tests.screens.window import SIZE, Kiosk
from tests.standards.light import luminance
from tests.standards.panel import VIEWS
from tests.visit.guides import Clock as Hand

FILMS = sorted((Path(__file__).parents[2] / "media").glob("*/*.mp4"))
SMALL = (96, 54)
CHANGE, DARKER = 0.10, 0.80
FRAMES_A_SECOND = 60
FOLLOWING = ("rest", "tours1", "stops8", "playing", "further", "transcript", "visit3", "plan", "rest")
Moment = tuple[float, NDArray[np.uint8]]


class Flashes:
    """Counts pairs of opposing changes in luminance of 10 % or more, the darker below 0.80, for each place."""

    def __init__(self, first: NDArray[np.float32]) -> None:
        self.low, self.high = first.copy(), first.copy()
        self.way = np.zeros(first.shape, np.int8)
        self.turns: list[tuple[float, NDArray[np.bool_]]] = []
        self.most = 0.0

    def see(self, moment: float, light: NDArray[np.float32]) -> None:
        """Take in a frame; `most` is the greatest number of flashes that any place had within a second."""
        self.low, self.high = np.minimum(self.low, light), np.maximum(self.high, light)
        up = (light - self.low >= CHANGE) & (self.low < DARKER) & (self.way != 1)
        down = (self.high - light >= CHANGE) & (light < DARKER) & (self.way != -1)
        turned = up | down
        self.way = np.where(up, 1, np.where(down, -1, self.way)).astype(np.int8)
        self.low, self.high = np.where(turned, light, self.low), np.where(turned, light, self.high)
        self.turns = [(when, where) for when, where in self.turns if moment - when < 1.0]
        if turned.any():
            self.turns.append((moment, turned))
            self.most = max(self.most, np.sum([where for _, where in self.turns], axis=0).max() / 2)


def flashes(moments: Iterator[Moment]) -> float:
    counted = None
    for moment, pixels in moments:
        light = luminance(pixels)
        if counted is None:
            counted = Flashes(light)
        assert red(pixels) == 0
        counted.see(moment, light)
    assert counted
    return counted.most


def red(pixels: NDArray[np.uint8]) -> int:
    """Return how many pixels are of a saturated red: without any there are no red flashes."""
    linear = pixels.astype(np.float32) ** 2.2
    return int(np.sum((linear[..., 0] >= 0.8 * linear.sum(axis=-1)) & (pixels[..., 0] > 60)))


def frames(film: Path) -> Iterator[Moment]:
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        for frame in container.decode(stream):
            small = frame.reformat(*SMALL, format="rgb24", interpolation="AREA")
            yield float(frame.time), small.to_ndarray()


def blinking(rate: float, low: int, high: int) -> Iterator[Moment]:
    """A film of two seconds that blinks so often a second."""
    for number in range(100):
        lit = int(number / 50 * rate * 2) % 2
        yield number / 50, np.full((4, 4, 3), high if lit else low, np.uint8)


@pytest.mark.parametrize(
    ("rate", "low", "high", "most"),
    [(3, 0, 255, 3.0), (5, 0, 255, 5.0), (5, 240, 255, 0.0), (5, 20, 60, 0.0)],
    ids=["three a second", "five a second", "five, but light", "five, but faint"],
)
def test_flashes_are_counted_as_the_definition_has_them(rate: float, low: int, high: int, most: float) -> None:
    """A13: WCAG 2.2, general flash; half a flash more or less at the ends of a second."""
    assert flashes(blinking(rate, low, high)) == pytest.approx(most, abs=0.5)


def test_there_are_two_films() -> None:
    assert [film.name for film in FILMS] == ["top-down.mp4", "flight.mp4"]


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.name)
def test_no_place_in_a_film_flashes_more_than_three_times_a_second(film: Path) -> None:
    """A13: not even a hundredth of the picture; WCAG 2.2 2.3.1 allows more where less than a quarter flashes."""
    assert flashes(frames(film)) <= 3


def test_no_place_on_the_screen_flashes_when_screens_follow_each_other(
    kiosk: Callable[..., Kiosk], window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A13: rest, tours, a stop, its panels and back, as fast as fingers may choose, with all their fades."""
    from kivy.clock import Clock

    by_hand = Hand()
    by_hand.time = Clock.time()
    monkeypatch.setattr(Clock, "time", by_hand)
    shown = kiosk(VIEWS["rest"]("en", Settings()))
    seen = list(watched(shown, window, by_hand))
    assert sum(bool((after != before).any()) for (_, before), (_, after) in pairwise(seen)) > 6 * len(FOLLOWING)
    assert flashes(iter(seen)) <= 3


def watched(shown: Kiosk, window: Any, by_hand: Hand) -> Iterator[Moment]:
    """Go from screen to screen, hardly three a second, and yield what is on the screen in every frame of it."""
    for name in FOLLOWING:
        shown.session.view = VIEWS[name]("en", Settings())
        shown.app.tick()
        for _ in range(FRAMES_A_SECOND // 3 + 1):
            by_hand.time += 1 / FRAMES_A_SECOND
            shown.frames(1)
            yield by_hand.time, _screen(window)


def _screen(window: Any) -> NDArray[np.uint8]:
    """Return the screen as small as a film is looked at: a letter that glides over a place does not flash there."""
    from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels

    window.dispatch("on_draw")
    whole = Image.frombytes("RGB", SIZE, bytes(glReadPixels(0, 0, *SIZE, GL_RGB, GL_UNSIGNED_BYTE)))
    return np.asarray(whole.resize(SMALL, Image.Resampling.BOX))
