"""Figures, their targets, and the table they are printed in. Must never leave out a bad one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

HEADINGS = ("", "kiosk", "Chromium", "ratio", "to reach", "")
WIDTHS = (44, 34, 34, 6, 22, 7)


@dataclass(frozen=True)
class Figure:
    """One thing that was measured, on the kiosk and perhaps on the page beside it, once a round or more often.

    `most` is the target for what is taken of the kiosk's values, `share` that for its ratio to the page's.
    """

    name: str
    unit: str
    kiosk: Sequence[float]
    page: Sequence[float] = ()
    most: float | None = None
    share: float | None = None
    digits: int = 0

    @property
    def ratio(self) -> float | None:
        if not self.kiosk or not self.page or not median(self.page):
            return None
        return median(self.kiosk) / median(self.page)

    @property
    def met(self) -> bool | None:
        """Tell whether all targets are met; None without a target."""
        if self.most is None and self.share is None:
            return None
        if not self.kiosk or (self.share is not None and self.ratio is None):
            return False
        within = self.most is None or median(self.kiosk) <= self.most
        return within and (self.share is None or self.ratio is None or self.ratio <= self.share)

    def line(self) -> str:
        """Return the figure as a line of the table."""
        targets = (self._number(self.most, "≤ {}"), f"≤ {self.share} ×" if self.share is not None else "")
        verdict = {True: "met", False: "NOT MET", None: ""}[self.met]
        ratio = f"{self.ratio:.2f}" if self.ratio is not None else ""
        to_reach = ", ".join(filter(None, targets))
        return row(self.name, self._values(self.kiosk), self._values(self.page), ratio, to_reach, verdict)

    def _values(self, values: Sequence[float]) -> str:
        if not values:
            return "–" if values is self.kiosk else ""
        middle = self._number(median(values), "{}")
        if len(values) == 1:
            return middle
        return f"{middle} ({min(values):.{self.digits}f}–{max(values):.{self.digits}f}, n={len(values)})"

    def _number(self, value: float | None, words: str) -> str:
        return words.format(f"{value:.{self.digits}f} {self.unit}") if value is not None else ""


def row(*cells: str) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)).rstrip()


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as text: median (least–most, number of values), ratio, target, and whether it is met."""
    counted = [figure.met for figure in figures if figure.met is not None]
    return "\n".join([row(*HEADINGS), *(figure.line() for figure in figures), f"{sum(counted)} of {len(counted)} met."])
