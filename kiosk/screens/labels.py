"""Words the screen sets on a picture, each with a line to the point it names; the lit one is the part being told.

They follow language and text size, keep out of one another's way and inside the stage. Must never hide a letter.
"""

from dataclasses import dataclass
from itertools import combinations

from kivy.graphics import Rectangle, SmoothLine

from kiosk.screens import drawn
from kiosk.screens.lettering import width, wrapped
from kiosk.screens.strokes import draw_line, tint
from kiosk.screens.theme import SMALLEST, Theme

EDGE, AWAY = 14, 10


@dataclass
class Placed:
    """A label set: lines of text, the middle of its box and half its size, in px from the stage's top left."""

    label: object
    lines: list[str]
    x: float
    y: float
    wide: float
    high: float
    point: tuple[float, float]

    @property
    def alone(self) -> bool:
        """It names nothing but its own place: its drawing keeps calm ground for it."""
        return self.label.point == self.label.place


def draw_labels(stage, look: Theme, picture, frame) -> list:
    """Draw the picture's labels on the current canvas; return what can be read."""
    inside = [one for one in picture.labels if _seen(frame.to_stage(one.point, picture.size), stage.size)]
    if not inside:
        return []
    size, placed = _settled(inside, look, picture, frame, stage.size)
    read = []
    for one in sorted(placed, key=lambda found: found.label.lit):
        read += _draw(stage, look, one, size)
    return read


def _seen(point: tuple[float, float], stage) -> bool:
    return 0 <= point[0] <= stage[0] and 0 <= point[1] <= stage[1]


def _settled(labels, look: Theme, picture, frame, stage) -> tuple[int, list[Placed]]:
    """Return the largest size at which the labels leave one another room, and where they stand at it."""
    sizes = range(look.letters("label"), SMALLEST - 1, -2)
    for broken in (False, True):
        for size in sizes:
            placed = [_place(one, look.px(size), look, picture, frame, stage, broken) for one in labels]
            _make_way(placed, look, stage)
            if not any(_touch(a, b, look) for n, a in enumerate(placed) for b in placed[:n]):
                return look.px(size), placed
    return look.px(SMALLEST), _pushed_apart(placed, look, stage)


def _place(label, px: int, look: Theme, picture, frame, stage, broken: bool) -> Placed:
    font = "semi"
    room = look.px(230 if broken else 560)
    lines = wrapped(label.text, font, px, room)
    wide, high = max(width(line, font, px) for line in lines) / 2, px * (len(lines) * 1.12) / 2
    edge = look.px(EDGE)
    x, y = frame.to_stage(label.place, picture.size)
    y += (label.place[1] - 0.5) * max(0.0, stage[1] - picture.size[1] * frame.scale) * 0.5
    x = min(max(x, wide + edge), stage[0] - wide - edge)
    y = min(max(y, high + edge), stage[1] - high - edge)
    return Placed(label, lines, x, y, wide, high, frame.to_stage(label.point, picture.size))


def _touch(one: Placed, other: Placed, look: Theme) -> bool:
    apart = look.px(10)
    return abs(one.x - other.x) < one.wide + other.wide + apart and abs(one.y - other.y) < one.high + other.high


def _make_way(placed: list[Placed], look: Theme, stage) -> None:
    """Move labels of one row aside, as far as the lines under them stay upright."""
    apart, edge = look.px(12), look.px(EDGE)
    for _ in range(8):
        for a, b in combinations(sorted(placed, key=lambda one: one.x), 2):
            short = a.wide + b.wide + apart - (b.x - a.x)
            if short > 0 and abs(a.y - b.y) < a.high + b.high:
                for one, way in ((a, -1), (b, 1)):
                    reach = max(0.0, one.wide - look.px(20))
                    x = min(max(one.x + way * short / 2, one.point[0] - reach), one.point[0] + reach)
                    one.x = min(max(x, one.wide + edge), stage[0] - one.wide - edge)


def _pushed_apart(placed: list[Placed], look: Theme, stage) -> list[Placed]:
    """Move labels that still touch towards the middle of the stage, a line at a time."""
    for number, one in enumerate(placed):
        way = 1 if one.y < stage[1] / 2 else -1
        while any(_touch(one, other, look) for other in placed[:number]) and 0 < one.y + way * one.high * 2 < stage[1]:
            one.y += way * one.high * 2
    return placed


def _draw(stage, look: Theme, one: Placed, px: int) -> list:
    colour = "lamp" if one.label.lit else "dust"
    x, y = stage.x + one.x, stage.top - one.y
    point = (stage.x + one.point[0], stage.top - one.point[1])
    start = _start(one, x, y, point, look)
    tint(look, colour)
    if start != point:
        SmoothLine(points=(*start, *point), width=max(1.0, look.unit * (1.0 if one.label.lit else 0.75)))
    dot = max(5, look.px(12 if one.label.lit else 9))
    if not _hides(one, dot):
        Rectangle(texture=drawn.disc(dot), pos=(round(point[0] - dot / 2), round(point[1] - dot / 2)), size=(dot, dot))
    tint(look, colour)
    return _write(one, x, y, px, colour, "semi" if one.label.lit else stage.letters)


def _hides(one: Placed, dot: int) -> bool:
    """True where the dot would stand under the letters: these are near enough to what they name."""
    across, down = abs(one.point[0] - one.x), abs(one.point[1] - one.y)
    return across < one.wide + dot and down < one.high + dot / 2


def _write(one: Placed, x: float, y: float, px: int, colour: str, font: str) -> list:
    read = []
    for number, text in enumerate(one.lines):
        baseline = round(y + one.high - px * (0.9 + number * 1.12))
        at = {
            "left": round(x - one.wide),
            "baseline": baseline,
            "room": round(2 * one.wide),
            "align": "center",
            "halo": 0 if one.alone else max(2, px // 5),
        }
        read.append((text, px, colour, draw_line(text, font, px, **at)))
    return read


def _start(one: Placed, x: float, y: float, point: tuple[float, float], look: Theme) -> tuple[float, float]:
    """Return where the line leaves the label: below, above, or beside it; at the point where that is close by."""
    away = look.px(AWAY)
    if abs(point[1] - y) > one.high + away:
        down = point[1] < y
        straight = point[0] if abs(point[0] - x) < one.wide else x
        return straight, y - (one.high + away) if down else y + one.high + away
    if abs(point[0] - x) > one.wide + away:
        return (x + one.wide + away, y) if point[0] > x else (x - one.wide - away, y)
    return point
