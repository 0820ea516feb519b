"""What fills the window: the ground, the screen of the present scene, and what is laid over it.

Must never hold state of a visit.
"""

from time import monotonic

from kivy.core.window import Window
from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.uix.widget import Widget

from kiosk.screens.overlays import OVERLAYS
from kiosk.screens.rising import come_out
from kiosk.screens.scenes import SCENES
from kiosk.visit.session import AGAIN

FADE = 0.24
NEAR = 40
"""Design px between two touches of one trembling finger: 10 mm on a 21.5 inch panel."""


class Root(Widget):
    """Shows one scene at a time; each screen is made once and kept."""

    def __init__(self, app) -> None:
        super().__init__()
        self._app, self._screens, self._scene = app, {}, None
        self._lifted = (-AGAIN, (0.0, 0.0))
        self._overlays = [make() for make in OVERLAYS]
        self._notes = None
        if app.notes:
            from kiosk.screens.notes import NotesColumn  # never needed in a gallery

            self._notes = NotesColumn()
            self._overlays.append(self._notes)
        self._curtain = InstructionGroup()
        self._veil = Color(0, 0, 0, 0)
        self.canvas.after.add(self._curtain)

    def show(self, view) -> None:
        self._paint_ground()
        scene = self._screen(type(view.scene))
        if scene is not self._scene:
            self._enter(scene)
        scene.show(view)
        if self._notes:
            self._notes.notes = self._app.notes
        for overlay in self._overlays:
            overlay.show(view)
            self._lay(overlay)

    def keep_up(self) -> None:
        """Show what has come in the meantime, although the view is the same."""
        if self._scene:
            self._scene.keep_up()

    def handle(self, action_id: str) -> bool:
        return bool(self._scene and self._scene.handle(action_id))

    def rectangles(self) -> dict[str, tuple[int, int, int, int]]:
        return self._uppermost().rectangles()

    def texts(self) -> list:
        return [text for layer in (self._scene, *self._shown_overlays()) for text in layer.texts()]

    def on_touch_down(self, touch) -> bool:
        """Hand the touch to the uppermost layer only: what lies under a question presses nothing."""
        self._app.touched()
        if not self._trembles(touch):
            touch.ud["meant"] = True
            self._uppermost().on_touch_down(touch)
        return True

    def on_touch_up(self, touch) -> bool:
        if touch.ud.get("meant"):
            self._lifted = (monotonic(), touch.pos)
        return super().on_touch_up(touch)

    def _trembles(self, touch) -> bool:
        """Tell a second touch that was meant for what stood there before: a choice may have changed the screen."""
        moment, (x, y) = self._lifted
        near = max(abs(touch.x - x), abs(touch.y - y)) < self._app.theme.px(NEAR)
        return near and monotonic() - moment < AGAIN

    def _uppermost(self):
        asking = [overlay for overlay in self._shown_overlays() if overlay.asks]
        return asking[-1] if asking else self._scene

    def _shown_overlays(self) -> list:
        return [overlay for overlay in self._overlays if overlay.parent]

    def _screen(self, kind: type):
        if kind not in self._screens:
            self._screens[kind] = SCENES[kind]()
        return self._screens[kind]

    def _enter(self, scene) -> None:
        if self._scene:
            self._scene.leave()
            self.remove_widget(self._scene)
        self.add_widget(scene, index=len(self.children))
        if self._scene and not self._app.theme.still:
            come_out(self._curtain, self._veil, Rectangle(size=self._app.theme.window), seconds=FADE)
        self._scene = scene
        scene.enter()

    def _lay(self, overlay) -> None:
        if overlay.wanted and not overlay.parent:
            self.add_widget(overlay)
        elif not overlay.wanted and overlay.parent:
            self.remove_widget(overlay)

    def _paint_ground(self) -> None:
        Window.clearcolor = self._app.theme.colour("tunnel")
