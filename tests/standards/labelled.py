"""The labelled pictures of the shipped tours on the player's own stage, and how dark it is around their letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.guide.model import Picture
from kiosk.guide.tours import read_tours
from kiosk.release.drawing import render
from kiosk.release.picture import BOXES
from kiosk.visit.stop_view import ShownLabel, ShownPicture
from kiosk.visit.view import Settings, View
from tests.screens.audit import ink, outside
from tests.screens.views import playing
from tests.standards.light import contrast, luminance, of
from tests.standards.panel import Pixels, drawn

ROOT = Path(__file__).parents[2]
SHARP = (1290, 726)  # px that a picture is rendered at: those of the stage on the panel
NEAR = 0.2  # of the letters' size: 6 px at 30
BRIGHT = 97  # percentile
Box = tuple[float, float, float, float]


def labelled() -> dict[str, Picture]:
    """Return the pictures of the shipped tours that have labels, by their files."""
    guide, _ = read_tours(ROOT / "tours.yaml")
    assert guide
    pictures = (picture for stop in guide.stops for part in stop.parts for picture in part.pictures)
    return {picture.picture: picture for picture in pictures if picture.labels}


PICTURES = labelled()


def prepare(folder: Path) -> dict[str, tuple[int, int]]:
    """Render the labelled pictures into `folder`; return the sizes they have in a release."""
    sizes = {}
    for name in PICTURES:
        drawn = render((ROOT / "media" / name).read_bytes(), box=SHARP, language="fr").convert("RGB")
        target = (folder / name).with_suffix(".png")
        target.parent.mkdir(exist_ok=True)
        drawn.save(target, compress_level=1)
        scale = min(BOXES["picture"][0] / drawn.width, BOXES["picture"][1] / drawn.height)
        sizes[name] = (round(drawn.width * scale), round(drawn.height * scale))
    return sizes


def view(name: str, size: tuple[int, int], language: str, letters: str) -> View:
    """Return a stop that shows this picture, none of its labels lit: those are the darker letters."""
    picture = PICTURES[name]
    labels = tuple(
        ShownLabel(one.text.get(language) or one.text[""], one.point or one.place, one.place, False)
        for one in picture.labels
    )
    file = str(Path(name).with_suffix(".png"))
    shown = playing(language, Settings(size=letters, still=True))
    picture_shown = ShownPicture(file, size, look=picture.look, labels=labels)
    return replace(shown, scene=replace(shown.scene, picture=picture_shown))


@dataclass(frozen=True)
class Line:
    """A line of a label: its words, its letters' box on the stage (x, y, w, h; y down), and how it stands there."""

    text: str
    box: Box
    outside: bool
    contrast: float


def lines(app: Any, stage: Any) -> Iterator[Line]:
    """Measure the stage as it stands: draw it with its letters, then with black ones."""
    look, colours, size = app.theme, app.theme.colours, (stage.width, stage.height)
    lettered = _drawn(stage)
    look.colours = colours | {"dust": "#000000"}
    stage.paint(look)
    dark = _drawn(stage)
    look.colours = colours
    for text, px, _, (x, y, w, h) in stage.texts():
        whole, halo = (x - stage.x, stage.top - y - h, w, h), max(2, px // 5)
        x, y, w, h = ink(whole)
        box = (x + halo, y, w - 2 * halo, h)
        bright = brightness(lettered, dark, box, round(px * NEAR))
        yield Line(text, box, outside(whole, size), contrast(of(colours["dust"]), bright))
    stage.stir()


def brightness(lettered: Pixels, dark: Pixels, box: Box, reach: int) -> float:
    """Return the luminance that 97 % of the pixels near a line's letters do not exceed."""
    x, y, w, h = (round(edge) for edge in box)
    here = (slice(max(0, y - reach), y + h + reach), slice(max(0, x - reach), x + w + reach))
    inked = np.abs(lettered[here].astype(np.int16) - dark[here]).max(axis=2) > 24
    near = inked.copy()
    near[:reach], near[-reach:] = False, False  # a dot or a line above or below is no letter
    for _ in range(reach):
        wider = np.pad(near, 1)
        near = wider[1:-1, 1:-1] | wider[:-2, 1:-1] | wider[2:, 1:-1] | wider[1:-1, :-2] | wider[1:-1, 2:]
    return float(np.percentile(luminance(lettered[here])[near & ~inked], BRIGHT))


def _drawn(stage: Any) -> Pixels:
    return drawn(stage.canvas, (int(stage.width), int(stage.height)), (stage.x, stage.y), (0, 0, 0, 1))
