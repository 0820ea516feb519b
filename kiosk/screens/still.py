"""The question whether somebody is still there, over a dimmed screen. Any touch outside its keys carries on."""

from math import cos, pi, sin

from kivy.graphics import Rectangle, SmoothLine
from kivy.properties import NumericProperty

from kiosk.screens import drawn
from kiosk.screens.flow import set_even, set_in
from kiosk.screens.parts import Part, load
from kiosk.screens.scene import Overlay
from kiosk.screens.strokes import tint
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey, Touchable, same_letters

DIM = 0.965


class Veil(Touchable):
    """Dims the whole window; touching it is an answer."""

    shows = ("action",)

    def settle(self, look: Theme) -> None:
        if self.fresh:
            self.fresh = False
            self.pos, self.size = (0, 0), look.window
            self.paint(look)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "veil", DIM)
            Rectangle(pos=self.pos, size=self.size)

    def press(self, pressed: bool) -> None:
        self.pressed = pressed


class Countdown(Part):
    """A ring that empties as the seconds go, with a lamp at its end."""

    left = NumericProperty(0)
    whole = NumericProperty(1)
    shows = ("left", "whole")

    def paint(self, look: Theme) -> None:
        stroke = max(3, look.px(10))
        share = min(1.0, max(0.0, self.left / max(1, self.whole)))
        self.canvas.clear()
        with self.canvas:
            tint(look, "seam")
            Rectangle(texture=drawn.ring(self.width, stroke), pos=self.pos, size=self.size)
            if share:
                tint(look, "lamp")
                SmoothLine(points=self._arc(share, (self.width - stroke) / 2), width=stroke / 2)
                self._dot(self._at(0, (self.width - stroke) / 2), stroke)
                self._lamp(look, self._at(share, (self.width - stroke) / 2))

    def _at(self, share: float, radius: float) -> tuple[float, float]:
        return self.center_x + radius * sin(2 * pi * share), self.center_y + radius * cos(2 * pi * share)

    def _arc(self, share: float, radius: float) -> list[float]:
        steps = max(2, round(share * 180))
        return [at for step in range(steps + 1) for at in self._at(share * step / steps, radius)]

    def _lamp(self, look: Theme, at: tuple[float, float]) -> None:
        for name, diameter, alpha in (("lamp", 112, 0.5), ("lamp", 36, 1), ("core", 14, 1)):
            tint(look, name, alpha)
            self._dot(at, look.px(diameter), drawn.glow if diameter == 112 else drawn.disc)

    def _dot(self, at: tuple[float, float], side: int, shape=drawn.disc) -> None:
        Rectangle(texture=shape(side), pos=(round(at[0] - side / 2), round(at[1] - side / 2)), size=(side, side))


load(__file__)


class StillThere(Overlay):
    """Shows `view.still`."""

    asks = True

    def draw(self, view) -> None:
        self.wanted = view.still is not None
        if view.still is None:
            return
        still, part = view.still, self.ids
        told, _, touch = still.words.partition("\n\n")
        part.heading.text, part.words.text, part.touch.text = still.heading, told, touch
        part.seconds.text, part.unit.text = str(still.left), still.unit
        part.ring.left, part.ring.whole = still.left, still.whole

    def arranged_by(self, view) -> object:
        return (view.still.heading, view.still.words) if view.still else None

    def arrange(self, look: Theme) -> None:
        if look.portrait:
            tall = self._ask(look, 72, 936, 0)
            self._ask(look, 72, 936, min(950, 1380 - tall))
        else:
            tall = self._ask(look, 534, 1290, 0)
            self._ask(look, 534, 1290, max(200, 502 - tall / 2))
        same_letters(self.parts(ActionKey), look)

    def _ask(self, look: Theme, x: float, wide: float, first: float) -> float:
        """Set the question and what is said under it; return the last baseline."""
        part = self.ids
        end = set_even(part.heading, look, x, first, wide, 2 if look.portrait else 1)
        begin = end + 54 + look.letters("lead")
        end = set_even(part.words, look, x, begin, min(wide, 1130), 4)
        return set_in(part.touch, look, x, end + look.line("lead") * 1.6, wide, 1)
