"""Draws the guide's pictures again: `python -m media.drawing` all of them, `python -m media.drawing dome` one folder.

A module of this package with a table `PICTURES = {"section": draw_section, ...}` is one folder of `media/`; each
function returns a `Sheet`. The same scripts always write the same bytes.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEDIA = HERE.parent


def draw(folder: str, stem: str | None = None) -> int:
    """Draws the pictures of one folder, or the one called `stem`; returns how many there were."""
    table = getattr(importlib.import_module(f"{__package__}.{folder}"), "PICTURES", {})
    chosen = [name for name in table if stem in (None, name)]
    for name in chosen:
        table[name]().save(MEDIA / folder / f"{name}.svg")
    return len(chosen)


def main(wanted: list[str]) -> int:
    """Draws what is wanted ("dome", "dome/section"), or everything; 2 when a name is unknown."""
    folders = sorted(found.name for found in pkgutil.iter_modules([str(HERE)]) if not found.name.startswith("_"))
    for name in wanted or folders:
        folder, _, stem = name.partition("/")
        count = draw(folder, stem or None) if folder in folders else 0
        if wanted and not count:
            sys.stderr.write(f"There is no picture {name}. Folders: {', '.join(folders)}.\n")
            return 2
    return 0
