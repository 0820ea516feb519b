"""Another language during a visit: each by its own name, the present one marked. Must never translate a name."""

from kivy.properties import NumericProperty

from kiosk.screens.around import FootBar, Plate, raised, write  # noqa: F401 (used in the kv)
from kiosk.screens.lettering import fitted
from kiosk.screens.parts import load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.strokes import draw_icon, tint
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, Theme

load(__file__)

LANGUAGE = "language:"


class LanguageName(Plate):
    """A language by its own name; a tick marks the present one."""

    letters = NumericProperty(0)
    shows = (*Plate.shows, "letters")

    def fitting(self, look: Theme) -> int:
        """Return the largest size at which the name fits beside the tick."""
        room = look.px(self.where(look)[2] - 140)
        return fitted(self.offer.label, "serif", look.letters("head"), unit=look.unit, room=room, lines=1).size

    def paint(self, look: Theme) -> None:
        x, y, w, h = self.where(look)
        self.canvas.clear()
        with self.canvas:
            self.ground(look)
            at = {"at": (x + 40, y + h / 2), "room": w - 130, "middle": True}
            self._read, _ = write(look, self.offer.label, "serif", self.letters, **at)
            if self.offer.on:
                tint(look, "lamp")
                draw_icon("check", look.px(44), (self.right - look.px(62), self.center_y))


class LanguagesScreen(Scene):
    """Shows `view.Languages`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._names: list[LanguageName] = []

    def offer(self, view) -> None:
        there = [action.id for action in view.actions if action.id.startswith(LANGUAGE)]
        for name, action in zip(grow(self, self._names, len(there), LanguageName), there, strict=False):
            name.action = action
        super().offer(view)

    def draw(self, view) -> None:
        self.ids.heading.text = view.scene.heading

    def arrange(self, look: Theme) -> None:
        names = [name for name in self._names if name.shown]
        x, y, wide, gap = (72, 1060, 936, 16) if look.portrait else (CONTENT, 144 - raised(look), CONTENT_WIDE, 24)
        rows = max(2, -(-len(names) // 2))
        high = ((1628 - y if look.portrait else 648) - gap * (rows - 1)) / rows
        each = (wide - gap) / 2
        for number, name in enumerate(names):
            name.put(x + number % 2 * (each + gap), y + number // 2 * (high + gap), each, high)
        size = min((name.fitting(look) for name in names), default=0)
        for name in names:
            name.letters = size
