"""Parts of a screen: where they stand, when they are there, and how they are drawn anew only when something changed.

A part is laid out in design pixels, y down. Must never decide what it shows: a scene tells it.
"""

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.screens.lettering import by_sense, fitted, wrapped
from kiosk.screens.strokes import draw_icon, draw_line, plate, tint
from kiosk.screens.theme import BAR_END, DOCK, LOWERED, Theme


def load(module: str) -> None:
    """Read the kv file that lies beside a screen's module."""
    Builder.load_file(str(Path(module).with_suffix(".kv")))


class Part(Widget):
    """Something at a place. `shows`: the properties that change how it looks; a change of one draws it anew.

    `place`: x, y, w, h. `large`, `portrait`, `portrait_large`: the same at text size XL and on a standing panel, where
    they differ. `lowers`: moves up with the stage while the top bar is down.
    """

    place = ListProperty([0, 0, 0, 0])
    large = ListProperty([])
    portrait = ListProperty([])
    portrait_large = ListProperty([])
    lowers = BooleanProperty(True)
    shown = BooleanProperty(True)
    shows: tuple[str, ...] = ()

    def __init__(self, **settings) -> None:
        self.fresh, self._put, self._drawn_in = True, None, True
        self._read = []
        super().__init__(size_hint=(None, None), **settings)
        for name in ("place", "large", "portrait", "portrait_large", "shown", *self.shows):
            self.fbind(name, self.stir)

    def stir(self, *_changed) -> None:
        """Have it drawn anew when the scene settles."""
        self.fresh = True

    def put(self, x: float, y: float, w: float, h: float) -> None:
        """Stand here, whatever the kv says."""
        if self._put != (x, y, w, h):
            self._put = (x, y, w, h)
            self.stir()

    def unput(self) -> None:
        """Forget where it was put: window or letters have changed."""
        self._put = None
        self.stir()

    def where(self, look: Theme) -> tuple[float, float, float, float]:
        """Return the place in design px for this window and this visitor."""
        x, y, w, h = self.unlowered(look)
        if look.lower and self.lowers and BAR_END <= y < DOCK:
            y -= LOWERED
        return x, y, w, h

    def unlowered(self, look: Theme) -> tuple[float, float, float, float]:
        """Return the place as it was put or written, before anything moves up."""
        return tuple(self._put or self._written(look))

    def _written(self, look: Theme) -> list[float]:
        if look.portrait:
            return (look.large and self.portrait_large) or self.portrait or self.place
        return (look.large and self.large) or self.place

    def settle(self, look: Theme) -> None:
        """Take the place and draw, if there is something new."""
        if not self.fresh:
            return
        self.fresh = False
        self._enter_or_leave()
        if self.shown:
            self.x, self.y, self.width, self.height = look.box(self.where(look))
            self.paint(look)

    def _enter_or_leave(self) -> None:
        if self.parent and self.shown != self._drawn_in:
            if self.shown:
                self.parent.canvas.insert(self._layer(), self.canvas)
            else:
                self.parent.canvas.remove(self.canvas)
            self._drawn_in = self.shown

    def _layer(self) -> int:
        """Return where its canvas belongs: over the parts that were added before it, under those added after."""
        siblings, drawn_now = self.parent.children, self.parent.canvas.children
        for before in siblings[siblings.index(self) + 1 :]:  # Kivy keeps the one added last first
            if before.canvas in drawn_now:
                return drawn_now.index(before.canvas) + 1
        following = [drawn_now.index(one.canvas) for one in siblings if one.canvas in drawn_now]
        return min(following, default=len(drawn_now))

    @property
    def visible(self) -> bool:
        """True if it and all it stands in are there."""
        return self.shown and self.housed

    @property
    def housed(self) -> bool:
        """True if all it stands in is there."""
        part = self.parent
        while isinstance(part, Part):
            if not part.shown:
                return False
            part = part.parent
        return True

    def paint(self, look: Theme) -> None:
        """Draw on the canvas, from nothing; what can be read of it is put into `_read`."""

    def texts(self) -> list[tuple[str, int, str, tuple[int, int, int, int]]]:
        """Return what can be read: text, size in px, colour's name, and rectangle in window px as Kivy counts."""
        return self._read if self.visible and not self.fresh else []

    def on_touch_down(self, touch):
        return self.shown and super().on_touch_down(touch)


