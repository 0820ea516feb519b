"""The QR codes of a stop as a visitor's telephone meets them: how fine, how large, and from how far they are read.

Must never open an address.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from kiosk.devices.qr import QUIET_ZONE, modules
from kiosk.guide.links import LONGEST
from kiosk.guide.model import Stop

PIXEL = 0.248  # mm, of a panel of 21.5 inches with 1920 x 1080 pixels
CARD = 372  # pixels: the room for a code and its light margin in «Further reading», on such a panel lying
BY_LIGHT, IN_THE_DARK = 10, 6  # a code is read from so many times its size (STANDARDS Q6)


@dataclass(frozen=True)
class Code:
    """One address, and the languages it is offered in; "" stands for all.

    `rows` is its squares, True for dark; none if it is too long for a code. `size` (with the light margin) and
    `square` in mm; `far` and `far_dark` in cm.
    """

    title: str
    languages: tuple[str, ...]
    url: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def version(self) -> int:
        return (len(self.rows) - 17) // 4

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def square(self) -> float:
        return CARD // (len(self.rows) + 2 * QUIET_ZONE) * PIXEL

    @property
    def size(self) -> float:
        return self.square * (len(self.rows) + 2 * QUIET_ZONE)

    @property
    def far(self) -> float:
        return self.size * BY_LIGHT / 10

    @property
    def far_dark(self) -> float:
        return self.size * IN_THE_DARK / 10

    @property
    def path(self) -> str:
        """The dark squares as an SVG path, one unit a square."""
        runs = (
            f"M{column} {row}h1v1h-1z"
            for row, squares in enumerate(self.rows)
            for column, dark in enumerate(squares)
            if dark
        )
        return "".join(runs)

    @property
    def svg(self) -> str:
        """The code with its light margin as an SVG picture, in base64."""
        side = len(self.rows) + 2 * QUIET_ZONE
        drawn = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-QUIET_ZONE} {-QUIET_ZONE} {side} {side}">'
            f'<path fill="#fff" d="M{-QUIET_ZONE} {-QUIET_ZONE}h{side}v{side}h-{side}z"/>'
            f'<path shape-rendering="crispEdges" d="{self.path}"/></svg>'
        )
        return b64encode(drawn.encode()).decode()


def codes(stop: Stop, languages: Sequence[str]) -> Iterator[Code]:
    """Yield a stop's codes; an address that several languages share comes once for each link."""
    for link in stop.further:
        shared: dict[str, list[str]] = {}
        for language in languages if "" not in link.url else ("",):
            if url := link.url.get(language):
                shared.setdefault(url, []).append(language)
        for url, speaking in shared.items():
            yield code(link.title.get(speaking[0]) or next(iter(link.title.values()), ""), url, speaking)


def code(title: str, url: str, languages: Sequence[str]) -> Code:
    """Return the code of an address that is offered under this title in these languages."""
    return Code(title, tuple(languages), url, modules(url) if len(url) <= LONGEST else ())
