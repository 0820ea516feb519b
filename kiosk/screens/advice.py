"""A sentence of advice: an icon and words on a panel that only informs."""

from kiosk.screens.flow import set_even
from kiosk.screens.lettering import wrapped
from kiosk.screens.parts import Group, Icon, Panel, Words
from kiosk.screens.theme import Theme

ASIDE = 176
"""Design px of a panel's width that the words leave: the icon at the left, a margin at the right."""


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

    def wants(self, look: Theme, wide: float, token: str) -> float:
        """Return the height in design px that the sentence takes at this type size."""
        lines = wrapped(self._words.text, "sans", look.px(look.letters(token)), look.px(wide - ASIDE))
        return len(lines) * look.line(token) + 48

    def stand(self, look: Theme, box: tuple[float, float, float, float], token: str = "lead") -> None:
        """Stand in this box (design px)."""
        x, y, w, h = box
        self._ground.put(x, y, w, h)
        self._icon.put(x, y, 144, h)
        self._words.token = token
        lines = max(1, int((h - 24) // look.line(token)))
        deep = set_even(self._words, look, x + 144, y, w - ASIDE, lines) - y
        first = y + h / 2 + self._words.setting.size * 0.33 - deep / 2
        set_even(self._words, look, x + 144, first, w - ASIDE, lines)


def stack(advice: list[Advice], look: Theme, box: tuple[float, float, float, float], gap: float) -> None:
    """Stand one under the other, each as high as it needs, at the largest type size for which there is room."""
    x, y, wide, high = box
    high -= gap * (len(advice) - 1)
    for token in ("lead", "read", "button"):
        wanted = [one.wants(look, wide, token) for one in advice]
        if sum(wanted) <= high:
            break
    spare = (high - sum(wanted)) / max(1, len(advice))
    for one, needs in zip(advice, wanted, strict=True):
        one.stand(look, (x, y, wide, needs + spare), token)
        y += needs + spare + gap
