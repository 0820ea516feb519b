"""The note at the head of captions made here: what they were timed to, and what they were when they were written.

Captions without this note, or changed since it was written, are somebody's own and must never be written over.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.guide.captions import Cue
from kiosk.guide.webvtt import write_captions
from kiosk.workshop.script import Sentence
from kiosk.workshop.wording import used

DIGITS = 16  # of a sha256: enough to tell two scripts apart
_NOTE = re.compile(r"^NOTE ((?:draft|timed to the recording) .*), captions (sha256:[0-9a-f]+)[ \t]*$", re.MULTILINE)

_SPEECH = re.compile(r", speech ([0-9.]+) s$")


@dataclass(frozen=True)
class Noted:
    """Our note in a caption file, and whether somebody has changed the captions since."""

    note: str
    edited: bool


def draft_note(script: Sequence[Sentence], *, engine: str, hints: Mapping[str, str]) -> str:
    """Return the note of captions timed to a draft that `engine` spoke, with the hints it was given."""
    given = _digest_of_hints(script, hints)
    return f"draft {engine}, script {_digest_of(script)}" + (f", hints {given}" if given else "")


def recording_note(script: Sequence[Sentence], *, sound: str) -> str:
    """Return how the note of captions timed to a recording begins; `sound` is the SHA-256 of its bytes in hex."""
    return f"timed to the recording sha256:{sound[:DIGITS]}, script {_digest_of(script)}"


def with_speech(note: str, seconds: float) -> str:
    """Return the whole note: it also says for how many seconds of the recording somebody speaks."""
    return f"{note}, speech {seconds:.1f} s"


def speech_in(note: str) -> float:
    """Return the seconds of speech that a note speaks of; 0 if it does not."""
    found = _SPEECH.search(note)
    return float(found[1]) if found else 0.0


def is_draft_of(script: Sequence[Sentence], note: str | None, hints: Mapping[str, str] | None = None) -> bool:
    """Return whether a note says: a draft of just this script, whichever engine spoke it; with just these hints."""
    if note is None or not note.startswith("draft ") or f"script {_digest_of(script)}" not in note:
        return False
    return hints is None or note.partition(", hints ")[2] == _digest_of_hints(script, hints)


def is_made_of(script: Sequence[Sentence], note: str) -> bool:
    """Return whether a note says: timed to a draft or a recording when the script was just this."""
    return f"script {_digest_of(script)}" in note


def note_of(captions: Path) -> str | None:
    """Return our note in a caption file, or None: made or changed by hand, or no such file."""
    found = noted(captions)
    return found.note if found and not found.edited else None


def made_by_hand(captions: Path) -> bool:
    """Return whether there are captions that must not be written over."""
    return captions.exists() and note_of(captions) is None


def noted(captions: Path) -> Noted | None:
    """Return our note in a caption file with what became of them, or None: made by hand, or no such file."""
    try:
        text = captions.read_text(encoding="utf-8-sig", errors="replace")
    except FileNotFoundError:
        return None
    found = _NOTE.search(text.partition("-->")[0])
    return Noted(found[1], edited=_digest_of_captions(text) != found[2]) if found else None


def write_noted(captions: Path, cues: Sequence[Cue], *, note: str) -> None:
    """Write captions with their note at the head; all of it or nothing."""
    whole = f"{note}, captions {_digest_of_captions(write_captions(cues))}"
    with TemporaryDirectory(prefix=".captions-", dir=captions.parent) as folder:
        written = Path(folder) / "captions.vtt"
        written.write_text(write_captions(cues, notes=[whole]), encoding="utf-8", newline="\n")
        os.replace(written, captions)


def _digest_of_captions(text: str) -> str:
    """Digest the lines but our note; neither empty lines nor the way lines end are anybody's work."""
    lines = (line.rstrip() for line in _NOTE.sub("", text).splitlines())
    return _digest("\n".join(line for line in lines if line))


def _digest_of(script: Sequence[Sentence]) -> str:
    return _digest("\n".join(f"{sentence.name}@{sentence.no_earlier}\t{sentence.text}" for sentence in script))


def _digest_of_hints(script: Sequence[Sentence], hints: Mapping[str, str]) -> str:
    """Digest the hints the script has a use for; "" if there are none."""
    words = used("\n".join(sentence.text for sentence in script), hints)
    return _digest("\n".join(f"{word}\t{hints[word]}" for word in words)) if words else ""


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
