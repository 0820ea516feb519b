"""The pages kept in this visit, as codes to photograph, 60 mm or more wide. Must never lead anywhere by itself."""

from kiosk.screens.advice import Advice  # noqa: F401 (used in the kv)
from kiosk.screens.around import FootBar, even_out, raised  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_even, set_in
from kiosk.screens.kept import KeptCode
from kiosk.screens.paged import Paged
from kiosk.screens.parts import load
from kiosk.screens.scene import grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, LABELS_WIDE, MARGIN, RIGHT, Theme
from kiosk.screens.touch import same_letters

load(__file__)

FEW, FULL = 3, 4
"""So many codes stand beside the words on a lying panel; so many on a page."""
LEAST_STANDING, MOST_STANDING = 304, 460
"""Codes of 272 design px, 60 mm or more for any address, to about 100 mm, and the space around them."""
END = 1628
"""Where a standing panel's content ends."""


class MyVisitScreen(Paged):
    """Shows `view.MyVisit`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._codes: list[KeptCode] = []

    def enter(self) -> None:
        self.page = 0

    def listed(self) -> tuple:
        return self.view.scene.links

    def each(self) -> int:
        return FULL

    def offer(self, view) -> None:
        links = self.in_view()
        for code, link in zip(grow(self, self._codes, len(links), KeptCode), links, strict=False):
            code.key.action = link.action
        for code in self._codes[len(links) :]:
            code.key.action = ""
        super().offer(view)

    def draw(self, view) -> None:
        part, links = self.ids, self.in_view()
        part.heading.text, part.words.text = view.scene.heading, view.scene.words
        part.words.shown, part.nothing.shown = bool(links), not links
        part.nothing.show("bookmark", view.scene.words)
        for code, link in zip(self._codes, links, strict=False):
            code.show(link)
        self.number()

    def arranged_by(self, view) -> object:
        return (view.scene, self.page)

    def arrange(self, look: Theme) -> None:
        codes = [code for code in self._codes if code.shown]
        for code in codes:
            code.at_most = 999.0
        even_out((code.host for code in codes), look, lambda: self._lay(look, codes))
        even_out((code.title for code in codes), look, lambda: self._lay(look, codes))
        for code in codes:
            code.at_most = min(one.side for one in codes)
        self._lay(look, codes)
        same_letters([code.key for code in codes], look)

    def _lay(self, look: Theme, codes: list[KeptCode]) -> None:
        if look.portrait:
            self._stand(look, codes)
        elif len(self.listed()) > FEW:
            self._fill(look, codes)
        else:
            self._lie(look, codes)

    def _lie(self, look: Theme, codes: list[KeptCode]) -> None:
        """Words at the left, up to three large codes beside them."""
        top = 144 - raised(look)
        self.ids.words.token = "read"
        self._tell(look, MARGIN, top + 42, LABELS_WIDE, lines=9)
        self.ids.nothing.stand(look, (CONTENT, top, CONTENT_WIDE, 248))
        for number, code in enumerate(codes):
            code.stand(look, CONTENT + number * 438, top, LABELS_WIDE, 660)

    def _fill(self, look: Theme, codes: list[KeptCode]) -> None:
        """Words above, four codes over the whole width, the page keys at the foot."""
        top = 144 - raised(look)
        heading, words = self.ids.heading, self.ids.words
        set_in(heading, look, MARGIN, top + 42, 640, 1)
        left = max(CONTENT, MARGIN + heading.wide(look) + 48)
        words.token = "button"
        room = min(RIGHT - left, 1000)
        last = set_even(words, look, left, top + 38, room, 2)
        set_even(words, look, left, top + 38 - (last - top - 38) * 0.3, room, 2)
        gap = 16
        wide = (RIGHT - MARGIN - (FULL - 1) * gap) / FULL
        for number, code in enumerate(codes):
            code.stand(look, MARGIN + number * (wide + gap), top + 100, wide, 660)
        self.turn(MARGIN, top + 800, LABELS_WIDE, each=140)

    def _stand(self, look: Theme, codes: list[KeptCode]) -> None:
        """Words on top; codes under each other, down where a hand reaches."""
        many, paged = len(self.listed()) > FEW, self.pages > 1
        self.ids.words.token = "button" if many else "read"
        start = self._tell(look, 72, 84 if many else 120, 936, lines=2 if many else 3) + 24
        self.ids.nothing.stand(look, (72, start + 40, 936, 400))
        self.turn(72, END - 84, 936, each=300, high=84)
        end, rows = (END - 100, FULL) if paged else (END, len(codes))
        high = max(LEAST_STANDING, min(MOST_STANDING, (end - start - 16 * (rows + 1)) / max(1, rows)))
        gap = min(16, (end - start - rows * high) / max(1, rows - 1))
        top = end - rows * high - gap * (rows - 1)
        for number, code in enumerate(codes):
            code.stand(look, 72, top + number * (high + gap), 936, high)

    def _tell(self, look: Theme, x: float, y: float, wide: float, *, lines: int) -> float:
        """Set heading and words from here down; return the last baseline."""
        last = set_in(self.ids.heading, look, x, y, wide, 2)
        if not self.ids.words.shown:
            return last
        return set_in(self.ids.words, look, x, last + look.line("read") * 1.2, wide, lines)
