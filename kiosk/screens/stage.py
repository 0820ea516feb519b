"""The stage: a picture with its part in view, changing by cross-fade and by gliding, and the labels set on it.

Must never hold a file: the gallery gives textures, and a picture that is not there leaves calm ground.
"""

from dataclasses import dataclass
from math import exp, log

from kivy.animation import Animation
from kivy.app import App
from kivy.graphics import Rectangle
from kivy.properties import NumericProperty, ObjectProperty, OptionProperty, StringProperty

from kiosk.screens import drawn
from kiosk.screens.labels import draw_labels
from kiosk.screens.parts import Part
from kiosk.screens.strokes import plate, tint
from kiosk.screens.theme import Theme, theme

CROSS_FADE, CUT_FADE, GLIDE = 0.6, 0.15, 0.9
FADE_STEPS = 30
Area = tuple[float, float, float, float]


@dataclass(frozen=True)
class Frame:
    """Where a picture's top left stands on the stage, and how many stage px one picture px is."""

    left: float
    top: float
    scale: float

    def to_stage(self, spot: tuple[float, float], size: tuple[int, int]) -> tuple[float, float]:
        """Return where a spot (shares of the picture) is on the stage, in px from its top left."""
        return self.left + spot[0] * size[0] * self.scale, self.top + spot[1] * size[1] * self.scale


def framed(look: Area, size: tuple[int, int], stage: tuple[float, float], cover: bool = False) -> Frame:
    """Return how the picture stands so that the area `look` is seen whole (or covers the stage), centred."""
    wide, high = size[0] * look[2], size[1] * look[3]
    choose = max if cover else min
    scale = choose(stage[0] / wide, stage[1] / high)
    return Frame(
        _held(stage[0] / 2 - (look[0] + look[2] / 2) * size[0] * scale, size[0] * scale, stage[0]),
        _held(stage[1] / 2 - (look[1] + look[3] / 2) * size[1] * scale, size[1] * scale, stage[1]),
        scale,
    )


def _held(start: float, length: float, room: float) -> float:
    """Keep the picture's edge outside the stage where it is larger, and in the middle where it is smaller."""
    return (room - length) / 2 if length <= room else min(0.0, max(room - length, start))


def between(one: Frame, other: Frame, share: float, stage: tuple[float, float]) -> Frame:
    """Return the frame on the way: the middle of the stage glides, the scale grows by equal steps."""
    scale = exp(log(one.scale) + (log(other.scale) - log(one.scale)) * share)
    middle = (stage[0] / 2, stage[1] / 2)
    at = [
        ((m - start) / frame.scale)
        for frame in (one, other)
        for m, start in zip(middle, (frame.left, frame.top), strict=True)
    ]
    x, y = at[0] + (at[2] - at[0]) * share, at[1] + (at[3] - at[1]) * share
    return Frame(middle[0] - x * scale, middle[1] - y * scale, scale)


