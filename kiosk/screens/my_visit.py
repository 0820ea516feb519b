"""The pages kept in this visit, as codes to photograph, all on one screen. Must never lead anywhere by itself."""

from kiosk.screens.advice import Advice  # noqa: F401 (used in the kv)
from kiosk.screens.around import FootBar, even_out, raised  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_even, set_in
from kiosk.screens.kept import KeptCode
from kiosk.screens.parts import load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, LABELS_WIDE, MARGIN, RIGHT, Theme
from kiosk.screens.touch import same_letters

load(__file__)

FEW, SOME = 3, 4
"""So many codes stand in one row beside the words; so many in one row or column; more in a small form."""
END = 1628
"""Where a standing panel's content ends."""


class MyVisitScreen(Scene):
    """Shows `view.MyVisit`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._codes: list[KeptCode] = []

    def offer(self, view) -> None:
        links = view.scene.links
        for code, link in zip(grow(self, self._codes, len(links), KeptCode), links, strict=False):
            code.key.action = link.action
        super().offer(view)

    def draw(self, view) -> None:
        part, links = self.ids, view.scene.links
        part.heading.text, part.words.text = view.scene.heading, view.scene.words
        part.words.shown, part.nothing.shown = bool(links), not links
        part.nothing.show("bookmark", view.scene.words)
        for code, link in zip(self._codes, links, strict=False):
            code.show(link)

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
        elif len(codes) > FEW:
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
        """Words above, codes in four columns over the whole width."""
        top = 144 - raised(look)
        heading, words = self.ids.heading, self.ids.words
        set_in(heading, look, MARGIN, top + 42, 640, 1)
        left = max(CONTENT, MARGIN + heading.wide(look) + 48)
        words.token = "button"
        room = min(RIGHT - left, 1000)
        last = set_even(words, look, left, top + 38, room, 2)
        set_even(words, look, left, top + 38 - (last - top - 38) * 0.3, room, 2)
        high, gap = (660, 16) if len(codes) <= SOME else (394, 16)
        wide = (RIGHT - MARGIN - 3 * gap) / 4
        for number, code in enumerate(codes):
            code.stand(look, MARGIN + number % 4 * (wide + gap), top + 100 + number // 4 * (high + gap), wide, high)

    def _stand(self, look: Theme, codes: list[KeptCode]) -> None:
        """Words on top; up to four codes under each other, more in two columns, all down where a hand reaches."""
        small = len(codes) > SOME
        self.ids.words.token = "button" if small else "read"
        start = self._tell(look, 72, 92 if small else 120, 936, lines=2 if small else 3) + 30
        self.ids.nothing.stand(look, (72, start + 40, 936, 400))
        rows, columns = (-(-len(codes) // 2), 2) if small else (max(1, len(codes)), 1)
        gap = 12 if small else 16
        high = min(400 if small else 300, (END - start - gap * (rows - 1)) / rows)
        wide = (936 - 16 * (columns - 1)) / columns
        top = END - rows * high - gap * (rows - 1)
        for number, code in enumerate(codes):
            code.stand(look, 72 + number % columns * (wide + 16), top + number // columns * (high + gap), wide, high)

    def _tell(self, look: Theme, x: float, y: float, wide: float, *, lines: int) -> float:
        """Set heading and words from here down; return the last baseline."""
        last = set_in(self.ids.heading, look, x, y, wide, 2)
        if not self.ids.words.shown:
            return last
        return set_in(self.ids.words, look, x, last + look.line("read") * 1.2, wide, lines)
