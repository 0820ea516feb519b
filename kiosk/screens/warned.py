"""Before a sensitive stop: what it tells of, what it does not show, and three ways on. Nothing plays here."""

from kiosk.screens.bars import TopBar  # noqa: F401 (used in the kv)
from kiosk.screens.flow import PARAGRAPH, set_even, set_in
from kiosk.screens.notice import HIGH
from kiosk.screens.parts import Group, Icon, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey, same_letters

load(__file__)

APART = 44
"""Design px between two assurances beside one another."""
ONE_LINE = 0.8
"""How much of its size a headline keeps at least to stay on one line."""


class Assurance(Group):
    """An icon and a few words beside it."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.icon = Icon(letters=34, colour="dust")
        self.words = Words(token="read", colour="dust")
        for part in (self.icon, self.words):
            self.add_widget(part)

    def stand(self, look: Theme, x: float, baseline: float, wide: float) -> None:
        size = look.letters(self.words.token)
        self.words.put(x + 60, baseline, wide - 60, 1)
        self.icon.letters = round(size * 0.9)
        self.icon.put(x, baseline - size * 0.33 - 20, 40, 40)

    def wide(self, look: Theme) -> float:
        """Return the width in design px its words take at full size."""
        self.words.put(0, 0, 4000, 1)
        return 60 + self.words.wide(look)


class WarnedScreen(Scene):
    """Shows `stop_view.Warned`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._rows_made: list[Assurance] = []

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        part.bar.told = [scene.tour, scene.place]
        part.number.text, part.title.text = scene.number, scene.title
        part.before.text, part.headline.text, part.words.text = scene.before, scene.headline, scene.words
        rows = grow(self, self._rows_made, len(scene.assurances), Assurance)
        for row, (icon, words) in zip(rows, scene.assurances, strict=False):
            row.icon.icon, row.words.text = icon, words

    def arranged_by(self, view) -> object:
        return (view.scene, view.notice)

    def arrange(self, look: Theme) -> None:
        top = HIGH + 12 if self.view.notice else 0
        if look.portrait:
            up = 0 if look.size == "M" else 30
            self._head(look, 250 + top - up)
            self._tell(look, 72, 936, 384 + top - 1.6 * up, 1104 + up)
        else:
            lines = 4 if look.size == "M" else 3
            set_even(self.ids.title, look, 96, 305 + 22 + look.letters("title"), 414, lines)
            self._tell(look, 534, 1290, 144 + top + look.letters("caption") * 0.96, 796 if look.lower else 850)
        same_letters([key for key in self.parts(ActionKey) if key.action in ("skip", "continue")], look)

    def _head(self, look: Theme, base: float) -> None:
        """Set number and title side by side."""
        part = self.ids
        part.number.put(72, base, 300, 1)
        left = max(350, 72 + part.number.wide(look) + 60)
        up = look.line("title")
        set_even(part.title, look, left, base, 1008 - left, 1)
        if part.title.setting.size < look.letters("title"):
            set_even(part.title, look, left, base - up, 1008 - left, 2)

    def _tell(self, look: Theme, left: float, wide: float, first: float, last: float) -> None:
        """Set what is told from the baseline `first` on, the assurances ending at `last` at the lowest."""
        part = self.ids
        part.headline.token = head = "title" if look.large else "head"
        mark = look.letters("caption")
        part.sign.letters = mark
        part.sign.put(left, first - mark * 0.36 - 24, 48, 48)
        set_in(part.before, look, left + 68, first, wide - 68, 1)
        end = self._headline(look, left, first + look.line(head) * 1.22, wide)
        token, gap, away = ("read", 1.36, 1.5) if look.size == "M" else ("button", 1.22, 1.18 if look.large else 1.34)
        begin, away = end + look.line("lead") * gap, look.line("lead") * away
        for row in self._rows_made:
            row.words.token = token
        rows, pitch = self._rows(look, wide), look.line(token) * 1.16
        room = last - (len(rows) - 1) * pitch - away - begin
        lines = room // look.line("lead") + 1
        end = set_even(part.words, look, left, begin, min(wide, 1220), lines, PARAGRAPH)
        for number, row in enumerate(rows):
            for one, x in row:
                one.stand(look, left + x, end + away + number * pitch, wide - x)

    def _headline(self, look: Theme, left: float, base: float, wide: float) -> float:
        """Set the headline; on one line where a little smaller is enough and larger text needs the room below."""
        head = self.ids.headline
        if look.size != "M" and not look.portrait:
            end = set_in(head, look, left, base, wide, 1)
            if len(head.setting.lines) == 1 and head.setting.size >= look.letters(head.token) * ONE_LINE:
                return end
        return set_even(head, look, left, base, wide, 2)

    def _rows(self, look: Theme, wide: float) -> list[list[tuple[Assurance, float]]]:
        """Return the assurances with their x, row by row: in two columns, or as they fit beside one another."""
        there = [row for row in self._rows_made if row.shown]
        widths = [row.wide(look) for row in there]
        column = max(widths[::2], default=0) + APART
        if column + max(widths[1::2], default=0) <= wide:
            return [[(row, side * column) for side, row in enumerate(pair)] for pair in pairs(there)]
        rows: list[list[tuple[Assurance, float]]] = []
        for pair, taken in zip(pairs(there), pairs(widths), strict=True):
            beside = taken[0] + APART
            if pair[1:] and beside + taken[1] <= wide:
                rows.append([(pair[0], 0), (pair[1], beside)])
            else:
                rows += [[(one, 0)] for one in pair]
        return rows


def pairs(ones: list) -> list[list]:
    return [ones[at : at + 2] for at in range(0, len(ones), 2)]
