"""The plan of the galleries: its floors, the stops on them, and where you stand. Touching a stop goes to it."""

from kivy.app import App

from kiosk.screens.bars import TopBar
from kiosk.screens.flow import set_even
from kiosk.screens.marks import LegendRow, PlanMark, apart
from kiosk.screens.notice import HIGH
from kiosk.screens.parts import Group, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.stage import PictureStage, framed
from kiosk.screens.theme import Theme, theme

CIRCLE = {"M": 64, "L": 68, "XL": 76}
SMALLER = 58
"""A circle's diameter where floors are drawn smaller."""
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
        self.stage = PictureStage(lowers=False, radius=12, melts=16)
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
        self._rows: list[LegendRow] = []

    def offer(self, view) -> None:
        self._make_marks(view.scene.stops)
        super().offer(view)

    def _make_marks(self, stops) -> None:
        self._stops = sorted(stops, key=lambda stop: not stop.here)  # its light lies under the others
        marks = grow(self.ids.marks, self._marks, len(stops), lambda: PlanMark(lowers=False))
        for mark, stop in zip(marks, self._stops, strict=False):
            mark.action, mark.number = stop.action, stop.number
            mark.here, mark.heard, mark.sensitive = stop.here, stop.heard, stop.sensitive

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        App.get_running_app().gallery.want(picture.file for _, picture in scene.floors)
        part.bar.told = [scene.title, scene.heard]
        part.heading.text, part.words.text, part.heard.text = scene.heading, scene.words, scene.heard
        part.heard.shown = theme().portrait or theme().size != "M"
        floors = grow(self.ids.floors, self._floors, len(scene.floors), Floor)
        for floor, (name, picture) in zip(floors, scene.floors, strict=False):
            floor.name.text = name
            floor.stage.show(picture, cut=True)
        for row, (kind, words) in zip(grow(self, self._rows, len(scene.legend), LegendRow), scene.legend, strict=False):
            row.sign.kind, row.words.text = kind, words
        self._make_marks(scene.stops)

    def arranged_by(self, view) -> object:
        return (view.scene, view.notice)

    def arrange(self, look: Theme) -> None:
        top = HIGH + 12 if self.view.notice else 0
        if look.portrait:
            end = self._column(look, 72, 936, 0)
            self._column(look, 72, 936, max(170 + top, 866 - end))
            self._place_floors(look, 72, 936, 940, 1620)
        else:
            first = 32 if look.lower else 144
            self._column(look, 96, 414, first + look.letters("title") * 0.77)
            self._place_floors(look, 534, 1290, first + top, 940 if look.lower else 1048)
        self._place_marks(look)

    def _column(self, look: Theme, x: float, wide: float, first: float) -> float:
        """Set heading, words and legend; return the last baseline."""
        part = self.ids
        part.heading.token = "head" if look.portrait else "title"
        end = set_even(part.heading, look, x, first, wide, 3)
        end = set_even(part.words, look, x, end + look.line("read") * 1.4, wide, 4)
        if part.heard.shown:
            end = set_even(part.heard, look, x, end + look.line("read") * 1.2, wide, 2)
        size = look.letters("button")
        pitch = max(62, size * 1.6)
        begin = end + pitch * 1.36
        rows = [row for row in self._rows if row.shown]
        for number, row in enumerate(rows):
            row.stand(x, begin + number * pitch, wide, size)
        return begin + (len(rows) - 1) * pitch

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
        for number, floor in enumerate(self._floors):
            here = [(mark, stop) for mark, stop in zip(self._marks, self._stops, strict=False) if stop.floor == number]
            x, y, wide, high = floor.stage.where(look)
            inside = (x + side / 2 + 6, y + side / 2 + 6, wide - side - 12, high - side - 12)
            spots = apart([floor.at(stop.spot, look) for _, stop in here], side * 1.16, inside)
            for (mark, _), (across, down) in zip(here, spots, strict=True):
                mark.stand(across, down, side)
