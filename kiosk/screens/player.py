"""The screen of a stop: its picture, what is said, the line of the narration, and every way to follow it."""

from kivy.app import App
from kivy.properties import ListProperty, NumericProperty

from kiosk.screens.bars import TopBar, VolumeBars  # noqa: F401 (used in the kv)
from kiosk.screens.cards import CodeCard, NextCard  # noqa: F401 (used in the kv)
from kiosk.screens.film import FilmStage, SignWindow  # noqa: F401 (used in the kv)
from kiosk.screens.keys import PlayKey, SkipKey  # noqa: F401 (used in the kv)
from kiosk.screens.parts import Group, Part, load
from kiosk.screens.player_places import Places
from kiosk.screens.progress import ProgressLine  # noqa: F401 (used in the kv)
from kiosk.screens.rising import Rising  # noqa: F401 (used in the kv)
from kiosk.screens.running import Caption  # noqa: F401 (used in the kv)
from kiosk.screens.scene import Scene, grow
from kiosk.screens.stage import PictureStage  # noqa: F401 (used in the kv)
from kiosk.screens.strokes import plate, tint
from kiosk.screens.theme import Theme, theme
from kiosk.screens.touch import ActionKey
from kiosk.screens.transcript import Transcript  # noqa: F401 (used in the kv)
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
    """Shows `stop_view.Playing`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.cards: list[CodeCard] = []
        self._stop, self._spoken = "", None

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        look = theme()
        App.get_running_app().gallery.want((scene.picture.file if scene.picture else "", *view.ahead))
        part.bar.told = [scene.tour, scene.place]
        part.number.text, part.title.text = scene.number, scene.title
        part.tour.text = ", ".join(filter(None, (scene.tour, scene.place)))
        part.tour.shown = look.portrait
        other = scene.number != self._stop
        part.stage.show(scene.picture, cut=other)
        part.panel.open(scene.panel, cut=other)
        self._stop = scene.number
        self._text(view, look)
        self._panels(scene)
        self._films(scene)
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
        room = look.portrait or not self.sign_alone
        caption.shown = bool(cue) and view.settings.captions and not scene.panel and room
        if cue:
            caption.text, caption.timed, caption.now = cue.text, bool(cue.words), scene.word

    def _panels(self, scene) -> None:
        self.ids.signal.shown = scene.panel == "further"
        self.ids.signal.text = scene.signal
        grow(self.ids.panel, self.cards, len(scene.links), CodeCard)
        for card, link in zip(self.cards, scene.links, strict=False):
            card.show(link, self.view.action(link.action), self.view.focus)
        card = self.ids.next_card
        card.shown = card.shown and scene.panel == "next"
        card.title, card.directions = scene.next_title, scene.directions

    def _films(self, scene) -> None:
        """Show film and signer; a large signer takes the picture's place, on a lying panel the caption's too."""
        part, seen = self.ids, not self.panel_open
        part.signer.show(scene.sign if seen else None, scene.moment)
        for key in (part.sign_window, part.sign_size):
            key.shown = key.shown and part.signer.shown
        alone = self.sign_alone
        part.film.show(scene.film if seen and not alone else None, scene.moment)
        part.stage.shown = seen and not scene.film and not alone

    @property
    def sign_alone(self) -> bool:
        """True while the signer's window is the large one."""
        scene = self.view.scene
        return bool(scene.sign and scene.sign_large and not self.panel_open)

    def keep_up(self) -> None:
        for name in ("film", "signer"):
            self.ids[name].keep_up()
            self.ids[name].settle(theme())

    def leave(self) -> None:
        self._stop = ""
        self.ids.film.show(None, 0.0)
        self.ids.signer.show(None, 0.0)

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
        Places(self, look).arrange()
        text, track = self.ids.transcript, self.ids.track
        track.shown = bool(self.own())
        track.start, track.share = text.part_in_view

    @property
    def panel_open(self) -> bool:
        """True while a panel takes the picture's place."""
        scene = self.view.scene
        return bool(scene.panel) and (scene.panel != "next" or bool(scene.next_title))
