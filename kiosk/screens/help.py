"""How the kiosk works, in a few sentences, and the key for less motion. Must never need to be scrolled."""

from kiosk.screens.advice import Advice, stack
from kiosk.screens.around import FootBar, raised  # noqa: F401 (used in the kv)
from kiosk.screens.parts import load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, Theme
from kiosk.screens.touch import ActionKey  # noqa: F401 (used in the kv)

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
        up = raised(look)
        box = (72, 190, 936, 1310) if look.portrait else (CONTENT, 144 - up, CONTENT_WIDE, 904)
        stack([row for row in self._rows if row.shown], look, box, gap=16)
        self.ids.motion.put(*((72, 1536, 936, 88) if look.portrait else (96, 944 - up, 414, 104)))
