"""A page kept in this visit: its code, where it leads, and the key that takes it out again."""

from kiosk.screens.cards import LEAST, Code
from kiosk.screens.parts import Group, Panel, Words
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey

EDGE, KEY = 16, 84


class KeptCode(Group):
    """Shows a `view.LinkCard` in a box high or low: the code takes what words and key leave.

    In a high one `side` is the code's, in design px, and `at_most` what it may be, so that neighbours keep the same.
    """

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.side = self.at_most = 999.0
        self._ground, self._code = Panel(lowers=False), Code(lowers=False)
        self.host = Words(token="label", font="semi", lowers=False)
        self.title = Words(token="button", font="serif", colour="dust", lowers=False)
        self.key = ActionKey(ground="tunnel", pad=16, lowers=False)
        for part in (self._ground, self._code, self.host, self.title, self.key):
            self.add_widget(part)

    def show(self, link) -> None:
        self._code.url, self.host.text, self.title.text = link.url, link.host, link.title

    def stand(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """Stand in this box (design px)."""
        self._ground.put(x, y, w, h)
        if w > 1.6 * h:
            self._low(look, x, y, w, h)
        else:
            self._high(look, x, y, w, h)

    def _high(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """The code above, the key at the foot."""
        self.side = min(w - 2 * EDGE, h - 270 - (look.letters("label") - 30) * 6, self.at_most)
        foot, left, room = y + h - EDGE - KEY, x + EDGE + 2, w - EDGE - 8
        while not self._say(look, left, y + EDGE + self.side + 20, room, foot - 20) and self.side > LEAST:
            self.side -= 8
        self._code.put(x + (w - self.side) / 2, y + EDGE, self.side, self.side)
        self.key.put(x + EDGE, foot, w - 2 * EDGE, KEY)

    def _low(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """The code at the left, words beside it, the key under them."""
        side = h - 2 * EDGE
        self._code.put(x + EDGE, y + EDGE, side, side)
        left, foot = x + side + 2 * EDGE + 20, y + h - EDGE - KEY
        self._say(look, left, y + EDGE + 10, x + w - 32 - left, foot - 14)
        self.key.put(left, foot, 340, KEY)

    def _say(self, look: Theme, x: float, y: float, w: float, foot: float) -> bool:
        """Set host and title between these heights; tell whether there is room for all of it."""
        host = y + look.letters("label")
        self.host.put(x, host, w, 1)
        size, pitch = look.letters("button"), round(look.letters("button") * 1.16)
        self.title.spread = pitch
        below = self.host.bottom(look) + size * 1.22
        self.title.put(x, below, w, max(1, int((foot - below) // pitch) + 1))
        return self.title.bottom(look) <= foot
