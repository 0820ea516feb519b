"""The files of a TourML guide: the first that is TourML, the tours in it, and those it refers to.

Must never raise anything but InFile, which says what to mend.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.files import Refused
from kiosk.workshop.bundle import Bundle
from kiosk.workshop.foreign import InFile, Notes, language_code
from kiosk.workshop.xmlfile import Element, parse


def tours(bundle: Bundle, notes: Notes) -> list[tuple[Element, str]]:
    """Return the tours of the first file that is TourML, each with its file as shown. InFile: it is broken."""
    for name in _files(bundle):
        root = _root(bundle, name)
        if root and root.name in ("Tour", "TourSet"):
            return list(_tours(root, name, bundle, notes))
    return []


def spoken(element: Element) -> Iterator[str]:
    """Yield the languages of an element and of all inside it, in their order."""
    if element.lang:
        yield language_code(element.lang)
    for child in element.content:
        if isinstance(child, Element):
            yield from spoken(child)


def _files(bundle: Bundle) -> list[str]:
    """Return the XML files that a guide can begin with, tour.xml first."""
    names = [bundle.only] if bundle.only else list(bundle.names)
    files = [name for name in names if name.lower().endswith((".xml", ".tourml"))]
    return sorted(files, key=lambda name: (name.rpartition("/")[2].lower() != "tour.xml", name.count("/"), name))


def _root(bundle: Bundle, name: str) -> Element | None:
    """Return the outermost element; None of a file that nobody named and that has nothing to do with tours."""
    try:
        content = bundle.read(name)
        return parse(content) if bundle.only or b"Tour" in content.replace(b"\0", b"") else None
    except Refused as refused:
        raise InFile(bundle.shown(name), refused.line, refused.column, refused.message) from None


def _tours(root: Element, name: str, bundle: Bundle, notes: Notes) -> Iterator[tuple[Element, str]]:
    """Yield the tours of a file, and those it refers to, each with its file as shown."""
    if root.name == "Tour":
        yield root, bundle.shown(name)
    for tour in root.all("Tour"):
        yield tour, bundle.shown(name)
    for reference in (*root.all("TourRef"), *root.all("TourMLRef")):
        address = reference.get("uri")
        file = bundle.find(address)
        other = _root(bundle, file) if file and file != name else None
        if other is None or other.name != "Tour":
            place = bundle.shown(name), reference.line, reference.column
            notes.astray(place, f"the tour '{address}' is not among the files; it is left out.")
        else:
            yield other, bundle.shown(file)
