"""The whole text of a narration, a page at a time, the sentence being spoken marked and kept in view.

Must never take the page from somebody who is reading another one.
"""

from itertools import groupby

from kivy.graphics import Rectangle
from kivy.properties import ListProperty, NumericProperty, StringProperty

from kiosk.guide.captions import spaced
from kiosk.screens.lettering import drawn, wrapped
from kiosk.screens.running import Marked, set_words, whole_lines
from kiosk.screens.strokes import tint
from kiosk.screens.theme import Theme


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
        return sum(len(spaced(text)) for sentence, text in hidden if sentence == self.sentence)

    def colour_of(self, number: int, look: Theme) -> str:
        return super().colour_of(number, look) if number + self.before == self.now else "chalk"

    def texts(self):
        if self.fresh or not self.visible:
            return []
        spoken = [line for sentence, line in self.lines if sentence == self.sentence]
        return self._read + whole_lines(self.set_words, self._px, spoken)


def paragraphs(cues) -> tuple[list[str], tuple[tuple[int, int], ...]]:
    """Return the sentences, and for each cue its sentence's number and how many words of it were said before."""
    texts, spots = [], []
    for number, (_, group) in enumerate(groupby(cues, key=lambda cue: cue.sentence)):
        said = []
        for cue in group:
            spots.append((number, len(said)))
            said += spaced(cue.text)
        texts.append(" ".join(said))
    return texts, tuple(spots)
