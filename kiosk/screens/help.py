"""How the kiosk works, in a few sentences, and the key for those who want less motion. Must never need to be scrolled."""

from kiosk.screens.advice import Advice
from kiosk.screens.around import FootBar, raised  # noqa: F401 (used in the kv)
from kiosk.screens.parts import load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, Theme
from kiosk.screens.touch import ActionKey  # noqa: F401

load(__file__)


class HelpScreen(Scene):
    """Shows `view.Help`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._rows: list[Advice] = []

    def draw(self, view) -> None:
        self.ids.heading.text = view.scene.heading
        rows = view.scene.rows
        for row, (icon, words) in zip(grow(self, self._rows, len(rows), Advice), rows, strict=False):
            row.show(icon, words)

    def arrange(self, look: Theme) -> None:
        x, y, wide, end, gap = (72, 190, 936, 1500, 16) if look.portrait else (CONTENT, 144, CONTENT_WIDE, 1048, 16)
        up = raised(look)
        high = (end - y - gap * (len(self.view.scene.rows) - 1)) / max(1, len(self.view.scene.rows))
        for number, row in enumerate(row for row in self._rows if row.shown):
            row.stand(look, x, y - up + number * (high + gap), wide, high)
        self.ids.motion.put(*((72, 1536, 936, 88) if look.portrait else (96, 944 - up, 414, 104)))
