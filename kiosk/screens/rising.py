"""A panel's coming and going: its parts fade in and rise; when they go, what was under them comes out of the ground.

What can be touched is there at once, where it will stand. Must never move while nothing comes or goes.
"""

from kivy.animation import Animation
from kivy.graphics import Color, InstructionGroup, PopMatrix, PushMatrix, Rectangle, Translate
from kivy.properties import NumericProperty

from kiosk.screens.parts import Group
from kiosk.screens.theme import theme

OPENS, CLOSES, RISE = 0.28, 0.18, 24
"""Seconds, seconds, and design px from below."""


class Rising(Group):
    """Parts that come together as a panel. `place`: the box that they have, and leave free when they go."""

    come = NumericProperty(1.0)

    def __init__(self, **settings) -> None:
        self._open, self._inside = None, None
        super().__init__(**settings)
        before, after, self._ground = InstructionGroup(), InstructionGroup(), InstructionGroup()
        self._lift, self._veil = Translate(), Color(0, 0, 0, 0)
        for instruction in (PushMatrix(), self._lift):
            before.add(instruction)
        after.add(PopMatrix())
        self.canvas.add(before)
        self._inside = Group()
        super().add_widget(self._inside)
        for group in (after, self._ground):
            self.canvas.add(group)

    def add_widget(self, widget, *place) -> None:
        self._inside.add_widget(widget, *place)

    def open(self, panel: str, *, cut: bool) -> None:
        """Be open with this panel, or closed for ""; at once if `cut`."""
        if panel == self._open:
            return
        was, self._open = self._open, panel
        self._rest()
        if cut or theme().still:
            return
        if panel:
            self._begin()
        elif was:
            self._clear()

    def on_come(self, *_moved) -> None:
        self.opacity = self.come
        self._lift.y = -theme().px(RISE) * (1 - self.come)

    def _rest(self) -> None:
        Animation.cancel_all(self, "come")
        Animation.cancel_all(self._veil)
        self._ground.clear()
        self.come = 1.0

    def _begin(self) -> None:
        self.come = 0.0
        Animation(come=1.0, d=OPENS, t="out_cubic").start(self)

    def _clear(self) -> None:
        look = theme()
        x, y, wide, high = look.box(self.where(look))
        come_out(self._ground, self._veil, Rectangle(pos=(x, y), size=(wide, high)), seconds=CLOSES)


def come_out(ground: InstructionGroup, veil: Color, place: Rectangle, *, seconds: float) -> None:
    """Lay the ground over a place and take it away. It goes at the end: even a clear one costs time."""
    Animation.cancel_all(veil)
    ground.clear()
    veil.rgba = (*theme().colour("tunnel")[:3], 1)
    for instruction in (veil, place):
        ground.add(instruction)
    clearing = Animation(a=0, d=seconds, t="out_cubic")
    clearing.bind(on_complete=lambda *_: ground.clear())
    clearing.start(veil)
