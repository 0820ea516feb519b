"""Numbered discs: hot-spots that follow a picture as it glides, the disc over a caption, the frame in an overview."""

from kivy.graphics import Rectangle
from kivy.properties import BooleanProperty, NumericProperty

from kiosk.screens import drawn
from kiosk.screens.parts import Part
from kiosk.screens.stage import Area, Frame, PictureStage
from kiosk.screens.strokes import draw_line, outline, tint
from kiosk.screens.theme import SMALLEST, Theme
from kiosk.screens.touch import PRESSED, Touchable

SIDE, LIT_SIDE = 84, 96
"""A hot-spot's touch target, and the lit one's ring, in design px."""


class Disc(Part):
    """A number on a solid amber disc."""

    number = NumericProperty(0)
    shows = ("number",)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            round_ground(look, self, "lamp", self.width)
            self._read = [numeral(look, self, str(int(self.number)), "bold", "ink", most=look.px(46))]


class HotSpot(Touchable):
    """A place in a picture that can be told of. `at`: shares of the picture."""

    number = NumericProperty(0)
    lit = BooleanProperty(False)
    at = (0.5, 0.5)
    shows = ("action", "pressed", "focused", "number", "lit")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        side = look.px(80)
        with self.canvas:
            if self.lit:
                tint(look, "lamp", 0.45)
                centred(drawn.glow(look.px(172)), self)
                tint(look, "lamp")
                centred(drawn.ring(look.px(LIT_SIDE), max(1, look.px(4))), self)
                round_ground(look, self, "lamp", look.px(78))
                self._read = [numeral(look, self, str(int(self.number)), "bold", "ink", most=look.px(46))]
            else:
                round_ground(look, self, "slab" if self.pressed else "tunnel", side)
                tint(look, "chalk")
                centred(drawn.ring(side, max(1, look.px(PRESSED if self.pressed else 3))), self)
                self._read = [numeral(look, self, str(int(self.number)), "semi", "chalk", most=look.px(46))]
            self.focus_ring(look, radius=SIDE / 2 + 12)


class InView(Part):
    """The frame round the part of an overview that is in view."""

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "lamp")
            outline(self.pos, self.size, max(1, look.px(4)), max(2, look.px(4)))


def centred(texture, part: Part) -> None:
    """Draw a shape in the middle of a part, on the current canvas."""
    pos = (round(part.center_x - texture.width / 2), round(part.center_y - texture.height / 2))
    Rectangle(texture=texture, pos=pos, size=texture.size)


def round_ground(look: Theme, part: Part, colour: str, diameter: float) -> None:
    tint(look, colour)
    centred(drawn.disc(round(diameter)), part)


def numeral(
    look: Theme, part: Part, text: str, font: str, colour: str, *, token: str = "lead", most: float = 999
) -> tuple:
    """Draw a number in a part's middle, at most so many px high; return what can be read."""
    px = max(look.px(SMALLEST), min(look.px(look.letters(token)), round(most)))
    tint(look, colour)
    at = {"left": round(part.x), "baseline": round(part.center_y - px * 0.33), "room": round(part.width)}
    return (text, px, colour, draw_line(text, font, px, align="center", **at))


def seen(stage: PictureStage) -> tuple[float, float, float, float]:
    """Return the part of the picture that is in view now: left, top, right, bottom as shares."""
    frame, (wide, high) = stage.frame(), stage.picture.size
    across, down = wide * frame.scale, high * frame.scale
    return (
        max(0.0, -frame.left / across), max(0.0, -frame.top / down),
        min(1.0, (stage.width - frame.left) / across), min(1.0, (stage.height - frame.top) / down),
    )  # fmt: skip


def on_stage(stage: PictureStage, frame: Frame, at: tuple[float, float], look: Theme) -> tuple[float, float] | None:
    """Return where a spot of the picture is in design px, None where it is not in view; kept off the very edge."""
    x, y = frame.to_stage(at, stage.picture.size)
    if not (0 <= x <= stage.width and 0 <= y <= stage.height):
        return None
    edge = look.px(LIT_SIDE / 2 + 4)
    x, y = min(max(x, edge), stage.width - edge), min(max(y, edge), stage.height - edge)
    return design(stage, (x, y), look)


def design(part: Part, at: tuple[float, float], look: Theme) -> tuple[float, float]:
    """Return window px from a part's top left as design px of the screen."""
    down = look.window[1] - part.top + at[1]
    return (part.x + at[0] - look.left) / look.unit, (down - look.top) / look.unit


def beside(x: float, y: float, keys: list[Area], middle: tuple[float, float]) -> tuple[float, float]:
    """Return the nearest place for a hot-spot that no key covers, towards the middle of the picture."""
    reach = LIT_SIDE / 2 + 8
    for left, top, wide, high in keys:
        if left - reach < x < left + wide + reach and top - reach < y < top + high + reach:
            if abs(left + wide / 2 - middle[0]) > abs(top + high / 2 - middle[1]):
                x = left + wide + reach if left < middle[0] else left - reach
            else:
                y = top + high + reach if top < middle[1] else top - reach
    return x, y
