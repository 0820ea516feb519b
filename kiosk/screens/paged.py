"""A screen with a list too long for it, in pages turned by keys. Must never need a drag."""

from math import ceil

from kiosk.screens.scene import Scene
from kiosk.screens.touch import ActionKey  # noqa: F401 (used in the kv of the screens that are paged)
from kiosk.visit.view import Action

UP, DOWN = "page-up", "page-down"


class Paged(Scene):
    """Which page is in view is the screen's own affair. Its kv has the keys `up` and `down`, and the words `page`."""

    def __init__(self, **settings) -> None:
        super().__init__(**settings)
        self.page = 0

    def listed(self) -> tuple:
        """Return the whole list."""
        return ()

    def each(self) -> int:
        """Return how much of the list a page holds."""
        return 1

    @property
    def pages(self) -> int:
        return max(1, ceil(len(self.listed()) / self.each()))

    def in_view(self) -> tuple:
        """Return the part of the list that is on the page in view."""
        self.page = max(0, min(self.page, self.pages - 1))
        return self.listed()[self.page * self.each() : (self.page + 1) * self.each()]

    def own(self) -> tuple[Action, ...]:
        """Return the page keys there is a page for."""
        if not self.view:
            return ()
        up = (Action(UP, "", "up"),) if self.page > 0 else ()
        return up + ((Action(DOWN, "", "down"),) if self.page < self.pages - 1 else ())

    def handle(self, action_id: str) -> bool:
        if action_id not in (UP, DOWN):
            return False
        self.page += 1 if action_id == DOWN else -1
        self.offer(self.view)
        self.show(self.view)
        return True

    def number(self) -> None:
        """Say which page it is, where there are several."""
        self.ids.page.text = f"{self.page + 1} / {self.pages}" if self.pages > 1 else ""

    def turn(self, x: float, y: float, wide: float, *, each: float, high: float = 104) -> None:
        """Place the page keys at both ends of this room, which page it is between them."""
        self.ids.up.put(x, y, each, high)
        self.ids.down.put(x + wide - each, y, each, high)
        self.ids.page.put(x + each, y + high / 2 + 12, wide - 2 * each, 1)
