"""The V1 as a small mark in a landscape; never with markings."""

from __future__ import annotations

from .bomb import JET, LENGTH, Side, engrave, hull_edge, jet_edge
from .chalk import FLAME, ROCK, THIN, Point, Sheet, circle
from .motifs import glow

GROUND = "#171C1A"
TAIL, PYLON = ((6.62, 0.1), (6.9, 0.6), (7.62, 0.6), (7.6, 0.1)), ((4.9, 0.3), (5.0, 0.55), (5.3, 0.55), (5.4, 0.3))
WING = ((3.02, -0.03), (3.2, 0.06), (4.14, -0.05), (3.2, -0.1))


def flying(
    sheet: Sheet, middle: Point, length: float, heading: float = 180, *, weight: float = THIN, fire: bool = False
) -> None:
    """The bomb from the side around `middle`; `heading` 180 flies level to the left, 225 dives to the left."""
    (x, y), u = middle, length / LENGTH
    with sheet.turned(180 - heading, x, y):
        b = Side(sheet, x - length / 2, y, u)
        if fire:
            glow(sheet, *b.at(LENGTH, JET), 3.2 * u)
        for part in (TAIL, PYLON):
            sheet.shape(b.path(*part, close=True), GROUND, weight)
        for edge, up, tall in ((hull_edge(0, 7.42), 0.0, 0.42), (jet_edge(), JET, 0.285)):
            sheet.fill(b.path(*edge, close=True), GROUND)
            engrave(b, edge, middle=up, tall=tall, lines=max(4, round(length / 14)), strength=0.5)
            sheet.stroke(b.path(*edge, close=True), weight)
        sheet.shape(b.path(*WING, close=True), ROCK, weight)
        if fire:
            sheet.fill(circle(*b.at(LENGTH, JET), 0.2 * u), FLAME)
