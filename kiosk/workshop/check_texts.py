"""Words in another language than they should be, signs that cannot be shown, alt texts that tell nothing.

Must never judge what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.guide.languages import texts
from kiosk.guide.located import Node, Source
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, quoted
from kiosk.guide.takes import Take
from kiosk.workshop.letters import lacking
from kiosk.workshop.narration import Narration
from kiosk.workshop.tongues import other_language

_UNSPOKEN = re.compile(r"\s*$|\s*#|WEBVTT|NOTE|.*-->")
_TAG = re.compile(r"<[^>]*>")
_QUOTED = re.compile(r"""[“”„][^“”„"]*[“”"]|"[^“”„"]*[“”]""")
_FILE_NAME = re.compile(r"\S+\.(svg|png|jpe?g|webp|tiff?|gif)|(IMG|DSC|DSCF|P|PICT)[_-]?\d+", re.IGNORECASE)


def text_problems(guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take]) -> Iterator[Problem]:
    """Yield what is wrong with the texts of tours.yaml."""
    for field, language, node in texts(source):
        if field == "url" or not node.text:
            continue
        if found := other_language(node.text, language):
            yield source.warning(node, _in_other(found, language), rule="wrong-language")
        for sign in lacking(node.text):
            yield source.warning(node, _cannot_show(sign), rule="no-such-letter")
        if _QUOTED.fullmatch(node.text):
            yield source.warning(node, _shown(node.text), rule="quotation-marks")
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


def _shown(text: str) -> str:
    marks = f"{text[0]} {text[-1]}"
    return f'visitors see these quotation marks, {marks}; where they are only to hold the text together, write ".'


def word_problems(narration: Narration) -> Iterator[Problem]:
    """Yield what is wrong with the words of a script, or of captions that have none."""
    take, file, text = narration.take, narration.script_name, narration.script
    if text is None:
        file, text = take.captions, narration.captions
    if not isinstance(text, str):
        return  # told of elsewhere
    spoken = {number: row for number, row in enumerate(text.splitlines(), start=1) if not _UNSPOKEN.match(row)}
    if found := other_language(" ".join(_TAG.sub("", row) for row in spoken.values()), take.language):
        yield Problem(file, min(spoken), 1, "warning", _in_other(found, take.language), "wrong-language")
    for number, row in spoken.items():
        for sign in lacking(row):
            yield Problem(file, number, row.index(sign) + 1, "warning", _cannot_show(sign), "no-such-letter")


def _in_other(found: str, language: str) -> str:
    why = "were two texts exchanged, or one not translated?"
    return f"this seems to be in '{found}', but stands for '{language}'; {why}"


def _cannot_show(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return f"the kiosk's letters have no '{sign}' ({code}); visitors would see an empty box. Write it in other signs."
