"""The report: one page that shows a curator everything there is, and what is missing, to be opened in a browser.

Nothing in it comes from elsewhere: pictures, letters, looks and script are all inside. Must never let a curator's
words be anything but words, nor change a file of the museum.
"""

from __future__ import annotations

import hashlib
import os
import time
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide, Part, Stop
from kiosk.guide.problem import Problem
from kiosk.guide.takes import takes
from kiosk.guide.tours import read
from kiosk.guide.words import NAMES
from kiosk.release.shelf import MEDIA
from kiosk.release.sound import TARGET, TOLERANCE
from kiosk.workshop.captioning import FASTEST
from kiosk.workshop.report_ages import Ages
from kiosk.workshop.report_board import KINDS, Row, board, counted
from kiosk.workshop.report_codes import Code, codes
from kiosk.workshop.report_media import decoded
from kiosk.workshop.report_strip import LOUDEST, QUIETEST, Strip, level, strip
from kiosk.workshop.report_texts import Passage, passages
from kiosk.workshop.report_voices import voices

HERE = Path(__file__).parent
LETTERS = {
    "guide-serif": ("font_source_serif_pro", "SourceSerifPro-Light.otf"),
    "guide-sans": ("font_source_sans_pro", "SourceSansPro-Regular.otf"),
    "guide-semi": ("font_source_sans_pro", "SourceSansPro-Semibold.otf"),
}


@dataclass(frozen=True)
class Seen:
    """One stop as the page shows it. `parts`: each with its strips, one a language."""

    stop: Stop
    row: Row
    parts: tuple[tuple[Part, tuple[Strip, ...]], ...]
    passages: tuple[Passage, ...]
    codes: tuple[Code, ...]


def report(tours: Path, out: Path) -> tuple[Problem, ...]:
    """Write the report on `tours` to `out`; return () or what keeps it from being written.

    Only fields that are not sound do: then an earlier report stays as it is. Raises OSError.
    """
    reading = read(tours)
    if reading.understood is None or reading.source is None:
        return reading.problems
    guide, media = reading.understood, MediaFolder(tours.parent / MEDIA)
    heard = list(takes(guide, media))
    found = decoded(guide, media, heard)
    ages = Ages(reading.source)
    rows = board(guide, reading.source, media, heard, ages)
    strips = [strip(take, media, found, guide.museum.languages[0]) for take in heard]
    seen = {row.id: _seen(guide, row, strips, media) for row in rows if row.what == "stop"}
    page = _template().render(
        guide=guide, rows=rows, seen=seen, voices=voices(strips, guide.museum.languages), counted=counted(rows),
        by_git=ages.by_git,
        unlisted=[stop.id for stop in guide.stops if all(stop.id not in tour.stops for tour in guide.tours)],
        names=NAMES, kinds=KINDS, fastest=FASTEST, target=TARGET, tolerance=TOLERANCE, level=level,
        floor=QUIETEST, roof=LOUDEST,
        today=time.strftime("%d %B %Y").lstrip("0"), file=tours.name, **_looks(),
    )  # fmt: skip
    _write(page, out)
    return ()


def _seen(guide: Guide, row: Row, strips: Sequence[Strip], media: MediaFolder) -> Seen:
    stop = next(one for one in guide.stops if one.id == row.id)
    own = [one for one in strips if one.take.stop == stop.id]
    return Seen(
        stop=stop,
        row=row,
        parts=tuple((part, tuple(one for one in own if one.take.part is part)) for part in stop.parts),
        passages=tuple(passages(stop, [one.take for one in own], media, guide.museum.languages)),
        codes=tuple(codes(stop, guide.museum.languages)),
    )


def _template() -> Template:
    room = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    room.filters["clock"] = clock
    room.filters["signed"] = lambda lufs: f"{lufs:.1f}".replace("-", "−")
    return room.get_template("report.html")


def clock(seconds: float) -> str:
    """Return a time as minutes and seconds: 2:05."""
    return f"{int(seconds + 0.5) // 60}:{int(seconds + 0.5) % 60:02}"


def _looks() -> dict[str, Markup | str]:
    """Return what is ours and goes in as it is: the letters, the style sheet, the script and its digest."""
    script = (HERE / "report.js").read_text(encoding="utf-8")
    digest = hashlib.sha256(script.encode()).digest()
    return {
        "letters": Markup("\n").join(Markup(rule) for rule in _letters()),
        "style": Markup((HERE / "report.css").read_text(encoding="utf-8")),
        "script": Markup(script),
        "script_digest": "sha256-" + b64encode(digest).decode(),
    }


def _letters() -> Iterator[str]:
    for name, (package, file) in LETTERS.items():
        letters = b64encode((files(package) / "files" / file).read_bytes()).decode()
        yield f"@font-face{{font-family:{name};src:url(data:font/otf;base64,{letters})}}"


def _write(page: str, out: Path) -> None:
    """Write all of the page or nothing."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".report-", dir=out.parent) as folder:
        written = Path(folder) / "report.html"
        written.write_text(page, encoding="utf-8", errors="replace", newline="\n")
        os.replace(written, out)
