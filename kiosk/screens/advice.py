"""A sentence of advice: an icon and words on a panel that only informs."""

from kiosk.screens.parts import Group, Icon, Panel, Words
from kiosk.screens.theme import Theme


class Advice(Group):
    """An icon and a sentence on a panel of their own."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._ground, self._icon = Panel(lowers=False), Icon(lowers=False, colour="dust", letters=56)
        self._words = Words(lowers=False, token="lead")
        for part in (self._ground, self._icon, self._words):
            self.add_widget(part)

    def show(self, icon: str, words: str) -> None:
        self._icon.icon, self._words.text = icon, words

    def stand(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """Stand in this box (design px)."""
        self._ground.put(x, y, w, h)
        self._icon.put(x, y, 144, h)
        lines = max(1, int((h - 24) // look.line("lead")))
        self._words.put(x + 144, y, w - 176, lines)
        self._words.bottom(look)
        setting, pitch = self._words.setting, self._words.pitch
        first = y + h / 2 + setting.size * 0.33 - (len(setting.lines) - 1) * pitch / 2
        self._words.put(x + 144, first, w - 176, lines)
