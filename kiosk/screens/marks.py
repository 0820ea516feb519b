"""The stops on a plan, as circles: where you stand, heard, not yet heard, sensitive. And keeping them apart."""

from math import hypot

from kivy.graphics import Rectangle
from kivy.properties import BooleanProperty, StringProperty

from kiosk.screens import drawn
from kiosk.screens.parts import Group, Part, Words, draw_icon, tint
from kiosk.screens.spots import centred, numeral, round_ground
from kiosk.screens.theme import Theme
from kiosk.screens.touch import Touchable


class PlanMark(Touchable):
    """A stop on the plan. Its place's width is the circle's."""

    number = StringProperty("")
    here = BooleanProperty(False)
    heard = BooleanProperty(False)
    sensitive = BooleanProperty(False)
    shows = ("action", "pressed", "focused", "number", "here", "heard", "sensitive")

    @property
    def kind(self) -> str:
        return "here" if self.here else "heard" if self.heard else "fresh"

    def paint(self, look: Theme) -> None:
        colour = {"here": "ink", "heard": "dust", "fresh": "chalk"}[self.kind]
        self.canvas.clear()
        with self.canvas:
            circle(look, self, self.kind, self.width, pressed=self.pressed)
            font = "bold" if self.here else "semi"
            self._read = [numeral(look, self, self.number, font, colour, "button", 0.54)]
            if self.sensitive:
                badge(look, self, self.width, "sensitive")
            self.focus_ring(look, radius=self.where(look)[2] / 2 + 12)

    def texts(self):
        return self._read if self.visible and not self.fresh else []


class LegendSign(Part):
    """What a circle on the plan looks like, for the legend. `kind`: here, fresh, heard or sensitive."""

    kind = StringProperty("")
    shows = ("kind",)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            if self.kind == "sensitive":
                tint(look, "minium")
                draw_icon("sensitive", round(self.width * 0.8), self.center)
            else:
                circle(look, self, self.kind, self.width * (0.85 if self.kind == "here" else 1))


class LegendRow(Group):
    """A sign and what it means."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.sign, self.words = LegendSign(), Words(token="button")
        for part in (self.sign, self.words):
            self.add_widget(part)

    def stand(self, x: float, baseline: float, wide: float, size: float) -> None:
        side = max(44, round(size * 1.3))
        self.sign.put(x + 4, baseline - size * 0.33 - side / 2, side, side)
        self.words.put(x + side + 30, baseline, wide - side - 30, 1)


def circle(look: Theme, part: Part, kind: str, diameter: float, *, pressed: bool = False) -> None:
    """Draw a stop's circle in the middle of a part."""
    side = round(diameter)
    if kind == "here":
        tint(look, "lamp", 0.5)
        centred(drawn.glow(round(diameter * 2.7)), part)
        tint(look, "lamp")
        centred(drawn.ring(round(diameter * 1.28), max(2, look.px(4))), part)
        centred(drawn.disc(side), part)
        return
    round_ground(look, part, "slab" if kind == "heard" or pressed else "tunnel", side)
    tint(look, "concrete" if kind == "heard" else "chalk")
    centred(drawn.ring(side, max(1, look.px(2 if kind == "heard" else 3))), part)
    if kind == "heard":
        badge(look, part, diameter, "check")


def badge(look: Theme, part: Part, diameter: float, kind: str) -> None:
    """Draw a small sign at the circle's edge: a tick above it, a warning below it."""
    radius, above = diameter / 2, kind == "check"
    x, y = part.center_x + radius * 0.78, part.center_y + radius * (0.72 if above else -0.8)
    side = round(diameter * (0.44 if above else 0.47))
    tint(look, "chalk" if above else "tunnel")
    Rectangle(texture=drawn.disc(side), pos=(round(x - side / 2), round(y - side / 2)), size=(side, side))
    tint(look, "ink" if above else "minium")
    draw_icon("check" if above else "sensitive", round(side * (0.6 if above else 0.7)), (x, y + (0 if above else side * 0.03)))


def apart(spots: list[tuple[float, float]], least: float, box: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    """Move spots that are nearer than `least` apart, by as little as it takes, inside the box (x, y, w, h)."""
    placed = [list(spot) for spot in spots]
    for _ in range(60):
        moved = False
        for number, one in enumerate(placed):
            for other in placed[:number]:
                moved |= _push(one, other, least)
        for one in placed:
            one[0] = min(max(one[0], box[0]), box[0] + box[2])
            one[1] = min(max(one[1], box[1]), box[1] + box[3])
        if not moved:
            break
    return [(x, y) for x, y in placed]


def _push(one: list[float], other: list[float], least: float) -> bool:
    across, down = one[0] - other[0], one[1] - other[1]
    away = hypot(across, down)
    if away >= least:
        return False
    if away < 0.01:
        across, down, away = 0.0, 1.0, 1.0
    step = (least - away) / 2 + 0.2
    for spot, way in ((one, 1), (other, -1)):
        spot[0] += way * step * across / away
        spot[1] += way * step * down / away
    return True
