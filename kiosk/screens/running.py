"""Text that runs with the voice: the caption, and the whole text with the sentence being spoken marked.

Lines are wrapped once, measured in Semibold, and drawn once; marking a word only changes colours, so that no line ever
moves. Must never keep time: which word is being spoken is told.
"""

from dataclasses import dataclass
from itertools import groupby

from kivy.graphics import Color, Rectangle
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from kiosk.screens.lettering import drawn, fitted, width, wrapped
from kiosk.screens.parts import Part, plate, tint
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
    words = text.split()
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
    """Set words of which one is being spoken. `now` is its index, -1 before the first; `before` words are not in view."""

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


class Caption(Marked):
    """One caption. `place`: x, first baseline, width, lines. `timed`: its words have times."""

    text = StringProperty("")
    timed = BooleanProperty(False)
    token = StringProperty("caption")
    shows = ("text", "token", "timed")

    def paint(self, look: Theme) -> None:
        x, baseline, wide, lines = self.where(look)
        size = look.letters(self.token)
        setting = fitted(" ".join(self.text.split()), "semi", size, unit=look.unit, room=look.px(wide), lines=int(lines))
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
        return len(wrapped(" ".join(text.split()), "semi", look.px(look.letters(self.token)), room))

    def texts(self):
        return _read(self.set_words, self._px, self._lines) if self.text and not self.fresh else []


class Transcript(Marked):
    """The whole text, a sentence a paragraph, a page at a time. `place`: the box; the spoken sentence stays in view.

    A reader who turns the page is left in peace until the voice comes to what is in view.
    """

    sentence = NumericProperty(-1)
    top_line = NumericProperty(0)
    paragraphs = ListProperty([])
    token = StringProperty("caption")
    shows = ("sentence", "top_line", "paragraphs", "token")

    def __init__(self, **settings) -> None:
        self.following, self._spots, self._cues, self.lines, self.rows = True, (), None, [], 1
        super().__init__(**settings)

    def show(self, cues, cue: int, word: int) -> None:
        """Show these cues' text with the word `word` of the cue `cue` marked."""
        if cues != self._cues:
            self._cues = cues
            self.paragraphs, self._spots = paragraphs(cues)
            self.following, self.top_line = True, 0
        spot = self._spots[cue] if 0 <= cue < len(self._spots) else (-1, 0)
        self.sentence = spot[0]
        self.now = spot[1] + word if word >= 0 else -1

    def turn(self, step: int, look: Theme) -> None:
        """Go a page up (-1) or down (1), keeping one line of the last page."""
        self.following = False
        self._page(look, self.top_line + step * max(1, self.rows - 1))

    @property
    def part_in_view(self) -> tuple[float, float]:
        """Return where the page begins and how much of the text it holds, as shares."""
        count = max(1, len(self.lines))
        return self.top_line / count, min(1.0, self.rows / count)

    def settle(self, look: Theme) -> None:
        if self.fresh and self.shown:
            self._compose(look)
            self._follow(look)
        super().settle(look)

    def _compose(self, look: Theme) -> None:
        _, _, wide, high = self.where(look)
        self._px = look.px(look.letters(self.token))
        self.rows = max(1, int((high + 8) // look.line(self.token)))
        self.lines = [
            (number, line)
            for number, text in enumerate(self.paragraphs)
            for line in wrapped(text, "semi", self._px, look.px(wide - 40))
        ]

    def _follow(self, look: Theme) -> None:
        spoken = [number for number, (sentence, _) in enumerate(self.lines) if sentence == self.sentence]
        if not spoken:
            return
        seen = self.top_line <= spoken[0] and spoken[-1] < self.top_line + self.rows
        self.following = self.following or seen
        if self.following and not seen:
            self._page(look, spoken[0] - 1 if len(spoken) < self.rows else spoken[0])

    def _page(self, look: Theme, top: float) -> None:
        self.top_line = max(0, min(top, len(self.lines) - self.rows))

    def paint(self, look: Theme) -> None:
        x, y, _, _ = self.where(look)
        size, pitch = look.letters(self.token), look.line(self.token)
        self.set_words, self._read = [], []
        self.canvas.clear()
        with self.canvas:
            self.ground_of_mark()
            for row, (sentence, text) in enumerate(self.lines[int(self.top_line) : int(self.top_line) + self.rows]):
                at = {"left": look.x(x + 40), "baseline": look.y(y + size * 0.87 + row * pitch)}
                if sentence == self.sentence:
                    self._spoken(look, text, at, look.px(pitch))
                else:
                    self._other(look, text, at)
            self.line_of_mark()
        self.before = self._words_before()
        self.mark(look)

    def _spoken(self, look: Theme, text: str, at: dict, pitch: int) -> None:
        if look.contrast:
            tint(look, "lamp")
            Rectangle(pos=(self.x, at["baseline"] - round(self._px * 0.32)), size=(look.px(14), pitch))
        self.set_words += set_words(text, "semi", self._px, **at)

    def _other(self, look: Theme, text: str, at: dict) -> None:
        tint(look, "dust")
        line = drawn(text, "sans", self._px)
        if line:
            box = (at["left"], at["baseline"] - line.below, *line.texture.size)
            Rectangle(texture=line.texture, pos=box[:2], size=box[2:])
            self._read.append((text, self._px, "dust", box))

    def _words_before(self) -> int:
        """Return how many words of the spoken sentence stand on an earlier page."""
        hidden = self.lines[: int(self.top_line)]
        return sum(len(text.split()) for sentence, text in hidden if sentence == self.sentence)

    def colour_of(self, number: int, look: Theme) -> str:
        return super().colour_of(number, look) if number + self.before == self.now else "chalk"

    def texts(self):
        if self.fresh or not self.visible:
            return []
        spoken = [line for sentence, line in self.lines if sentence == self.sentence]
        return self._read + _read(self.set_words, self._px, spoken)


def paragraphs(cues) -> tuple[list[str], tuple[tuple[int, int], ...]]:
    """Return the sentences, and for each cue its sentence's number and how many words of it were said before."""
    texts, spots = [], []
    for number, (_, group) in enumerate(groupby(cues, key=lambda cue: cue.sentence)):
        said = []
        for cue in group:
            spots.append((number, len(said)))
            said += cue.text.split()
        texts.append(" ".join(said))
    return texts, tuple(spots)


def _read(words: list[SetWord], px: int, lines) -> list:
    """Return whole lines, not words, as what can be read."""
    found, rest = [], list(words)
    for text in lines:
        count = len(text.split())
        line, rest = rest[:count], rest[count:]
        if line:
            box = (line[0].left, line[0].baseline - px // 4, line[-1].left + line[-1].wide - line[0].left, px)
            found.append((text, px, "chalk", box))
    return found
