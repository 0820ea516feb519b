"""What can be touched: a button for an action of the view, in all its states. It acts on release, once.

What it means is the visit's affair: a button only knows its action's id. Must never act by itself.
"""

from time import monotonic

from kivy.app import App
from kivy.clock import Clock
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from kiosk.screens.lettering import by_sense, fitted
from kiosk.screens.parts import Part
from kiosk.screens.strokes import draw_icon, draw_line, framed_plate, outline, tint
from kiosk.screens.theme import ICONS, Theme, theme
from kiosk.visit.session import AGAIN

LINGER = 0.08
"""Seconds the pressed look stays after release, so that the shortest tap is seen."""
PRESSED = 6
"""Design px of a pressed part's outline: it is seen in high contrast and without colour, too."""


class Touchable(Part):
    """A part that stands for the action with the id `action`, and is there only while the view has it."""

    action = StringProperty("")
    pressed = BooleanProperty(False)
    focused = BooleanProperty(False)
    shows = ("action", "pressed", "focused")

    def __init__(self, **settings) -> None:
        self.offer, self._acted = None, 0.0
        self.ring, self.ringed = 0.0, True
        super().__init__(**settings)

    def take(self, offer, focus: str) -> None:
        """Show this action of the view, or none."""
        if offer != self.offer:
            self.offer = offer
            self.stir()
        self.shown = offer is not None
        self.focused = self.shown and focus == self.action

    def on_touch_down(self, touch):
        if not self.shown or not self.collide_point(*touch.pos):
            return False
        if monotonic() - self._acted >= AGAIN:
            touch.grab(self)
            self.press(True)
        return True

    def on_touch_move(self, touch):
        if touch.grab_current is self:
            self.press(self.shown and self.collide_point(*touch.pos))
        return False

    def on_touch_up(self, touch):
        if touch.grab_current is not self:
            return False
        touch.ungrab(self)
        if self.pressed and self.visible:
            self._acted = monotonic()
            Clock.schedule_once(lambda _: self.press(False), LINGER)
            App.get_running_app().do(self.said(touch))
        else:
            self.press(False)
        return True

    def said(self, _touch) -> str:
        """Return the action's id as the visit hears it."""
        return self.action

    def press(self, pressed: bool) -> None:
        if pressed != self.pressed:
            self.pressed = pressed
            self.settle(theme())

    def focus_ring(self, look: Theme, radius: float = 24) -> None:
        """Draw the focus ring, outside the box, unless it is on its way here."""
        self.ring = radius
        if self.focused and self.ringed:
            draw_ring(look, self.pos, self.size, radius)


def draw_ring(look: Theme, pos, size, radius: float) -> None:
    """Draw a focus ring on the current canvas, around this box (window px) with this radius (design px)."""
    away = look.px(12)
    tint(look, "lamp")
    wide, high = size[0] + 2 * away, size[1] + 2 * away
    outline((pos[0] - away, pos[1] - away), (wide, high), look.px(radius), look.px(6))


