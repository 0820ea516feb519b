"""Reads tours.yaml into a guide, or says everything that is wrong with it.

Must never open a medium, and never raise.
"""

from __future__ import annotations

from kiosk.guide.model import (
    Closer,
    Floor,
    Guide,
    Label,
    Link,
    Museum,
    Part,
    Picture,
    Place,
    Point,
    Stop,
    Tour,
    Warning,
)

__all__ = [
    "Closer",
    "Floor",
    "Guide",
    "Label",
    "Link",
    "Museum",
    "Part",
    "Picture",
    "Place",
    "Point",
    "Stop",
    "Tour",
    "Warning",
]
