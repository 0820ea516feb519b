"""The card of a tour: its title, what it is about, how long it is, and a picture where there is room. It is one key."""

from kivy.properties import BooleanProperty

from kiosk.screens.around import Facts, Plate
from kiosk.screens.flow import PARAGRAPH, set_even
from kiosk.screens.parts import Group, Words
from kiosk.screens.stage import PictureStage
from kiosk.screens.theme import Theme

PAD, LOW = 32, 150
"""Design px at the sides of the words, and what words must have in height before there is a summary."""


class CardPicture(PictureStage):
    """The picture of a card. Without `room` it is not drawn, but keeps its layer under the words."""

    room = BooleanProperty(True)
    shows = (*PictureStage.shows, "room")

    def paint(self, look: Theme) -> None:
        if self.room and self.visible and self.width:
            super().paint(look)
        else:
            self.canvas.clear()
            self._read = []


class TourCard(Group):
    """Shows a `view.TourCard`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.plate = Plate(lowers=False)
        self._stage = CardPicture(lowers=False, radius=0, melts=60)
        self.title = Words(lowers=False, font="serif", hang=2)
        self.summary = Words(lowers=False, colour="dust")
        self._facts = Facts(lowers=False)
        self._picture = None
        for part in (self.plate, self._stage, self.title, self.summary, self._facts):
            self.add_widget(part)

    def show(self, card) -> None:
        self._picture = card.picture
        self._stage.show(card.picture, cut=True)
        self.title.text, self.summary.text = card.title, card.summary
        sensitive = [("sensitive", str(card.sensitive), "minium")] if card.sensitive else []
        self._facts.items = [("clock", card.minutes, ""), ("headphones", card.stops, ""), *sensitive]

    def stand(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """Stand in this box (design px)."""
        self.plate.put(x, y, w, h)
        if w > 900 and h > 560:
            self._large(look, x, y, w, h)
        elif w > 900:
            self._wide(look, x, y, w, h)
        else:
            self._narrow(look, x, y, w, h)

    def _large(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """Picture beside the words, or over them on a card that is about as high as it is wide."""
        self._tokens("head", "lead", "read")
        beside = w > h * 1.3
        if beside:
            self._see(x + w * 0.47, y + 24, w * 0.53 - 24, h - 48)
            self._write(look, x + 48, y + 40, w * 0.47 - 48, h - 88)
        else:
            self._see(x + 24, y + 16, w - 48, h - 360 - (80 if look.large else 0))
            top = h - 350 - (80 if look.large else 0)
            self._write(look, x + 48, y + top, w - 96, h - top - 48)

    def _wide(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """The picture at the right, if the words leave it room. A low card has no room for a summary."""
        self._tokens("title" if h > (290 if look.large else 230) else "caption", "button", "button")
        top, foot = (y + 14, y + h - 30) if h > LOW + 10 else (y + h * 0.42 - look.letters("caption"), y + h * 0.8)
        picture = min(w * 0.36, h * 1.6)
        if not self._write(look, x + PAD, top, w - 2 * PAD - picture, foot - top):
            picture = 0
            self._summary_goes(not self._write(look, x + PAD, top, w - 2 * PAD, foot - top))
        self._see(x + w - picture - 16, y + 12, picture, h - 24)

    def _narrow(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """The picture beside the words, as high as title and facts leave it; large letters take its place."""
        self._tokens("caption", "button", "button")
        picture = 0 if look.large or h < 220 else min(w * 0.4, h - 60)
        if not self._write(look, x + 30, y + 8, w - 58, h - 36, beside=picture):
            picture = 0
            self._summary_goes(not self._write(look, x + 30, y + 8, w - 58, h - 36))
        room = w - 70 - picture
        top = 24 if self.title.wide(look) <= room else 82
        foot = 20 if self._facts.wide(look) <= room else 74
        self._see(x + w - picture - 24, y + top, picture, h - top - foot)

    def _summary_goes(self, away: bool) -> None:
        """Leave the summary to the list of stops, which shows it too."""
        self.summary.shown = self.summary.shown and not away

    def _tokens(self, title: str, summary: str, facts: str) -> None:
        self.title.token, self.summary.token, self._facts.token = title, summary, facts

    def _see(self, x: float, y: float, w: float, h: float) -> None:
        self._stage.room = bool(self._picture) and w > 60 and h > 60
        self._stage.put(x, y, w, h)

    def _write(self, look: Theme, x: float, y: float, w: float, h: float, *, beside: float = 0) -> bool:
        """Set title, summary and facts from the top, from under the title and from the foot up; True if all fit."""
        self._facts.put(x + 2, y + h, w, 1)
        lines = max(1, int(h * 0.45 // look.line(self.title.token)))
        first = y + look.letters(self.title.token)
        self.title.put(x, first, w, lines)
        self.title.bottom(look)
        self.title.put(x, y + self.title.setting.size, w, lines)
        below = self.title.bottom(look) + look.letters(self.summary.token) * (1.5 if h > 400 else 1.35)
        left = self._facts.top(look) - 4 - below
        lines = int(left // look.line(self.summary.token)) + 1
        self.summary.shown = left >= 0 and h > LOW
        set_even(self.summary, look, x + 2, below, w - beside - (8 if beside else 0), lines, PARAGRAPH)
        last = self.summary if self.summary.shown else self.title
        return last.bottom(look) <= self._facts.top(look) - 2 and len(self._facts.rows(look)[1]) == 1
