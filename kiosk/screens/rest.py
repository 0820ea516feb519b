"""The rest screen: the hill cut open, a key for each language, and the settings that can be made before choosing one.

The lit language and all words take turns; nothing else moves, so that a kiosk at rest costs almost nothing.
"""

from functools import lru_cache

from kivy.animation import Animation
from kivy.app import App
from kivy.graphics import Rectangle
from kivy.properties import BooleanProperty, ListProperty, NumericProperty
from PIL import Image, ImageDraw

from kiosk.screens import drawn
from kiosk.screens.around import Plate, write
from kiosk.screens.decoding import rest_picture
from kiosk.screens.flow import set_even
from kiosk.screens.lettering import fitted
from kiosk.screens.parts import load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.stage import PictureStage  # noqa: F401 (used in the kv)
from kiosk.screens.strokes import outline, plate, tint
from kiosk.screens.theme import MARGIN, RIGHT, STANDING, Theme, theme
from kiosk.screens.touch import PRESSED, ActionKey, same_letters

load(__file__)

LANGUAGE = "language:"
TURN, STEP = 0.4, 0.1
"""Seconds that another language's words take to come, and from one step to the next: each costs time at rest."""


class LanguageKey(Plate):
    """A language by its own name, with its invitation, in letters of these two sizes. `lit`: it is its turn."""

    lit = BooleanProperty(False)
    letters = ListProperty([0, 0])
    shows = (*Plate.shows, "lit", "letters")

    def fitting(self, look: Theme) -> tuple[int, int]:
        """Return the largest sizes of name and invitation that fit on one line."""
        room = look.px(self.where(look)[2] - 46)
        words = ((self.offer.label, "serif", "title"), (self.offer.note, "sans", "button"))
        return tuple(
            fitted(text, font, look.letters(token), unit=look.unit, room=room, lines=1).size
            for text, font, token in words
        )

    def paint(self, look: Theme) -> None:
        x, y, w, h = self.where(look)
        self.canvas.clear()
        with self.canvas:
            tint(look, "slab" if self.pressed else "tunnel")
            plate(self.pos, self.size, look.px(12))
            tint(look, "chalk" if self.pressed else "edge")
            outline(self.pos, self.size, look.px(12), max(1, look.px(PRESSED if self.pressed else 2)))
            if self.lit:
                self._light(look)
            self.focus_ring(look)
            name, note = self.letters
            read, _ = write(look, self.offer.label, "serif", name, at=(x + 23, y + 32 + name * 0.73), room=w - 46)
            colour = "lamp" if self.lit else "dust"
            below, _ = write(look, self.offer.note, "sans", note, at=(x + 25, y + h - 34), room=w - 46, colour=colour)
            self._read = read + below

    def _light(self, look: Theme) -> None:
        """Draw the lamp's light along the upper edge."""
        band = lit_edge(int(self.width), look.px(12), max(2, look.px(6)))
        tint(look, "lamp")
        Rectangle(texture=band, pos=(self.x, self.top - band.height), size=band.size)


@lru_cache(maxsize=8)
def lit_edge(wide: int, radius: int, thick: int):
    """Return a band along the top of a box with round corners, thinner towards its ends."""
    fine, high = drawn.FINER, radius + 2
    mask = Image.new("L", (wide * fine, high * fine), 0)
    draw = ImageDraw.Draw(mask)
    draw.rounded_rectangle((0, 0, wide * fine - 1, 4 * high * fine), radius * fine, fill=255)
    draw.rounded_rectangle((0, thick * fine, wide * fine - 1, 5 * high * fine), radius * fine, fill=0)
    return drawn.texture(mask.resize((wide, high), Image.Resampling.BOX))


def _setting() -> ActionKey:
    return ActionKey(lowers=False, pad=16, gap=14, ticks=False)


