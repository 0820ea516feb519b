"""Codes to take along: large, dark on light, quiet around, whole pixels; read by two readers that are not ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import zxingcpp
from PIL import Image

from kiosk.devices.qr import modules
from kiosk.guide.tours import read_tours
from kiosk.visit.view import Settings
from tests.screens.test_fit_around import pages
from tests.screens.window import Kiosk
from tests.standards.panel import LYING, MM, STANDING, VIEWS, Pixels, photograph

QUIET, ROUND = 4, 8
"""Modules of light around a code; design px by which the white card's corners are round."""
PANELS = {"lying": LYING, "standing": STANDING, "small": (1280, 720)}
FORMS = tuple(product(("further", "visit1", "visit4", "visit8", "visit20"), PANELS))
CLOSE = 48
"""Millimetres of the narrowest of eight codes on one screen."""
Codes = dict[tuple[str, str, str], list["Seen"]]


class Seen:
    """A code in a photograph of a panel. `px` is a module's side; `area` holds its light margin, too."""

    def __init__(self, shot: Pixels, code: Any) -> None:
        self.text, self.level, self.count = code.text, code.ec_level, 17 + 4 * int(code.extra["Version"])
        dark = shot.max(axis=2) < 128
        left, top = code.position.top_left.x, code.position.top_left.y
        while dark[top - 1, left + 2]:
            top -= 1
        while dark[top + 2, left - 1]:
            left -= 1
        run = int(np.argmin(dark[top, left:]))
        self.px, whole = run // 7, run % 7 == 0  # a finder pattern is 7 modules wide
        assert whole
        quiet, side = self.px * QUIET, self.px * self.count
        self.area = shot[top - quiet : top + side + quiet, left - quiet : left + side + quiet]

    @property
    def wide(self) -> float:
        return (self.count + 2 * QUIET) * self.px * MM

    def squares(self) -> list[list[bool]]:
        """Return the modules by the pixel in their middle."""
        rows = self.area[self.px // 2 :: self.px, self.px // 2 :: self.px]
        return (rows.max(axis=2) < 128).tolist()


@pytest.fixture(scope="module")
def codes(window: Any, tmp_path_factory: pytest.TempPathFactory) -> Codes:
    """The codes of every form, the largest letters in high contrast."""
    kiosk = Kiosk(VIEWS["rest"]("en", Settings(still=True)), tmp_path_factory.mktemp("no-media"))
    found = {}
    for name, panel in FORMS:
        for size in ("M", "XL"):
            kiosk.session.view = VIEWS[name]("en", Settings(size=size, contrast=size == "XL", still=True))
            kiosk.app.theme.fit(*PANELS[panel])
            kiosk.app.refresh()
            seen = found[name, panel, size] = [code for _page in pages(kiosk.app) for code in in_sight(kiosk.app)]
            assert sorted(code.text for code in seen) == sorted(link.url for link in kiosk.session.view.scene.links)
    kiosk.close()
    return found


def in_sight(app: Any) -> list[Seen]:
    shot = np.ascontiguousarray(photograph(app))
    read = zxingcpp.read_barcodes(shot, formats=zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    return [Seen(shot, code) for code in read]


def test_a_code_stands_dark_on_white_in_whole_pixels(codes: Codes) -> None:
    """Q2, Q3, Q7: level M, both palettes, no pixel between dark and light, every module as it was made."""
    for form, found in codes.items():
        for code in found:
            inner = code.area[code.px * QUIET : -code.px * QUIET, code.px * QUIET : -code.px * QUIET]
            assert code.level == "M", form
            assert set(np.unique(inner)) == {15, 255}, form
            assert code.squares() == np.pad(np.array(modules(code.text)), QUIET).tolist(), form


def test_four_light_modules_surround_every_code(codes: Codes) -> None:
    """Q1, Q4: the light margin is part of the card; only the card's round corners cut into it."""
    for form, found in codes.items():
        for code in found:
            margin = code.area.copy()
            margin[code.px * QUIET : -code.px * QUIET, code.px * QUIET : -code.px * QUIET] = 255
            for rows in (slice(ROUND), slice(-ROUND, None)):
                margin[rows, :ROUND] = margin[rows, -ROUND:] = 255
            assert margin.min() == 255, form


def by_zxing(picture: Pixels) -> str:
    found = zxingcpp.read_barcode(picture, try_invert=False)
    return found.text if found else ""


def by_opencv(picture: Pixels) -> str:
    return str(cv2.QRCodeDetector().detectAndDecode(picture)[0])


@pytest.mark.parametrize("read", [by_zxing, by_opencv])
def test_every_code_is_read_by_both_at_three_pixels_a_module(codes: Codes, read: Callable[[Pixels], str]) -> None:
    """Q9: as a camera sees it from afar, scaled down smoothly."""
    unread = []
    for form, found in codes.items():
        for code in found:
            side = round(3 * (code.count + 2 * QUIET))
            smaller = np.asarray(Image.fromarray(code.area).resize((side, side), Image.Resampling.BILINEAR))
            unread += [(form, code.text)] if read(smaller) != code.text else []
    assert unread == []


def test_a_code_is_sixty_millimetres_wide_or_more_where_few_share_a_screen(codes: Codes) -> None:
    """Q6, Q10: a tenth of 600 mm, with its light margin, on a panel of 21.5 inches; eight keep CLOSE."""
    narrowest = {form: min(code.wide for code in found) * scale(form[1]) for form, found in codes.items()}
    assert {form: wide for form, wide in narrowest.items() if wide < (60 if len(codes[form]) < 8 else CLOSE)} == {}


def test_a_module_is_half_a_millimetre_wide_or_more(codes: Codes) -> None:
    """Q7, Q9: and 4 px; 3 px, which both readers still read, where eight share a panel of 1280 x 720."""
    for form, found in codes.items():
        least = 3 if len(found) >= 8 and form[1] == "small" else 4
        assert min(code.px for code in found) >= least, form
        assert min(code.px for code in found) * MM * scale(form[1]) >= 0.5, form


def scale(panel: str) -> float:
    """Return how many times wider a px is on a panel of 21.5 inches with fewer of them."""
    return LYING[1] / min(PANELS[panel])


def addresses() -> Iterator[str]:
    guide, _ = read_tours(Path(__file__).parents[2] / "tours.yaml")
    assert guide
    return (url for stop in guide.stops for link in stop.further for url in link.url.values())


@pytest.mark.parametrize("url", sorted(set(addresses())))
def test_a_shipped_address_makes_a_code_of_version_5_at_most(url: str) -> None:
    """Q8, Q12: 84 letters or fewer, no query that could name a visit."""
    assert len(url) <= 84
    assert len(modules(url)) <= 37
    assert "?" not in url
