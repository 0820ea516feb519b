"""The look: colours, type sizes, icons and the grid, named as in the design tokens.

Everything is laid out in design pixels (1920 x 1080, or 1080 x 1920 standing) and scaled by `unit`, so that one layout
fits every panel; what a panel has beyond that shape goes to the margins. Must never know a screen.
"""

from functools import cache
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
import fontawesomefree
from kivy.app import App
from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

COLOURS = {
    "tunnel": "#0F1211", "rock": "#191E1C", "slab": "#232927", "seam": "#3A413D", "edge": "#717771",
    "concrete": "#858A83", "dust": "#BDB9AD", "chalk": "#EFEAE0", "lamp": "#F2B441", "ember": "#33270F",
    "minium": "#F0947A", "paper": "#FFFFFF", "ink": "#0F1211", "floor": "#333A37", "veil": "#0A0C0B",
    "core": "#FFF3D6",
}  # fmt: skip
HIGH_CONTRAST = COLOURS | {
    "tunnel": "#000000", "rock": "#000000", "slab": "#1A1A1A", "seam": "#6E6E6E", "edge": "#E0E0E0",
    "concrete": "#C8C8C8", "dust": "#E0E0E0", "chalk": "#FFFFFF", "lamp": "#FFD23F", "ember": "#000000",
    "minium": "#FFB29E", "ink": "#000000", "veil": "#000000",
}  # fmt: skip

SIZES = ("M", "L", "XL")
TYPE = {  # token: (size, line) at M, L, XL
    "label": ((30, 40), (36, 46), (42, 52)),
    "button": ((34, 42), (38, 46), (42, 50)),
    "read": ((38, 51), (46, 60), (52, 70)),
    "lead": ((42, 61), (50, 68), (58, 78)),
    "caption": ((48, 66), (54, 74), (60, 82)),
    "title": ((60, 68), (68, 78), (76, 87)),
    "head": ((76, 87), (84, 96), (92, 106)),
    "ask": ((104, 118), (104, 118), (112, 126)),
    "name": ((132, 150), (132, 150), (132, 150)),
    "number": ((240, 260), (240, 260), (240, 260)),
}
SMALLEST = 30

_SANS = Path(font_source_sans_pro.__file__).parent / "files"
_SERIF = Path(font_source_serif_pro.__file__).parent / "files"
FONTS = {
    "sans": str(_SANS / "SourceSansPro-Regular.ttf"),
    "semi": str(_SANS / "SourceSansPro-Semibold.ttf"),
    "bold": str(_SANS / "SourceSansPro-Bold.ttf"),
    "serif": str(_SERIF / "SourceSerifPro-Regular.ttf"),
    "italic": str(_SERIF / "SourceSerifPro-It.ttf"),
    "light": str(_SERIF / "SourceSerifPro-Light.ttf"),
    "icons": str(Path(fontawesomefree.__file__).parent / "static/fontawesomefree/webfonts/fa-solid-900.ttf"),
}

ICONS = {  # what it stands for in a view: its code point in Font Awesome 6 Free Solid
    "play": 0xF04B, "pause": 0xF04C, "previous": 0xF048, "next": 0xF051, "again": 0xF2EA,
    "captions": 0xF20A, "transcript": 0xF15C, "sign": 0xF2A7, "described": 0xF29E,
    "language": 0xF1AB, "size": 0xF034, "contrast": 0xF042, "lower": 0xF309, "motion": 0xF72E, "still": 0xF72E,
    "minus": 0xF068, "plus": 0x2B, "volume": 0xF028,
    "closer": 0xF00E, "zoom-in": 0xF00E, "zoom-out": 0xF010, "whole": 0xF065, "smaller": 0xF066,
    "left": 0xF053, "right": 0xF054, "up": 0xF077, "down": 0xF078,
    "pan-left": 0xF060, "pan-right": 0xF061, "pan-up": 0xF062, "pan-down": 0xF063,
    "further": 0xF029, "save": 0xF02E, "saved": 0xF00C, "visit": 0xF02E, "bookmark": 0xF02E, "check": 0xF00C,
    "back": 0xF060, "close": 0xF00D, "start": 0xF015, "tours": 0xF0CB, "stops": 0xF0CB, "plan": 0xF279, "help": 0xF059,
    "delete": 0xF55A, "remove": 0xF2ED, "warning": 0xF071, "sensitive": 0xF071, "clock": 0xF017, "headphones": 0xF025,
    "narration": 0xF025, "film": 0xF008, "eye": 0xF06E, "ear": 0xF2A2, "hand": 0xF256, "touch": 0xF25A, "text": 0xF15C,
    "exit": 0xF52B, "lift": 0xE16D, "seats": 0xF6C0, "route": 0xF4D7, "info": 0xF05A, "done": 0xF058,
}  # fmt: skip

