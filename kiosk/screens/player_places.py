"""Where everything stands on the screen of a stop: in both orientations, at every text size, with every panel.

Nothing moves while the voice goes on. Must never decide what is shown.
"""

from math import ceil, sqrt

from kiosk.screens.notice import HIGH
from kiosk.screens.theme import Theme
from kiosk.screens.touch import ActionKey, same_letters

SIGNER_SHAPE = 16 / 9
"""Width to height of the signer's window beside a picture; a film of another shape stands whole in its middle."""
SIGN_KEY = 336
"""The width at most of the key that changes the size of the signer's window."""
NOTICE_STANDING = 152
"""What a notice takes at the top of a standing panel."""
UNDER_PICTURE = 22
"""Free between a picture and the number under it; a film in 16:9 is then as wide as the standing panel."""
PICTURE_LEAST = 240
"""The height a standing panel's picture keeps beside a long title."""
FILM_LEAST = 300
"""The height a film over the signer keeps: beside the signer it has as much."""
KEY_STANDING = 76
"""How high the key under the signer is where picture and signer stand side by side."""
ABREAST = 1.41
"""How much higher than the signer a picture beside it is: the signer then has a third of the area of both."""
FIGURES = 161
"""How high the stop's number stands over its baseline: 0.67 of its size."""


