"""The tunnels under the Kohnstein: rockets and flying bombs in rows, seen from the end of the line; no one is shown."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from .chalk import CHALK, FINE, LINE, THIN, Engraving, Point, Sheet, box, circle, line
from .rocket import FIN, TAIL, hull_radius, steps
from .vault import Vault

BODY = "#131716"
Ring = tuple[float, float]  # depth and radius, metres


def works_vault(horizon: Point) -> Vault:
    """About as wide as two tracks and a walk between them; schematic."""
    return Vault(horizon, scale=640, half_width=5.4, spring=3.4, crown=7.2, eye=2.3)


def round_body(sheet: Sheet, vault: Vault, x: float, y: float, rings: Sequence[Ring], *, strength: float = 0.6) -> None:
    """A turned body along the tunnel, given as rings (depth, radius): its outline, long lines and a few joints."""
    pairs = [
        line(_around([*_circle(vault, x, y, a), *_circle(vault, x, y, b)]), close=True)
        for a, b in itertools.pairwise(sorted(rings))
    ]
    near = min(z for z, _ in rings)
    sheet.stroke("".join(pairs), 3.4 * min(1.0, 7 / near + 0.25))
    for path in pairs:
        sheet.fill(path, BODY)
    work = Engraving()
    for turn in range(0, 360, 10 if near < 9 else 24):
        for a, b in itertools.pairwise(sorted(rings)):
            if seen := _facing(vault, x, y, a, b, turn):
                light = 0.25 + 0.75 * max(0.0, math.sin(math.radians(turn)))
                work.add(line(seen), strength * light * min(1.0, 0.3 + 5 / a[0]))
    for z, radius in sorted(rings)[::3]:
        joint = [
            vault.place(x + radius * math.cos(t), y + radius * math.sin(t), z) for t in _visible_turns(vault, x, y, z)
        ]
        if len(joint) > 2:
            work.add(line(joint), 0.8 * min(1.0, 0.3 + 5 / z))
    sheet.engrave(work, FINE)


def _circle(vault: Vault, x: float, y: float, ring: Ring) -> list[Point]:
    z, radius = ring
    return [
        vault.place(x + radius * math.cos(t), y + radius * math.sin(t), z)
        for t in (math.pi * i / 10 for i in range(20))
    ]


def _around(points: list[Point]) -> list[Point]:
    """The convex outline of a cloud of points."""
    points = sorted(points)
    halves = []
    for run in (points, points[::-1]):
        half: list[Point] = []
        for p in run:
            while len(half) > 1 and _turn(half[-2], half[-1], p) <= 0:
                half.pop()
            half.append(p)
        halves.append(half[:-1])
    return halves[0] + halves[1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _facing(vault: Vault, x: float, y: float, a: Ring, b: Ring, turn: float) -> list[Point]:
    """One stretch of a long line when the eye can see it, else nothing."""
    (near, r), (far, s) = a, b
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    toward = -cos * (x + r * cos) + sin * (vault.eye - y - r * sin) + (s - r) / (far - near) * near
    return [vault.place(x + q * cos, y + q * sin, z) for z, q in (a, b)] if toward > 0 else []


def _visible_turns(vault: Vault, x: float, y: float, z: float) -> list[float]:
    """The half of a ring that is turned to the eye, in radians."""
    middle = math.atan2(vault.eye - y, -x)
    return [middle + math.pi * (i / 12 - 0.5) for i in range(13)]


def _fin(sheet: Sheet, vault: Vault, middle: Point, tail: float, angle: float) -> None:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def at(station: float, out: float) -> Point:
        return vault.place(middle[0] + out * cos, middle[1] + out * sin, tail + TAIL - station)

    sheet.shape(line([at(*p) for p in FIN], close=True), "#1D2321", LINE * min(1.0, 8 / tail))
    work = Engraving()
    for i in range(1, 12):
        out = 0.6 + i * 0.1
        work.add(line([at(13.9, out), at(9.9, out)]), 0.42)
    work.add(line([at(13.46, 1.06), at(13.46, 1.77)]), 0.8)
    with sheet.inside(line([at(*p) for p in FIN], close=True)):
        sheet.engrave(work, FINE)


def rocket_from_behind(sheet: Sheet, vault: Vault, x: float, tail: float) -> None:
    """One rocket on its cradle, tail towards the eye at depth `tail`."""
    middle = (x, 1.95)
    _cradle(sheet, vault, x, tail)
    for angle in (135, 225):
        _fin(sheet, vault, middle, tail, angle)
    round_body(sheet, vault, *middle, [(tail + TAIL - q, hull_radius(q)) for q in steps(0.3, TAIL, 0.95)])
    for angle in (45, 315):
        _fin(sheet, vault, middle, tail, angle)
    cx, cy = vault.place(*middle, tail)
    unit = vault.scale / tail
    sheet.shape(circle(cx, cy, 0.58 * unit), "#1A1F1D", LINE)
    for size, ground in ((0.38, "#0A0D0C"), (0.2, "#060808")):
        sheet.shape(circle(cx, cy, size * unit), ground, THIN)
    for turn in range(4):
        a = math.radians(45 + 90 * turn)
        sheet.stroke(
            line(
                [
                    (cx + 0.17 * unit * math.cos(a), cy + 0.17 * unit * math.sin(a)),
                    (cx + 0.36 * unit * math.cos(a), cy + 0.36 * unit * math.sin(a)),
                ]
            ),
            2.4,
        )


def _cradle(sheet: Sheet, vault: Vault, x: float, tail: float) -> None:
    for ahead in (9.6, 3.2):
        z = tail + ahead
        (left, top), (right, foot) = vault.place(x - 0.8, 1.3, z), vault.place(x + 0.8, 0.25, z)
        sheet.shape(box(left, top, right - left, foot - top), "#151A18", THIN, opacity=0.8)
        for side in (-0.62, 0.62):
            cx, cy = vault.place(x + side, 0.3, z)
            sheet.shape(circle(cx, cy, 0.28 * vault.scale / z), "#0C0F0E", THIN, opacity=0.8)


def rocket_row(sheet: Sheet, vault: Vault, x: float, tails: Sequence[float]) -> None:
    for tail in sorted(tails, reverse=True):
        rocket_from_behind(sheet, vault, x, tail)


def bomb_body(sheet: Sheet, vault: Vault, x: float, tail: float) -> None:
    """One V1 without its wings on trestles: hull below, jet pipe above, tailplane across."""
    for ahead in (5.6, 2.2):
        _trestle(sheet, vault, x, tail + ahead)
    hull = [
        (tail + 7.3 - q, 0.42 * min(1.0, (q / 2.2) ** 0.6, ((7.45 - q) / 3.2) ** 0.7 + 0.02))
        for q in steps(0.1, 7.3, 0.6)
    ]
    round_body(sheet, vault, x, 1.25, hull)
    unit = vault.scale / (tail + 0.3)
    (left, y), (right, _) = vault.place(x - 1.03, 1.25, tail + 0.3), vault.place(x + 1.03, 1.25, tail + 0.3)
    sheet.shape(box(left, y - 0.03 * unit, right - left, 0.06 * unit), "#1D2321", THIN)
    (cx, top), (_, low) = vault.place(x, 1.8, tail + 0.2), vault.place(x, 1.25, tail + 0.2)
    sheet.shape(box(cx - 0.03 * unit, top, 0.06 * unit, low - top), "#1D2321", THIN)
    round_body(
        sheet,
        vault,
        x,
        1.95,
        [(tail - 0.6 + q, 0.2 if q < 2 else min(0.29, 0.2 + 0.09 * (q - 2))) for q in (0, 1.2, 2, 2.5, 3, 3.7)],
    )
    cx, cy = vault.place(x, 1.95, tail - 0.6)
    sheet.shape(circle(cx, cy, 0.2 * vault.scale / (tail - 0.6)), "#060808", LINE)


def _trestle(sheet: Sheet, vault: Vault, x: float, z: float) -> None:
    a, b, c, d = (vault.place(x + out, up, z) for out, up in ((-0.4, 0.9), (0.4, 0.9), (0.55, 0), (-0.55, 0)))
    sheet.stroke(line([a, b]) + line([a, d]) + line([b, c]), LINE, colour=CHALK, opacity=0.7)


def bomb_row(sheet: Sheet, vault: Vault, x: float, tails: Sequence[float]) -> None:
    for tail in sorted(tails, reverse=True):
        bomb_body(sheet, vault, x, tail)
