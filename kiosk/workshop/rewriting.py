"""Puts other sentences into the text of a script; marks, remarks, order and line breaks stay.

Must never write a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.workshop.script import Sentence, parse_script, resaid


def why_no_sentence(words: str) -> str:
    """Return why words cannot be a sentence of a script, or ""."""
    if "\n" in words.strip():
        return "a line break; a sentence stands in one line, and each in a row of its own."
    sentences, problems = parse_script(words, Path())
    if words.lstrip().startswith(("[", "#")):
        return "a sentence cannot begin with '[' or '#'; its name stays as it is in the script."
    return problems[0].message if problems else "" if len(sentences) == 1 else "no sentence."


def rewritten(
    text: str, sentences: Sequence[Sentence], changed: Mapping[int, str], models: Mapping[int, Sentence]
) -> str:
    """Return a script with the sentences `changed`, place -> words; those beyond its last one are put below it.

    `sentences` are those it has. `models`: place -> the sentence in another language, whose mark a new one takes over.
    """
    lines = text.split("\n")
    for place, words in changed.items():
        if place < len(sentences):
            at = sentences[place].line - 1
            lines[at] = resaid(lines[at], words)
    new = [_marked(words, models[place]) for place, words in sorted(changed.items()) if place >= len(sentences)]
    if not new:
        return "\n".join(lines)
    ending = "\r" if "\r\n" in text else ""
    if not lines[-1].strip():
        lines.pop()
    elif ending:
        lines[-1] += ending
    return "\n".join([*lines, *(line + ending for line in new), ""])


def _marked(words: str, model: Sentence) -> str:
    seconds = f"@{model.no_earlier:g}" if model.no_earlier else ""
    mark = " ".join(part for part in (model.name, seconds) if part)
    return f"[{mark}] {words}" if mark else words
