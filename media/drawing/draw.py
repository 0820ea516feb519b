"""Draws the guide's pictures again: `python -m media.drawing` all of them, `python -m media.drawing dome` one folder.

A module of this package with a table `PICTURES = {"section": draw_section, ...}` is one folder of `media/`; each
function returns a `Sheet`. A name with a slash names another folder: "tour/dome". The same scripts always write the
same bytes.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from .chalk import Sheet

MEDIA = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent


def pictures() -> Iterator[tuple[Path, Callable[[], Sheet]]]:
    """Every picture file and the function that draws it, in the order of their names."""
    for name in sorted(found.name for found in pkgutil.iter_modules([str(HERE)]) if not found.name.startswith("_")):
        module = importlib.import_module(f"{__package__}.{name}")
        for stem, draw in getattr(module, "PICTURES", {}).items():
            yield MEDIA / (f"{stem}.svg" if "/" in stem else f"{name}/{stem}.svg"), draw


def main(wanted: list[str]) -> int:
    """Draws the folders or pictures ("dome", "dome/section") that are wanted, or all; 2 when a name is unknown."""
    known = {path.relative_to(MEDIA).with_suffix("").as_posix(): (path, draw) for path, draw in pictures()}
    chosen = [name for name in known if not wanted or name in wanted or name.split("/")[0] in wanted]
    if missing := [name for name in wanted if not any(key == name or key.split("/")[0] == name for key in known)]:
        sys.stderr.write(f"No picture is called {missing[0]}. There are: {', '.join(known)}.\n")
        return 2
    for name in chosen:
        path, draw = known[name]
        draw().save(path)
    return 0
