"""Text that runs with the voice: the caption, and the whole text with the sentence being spoken marked.

Lines are wrapped once, measured in Semibold, and drawn once; marking a word only changes colours, so that no line ever
moves. Must never keep time: which word is being spoken is told.
"""

from dataclasses import dataclass

from kivy.graphics import Color, Rectangle
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from kiosk.guide.captions import spaced
from kiosk.screens.lettering import drawn, fitted, width, wrapped
from kiosk.screens.parts import Part
from kiosk.screens.strokes import plate
from kiosk.screens.theme import Theme, theme


@dataclass
class SetWord:
    """A word on the screen: its colour, and where it stands."""

    colour: Color
    left: int
    wide: int
    baseline: int


def set_words(text: str, font: str, px: int, *, left: int, baseline: int) -> list[SetWord]:
    """Draw a line word by word on the current canvas."""
    line = drawn(text, font, px)
    if line is None:
        return []
    space, found, prefix = width(" ", font, px) // 2, [], ""
    words = spaced(text)
    for number, word in enumerate(words):
        start = width(prefix, font, px)
        end = start + width(word, font, px)
        cut = (0 if number == 0 else start - space, line.texture.width if number == len(words) - 1 else end + space)
        colour = Color()
        region = line.texture.get_region(cut[0], 0, cut[1] - cut[0], line.texture.height)
        Rectangle(texture=region, pos=(left + cut[0], baseline - line.below), size=region.size)
        found.append(SetWord(colour, left + start, end - start, baseline))
        prefix += word + " "
    return found


class Marked(Part):
    """Words of which one is being spoken. `now` is its index, -1 before the first; `before` words are not in view."""

    now = NumericProperty(-1)

    def __init__(self, **settings) -> None:
        self.set_words, self._px, self.before = [], 0, 0
        super().__init__(**settings)

    def on_now(self, *_changed) -> None:
        if not self.fresh and self.shown:
            self.mark(theme())

    def ground_of_mark(self) -> None:
        """Prepare the block behind the spoken word; draw this before the words."""
        self._block_colour, self._block = Color(0, 0, 0, 0), plate((0, 0), (0, 0), max(1, theme().px(6)))

    def line_of_mark(self) -> None:
        """Prepare the line under the spoken word; draw this after the words."""
        self._line_colour, self._line = Color(0, 0, 0, 0), Rectangle()

    def mark(self, look: Theme) -> None:
        """Colour the words: spoken, spoken now, to come."""
        for number, word in enumerate(self.set_words):
            wanted = look.colour(self.colour_of(number, look))
            if word.colour.rgba != list(wanted):
                word.colour.rgba = wanted
        spoken = self.now - self.before
        inside = self.now >= 0 and 0 <= spoken < len(self.set_words)
        lamp = look.colour("lamp")
        for colour, wanted in ((self._block_colour, look.contrast), (self._line_colour, not look.contrast)):
            colour.rgba = lamp if inside and wanted else (0, 0, 0, 0)
        if inside:
            self._underline(look, self.set_words[spoken])

    def _underline(self, look: Theme, word: SetWord) -> None:
        away = round(self._px * 0.12)
        self._block.pos = (word.left - away, word.baseline - round(self._px * 0.3))
        self._block.size = (word.wide + 2 * away, round(self._px * 1.2))
        thick = max(2, look.px(5))
        self._line.pos = (word.left, word.baseline - look.px(13) - thick)
        self._line.size = (word.wide, thick)

    def colour_of(self, number: int, look: Theme) -> str:
        if number + self.before == self.now:
            return "ink" if look.contrast else "lamp"
        return "chalk" if number < self.now else "dust"


def as_written(text: str, font: str, size: int, room: int) -> list[str]:
    """Keep the lines a caption was written in, if they fit and take no more room than wrapping it anew."""
    plain = wrapped(" ".join(spaced(text)), font, size, room)
    written = [" ".join(spaced(line)) for line in text.split("\n")]
    fits = all(width(line, font, size) <= room for line in written)
    return written if fits and len(written) <= len(plain) else plain


class Caption(Marked):
    """One caption. `place`: x, first baseline, width, lines. `timed`: its words have times."""

    text = StringProperty("")
    timed = BooleanProperty(False)
    token = StringProperty("caption")
    shows = ("text", "token", "timed")

    def paint(self, look: Theme) -> None:
        x, baseline, wide, lines = self.where(look)
        size = look.letters(self.token)
        setting = fitted(
            self.text, "semi", size, unit=look.unit, room=look.px(wide), lines=int(lines), wrap=as_written
        )
        self._px, self._lines = setting.px, setting.lines
        pitch = look.line(self.token) * setting.size / size
        self.set_words = []
        self.canvas.clear()
        with self.canvas:
            self.ground_of_mark()
            for number, text in enumerate(setting.lines):
                at = {"left": look.x(x), "baseline": look.y(baseline + number * pitch)}
                self.set_words += set_words(text, "semi" if look.contrast else "sans", setting.px, **at)
            self.line_of_mark()
        self.mark(look)

    def colour_of(self, number: int, look: Theme) -> str:
        return super().colour_of(number, look) if self.timed else "chalk"

    def lines_of(self, text: str, look: Theme) -> int:
        """Return how many lines a caption takes at full size."""
        room = look.px(self.where(look)[2])
        return len(wrapped(" ".join(spaced(text)), "semi", look.px(look.letters(self.token)), room))

    def texts(self):
        return whole_lines(self.set_words, self._px, self._lines) if self.text and not self.fresh else []


def whole_lines(words: list[SetWord], px: int, lines) -> list:
    """Return whole lines, not words, as what can be read."""
    found, rest = [], list(words)
    for text in lines:
        count = len(spaced(text))
        line, rest = rest[:count], rest[count:]
        if line:
            box = (line[0].left, line[0].baseline - px // 4, line[-1].left + line[-1].wide - line[0].left, px)
            found.append((text, px, "chalk", box))
    return found
