"""A curator's notes beside the guide: the last save, what is wrong with it, and which cue and picture come when.

In a preview only. Must never cover the guide, and never be seen by a visitor.
"""

from dataclasses import dataclass

from kiosk.guide.words import clock
from kiosk.screens.parts import Icon, Panel, Words
from kiosk.screens.scene import Overlay, grow
from kiosk.screens.theme import Theme
from kiosk.visit.staff_view import Remark

EDGE, GAP, LETTERS, PITCH = 28, 20, 30, 38
"""Design px: inside a panel, between two, of letters, from line to line."""
TOP = 28
"""Where the guide's own top bar begins."""
KINDS = {"done": "chalk", "warning": "minium", "clock": "dust", "info": "dust"}


@dataclass(frozen=True)
class Notes:
    """`kind` of the last save: "done", "warning" (it is not on the screen) or "clock" (it is being prepared).

    `said` is that in a sentence, `drafts` which voices are drafts. `more` remarks are not listed.
    """

    kind: str
    said: str
    drafts: str = ""
    remarks: tuple[Remark, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class Mark:
    """What begins at a second of the recording: a named sentence, a picture, or both."""

    second: float
    name: str
    picture: str
    now: bool


def marks(scene) -> list[Mark]:
    """Return what has a name or brings a picture, in order; the last one begun is `now`."""
    names = {cue.start: cue.name for cue in scene.cues if cue.name and not cue.name.isdecimal()}
    pictures = {second: f"picture {number}" for number, second in enumerate(scene.ticks, 1)}
    seconds = sorted({*names, *pictures})
    begun = max((second for second in seconds if second <= scene.position), default=None)
    return [Mark(one, names.get(one, ""), pictures.get(one, ""), one == begun) for one in seconds]


def text(**settings) -> Words:
    return Words(token="label", at_most=LETTERS, lowers=False, **settings)


def icon() -> Icon:
    return Icon(letters=LETTERS, lowers=False)


class NotesColumn(Overlay):
    """Shows `notes`, and the marks of the stop that is open."""

    wanted = True

    def __init__(self) -> None:
        super().__init__()
        self.notes = None
        self._panels = [Panel(lowers=False) for _ in range(3)]
        self._sign, self._said, self._drafts, self._more = icon(), text(font="semi"), text(), text(colour="dust")
        for part in (*self._panels, self._sign, self._said, self._drafts, self._more):
            self.add_widget(part)
        self._remarks, self._marks, self._listed, self._room = ([], [], []), ([], [], []), [], 12

    def draw(self, view) -> None:
        notes = self.notes
        self._sign.icon, self._sign.colour = notes.kind, KINDS[notes.kind]
        self._said.text, self._drafts.text = notes.said, notes.drafts
        self._more.text = f"{notes.more} more: see 'check'" if notes.more else ""
        self._draw_remarks(notes.remarks)
        self._listed = marks(view.scene) if hasattr(view.scene, "ticks") else []
        self._draw_marks()

    def _draw_remarks(self, remarks) -> None:
        icons, places, sentences = self._remarks
        grow(self, icons, len(remarks), icon)
        grow(self, places, len(remarks), lambda: text(font="semi"))
        grow(self, sentences, len(remarks), lambda: text(colour="dust"))
        for remark, sign, place, sentence in zip(remarks, icons, places, sentences, strict=False):
            sign.icon = "warning" if remark.wrong else "info"
            sign.colour = KINDS[sign.icon]
            place.text, sentence.text = remark.place, remark.sentence

    def _draw_marks(self) -> None:
        shown = self._marks_in_view()
        parts = [grow(self, one, len(shown), text) for one in self._marks]
        for mark, *row in zip(shown, *parts, strict=False):
            for part, said in zip(row, (clock(mark.second), mark.name, mark.picture), strict=True):
                part.text, part.colour, part.font = said, "lamp" if mark.now else "dust", "semi" if mark.now else "sans"
            row[2].align = "right"

    def _marks_in_view(self) -> list[Mark]:
        """Return as many marks as there is room for, the present one among them."""
        now = next((number for number, mark in enumerate(self._listed) if mark.now), 0)
        first = max(0, min(now - self._room // 2, len(self._listed) - self._room))
        return self._listed[first : first + self._room]

    def arranged_by(self, view) -> object:
        return self.notes, self._marks_in_view()

    def arrange(self, look: Theme) -> None:
        for words in self.parts(Words):
            words.spread = PITCH * look.letters("label") / LETTERS  # the same, whatever size the visitor's letters have
        wide, high = (length / look.unit for length in look.window)
        x, y = -look.left / look.unit, -look.top / look.unit
        if look.portrait:
            top, half = y + look.room[1] / look.unit + GAP, wide / 2
            self._column(look, (x + GAP, top, half - 1.5 * GAP, y + high - GAP), remarks=False)
            self._arrange_remarks(look, x + half + GAP / 2, top, half - 1.5 * GAP)
        else:
            left = x + look.room[0] / look.unit
            self._column(look, (left + GAP, TOP, x + wide - left - 2 * GAP, y + high - GAP), remarks=True)

    def _column(self, look: Theme, box, *, remarks: bool) -> None:
        x, y, wide, bottom = box
        y = self._arrange_said(look, x, y, wide) + GAP
        if remarks:
            y = self._arrange_remarks(look, x, y, wide)
        self._room = max(3, int((bottom - y - 2 * EDGE) // PITCH) - 2)
        self._draw_marks()
        self._arrange_marks(look, x, y, wide)

    def _arrange_said(self, look: Theme, x: float, y: float, wide: float) -> float:
        """Place what is said of the last save; return where its panel ends."""
        line = y + EDGE + LETTERS * 0.8
        self._sign.put(x + EDGE, line - LETTERS * 0.83, LETTERS, LETTERS)
        self._said.put(x + EDGE + 46, line, wide - 2 * EDGE - 46, 9)
        end = self._said.bottom(look) + EDGE
        self._panels[0].put(x, y, wide, end - y)
        return end

    def _arrange_remarks(self, look: Theme, x: float, y: float, wide: float) -> float:
        """Place the problems one under the other; return where the next panel may begin."""
        panel, top, count = self._panels[1], y, len(self.notes.remarks)
        panel.shown = count > 0
        if not count:
            return y
        y += EDGE + LETTERS * 0.8
        for sign, place, sentence in list(zip(*self._remarks, strict=True))[:count]:
            sign.put(x + EDGE, y - LETTERS * 0.83, LETTERS, LETTERS)
            place.put(x + EDGE + 46, y, wide - 2 * EDGE - 46, 3)
            sentence.put(x + EDGE + 46, place.bottom(look) + PITCH, wide - 2 * EDGE - 46, 9)
            y = sentence.bottom(look) + PITCH + 16
        self._more.put(x + EDGE + 46, y, wide - 2 * EDGE - 46, 1)
        y += 0 if self.notes.more else -PITCH - 16
        panel.put(x, top, wide, y + EDGE - top)
        return y + EDGE + GAP

    def _arrange_marks(self, look: Theme, x: float, y: float, wide: float) -> None:
        panel, top, count = self._panels[2], y, len(self._marks_in_view())
        self._drafts.shown = bool(self._drafts.text)
        panel.shown = bool(count or self._drafts.text)
        y += EDGE + LETTERS * 0.8
        if self._drafts.text:
            self._drafts.put(x + EDGE, y, wide - 2 * EDGE, 3)
            y = self._drafts.bottom(look) + PITCH + 8
        for second, name, picture in list(zip(*self._marks, strict=True))[:count]:
            second.put(x + EDGE, y, 90, 1)
            name.put(x + EDGE + 90, y, wide - 2 * EDGE - 250, 1)
            picture.put(x + wide - EDGE - 160, y, 160, 1)
            y += PITCH
        panel.put(x, top, wide, y - PITCH + EDGE - top)
