"""What the animated drawings are made of: layers of light over a frame, and the file of all frames, without sound.

A film is a function from a second to a picture. Nothing flashes: a light comes and goes over half a second.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import resvg_py
from av.video.reformatter import Colorspace
from numpy.typing import NDArray
from PIL import Image

from .chalk import Sheet

WIDTH, HEIGHT, RATE = 1600, 900, 25
CODING = {
    "crf": "24",
    "preset": "medium",
    "tune": "animation",
    "x264-params": "colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
}
Pixels = NDArray[np.float32]
Frame = Callable[[float], Pixels]  # second -> height x width x 3, 0..255


@dataclass(frozen=True)
class Layer:
    """One drawing as light to lay over a frame: its colours times its cover, cut to where it shows."""

    top: int
    left: int
    light: Pixels
    cover: Pixels

    def over(
        self, frame: Pixels, strength: float = 1.0, *, through: Pixels | None = None, dx: int = 0, dy: int = 0
    ) -> None:
        """Lay it on a frame in place; `through` masks the whole frame, `dx`, `dy` move the drawing by whole pixels."""
        high, wide = self.cover.shape[:2]
        y0, x0 = max(0, self.top + dy), max(0, self.left + dx)
        y1, x1 = min(frame.shape[0], self.top + dy + high), min(frame.shape[1], self.left + dx + wide)
        if strength <= 0.002 or y1 <= y0 or x1 <= x0:
            return
        rows, cols = slice(y0 - self.top - dy, y1 - self.top - dy), slice(x0 - self.left - dx, x1 - self.left - dx)
        share: Pixels | float = strength if through is None else strength * through[y0:y1, x0:x1, None]
        part = frame[y0:y1, x0:x1]
        part *= 1 - self.cover[rows, cols] * share
        part += self.light[rows, cols] * share


def layer(sheet: Sheet) -> Layer:
    """A sheet rendered once, 1600 px wide."""
    png = resvg_py.svg_to_bytes(svg_string=sheet.text(), width=WIDTH)
    pixels = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"), dtype=np.float32)
    rows, cols = np.flatnonzero(pixels[..., 3].any(axis=1)), np.flatnonzero(pixels[..., 3].any(axis=0))
    if not rows.size:
        return Layer(0, 0, np.zeros((1, 1, 3), np.float32), np.zeros((1, 1, 1), np.float32))
    cut = pixels[rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    cover = (cut[..., 3:] / 255).astype(np.float32)
    return Layer(int(rows[0]), int(cols[0]), (cut[..., :3] * cover).astype(np.float32), cover)


@contextmanager
def placed(sheet: Sheet, *, dx: float = 0.0, dy: float = 0.0, scale: float = 1.0) -> Iterator[None]:
    """Whatever is drawn now is moved and scaled as one."""
    sheet.marks.append(f'<g transform="translate({dx:g} {dy:g}) scale({scale:g})">')
    yield
    sheet.marks.append("</g>")


def black() -> Pixels:
    return np.zeros((HEIGHT, WIDTH, 3), np.float32)


def ease(second: float, start: float, end: float) -> float:
    """0 before `start`, 1 after `end`, slow at both ends."""
    t = min(1.0, max(0.0, (second - start) / (end - start)))
    return 0.5 - 0.5 * math.cos(math.pi * t)


def between(second: float, start: float, end: float, *, fade: float = 0.8) -> float:
    """A light that comes at `start` and is gone at `end`."""
    return ease(second, start, start + fade) * (1 - ease(second, end - fade, end))


def rising(edge: Pixels, depth: float) -> Pixels:
    """A mask: full below the line `edge` (one height per column), empty above, `depth` px soft."""
    rows = np.arange(HEIGHT, dtype=np.float32)[:, None]
    return np.asarray(np.clip((rows - edge[None, :]) / depth + 0.5, 0, 1), dtype=np.float32)


def write(path: Path, frame: Frame, seconds: float) -> None:
    """Encode as H.264 without sound; a faint still grain keeps the dark gradients from banding."""
    path.parent.mkdir(parents=True, exist_ok=True)
    grain = np.random.default_rng(1944).uniform(-0.9, 0.9, (HEIGHT, WIDTH, 1)).astype(np.float32)
    with av.open(str(path), "w", options={"movflags": "+faststart"}) as file:
        stream = file.add_stream("libx264", rate=RATE, options=CODING)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.time_base = Fraction(1, RATE)
        for i in range(round(seconds * RATE)):
            pixels = np.clip(frame(i / RATE) + grain, 0, 255).astype(np.uint8)
            picture = av.VideoFrame.from_ndarray(pixels, format="rgb24")
            file.mux(stream.encode(picture.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)))
        file.mux(stream.encode())
