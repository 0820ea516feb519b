"""What earlier runs found out, kept in a file of the state folder; a file that is not whole counts as none.

Must never raise: without a memory everything is only slower.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

MOST_OTHERS = 5000
"""Findings kept that nobody asks for now: other guides' and earlier versions'; the oldest are forgotten."""
_T = TypeVar("_T")


def remembered(file: Path | None, version: str) -> dict[str, Any]:
    """Return what `remember` kept; nothing if it is not there, was altered or cut short, or is of another version."""
    try:
        seal, _, told = file.read_text(encoding="utf-8").partition("\n") if file else ("", "", "")
    except (OSError, ValueError):
        return {}
    found: dict[str, Any] = json.loads(told) if seal == _seal(told, version) else {}
    return found


def remember(file: Path, version: str, findings: Mapping[str, Any]) -> None:
    """Keep `findings`, which can be written as JSON, for `remembered`, all of them or none."""
    told = json.dumps(findings)
    new = file.with_name(f".{file.name}-{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(f"{_seal(told, version)}\n{told}", encoding="utf-8")
        new.replace(file)
    except OSError:
        return  # a full or read-only disk: it is found out again next time


def latest(earlier: Mapping[str, _T], used: Mapping[str, _T]) -> dict[str, _T]:
    """Return what is used now, after the latest of what is not."""
    others = [pair for pair in earlier.items() if pair[0] not in used]
    return {**dict(others[-MOST_OTHERS:]), **used}


def _seal(told: str, version: str) -> str:
    return hashlib.sha256(f"{version}\n{told}".encode()).hexdigest()
