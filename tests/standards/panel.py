"""The sample views on panels of any size, drawn without a screen of that size, and a 21.5 inch panel's millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kiosk.visit.view import Settings
from tests.screens import views, views_inside
from tests.screens.window import Kiosk

VIEWS = views.VIEWS | views_inside.VIEWS
MM = 0.248
"""Of a px on a panel of 21.5 inches and 1920 x 1080."""
LYING, STANDING = (1920, 1080), (1080, 1920)
Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Screen:
    """What a program says of a sample view: rectangles by action, and texts with size, colour and box, in px."""

    name: str
    language: str
    size: str
    panel: tuple[int, int]
    rectangles: dict[str, tuple[int, int, int, int]]
    texts: list[tuple[str, int, str, tuple[int, int, int, int]]]

    def __str__(self) -> str:
        return f"{self.name} {self.language} {self.size} {self.panel[0]}x{self.panel[1]}"


def every(kiosk: Kiosk, panel: tuple[int, int], languages: str = "en", sizes: str = "M") -> Iterator[tuple[str, Any]]:
    """Show each sample view on this panel, in these languages and sizes (words); yield it in words, and the program."""
    kiosk.app.theme.fit(*panel)
    for name, make in VIEWS.items():
        for language in languages.split():
            for size in sizes.split():
                kiosk.session.view = make(language, Settings(size=size, still=True))
                kiosk.app.refresh()
                yield f"{name} {language} {size}", kiosk.app


def photograph(app: Any) -> Pixels:
    """Return all that is on the panel, red, green and blue, from the top down."""
    return drawn(app.screen.canvas, app.theme.window, (0, 0), app.theme.colour("tunnel"))


def drawn(canvas: Any, size: tuple[int, int], at: tuple[float, float], ground: tuple[float, ...]) -> Pixels:
    """Return a canvas in a window of this size whose left bottom is `at`."""
    from kivy.graphics import Fbo, PopMatrix, PushMatrix, Translate

    fbo = Fbo(size=size, clear_color=ground)
    with fbo:
        PushMatrix()
        Translate(-at[0], -at[1])
    fbo.add(canvas)
    with fbo:
        PopMatrix()
    fbo.clear_buffer()
    fbo.draw()
    pixels = np.frombuffer(fbo.pixels, np.uint8).reshape(size[1], size[0], 4)
    fbo.clear()
    return pixels[::-1, :, :3]
