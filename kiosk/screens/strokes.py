"""Strokes: what a part draws on the current canvas, in the look's colours: plates, outlines, icons, lines of text.

Must never know where a part stands.
"""

from kivy.graphics import BorderImage, Color, Rectangle

from kiosk.screens import drawn
from kiosk.screens.lettering import drawn as line_drawn
from kiosk.screens.theme import ICONS, Theme


def tint(look: Theme, name: str, alpha: float = 1.0) -> Color:
    return Color(*look.colour(name)[:3], alpha)


def plate(pos, size, radius: int) -> BorderImage:
    """Draw a filled box with round corners."""
    return BorderImage(texture=drawn.plate(radius), pos=pos, size=size, border=(radius,) * 4)


def outline(pos, size, radius: int, stroke: int) -> None:
    """Draw an outline inside the box."""
    BorderImage(texture=drawn.outline(radius, stroke), pos=pos, size=size, border=(drawn.border(radius, stroke),) * 4)


def framed_plate(look: Theme, part, ground: str, edge: str, stroke: float = 2, radius: float = 12) -> None:
    """Draw a part's plate with its outline, in these colours (tokens' names; sizes in design px)."""
    sizes = (look.px(radius), max(1, look.px(stroke)))
    Color(1, 1, 1, 1)
    shape = drawn.framed_plate(*sizes, look.colours[ground], look.colours[edge])
    BorderImage(texture=shape, pos=part.pos, size=part.size, border=(drawn.border(*sizes),) * 4)


def draw_icon(name: str, size: int, middle: tuple[float, float]) -> None:
    if name in ICONS and size > 0:
        texture = drawn.icon(name, size)
        pos = (round(middle[0] - texture.width / 2), round(middle[1] - texture.height / 2))
        Rectangle(texture=texture, pos=pos, size=texture.size)


def draw_line(
    text: str, font: str, size: int, *, left: int, baseline: int, room: int = 0, align: str = "left", halo: int = 0
):
    """Draw one line on the current canvas; return its rectangle, None where there is nothing to read."""
    line = line_drawn(text, font, size, halo)
    if line is None:
        return None
    spare = room - line.texture.width
    left += {"left": 0, "center": round(spare / 2), "right": spare}[align]
    box = (left, baseline - line.below, *line.texture.size)
    Rectangle(texture=line.texture, pos=box[:2], size=box[2:])
    return box
