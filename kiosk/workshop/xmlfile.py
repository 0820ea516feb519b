"""XML from strangers as elements that know their line. The only one that reads XML.

No document type, so no entity, inner or outer, is ever taken up (STANDARDS Y4). Must never read another file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from kiosk.guide.files import Refused

MOST_ELEMENTS = 100_000
DEEPEST = 64
_SENTENCES = {
    "XML_ERROR_TAG_MISMATCH": "another tag is closed here than was opened last.",
    "XML_ERROR_NO_ELEMENTS": "the file ends before all tags are closed; it may have been cut off.",
    "XML_ERROR_UNCLOSED_TOKEN": "the file ends inside a tag; it may have been cut off.",
    "XML_ERROR_INVALID_TOKEN": "a sign stands here that XML cannot have; a lone '&' is written '&amp;', a '<' '&lt;'.",
    "XML_ERROR_UNDEFINED_ENTITY": "a name after '&' is not known here; write the letter itself.",
    "XML_ERROR_UNBOUND_PREFIX": "a prefix before ':' is not declared; declare it with xmlns in the first tag.",
    "XML_ERROR_DUPLICATE_ATTRIBUTE": "an attribute is given twice in one tag.",
    "XML_ERROR_UNKNOWN_ENCODING": "the encoding named in the first line is not known; save the file as UTF-8.",
}
_MESSAGES = {getattr(expat.errors, name): sentence for name, sentence in _SENTENCES.items()}
_OTHER = "the XML cannot be read from here on; save it anew from the program it comes from."


@dataclass(frozen=True)
class Element:
    """A tag, its name and attributes without prefix; `lang` is its own or that of an element around it."""

    name: str
    attributes: Mapping[str, str]
    line: int
    column: int
    lang: str = ""
    content: list[str | Element] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        """Yield the children of this name."""
        return (child for child in self.content if isinstance(child, Element) and child.name == name)

    def first(self, name: str) -> Element | None:
        return next(self.all(name), None)

    def get(self, attribute: str) -> str:
        """Return an attribute's words, or ""."""
        return self.attributes.get(attribute, "").strip()

    @property
    def words(self) -> str:
        """All words inside; tags inside are still in them, as a web page has them."""
        return "".join(part if isinstance(part, str) else part._tagged for part in self.content)

    @property
    def _tagged(self) -> str:
        return f"<{self.name}>{self.words}</{self.name}>"


def parse(content: bytes) -> Element:
    """Return the outermost element; Refused, with line and column, if the XML is broken or made to harm."""
    return _Reader().read(content)


class _Reader:
    """Builds the elements while the parser goes through the file."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._open = [Element("", {}, 1, 1)]
        self._count = 0

    def read(self, content: bytes) -> Element:
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            message = _MESSAGES.get(expat.errors.messages.get(error.code, ""), _OTHER)
            raise Refused(error.lineno, error.offset + 1, message) from None
        except (LookupError, ValueError):
            raise Refused(1, 1, _SENTENCES["XML_ERROR_UNKNOWN_ENCODING"]) from None
        return next(child for child in self._open[0].content if isinstance(child, Element))

    def _doctype(self, *_: object) -> None:
        raise Refused(*self._place, "a DOCTYPE, which can hide a bomb or reach for other files; delete it.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) > DEEPEST:
            raise Refused(*self._place, "more tags, or deeper ones, than any guide has; the file is left alone.")
        by_name = {_bare(key): value for key, value in sorted(attributes.items(), key=lambda item: " " in item[0])}
        around = self._open[-1]
        lang = by_name.get("lang") or around.lang
        element = Element(_bare(name), by_name, *self._place, lang)
        around.content.append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, words: str) -> None:
        self._open[-1].content.append(words)

    @property
    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]
