"""The screen before a sensitive stop: what it tells of, what it does not show, and three ways on. Nothing plays here."""

from kiosk.screens.bars import TopBar  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_in
from kiosk.screens.notice import HIGH
from kiosk.screens.parts import Group, Icon, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey, same_letters

load(__file__)


class Assurance(Group):
    """An icon and a few words beside it."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.icon = Icon(letters=34, colour="dust")
        self.words = Words(token="read", colour="dust")
        for part in (self.icon, self.words):
            self.add_widget(part)

    def stand(self, look: Theme, x: float, baseline: float, wide: float) -> None:
        size = look.letters("read")
        self.words.put(x + 60, baseline, wide - 60, 1)
        self.icon.letters = round(size * 0.9)
        self.icon.put(x, baseline - size * 0.33 - 20, 40, 40)

    def wide(self, look: Theme) -> float:
        """Return the width in design px its words take at full size."""
        self.words.put(0, 0, 4000, 1)
        return 60 + self.words.wide(look)


class WarnedScreen(Scene):
    """Shows `view.Warned`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._rows: list[Assurance] = []

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        part.bar.told = [scene.tour, scene.place]
        part.number.text, part.title.text = scene.number, scene.title
        part.before.text, part.headline.text, part.words.text = scene.before, scene.headline, scene.words
        for row, (icon, words) in zip(grow(self, self._rows, len(scene.assurances), Assurance), scene.assurances, strict=False):
            row.icon.icon, row.words.text = icon, words

    def arranged_by(self, view) -> object:
        return (view.scene, view.notice)

    def arrange(self, look: Theme) -> None:
        top = HIGH + 12 if self.view.notice else 0
        if look.portrait:
            self._head(look, 250 + top)
            self._tell(look, 72, 936, 384 + top, 1090)
        else:
            lines = 4 if look.size == "M" else 3
            set_in(self.ids.title, look, 96, 305 + 22 + look.letters("title"), 414, lines)
            self._tell(look, 534, 1290, 144 + top + look.letters("caption") * 0.96, 790)
        same_letters([key for key in self.parts(ActionKey) if key.action in ("skip", "continue")], look)

    def _head(self, look: Theme, base: float) -> None:
        """Set number and title side by side."""
        part = self.ids
        part.number.put(72, base, 300, 1)
        left = max(350, 72 + part.number.wide(look) + 60)
        up = look.line("title")
        set_in(part.title, look, left, base, 1008 - left, 1)
        if part.title.setting.size < look.letters("title"):
            set_in(part.title, look, left, base - up, 1008 - left, 2)

    def _tell(self, look: Theme, left: float, wide: float, first: float, last: float) -> None:
        """Set what is told from the baseline `first` on, the assurances ending at `last` at the lowest."""
        part = self.ids
        mark = look.letters("caption")
        part.sign.letters = mark
        part.sign.put(left, first - mark * 0.36 - 24, 48, 48)
        set_in(part.before, look, left + 68, first, wide - 68, 1)
        end = set_in(part.headline, look, left, first + look.line("head") * 1.22, wide, 2)
        columns = self._columns(look, wide)
        rows, pitch = -(-len(self._there) // len(columns)), look.line("read") * 1.16
        begin = end + look.line("lead") * 1.36
        room = last - (rows - 1) * pitch - look.line("lead") * 1.5 - begin
        end = set_in(part.words, look, left, begin, min(wide, 1220), room // look.line("lead") + 1)
        for number, row in enumerate(self._there):
            column = number % len(columns)
            x = left + sum(columns[:column])
            row.stand(look, x, end + look.line("lead") * 1.5 + number // len(columns) * pitch, wide - sum(columns[:column]))

    @property
    def _there(self) -> list[Assurance]:
        return [row for row in self._rows if row.shown]

    def _columns(self, look: Theme, wide: float) -> list[float]:
        """Return the widths of the columns in which the assurances stand: two if there is room, else one."""
        widths = [row.wide(look) for row in self._there]
        two = [max(widths[side::2], default=0) + 44 for side in (0, 1)]
        return two if sum(two) - 44 <= wide else [wide]
