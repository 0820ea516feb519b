"""The focus ring on its way from one part to the next, so that the eye can follow it.

Where it has arrived the part itself draws it. Must never decide what has the focus.
"""

from kivy.animation import Animation
from kivy.properties import NumericProperty

from kiosk.screens.parts import Part
from kiosk.screens.theme import Theme, theme
from kiosk.screens.touch import Touchable, draw_ring

MOVES = 0.12
"""Seconds from one part to the next."""


class FocusRing(Part):
    """Follows the focus among a scene's parts. `share`: how much of the way it has gone."""

    share = NumericProperty(1.0)
    shows = ("share",)

    def __init__(self, **settings) -> None:
        self._start, self._goal = (0.0,) * 5, None
        super().__init__(shown=False, **settings)

    def follow(self, goal: Touchable | None, look: Theme) -> None:
        """Go to this part from where it is; be there at once if it was nowhere, or with less motion."""
        before, start = self._goal, self._now() if self._goal else None
        if goal is before:
            return
        self._arrive()
        self._goal = goal
        if goal and start and not look.still and before.visible:
            self._start, goal.ringed = start, False
            goal.stir()
            goal.settle(look)
            self._go(look)

    def _go(self, look: Theme) -> None:
        self.shown, self.share = True, 0.0
        self.settle(look)
        moving = Animation(share=1.0, d=MOVES, t="out_cubic")
        moving.bind(on_progress=lambda *_: self.settle(theme()), on_complete=lambda *_: self._arrive())
        moving.start(self)

    def _arrive(self) -> None:
        Animation.cancel_all(self)
        if self.shown:
            self.shown, self.share = False, 1.0
            self.settle(theme())
            self._goal.ringed = True
            self._goal.stir()
            self._goal.settle(theme())

    def _now(self) -> tuple[float, ...]:
        """Return the box that the ring is around, in window px, and its radius in design px."""
        part = self._goal
        goal = (*part.pos, *part.size, part.ring)
        return tuple(a + (b - a) * self.share for a, b in zip(self._start, goal, strict=True))

    def paint(self, look: Theme) -> None:
        x, y, wide, high, radius = self._now()
        self.canvas.clear()
        with self.canvas:
            draw_ring(look, (round(x), round(y)), (round(wide), round(high)), round(radius))
