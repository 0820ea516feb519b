"""Turns any drawing or photograph into a picture of the panel's size that decodes quickly.

Must never trust an ending, keep a photograph's hidden facts (place, owner), or open more pixels than a panel can use.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from kiosk.release.drawing import extent, render
from kiosk.release.facts import Facts
from kiosk.release.recipe import Refused

BOXES: Mapping[str, tuple[int, int]] = {"picture": (2580, 1452), "rest": (2580, 2580), "closer": (4096, 4096)}
"""Pixels at most: twice the stage of 1290 units, in 16:9; 4096 is the largest texture of small graphics chips."""
LOOK = (256, 256)
"""Pixels at most of a picture that is only opened to see whether it can be."""
FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "GIF")  # of an animated one, the first picture
MOST_PIXELS = 89_478_485  # of a source; Pillow's own warning threshold (STANDARDS Y8)
FLAT_COLOURS = 4096  # at most, in a thumbnail: drawn rather than photographed
QUALITY = 90
COMPRESSION = 3  # unpacks fastest (measured on drawings of 2580 x 992), a tenth larger than 6
BROKEN = (OSError, ValueError, SyntaxError, EOFError, OverflowError, IndexError, KeyError, TypeError)
"""What Pillow's readers raise on damaged files, besides its own errors."""


def prepare_picture(source: Path, stem: Path, *, kind: str, language: str) -> tuple[Path, tuple[int, int]]:
    """Write `source` beside `stem` as .png or .jpg; return that file and its size in pixels. Raises Refused."""
    picture, photograph = opened_picture(source, box=BOXES[kind], language=language)
    return _save(picture, stem.with_suffix(".jpg" if photograph else ".png")), picture.size


def opened_picture(source: Path, *, box: tuple[int, int], language: str) -> tuple[Image.Image, bool]:
    """Return a drawing or photograph no larger than `box` (pixels), and whether it is a photograph. Raises Refused."""
    if source.suffix.lower() == ".svg":
        return _plain(render(source.read_bytes(), box=box, language=language)), False
    return _photograph(source, box)


def look_at(source: Path) -> Facts:
    """Return how large a picture is, upright, before anything is made of it. Raises Refused."""
    if source.suffix.lower() == ".svg":
        width, height = extent(source.read_bytes())
        return Facts(size=(round(width), round(height)), drawn=True)
    _photograph(source, LOOK)
    with Image.open(source, formats=FORMATS) as opened:
        return Facts(size=ImageOps.exif_transpose(opened).size)


def _photograph(source: Path, box: tuple[int, int]) -> tuple[Image.Image, bool]:
    """Return the picture, upright, in sRGB and no larger than `box`, and whether it is a photograph."""
    if source.stat().st_size == 0:
        raise Refused("is empty")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _opened(source, box)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        most, enough = MOST_PIXELS // 1_000_000, BOXES["closer"][0]
        raise Refused(f"has more than {most} million pixels; {enough} along its longer side are enough") from error
    except UnidentifiedImageError as error:
        raise Refused("is not a PNG, JPEG, WebP, TIFF, GIF or SVG picture; save it as one of these") from error
    except BROKEN as error:
        raise Refused("is damaged; export it again") from error


def _opened(source: Path, box: tuple[int, int]) -> tuple[Image.Image, bool]:
    with Image.open(source, formats=FORMATS) as opened:
        was_jpeg = opened.format == "JPEG"
        _shrink_early(opened, 2 * max(box))
        picture = _plain(ImageOps.exif_transpose(_in_srgb(opened)))
    picture.thumbnail(box, Image.Resampling.LANCZOS)
    return picture, picture.mode == "RGB" and (was_jpeg or not _is_flat(picture))


def _shrink_early(picture: Image.Image, side: int) -> None:
    """Keep a huge picture from being copied whole at each step; a JPEG is not even decoded whole."""
    if picture.mode in ("RGB", "RGBA", "L", "CMYK"):
        picture.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    picture.load()


def _in_srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        changed = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture  # a broken profile: the colours as they are
    return changed or picture


def _plain(picture: Image.Image) -> Image.Image:
    """Return the picture in 8 bits as RGB, or as RGBA if any of it is transparent."""
    if picture.mode in ("I;16", "I;16B", "I", "F"):
        picture = _eight_bits(picture)
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        return clear if clear.getchannel("A").getextrema() != (255, 255) else clear.convert("RGB")
    return picture.convert("RGB")


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Return a deep grey picture in 8 bits; 16-bit scans span 0 to 65535."""
    deep = picture.convert("F")
    return deep.point(lambda value: value * (1 / 257) + 0).convert("L")


def _is_flat(picture: Image.Image) -> bool:
    small = picture.copy()
    small.thumbnail((256, 256), Image.Resampling.NEAREST)
    return small.getcolors(FLAT_COLOURS) is not None


def _save(picture: Image.Image, target: Path) -> Path:
    picture.info.clear()  # no EXIF, no profile, no comment (STANDARDS Y12)
    if target.suffix == ".jpg":
        picture.save(target, "JPEG", quality=QUALITY, subsampling=0)
    else:
        picture.save(target, "PNG", compress_level=COMPRESSION)
    return target
