"""Facts one under the other: what each is at the left, how it stands at the right, with a mark where it is good or not.

Must never shorten a word: all rows keep the size that the longest has room for.
"""

from kiosk.screens.parts import Group, Icon, Panel, Words
from kiosk.screens.scene import grow
from kiosk.screens.theme import Theme

EDGE, HEAD, MARK = 32, 76, 46
"""Design px: inside a box, from its top to its first row, and for a mark at a row's end."""
COLOURS = {"done": "chalk", "warning": "minium"}


class FactRow(Group):
    """One fact."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.label, self.value = Words(token="label", colour="dust", lowers=False), Words(token="label", lowers=False)
        self.value.font, self.value.align = "semi", "right"
        self._mark = Icon(letters=30, lowers=False)
        for part in (self.label, self.value, self._mark):
            self.add_widget(part)

    def show(self, fact) -> None:
        self.label.text, self.value.text = fact.label, fact.value
        self._mark.icon, self._mark.shown = fact.mark, bool(fact.mark)
        self._mark.colour = self.value.colour = COLOURS.get(fact.mark, "chalk")

    def stand(self, look: Theme, x: float, baseline: float, wide: float) -> None:
        self.label.put(x, baseline, wide, 1)
        left = self.label.wide(look) + 16
        self.value.put(x + left, baseline, wide - left - (MARK if self._mark.shown else 0), 1)
        self._mark.put(x + wide - 32, baseline - 27, 32, 32)


class FactRows(Group):
    """Facts without a ground."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.rows: list[FactRow] = []

    def show(self, facts) -> None:
        for row, fact in zip(grow(self, self.rows, len(facts), FactRow), facts, strict=False):
            row.show(fact)

    def words(self) -> list[Words]:
        """Return all that must keep one size."""
        return [part for row in self.rows if row.shown for part in (row.label, row.value)]

    def stand(self, look: Theme, x: float, y: float, wide: float, pitch: float) -> float:
        """Stand from this height down; return where the rows end."""
        there = [row for row in self.rows if row.shown]
        for number, row in enumerate(there):
            row.stand(look, x, y + number * pitch + pitch * 0.66, wide)
        return y + len(there) * pitch


class FactBox(FactRows):
    """Facts on a ground of their own, under a heading."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._ground = Panel(lowers=False)
        self.heading = Words(token="caption", font="serif", lowers=False)
        for part in (self._ground, self.heading):
            self.add_widget(part)

    def stand(self, look: Theme, x: float, y: float, wide: float, pitch: float) -> float:
        self.heading.put(x + EDGE, y + 60, wide - 2 * EDGE, 1)
        end = super().stand(look, x + EDGE, y + HEAD, wide - 2 * EDGE, pitch) + 16
        self._ground.put(x, y, wide, end - y)
        return end
