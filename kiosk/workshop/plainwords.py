"""Words as web pages carry them, made plain: without tags, one line, or a sentence a line as scripts have them.

Must never change a word; what ends no sentence gets a full stop.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from kiosk.workshop.linebreaks import ends_sentence

# No pattern looks past the next '<': a text made to harm takes no longer than another.
_UNSEEN = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1\s*>|<!--[^<>]*-->", re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|figure|figcaption|hr|dt|dd|pre)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+)\1")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(https?:[^()\s]*\)")
_PARAGRAPHS = re.compile(r"(?:[ \t\r\f\v]*\n){2,}")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_SHORT = re.compile(r"(?:^|\W)(?:\w|\d\d|dr|mr|mrs|ms|st|ste|prof|mme|mlle|mm|no|nr|nos|vs|ca|bzw)\.$", re.IGNORECASE)
"""What ends in a full stop without ending a sentence: an initial, an ordinal, an abbreviation."""
_OPENING = "«“„\"'‘(¿¡—–- \u00a0\u202f"


def line(words: str) -> str:
    """Return the words in one line."""
    return " ".join(_paragraphs(words))


def sentences(words: str) -> tuple[str, ...]:
    """Return the words as the lines of a script."""
    return tuple(_spoken(one) for paragraph in _paragraphs(words) for one in _split(paragraph))


def _paragraphs(words: str) -> list[str]:
    text = _TAG.sub("", _BREAK.sub("\n\n", _UNSEEN.sub("", words.replace("\r\n", "\n"))))
    text = _LINK.sub(r"\1", _BOLD.sub(r"\2", html.unescape(text)))
    lines = (_SPACES.sub(" ", _visible(paragraph)).strip() for paragraph in _PARAGRAPHS.split(text))
    return [one for one in lines if any(letter.isalnum() for letter in one)]


def _visible(text: str) -> str:
    kept = (letter for letter in text if letter in "\n\t" or unicodedata.category(letter)[0] != "C")
    return unicodedata.normalize("NFC", "".join(kept))


def _split(paragraph: str) -> Iterator[str]:
    words = paragraph.split(" ")
    begin = 0
    for end, (word, after) in enumerate(pairwise(words), start=1):
        if ends_sentence(word) and _begins(after) and not _SHORT.search(word):
            yield " ".join(words[begin:end])
            begin = end
    yield " ".join(words[begin:])


def _begins(word: str) -> bool:
    first = word.lstrip(_OPENING)[:1]
    return first.isupper() or first.isdigit() or (not first and word[:1] in "«“„—–")


def _spoken(sentence: str) -> str:
    """Return a line that a script takes for a sentence: no mark, no remark, and an end."""
    if sentence.startswith("["):
        sentence = sentence.replace("[", "(", 1).replace("]", ")", 1)
    sentence = sentence.lstrip("# ")
    return sentence if ends_sentence(sentence) else sentence.rstrip(",;:–—- \u00a0\u202f") + "."