class PictureStage(Part):
    """Shows a `stop_view.ShownPicture` in its box. `fit`: "contain" or "cover". `ground`: a colour, "" for none."""

    radius = NumericProperty(8)
    ground = StringProperty("rock")
    fit = OptionProperty("contain", options=("contain", "cover"))
    melts = NumericProperty(80)
    """Design px over which edges of the picture inside the stage melt into the ground."""
    letters = StringProperty("sans")
    """The font of labels that are not lit."""
    picture = ObjectProperty(None, allownone=True)
    fade = NumericProperty(1.0)
    glide = NumericProperty(1.0)
    shows = ("radius", "ground", "fit", "melts", "fade", "glide")

    def __init__(self, **settings) -> None:
        self._texture = self._older = self._from = None
        self._step = 0
        super().__init__(**settings)

    def show(self, picture, *, cut: bool = False) -> None:
        """Show this picture by a cross-fade, a short one if `cut`, or gliding if only the part in view is another.

        Where there was none it is there at once.
        """
        texture = self._ready(picture)
        if picture == self.picture and texture is self._texture:
            return
        if picture and texture is None and not cut and not self._missing(picture):
            return  # the present one stays until the next is there
        before, self.picture = self.picture, picture
        if before and picture and before.file == picture.file and texture is self._texture:
            self._glide_from(before)
        else:
            self._fade_from(before, cut)
        self._texture = texture
        self.stir()

    def _ready(self, picture):
        return App.get_running_app().gallery.texture(picture.file) if picture else None

    def _missing(self, picture) -> bool:
        return App.get_running_app().gallery.settled(picture.file)

    def _fade_from(self, before, cut: bool) -> None:
        self._older = (self._texture, self._now(before), before.size) if before and self._texture and not cut else None
        self._from, self.glide = None, 1.0
        if before:
            self._animate("fade", CROSS_FADE if self._older else CUT_FADE, "in_out_sine")

    def _glide_from(self, before) -> None:
        if before.look != self.picture.look:
            self._from = self._now(before)
            self._animate("glide", GLIDE, "in_out_cubic")

    def _animate(self, name: str, seconds: float, curve: str) -> None:
        Animation.cancel_all(self, name)
        setattr(self, name, 1.0)
        if not theme().still and self.width > 0:
            setattr(self, name, 0.0)
            moving = Animation(**{name: 1.0}, d=seconds, t=curve)
            moving.bind(on_progress=lambda _moving, _part, share: self._move_on(name, share * seconds))
            moving.bind(on_complete=lambda *_: self.settle(theme()))
            moving.start(self)

    def _move_on(self, name: str, passed: float) -> None:
        """Draw the next step. A fade has so many a second that none is seen; what glides is drawn in every frame."""
        step = int(passed * FADE_STEPS)
        if name == "glide" or step != self._step:
            self._step = step
            self.settle(theme())

    def _frame(self, picture) -> Frame | None:
        return framed(picture.look, picture.size, self.size, self.fit == "cover") if picture and self.width else None

    def _now(self, picture) -> Frame | None:
        goal = self._frame(picture)
        if self._from is None or self.glide >= 1 or goal is None:
            return goal
        return between(self._from, goal, self.glide, self.size)

    def frame(self) -> Frame | None:
        """Return how the picture stands now, for what is set on it."""
        return self._now(self.picture)

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        self._read = []
        with self.canvas:
            if self.ground and not self._covered():
                tint(look, self.ground)
                plate(self.pos, self.size, max(1, look.px(self.radius)))
            if self.fade < 1 and self._older:
                tint(look, "paper")
                self._quad(*self._older)
            if self._texture and self.picture:
                tint(look, "paper", self.fade)
                self._quad(self._texture, self.frame(), self.picture.size)
            if self.melts and self.picture and self._texture:
                self._melt(look, self.frame())
            if self.radius:
                draw_corners(self, look, max(1, look.px(self.radius)))
            if self.picture and self._texture and self.fade > 0.5:
                self._read = draw_labels(self, look, self.picture, self.frame())

    def _covered(self) -> bool:
        """True where a picture hides the ground: drawing it would only cost time."""
        if self.fade < 1:
            return bool(self._older) and self._covers(*self._older)
        return bool(self._texture and self.picture) and self._covers(self._texture, self.frame(), self.picture.size)

    def _covers(self, texture, frame: Frame, size: tuple[int, int]) -> bool:
        right, bottom = frame.left + size[0] * frame.scale, frame.top + size[1] * frame.scale
        fills = frame.left < 1 and frame.top < 1 and right > self.width - 1 and bottom > self.height - 1
        return fills and texture.colorfmt == "rgb"

    def _quad(self, texture, frame: Frame, size: tuple[int, int]) -> None:
        """Draw the part of a picture that is inside the stage; the texture may hold fewer px than `size` says."""
        wide, high = size[0] * frame.scale, size[1] * frame.scale
        left, right = max(0.0, frame.left), min(self.width, frame.left + wide)
        top, bottom = max(0.0, frame.top), min(self.height, frame.top + high)
        if right <= left or bottom <= top:
            return
        u0, u1 = (left - frame.left) / wide, (right - frame.left) / wide
        v0, v1 = 1 - (bottom - frame.top) / high, 1 - (top - frame.top) / high
        Rectangle(
            texture=texture,
            pos=(self.x + left, self.top - bottom),
            size=(right - left, bottom - top),
            tex_coords=(u0, v0, u1, v0, u1, v1, u0, v1),
        )

    def _melt(self, look: Theme, frame: Frame) -> None:
        """Lay the ground's colour over the picture's edges that are inside the stage, clearer inwards."""
        deep = look.px(self.melts)
        wide, high = self.picture.size[0] * frame.scale, self.picture.size[1] * frame.scale
        strip = drawn.falling(64)
        tint(look, self.ground)
        if frame.top > 1:
            top = self.top - frame.top
            Rectangle(texture=strip, pos=(self.x, top - deep), size=(self.width, deep))
            Rectangle(
                texture=strip, pos=(self.x, top - high), size=(self.width, deep), tex_coords=(0, 1, 1, 1, 1, 0, 0, 0)
            )
        if frame.left > 1:
            left = self.x + frame.left
            box = {"size": (deep, self.height)}
            Rectangle(texture=strip, pos=(left, self.y), tex_coords=(0, 1, 0, 0, 1, 0, 1, 1), **box)
            Rectangle(texture=strip, pos=(left + wide - deep, self.y), tex_coords=(0, 0, 0, 1, 1, 1, 1, 0), **box)


def draw_corners(part: Part, look: Theme, side: int) -> None:
    """Lay the ground over a part's corners on the current canvas: what was drawn there becomes round."""
    shape = drawn.corners(side)
    tint(look, "tunnel")
    for x, y, corner in (
        (part.x, part.top - side, (0, 0, 1, 0, 1, 1, 0, 1)),
        (part.right - side, part.top - side, (1, 0, 0, 0, 0, 1, 1, 1)),
        (part.right - side, part.y, (1, 1, 0, 1, 0, 0, 1, 0)),
        (part.x, part.y, (0, 1, 1, 1, 1, 0, 0, 0)),
    ):
        Rectangle(texture=shape, pos=(x, y), size=(side, side), tex_coords=corner)
