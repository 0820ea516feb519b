"""A museum's pictures and films, small enough to travel inside one page, each as a `data:` address.

What cannot be drawn is left out, since `check` says why. Must never show a photograph's hidden facts, nor more of a
film than a few frames.
"""

from __future__ import annotations

import io
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

import av
from PIL import Image

from kiosk.guide.programme import WHOLE, Area
from kiosk.release.picture import opened_picture
from kiosk.release.recipe import Refused
from kiosk.release.streams import FILM_FORMATS, opened

WIDE = 480  # pixels: twice what the strip of a common window shows
FRAMES = 8  # of a film, at most
FADE = 2.0  # seconds after which a film has come out of the dark: its first frame is taken there
QUALITY = 78


@dataclass(frozen=True, order=True)
class View:
    """A picture as a stop shows it: its file, and the part that is looked at."""

    path: Path
    look: Area = WHOLE
    language: str = ""


@dataclass(frozen=True)
class Frame:
    """One frame of a film and the second it is shown at."""

    start: float
    address: str


@dataclass(frozen=True)
class Reel:
    """A few frames of a film in their order, and its length in seconds."""

    seconds: float = 0.0
    frames: tuple[Frame, ...] = ()


def miniature(view: View) -> str:
    """Return a view as a `data:` address, or "" if it cannot be drawn."""
    left, top, width, height = view.look
    side = min(4 * WIDE, round(WIDE / max(width, height)))
    try:
        picture, _ = opened_picture(view.path, box=(side, side), language=view.language)
    except (Refused, OSError):
        return ""
    wide, high = picture.size
    part = (round(left * wide), round(top * high), round((left + width) * wide), round((top + height) * high))
    return _address(picture.crop(part) if view.look != WHOLE else picture)


def reel(film: Path) -> Reel:
    """Return a film's first frame and some of those it can be entered at; none if it cannot be read."""
    frames: list[Frame] = []
    try:
        with opened(film, formats=FILM_FORMATS, what="a film") as container:
            stream = container.streams.video[0]
            seconds = float((container.duration or 0) / av.time_base)
            for frame in container.decode(stream):
                time = frame.time or 0.0
                if time >= (seconds * len(frames) / FRAMES if frames else min(FADE, seconds / 2)):
                    frames.append(Frame(time if frames else 0.0, _address(frame.to_image())))  # type: ignore[no-untyped-call]
                    stream.codec_context.skip_frame = "NONKEY"
    except (Refused, OSError, IndexError):
        return Reel()
    return Reel(seconds, tuple(frames))


def _address(picture: Image.Image) -> str:
    small = picture.convert("RGB")
    small.thumbnail((WIDE, WIDE))
    packed = io.BytesIO()
    small.save(packed, "WEBP", quality=QUALITY, method=2)
    return "data:image/webp;base64," + b64encode(packed.getvalue()).decode()