class RestScreen(Scene):
    """Shows `view.Rest`. `turn`: how far the language has come whose turn it is."""

    turn = NumericProperty(1.0)

    def __init__(self, **settings) -> None:
        self._lit = ""
        super().__init__(**settings)
        self._languages: list[LanguageKey] = []
        self._settings: list[ActionKey] = []

    def offer(self, view) -> None:
        """Make a key for every language and every setting there is."""
        languages = [action.id for action in view.actions if action.id.startswith(LANGUAGE)]
        others = [action.id for action in view.actions if not action.id.startswith(LANGUAGE)]
        for keys, names, make in ((self._languages, languages, LanguageKey), (self._settings, others, _setting)):
            for key, name in zip(grow(self, keys, len(names), make), names, strict=False):
                key.action = name
        super().offer(view)

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        picture = rest_picture(scene, theme().window)
        App.get_running_app().gallery.want((picture.file if picture else "", *view.ahead))
        part.stage.show(picture, cut=True)
        part.name.text, part.tagline.text, part.note.text = scene.name, scene.tagline, scene.note.replace(". ", ".\n")
        for key in self._languages:
            key.lit = key.action == LANGUAGE + scene.lit
        self._take_turns(scene.lit)

    def _take_turns(self, lit: str) -> None:
        """Have the words of another language come slowly; a key is never without its own."""
        before, self._lit = self._lit, lit
        if before in ("", lit):
            return
        Animation.cancel_all(self)
        self.turn = 1.0
        if not theme().still:
            self.turn = 0.0
            Animation(turn=1.0, d=TURN, s=STEP).start(self)

    def on_turn(self, *_changed) -> None:
        self.ids.tagline.opacity = self.turn  # not the note: it lies on the hill, which would be drawn in each step

    def leave(self) -> None:
        self._lit = ""

    def arrange(self, look: Theme) -> None:
        wide, high = (length / look.unit for length in look.room)
        self.ids.stage.put(-look.left / look.unit, -look.top / look.unit, wide, high)
        self.ids.note.halo = 8 if look.portrait else 0  # standing, it lies on the beds of the chalk
        set_even(self.ids.tagline, look, *((72, 274, 700) if look.portrait else (96, 258, 600)), 3)
        languages = [key for key in self._languages if key.shown]
        settings = [key for key in self._settings if key.shown]
        for key in settings:
            key.token = "button" if look.portrait else "label"
        if look.portrait:
            self._stand(look, languages, settings)
        else:
            self._lie(look, languages, settings)
        same_letters(settings, look)
        sizes = [key.fitting(look) for key in languages]
        for key in languages:
            key.letters = [min(names_or_notes) for names_or_notes in zip(*sizes, strict=True)]

    def _lie(self, look: Theme, languages: list, settings: list) -> None:
        _rows(languages, (MARGIN, 752, RIGHT - MARGIN), columns=len(languages), high=164, gap=24)
        few = len(settings) <= len(languages)
        wide = RIGHT - MARGIN if not few else _span(len(settings), len(languages), RIGHT - MARGIN, 24)
        _rows(settings, (MARGIN, 944, wide), columns=len(settings), high=88, gap=24)
        note = self.ids.note
        note.put(96, 662, 540, 4)
        note.put(96, 662 - (note.bottom(look) - 662), 540, 4)

    def _stand(self, look: Theme, languages: list, settings: list) -> None:
        columns = 2 if len(settings) in (2, 4) else 3
        rows = -(-len(settings) // columns)
        below = 1872 - rows * 88 - (rows - 1) * 16
        _rows(settings, (72, below, STANDING[0] - 144), columns=columns, high=88, gap=16)
        rows = -(-len(languages) // 2)
        above = below - 24 - rows * 164 - (rows - 1) * 16
        _rows(languages, (72, above, STANDING[0] - 144), columns=2, high=164, gap=16)
        note = self.ids.note
        note.put(72, 1204, 936, 2)


def _span(count: int, columns: int, wide: float, gap: float) -> float:
    """Return the width of the first `count` of so many columns."""
    each = (wide - gap * (columns - 1)) / columns
    return count * each + (count - 1) * gap


def _rows(keys: list, box: tuple[float, float, float], *, columns: int, high: float, gap: float) -> None:
    """Place keys in rows of equal width; the last row fills the width too."""
    x, y, wide = box
    for start in range(0, len(keys), max(1, columns)):
        row = keys[start : start + columns]
        each = (wide - gap * (len(row) - 1)) / len(row)
        for number, key in enumerate(row):
            key.put(x + number * (each + gap), y, each, high)
        y += high + gap
