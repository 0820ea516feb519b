"""The squares on the screen say the link, to a reader that is not ours."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray

from kiosk.devices.qr import QUIET_ZONE, modules

DOME = "https://www.lacoupole-france.com/le-dome"


def drawn(squares: tuple[tuple[bool, ...], ...], pixels: int) -> NDArray[np.uint8]:
    """Return a code as the screen draws it: dark on white, with its quiet zone, on a dark page."""
    code = np.pad(np.where(np.array(squares), 0x10, 0xFF).astype(np.uint8), QUIET_ZONE, constant_values=0xFF)
    return np.pad(np.kron(code, np.ones((pixels, pixels), np.uint8)), 20, constant_values=0x10)


@pytest.mark.parametrize("url", [DOME, "https://iwm.org.uk/", "https://example.org/" + "x" * 80, "https://a.be/élève"])
def test_an_independent_reader_reads_the_link_at_3_pixels_a_square(url: str) -> None:
    read = zxingcpp.read_barcode(drawn(modules(url), 3), try_invert=False)
    assert read is not None
    assert (read.text, read.ec_level) == (url, "M")


@pytest.mark.parametrize(
    ("length", "squares"),
    [(26, 25), (27, 29), (42, 29), (43, 33), (62, 33), (63, 37), (84, 37), (85, 41), (106, 41)],
)
def test_a_code_is_as_small_as_its_link_allows(length: int, squares: int) -> None:
    url = "https://example.org/".ljust(length, "x")
    assert {len(modules(url)), *map(len, modules(url))} == {squares}


def test_a_code_has_no_quiet_zone_of_its_own() -> None:
    code = modules(DOME)
    assert code[0][:7] == (True,) * 7
    assert code[0][-7:] == (True,) * 7
    assert QUIET_ZONE == 4
