"""The screen of a stop: its picture, what is said, the line of the narration, and every way to follow it."""

from kivy.app import App
from kivy.properties import ListProperty, NumericProperty

from kiosk.screens.bars import ProgressLine, TopBar, VolumeBars  # noqa: F401 (used in the kv)
from kiosk.screens.cards import CodeCard, NextCard  # noqa: F401
from kiosk.screens.film import FilmStage, SignKey  # noqa: F401
from kiosk.screens.notice import HIGH
from kiosk.screens.parts import Group, Part, load, plate, tint
from kiosk.screens.running import Caption, Transcript  # noqa: F401
from kiosk.screens.scene import Scene, grow
from kiosk.screens.stage import PictureStage  # noqa: F401
from kiosk.screens.theme import Theme, theme
from kiosk.screens.touch import ActionKey, PlayKey, SkipKey, same_letters  # noqa: F401
from kiosk.visit.view import Action


class Keys(Group):
    """A group of buttons for these actions, as many as the view has."""

    names = ListProperty([])

    def on_names(self, *_changed) -> None:
        for name in self.names:
            self.add_widget(ActionKey(action=name, align="left"))

    @property
    def there(self) -> list[ActionKey]:
        """Return the buttons that are there, in the order of `names`."""
        return [button for button in reversed(self.children) if button.shown]


class PageTrack(Part):
    """Which part of the text is in view."""

    start = NumericProperty(0)
    share = NumericProperty(1)
    shows = ("start", "share")

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        radius = max(1, look.px(6))
        with self.canvas:
            tint(look, "seam")
            plate(self.pos, self.size, radius)
            tint(look, "lamp")
            high = max(2 * radius + 1, round(self.height * self.share))
            plate((self.x, round(self.top - self.height * self.start - high)), (self.width, high), radius)


load(__file__)


