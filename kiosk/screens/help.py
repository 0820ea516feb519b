"""How the kiosk works, in a few sentences, and the key for those who want less motion. Must never need to be scrolled."""

from kiosk.screens.around import FootBar, raised  # noqa: F401 (used in the kv)
from kiosk.screens.parts import Group, Icon, Panel, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, Theme
from kiosk.screens.touch import ActionKey  # noqa: F401

load(__file__)


class Advice(Group):
    """An icon and a sentence on a panel of their own."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._ground, self._icon = Panel(lowers=False), Icon(lowers=False, colour="dust")
        self._words = Words(lowers=False, token="lead")
        for part in (self._ground, self._icon, self._words):
            self.add_widget(part)

    def show(self, icon: str, words: str) -> None:
        self._icon.icon, self._words.text = icon, words

    def stand(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        self._ground.put(x, y, w, h)
        self._icon.letters = 56
        self._icon.put(x, y, 144, h)
        lines = max(1, int((h - 24) // look.line("lead")))
        self._words.put(x + 144, y, w - 184, lines)
        self._words.bottom(look)
        setting, pitch = self._words.setting, self._words.pitch
        first = y + h / 2 + setting.size * 0.33 - (len(setting.lines) - 1) * pitch / 2
        self._words.put(x + 144, first, w - 184, lines)


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
        x, y, wide, end, gap = (72, 250, 936, 1490, 16) if look.portrait else (CONTENT, 144, CONTENT_WIDE, 1048, 16)
        up = raised(look)
        high = (end - y - gap * (len(self.view.scene.rows) - 1)) / max(1, len(self.view.scene.rows))
        for number, row in enumerate(row for row in self._rows if row.shown):
            row.stand(look, x, y - up + number * (high + gap), wide, high)
        self.ids.motion.put(*((72, 1536, 936, 88) if look.portrait else (96, 944 - up, 414, 104)))
