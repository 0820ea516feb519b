"""The bars every screen shares: the top bar, the volume.

Must never decide which keys there are: they show what the view offers.
"""

from kivy.properties import ListProperty, NumericProperty, StringProperty

from kiosk.screens.lettering import fitted
from kiosk.screens.parts import Group, Part
from kiosk.screens.strokes import draw_line, outline, plate, tint
from kiosk.screens.theme import CONTENT, LABELS_WIDE, MARGIN, RIGHT, SMALLEST, Theme
from kiosk.screens.touch import ActionKey, same_letters

BAR_Y, BAR_HIGH, BAR_LOWERED = 28, 84, 716
PLACES = ("back", "start", "tours", "plan", "visit", "help")
SETTINGS = ("size", "contrast", "lower", "languages")
STANDING_X, STANDING_WIDE = 72, 936


class TopBar(Group):
    """Where to go, what is told, and how it is shown. It takes every bar action of the view.

    `told`: two lines between the keys; they give way when the letters are large. On a standing panel the keys are two
    rows at the bottom: places at `places_y` from `places_x` on, settings below; `told` is not shown there.
    """

    told = ListProperty(["", ""])
    places_x = NumericProperty(STANDING_X)
    places_y = NumericProperty(1652)
    places_high = NumericProperty(104)
    settings_y = NumericProperty(1784)
    shows = ("told", "places_x", "places_y", "places_high", "settings_y")

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.keys = {name: ActionKey(action=name, lowers=False) for name in (*PLACES, *SETTINGS)}
        self.lines = _Told(lowers=False)
        for part in (*self.keys.values(), self.lines):
            self.add_widget(part)

    def settle(self, look: Theme) -> None:
        if self.fresh or any(key.fresh for key in self.keys.values()):
            self._place(look)
        super().settle(look)

    def _place(self, look: Theme) -> None:
        places = [self.keys[name] for name in PLACES if self.keys[name].shown]
        settings = [self.keys[name] for name in SETTINGS if self.keys[name].shown]
        for key in (*places, *settings):
            key.token = "button" if look.portrait else "label"
            key.gap = 14 if look.portrait else 12
            key.pad = 16 if look.portrait else 20
            key.icon_letters = 34 if look.portrait or look.size != "XL" else 40
            key.ticks = False
        self.lines.shown = False
        if look.portrait:
            self._stand(places, settings)
            same_letters((*places, *settings), look)
        else:
            self._lie(look, places, settings)

    def _stand(self, places: list, settings: list) -> None:
        self.keys["lower"].shown = False  # everything is low already
        settings = [key for key in settings if key.shown]
        wide = STANDING_X + STANDING_WIDE - self.places_x
        _row(places, self.places_x, wide, y=self.places_y, high=self.places_high)
        _row(settings, STANDING_X, STANDING_WIDE, y=self.settings_y, high=88)

    def _lie(self, look: Theme, places: list, settings: list) -> None:
        y = BAR_LOWERED if look.lower else BAR_Y
        wanted = _fitting((*places, *settings), look)
        even = (LABELS_WIDE - 24 * (len(places) - 1)) / max(1, len(places))
        if look.large or sum(wanted.values()) + 24 * len(wanted) > RIGHT - MARGIN:
            _spread(wanted, y)
            return
        if all(wanted[key] <= even + 14 for key in places):
            wanted |= dict.fromkeys(places, even)
        x = MARGIN
        for key in places:
            key.put(x, y, wanted[key], BAR_HIGH)
            x += wanted[key] + (24 if wanted[key] == even else 12)
        end = RIGHT
        for key in reversed(settings):
            end -= wanted[key]
            key.put(end, y, wanted[key], BAR_HIGH)
            end -= 12
        self._tell(look, max(CONTENT, x), end - 12, y)

    def _tell(self, look: Theme, left: float, right: float, y: float) -> None:
        """Show the two lines if both fit beside the keys."""
        self.lines.told = self.told
        fits = all(self.lines.wide(look, number) <= right - left for number in (0, 1))
        self.lines.shown = fits and any(self.told)
        self.lines.put(left, y, right - left, BAR_HIGH)


class _Told(Part):
    """Two short lines, the first in Semibold."""

    told = ListProperty(["", ""])
    shows = ("told",)
    fonts = ("semi", "sans")

    def wide(self, look: Theme, number: int) -> float:
        return fitted(self.told[number], self.fonts[number], 30, unit=look.unit, room=10**6, lines=1).wide / look.unit

    def paint(self, look: Theme) -> None:
        x, y, _, _ = self.where(look)
        self.canvas.clear()
        self._read = []
        with self.canvas:
            for text, font, colour, down in zip(self.told, self.fonts, ("chalk", "dust"), (34, 74), strict=True):
                tint(look, colour)
                box = draw_line(text, font, look.px(30), left=look.x(x), baseline=look.y(y + down))
                if box:
                    self._read.append((text, look.px(30), colour, box))


def _fitting(keys, look: Theme) -> dict:
    """Return the width of each key at the largest size at which all find room."""
    for size in range(look.letters("label"), SMALLEST - 1, -2):
        wanted = {key: round(key.wants(look, size)) + 2 for key in keys}
        if sum(wanted.values()) + 16 * (len(keys) - 1) <= RIGHT - MARGIN:
            break
    for key in keys:
        key.at_most = size
    return wanted


def _row(keys: list, x: float, wide: float, *, y: float, high: float) -> None:
    """Divide a row evenly."""
    each = (wide - 16 * (len(keys) - 1)) / max(1, len(keys))
    for number, key in enumerate(keys):
        key.put(x + number * (each + 16), y, each, high)


def _spread(wanted: dict, y: float) -> None:
    """Divide the whole bar by what each key wants."""
    gap = 16
    spare = (RIGHT - MARGIN - sum(wanted.values()) - gap * (len(wanted) - 1)) / max(1, len(wanted))
    x = MARGIN
    for key, wide in wanted.items():
        key.put(x, y, wide + spare, BAR_HIGH)
        x += wide + spare + gap


class VolumeBars(Part):
    """How loud it is, in bars, with a word under them."""

    level = NumericProperty(5)
    steps = NumericProperty(8)
    word = StringProperty("")
    shows = ("level", "steps", "word")

    def paint(self, look: Theme) -> None:
        x, y, w, h = self.where(look)
        span, middle, across = min(166, w - 36), x + w / 2, y + h / 2
        pitch = (span - 12) / (self.steps - 1)
        self.canvas.clear()
        with self.canvas:
            for number in range(int(self.steps)):
                high = 14 + number * 5.4
                bar = look.box((middle - span / 2 + number * pitch, across + 8 - high, 12, high))
                lit = number < self.level
                tint(look, "chalk" if lit else "concrete")
                (plate if lit else outline)(
                    bar[:2], bar[2:], max(1, look.px(2)), *(() if lit else (max(1, look.px(2)),))
                )
            tint(look, "dust")
            setting = fitted(self.word, "sans", look.letters("label"), unit=look.unit, room=look.px(w - 16), lines=1)
            at = {"left": look.x(x), "baseline": look.y(across + 50), "room": look.px(w), "align": "center"}
            box = draw_line(self.word, "sans", setting.px, **at)
        self._read = [(self.word, setting.px, "dust", box)] if box else []


def bar(look: Theme, start: float, end: float, middle: float, thick: float) -> None:
    """Draw a level bar with round ends on the current canvas."""
    high = max(2, look.px(thick))
    if end - start >= high:
        plate((start, round(middle - high / 2)), (end - start, high), max(1, high // 2 - 1))