class PlayerScreen(Scene):
    """Shows `view.Playing`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._cards: list[CodeCard] = []
        self._stop, self._spoken = "", None

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        look = theme()
        App.get_running_app().gallery.want((scene.picture.file if scene.picture else "", *scene.ahead))
        part.bar.told = [scene.tour, scene.place]
        part.number.text, part.title.text = scene.number, scene.title
        part.tour.text = ", ".join(filter(None, (scene.tour, scene.place)))
        part.tour.shown = look.portrait
        part.stage.show(scene.picture, cut=scene.number != self._stop)
        self._stop = scene.number
        self._text(view, look)
        self._panels(scene)
        seen = not self._panel_open()
        part.film.show(scene.film if seen else None, scene.position)
        part.signer.show(scene.sign if seen else None, scene.position)
        part.sign_key.shown = part.sign_key.shown and part.signer.shown
        spoken = (scene.cue, scene.word, scene.playing)
        drawing = spoken != self._spoken or part.film.shown or part.signer.shown
        part.progress.show(look, scene.position, scene.seconds, scene.ticks, drawing=drawing)
        self._spoken = spoken
        part.volume.level, part.volume.word = view.settings.volume, scene.volume

    def _text(self, view, look: Theme) -> None:
        scene, caption = view.scene, self.ids.caption
        reading = scene.panel == "transcript"
        self.ids.transcript.shown = reading
        if reading:
            self.ids.transcript.show(scene.cues, scene.cue, scene.word)
        cue = scene.cues[scene.cue] if 0 <= scene.cue < len(scene.cues) else None
        caption.shown = bool(cue) and view.settings.captions and not scene.panel
        if cue:
            caption.text, caption.timed, caption.now = cue.text, bool(cue.words), scene.word

    def _panels(self, scene) -> None:
        self.ids.stage.shown = not self._panel_open() and not scene.film
        self.ids.signal.shown = scene.panel == "further"
        self.ids.signal.text = scene.signal
        grow(self, self._cards, len(scene.links), CodeCard)
        for card, link in zip(self._cards, scene.links, strict=False):
            card.show(link, self.view.action(link.action), self.view.focus)
        card = self.ids.next_card
        card.shown = card.shown and scene.panel == "next"
        card.title, card.directions = scene.next_title, scene.directions

    def own(self) -> tuple[Action, ...]:
        """Return the page keys, where the text is longer than a page. Their icons say what they do."""
        text = self.ids.transcript
        if not text.shown or len(text.lines) <= text.rows:
            return ()
        return (Action("page-up", "", "up"), Action("page-down", "", "down"))

    def handle(self, action_id: str) -> bool:
        if action_id not in ("page-up", "page-down"):
            return False
        look = theme()
        self.ids.transcript.turn(1 if action_id == "page-down" else -1, look)
        self.show(self.view)
        return True

    def arranged_by(self, view) -> object:
        scene = view.scene
        return (scene.number, scene.title, scene.tour, scene.cues, scene.panel, scene.links, scene.next_title,
                scene.sign, scene.film, view.notice)  # fmt: skip

    def arrange(self, look: Theme) -> None:
        self._make_room(look)
        self._head(look)
        place_ways(self.ids.ways.there, look)
        if look.portrait:
            place_row(self.ids.looks.there, look)
        else:
            self._column(look)
        same_letters([part for part in self.parts(ActionKey) if part.action in ("again", "others")], look)
        self._place_cards(look)
        self._track()

    def _make_room(self, look: Theme) -> None:
        """Keep room for the longest caption, so that nothing moves while the voice goes on."""
        caption, pitch = self.ids.caption, look.line("caption")
        x, last, wide, usual = (72, 1026, 936, 3) if look.portrait else (534, 780, 1290, 2)
        lines = max((caption.lines_of(cue.text, look) for cue in self.view.scene.cues), default=usual)
        lines = max(usual, lines)
        caption.put(x, last - (lines - 1) * pitch, wide, lines)
        first = last - (lines - 1) * pitch
        self._up = max(0, (888 if look.portrait else 694) - first + max(0, pitch - 68) // 2)
        top = HIGH + 12 if self.view.notice and not look.portrait else 0
        if look.portrait:
            self._stand(look, 640 - self._up)
        else:
            self._lie(144 + top, 496 - self._up - top)
            self.ids.transcript.put(534, 144 + top, 1142, 652 - top)
        for name in ("stage", "film"):
            stage = self.ids[name]
            stage.radius, stage.ground = (0, "tunnel") if look.portrait else (8, "rock")
        self.ids.stage.melts = 110 if look.portrait else 80

    def _lie(self, y: float, high: float) -> None:
        """Place picture and signer side by side; the signer has a third of the screen, or most of it."""
        wide = 0
        if self.ids.signer.shown:
            wide = (min(882, high * 16 / 9) if self._sign_large() else 640) + 24
        for name in ("stage", "film"):
            self.ids[name].put(534, y, 1290 - wide, high)
        for name in ("signer", "sign_key"):
            self.ids[name].put(1824 - wide + 24, y, wide - 24, high)

    def _stand(self, look: Theme, high: float) -> None:
        """Place picture over signer, or the signer alone."""
        signer, large = self.ids.signer.shown, self._sign_large()
        picture = high * 0.45 if signer else high
        for name in ("stage", "film"):
            self.ids[name].put(0, 0, 1080, picture)
        wide = 936 if large else min(640, (high - picture - 24) * 16 / 9)
        top = 24 if large else picture + 12
        self.ids.stage.shown = self.ids.stage.shown and not (signer and large)
        for name in ("signer", "sign_key"):
            self.ids[name].put((1080 - wide) / 2, top, wide, high - top - 12)

    def _sign_large(self) -> bool:
        action = self.view.action("sign-size")
        return bool(action and action.on)

    def _head(self, look: Theme) -> None:
        """Set number and title: beside the stage, or on a standing panel above the caption (under a panel: on top)."""
        part = self.ids
        if not look.portrait:
            return
        base = 790 - self._up
        if self._panel_open():
            base = 300 if self.view.notice else 240
        part.number.put(72, base, 300, 1)
        left = max(350, 72 + part.number.wide(look) + 60)
        part.title.token = "head"
        part.title.put(left - 2, base, 1008 - left, 1)
        part.title.bottom(look)
        up = 0
        if part.title.setting.size < 46:
            part.title.token, up = "title", look.line("title")
            part.title.put(left - 2, base - up, 1008 - left, 2)
        part.tour.put(left, base - 90 - up * 0.8, 1008 - left, 1)

    def _panel_open(self) -> bool:
        scene = self.view.scene
        return bool(scene.panel) and (scene.panel != "next" or bool(scene.next_title))

    def _column(self, look: Theme) -> None:
        """Stack the looks upwards from the dock, in the label column."""
        high, pitch, bottom = (104, 116, 792) if look.large else (84, 96, 803)
        there = self.ids.looks.there
        for number, button in enumerate(reversed(there)):
            button.token, button.icon_letters, button.ticks = "button", 36, button.action != "close"
            button.put(96, bottom - high - number * pitch, 414, high)
        same_letters(there, look)
        self._title(look, bottom - high - (len(there) - 1) * pitch if there else bottom)

    def _title(self, look: Theme, below: float) -> None:
        """Set the title between the number and what is below it; the word about the signal stands in between."""
        signal, title = self.ids.signal, self.ids.title
        signal.spread = 50 if look.size == "M" else 0
        signal.put(96, below - 103, 414, 2)
        if signal.shown:
            rows = (signal.bottom(look) - (below - 103)) if signal.bottom(look) > below - 103 else 0
            signal.put(96, below - 53 - rows, 414, 2)
            below -= 53 + rows + 40
        title.token = "title"
        first = 305 + 22 + look.letters("title")
        lines = max(1, min(3, (below - 24 - first) // look.line("title") + 1))
        title.put(96, first, 414, lines)
        title.bottom(look)
        title.put(96, 305 + 22 + title.setting.size, 414, lines)

    def _place_cards(self, look: Theme) -> None:
        shown = [card for card in self._cards if card.shown]
        left, wide, gap = (72, 936, 24) if look.portrait else (534, 1290, 24)
        top, bottom = (300, 968) if look.portrait else (144, 792)
        each = (wide - gap * 2) / 3 if len(shown) <= 3 else (wide - gap * (len(shown) - 1)) / len(shown)
        for number, card in enumerate(shown):
            card.stand(look, left + number * (each + gap), top, each, bottom - top)
        same_letters([card.key for card in shown], look)
        if look.portrait:
            self.ids.signal.put(72, 1022, 936, 1)

    def _track(self) -> None:
        text, track = self.ids.transcript, self.ids.track
        track.shown = bool(self.own())
        track.start, track.share = text.part_in_view


def place_ways(there: list[ActionKey], look: Theme) -> None:
    """Place the ways to follow: one under the other while there are two, else in two columns."""
    x, y, w, h = (72, 1336, 936, 184) if look.portrait else (1190 if look.large else 1182, 884, 0, 164)
    w = w or 1824 - x
    gap, aside = (16, 16) if look.portrait else (12, 14)
    columns = 2 if len(there) > 2 else 1
    for number, button in enumerate(there):
        button.token, button.pad, button.gap, button.icon_room = "button" if look.portrait else "label", 20, 14, 42
        button.icon_letters = 36 if look.portrait else 34
        column, row = number % columns, number // columns
        wide = (w - aside * (columns - 1)) / columns
        last = number == len(there) - 1 and column == 0
        high = (h - gap) / 2
        button.put(x + column * (wide + aside), y + row * (high + gap), w if last else wide, high)
    same_letters(there, look)


def place_row(there: list[ActionKey], look: Theme) -> None:
    """Divide the row under the ways to follow."""
    wide = (936 - 16 * (len(there) - 1)) / max(1, len(there))
    for number, button in enumerate(there):
        button.token, button.pad, button.icon_letters, button.icon_room, button.gap = "button", 20, 36, 42, 14
        button.ticks = button.action != "close"
        button.put(72 + number * (wide + 16), 1536, wide, 88)
    same_letters(there, look)
