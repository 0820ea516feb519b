"""Film on the screen: the right colours, the frame of the sound's second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.visit.stop_view import ShownFilm
from kiosk.visit.view import Settings, View
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk

PLAYING = VIEWS["playing"]("en", Settings(still=True))
SIZE = (64, 36)
RED, GREEN, BLUE, WHITE = (63, 102, 240), (173, 42, 26), (32, 240, 118), (235, 128, 128)
"""The primaries and white in Y, Cb, Cr (ITU-R BT.709-6, 8 bit, limited range)."""


@dataclass(frozen=True)
class Frame:
    y: bytes
    u: bytes
    v: bytes
    width: int
    height: int
    time: float


def plain(colour: tuple[int, int, int], time: float = 0.0) -> Frame:
    width, height = SIZE
    y, u, v = (bytes([value]) for value in colour)
    small = width * height // 4
    return Frame(y * width * height, u * small, v * small, *SIZE, time)


class Reel:
    """A film of one colour a second; like the real one it hands each frame out once."""

    colours = (RED, GREEN, BLUE, WHITE)

    def __init__(self, file: Path) -> None:
        self.file, self.shown, self.closed = file, -1, False

    def frame_at(self, position: float) -> Frame | None:
        second = min(int(position), 3)
        if second == self.shown:
            return None
        self.shown = second
        return plain(self.colours[second], second)

    def close(self) -> None:
        self.closed = True


def filmed(position: float) -> View:
    return replace(PLAYING, scene=replace(PLAYING.scene, film=ShownFilm("v2/flight.mp4", SIZE), moment=position))


def middle_of_the_stage(window: Any) -> tuple[int, ...]:
    from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels

    window.dispatch("on_draw")
    return tuple(glReadPixels(786, 720 - 260, 1, 1, GL_RGB, GL_UNSIGNED_BYTE))


@pytest.mark.parametrize(
    ("position", "seen"),
    [(0.0, (255, 0, 0)), (1.2, (0, 255, 0)), (2.9, (0, 0, 255)), (3.0, (255, 255, 255))],
    ids=["red", "green", "blue", "white"],
)
def test_the_frame_of_this_second_is_shown_in_its_colours(
    kiosk: Callable[..., Kiosk], window: Any, position: float, seen: tuple[int, ...]
) -> None:
    kiosk(filmed(position), film=Reel)
    assert middle_of_the_stage(window) == pytest.approx(seen, abs=3)


def test_a_late_frame_is_shown_although_the_view_stays_the_same(kiosk: Callable[..., Kiosk], window: Any) -> None:
    late: list[Frame] = []

    class Slow(Reel):
        def frame_at(self, position: float) -> Frame | None:
            return late.pop() if late else None

    shown = kiosk(filmed(5.0), film=Slow)
    late.append(plain(GREEN))
    shown.app.tick()
    assert middle_of_the_stage(window) == pytest.approx((0, 255, 0), abs=3)


def test_the_film_is_let_go_when_the_stop_is_left(kiosk: Callable[..., Kiosk]) -> None:
    reels: list[Reel] = []

    def reel(file: Path) -> Reel:
        reels.append(Reel(file))
        return reels[-1]

    shown = kiosk(filmed(0.0), film=reel)
    shown.show(PLAYING)
    assert [one.closed for one in reels] == [True]
