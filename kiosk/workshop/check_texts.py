"""Words in another language than they should be, signs that cannot be shown, alt texts that tell nothing.

Must never judge what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.guide.files import Refused, read_text
from kiosk.guide.languages import texts
from kiosk.guide.located import Node, Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, quoted
from kiosk.guide.takes import Take, each_once
from kiosk.workshop.letters import lacking
from kiosk.workshop.tongues import other_language

_UNSPOKEN = re.compile(r"\s*$|\s*#|WEBVTT|NOTE|.*-->")
_TAG = re.compile(r"<[^>]*>")
_FILE_NAME = re.compile(r"\S+\.(svg|png|jpe?g|webp|tiff?|gif)|(IMG|DSC|DSCF|P|PICT)[_-]?\d+", re.IGNORECASE)


def text_problems(guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take]) -> Iterator[Problem]:
    """Yield what is wrong with the texts of tours.yaml, and with scripts, or with captions that have none."""
    yield from _written(guide, source)
    for take in each_once(heard):
        if name := media.find(filter(None, (f"{take.stem}.txt", take.captions))):
            yield from _file(take.language, media.path(name))


def _written(guide: Guide, source: Source) -> Iterator[Problem]:
    for field, language, node in texts(source):
        if field == "url" or not node.text:
            continue
        if found := other_language(node.text, language):
            yield source.warning(node, _in_other(found, language), rule="wrong-language")
        for sign in lacking(node.text):
            yield source.warning(node, _cannot_show(sign), rule="no-such-letter")
        if field == "alt":
            yield from _alt(guide, source, language, node)


def _alt(guide: Guide, source: Source, language: str, node: Node) -> Iterator[Problem]:
    if _FILE_NAME.fullmatch(node.text.strip()):
        words = f"{quoted(node.text)} is a file's name; say what there is to see, as you would on the telephone."
        yield source.warning(node, words, rule="alt")
    elif not language and len(guide.museum.languages) > 1 and len(node.text.split()) > 1:
        codes = ", ".join(f"{code}: …" for code in guide.museum.languages)
        words = f"these words are heard in every language as they are; write them in each: {{{codes}}}."
        yield source.warning(node, words, rule="alt")


def _file(language: str, path: Path) -> Iterator[Problem]:
    try:
        rows = read_text(path).splitlines()
    except Refused:
        return  # told of elsewhere
    spoken = {number: row for number, row in enumerate(rows, start=1) if not _UNSPOKEN.match(row)}
    if found := other_language(" ".join(_TAG.sub("", row) for row in spoken.values()), language):
        yield Problem(str(path), min(spoken), 1, "warning", _in_other(found, language), "wrong-language")
    for number, row in spoken.items():
        for sign in lacking(row):
            yield Problem(str(path), number, row.index(sign) + 1, "warning", _cannot_show(sign), "no-such-letter")


def _in_other(found: str, language: str) -> str:
    why = "were two texts exchanged, or one not translated?"
    return f"this seems to be in '{found}', but stands for '{language}'; {why}"


def _cannot_show(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return f"the kiosk's letters have no '{sign}' ({code}); visitors would see an empty box. Write it in other signs."
