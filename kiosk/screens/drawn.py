"""Shapes the screen needs, drawn once at their exact size with smooth edges: corners, rings, discs, glows, icons.

All are white with an alpha mask, tinted when shown, so that a change of colour draws nothing anew. Must never hold
letters (see lettering.py). Sizes are window px.
"""

from functools import lru_cache
from math import cos, hypot, pi, radians, sin

from kivy.graphics.texture import Texture
from PIL import Image, ImageDraw, ImageFont

from kiosk.screens.theme import FONTS, ICONS

FINER = 4
"""How much larger a shape is drawn before it is scaled down: its edges become smooth."""


def texture(mask: Image.Image) -> Texture:
    """Return a white texture whose alpha is `mask`."""
    picture = Image.new("LA", mask.size, 255)
    picture.putalpha(mask)
    made = Texture.create(size=mask.size, colorfmt="luminance_alpha", mipmap=False)
    made.blit_buffer(picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes(), colorfmt="luminance_alpha")
    return made


def _drawn(width: int, height: int, draw) -> Texture:
    mask = Image.new("L", (width * FINER, height * FINER), 0)
    draw(ImageDraw.Draw(mask))
    return texture(mask.resize((width, height), Image.Resampling.BOX))


@lru_cache(maxsize=64)
def plate(radius: int) -> Texture:
    """A filled square with round corners, to be stretched between them."""
    side = 2 * radius + 2
    return _drawn(
        side, side, lambda d: d.rounded_rectangle((0, 0, side * FINER - 1, side * FINER - 1), radius * FINER, 255)
    )


@lru_cache(maxsize=64)
def outline(radius: int, stroke: int) -> Texture:
    """The same as an outline, drawn inside the box. What is stretched is clear of the corners' smooth edges."""
    side = 2 * border(radius, stroke) + 4
    box = (0, 0, side * FINER - 1, side * FINER - 1)
    return _drawn(side, side, lambda d: d.rounded_rectangle(box, radius * FINER, outline=255, width=stroke * FINER))


def border(radius: int, stroke: int) -> int:
    """Return how much of an outline's texture is never stretched."""
    return max(radius, stroke) + 1


@lru_cache(maxsize=128)
def framed_plate(radius: int, stroke: int, ground: str, edge: str) -> Texture:
    """A plate with its outline, in their colours (#RRGGBB): one layer to draw instead of two."""
    side = 2 * border(radius, stroke) + 4
    end, inset = side * FINER - 1, stroke * FINER
    outer, inner = (Image.new("L", (side * FINER, side * FINER), 0) for _ in range(2))
    ImageDraw.Draw(outer).rounded_rectangle((0, 0, end, end), radius * FINER, 255)
    ImageDraw.Draw(inner).rounded_rectangle(
        (inset, inset, end - inset, end - inset), max(0, radius * FINER - inset), 255
    )
    outer, inner = (mask.resize((side, side), Image.Resampling.BOX) for mask in (outer, inner))
    picture = Image.new("RGB", (side, side), edge)
    picture.paste(Image.new("RGB", (side, side), ground), mask=inner)
    picture.putalpha(outer)
    made = Texture.create(size=picture.size, colorfmt="rgba", mipmap=False)
    made.blit_buffer(picture.tobytes(), colorfmt="rgba")
    return made


@lru_cache(maxsize=16)
def corners(radius: int) -> Texture:
    """What lies outside a round corner (top left): laid over a picture in the ground's colour, it rounds it."""
    end = 2 * radius * FINER
    mask = Image.new("L", (radius * FINER, radius * FINER), 255)
    ImageDraw.Draw(mask).ellipse((0, 0, end, end), fill=0)
    return texture(mask.resize((radius, radius), Image.Resampling.BOX))


@lru_cache(maxsize=64)
def disc(diameter: int) -> Texture:
    end = diameter * FINER - 1
    return _drawn(diameter, diameter, lambda d: d.ellipse((0, 0, end, end), fill=255))


@lru_cache(maxsize=64)
def ring(diameter: int, stroke: int) -> Texture:
    end = diameter * FINER - 1
    return _drawn(diameter, diameter, lambda d: d.ellipse((0, 0, end, end), outline=255, width=stroke * FINER))


@lru_cache(maxsize=16)
def glow(diameter: int) -> Texture:
    """Light that falls off to nothing at the edge."""
    middle = (diameter - 1) / 2
    far = (hypot(x - middle, y - middle) / (diameter / 2) for y in range(diameter) for x in range(diameter))
    mask = Image.new("L", (diameter, diameter))
    mask.putdata([max(0, round(255 * (1 - share))) for share in far])
    return texture(mask)


@lru_cache(maxsize=16)
def skip_ring(diameter: int, stroke: float, head: float, back: bool) -> Texture:
    """The ring of a 10 s key: open beside the top, with a triangle head at the top that points on (or back)."""
    side = diameter + 2 * round(head)
    middle, radius, way = side / 2, diameter / 2, -1 if back else 1

    def draw(d: ImageDraw.ImageDraw) -> None:
        outer = radius + stroke / 2
        box = [(middle + edge * outer) * FINER for edge in (-1, -1, 1, 1)]
        start, end = (-90 + 28, 270) if not back else (-90, 270 - 28)
        d.arc(box, start, end, 255, round(stroke * FINER))
        angle = radians(start if not back else end)
        x, y = middle + radius * cos(angle), middle + radius * sin(angle)
        r = stroke / 2
        d.ellipse([v * FINER for v in (x - r, y - r, x + r, y + r)], fill=255)
        tip, top = middle - way * 2, middle - radius
        points = [(tip + way * head * 1.36, top), (tip - way, top - head), (tip - way, top + head)]
        d.polygon([(px * FINER, py * FINER) for px, py in points], fill=255)

    return _drawn(side, side, draw)


@lru_cache(maxsize=128)
def icon(name: str, size: int) -> Texture:
    """Return an icon cut to its ink, `size` being its em."""
    font = ImageFont.truetype(FONTS["icons"], size)
    mask = Image.new("L", (2 * size, 2 * size), 0)
    ImageDraw.Draw(mask).text((size // 2, size // 2), chr(ICONS[name]), fill=255, font=font)
    return texture(mask.crop(mask.getbbox()))


@lru_cache(maxsize=4)
def falling(high: int) -> Texture:
    """A strip that is whole at its upper edge and clear at its lower one, smoothly."""
    mask = Image.new("L", (1, high))
    mask.putdata([round(127.5 * (1 + cos(pi * row / (high - 1)))) for row in range(high)])
    return texture(mask)
