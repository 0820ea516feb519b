"""The staff view: facts in boxes, the last save's problems as far as there is room, and two keys.

Must never leave a problem's words out: what has no room is counted.
"""

from dataclasses import replace

from kiosk.guide.words import word
from kiosk.screens.around import FootBar, even_out, raised  # noqa: F401 (used in the kv)
from kiosk.screens.fact_rows import EDGE, HEAD, FactBox, FactRows  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_in
from kiosk.screens.parts import Group, Icon, Words, load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.theme import CONTENT, LABELS_WIDE, MARGIN, Theme
from kiosk.screens.touch import ActionKey, same_letters  # noqa: F401 (used in the kv)

HALF, SECOND = 633, 1191
"""Width of a column of boxes, and where the second one begins."""
ICON, APART = 46, 20
Box = tuple[float, float, float, float]


class RemarkRow(Group):
    """A problem: its file and line, and under them what is wrong and the likely correction."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._sign = Icon(letters=30, lowers=False)
        self._place = Words(token="label", font="semi", lowers=False)
        self._sentence = Words(token="label", colour="dust", lowers=False)
        for part in (self._sign, self._place, self._sentence):
            self.add_widget(part)

    def show(self, remark) -> None:
        self._sign.icon = "warning" if remark.wrong else "info"
        self._sign.colour = "minium" if remark.wrong else "dust"
        self._place.text, self._sentence.text = remark.place, remark.sentence

    def stand(self, look: Theme, box: Box) -> float:
        """Stand in this box, in smaller letters where it is low; return where it ends, even if that is below it."""
        x, y, wide, high = box
        line = look.line("label")
        self._sign.put(x, y + line * 0.75 - 27, 32, 32)
        end = set_in(self._place, look, x + ICON, y + line * 0.75, wide - ICON, 3)
        lines = (y + high - end) // line
        return set_in(self._sentence, look, x + ICON, end + line, wide - ICON, lines) + line * 0.3


load(__file__)


class StaffScreen(Scene):
    """Shows `staff_view.Staff`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._rows: list[RemarkRow] = []
        self._remarks, self._language = (), ""

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        part.heading.text, part.locks.text = scene.heading, scene.locks
        part.health.heading.text, part.content.heading.text = scene.health_heading, scene.content_heading
        part.problems.text, part.said.text = scene.problems_heading, scene.said
        for box, facts in ((part.program, scene.program), (part.health, scene.health), (part.content, scene.content)):
            box.show(facts)
        self._language = view.language
        if self._remarks != scene.remarks:
            self._remarks = scene.remarks
            grow(self, self._rows, len(scene.remarks), RemarkRow)
            for row, remark in zip(self._rows, scene.remarks, strict=False):
                row.show(remark)

    def arranged_by(self, view) -> object:
        """Places do not depend on what changes with the seconds."""
        return replace(view.scene, locks="", program=()), view.language

    def arrange(self, look: Theme) -> None:
        part = self.ids
        boxes = (part.program, part.health, part.content)
        lay = self._stand if look.portrait else self._lie
        even_out([words for box in boxes for words in box.words()], look, lambda: lay(look))
        even_out((part.health.heading, part.content.heading, part.problems), look, lambda: lay(look))
        same_letters((part.test, part.again), look)

    def _lie(self, look: Theme) -> None:
        top, part = 144 - raised(look), self.ids
        last = set_in(part.heading, look, MARGIN, top + 42, LABELS_WIDE, 1)
        last = set_in(part.locks, look, MARGIN, last + look.line("label") * 1.4, LABELS_WIDE, 2)
        part.program.stand(look, MARGIN, last + 40, LABELS_WIDE, 60)
        part.test.put(MARGIN, top + 680, LABELS_WIDE, 104)
        part.again.put(MARGIN, top + 800, LABELS_WIDE, 104)
        end = part.health.stand(look, CONTENT, top, HALF, 68)
        part.content.stand(look, CONTENT, end + 24, HALF, 68)
        self._list(look, (SECOND, top, HALF, 904))

    def _stand(self, look: Theme) -> None:
        part, pitch = self.ids, look.line("label") + 10
        set_in(part.heading, look, 72, 120, 460, 1)
        last = set_in(part.locks, look, 72, 128 + look.line("label"), 460, 2)
        y = max(last + 24, part.program.stand(look, 548, 120 - 0.66 * pitch, 460, pitch) + 8)
        for box in (part.health, part.content):
            y = box.stand(look, 72, y, 936, pitch) + 16
        self._list(look, (72, y, 936, 1512 - y))
        part.test.put(72, 1532, 460, 104)
        part.again.put(548, 1532, 460, 104)

    def _list(self, look: Theme, box: Box) -> None:
        """Put the problems into this box, as many as there is room for, and count the others."""
        x, y, wide, high = box
        part, line = self.ids, look.line("label")
        part.ground.put(*box)
        part.problems.put(x + EDGE, y + 60, wide - 2 * EDGE, 1)
        part.said.put(x + EDGE, y + HEAD + line, wide - 2 * EDGE, 4)
        bottom, y = y + high - 16, y + HEAD + 6
        count = len(self._remarks)
        for number, row in enumerate(self._rows[:count]):
            room = bottom - y - (0 if number == count - 1 else line + APART)
            end = row.stand(look, (x + EDGE, y, wide - 2 * EDGE, room if not number else 999))
            row.shown = not number or end <= y + room
            if not row.shown:
                break
            y = end + APART
        else:
            number = count
        for row in self._rows[number:]:
            row.shown = False
        part.more.text = word("and_more", self._language, count=count - number) if count > number else ""
        part.more.put(x + EDGE + ICON, y + line * 0.75, wide - 2 * EDGE - ICON, 1)
