"""Film: the frame that belongs to the sound's position, handed to the screen as three planes and coloured there.

Must never decode, and never keep time: a reel gives the frame for a position, and a late one is simply not shown.
"""

import logging

from kivy.app import App
from kivy.graphics import BindTexture, Color, Rectangle, RenderContext
from kivy.graphics.texture import Texture
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.screens.parts import Part
from kiosk.screens.stage import draw_corners
from kiosk.screens.strokes import outline, plate, tint
from kiosk.screens.theme import Theme
from kiosk.screens.touch import PRESSED, Touchable

log = logging.getLogger(__name__)
PLANES = ("y", "u", "v")
COLOURING = """
$HEADER$
uniform sampler2D plane_u;
uniform sampler2D plane_v;
void main(void) {
    /* BT.709, limited range (ITU-R BT.709-6, 3) */
    float y = 1.16438 * (texture2D(texture0, tex_coord0).r - 0.06275);
    float u = texture2D(plane_u, tex_coord0).r - 0.50196;
    float v = texture2D(plane_v, tex_coord0).r - 0.50196;
    gl_FragColor = vec4(y + 1.79274 * v, y - 0.21325 * u - 0.53291 * v, y + 2.11240 * u, 1.0);
}
"""


class FilmStage(Part):
    """Shows a `stop_view.ShownFilm` at a position, whole, in the middle of its box."""

    film = ObjectProperty(None, allownone=True)
    radius = NumericProperty(8)
    ground = StringProperty("rock")
    shows = ("film", "radius", "ground")

    def __init__(self, **settings) -> None:
        self._reel, self._position = None, 0.0
        self._planes: tuple[Texture, ...] = ()
        super().__init__(**settings)

    def show(self, film, position: float) -> None:
        """Be at `position` seconds of this film; None ends it and lets its memory go."""
        if film != self.film:
            self._open(film)
        self.shown = film is not None
        self._position = position
        self.keep_up()

    def keep_up(self) -> None:
        """Take the frame that is due, if it has been decoded by now."""
        frame = self._reel.frame_at(self._position) if self._reel else None
        if frame is not None:
            self._hand_over(frame)

    def _open(self, film) -> None:
        if self._reel:
            self._reel.close()
        self.film, self._reel, self._planes = film, None, ()
        app = App.get_running_app()
        if film and app.film:
            try:
                self._reel = app.film(app.media() / film.file)
            except OSError as fault:
                log.error("%s cannot be shown: %s", film.file, fault)

    def _hand_over(self, frame) -> None:
        """Put a frame's planes into their textures."""
        half = ((frame.width + 1) // 2, (frame.height + 1) // 2)
        sizes = ((frame.width, frame.height), half, half)
        if not self._planes:
            self._planes = tuple(Texture.create(size=size, colorfmt="luminance") for size in sizes)
            self.stir()
        for plane, name in zip(self._planes, PLANES, strict=True):
            plane.blit_buffer(getattr(frame, name), colorfmt="luminance")
        self.canvas.ask_update()

    def paint(self, look: Theme) -> None:
        radius = max(1, look.px(self.radius))
        self.canvas.clear()
        with self.canvas:
            tint(look, self.ground)
            plate(self.pos, self.size, radius)
        if self._planes:
            self.canvas.add(self._picture())
        with self.canvas:
            draw_corners(self, look, radius)

    def _picture(self) -> RenderContext:
        wide, high = self.film.size
        scale = min(self.width / wide, self.height / high)
        size = (round(wide * scale), round(high * scale))
        pos = (round(self.center_x - size[0] / 2), round(self.center_y - size[1] / 2))
        context = RenderContext(fs=COLOURING, use_parent_projection=True, use_parent_modelview=True)
        context["plane_u"], context["plane_v"] = 1, 2
        with context:
            Color(1, 1, 1, 1)
            BindTexture(texture=self._planes[1], index=1)
            BindTexture(texture=self._planes[2], index=2)
            Rectangle(texture=self._planes[0], pos=pos, size=size, tex_coords=(0, 1, 1, 1, 1, 0, 0, 0))
        return context


class SignWindow(Touchable):
    """The outline around the signer: a touch does what the key beside it says. Nothing covers it."""

    def paint(self, look: Theme) -> None:
        self.canvas.clear()
        with self.canvas:
            tint(look, "chalk" if self.pressed else "edge")
            outline(self.pos, self.size, look.px(8), max(1, look.px(PRESSED if self.pressed else 2)))
