"""Pictures ready before they are needed: decoded in a thread, turned into textures, the oldest forgotten.

A picture that is missing or broken is logged and simply is not there; it is tried again when it is wanted again. Must
never decode on the screen's thread.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from kivy.clock import Clock
from kivy.graphics.texture import Texture

from kiosk.screens.decoding import Decoded, decoded

log = logging.getLogger(__name__)
KEEP = 8
"""Textures kept at least, those wanted now among them: a stop's is 10 MB, a closer look's up to 64 MB."""
AT_ONCE = 6_300_000
"""Bytes handed to GL in one frame, a screen's: 13 ms where the processor draws, and a spoken word is marked in time."""


class Gallery:
    """The pictures of the release's media folder. `arrived` is called on the screen's thread when one is ready.

    `soon(call)` has a call made on that thread. `early`: what is being decoded already; it is there at once
    when it is wanted.
    """

    def __init__(
        self,
        media: Callable[[], Path],
        arrived: Callable[[], None],
        soon: Callable[[Callable[[], None]], None],
        early: dict[Path, Future[Decoded]] | None = None,
    ) -> None:
        self._media, self._arrived, self._soon, self._early = media, arrived, soon, early or {}
        self._textures: OrderedDict[Path, Texture | None] = OrderedDict()
        self._coming: set[Path] = set()
        self._wanted: tuple[Path, ...] = ()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")

    def want(self, files: Iterable[str]) -> None:
        """Have these ready, the first one first. Others may be forgotten."""
        media = self._media()
        wanted = tuple(dict.fromkeys(media / file for file in files if file))
        if wanted == self._wanted:
            return
        self._wanted = wanted
        for path in wanted:
            if path in self._early:
                self._take_early(path)
            if path in self._textures:
                self._textures.move_to_end(path)
            elif path not in self._coming:
                self._fetch(path)
        self._forget()

    def texture(self, file: str) -> Texture | None:
        """Return the picture if it is ready."""
        return self._textures.get(self._media() / file)

    def settled(self, file: str) -> bool:
        """True once it is known whether there is such a picture."""
        return self._media() / file in self._textures

    @property
    def ready(self) -> bool:
        """True while nothing wanted is still on its way."""
        return all(path in self._textures for path in self._wanted)

    def close(self) -> None:
        self._wanted = ()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _take_early(self, path: Path) -> None:
        """Have the first screen's picture in its first frame, if it can be decoded; else it takes the usual way."""
        with suppress(Exception):
            pixels, size, kind = self._early.pop(path).result()
            texture = Texture.create(size=size, colorfmt=kind)
            texture.blit_buffer(pixels, size=size, colorfmt=kind)
            self._textures[path] = texture

    def _fetch(self, path: Path) -> None:
        self._coming.add(path)
        self._pool.submit(self._decode, path)

    def _decode(self, path: Path) -> None:
        try:
            found = decoded(path) if path in self._wanted else None
        except Exception as fault:  # whatever a broken file makes a decoder do, the visit goes on
            log.error("%s cannot be shown: %s", path.name, fault)
            found = (b"", (0, 0), "")
        self._soon(lambda: self._take(path, found))

    def _take(self, path: Path, found: Decoded | None) -> None:
        if found is None:
            self._coming.discard(path)
            if path in self._wanted:  # again, since the thread looked
                self._fetch(path)
            return
        pixels, size, kind = found
        if pixels:
            self._hand_over(path, Texture.create(size=size, colorfmt=kind), pixels, 0)
        else:
            self._keep(path, None)

    def _hand_over(self, path: Path, texture: Texture, pixels: bytes, row: int) -> None:
        """Give the texture its pixels from this row on, some in each frame."""
        wide, high = texture.size
        line = len(pixels) // high
        rows = min(high - row, max(1, AT_ONCE // line))
        some = pixels[row * line : (row + rows) * line]
        texture.blit_buffer(some, size=(wide, rows), colorfmt=texture.colorfmt, pos=(0, row))
        if row + rows < high:
            Clock.schedule_once(lambda _: self._hand_over(path, texture, pixels, row + rows))
        else:
            self._keep(path, texture)

    def _keep(self, path: Path, texture: Texture | None) -> None:
        self._coming.discard(path)
        self._textures[path] = texture
        self._forget()
        self._arrived()

    def _forget(self) -> None:
        held = [path for path, texture in self._textures.items() if texture]
        spare = [path for path in held if path not in self._wanted]
        broken = [path for path, texture in self._textures.items() if not texture and path not in self._wanted]
        for path in broken + spare[: max(0, len(held) - max(KEEP, len(self._wanted)))]:
            del self._textures[path]
