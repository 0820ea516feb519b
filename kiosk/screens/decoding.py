"""Pictures' pixels from their files; the first screen's picture while its window is still to open.

Must never need a window.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PIL import Image

LARGEST = 4096
"""Pixels a side that every GL we know takes."""
Decoded = tuple[bytes, tuple[int, int], str]
"""Pixels from the bottom up, width and height, "rgb" or "rgba"."""


def decoded(path: Path) -> Decoded:
    """Return a picture's pixels from the bottom up, its size, and "rgb" or "rgba"."""
    with Image.open(path) as file:
        file.thumbnail((LARGEST, LARGEST))
        see_through = "A" in file.getbands() or "transparency" in file.info
        picture = file.convert("RGBA" if see_through else "RGB")
    if see_through and picture.getextrema()[3] == (255, 255):
        picture = picture.convert("RGB")
    picture = picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    return picture.tobytes(), picture.size, picture.mode.lower()


def begun(path: Path) -> "Future[Decoded]":
    """Return a picture's decoding, which goes on in a thread of its own."""
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="first picture")
    coming = pool.submit(decoded, path)
    pool.shutdown(wait=False)
    return coming


def rest_picture(scene, size: tuple[int, int]):
    """Return the picture that a rest screen of this width and height shows; None if it has none."""
    wide, high = size
    return (scene.portrait or scene.picture) if high > wide else (scene.picture or scene.portrait)
