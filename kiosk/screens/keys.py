"""The round keys of time: play and pause, ten seconds back and on. Must never act by themselves."""

from kivy.graphics import Rectangle
from kivy.properties import BooleanProperty

from kiosk.screens import drawn
from kiosk.screens.strokes import draw_icon, draw_line, tint
from kiosk.screens.theme import Theme
from kiosk.screens.touch import PRESSED, Touchable


class PlayKey(Touchable):
    """The round amber key: play or pause."""

    shows = ("action", "pressed", "focused")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "lamp")
            Rectangle(texture=drawn.disc(self.width), pos=self.pos, size=self.size)
            if self.pressed:
                tint(look, "ink")
                Rectangle(texture=drawn.ring(self.width, look.px(PRESSED)), pos=self.pos, size=self.size)
            self.focus_ring(look, radius=self.where(look)[2] / 2 + 12)
            tint(look, "ink")
            aside = self.width * 0.03 if self.offer.icon == "play" else 0
            draw_icon(self.offer.icon, round(self.width * 0.43), (self.center_x + aside, self.center_y))


class SkipKey(Touchable):
    """A round key that goes ten seconds back or on."""

    back = BooleanProperty(True)
    shows = ("action", "pressed", "focused", "back")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "slab" if self.pressed else "rock")
            Rectangle(texture=drawn.disc(self.width), pos=self.pos, size=self.size)
            tint(look, "chalk" if self.pressed else "edge")
            stroke = max(1, look.px(PRESSED if self.pressed else 2))
            Rectangle(texture=drawn.ring(self.width, stroke), pos=self.pos, size=self.size)
            self.focus_ring(look, radius=self.where(look)[2] / 2 + 12)
            tint(look, "chalk")
            self._ring(look)
            size = look.px(look.letters("label"))
            at = {"left": self.x, "baseline": round(self.center_y - size * 0.35), "room": self.width, "align": "center"}
            self._box = draw_line("10", "bold", size, **at)
            self._px = size

    def _ring(self, look: Theme) -> None:
        share = 0.74 if look.large else 0.66
        texture = drawn.skip_ring(
            round(self.width * share), look.unit * (6 if look.large else 4.5), look.unit * 11, self.back
        )
        pos = (round(self.center_x - texture.width / 2), round(self.center_y - texture.height / 2))
        Rectangle(texture=texture, pos=pos, size=texture.size)

    def texts(self):
        return [("10", self._px, "chalk", self._box)] if self.visible and not self.fresh else []