class Group(Part):
    """Parts that come and go together. It has no place of its own."""


class Panel(Part):
    """A filled ground without an outline: it informs and cannot be touched."""

    colour = StringProperty("rock")
    radius = NumericProperty(12)
    shows = ("colour", "radius")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, self.colour)
            plate(self.pos, self.size, look.px(self.radius))


class Words(Part):
    """Text. `place`: x, first baseline, width, number of lines; it wraps, and steps down where it finds no room.

    `token`: its type size; `font`: one of the theme's; `align`: "left", "center", "right".
    `hang`: design px by which a serif line stands out to the left, so that stems align with buttons.
    """

    text = StringProperty("")
    token = StringProperty("read")
    font = StringProperty("sans")
    colour = StringProperty("chalk")
    align = StringProperty("left")
    hang = NumericProperty(0)
    at_most = NumericProperty(0)
    """Design px its letters may have, so that neighbours can keep the same; 0 = the token's."""
    spread = NumericProperty(0)
    """Distance between baselines in design px; 0 = the token's."""
    halo = NumericProperty(0)
    """Design px of the ground's colour around the letters, where they stand on a picture."""
    shows = ("text", "token", "font", "colour", "align", "hang", "spread", "at_most", "halo")

    def settle(self, look: Theme) -> None:
        if self.fresh:
            self._set(look)
        super().settle(look)

    def _set(self, look: Theme) -> None:
        _, _, wide, lines = self.where(look)
        size = min(look.letters(self.token), self.at_most or 999)
        room, wrap = look.px(wide), by_sense if self.font in ("serif", "light") else wrapped
        self.setting = fitted(
            self.text, self.font, size, unit=look.unit, room=room, lines=max(1, int(lines)), wrap=wrap
        )
        self.pitch = (self.spread or look.line(self.token)) * self.setting.size / look.letters(self.token)

    def bottom(self, look: Theme) -> float:
        """Return the last baseline in design px, as places are told: put there, it moves up with the rest."""
        self._set(look)
        return self.unlowered(look)[1] + (len(self.setting.lines) - 1) * self.pitch

    def wide(self, look: Theme) -> float:
        """Return the longest line's width in design px."""
        self._set(look)
        return self.setting.wide / look.unit

    def paint(self, look: Theme) -> None:
        x, baseline, wide, _ = self.where(look)
        self.canvas.clear()
        self._read = []
        with self.canvas:
            tint(look, self.colour)
            for number, text in enumerate(self.setting.lines):
                self._line(look, text, (x - self.hang, baseline + number * self.pitch, wide))
        count = len(self.setting.lines)
        top = baseline - self.setting.size
        self.x, self.y, self.width, self.height = look.box(
            (x, top, wide, self.setting.size * 1.25 + (count - 1) * self.pitch)
        )

    def _line(self, look: Theme, text: str, at: tuple[float, float, float]) -> None:
        box = draw_line(
            text,
            self.font,
            self.setting.px,
            left=look.x(at[0]) - look.px(self.halo),
            baseline=look.y(at[1]),
            room=look.px(at[2]) + 2 * look.px(self.halo),
            align=self.align,
            halo=look.px(self.halo),
        )
        if box:
            self._read.append((text, self.setting.px, self.colour, box))


class Icon(Part):
    """An icon, centred on its ink in `place`. `letters`: its em in design px."""

    icon = StringProperty("")
    letters = NumericProperty(36)
    colour = StringProperty("chalk")
    shows = ("icon", "letters", "colour")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, self.colour)
            draw_icon(self.icon, look.px(self.letters), self.center)
