"""A vaulted tunnel in one-point perspective: the rings of its lining, its floor, its rails and its row of lamps."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from .chalk import CHALK, FINE, LINE, THIN, VOID, Engraving, Point, Sheet, Tone, evenly, line
from .motifs import glow, hanging_lamp


@dataclass(frozen=True)
class Vault:
    """A tunnel in metres: x to the right of its middle, y above the floor, z ahead of the eye."""

    horizon: Point  # vanishing point on the sheet
    scale: float = 900.0  # px that one metre measures at one metre's distance
    half_width: float = 3.2
    spring: float = 2.4  # height at which the walls become the vault
    crown: float = 5.4
    eye: float = 1.7  # eye height
    aside: float = 0.0  # how far the eye stands right of the middle

    def place(self, x: float, y: float, z: float) -> Point:
        """Where a point of the tunnel falls on the sheet."""
        return (self.horizon[0] + (x - self.aside) * self.scale / z, self.horizon[1] - (y - self.eye) * self.scale / z)

    def profile(self, *, shrink: float = 0.0) -> list[Point]:
        """The tunnel's cross-section in metres, from the left foot over the crown to the right foot."""
        w, rise = self.half_width - shrink, self.crown - shrink - self.spring
        over = [(w * -math.cos(math.pi * i / 24), self.spring + rise * math.sin(math.pi * i / 24)) for i in range(25)]
        return [(-w, 0.0), *over, (w, 0.0)]

    def ring(self, z: float, *, shrink: float = 0.0) -> list[Point]:
        return [self.place(x, y, z) for x, y in self.profile(shrink=shrink)]


def lining(
    sheet: Sheet, vault: Vault, *, near: float, far: float, step: float, tone: Tone, colour: str = CHALK
) -> None:
    """The rings of the lining, weaker with distance as `tone` says."""
    sheet.fill(line(vault.ring(near), close=True), VOID)
    rings, z = Engraving(), near
    while z < far:
        points = vault.ring(z)
        for a, b in itertools.pairwise(points):
            rings.add(line([a, b]), tone((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
        z += step * max(1.0, z / near * 0.25)
    sheet.engrave(rings, THIN, colour=colour)


def courses(
    sheet: Sheet,
    vault: Vault,
    *,
    near: float,
    far: float,
    tone: Tone,
    count: int = 40,
    colour: str = CHALK,
    weight: float = FINE,
) -> None:
    """The long joints of walls and vault running into the depth, with the strength `tone` gives at each place."""
    outline, lines = evenly(vault.profile(), count), Engraving()
    depths = [near * (far / near) ** (i / 14) for i in range(15)]
    for x, y in outline:
        for a, b in itertools.pairwise(depths):
            start, end = vault.place(x, y, a), vault.place(x, y, b)
            lines.add(line([start, end]), tone((start[0] + end[0]) / 2, (start[1] + end[1]) / 2))
    sheet.engrave(lines, weight, colour=colour)


def track(sheet: Sheet, vault: Vault, *, near: float, far: float, middle: float = 0.0, gauge: float = 1.44,
          sleepers: float = 0.7, tone: Tone | None = None) -> None:
    """Rails on sleepers along the floor; the nearest parts are the widest."""
    beams, z = Engraving(), near
    while z < far:
        corners = ((z, -1), (z, 1), (z + 0.24, 1), (z + 0.24, -1))
        ends = [vault.place(middle + side * gauge * 0.86, 0.0, depth) for depth, side in corners]
        beams.add(line(ends, close=True), (tone(*ends[0]) if tone else 0.5) * min(1.0, 12 * near / z / 4))
        z += sleepers * max(1.0, z / near * 0.16)
    sheet.engrave(beams, THIN)
    for side in (-1, 1):
        x = middle + side * gauge / 2
        places = ((x - 0.04, near), (x - 0.04, far), (x + 0.04, far), (x + 0.04, near))
        rail = [vault.place(across, 0.1, depth) for across, depth in places]
        sheet.fill(line(rail, close=True), CHALK)
        sheet.stroke(line([rail[0], rail[1]]), FINE)


def lamp_row(
    sheet: Sheet, vault: Vault, depths: Sequence[float], *, lit: float | None = None, drop: float = 0.9
) -> None:
    """Lamps under the crown at the given depths; `lit` names the depth of the one that burns."""
    for z in sorted(depths, reverse=True):
        x, top = vault.place(0.0, vault.crown, z)
        size = drop * vault.scale / z
        if z == lit:
            glow(sheet, x, top + size, size * 4.5)
        hanging_lamp(sheet, x, top, size, lit=z == lit)


def pipe(sheet: Sheet, vault: Vault, x: float, y: float, *, near: float, far: float, weight: float = LINE) -> None:
    """A cable or pipe along the wall."""
    sheet.stroke(line([vault.place(x, y, near), vault.place(x, y, far)]), weight, opacity=0.8)


def boards(sheet: Sheet, vault: Vault, *, near: float, far: float, tone: Tone, count: int = 110, seed: int = 8) -> None:
    """The marks that the boards of the formwork left in the concrete: broken strokes along walls and vault."""
    rnd, lines = random.Random(seed), Engraving()
    for x, y in evenly(vault.profile(), count):
        z = near * rnd.uniform(0.7, 1.1)
        while z < far:
            end = min(far, z * rnd.uniform(1.08, 1.6))
            start, stop = vault.place(x, y, z), vault.place(x, y, end)
            if abs(start[0] - stop[0]) + abs(start[1] - stop[1]) > 2.5:
                place = (start[0] + stop[0]) / 2, (start[1] + stop[1]) / 2
                lines.add(line([start, stop]), tone(*place) * rnd.uniform(0.25, 1.0))
            z = end * rnd.uniform(1.02, 1.25)
    sheet.engrave(lines, FINE)


def ballast(sheet: Sheet, vault: Vault, *, near: float, far: float, tone: Tone, count: int = 420,
            seed: int = 6) -> None:
    """Stones and chips on the floor: short level dashes, denser towards the end."""
    rnd, lines = random.Random(seed), Engraving()
    for _ in range(count):
        z = near * (far / near) ** rnd.random()
        x = rnd.uniform(-1, 1) * vault.half_width
        start, end = vault.place(x, 0.0, z), vault.place(x + rnd.uniform(0.06, 0.3), 0.0, z)
        lines.add(line([start, end]), tone(*start) * rnd.uniform(0.3, 1.0))
    sheet.engrave(lines, FINE)
