"""The stops of a tour, to choose from: number, title, length, heard or not, sensitive or not; in pages if many.

Must never need a drag.
"""

from kivy.properties import ListProperty, ObjectProperty

from kiosk.screens.around import FootBar, Plate, raised, write  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_even, set_in
from kiosk.screens.lettering import width
from kiosk.screens.paged import Paged
from kiosk.screens.parts import load
from kiosk.screens.scene import grow
from kiosk.screens.strokes import draw_icon, tint
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, LABELS_WIDE, MARGIN, Theme, theme

load(__file__)

FULL, FULL_STANDING = 8, 11
"""Stops under each other on a lying and on a standing panel."""
HIGH_STANDING, GAP = 104, 12
EDGE = 28
MARK = 1.4
"""Width of a mark and what is free beside it, by the size of the letters."""


class StopKey(Plate):
    """One stop. `row` is a `view.StopRow`; `columns` are the widths of number and minutes in design px."""

    row = ObjectProperty(None, allownone=True)
    columns = ListProperty([0, 0])
    shows = (*Plate.shows, "row", "columns")

    def paint(self, look: Theme) -> None:
        x, y, w, h = self.where(look)
        number, minutes = self.columns
        marks = (self.row.heard + self.row.sensitive) * look.letters("label") * MARK
        middle, left, right = y + h / 2, x + EDGE + number + 26, x + w - EDGE
        size, lines = look.letters("read"), max(1.0, (h - 4) / (look.letters("read") * 1.16))
        at = {"middle": True, "colour": "dust" if self.row.heard else "chalk"}
        room = right - minutes - marks - 20 - left
        self.canvas.clear()
        with self.canvas:
            self.ground(look)
            place = (x + EDGE, middle)
            read, _ = write(look, self.row.number, "light", look.letters("title"), at=place, room=number + 8, **at)
            read += write(look, self.row.title, "serif", size, at=(left, middle), room=room, lines=lines, **at)[0]
            at = {"middle": True, "colour": "dust", "align": "right"}
            place = (right - minutes, middle)
            read += write(look, self.row.minutes, "semi", look.letters("label"), at=place, room=minutes, **at)[0]
            self._marks(look, right - minutes, middle)
        self._read = read

    def _marks(self, look: Theme, x: float, y: float) -> None:
        """Draw the tick next to the minutes, which end at `x`, and the triangle before it."""
        size = look.letters("label")
        for shown, icon, colour in ((self.row.heard, "check", "chalk"), (self.row.sensitive, "sensitive", "minium")):
            if shown:
                tint(look, colour)
                draw_icon(icon, look.px(size), (look.x(x - size * 0.85), look.y(y)))
                x -= size * MARK


class StopsScreen(Paged):
    """Shows `view.Stops`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._keys: list[StopKey] = []
        self._tour = None

    def listed(self) -> tuple:
        return self.view.scene.rows

    def offer(self, view) -> None:
        if view.scene.title != self._tour:
            self._tour, self.page = view.scene.title, 0
        rows = self.in_view()
        for key, row in zip(grow(self, self._keys, len(rows), StopKey), rows, strict=False):
            key.action, key.row = row.action, row
        for key in self._keys[len(rows) :]:
            key.action = ""
        super().offer(view)

    def draw(self, view) -> None:
        if len(self.in_view()) != sum(key.shown for key in self._keys):
            self.offer(view)  # another text size or panel: another number of stops on a page
        self.ids.title.text, self.ids.summary.text = view.scene.title, view.scene.summary
        self.number()

    def arranged_by(self, view) -> object:
        return (view.scene, self.page, bool(view.notice))

    def arrange(self, look: Theme) -> None:
        shown = [key for key in self._keys if key.shown]
        for key in shown:
            key.columns = self._widths(look)
        if look.portrait:
            self._stand(look, shown)
        else:
            self._lie(look, shown)

    def _widths(self, look: Theme) -> list[float]:
        """Return the room in design px for number and minutes of the tour's stops."""
        rows, size = self.view.scene.rows, look.letters("label")
        number = max((width(row.number, "light", look.px(look.letters("title"))) for row in rows), default=0)
        minutes = max((width(row.minutes, "semi", look.px(size)) for row in rows), default=0)
        return [number / look.unit, minutes / look.unit + 8]

    def _columns(self, look: Theme) -> int:
        return 2 if len(self.view.scene.rows) > FULL and not look.large and not look.portrait else 1

    def each(self) -> int:
        look, count = theme(), len(self.view.scene.rows)
        if look.portrait:
            full = FULL_STANDING - look.large
            return full if count <= full else full - 1
        return FULL * self._columns(look)

    def _lie(self, look: Theme, shown: list) -> None:
        top, columns = 144 - raised(look), self._columns(look)
        below = 88 if self.view.notice else 0
        high = (904 - below - GAP * (FULL - 1)) / FULL
        wide = (CONTENT_WIDE - 24 * (columns - 1)) / columns
        for number, key in enumerate(shown):
            column, row = divmod(number, FULL)
            key.put(CONTENT + column * (wide + 24), top + below + row * (high + GAP), wide, high)
        self.turn(MARGIN, top + 800, LABELS_WIDE, each=140)
        last = set_even(self.ids.title, look, MARGIN, top + 42, LABELS_WIDE, 3)
        below = last + look.line("read") * 1.25
        set_in(self.ids.summary, look, MARGIN, below, LABELS_WIDE, (top + 760 - below) // look.line("read"))

    def _stand(self, look: Theme, shown: list) -> None:
        """The list ends where a hand reaches; what it is about stands right above it."""
        foot = 1628
        if self.pages > 1:
            self.turn(72, 1524, 936, each=300)
            foot = 1508
        start = foot - self._each_high() + GAP
        for number, key in enumerate(shown):
            key.put(72, start + number * (HIGH_STANDING + GAP), 936, HIGH_STANDING)
        title, summary = self.ids.title, self.ids.summary
        last = set_in(summary, look, 72, 0, 936, 2)
        base = start - 48 - last
        summary.put(72, base, 936, 2)
        title.put(72, base - look.line("read") * 1.35, 936, 1)

    def _each_high(self) -> float:
        return min(self.each(), len(self.view.scene.rows)) * (HIGH_STANDING + GAP)
