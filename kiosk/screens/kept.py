"""A page kept in this visit: its code, where it leads, and the key that takes it out again."""

from kiosk.screens.cards import LEAST, Code
from kiosk.screens.parts import Group, Panel, Words
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey

EDGE, CLOSE, KEY = 16, 8, 84
WORDED, HIGHER = 149, 3.7
"""Design px a key beside a code needs for its word in any language; its height then, by its letters."""
AMPLE = 250
"""Design px a code keeps at least beside a word: 4 px a module at 1280 x 720 up to version 4, its corners free."""
SMALL = 226
"""Design px a code keeps at least where eight share a screen: 5 px a module and more up to version 5."""


class KeptCode(Group):
    """Shows a `stop_view.LinkCard` in a box high, square or low: the code takes what words and key leave.

    In a high or square one `side` is the code's, in design px, and `at_most` what it may be, so that neighbours keep
    the same.
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
        self.key.says, self.key.align, self.key.token, self.key.pad = "label", "center", "button", 16
        if w > 1.6 * h:
            self._low(look, x, y, w, h)
        elif w > 0.8 * h:
            self._square(look, x, y, w, h)
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

    def _square(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """The code above, the key beside it, with its word where there is room; host and title under both."""
        beside = w - 3 * CLOSE
        widest = beside - (WORDED if beside - WORDED >= AMPLE else KEY)
        self.side = min(widest, h - 2 * CLOSE - look.letters("label"), self.at_most)
        left, room = x + CLOSE + 2, w - 2 * CLOSE - 2
        while not self._say(look, left, y + CLOSE + self.side + 8, room, y + h - CLOSE - 6) and self.side > SMALL:
            self.side = max(SMALL, self.side - 4)
        self._code.put(x + CLOSE, y + CLOSE, self.side, self.side)
        self._key_beside(look, x + w - CLOSE, y + CLOSE, beside - self.side)

    def _key_beside(self, look: Theme, right: float, y: float, room: float) -> None:
        wide, high = (room, look.letters("label") * HIGHER) if room >= WORDED else (KEY, KEY)
        self.key.says = "label" if wide > KEY else ""
        self.key.align, self.key.token, self.key.pad = "stack", "label", 12
        self.key.put(right - wide, y, wide, high)

    def _low(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """The code at the left, words beside it, the key under them."""
        side = h - 2 * EDGE
        self._code.put(x + EDGE, y + EDGE, side, side)
        left, foot = x + side + 2 * EDGE + 20, y + h - EDGE - KEY
        self._say(look, left, y + EDGE + 10, x + w - 32 - left, foot - 14)
        self.key.put(left, foot, 340, KEY)

    def _say(self, look: Theme, x: float, y: float, w: float, foot: float) -> bool:
        """Set host and title between these heights; tell whether there is room for all of it."""
        self.host.put(x, y, w, 1)
        self.host.bottom(look)
        self.host.put(x, y + self.host.setting.size, w, 1)
        size, pitch = look.letters("button"), round(look.letters("button") * 1.16)
        self.title.spread, host = pitch, self.host.bottom(look)
        self.title.put(x, host, w, max(1, int((foot - host - size * 1.22) // pitch) + 1))
        self.title.bottom(look)
        self.title.put(x, host + self.title.setting.size * 1.22, w, self.title.where(look)[3])
        return self.title.bottom(look) <= foot
