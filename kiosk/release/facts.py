"""What a look at a curator's sound, film or picture tells of it, before anything is made of it.

Plain values; must never open a medium, nor judge what it tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

QUIETEST_NOISE = 96.0  # dB under the voice; a recording that is mute between its words


@dataclass(frozen=True)
class Facts:
    """What was found in one file; what does not apply to its kind is 0.

    Sound: `seconds`, loudness in `lufs`, `peak` in dBFS, in how many places it is `clipped` and the second of the
    first, and how many dB its quietest moments are under the voice (`noise`). Pictures and films: `size` in pixels,
    upright; `drawn` if it has no pixels of its own. Films: the most flashes within a second that a large enough part
    of the picture has, general and `red`, each with the second they are over.
    """

    seconds: float = 0.0
    lufs: float = 0.0
    peak: float = 0.0
    clipped: int = 0
    clipped_at: float = 0.0
    noise: float = QUIETEST_NOISE
    size: tuple[int, int] = (0, 0)
    drawn: bool = False
    flashes: float = 0.0
    flashes_at: float = 0.0
    red: float = 0.0
    red_at: float = 0.0


def facts_from(told: dict[str, Any]) -> Facts:
    """Read what `asdict` made of facts, by way of JSON; TypeError, KeyError if it is anything else."""
    width, height = told["size"]
    return Facts(**{**told, "size": (width, height)})
