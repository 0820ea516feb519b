"""Choosing: the number on the wall is typed, or a tour is taken from its card. Must never guess what was meant."""

from kivy.app import App
from kivy.properties import BooleanProperty, StringProperty

from kiosk.screens.around import FootBar, even_out, raised, write  # noqa: F401 (used in the kv)
from kiosk.screens.flow import set_in
from kiosk.screens.parts import Icon, Part, Words, load  # noqa: F401 (used in the kv)
from kiosk.screens.scene import Scene, grow
from kiosk.screens.strokes import plate, tint
from kiosk.screens.theme import CONTENT, CONTENT_WIDE, LABELS_WIDE, MARGIN, RIGHT, Theme
from kiosk.screens.touch import ActionKey
from kiosk.screens.tour_card import TourCard

Rect = tuple[float, float, float, float]
KEYS = (*(f"key:{digit}" for digit in range(1, 10)), "key:delete", "key:0", "key:go")


class Typed(Part):
    """The number typed so far and what it leads to; before the first digit, what to do."""

    number = StringProperty("")
    words = StringProperty("")
    found = BooleanProperty(False)
    shows = ("number", "words", "found")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "rock")
            plate(self.pos, self.size, look.px(12))
            self._read = self._stood(look) if look.portrait else self._lain(look)

    def _lain(self, look: Theme) -> list:
        x, y, w, h = self.where(look)
        read, left = self._number(look, x + 26, y + h / 2)
        return read + self._words(look, left, y + h / 2, x + w - 14 - left, int((h - 12) // 44))

    def _stood(self, look: Theme) -> list:
        """Set words under the number: there is height."""
        x, y, w, h = self.where(look)
        read, _ = self._number(look, x + 32, y + 86)
        lines = max(1, int((h - 190) // (look.letters("read") * 1.16)))
        return read + self._words(look, x + 34, y + 200, w - 60, lines, middle=False)

    def _number(self, look: Theme, x: float, middle: float) -> tuple[list, float]:
        """Draw the digits and the lamp behind them; return what can be read and where words may begin."""
        read, wide = [], 0.0
        if self.number:
            size = look.letters("ask")
            read, _ = write(look, self.number, "light", size, at=(x, middle), room=300, middle=True)
            wide = read[0][3][2] / look.unit + 16
        tint(look, "lamp")
        box = look.box((x + wide, middle - 44, 4, 88))
        plate(box[:2], box[2:], max(1, look.px(2)))
        return read, x + wide + 28

    def _words(self, look: Theme, x: float, y: float, room: float, lines: int, *, middle: bool = True) -> list:
        font, colour = ("serif", "chalk") if self.found else ("sans", "dust")
        size = look.letters("read") if self.found else look.letters("button")
        at = {"at": (x, y), "room": room, "lines": lines, "colour": colour, "middle": middle}
        return write(look, self.words, font, size, **at)[0]


load(__file__)


class ToursScreen(Scene):
    """Shows `view.Tours`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._cards: list[TourCard] = []
        self._keys = {name: ActionKey(action=name, lowers=False) for name in KEYS}
        for name, key in self._keys.items():
            key.says, key.font, key.token, key.icon_letters = "label", "sans", "caption", 42
            if name in ("key:delete", "key:go"):
                key.says = ""
            self.add_widget(key)

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        pictures = (card.picture.file for card in scene.cards if card.picture)
        App.get_running_app().gallery.want((*pictures, *view.ahead))
        part.number_heading.text, part.heading.text, part.hint.text = scene.keypad, scene.heading, scene.hint
        part.heading.shown = not view.notice  # it lies there
        part.hint.shown = part.mark.shown = bool(scene.hint) and part.heading.shown
        part.typed.number, part.typed.words = scene.typed, scene.found
        part.typed.found = view.action("key:go") is not None
        grow(self, self._cards, len(scene.cards), TourCard)
        for card, shown in zip(self._cards, scene.cards, strict=False):
            card.show(shown)

    def offer(self, view) -> None:
        cards = view.scene.cards
        for card, shown in zip(grow(self, self._cards, len(cards), TourCard), cards, strict=False):
            card.plate.action = shown.action
        super().offer(view)
        self.ids.bar.keys["plan"].take(None, "")  # it has a key of its own here

    def arranged_by(self, view) -> object:
        return (view.scene.cards, view.scene.heading, bool(view.notice))

    def arrange(self, look: Theme) -> None:
        even_out((self.ids.number_heading, self.ids.heading), look, lambda: self._head(look))
        if look.portrait:
            self._stand(look)
        else:
            self._lie(look)

    def _lie(self, look: Theme) -> None:
        top = 220 - raised(look)
        plan = self.ids.plan
        self.ids.typed.put(MARGIN, top, LABELS_WIDE, 132)
        self._keypad(MARGIN, top + 148, LABELS_WIDE, 562 if plan.shown else 680, gap=24, apart=14)
        plan.put(MARGIN, top + 728, LABELS_WIDE, 100)
        below = 12 if self.view.notice else 0
        self._lay_cards(look, (CONTENT, top + below, CONTENT_WIDE, 828 - below), gap=22)

    def _stand(self, look: Theme) -> None:
        plan = self.ids.plan
        plan.put(72, 1528, 440, 100)
        self.ids.typed.put(72, 1148, 440, (1512 if plan.shown else 1628) - 1148)
        self._keypad(536, 1072, 472, 556, gap=14, apart=12)
        top = 236 if self.ids.hint.shown else 160
        self._lay_cards(look, (72, top, 936, 1040 - top), gap=16)

    def _keypad(self, x: float, y: float, wide: float, high: float, *, gap: float, apart: float) -> None:
        across, down = (wide - 2 * gap) / 3, (high - 3 * apart) / 4
        for number, key in enumerate(self._keys.values()):
            key.put(x + number % 3 * (across + gap), y + number // 3 * (down + apart), across, down)

    def _head(self, look: Theme) -> None:
        """Set both headings, and the word about sensitive stops at the right of the second, or under it."""
        base = 186 - raised(look)
        heading, hint, mark = self.ids.heading, self.ids.hint, self.ids.mark
        if look.portrait:
            self.ids.number_heading.put(72, 1122, 440, 1)
            heading.put(72, 120, 936, 1)
            hint.align = "left"
            hint.put(122, 196, 886, 1)
            mark.put(72, 168, 34, 34)
            return
        self.ids.number_heading.put(MARGIN, base, LABELS_WIDE, 1)
        heading.put(CONTENT, base, 860, 1)
        left = CONTENT + heading.wide(look) + 100
        hint.align = "right"
        two = set_in(hint, look, left, base, RIGHT - left, 2) - base
        first = base - 2 - two * 0.62
        hint.put(left, first, RIGHT - left, 2)
        mark.put(RIGHT - hint.wide(look) - 50, first - 27, 34, 34)

    def _lay_cards(self, look: Theme, box: Rect, *, gap: float) -> None:
        cards = [card for card in self._cards if card.shown]
        places = card_places(len(cards), box, gap, columns=1 if look.portrait else 2)
        alike = [card for card, place in zip(cards, places, strict=True) if place[2:] == places[-1][2:]]

        def lay() -> None:
            for card, place in zip(cards, places, strict=True):
                card.stand(look, *place)

        even_out((card.title for card in alike), look, lay)
        even_out((card.summary for card in alike), look, lay)


def card_places(count: int, box: Rect, gap: float, *, columns: int) -> list[Rect]:
    """Divide a box among so many cards: up to two stand under each other, an odd one comes first and is wide."""
    x, y, wide, high = box
    columns = 1 if count <= 2 else columns
    rows = -(-count // columns)
    each, tall = (wide - gap * (columns - 1)) / columns, (high - gap * (rows - 1)) / rows if rows else 0
    first = count % columns
    places = [(x, y, wide, tall)] * first
    for number in range(count - first):
        row, column = number // columns + first, number % columns
        places.append((x + column * (each + gap), y + row * (tall + gap), each, tall))
    return places
