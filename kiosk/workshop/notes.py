"""The note at the head of captions made here: what they were timed to, so that they are made again only when needed.

Captions without this note were made by hand and must never be written over.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.guide.captions import Cue
from kiosk.guide.webvtt import write_captions
from kiosk.workshop.script import Sentence

HEAD = 4096  # characters; the note is the first block after the header
DIGITS = 16  # of a sha256: enough to tell two scripts apart
_NOTE = re.compile(r"NOTE ((?:draft|timed to the recording) .*)")


def draft_note(script: Sequence[Sentence], *, engine: str) -> str:
    """Return the note of captions timed to a draft that `engine` spoke."""
    return f"draft {engine}, script {_digest(script)}"


def recording_note(script: Sequence[Sentence], *, sound: str) -> str:
    """Return the note of captions timed to a recording; `sound` is the SHA-256 of its bytes in hex."""
    return f"timed to the recording sha256:{sound[:DIGITS]}, script {_digest(script)}"


def is_draft_of(script: Sequence[Sentence], note: str | None) -> bool:
    """Return whether a note says: timed to a draft of just this script, whichever engine spoke it."""
    return note is not None and note.startswith("draft ") and is_made_of(script, note)


def is_made_of(script: Sequence[Sentence], note: str) -> bool:
    """Return whether a note says: timed to a draft or a recording when the script was just this."""
    return note.endswith(f"script {_digest(script)}")


def note_of(captions: Path) -> str | None:
    """Return our note in a caption file, or None: made by hand, or no such file."""
    try:
        with captions.open(encoding="utf-8", errors="replace") as file:
            head = file.read(HEAD).split("-->")[0]
    except FileNotFoundError:
        return None
    found = [match[1].strip() for line in head.splitlines() if (match := _NOTE.fullmatch(line))]
    return found[0] if found else None


def made_by_hand(captions: Path) -> bool:
    """Return whether there are captions that must not be written over."""
    return captions.exists() and note_of(captions) is None


def write_noted(captions: Path, cues: Sequence[Cue], *, note: str) -> None:
    """Write captions with their note at the head; all of it or nothing."""
    with TemporaryDirectory(prefix=".captions-", dir=captions.parent) as folder:
        written = Path(folder) / "captions.vtt"
        written.write_text(write_captions(cues, notes=[note]), encoding="utf-8", newline="\n")
        os.replace(written, captions)


def _digest(script: Sequence[Sentence]) -> str:
    lines = "\n".join(f"{sentence.name}@{sentence.no_earlier}\t{sentence.text}" for sentence in script)
    return "sha256:" + hashlib.sha256(lines.encode()).hexdigest()[:DIGITS]
