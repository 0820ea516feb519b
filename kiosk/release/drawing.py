"""Renders a curator's SVG drawing to a picture, in one language where the drawing asks for it.

Must never run a script, open a file or follow a link that a drawing names: such drawings are refused whole.
"""

from __future__ import annotations

import importlib.util
import io
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import resvg_py
from PIL import Image

from kiosk.release.recipe import Refused

LARGEST_SOURCE = 20 * 1024 * 1024  # bytes
FONTS = ("font_source_sans_pro", "font_source_serif_pro")
SANS, SERIF = "Source Sans Pro", "Source Serif Pro"
FOREIGN = ("script", "foreignObject", "iframe", "audio", "video")
OWN_PICTURE = re.compile(r"data:image/(png|jpe?g|webp);base64,", re.IGNORECASE)
OUTSIDE = re.compile(r"@import|url\(\s*['\"]?(?!['\"#\s])", re.IGNORECASE)
LENGTH = re.compile(r"\s*([0-9.]+(?:e[+-]?[0-9]+)?)(px|pt|mm|cm|in|%)?\s*$", re.IGNORECASE)


def render(drawing: bytes, *, box: tuple[int, int], language: str) -> Image.Image:
    """Draw `drawing` as large as `box` (pixels) allows. Raises Refused if it is unsafe or no drawing."""
    width, height = extent(drawing)
    scale = min(box[0] / width, box[1] / height)
    try:
        picture = resvg_py.svg_to_bytes(
            svg_string=drawing.decode("utf-8-sig"),
            width=max(1, int(width * scale + 0.01)),  # the height follows, rounded up
            languages=[language or "en"],
            skip_system_fonts=True,
            font_files=_fonts() if b"text" in drawing else [],
            sans_serif_family=SANS,
            serif_family=SERIF,
            font_family=SANS,
        )
    except (ValueError, UnicodeDecodeError) as error:
        raise Refused("cannot be drawn; open it in a drawing program and save it as plain SVG") from error
    return Image.open(io.BytesIO(picture), formats=("PNG",))


def extent(drawing: bytes) -> tuple[float, float]:
    """Return the drawing's width and height in its own units. Raises Refused if it is unsafe or no drawing."""
    if len(drawing) > LARGEST_SOURCE:
        raise Refused("is larger than 20 MB; simplify the drawing")
    if b"<!ENTITY" in drawing:
        raise Refused("declares entities, which drawings here may not")
    try:
        root = ElementTree.fromstring(drawing)
    except ElementTree.ParseError as error:
        raise Refused(f"is not a readable SVG drawing: look at line {error.position[0]}") from error
    except (ValueError, LookupError) as error:
        raise Refused("is not a readable SVG drawing: save it in UTF-8") from error
    for element in root.iter():
        _refuse_foreign(element)
    return _extent(root)


def _refuse_foreign(element: ElementTree.Element) -> None:
    kind = str(element.tag).rpartition("}")[2]
    if kind in FOREIGN:
        raise Refused(f"holds a <{kind}>, which drawings here may not")
    for name, value in element.attrib.items():
        plain = name.rpartition("}")[2]
        if plain.startswith("on"):
            raise Refused(f"holds a script in «{plain}», which drawings here may not")
        if plain in ("href", "src") and kind != "a" and not _is_own(value.strip()):
            raise Refused(f"points at «{value[:60]}»; put pictures into the drawing itself")
        _refuse_outside(value)
    if kind == "style":
        _refuse_outside(element.text or "")


def _is_own(target: str) -> bool:
    return target.startswith("#") or OWN_PICTURE.match(target) is not None


def _refuse_outside(style: str) -> None:
    if found := OUTSIDE.search(style):
        raise Refused(f"points outside itself with «{style[found.start() :][:40]}»")


def _extent(root: ElementTree.Element) -> tuple[float, float]:
    if root.tag.rpartition("}")[2] != "svg":
        raise Refused("is not an SVG drawing")
    box = root.get("viewBox", "").replace(",", " ").split()
    try:
        width, height = map(float, box[2:]) if len(box) == 4 else (_length(root, "width"), _length(root, "height"))
    except ValueError:
        width = height = 0.0
    if not (1e-3 < width < 1e6 and 1e-3 < height < 1e6):
        raise Refused("has no size; give it a viewBox")
    return width, height


def _length(root: ElementTree.Element, name: str) -> float:
    found = LENGTH.match(root.get(name, ""))
    if not found or found[2] == "%":
        raise ValueError(name)
    return float(found[1])


@cache
def _fonts() -> list[str]:
    """Return the font files that came with the program, so that a drawing looks the same on every machine."""
    files: list[str] = []
    for package in FONTS:
        found = importlib.util.find_spec(package)
        for folder in (found.submodule_search_locations or ()) if found else ():
            files += sorted(str(font) for font in (Path(folder) / "files").glob("*.ttf"))
    return files
