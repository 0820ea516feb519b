"""QR codes as squares, dark and light. Must never draw: the screen does, in whole pixels a square, dark on white."""

from __future__ import annotations

from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET_ZONE = 4  # light squares that must surround the code on every side (ISO/IEC 18004)


@lru_cache(maxsize=128)  # a code takes 2 to 25 ms to work out, and is asked for again on each visit
def modules(url: str) -> tuple[tuple[bool, ...], ...]:
    """Return the smallest code at error level M that says `url`, without quiet zone: rows of squares, True is dark."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(url.encode(), optimize=0)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
