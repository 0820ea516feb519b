"""Words as YAML spells them, so that they are read as these words again. Must never read a file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_BARE = re.compile(r"(?!(?i:true|false|yes|no|on|off|null)$)[^\W\d_]+(?:[ ’-][^\W_]+)*")
_CONTROL = re.compile("[\x00-\x1f]")
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def spelled(words: str, like: str = '"') -> str:
    """Return words as YAML spells them, in the manner of the spelling `like` where that can be."""
    if like[:1] == "'" and not _CONTROL.search(words) and not _UNSAFE.search(words):
        return "'" + words.replace("'", "''") + "'"
    if like[:1] not in ("", '"', "'") and _BARE.fullmatch(words):
        return words
    return _UNSAFE.sub(lambda odd: f"\\u{ord(odd[0]):04X}", json.dumps(words, ensure_ascii=False))


def by_language(words: Mapping[str, str]) -> str:
    """Return one text for each language, in one line."""
    return "{" + ", ".join(f"{language}: {spelled(text)}" for language, text in words.items()) + "}"
