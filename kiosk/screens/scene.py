"""One screen: a tree of parts that a view is copied into. Must never keep anything a view does not say,
except what only the screen can know, such as how far a text is scrolled.
"""

from kivy.uix.widget import Widget

from kiosk.screens.parts import Part
from kiosk.screens.ring import FocusRing
from kiosk.screens.theme import Theme, theme
from kiosk.screens.touch import Touchable


class Scene(Widget):
    """Shows views of one kind. Made once and kept; draws only what has changed."""

    def __init__(self, **settings) -> None:
        self._revision, self._offered, self._own, self._arranged, self._parts = -1, None, (), None, None
        self.view = None
        super().__init__(**settings)
        self._ring = FocusRing()
        self.add_widget(self._ring)

    def show(self, view) -> None:
        """Copy the view into the parts and draw those that changed."""
        look = theme()
        self.view = view
        self._draw(view, look)
        focused = (part for part in self.parts(Touchable) if part.focused and part.visible and part.ring)
        self._ring.follow(next(focused, None) if view.focus else None, look)

    def _draw(self, view, look: Theme) -> None:
        offered = (view.actions, view.focus)
        if offered != self._offered:
            self._offered = offered
            self.offer(view)
        self.draw(view)
        if look.revision != self._revision:
            self._revision = look.revision
            for part in self.parts():
                part.unput()
        if any(part.fresh and part.housed for part in self.parts()):
            if self._arranged != (self._revision, self._offered, self.arranged_by(view)):
                self._arranged = (self._revision, self._offered, self.arranged_by(view))
                self.arrange(look)
            self.settle(look)
            if self._own != self.own():  # laying out has shown that pages must be turned
                self.offer(view)
                self.draw(view)
                self.arrange(look)
                self.settle(look)

    def offer(self, view) -> None:
        """Give every part that can be touched its action, or none."""
        self._own = self.own()
        actions = {action.id: action for action in (*view.actions, *self._own)}
        for part in self.parts(Touchable):
            part.take(actions.get(part.action), view.focus)

    def settle(self, look: Theme) -> None:
        for part in self.parts():
            if part.housed:
                part.settle(look)

    def parts(self, kind: type = Part) -> list:
        """Return all parts of this kind, in drawing order."""
        if self._parts is None:
            self._parts = [part for part in self.walk(restrict=True) if isinstance(part, Part)]
        return self._parts if kind is Part else [part for part in self._parts if isinstance(part, kind)]

    def grown(self) -> None:
        """Parts were added: look for them anew."""
        self._parts = None

    def handle(self, _action_id: str) -> bool:
        """Do what only the screen can do, such as turning a page of text; True if it was that."""
        return False

    def own(self) -> tuple:
        """Return the actions that are handled here, so that they can be shown, focused and pressed like any other."""
        return ()

    def draw(self, view) -> None:
        """Copy `view.scene` into the parts."""

    def arrange(self, look: Theme) -> None:
        """Put the parts whose place depends on others."""

    def arranged_by(self, view) -> object:
        """Return what of the view `arrange` depends on, beside its actions: places stay while that is equal."""
        return view.scene

    def keep_up(self) -> None:
        """Show what arrives later than the view, such as a film's frame; called while the view stays equal."""

    def enter(self) -> None:
        """It is going to be shown after another."""

    def leave(self) -> None:
        """Another is going to be shown."""

    def rectangles(self) -> dict[str, tuple[int, int, int, int]]:
        """Return the place of every action that can be taken here: x, y, w, h in window px, y down."""
        high = theme().window[1]
        shown = [part for part in self.parts(Touchable) if part.visible and part.action]
        return {part.action: (int(part.x), int(high - part.top), int(part.width), int(part.height)) for part in shown}

    def texts(self) -> list[tuple[str, int, str, tuple[int, int, int, int]]]:
        """Return all that can be read: text, size in px, colour as #RRGGBB, and rectangle as in `rectangles`."""
        look = theme()
        found = []
        for part in self.parts():
            for text, size, colour, (x, y, w, h) in part.texts() if part.visible else ():
                found.append((text, size, look.colours[colour], (int(x), int(look.window[1] - y - h), int(w), int(h))))
        return found


class Overlay(Scene):
    """A layer over the scene. `wanted`: it is to be seen. `asks`: while it is seen, nothing under it can be pressed."""

    wanted = False
    asks = False


def grow(parent: Widget, parts: list, count: int, make) -> list:
    """Keep a list of like parts at least `count` long; those beyond are there but not shown."""
    while len(parts) < count:
        part = make()
        parts.append(part)
        parent.add_widget(part)
        _scene_of(parent).grown()
    for number, part in enumerate(parts):
        part.shown = number < count
    return parts


def _scene_of(widget: Widget) -> Scene:
    while not isinstance(widget, Scene):
        widget = widget.parent
    return widget