LANDSCAPE, STANDING = (1920, 1080), (1080, 1920)
MARGIN, RIGHT = 96, 1824
LABELS, LABELS_WIDE = 96, 414
CONTENT, CONTENT_WIDE = 534, 1290
BAR_END, DOCK = 112, 804
"""What stands between these heights is the stage and its captions."""
LOWERED = 112
"""How far the stage moves up when the top bar comes down to the dock."""


class Theme(EventDispatcher):
    """The tokens for this window and this visitor. `revision` counts the changes that need a new layout."""

    unit = NumericProperty(1.0)
    portrait = BooleanProperty(False)
    size = StringProperty("M")
    contrast = BooleanProperty(False)
    lower = BooleanProperty(False)
    still = BooleanProperty(False)
    revision = NumericProperty(0)
    window = room = (1920, 1080)
    left = top = 0.0
    colours = COLOURS
    beside = 0.0
    """The share of the window that is not the guide's but a curator's notes': at the right, on a standing one below."""

    def fit(self, width: int, height: int) -> None:
        """Scale to a window of this many pixels, centred in the room that the notes leave."""
        self.window = (width, height)
        self.portrait = height > width
        wide, high = (1, 1 - self.beside) if self.portrait else (1 - self.beside, 1)
        self.room = (round(width * wide), round(height * high))
        across, down = STANDING if self.portrait else LANDSCAPE
        self.unit = min(self.room[0] / across, self.room[1] / down)
        self.left, self.top = (self.room[0] - across * self.unit) / 2, (self.room[1] - down * self.unit) / 2
        self.revision += 1

    def follow(self, settings) -> None:
        """Take over what the visitor set."""
        self.still = settings.still
        lower = settings.lower and not self.portrait
        if (settings.size, settings.contrast, lower) == (self.size, self.contrast, self.lower):
            return
        self.size, self.contrast, self.lower = settings.size, settings.contrast, lower
        self.colours = HIGH_CONTRAST if self.contrast else COLOURS
        self.revision += 1

    @property
    def large(self) -> bool:
        return self.size == "XL"

    def colour(self, name: str) -> tuple[float, ...]:
        """Return the token's red, green, blue and alpha, 0 to 1."""
        return rgba(self.colours[name])

    def letters(self, token: str) -> int:
        """Return the token's type size at the visitor's text size, in design px."""
        return TYPE[token][SIZES.index(self.size)][0]

    def line(self, token: str) -> int:
        """Return the token's distance between baselines, in design px."""
        return TYPE[token][SIZES.index(self.size)][1]

    def px(self, length: float) -> int:
        """Return a design length in whole window px."""
        return round(length * self.unit)

    def x(self, design: float) -> int:
        return round(self.left + design * self.unit)

    def y(self, design: float) -> int:
        """Return a design height (down) as window px (up), as Kivy counts."""
        return round(self.window[1] - self.top - design * self.unit)

    def box(self, place) -> tuple[int, int, int, int]:
        """Return a place (x, y, w, h; design px, y down) as left, bottom, width, height in window px."""
        x, y, w, h = place
        left, bottom = self.x(x), self.y(y + h)
        return left, bottom, self.x(x + w) - left, self.y(y) - bottom


@cache
def rgba(code: str) -> tuple[float, ...]:
    """Return "#RRGGBB" as red, green, blue and alpha, 0 to 1."""
    return (*(int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)), 1.0)


def theme() -> Theme:
    """Return the running program's theme."""
    return App.get_running_app().theme
