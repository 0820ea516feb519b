"""The plan of the galleries: its floors, the stops on them, and where you stand. Touching a stop goes to it."""

from kivy.app import App

from kiosk.screens.bars import TopBar
from kiosk.screens.flow import set_even
from kiosk.screens.marks import LegendRow, PlanMark, PlanSign, apart
from kiosk.screens.notice import HIGH
from kiosk.screens.parts import Group, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.stage import PictureStage, framed
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey  # noqa: F401 (used in the kv)

CIRCLE = {"M": 64, "L": 68, "XL": 76}
SMALLER = 58
"""A circle's diameter where floors are drawn smaller."""
SIGN = 0.88
"""A sign's side beside a circle's diameter."""
LEAD, LEAD_STANDING = 124, 92
"""The height of the key that leads on."""
FOUR_DIGITS = 82
"""The least where a number has four digits."""
BAR_LOWEST = 964


class LowestBar(TopBar):
    """The top bar of a screen without keys at its foot: lowered, it stands there."""

    def _place(self, look: Theme) -> None:
        super()._place(look)
        if look.lower and not look.portrait:
            for part in (*self.keys.values(), self.lines):
                x, _, wide, high = part.where(look)
                part.put(x, BAR_LOWEST, wide, high)


class Floor(Group):
    """A floor's picture and its name."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.stage = PictureStage(lowers=False, radius=12, melts=16, letters="italic")
        self.name = Words(token="lead", font="serif", lowers=False)
        for part in (self.stage, self.name):
            self.add_widget(part)

    def stand(self, x: float, y: float, wide: float, high: float) -> None:
        """Stand in this box, filling it if that cuts off little of the picture."""
        across, down = self.stage.picture.size
        shape = (wide / across) / (high / down)
        self.stage.fit = "cover" if max(shape, 1 / shape) < 1.08 else "contain"
        self.stage.put(x, y, wide, high)

    def at(self, spot: tuple[float, float], look: Theme) -> tuple[float, float]:
        """Return where a spot of the picture stands, in design px."""
        x, y, wide, high = self.stage.where(look)
        picture = self.stage.picture
        frame = framed(picture.look, picture.size, (wide, high), self.stage.fit == "cover")
        across, down = frame.to_stage(spot, picture.size)
        return x + across, y + down


load(__file__)


class PlanScreen(Scene):
    """Shows `view.Plan`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._floors: list[Floor] = []
        self._marks: list[PlanMark] = []
        self._signs: list[PlanSign] = []
        self._rows: list[LegendRow] = []

    def offer(self, view) -> None:
        self._make_marks(view.scene.stops)
        super().offer(view)

    def _make_marks(self, stops) -> None:
        self._stops = sorted(stops, key=lambda stop: not stop.here)  # its light lies under the others
        marks = grow(self.ids.marks, self._marks, len(stops), lambda: PlanMark(lowers=False))
        for mark, stop in zip(marks, self._stops, strict=False):
            mark.action, mark.number = stop.action, stop.number
            mark.here, mark.goal, mark.heard, mark.sensitive = stop.here, stop.goal, stop.heard, stop.sensitive

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        App.get_running_app().gallery.want(picture.file for _, picture in scene.floors)
        part.bar.told = [scene.title, scene.heard]
        part.heading.text, part.words.text = scene.heading, scene.words
        floors = grow(self.ids.floors, self._floors, len(scene.floors), Floor)
        for floor, (name, picture) in zip(floors, scene.floors, strict=False):
            floor.name.text = name
            floor.stage.show(picture, cut=True)
        for row, (kind, words) in zip(grow(self, self._rows, len(scene.legend), LegendRow), scene.legend, strict=False):
            row.sign.kind, row.words.text = kind, words
        signs = grow(part.signs, self._signs, len(scene.signs), lambda: PlanSign(lowers=False))
        for sign, one in zip(signs, scene.signs, strict=False):
            sign.kind = one.kind
        self._make_marks(scene.stops)

    def arranged_by(self, view) -> object:
        return (view.scene, view.notice)

    def arrange(self, look: Theme) -> None:
        top = HIGH + 12 if self.view.notice else 0
        led = self.ids.lead.shown
        if look.portrait:
            self.ids.lead.align = "center"
            self.ids.lead.put(72, 1620 - LEAD_STANDING, 936, LEAD_STANDING)
            end = self._column(look, 72, 936, first=0, foot=760)
            self._column(look, 72, 936, first=max(170 + top, 836 - end), foot=836)
            self._place_floors(look, 72, 936, 904, 1620 - (LEAD_STANDING + 16 if led else 0))
        else:
            first, foot = (32, 940) if look.lower else (144, 1048)
            self.ids.lead.align = "left"
            self.ids.lead.put(96, foot - LEAD, 414, LEAD)
            legend = foot - (LEAD + 30 if led else 20)
            self._column(look, 96, 414, first=first + look.letters("title") * 0.77, foot=legend)
            self._place_floors(look, 534, 1290, first + top, foot)
        self._place_marks(look)

    def _column(self, look: Theme, x: float, wide: float, *, first: float, foot: float) -> float:
        """Set heading, words and, with its last baseline at `foot` or above, the legend; return the last baseline."""
        part, columns = self.ids, 2 if look.portrait else 1
        part.heading.token = "head" if look.portrait else "title"
        end = set_even(part.heading, look, x, first, wide, 3)
        below = end + look.line("read") * 1.4
        rows = [row for row in self._rows if row.shown]
        room = 6 if rows or look.portrait else max(1, (foot - below) // look.line("read"))
        end = set_even(part.words, look, x, below, wide, room)
        each = -(-len(rows) // columns)
        begin = end + max(62, look.letters("button") * 1.6) * 1.36
        pitch = min(max(62, look.letters("button") * 1.6), (foot - begin) / max(1, each - 1))
        for number, row in enumerate(rows):
            column, place = divmod(number, each)
            size = min(look.letters("button"), pitch / 1.24)
            row.stand(x + column * wide / columns, begin + place * pitch, wide / columns, size)
        return begin + (each - 1) * pitch if rows else end

    def _place_floors(self, look: Theme, left: float, wide: float, top: float, bottom: float) -> None:
        floors = [floor for floor in self._floors if floor.shown]
        each = (wide - 24 * (len(floors) - 1)) / max(1, len(floors))
        for number, floor in enumerate(floors):
            x = left + number * (each + 24)
            floor.stand(x, top, each, bottom - top)
            floor.name.put(x + 28, top + look.letters("lead") + 12, each - 56, 1)

    def _place_marks(self, look: Theme) -> None:
        side = CIRCLE[look.size] if not look.portrait else SMALLER
        if any(len(stop.number) > 3 for stop in self._stops):
            side = max(FOUR_DIGITS, side * 1.28)
        stops = [(mark, side, stop) for mark, stop in zip(self._marks, self._stops, strict=False)]
        signs = [(sign, side * SIGN, one) for sign, one in zip(self._signs, self.view.scene.signs, strict=False)]
        for number, floor in enumerate(self._floors):
            here = [one for one in (*stops, *signs) if one[2].floor == number]
            x, y, wide, high = floor.stage.where(look)
            inside = (x + side / 2 + 6, y + side / 2 + 6, wide - side - 12, high - side - 12)
            spots = apart([floor.at(one.spot, look) for _, _, one in here], side * 1.16, inside)
            for (part, across, _), spot in zip(here, spots, strict=True):
                part.stand(*spot, across)