class Places:
    """The places of one stop's screen for one window and one visitor, in design px."""

    def __init__(self, screen, look: Theme) -> None:
        self._screen, self._ids, self._view, self._look = screen, screen.ids, screen.view, look

    def arrange(self) -> None:
        look = self._look
        up = self._caption()
        if look.portrait:
            self._stand(790 - up - self._head_standing(790 - up) - UNDER_PICTURE)
            place_row(self._ids.looks.there, look)
        else:
            self._lie(496 - up)
            self._column()
        place_ways(self._ids.ways.there, look)
        end = [part for part in self._screen.parts(ActionKey) if part.action in ("again", "others")]
        same_letters(end, look)
        self._cards()

    def _caption(self) -> float:
        """Keep room for the longest caption; return how far what is above moves up for it."""
        caption, pitch, standing = self._ids.caption, self._look.line("caption"), self._look.portrait
        x, last, wide, usual = (72, 1026, 936, 3) if standing else (534, 780, 1290, 2)
        longest = max((caption.lines_of(cue.text, self._look) for cue in self._view.scene.cues), default=usual)
        lines = max(usual, longest)
        first = last - (lines - 1) * pitch
        caption.put(x, first, wide, lines)
        return max(0, (888 if standing else 694) - first + max(0, pitch - 68) // 2)

    def _lie(self, high: float) -> None:
        """Place picture and signer side by side, the signer on a third of the screen; or the signer alone."""
        top = HIGH + 12 if self._view.notice else 0
        y, high = 144 + top, high - top
        key = self._sign_key_high
        self._stages((534, y, *((626, high - key - 12) if self._ids.signer.shown else (1290, high))))
        if not self._alone(534, y, 1290, 648 - top):
            self._signer((1184, y, 640, high), (1160 - SIGN_KEY, y + high - key, SIGN_KEY, key))
        self._ids.transcript.put(534, y, 1142, 652 - top)

    def _stand(self, bottom: float) -> None:
        """Place the picture over the signer, who has a third of the picture's area; or the signer alone."""
        y = NOTICE_STANDING if self._view.notice else 0
        high = bottom - y
        least = ceil(sqrt(1080 * high / 3 / SIGNER_SHAPE))
        picture = high - least - 12 if self._ids.signer.shown else high
        wide = least * SIGNER_SHAPE
        enough = FILM_LEAST if self._ids.film.shown else PICTURE_LEAST
        if self._ids.signer.shown and not self._screen.sign_alone and picture < enough:
            self._abreast(y, high)
            return
        self._stages((0, y, 1080, picture))
        if not self._alone(72, y + 12, 936, high - 12):
            key = self._sign_key_high
            beside = (96 + wide, bottom - key, min(SIGN_KEY, 912 - wide), key)
            self._signer((72, bottom - least, wide, least), beside)
        self._ids.transcript.put(32, 300, 840, 740)

    def _abreast(self, y: float, high: float) -> None:
        """Place picture and signer side by side where they are too low under each other, the key under the signer.

        The signer has a third of the area of both; they are as large as the width allows, in the middle of the height.
        """
        wide, over = 936 - 24, 12 + KEY_STANDING
        down = min(wide / (1 + ABREAST) / SIGNER_SHAPE, high - over)
        across, picture = down * SIGNER_SHAPE, min(down * ABREAST, high)
        y += (high - down - over) / 2
        self._stages((72, y, picture * SIGNER_SHAPE, picture))
        self._signer((1008 - across, y, across, down), (1008 - across, y + down + 12, across, KEY_STANDING))
        self._ids.transcript.put(32, 300, 840, 740)

    def _alone(self, x: float, y: float, wide: float, high: float) -> bool:
        """Place the large signer in this box, in the film's own shape, its key where it takes less: beside or under."""
        if not self._screen.sign_alone:
            return False
        across, down = self._view.scene.sign.size
        key = self._sign_key_high
        beside = min((wide - SIGN_KEY - 24) / across, high / down)
        under = min(wide / across, (high - key - 12) / down)
        across, down = across * max(beside, under), down * max(beside, under)
        if beside > under:
            self._signer((x, y, across, down), (x + across + 24, y + down - key, SIGN_KEY, key))
        else:
            x += (wide - across) / 2
            self._signer((x, y, across, down), (x, y + down + 12, SIGN_KEY, key))
        return True

    @property
    def _sign_key_high(self) -> float:
        return 104 if self._look.large else 76

    def _signer(self, window: tuple[float, float, float, float], key: tuple[float, float, float, float]) -> None:
        """Put the signer's window here, and the key that changes its size."""
        for name in ("signer", "sign_window"):
            self._ids[name].put(*window)
        self._ids.sign_size.put(*key)

    def _stages(self, picture: tuple[float, ...]) -> None:
        standing = self._look.portrait
        for name in ("stage", "film"):
            part = self._ids[name]
            part.put(*picture)
            part.radius, part.ground = (8, "rock") if picture[0] else (0, "tunnel")
        self._ids.stage.melts = 40 if self._ids.signer.shown else 110 if standing else 80

    def _head_standing(self, base: float) -> float:
        """Set number and title with their last line on `base`, or on top of a panel; return how high they rise."""
        look, number, title = self._look, self._ids.number, self._ids.title
        top, above = (NOTICE_STANDING, 300) if self._view.notice else (24, 240)
        base, room = (above, above - top) if self._screen.panel_open else (base, base - top - PICTURE_LEAST)
        number.put(72, base, 300, 1)
        left = max(350, 72 + number.wide(look) + 60)
        over = look.letters("button") * 0.66 + 36
        rise = self._title_standing(left - 2, base, 1008 - left, room - over)
        rise += title.setting.size * 0.67 + over
        self._ids.tour.put(left, base - rise + look.letters("button") * 0.66, 1008 - left, 1)
        return max(FIGURES, rise)

    def _title_standing(self, x: float, base: float, wide: float, room: float) -> float:
        """Choose the title's lines, one to three and no higher than `room`; return what those above the last take."""
        look, title = self._look, self._ids.title
        least = look.letters("title") * 0.8
        for lines in (1, 2, 3):
            title.token = "title" if lines > 1 else "head"
            title.put(x, base, wide, lines)
            title.bottom(look)
            good = len(title.setting.lines) <= lines and title.setting.size >= least
            if good or lines * look.line("title") + least > room:
                break
        rise = (len(title.setting.lines) - 1) * title.pitch
        title.put(x, base - rise, wide, lines)
        return rise

    def _column(self) -> None:
        """Stack the looks upwards from the dock, in the label column."""
        high, pitch, bottom = (104, 116, 792) if self._look.large else (84, 96, 803)
        there = self._ids.looks.there
        for number, key in enumerate(reversed(there)):
            key.token, key.pad, key.gap, key.icon_room = "button", 24, 16, 0
            key.icon_letters, key.ticks = 36, key.action != "close"
            key.put(96, bottom - high - number * pitch, 414, high)
        same_letters(there, self._look)
        self._title(bottom - high - (len(there) - 1) * pitch if there else bottom)

    def _title(self, below: float) -> None:
        """Set the title between the number and what is below it; the word about the signal stands in between."""
        look, signal, title = self._look, self._ids.signal, self._ids.title
        self._ids.number.put(96, 305, 414, 1)
        signal.spread = 50 if look.size == "M" else 0
        signal.put(96, below - 103, 414, 2)
        if signal.shown:
            rows = max(0, signal.bottom(look) - (below - 103))
            signal.put(96, below - 53 - rows, 414, 2)
            below -= 53 + rows + 40
        first, line = 327 + look.letters("title"), look.line("title")
        lines = max(1, min(3, (below - 24 - first) // line + 1))
        title.token = "title"
        title.put(96, first, 414, lines)
        title.bottom(look)
        title.put(96, 327 + title.setting.size, 414, lines)

    def _cards(self) -> None:
        look = self._look
        shown = [card for card in self._screen.cards if card.shown]
        left, wide, gap = (72, 936, 24) if look.portrait else (534, 1290, 24)
        top, bottom = (300, 968) if look.portrait else (144 + (HIGH + 12 if self._view.notice else 0), 792)
        columns = max(3, len(shown))
        each = (wide - gap * (columns - 1)) / columns
        boxes = [(left + number * (each + gap), top, each, bottom - top) for number in range(len(shown))]
        for card, box in zip(shown, boxes, strict=True):
            card.host.at_most, card.at_most = 0, 999.0
            card.stand(look, *box)
        letters = min((card.host.setting.size for card in shown), default=0)
        side = min((card.side for card in shown), default=0)
        for card, box in zip(shown, boxes, strict=True):
            card.host.at_most, card.at_most = letters, side
            card.stand(look, *box)
        same_letters([card.key for card in shown], look)
        if look.portrait:
            self._ids.signal.put(72, 1022, 936, 1)


def place_ways(there: list[ActionKey], look: Theme) -> None:
    """Place the ways to follow: one under the other while there are two, else in two columns."""
    left = 72 if look.portrait else 1190 if look.large else 1182
    y, wide, high, gap = (1336, 936, 84, 16) if look.portrait else (884, 1824 - left, 76, 12)
    columns = 2 if len(there) > 2 else 1
    each = (wide - gap * (columns - 1)) / columns
    for number, key in enumerate(there):
        key.token, key.icon_letters = ("button", 36) if look.portrait else ("label", 34)
        key.pad, key.gap, key.icon_room = 20, 14, 42
        column, row = number % columns, number // columns
        alone = number == len(there) - 1 and column == 0
        key.put(left + column * (each + gap), y + row * (high + gap), wide if alone else each, high)
    same_letters(there, look)


def place_row(there: list[ActionKey], look: Theme) -> None:
    """Divide the row under the ways to follow."""
    wide = (936 - 16 * (len(there) - 1)) / max(1, len(there))
    for number, key in enumerate(there):
        key.token, key.pad, key.gap, key.icon_room, key.icon_letters = "button", 20, 14, 42, 36
        key.ticks = key.action != "close"
        key.put(72 + number * (wide + 16), 1536, wide, 88)
    same_letters(there, look)
