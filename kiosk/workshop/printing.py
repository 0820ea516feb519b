"""A guide on paper: its texts in large print for those who cannot see or hear the screen, and labels for the wall.

Must never let a curator's words be anything but words, nor change a file of the museum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import ImageFile
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide, Stop
from kiosk.guide.takes import takes
from kiosk.guide.words import word
from kiosk.release.shelf import MEDIA
from kiosk.workshop.sheets import Sheet, sheet

ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint makes Pillow take half a picture for a whole one
HERE = Path(__file__).parent
LETTERS = (
    ("guide-serif", "300", "font_source_serif_pro", "SourceSerifPro-Light.otf"),
    ("guide-serif", "400", "font_source_serif_pro", "SourceSerifPro-Regular.otf"),
    ("guide-sans", "400", "font_source_sans_pro", "SourceSansPro-Regular.otf"),
    ("guide-sans", "600", "font_source_sans_pro", "SourceSansPro-Semibold.otf"),
)
KINDS = ("texts", "labels")


def printed(guide: Guide, tours: Path, out: Path, languages: Sequence[str], tour: str = "") -> Iterator[Path]:
    """Write the texts and the labels in each language to the folder `out`; yield each PDF. Raises OSError.

    `tour` is the id of a tour whose stops are printed in its order; "" prints all stops in the order of the house.
    """
    media = MediaFolder(tours.parent / MEDIA)
    heard = list(takes(guide, media))
    out.mkdir(parents=True, exist_ok=True)
    for language in languages:
        sheets = [sheet(stop, guide, heard, media, language) for stop in _stops(guide, tour)]
        for kind in KINDS:
            path = out / f"{kind}.{language}.pdf"
            _set(kind, path, guide=guide, sheets=sheets, language=language, tour=_title(guide, tour, language))
            yield path


def _stops(guide: Guide, tour: str) -> list[Stop]:
    stops = {stop.id: stop for stop in guide.stops}
    order = next((one.stops for one in guide.tours if one.id == tour), tuple(stops))
    return [stops[name] for name in order]


def _title(guide: Guide, tour: str, language: str) -> str:
    found = next((one.title for one in guide.tours if one.id == tour), {})
    return found.get(language) or found.get("") or found.get(guide.museum.languages[0], "")


def _set(kind: str, path: Path, *, guide: Guide, sheets: Sequence[Sheet], language: str, tour: str) -> None:
    """Set one document and write it whole or not at all. It is tagged, so that it can be heard, too (PDF/UA-1)."""
    room = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = room.get_template(f"print_{kind}.html").render(
        museum=guide.museum.name, sheets=sheets, language=language, tour=tour, letters=list(_letters()),
        word=lambda key, **values: word(key, language, **values),
    )  # fmt: skip
    fetch = URLFetcher(allowed_protocols=("data", "file"), fail_on_errors=True)
    made = HTML(string=page, url_fetcher=fetch, base_url=HERE.as_uri() + "/").write_pdf(pdf_variant="pdf/ua-1")
    part = path.with_suffix(".part")
    part.write_bytes(made)
    part.replace(path)


def _letters() -> Iterator[tuple[str, str, str]]:
    for family, weight, package, file in LETTERS:
        yield family, weight, (Path(str(files(package))) / "files" / file).as_uri()
