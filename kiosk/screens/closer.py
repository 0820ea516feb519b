"""The screen that looks closer at a picture: its points, one after the other, and keys for what a finger would drag.

The picture glides to what the view says is in view; the hot-spots go with it.
"""

from dataclasses import replace

from kivy.app import App

from kiosk.screens.bars import TopBar  # noqa: F401 (used in the kv)
from kiosk.screens.flow import PARAGRAPH, set_even, set_in
from kiosk.screens.notice import HIGH
from kiosk.screens.parts import load
from kiosk.screens.scene import Scene, grow
from kiosk.screens.spots import SIDE, Disc, HotSpot, InView, beside, design, on_stage, seen  # noqa: F401 (used in the kv)
from kiosk.screens.stage import PictureStage  # noqa: F401 (used in the kv)
from kiosk.screens.theme import CONTENT, Theme, theme
from kiosk.screens.touch import ActionKey, same_letters
from kiosk.visit.state import PANS

load(__file__)

ALL = (0.0, 0.0, 1.0, 1.0)
OVERVIEW_LEAST = 96
"""The height in design px below which an overview shows nothing."""
PAN = 80
"""A pan key's side, in design px."""


class CloserScreen(Scene):
    """Shows `stop_view.Closer`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self._spots: list[HotSpot] = []
        self._file = ""
        self.ids.stage.fbind("glide", lambda *_: self._follow(theme()))

    def offer(self, view) -> None:
        self._make_spots(view.scene.points)
        super().offer(view)

    def _make_spots(self, points) -> None:
        for spot, point in zip(grow(self.ids.spots, self._spots, len(points), make_spot), points, strict=False):
            spot.action, spot.number, spot.lit, spot.at = point.action, point.number, point.lit, point.at

    def draw(self, view) -> None:
        scene, part = view.scene, self.ids
        App.get_running_app().gallery.want((scene.picture.file, *view.ahead))
        part.bar.told = [scene.heading, scene.place]
        part.place_told.text = ", ".join((scene.heading, scene.place)) if scene.point else scene.heading
        part.place_told.shown = theme().portrait
        part.disc.number, part.disc.shown = scene.point, scene.point > 0
        part.title.text, part.words.text = scene.title, scene.words
        part.zoom.text, part.zoom_words.text = figure(scene.zoom, view.language), scene.zoom_words
        part.stage.show(scene.picture, cut=scene.picture.file != self._file)
        part.overview.show(replace(scene.picture, look=ALL, labels=()), cut=True)
        self._file = scene.picture.file
        self._make_spots(scene.points)

    def arranged_by(self, view) -> object:
        scene = view.scene
        return (scene.title, scene.words, scene.point > 0, view.notice)

    def arrange(self, look: Theme) -> None:
        part = self.ids
        part.stage.ground, part.stage.radius = ("tunnel", 0) if look.portrait else ("rock", 8)
        self._hear_or_whole(look)
        if look.portrait:
            self._stand(look)
        else:
            self._lie(look)
        keys = self.parts(ActionKey)
        for pair in (("hear", "whole"), ("point-previous", "point-next")):
            same_letters([key for key in keys if key.action in pair], look)

    def _hear_or_whole(self, look: Theme) -> None:
        """Share the row between hearing and seeing all; what is alone has all of it."""
        x, y, wide, high, gap = (72, 1404, 936, 104, 16) if look.portrait else (96, 896, 414, 140, 24)
        keys = [key for key in (self.ids.hear, self.ids.whole) if key.shown]
        each = (wide - gap * (len(keys) - 1)) / max(1, len(keys))
        for number, key in enumerate(keys):
            key.align = "center" if look.portrait else "stack"
            key.put(x + number * (each + gap), y, each, high)

    def _lie(self, look: Theme) -> None:
        """Words beside the picture: their column grows with the letters."""
        part = self.ids
        column = {"M": 414, "L": 480, "XL": 600}[look.size]
        top, bottom = 144 + (HIGH + 12 if self.view.notice else 0), 804 if look.lower else 864
        left = 96 + column + 24
        part.stage.put(left, top, 1824 - left, bottom - top)
        self._pans(left, top, 1824 - left, bottom - top)
        begin = self._title(look, 96, top if 96 + column > CONTENT else 144, column) + look.line("read") * 1.3
        self._words(look, column, begin, bottom)

    def _words(self, look: Theme, column: float, begin: float, bottom: float) -> None:
        """Set the words, and the overview in what they leave; it gives way where it would make them small."""
        part = self.ids
        end = set_even(part.words, look, 96, begin, column, 40, PARAGRAPH)
        across, down = self.view.scene.picture.size
        tall = min(column * down / across, bottom - end - 36)
        part.overview.shown = tall >= OVERVIEW_LEAST
        if part.overview.shown:
            wide = min(column, tall * across / down)
            part.overview.put(96, bottom - tall, wide, tall)
        else:
            set_in(part.words, look, 96, begin, column, (bottom - 10 - begin) // look.line("read") + 1)

    def _title(self, look: Theme, left: float, top: float, wide: float) -> float:
        """Set the disc and the title, below it or, where letters are large, beside it; return the last baseline."""
        part, size = self.ids, look.letters("title")
        part.disc.put(left, top, 68, 68)
        if look.large and part.disc.shown:
            return set_even(part.title, look, left + 92, top + 34 + size * 0.34, wide - 92, 3)
        return set_even(part.title, look, left, top + (76 if part.disc.shown else 0) + size * 1.04, wide, 3)

    def _stand(self, look: Theme) -> None:
        """Words under the picture, which leaves them more room the larger the letters are."""
        part = self.ids
        top, bottom = 152 if self.view.notice else 0, {"M": 760, "L": 690, "XL": 610}[look.size]
        part.stage.put(0, top, 1080, bottom - top)
        part.overview.shown = True
        part.overview.put(708, bottom + 24, 300, 124)
        part.place_told.put(72, bottom + 54, 612, 1)
        part.disc.put(72, bottom + 80, 68, 68)
        left = 164 if part.disc.shown else 72
        end = set_even(part.title, look, left, bottom + 114 + look.letters("title") * 0.34, 684 - left, 2)
        begin = max(end, bottom + 140) + look.line("read") * 1.3
        set_even(part.words, look, 72, begin, 936, (1256 - begin) // look.line("read") + 1, PARAGRAPH)
        for number, way in enumerate(("pan_left", "pan_up", "pan_down", "pan_right")):
            part[way].put(72 + number * 116, 1532, 104, 92)

    def _pans(self, x: float, y: float, wide: float, high: float) -> None:
        """Put the pan keys in the middle of the picture's edges."""
        across, down, inset = x + (wide - PAN) / 2, y + (high - PAN) / 2, 12
        at = {
            "pan-left": (x + inset, down), "pan-right": (x + wide - PAN - inset, down),
            "pan-up": (across, y + inset), "pan-down": (across, y + high - PAN - inset),
        }  # fmt: skip
        for way, (left, top) in at.items():
            self.ids[way.replace("-", "_")].put(left, top, PAN, PAN)

    def settle(self, look: Theme) -> None:
        super().settle(look)
        self._follow(look)

    def _follow(self, look: Theme) -> None:
        """Put the hot-spots and the overview's frame where the picture stands now."""
        stage = self.ids.stage
        frame = stage.frame()
        x, y, wide, high = stage.where(look)
        keys = [key.where(look) for key in (self.ids[way.replace("-", "_")] for way in PANS) if key.shown]
        for spot in self._spots:
            at = on_stage(stage, frame, spot.at, look) if frame and spot.offer else None
            spot.shown = at is not None
            if at:
                at = beside(*at, keys, (x + wide / 2, y + high / 2))
                spot.put(at[0] - SIDE / 2, at[1] - SIDE / 2, SIDE, SIDE)
            spot.settle(look)
        self._frame(look)

    def _frame(self, look: Theme) -> None:
        box, overview = self.ids.in_view, self.ids.overview
        small = overview.frame() if overview.shown else None
        box.shown = small is not None
        if small:
            left, top, right, bottom = seen(self.ids.stage)
            start, end = (small.to_stage(at, overview.picture.size) for at in ((left, top), (right, bottom)))
            x, y = design(overview, start, look)
            box.put(x, y, (end[0] - start[0]) / look.unit, (end[1] - start[1]) / look.unit)
        box.settle(look)


def make_spot() -> HotSpot:
    return HotSpot(lowers=False)


def figure(zoom: float, language: str) -> str:
    """Return how many times larger, as that language writes it: ×3.7, ×3,7."""
    text = f"×{zoom:.1f}".removesuffix(".0")
    return text if language == "en" else text.replace(".", ",")
