"""The stops on a plan, as circles: where you stand, heard, not yet heard, sensitive. And keeping them apart."""

from math import hypot

from kivy.graphics import Rectangle
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from kiosk.screens import drawn
from kiosk.screens.parts import Group, Part, Words
from kiosk.screens.spots import centred, numeral, round_ground
from kiosk.screens.stage import Area
from kiosk.screens.strokes import draw_icon, plate, tint
from kiosk.screens.theme import ICONS, Theme, theme
from kiosk.screens.touch import PRESSED, Touchable

Point = tuple[float, float]
BOX = 54
"""A stop's touch target, free of its neighbours', in design px; the circle itself is larger and can be touched too."""


class PlanMark(Touchable):
    """A stop on the plan. `across` is its circle's diameter in design px."""

    number = StringProperty("")
    across = NumericProperty(64)
    here = BooleanProperty(False)
    goal = BooleanProperty(False)
    heard = BooleanProperty(False)
    sensitive = BooleanProperty(False)
    shows = ("action", "pressed", "focused", "number", "across", "here", "goal", "heard", "sensitive")

    def stand(self, x: float, y: float, across: float) -> None:
        """Stand with the middle here."""
        self.across, box = across, max(BOX, across * 0.8)
        self.put(x - box / 2, y - box / 2, box, box)

    def collide_point(self, x: float, y: float) -> bool:
        return hypot(x - self.center_x, y - self.center_y) <= theme().px(self.across) / 2 or super().collide_point(x, y)

    @property
    def kind(self) -> str:
        return "here" if self.here else "goal" if self.goal else "heard" if self.heard else "fresh"

    def paint(self, look: Theme) -> None:
        colour = {"here": "ink", "goal": "ink", "heard": "dust", "fresh": "chalk"}[self.kind]
        side = look.px(self.across)
        self.canvas.clear()
        with self.canvas:
            circle(look, self, self.kind, side, pressed=self.pressed)
            font = "bold" if self.kind in ("here", "goal") else "semi"
            most = side * (0.54 if len(self.number) < 4 else 0.37)
            self._read = [numeral(look, self, self.number, font, colour, token="button", most=most)]
            if self.sensitive:
                badge(look, self, side, "sensitive")
            self._ring(look)

    def _ring(self, look: Theme) -> None:
        """Draw the focus ring, round the circle."""
        if self.focused:
            tint(look, "lamp")
            centred(drawn.ring(look.px(self.across * 1.28 + 26), look.px(6)), self)


class PlanSign(Part):
    """A lift, seats or an exit on the plan. `kind`: lift, seats or exit."""

    kind = StringProperty("")
    shows = ("kind",)

    def stand(self, x: float, y: float, side: float) -> None:
        """Stand with the middle here."""
        self.put(x - side / 2, y - side / 2, side, side)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "chalk")
            if self.kind == "lift":
                plate(self.pos, self.size, look.px(6))
                tint(look, "ink")
            draw_icon(self.kind, round(self.width * 0.72), self.center)


class LegendSign(Part):
    """What a mark on the plan looks like, for the legend. `kind`: here, fresh, heard, sensitive, or that of a sign."""

    kind = StringProperty("")
    shows = ("kind",)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            if self.kind in ICONS:
                tint(look, "minium" if self.kind == "sensitive" else "chalk")
                draw_icon(self.kind, round(self.width * 0.8), self.center)
            else:
                circle(look, self, self.kind, self.width * (0.8 if self.kind == "here" else 1), glows=False)


class LegendRow(Group):
    """A sign and what it means."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.sign, self.words = LegendSign(lowers=False), Words(token="button", lowers=False)
        for part in (self.sign, self.words):
            self.add_widget(part)

    def stand(self, x: float, baseline: float, wide: float, size: float) -> None:
        side = max(44, round(size * 1.2))
        self.words.at_most = round(size)
        self.sign.put(x + 4, baseline - size * 0.33 - side / 2, side, side)
        self.words.put(x + side + 30, baseline, wide - side - 30, 1)


def circle(look: Theme, part: Part, kind: str, diameter: float, *, pressed: bool = False, glows: bool = True) -> None:
    """Draw a stop's circle in the middle of a part."""
    side = round(diameter)
    if kind == "here":
        tint(look, "lamp", 0.5 if glows else 0)
        centred(drawn.glow(round(diameter * 2.7)), part)
        tint(look, "lamp")
        centred(drawn.ring(round(diameter * 1.28), max(2, look.px(4))), part)
        centred(drawn.disc(side), part)
        return
    round_ground(look, part, "slab" if kind == "heard" or pressed else "tunnel", side)
    if kind == "goal":
        tint(look, "chalk")
        centred(drawn.ring(round(diameter * 1.28), max(2, look.px(4))), part)
        centred(drawn.disc(side), part)
        return
    tint(look, "concrete" if kind == "heard" and not pressed else "chalk")
    centred(drawn.ring(side, max(1, look.px(PRESSED if pressed else 2 if kind == "heard" else 3))), part)
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
    size, lift = (0.6, 0.0) if above else (0.7, 0.03)
    draw_icon(kind, round(side * size), (x, y + side * lift))


def apart(spots: list[Point], least: float, box: Area) -> list[Point]:
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
    return [(one[0], one[1]) for one in placed]


def _push(one: list[float], other: list[float], least: float) -> bool:
    """Move two spots from one another along the line between them; True if they were too near."""
    across, down = one[0] - other[0], one[1] - other[1]
    away = hypot(across, down)
    if away < 0.01:
        across, down, away = 0.0, 1.0, 1.0
    wanted = max(least, away * (BOX + 1) / max(abs(across), abs(down)))
    if away >= wanted:
        return False
    step = (wanted - away) / 2 + 0.2
    for spot, way in ((one, 1), (other, -1)):
        spot[0] += way * step * across / away
        spot[1] += way * step * down / away
    return True
