"""Which letters the kiosk can show: those that the fonts which come with it have.

Must never look at the machine's own fonts: the panel's may be others.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FACES = (
    ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
)
NEVER_IN_A_FONT = "\U0010fffe"
_DOUBTFUL = re.compile("[^\\s -~\u00a0-\u00ac\u00ae-\u00ffœŒ‘’“”„‚‹›–—…•\u202f]")
"""All but the letters that are known to be there, so that fonts are opened only for the others."""


def lacking(text: str) -> list[str]:
    """Return the signs of a text that would be shown as an empty box, each once."""
    return [letter for letter in dict.fromkeys(_DOUBTFUL.findall(text)) if not _is_there(letter)]


@cache
def _is_there(letter: str) -> bool:
    return all(_drawn(face, letter) != _drawn(face, NEVER_IN_A_FONT) for face in FACES)


@cache
def _drawn(face: tuple[str, str], letter: str) -> bytes:
    from PIL import ImageFont

    package, file = face
    found = find_spec(package)
    folder = Path(next(iter(found.submodule_search_locations or ()))) if found else Path()
    mask = ImageFont.truetype(folder / "files" / file, 40).getmask(letter)
    return bytes(mask) + bytes(mask.size)
