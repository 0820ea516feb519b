"""Before the first guide is on air: a calm sentence in every language and how far the preparing has come.

Must never say anything technical.
"""

from kivy.graphics import Rectangle
from kivy.properties import NumericProperty

from kiosk.screens import drawn
from kiosk.screens.parts import Group, Part, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.strokes import plate, tint
from kiosk.screens.theme import Theme

load(__file__)


class Thread(Part):
    """A thin line, the lamp carried along it as far as the preparing has come."""

    share = NumericProperty(0)
    shows = ("share",)

    def paint(self, look: Theme) -> None:
        head = round(self.x + self.width * self.share)
        self.canvas.clear()
        with self.canvas:
            self._line(look, "concrete", self.right, 4)
            self._line(look, "lamp", head, 8)
            for name, diameter, alpha in (("lamp", 88, 0.55), ("tunnel", 32, 1), ("lamp", 30, 1), ("core", 12, 1)):
                side = look.px(diameter)
                tint(look, name, alpha)
                shape = drawn.glow(side) if diameter == 88 else drawn.disc(side)
                Rectangle(texture=shape, pos=(head - side // 2, round(self.center_y) - side // 2), size=(side, side))

    def _line(self, look: Theme, colour: str, end: float, thick: float) -> None:
        high = max(2, look.px(thick))
        tint(look, colour)
        plate((self.x, round(self.center_y - high / 2)), (max(high, end - self.x), high), max(1, high // 2 - 1))


class Saying(Group):
    """A heading and a sentence in one language; without a heading the sentence takes its place."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._heading = Words(token="caption", font="serif", spread=58, lowers=False)
        self._words = Words(token="button", colour="dust", lowers=False)
        self.add_widget(self._heading)
        self.add_widget(self._words)

    def show(self, heading: str, words: str) -> None:
        self._heading.text, self._words.text = heading or words, words if heading else ""
        self._words.shown = bool(heading)

    def stand(self, look: Theme, x: float, y: float, wide: float, lines: int) -> None:
        self._heading.put(x, y, wide, lines)
        self._words.put(x, self._heading.bottom(look) + 60, wide, 2)


class PreparingScreen(Scene):
    """Shows `view.Preparing`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._sayings: list[Saying] = []

    def draw(self, view) -> None:
        lines = view.scene.lines
        for saying, (heading, words) in zip(grow(self, self._sayings, len(lines), Saying), lines, strict=False):
            saying.show(heading, words)
        self.ids.line.shown = any(heading for heading, _ in lines)
        self.ids.line.share = min(1.0, view.scene.share)

    def arranged_by(self, view) -> object:
        return view.scene.lines

    def arrange(self, look: Theme) -> None:
        there = [saying for saying in self._sayings if saying.shown]
        for number, saying in enumerate(there):
            if look.portrait:
                saying.stand(look, 72, 480 + number * 230, 936, 2)
            else:
                saying.stand(look, 96 + number * 438, 520, 390, 5)
