"""The narration as a line, with the lamp carried along it. Must never keep time: it is told the second."""

from kivy.graphics import Rectangle
from kivy.properties import ListProperty, NumericProperty, StringProperty

from kiosk.guide.words import clock
from kiosk.screens import drawn
from kiosk.screens.bars import bar
from kiosk.screens.strokes import draw_line, plate, tint
from kiosk.screens.theme import Theme, theme
from kiosk.screens.touch import Touchable

LEISURE = 0.5
"""Seconds the line may stand still while nothing else on the screen changes."""


class ProgressLine(Touchable):
    """The narration as a line: what was heard, what is to come, where pictures change. A touch goes there.

    `place`: x, y of the middle minus 30, width, 60. It moves by whole pixels only, so that little is drawn.
    """

    position = NumericProperty(0)
    seconds = NumericProperty(0)
    ticks = ListProperty([])
    reached = StringProperty("0:00")
    head = NumericProperty(0)
    shows = ("action", "pressed", "focused", "reached", "head", "seconds", "ticks")

    def show(self, look: Theme, position: float, seconds: float, ticks, *, drawing: bool = True) -> None:
        """Be at `position` of `seconds`. Unless something else is `drawing` in this frame, move twice a second only."""
        if not drawing and seconds == self.seconds and 0 <= position - self.position < LEISURE:
            return
        self.position, self.seconds, self.ticks = position, seconds, list(ticks)
        self.reached = clock(position)
        start, end = self._ends(look)
        self.head = round(start + (end - start) * self._share(position))

    def _share(self, position: float) -> float:
        return min(1.0, position / self.seconds) if self.seconds > 0 else 0.0

    def _ends(self, look: Theme) -> tuple[int, int]:
        x, _, w, _ = self.where(look)
        aside = 128 if look.large else 92
        return look.x(x + aside), look.x(x + w - aside)

    def paint(self, look: Theme) -> None:
        start, end = self._ends(look)
        middle = round(self.center_y)
        self.head = round(start + (end - start) * self._share(self.position))
        self.canvas.clear()
        with self.canvas:
            self._times(look, middle)
            tint(look, "concrete")
            bar(look, start, end, middle, 4)
            tint(look, "lamp")
            bar(look, start, self.head, middle, 8)
            for tick in self.ticks:
                tint(look, "lamp" if tick <= self.position else "dust")
                self._tick(look, start + (end - start) * self._share(tick), middle)
            self._lamp(look, middle)
            self.focus_ring(look, radius=12)

    def _tick(self, look: Theme, x: float, middle: int) -> None:
        wide, high = max(2, look.px(5)), look.px(30)
        plate((round(x - wide / 2), middle - high // 2), (wide, high), 1)

    def _lamp(self, look: Theme, middle: int) -> None:
        for name, diameter, alpha in (("lamp", 88, 0.55), ("tunnel", 32, 1), ("lamp", 30, 1), ("core", 12, 1)):
            side = look.px(diameter)
            tint(look, name, alpha)
            shape = drawn.glow if diameter == 88 else drawn.disc
            Rectangle(texture=shape(side), pos=(self.head - side // 2, middle - side // 2), size=(side, side))

    def _times(self, look: Theme, middle: int) -> None:
        size = look.px(look.letters("label"))
        x, _, w, _ = self.where(look)
        at = {"left": look.x(x), "baseline": round(middle - size * 0.33), "room": look.px(w)}
        self._read = []
        for text, font, colour, align in (
            (self.reached, "semi", "lamp", "left"),
            (clock(self.seconds), "sans", "dust", "right"),
        ):
            tint(look, colour)
            box = draw_line(text, font, size, align=align, **at)
            self._read.append((text, size, colour, box))

    def said(self, touch) -> str:
        start, end = self._ends(theme())
        share = min(1.0, max(0.0, (touch.x - start) / max(1, end - start)))
        return f"{self.action}:{share * self.seconds:.2f}"
