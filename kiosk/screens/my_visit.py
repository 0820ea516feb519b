"""The pages kept in this visit, as codes to photograph, all on one screen. Must never lead anywhere by itself."""

from kiosk.screens.around import FootBar, raised  # noqa: F401 (used in the kv)
from kiosk.screens.cards import Code, CodeCard
from kiosk.screens.parts import Group, Panel, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, MARGIN, Theme
from kiosk.screens.touch import ActionKey, same_letters

load(__file__)

FEW = 3
"""Codes that stand in one row beside the words; more fill the screen."""


class KeptCode(Group):
    """A kept page on little room: the code with the key that takes it out beside it, and where it leads under both."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._ground, self._code = Panel(lowers=False), Code(lowers=False)
        self._host = Words(token="label", font="semi", lowers=False)
        self._title = Words(token="button", font="serif", colour="dust", spread=38, lowers=False)
        self.key = ActionKey(ground="tunnel", pad=8, ticks=False, align="stack", token="label", lowers=False)
        for part in (self._ground, self._code, self._host, self._title, self.key):
            self.add_widget(part)

    def show(self, link) -> None:
        self._code.url, self._host.text, self._title.text = link.url, link.host, link.title
        self.key.action = link.action

    def stand(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        words = look.letters("label") + 2 * look.letters("button") + 22
        side = h - 16 - words
        self._ground.put(x, y, w, h)
        self._code.put(x + 16, y + 16, side, side)
        self.key.put(x + 16 + side + 14, y + 16, w - side - 46, side)
        first = y + 16 + side + look.letters("label") + 6
        self._host.put(x + 18, first, w - 34, 1)
        below = self._host.bottom(look) + look.letters("button") + 4
        self._title.put(x + 18, below, w - 34, 2)


class MyVisitScreen(Scene):
    """Shows `view.MyVisit`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._cards: list[CodeCard] = []
        self._codes: list[KeptCode] = []

    def offer(self, view) -> None:
        links = view.scene.links
        few = len(links) <= FEW
        grow(self, self._cards, len(links) if few else 0, CodeCard)
        grow(self, self._codes, 0 if few else len(links), KeptCode)
        for card, link in zip(self._cards if few else self._codes, links, strict=False):
            card.key.action = link.action
        super().offer(view)

    def draw(self, view) -> None:
        links = view.scene.links
        self.ids.heading.text, self.ids.words.text = view.scene.heading, view.scene.words
        for card, link in zip(self._cards, links, strict=False):
            card.show(link, view.action(link.action), view.focus)
        for code, link in zip(self._codes, links, strict=False):
            code.show(link)

    def arrange(self, look: Theme) -> None:
        cards = [card for card in self._cards if card.shown]
        codes = [code for code in self._codes if code.shown]
        if look.portrait:
            self._stand(look, cards, codes)
        elif codes:
            self._fill(look, codes)
        else:
            self._lie(look, cards)
        same_letters([one.key for one in (*cards, *codes)], look)

    def _lie(self, look: Theme, cards: list) -> None:
        top = 144 - raised(look)
        self._tell(look, MARGIN, top + 42, 414, lines=8)
        for number, card in enumerate(cards):
            card.stand(look, CONTENT + number * 438, 144, 414, 648)

    def _tell(self, look: Theme, x: float, y: float, wide: float, *, lines: int) -> None:
        heading, words = self.ids.heading, self.ids.words
        heading.put(x, y, wide, 2)
        words.put(x, heading.bottom(look) + look.line("read") * 1.3, wide, lines)

    def _fill(self, look: Theme, codes: list) -> None:
        top = 144 - raised(look)
        heading, words = self.ids.heading, self.ids.words
        heading.put(MARGIN, top + 42, 600, 1)
        left = MARGIN + heading.wide(look) + 60
        words.put(left, top + 24, 1824 - left, 2)
        rows = 2 if len(codes) > 4 else 1
        high = 392 if rows == 2 else 620
        for number, code in enumerate(codes):
            code.stand(look, MARGIN + number % 4 * 438, top + 100 + number // 4 * (high + 20), 414, high)

    def _stand(self, look: Theme, cards: list, codes: list) -> None:
        self._tell(look, 72, 120, 936, lines=3)
        start = self.ids.words.bottom(look) + 40
        for number, card in enumerate(cards):
            card.stand(look, 72 + number * 320, 1628 - 668, 296, 668)
        rows = max(1, -(-len(codes) // 2))
        high = min(400, (1628 - start - 14 * (rows - 1)) / rows)
        start = 1628 - rows * high - 14 * (rows - 1)
        for number, code in enumerate(codes):
            code.stand(look, 72 + number % 2 * 476, start + number // 2 * (high + 14), 460, high)
