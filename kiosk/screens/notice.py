"""A calm sentence over the screen: what could not be done, and what to do instead. It goes with the next touch."""

from kiosk.screens.flow import set_even
from kiosk.screens.parts import Panel, Words, load  # noqa: F401 (used in the kv)
from kiosk.screens.scene import Overlay
from kiosk.screens.theme import Theme

load(__file__)

HIGH = 76
"""What a screen may leave free for it under its top bar, in design px."""


class Notice(Overlay):
    """Shows `view.notice` at the top of the content."""

    def draw(self, view) -> None:
        self.wanted = bool(view.notice)
        self.ids.words.text = view.notice

    def arrange(self, look: Theme) -> None:
        x, y, wide, high = (72, 24, 936, 116) if look.portrait else (534, 32 if look.lower else 144, 1290, HIGH)
        self.ids.ground.put(x, y, wide, high)
        words = self.ids.words
        lines = 2 if look.portrait else 1
        last = set_even(words, look, x + 24, y, wide - 48, lines)
        middle = y + high / 2 + words.setting.size * 0.33 - (last - y) / 2
        _, _, even, lines = words.where(look)
        words.put(x + (wide - even) / 2, middle, even, lines)
