"""The same guide as a web page, written from a release: what a careful web developer would make of it.

Its controls stand at fixed places, so that a pointer finds them. Must never change the release it is made of.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

from kiosk.guide.programme_json import to_json
from kiosk.release.shelf import Release

Area = tuple[int, int, int, int]

WEB = Path(__file__).parent / "web"
PICTURE: Area = (534, 144, 1290, 496)
"""Where both programs show a stop's picture: x, y, width, height in pixels."""
VOLUME = 10 ** (-9 / 20)
"""The kiosk's loudness at the start of a visit, step 5 of 8, as a gain."""
FONTS = {
    "font_source_sans_pro": ("files/SourceSansPro-Regular.ttf", "files/SourceSansPro-Semibold.ttf"),
    "font_source_serif_pro": ("files/SourceSerifPro-Regular.ttf", "files/SourceSerifPro-Light.ttf"),
    "fontawesomefree": ("static/fontawesomefree/webfonts/fa-solid-900.ttf",),
}
CONTROLS: dict[str, Area] = {
    "picture": PICTURE,
    "caption": (534, 664, 1290, 136),
    "progress": (534, 806, 1290, 60),
    "back": (96, 28, 186, 84),
    "language": (1638, 28, 186, 84),
    "previous": (534, 908, 96, 116),
    "play": (774, 894, 144, 144),
    "next": (1062, 908, 96, 116),
    "skip": (534, 884, 633, 140),
    "continue": (1191, 884, 633, 140),
}


def places(release: Release) -> dict[str, Area]:
    """Return where each control is; languages, tours and stops by their place in their list."""
    found = dict(CONTROLS)
    for index in range(len(release.programme.museum.languages)):
        found[f"language:{index}"] = (96 + index * 438, 788, 414, 164)
    for index in range(len(release.programme.tours)):
        found[f"tour:{index}"] = (96 + index % 2 * 876, 220 + index // 2 * 268, 852, 244)
    for index in range(max(len(tour.stops) for tour in release.programme.tours)):
        found[f"stop:{index}"] = (96 + index % 2 * 876, 220 + index // 2 * 142, 852, 130)
    return found


def write_page(release: Release, folder: Path) -> Path:
    """Write the page into the empty `folder`; return the file to open."""
    for file in WEB.iterdir():
        shutil.copy(file, folder)
    _write_fonts(folder / "fonts")
    guide = {
        "programme": to_json(release.programme),
        "places": places(release),
        "media": release.media.resolve().as_uri() + "/",
        "gain": VOLUME,
    }
    (folder / "programme.js").write_text(f"const GUIDE = {json.dumps(guide)};\n", encoding="utf-8")
    return folder / "index.html"


def _write_fonts(folder: Path) -> None:
    folder.mkdir()
    for package, names in FONTS.items():
        spec = importlib.util.find_spec(package)
        assert spec
        assert spec.origin
        for name in names:
            shutil.copy(Path(spec.origin).parent / name, folder)
