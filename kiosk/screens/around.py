"""What the screens around a stop share: a bar that comes down to the foot, plates to touch, facts in a row.

Must never hold what belongs to one screen only.
"""

from collections.abc import Callable, Iterable

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from kiosk.screens.bars import TopBar
from kiosk.screens.lettering import fitted, width
from kiosk.screens.parts import Part, Words
from kiosk.screens.strokes import draw_icon, draw_line, outline, plate, tint
from kiosk.screens.theme import LOWERED, SMALLEST, Theme
from kiosk.screens.touch import PRESSED, Touchable

FOOT = 968
"""Where the lowered bar stands on a screen without a dock."""


def raised(look: Theme) -> float:
    """Return how far a screen moves up to leave the foot to the lowered bar."""
    return LOWERED if look.lower else 0


class FootBar(TopBar):
    """The top bar of a screen without a dock: asked to be lower, it goes down to the foot."""

    def _place(self, look: Theme) -> None:
        super()._place(look)
        if look.lower:
            for key in self.keys.values():
                if key.shown:
                    x, _, wide, high = key.where(look)
                    key.put(x, FOOT, wide, high)


class Plate(Touchable):
    """A box to touch, in all its states, with nothing on it: others lay words and pictures over it."""

    lowers = BooleanProperty(False)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            self.ground(look)

    def ground(self, look: Theme) -> None:
        """Draw box, outline and focus ring on the current canvas."""
        on = bool(self.offer and self.offer.on)
        radius = look.px(12)
        tint(look, "slab" if self.pressed else "ember" if on else "rock")
        plate(self.pos, self.size, radius)
        tint(look, "chalk" if self.pressed else "lamp" if on else "edge")
        outline(self.pos, self.size, radius, max(1, look.px(PRESSED if self.pressed else 4 if on else 2)))
        self.focus_ring(look)


class Facts(Part):
    """Short facts in a row, each an icon and a word, wrapped between facts.

    `items`: (icon, words, colour of both or ""). `place`: x, last baseline, width, rows
    at most before the letters step down.
    """

    items = ListProperty([])
    token = StringProperty("button")
    lowers = BooleanProperty(False)
    shows = ("items", "token")
    icon_room, apart = 1.24, 0.78
    """Shares of the type size: from an icon to its words, and from one fact to the next."""

    def rows(self, look: Theme) -> tuple[int, list[list]]:
        """Return the type size (design px) and the facts of each row."""
        _, _, wide, most = self.where(look)
        for size in range(look.letters(self.token), SMALLEST - 1, -2):
            rows = self._flow(look, size, look.px(wide))
            if len(rows) <= max(1, most):
                break
        return size, rows

    def _flow(self, look: Theme, size: int, room: float) -> list[list]:
        rows, left = [[]], 0.0
        for item in self.items:
            wide = self._wide(look, item, size)
            if rows[-1] and left + wide > room:
                rows.append([])
                left = 0.0
            rows[-1].append(item)
            left += wide + size * self.apart * look.unit
        return rows

    def _wide(self, look: Theme, item, size: int) -> float:
        return size * self.icon_room * look.unit + width(item[1], "semi", look.px(size))

    def wide(self, look: Theme) -> float:
        """Return the width of the longest row in design px."""
        size, rows = self.rows(look)
        apart = size * self.apart
        return max(sum(self._wide(look, item, size) / look.unit + apart for item in row) - apart for row in rows)

    def top(self, look: Theme) -> float:
        """Return where the first row begins, in design px."""
        size, rows = self.rows(look)
        return self.where(look)[1] - size - (len(rows) - 1) * size * 1.35

    def paint(self, look: Theme) -> None:
        x, baseline, _, _ = self.where(look)
        size, rows = self.rows(look)
        self.canvas.clear()
        self._read = []
        with self.canvas:
            for number, row in enumerate(rows):
                level = look.y(baseline - (len(rows) - 1 - number) * size * 1.35)
                self._row(look, row, size, look.x(x), level)

    def _row(self, look: Theme, row: list, size: int, left: float, baseline: int) -> None:
        px = look.px(size)
        for item in row:
            icon, text, colour = item
            tint(look, colour or "dust")
            draw_icon(icon, round(px * 0.84), (left + px * 0.46, baseline + px * 0.33))
            tint(look, colour or "chalk")
            box = draw_line(text, "semi", px, left=round(left + px * self.icon_room), baseline=baseline)
            if box:
                self._read.append((text, px, colour or "chalk", box))
            left += self._wide(look, item, size) + px * self.apart


def even_out(words: Iterable[Words], look: Theme, lay: Callable[[], None]) -> None:
    """Lay a screen out, and once more if neighbours had to step down: at the size that all of them can keep."""
    words = list(words)
    for one in words:
        one.at_most = 0
    lay()
    for one in words:
        one.bottom(look)
    sizes = {one.setting.size for one in words if one.shown and one.text}
    if len(sizes) > 1:
        for one in words:
            one.at_most = min(sizes)
        lay()


def write(
    look: Theme, text: str, font: str, size: int, *, at: tuple[float, float], room: float,
    lines: float = 1, colour: str = "chalk", align: str = "left", middle: bool = False,
) -> tuple[list, float]:  # fmt: skip
    """Draw words on the current canvas no higher than `lines` lines; return what can be read and the last baseline.

    `at`: left end and first baseline in design px; with `middle` the height is that of the lines' middle.
    """
    setting = fitted(text, font, size, unit=look.unit, room=look.px(room), lines=lines)
    pitch = setting.size * 1.16
    x, baseline = at
    if middle:
        baseline += setting.size * 0.33 - (len(setting.lines) - 1) * pitch / 2
    tint(look, colour)
    read = []
    for number, line in enumerate(setting.lines):
        level = look.y(baseline + number * pitch)
        box = draw_line(line, font, setting.px, left=look.x(x), baseline=level, room=look.px(room), align=align)
        if box:
            read.append((line, setting.px, colour, box))
    return read, baseline + (len(setting.lines) - 1) * pitch
