"""A curator's text file as text, or the sentence that says why it cannot be read.

Must never wait for a pipe, nor take in a file without end.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from kiosk.guide.stumble import LINE_BREAK

MOST_BYTES = 4 * 1024 * 1024
_NOTEPAD = "Notepad: File, Save as, Encoding: UTF-8. VS Code: click the encoding at the bottom right, "
_NOT_UTF_8 = (
    f"the file is not saved as UTF-8, so letters like é cannot be read. {_NOTEPAD}"
    "Reopen with Encoding: Western (Windows 1252), then Save with Encoding: UTF-8."
)
_UTF_16 = f"the file is saved as UTF-16, not as UTF-8. {_NOTEPAD}Save with Encoding: UTF-8."
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_OFFICE = (b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How documents of word processors begin: RTF, the zipped ones, the old ones of Word."""
_NO_TEXT = (
    "this is a document of a word processor, not plain text; copy its words into a text editor, "
    "like VS Code or Notepad, and save them there."
)
_HEAD = 1000  # bytes; no text but one in UTF-16 has a zero byte among them


class Refused(Exception):
    """Reading cannot go on; the message is for the curator, `rule` the id of the rule that was broken."""

    def __init__(self, line: int, column: int, message: str, rule: str = "file") -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.rule = line, column, message, rule


def read_text(path: Path) -> str:
    """Return what the file holds, without a byte order mark; Refused, with line and column, if it is not text."""
    content = _read_bytes(path)
    if content.startswith(_OFFICE):
        raise Refused(1, 1, _NO_TEXT)
    if content.startswith(_UTF_16_MARKS) or content[:_HEAD].count(0) > len(content[:_HEAD]) // 4:
        raise Refused(1, 1, _UTF_16, "encoding")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8", "replace")
        raise Refused(*place(before, len(before)), _NOT_UTF_8, "encoding") from None


def read_or_refused(path: Path) -> str | Refused:
    """Return what `read_text` returns, or what it raises."""
    try:
        return read_text(path)
    except Refused as refused:
        return refused


def is_remark(line: str) -> bool:
    """Tell whether a script's line is not spoken."""
    return not line.strip() or line.lstrip().startswith("#")


def holds_words(script: str) -> bool:
    """Tell whether a script holds more than remarks."""
    return not all(map(is_remark, script.split("\n")))


def is_written(script: Path) -> bool:
    """Tell whether a script is there and holds words; so does one that cannot be read, which is told of."""
    text = read_or_refused(script)
    return holds_words(text) if isinstance(text, str) else script.exists()


def rows(path: Path) -> list[str]:
    """Return the file's lines to show them, odd letters replaced; none if it cannot be read."""
    try:
        content = _read_bytes(path)
        coding = "utf-16" if content.startswith(_UTF_16_MARKS) else "utf-8-sig"
        return LINE_BREAK.split(content.decode(coding, "replace"))
    except Refused:
        return []


def place(text: str, index: int) -> tuple[int, int]:
    """Return line and column, from 1, of the letter at `index`."""
    rows = LINE_BREAK.split(text[:index])
    return len(rows), len(rows[-1]) + 1


def _read_bytes(path: Path) -> bytes:
    try:
        # A pipe that nobody writes to would keep an ordinary open waiting for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb", buffering=0) as stream:
            return _content(stream, os.fstat(handle).st_mode)
    except FileNotFoundError:
        raise Refused(1, 1, "there is no such file; look at its name and folder.") from None
    except IsADirectoryError:
        remedy = "look at its name" if path.suffix else "name the file in it, like tours.yaml"
        raise Refused(1, 1, f"this is a folder, not a file; {remedy}.") from None
    except PermissionError:
        raise Refused(1, 1, "this file may not be read; ask for the right to read it.") from None
    except (OSError, ValueError):
        raise Refused(1, 1, "this file cannot be read; look at its name and its disk.") from None


def _content(stream: BinaryIO, mode: int) -> bytes:
    if not stat.S_ISREG(mode):
        raise IsADirectoryError if stat.S_ISDIR(mode) else Refused(1, 1, "this is a device or a pipe; name a file.")
    chunks: list[bytes] = []
    while chunk := stream.read(MOST_BYTES):
        chunks.append(chunk)
        if sum(map(len, chunks)) > MOST_BYTES:
            raise Refused(1, 1, f"more than {MOST_BYTES // 2**20} MiB; long texts belong beside their sound.")
    return b"".join(chunks)