class ActionKey(Touchable):
    """A rounded button with icon and label, as the tokens' states have it.

    `align`: "center", "left" or "stack" (icon over label). `says`: which of the action's words it shows, "label",
    "note" or "". `at_most` holds its letters to a size that its neighbours can keep too. `sign` replaces the icon.
    """

    align = StringProperty("center")
    says = StringProperty("label")
    token = StringProperty("button")
    font = StringProperty("semi")
    sign = StringProperty("")
    icon_letters = NumericProperty(0)
    icon_right = BooleanProperty(False)
    icon_room = NumericProperty(0)
    pad = NumericProperty(24)
    gap = NumericProperty(16)
    ground = StringProperty("rock")
    mark = StringProperty("")
    at_most = NumericProperty(0)
    ticks = BooleanProperty(True)
    foot = NumericProperty(0)
    """Where the words under an icon stand, as a share of the height; 0 = close under it."""
    shows = (
        "action", "pressed", "focused", "align", "says", "token", "font", "sign", "icon_letters", "icon_right",
        "icon_room", "pad", "gap", "ground", "mark", "at_most", "ticks", "foot",
    )  # fmt: skip

    @property
    def words(self) -> str:
        return getattr(self.offer, self.says) if self.offer and self.says else ""

    @property
    def icon(self) -> str:
        name = self.sign or (self.offer.icon if self.offer else "")
        return name if name in ICONS else ""

    def colours(self) -> tuple[str, str, str, str, int]:
        """Return ground, outline, letters, icon and the outline's width for the state it is in."""
        if self.offer and self.offer.default:
            return ("lamp", "ink" if self.pressed else "lamp", "ink", "ink", PRESSED)
        if self.pressed:
            return ("slab", "chalk", "chalk", "chalk", PRESSED)
        if self.on:
            return ("ember", "lamp", "chalk", "lamp", 4)
        return (self.ground, self.mark or "edge", "chalk", "chalk", 2)

    @property
    def on(self) -> bool:
        return bool(self.offer and self.offer.on)

    def letters(self, look: Theme) -> int:
        """Return the size in design px its words have room for, whatever its neighbours have."""
        return self._fitted(look, look.letters(self.token)).size

    def wants(self, look: Theme, size: int) -> float:
        """Return the width in design px that icon and label take in one line of this size, with their padding."""
        setting = fitted(self.words, self.font, size, unit=look.unit, room=10**6, lines=1)
        return 2 * self.pad + self._icon_wide(size) + setting.wide / look.unit

    def paint(self, look: Theme) -> None:
        ground, edge, letters, mark, stroke = self.colours()
        self._read = []
        self.canvas.clear()
        with self.canvas:
            framed_plate(look, self, ground, edge, stroke)
            self.focus_ring(look)
            self._content(look, letters, mark)

    def _content(self, look: Theme, colour: str, mark: str) -> None:
        setting = self._fitted(look, min(look.letters(self.token), self.at_most or 999))
        if self.on and self.ticks:
            tint(look, mark)
            draw_icon("check", look.px(26), (self.right - look.px(self.pad + 12), self.center_y))
        if self.align == "stack" and self.words:
            self._stacked(look, setting, colour, mark)
        elif self.words:
            self._in_a_row(look, setting, colour, mark)
        else:
            tint(look, mark)
            draw_icon(self.icon, look.px(self.icon_letters or setting.size * 1.12), self.center)

    def _in_a_row(self, look: Theme, setting, colour: str, mark: str) -> None:
        icon_wide = look.px(self._icon_wide(setting.size))
        left = self.x + look.px(self.pad)
        if self.align == "center":
            left = self.x + round((self.width - icon_wide - setting.wide) / 2)
        icon_at = left + setting.wide + look.px(self.gap) if self.icon_right else left
        if self.icon:
            tint(look, mark)
            room = icon_wide - look.px(self.gap)
            draw_icon(self.icon, look.px(self._icon_size(setting.size)), (icon_at + room / 2, self.center_y))
        tint(look, colour)
        self._lines(look, setting, colour, left=left if self.icon_right else left + icon_wide, middle=self.center_y)

    def _stacked(self, look: Theme, setting, colour: str, mark: str) -> None:
        icon = self._icon_size(setting.size)
        tint(look, mark)
        draw_icon(self.icon, look.px(icon), (self.center_x, self.top - self.height * 0.36))
        tint(look, colour)
        middle = self.top - self.height * 0.36 - look.px(icon * 0.5 + setting.size * 0.75)
        if self.foot:
            middle = self.top - self.height * self.foot + setting.px * 0.33
        self._lines(look, setting, colour, left=self.x, middle=middle, room=self.width)

    def _lines(self, look: Theme, setting, colour: str, *, left: int, middle: float, room: int = 0) -> None:
        pitch = round(setting.px * 1.12)
        baseline = round(middle - setting.px * 0.33 + (len(setting.lines) - 1) * pitch / 2)
        for number, text in enumerate(setting.lines):
            at = {
                "left": left,
                "baseline": baseline - number * pitch,
                "room": room,
                "align": "center" if room else "left",
            }
            box = draw_line(text, self.font, setting.px, **at)
            if box:
                self._read.append((text, setting.px, colour, box))

    def _fitted(self, look: Theme, size: int):
        _, _, w, h = self.where(look)
        room = w - 2 * self.pad + 8
        if self.align != "stack":
            room -= self._icon_wide(size) + (34 if self.on and self.ticks else 0)
        lines = 1 if self.align == "stack" else max(1, int((h - 8) // (size * 1.12)))
        return fitted(self.words, self.font, size, unit=look.unit, room=look.px(room), lines=lines, wrap=by_sense)

    def _icon_size(self, size: float) -> float:
        return self.icon_letters or round(size * 1.12)

    def _icon_wide(self, size: float) -> float:
        """Return the room in design px for icon and gap; 0 without an icon."""
        return (self.icon_room or self._icon_size(size) * 1.15) + self.gap if self.icon else 0


def same_letters(buttons, look: Theme) -> None:
    """Give neighbours the size that fits them all."""
    there = [button for button in buttons if button.shown]
    size = min((button.letters(look) for button in there), default=0)
    for button in there:
        button.at_most = size
