"""pygame without what its first import would load besides and the mixer never needs: 0.2 s of each start."""

import sys

_UNNEEDED = [name for name in ("numpy", "pkg_resources") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_UNNEEDED))  # type: ignore[arg-type]  # None: not to be found
try:
    import pygame.mixer
finally:
    for _name in _UNNEEDED:
        del sys.modules[_name]

__all__ = ["pygame"]
