"""Before the first guide is on air: a calm sentence in every language and how far the preparing has come.

Must never say anything technical.
"""

from kivy.properties import NumericProperty

from kiosk.screens.bars import bar
from kiosk.screens.parts import Group, Part, Words, load, tint
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import Theme

load(__file__)


class Thread(Part):
    """A thin line that is done up to `share`."""

    share = NumericProperty(0)
    shows = ("share",)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "concrete")
            bar(look, self.x, self.right, self.center_y, 4)
            tint(look, "lamp")
            bar(look, self.x, self.x + self.width * self.share, self.center_y, 8)


class Saying(Group):
    """A heading and a sentence in one language; without a heading the sentence takes its place."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._heading = Words(token="caption", font="serif", spread=58)
        self._words = Words(token="button", colour="dust")
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
                saying.stand(look, 72, 500 + number * 240, 936, 2)
            else:
                saying.stand(look, 96 + number * 438, 480, 414, 5)
