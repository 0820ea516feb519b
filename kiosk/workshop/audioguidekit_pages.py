"""The files of an AudioGuideKit tour: JSON from strangers, and where each of its texts stands.

Must never raise anything but InFile, which says what to mend.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.guide.files import Refused
from kiosk.workshop.bundle import Bundle
from kiosk.workshop.foreign import InFile, Place, language_code

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(frozen=True)
class Page:
    """A tour in one language, as its file has it; `places`: JSON string -> line and column of the first."""

    file: str
    language: str
    fields: Mapping[str, Any]
    places: Mapping[str, tuple[int, int]]

    def place(self, words: str) -> Place | None:
        """Return where these words stand in the file."""
        found = self.places.get(json.dumps(words, ensure_ascii=False))
        return (self.file, *found) if found else None


@dataclass(frozen=True)
class Folder:
    """Tours by their id: the pages of each, and the fields that all its languages share."""

    pages: dict[str, list[Page]]
    shared: dict[str, Mapping[str, Any]]


def read_pages(bundle: Bundle) -> Folder:
    """Return all tours in a bundle. InFile: a file is broken."""
    folder = Folder({}, {})
    for name in bundle.names:
        if name.lower().endswith(".json") and (not bundle.only or _beside(name, bundle.only)):
            text, fields = _json(bundle, name)
            if not fields:
                continue
            if isinstance(fields.get("stops"), list) and words(fields, "language"):
                page = Page(bundle.shown(name), language_code(words(fields, "language")), fields, _places(text))
                folder.pages.setdefault(words(fields, "id"), []).append(page)
            elif _is_shared(name):
                folder.shared[words(fields, "id")] = fields
    return folder


def _is_shared(name: str) -> bool:
    return name.rpartition("/")[2].lower() == "metadata.json"


def _beside(name: str, other: str) -> bool:
    return name.rpartition("/")[0] == other.rpartition("/")[0]


def _json(bundle: Bundle, name: str) -> tuple[str, dict[str, Any]]:
    """Return the text and its fields; no fields if it is none of a tour."""
    try:
        content = bundle.read(name)
        if b'"stops"' not in content and not _is_shared(name) and not bundle.only:
            return "", {}
        text = content.decode("utf-8-sig")
        fields = json.loads(text)
    except Refused as refused:
        raise InFile(bundle.shown(name), 1, 1, refused.message) from None
    except json.JSONDecodeError as fault:
        message = "this is no JSON from here on; most often a comma or a quotation mark is missing or too much."
        raise InFile(bundle.shown(name), fault.lineno, fault.colno, message) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise InFile(bundle.shown(name), 1, 1, "this is no JSON in UTF-8; save it so.") from None
    return text, fields if isinstance(fields, dict) else {}


def _places(text: str) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(text.split("\n"), start=1):
        for match in _STRING.finditer(row):
            found.setdefault(match[0], (number, match.start() + 1))
    return found


def words(fields: Any, name: str) -> str:
    """Return a field's words; numbers count as words, anything else is ""."""
    value = fields.get(name) if isinstance(fields, dict) else None
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def items(fields: Any, name: str) -> list[dict[str, Any]]:
    value = fields.get(name) if isinstance(fields, dict) else None
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
