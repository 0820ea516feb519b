"""A visit at one moment, as a value: where the visitor is, what was set, heard and saved.

Each verb that touches nothing else returns the visit it leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from kiosk.guide.programme import DIGITS, Area
from kiosk.guide.programme import Closer as LookCloser
from kiosk.visit.view import Settings

SAVED_AT_MOST = 24  # three screens of eight codes
SIDE_SCREENS = ("plan", "visit", "help", "languages")
SWITCHES = {"contrast": "contrast", "lower": "lower", "captions": "captions", "sign": "sign", "motion": "still"}
"""What each switch sets."""
LARGER = {"M": "L", "L": "XL", "XL": "M"}
ZOOM_AT_MOST = 6.0
PANS = {"pan-left": (-1, 0), "pan-right": (1, 0), "pan-up": (0, -1), "pan-down": (0, 1)}


@dataclass(frozen=True)
class Visit:
    """`screen` is what is open; `came` the screen a side screen (plan, help …) goes back to.

    `panel` of the stop: "", "transcript", "further" or "next". `over`: the stop was heard to its end.
    `point` of the closer: 0 is the whole picture. `typed`: of a number, DIGITS are shown; more are those of a PIN.
    `led`: the plan shows the way to the next stop.
    `middle` and `zoom` say which part of the closer's picture is in view. `saved`: (stop id, number of the link).
    """

    screen: str = "rest"
    came: str = "tours"
    language: str = ""
    settings: Settings = field(default_factory=Settings)
    tour: str = ""
    stop: str = ""
    part: int = 0
    panel: str = ""
    over: bool = False
    typed: str = ""
    point: int = 0
    middle: tuple[float, float] = (0.5, 0.5)
    zoom: float = 1.0
    sign_large: bool = False
    notice: str = ""
    focus: str = ""
    led: bool = False
    heard: frozenset[str] = frozenset()
    saved: tuple[tuple[str, int], ...] = ()

    def to(self, screen: str) -> Visit:
        return replace(self, screen=screen, focus="", led=False)

    def aside(self, screen: str) -> Visit:
        came = self.came if self.screen in SIDE_SCREENS else self.screen
        return replace(self, came=came).to(screen)

    def setting(self, **changes: Any) -> Visit:
        return replace(self, settings=replace(self.settings, **changes))

    def switched(self, name: str) -> Visit:
        return self.setting(**{name: not getattr(self.settings, name)})

    def larger_text(self) -> Visit:
        return self.setting(size=LARGER[self.settings.size])

    def louder(self, step: int) -> Visit:
        return self.setting(volume=self.settings.volume + step)

    def typing(self, key: str) -> Visit:
        return replace(self, typed=self.number[:-1] if key == "delete" else self.typed + key)

    @property
    def number(self) -> str:
        """What is seen of what was typed: as much as a stop's number can have."""
        return self.typed[:DIGITS]

    def for_staff(self) -> Visit:
        """Return the staff view, in the language and the look that were set; no visit is going on."""
        return Visit("staff", language=self.language, settings=self.settings)

    def toggling_panel(self, panel: str) -> Visit:
        return replace(self, panel="" if self.panel == panel else panel)

    def saving(self, stop: str, number: int) -> Visit | None:
        """Save a link, or take it out if it is saved; None if the page is full."""
        if (stop, number) in self.saved:
            return replace(self, saved=tuple(one for one in self.saved if one != (stop, number)))
        if len(self.saved) < SAVED_AT_MOST:
            return replace(self, saved=(*self.saved, (stop, number)))
        return None

    def looking_at(self, closer: LookCloser, point: int) -> Visit:
        """Turn to a hot-spot, counted from 1; 0 is the whole picture."""
        if not point:
            return replace(self, point=0, middle=(0.5, 0.5), zoom=1.0)
        left, top, width, height = closer.points[point - 1].look
        zoom = min(ZOOM_AT_MOST, 1 / max(width, height))
        return replace(self, point=point, middle=(left + width / 2, top + height / 2), zoom=zoom)

    def stepping(self, closer: LookCloser, step: int) -> Visit:
        """Turn to the next hot-spot, or the one before, round and round."""
        now = self.point or (0 if step > 0 else 1)
        return self.looking_at(closer, (now - 1 + step) % len(closer.points) + 1)

    def zooming(self, factor: float) -> Visit:
        zoom = min(ZOOM_AT_MOST, max(1.0, self.zoom * factor))
        return replace(self, zoom=1.0 if zoom < 1.05 else zoom)

    def panning(self, across: int, down: int) -> Visit:
        """Move by half of what is in view, as far as the picture goes."""
        left, top, width, height = in_view(self.middle, self.zoom)
        aimed = (left + width / 2 + across * width / 2, top + height / 2 + down * height / 2)
        left, top, width, height = in_view(aimed, self.zoom)
        return replace(self, middle=(left + width / 2, top + height / 2))


CHANGES: Mapping[str, Callable[[Visit], Visit]] = {
    "size": Visit.larger_text,
    "transcript": lambda visit: visit.toggling_panel("transcript"),
    "close": lambda visit: replace(visit, panel=""),
    "lead": lambda visit: replace(visit, led=not visit.led),
    "sign-size": lambda visit: replace(visit, sign_large=not visit.sign_large),
    "zoom-in": lambda visit: visit.zooming(1.5),
    "zoom-out": lambda visit: visit.zooming(1 / 1.5),
    "still-yes": lambda visit: visit,
    **{name: partial(Visit.switched, name=setting) for name, setting in SWITCHES.items()},
    **{way: partial(Visit.panning, across=across, down=down) for way, (across, down) in PANS.items()},
    **{screen: partial(Visit.aside, screen=screen) for screen in SIDE_SCREENS},
}
"""The verbs that change the visit and nothing else."""


def in_view(middle: tuple[float, float], zoom: float) -> Area:
    """Return the part of a picture in view, kept inside it."""
    side = 1 / max(zoom, 1.0)
    left, top = (min(max(at - side / 2, 0.0), 1 - side) for at in middle)
    return (left, top, side, side)
