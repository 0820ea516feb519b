"""The stops of a tour, to choose from: number, title, length, what was heard, what is sensitive. Long lists turn by pages."""

from math import ceil

from kivy.properties import ObjectProperty

from kiosk.screens.around import FootBar, Plate, raised, write  # noqa: F401 (used in the kv)
from kiosk.screens.parts import draw_icon, load, tint
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, LABELS_WIDE, MARGIN, Theme, theme
from kiosk.screens.touch import ActionKey  # noqa: F401
from kiosk.visit.view import Action

load(__file__)

ROW, GAP = 102, 12
FULL = 8
"""Rows that stand under each other on a lying panel; more stand in two columns."""
FULL_STANDING = 10


class StopKey(Plate):
    """One stop. `row` is a `view.StopRow`."""

    row = ObjectProperty(None, allownone=True)
    shows = (*Plate.shows, "row")

    def paint(self, look: Theme) -> None:
        x, y, w, h = self.where(look)
        middle = y + h / 2
        self.canvas.clear()
        with self.canvas:
            self.ground(look)
            quiet = "dust" if self.row.heard else "chalk"
            read, _ = write(look, self.row.number, "light", look.letters("title"), at=(x + 28, middle), room=110, colour=quiet, middle=True)
            end = self._marks(look, x + w - 28, middle, read)
            left = x + 28 + max(96, look.letters("title") * 1.7)
            title, _ = write(look, self.row.title, "serif", look.letters("read"), at=(left, middle), room=end - 20 - left, lines=2, colour=quiet, middle=True)
            self._read = read + title

    def _marks(self, look: Theme, right: float, middle: float, read: list) -> float:
        """Draw minutes and marks from the right end; return where they begin."""
        size = look.letters("label")
        wide = size * 3.6
        found, _ = write(look, self.row.minutes, "semi", size, at=(right - wide, middle), room=wide, colour="dust", align="right", middle=True)
        read += found
        right -= wide + size * 0.7
        for shown, icon, colour in ((self.row.sensitive, "sensitive", "minium"), (self.row.heard, "check", "chalk")):
            if shown:
                tint(look, colour)
                draw_icon(icon, look.px(size), (look.x(right), look.y(middle)))
            right -= size * 1.25 if shown else 0
        return right + size * 0.6

    def texts(self):
        return self._read if self.visible and not self.fresh else []


class StopsScreen(Scene):
    """Shows `view.Stops`. Which page is in view is the screen's own affair."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._keys: list[StopKey] = []
        self._page, self._tour = 0, None

    def _columns(self, look: Theme) -> int:
        return 2 if len(self.view.scene.rows) > FULL and not look.large and not look.portrait else 1

    def _each(self, look: Theme) -> int:
        """Return how many stops a page holds."""
        return FULL_STANDING if look.portrait else FULL * self._columns(look)

    def _pages(self, look: Theme) -> int:
        return ceil(len(self.view.scene.rows) / self._each(look))

    def own(self) -> tuple[Action, ...]:
        """Return the page keys there is a page for."""
        pages = self._pages(theme()) if self.view else 1
        up = (Action("page-up", "", "up"),) if self._page > 0 else ()
        return up + ((Action("page-down", "", "down"),) if self._page < pages - 1 else ())

    def handle(self, action_id: str) -> bool:
        if action_id not in ("page-up", "page-down"):
            return False
        self._page += 1 if action_id == "page-down" else -1
        self.offer(self.view)
        self.show(self.view)
        return True

    def _in_view(self) -> tuple:
        look, rows = theme(), self.view.scene.rows
        self._page = max(0, min(self._page, self._pages(look) - 1))
        each = self._each(look)
        return rows[self._page * each : (self._page + 1) * each]

    def offer(self, view) -> None:
        if view.scene.title != self._tour:
            self._tour, self._page = view.scene.title, 0
        rows = self._in_view()
        for key, row in zip(grow(self, self._keys, len(rows), lambda: StopKey(lowers=False)), rows, strict=False):
            key.action, key.row = row.action, row
        super().offer(view)
        for key in self._keys[len(rows) :]:
            key.take(None, "")

    def draw(self, view) -> None:
        self.ids.title.text, self.ids.summary.text = view.scene.title, view.scene.summary
        rows = self._in_view()
        for key, row in zip(self._keys, rows, strict=False):
            key.row = row
        pages = self._pages(theme())
        self.ids.page.text = f"{self._page + 1} / {pages}" if pages > 1 else ""

    def arranged_by(self, view) -> object:
        return (view.scene, self._page, bool(view.notice))

    def arrange(self, look: Theme) -> None:
        shown = [key for key in self._keys if key.shown]
        if look.portrait:
            self._stand(look, shown)
        else:
            self._lie(look, shown)

    def _lie(self, look: Theme, shown: list) -> None:
        top = 144 - raised(look)
        notice = 88 if self.view.notice else 0
        columns = self._columns(look)
        high = (904 - notice - GAP * (FULL - 1)) / FULL
        wide = (CONTENT_WIDE - 24 * (columns - 1)) / columns
        for number, key in enumerate(shown):
            column, row = divmod(number, FULL)
            key.put(CONTENT + column * (wide + 24), top + notice + row * (high + GAP), wide, high)
        self._tell(look, MARGIN, top + 42, LABELS_WIDE, foot=top + 904)
        half = (LABELS_WIDE - 24) / 2
        self.ids.up.put(MARGIN, top + 800, half, 104)
        self.ids.down.put(MARGIN + half + 24, top + 800, half, 104)
        self.ids.page.put(MARGIN, top + 770, LABELS_WIDE, 1)

    def _tell(self, look: Theme, x: float, y: float, wide: float, *, foot: float) -> None:
        title, summary = self.ids.title, self.ids.summary
        title.put(x, y, wide, 3)
        title.bottom(look)
        title.put(x, y - 60 + title.setting.size, wide, 3)
        below = title.bottom(look) + look.line("read") * 1.25
        summary.put(x, below, wide, max(1, int((foot - 180 - below) // look.line("read"))))

    def _stand(self, look: Theme, shown: list) -> None:
        high, foot = 112, 1628
        if self._pages(look) > 1:
            self.ids.up.put(72, 1528, 300, 100)
            self.ids.down.put(708, 1528, 300, 100)
            self.ids.page.put(372, 1590, 336, 1)
            foot = 1512
        start = foot - len(shown) * (high + GAP) + GAP
        for number, key in enumerate(shown):
            key.put(72, start + number * (high + GAP), 936, high)
        title, summary = self.ids.title, self.ids.summary
        summary.put(72, 0, 936, 2)
        base = start - 48 - summary.bottom(look)
        summary.put(72, base, 936, 2)
        title.put(72, base - 76, 936, 1)
