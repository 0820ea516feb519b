"""The pages kept in this visit, as codes to photograph, eight on one screen. Must never lead anywhere by itself."""

from math import ceil

from kiosk.screens.advice import Advice  # noqa: F401 (used in the kv)
from kiosk.screens.around import FootBar, even_out, raised  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_even, set_in
from kiosk.screens.kept import KeptCode
from kiosk.screens.paged import Paged
from kiosk.screens.parts import load
from kiosk.screens.scene import grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, LABELS_WIDE, MARGIN, RIGHT, Theme, theme
from kiosk.screens.touch import same_letters

load(__file__)

FEW, ROW, FULL, FULL_STANDING = 3, 4, 8, 6
"""So many codes stand beside the words; in one row; on one screen; on a standing panel's page where there are more."""
LEAST_STANDING, MOST_STANDING = 304, 460
"""Design px of a low box: codes of 60 mm or more for any address, to about 100 mm, and the space around them."""
GAP, KEYS_WIDE = 12, 76
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
        return FULL_STANDING if theme().portrait and len(self.listed()) > FULL else FULL

    def offer(self, view) -> None:
        links = self.in_view()
        for code, link in zip(grow(self, self._codes, len(links), KeptCode), links, strict=False):
            code.key.action = link.action
        for code in self._codes[len(links) :]:
            code.key.action = ""
        super().offer(view)

    def draw(self, view) -> None:
        part, links = self.ids, self.in_view()
        if len(links) != sum(code.shown for code in self._codes):
            self.offer(view)  # the panel was turned: another number of codes on a page
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
        many, self.ids.heading.token = len(self.listed()), "title"
        if look.portrait:
            stand = self._stand if many <= ROW else self._stand_in_pairs
            stand(look, codes)
        elif many > FEW:
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
        """Words above, codes in one row or two over the whole width, the page keys at the right."""
        top, paged = 144 - raised(look), self.pages > 1
        self._head(look, MARGIN, top + 52, RIGHT - MARGIN)
        start, end = top + 100, top + 908
        wide = RIGHT - MARGIN - (KEYS_WIDE + GAP if paged else 0)
        room = (start, 660) if len(self.listed()) <= ROW else (start, (end - start - GAP) / 2)
        self._set_out(look, codes, (MARGIN, *room), columns=ROW, wide=wide)
        x = RIGHT - KEYS_WIDE
        self.ids.up.put(x, end - 300, KEYS_WIDE, 104)
        self.ids.page.put(x, end - 138, KEYS_WIDE, 1)
        self.ids.down.put(x, end - 104, KEYS_WIDE, 104)

    def _stand_in_pairs(self, look: Theme, codes: list[KeptCode]) -> None:
        """Words on top; codes in two columns, down to where the bar begins or the page keys do."""
        self.ids.heading.token = "caption" if look.large else "title"
        self._head(look, 72, 108, 936)
        self.turn(72, END - 84, 936, each=300, high=84)
        start, end = 172, END - 100 if self.pages > 1 else END
        rows = ceil(self.each() / 2)
        self._set_out(look, codes, (72, start, (end - start - GAP * (rows - 1)) / rows), columns=2, wide=936)

    def _set_out(self, look: Theme, codes: list[KeptCode], at, *, columns: int, wide: float) -> None:
        """Stand the codes in rows from here (x, y, each one's height) over this width."""
        x, y, high = at
        each = (wide - GAP * (columns - 1)) / columns
        for number, code in enumerate(codes):
            row, column = divmod(number, columns)
            code.stand(look, x + column * (each + GAP), y + row * (high + GAP), each, high)

    def _head(self, look: Theme, x: float, baseline: float, wide: float) -> None:
        """Set the heading, and the words at its right, their lines about the middle of its capitals."""
        heading, words = self.ids.heading, self.ids.words
        set_in(heading, look, x, baseline, wide * 0.6, 1)
        left = x + heading.wide(look) + 40
        room = min(x + wide - left, 1000)
        words.token = "button" if wide > 1000 else "label"
        lines = 2 if wide > 1000 else 3
        last = set_even(words, look, left, baseline, room, lines)
        middle = baseline - heading.setting.size * 0.33
        set_even(words, look, left, middle - (last - baseline) / 2 + words.setting.size * 0.33, room, lines)

    def _stand(self, look: Theme, codes: list[KeptCode]) -> None:
        """Words on top; up to four codes under each other, down where a hand reaches."""
        many, rows = len(codes) > FEW, max(1, len(codes))
        self.ids.words.token = "button" if many else "read"
        start = self._tell(look, 72, 84 if many else 120, 936, lines=2 if many else 3) + 24
        self.ids.nothing.stand(look, (72, start + 40, 936, 400))
        high = max(LEAST_STANDING, min(MOST_STANDING, (END - start - 16 * (rows + 1)) / rows))
        gap = min(16, (END - start - rows * high) / max(1, rows - 1))
        top = END - rows * high - gap * (rows - 1)
        for number, code in enumerate(codes):
            code.stand(look, 72, top + number * (high + gap), 936, high)

    def _tell(self, look: Theme, x: float, y: float, wide: float, *, lines: int) -> float:
        """Set heading and words from here down; return the last baseline."""
        last = set_in(self.ids.heading, look, x, y, wide, 2)
        if not self.ids.words.shown:
            return last
        return set_in(self.ids.words, look, x, last + look.line("read") * 1.2, wide, lines)
