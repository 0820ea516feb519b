"""A value as a curator writes it in tours.yaml.

Must never read anything.
"""

from __future__ import annotations

import re
from typing import Any

_PLAIN = re.compile(r"[\w./…-][\w ./…'’-]*(?<! )")
"""A text that needs no quotation marks inside brackets."""


def written(value: Any) -> str:
    """Return a value as a curator writes it in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {written(below)}" for name, below in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(written, value))}]"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
