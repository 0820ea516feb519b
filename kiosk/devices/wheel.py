"""pygame without what its first import would load besides and the mixer never needs: 0.2 s of each start.

It is first imported by the speaker's thread, while the screen's thread imports as well. So numpy and pkg_resources are
hidden from this thread only, and only until pygame is there: whoever else wants one gets it. Must never be imported
while something else changes `sys.meta_path`.
"""

import sys
from collections.abc import Sequence
from threading import get_ident
from types import ModuleType


class _Hidden:
    """An import finder by which neither is found in the thread that made it."""

    def __init__(self) -> None:
        self._thread = get_ident()

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if name in ("numpy", "pkg_resources") and get_ident() == self._thread:
            raise ModuleNotFoundError(f"{name} is hidden from pygame", name=name)


_hidden = _Hidden()
sys.meta_path = [_hidden, *sys.meta_path]  # a new list each time: another thread may be reading the old one
try:
    import pygame.mixer
finally:
    sys.meta_path = [finder for finder in sys.meta_path if finder is not _hidden]

__all__ = ["pygame"]
