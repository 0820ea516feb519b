"""Cards: a page to read on with its QR code, and the next stop with the way to it."""

from kivy.app import App
from kivy.graphics import Rectangle
from kivy.graphics.texture import Texture
from kivy.properties import StringProperty

from kiosk.screens.lettering import fitted
from kiosk.screens.parts import Group, Panel, Part, Words
from kiosk.screens.strokes import draw_icon, draw_line, framed_plate, plate, tint
from kiosk.screens.theme import Theme
from kiosk.screens.touch import PRESSED, ActionKey, Touchable

QUIET = 4
"""Light modules around a code (ISO/IEC 18004)."""
LEAST = 280
"""Design px a code keeps at least, whatever there is to say about it: 60 mm or more for any address."""


class Code(Part):
    """A QR code on white: whole px a module, dark on light, at least four light modules around."""

    url = StringProperty("")
    shows = ("url",)

    def __init__(self, **settings) -> None:
        self._drawn = ("", None)
        super().__init__(**settings)

    def paint(self, look: Theme) -> None:
        texture = self._texture()
        side = min(self.width, self.height)
        pos = (self.center_x - side / 2, self.top - side)
        self.canvas.clear()
        with self.canvas:
            tint(look, "paper")
            plate(pos, (side, side), max(1, look.px(8)))
            if texture:
                count = texture.width
                wide = count * max(1, int(side // (count + 2 * QUIET)))
                tint(look, "paper")
                Rectangle(
                    texture=texture,
                    pos=(round(pos[0] + (side - wide) / 2), round(pos[1] + (side - wide) / 2)),
                    size=(wide, wide),
                )

    def _texture(self) -> Texture | None:
        """Return the code, one texel a module; drawn once for each address."""
        code = App.get_running_app().code
        if self._drawn[0] != self.url:
            self._drawn = (self.url, modules(code(self.url)) if self.url and code else None)
        return self._drawn[1]


def modules(rows) -> Texture:
    """Return a square of dark and light modules as a texture that stays sharp, without the light ones around it."""
    while not any((*rows[0], *rows[-1])):
        rows = [row[1:-1] for row in rows[1:-1]]
    texture = Texture.create(size=(len(rows), len(rows)), colorfmt="luminance", mipmap=False)
    texture.mag_filter = texture.min_filter = "nearest"
    texture.blit_buffer(bytes(15 if dark else 255 for row in reversed(rows) for dark in row), colorfmt="luminance")
    return texture


class CodeCard(Group):
    """A `stop_view.LinkCard`: its code, where it leads, and a key that saves it to the visit.

    `side`: the code's, in design px; `at_most`: what it may be, so that neighbours can keep the same.
    """

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.side = self.at_most = 999.0
        self._ground, self._code = Panel(), Code()
        self.host = Words(token="label", font="semi")
        self._title = Words(token="button", font="serif", colour="dust")
        self.key = ActionKey(ground="tunnel", pad=16, ticks=False)
        for part in (self._ground, self._code, self.host, self._title, self.key):
            self.add_widget(part)

    def show(self, link, action, focus: str) -> None:
        self._code.url, self.host.text, self._title.text = link.url, link.host, link.title
        self.key.action = link.action
        self.key.take(action, focus)

    def stand(self, look: Theme, x: float, y: float, w: float, h: float) -> None:
        """Stand in this box (design px): the code as wide as the words under it leave room, the key at the foot."""
        key = 84
        self.side = min(w - 16, h - 270 - (look.letters("label") - 30) * 6, self.at_most)
        while not self._words_fit(look, x, y + 18 + self.side, w, y + h - 16 - key) and self.side > LEAST:
            self.side -= 8
        self._ground.put(x, y, w, h)
        self._code.put(x + (w - self.side) / 2, y + 18, self.side, self.side)
        self.key.put(x + 18, y + h - 16 - key, w - 36, key)

    def _words_fit(self, look: Theme, x: float, top: float, w: float, bottom: float) -> bool:
        """Set host and title between these heights; tell whether there is room for all of it."""
        self.host.put(x + 20, top + look.letters("label") + 8, w - 26, 1)
        below = self.host.bottom(look) + look.letters("button") + 8
        pitch = look.line("button") - 3
        self._title.spread = pitch
        self._title.put(x + 20, below, w - 36, max(1, (bottom - 14 - below) // pitch + 1))
        return self._title.bottom(look) <= bottom - 14


class NextCard(Touchable):
    """The next stop: its number, its title, and the way to it. A place, so a rounded box."""

    title = StringProperty("")
    directions = StringProperty("")
    shows = ("action", "pressed", "focused", "title", "directions")

    def paint(self, look: Theme) -> None:
        x, y, w, h = self.where(look)
        self.canvas.clear()
        self._read = []
        with self.canvas:
            framed_plate(look, self, *(("slab", "chalk", PRESSED) if self.pressed else ("rock", "edge")))
            self.focus_ring(look)
            tint(look, "lamp")
            draw_icon("next", look.px(76), (self.right - look.px(96), self.top - look.px(132)))
            up = min(36, max(0, 440 + look.line("lead") - h))
            above, title = (x + 48 - 11, y + 212 - up / 2), (x + 46, y + 322 - up)
            self._write(look, self.offer.label, "number", font="light", at=above, room=w - 300)
            bottom = self._write(look, self.title, "head", font="serif", at=title, room=w - 96, lines=1)
            self._write(
                look,
                self.directions,
                "lead",
                font="sans",
                at=(x + 48, bottom + 78),
                room=w - 96,
                lines=(y + h - 30 - bottom - 78) // look.line("lead") + 1,
            )

    def _write(self, look: Theme, text: str, token: str, *, font: str, at, room: float, lines: float = 1) -> float:
        """Draw words; return the last baseline in design px."""
        size = look.letters(token)
        setting = fitted(text, font, size, unit=look.unit, room=look.px(room), lines=max(1, int(lines)))
        pitch = look.line(token) * setting.size / size
        colour = "dust" if token == "lead" else "chalk"
        tint(look, colour)
        for number, line in enumerate(setting.lines):
            box = draw_line(line, font, setting.px, left=look.x(at[0]), baseline=look.y(at[1] + number * pitch))
            if box:
                self._read.append((line, setting.px, colour, box))
        return at[1] + (len(setting.lines) - 1) * pitch
