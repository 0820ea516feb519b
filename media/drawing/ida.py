"""Pictures of stop 4, the tunnel Ida: its mouth, its length, the galleries dug and planned, a goods trolley."""

from __future__ import annotations

import math
import random

from .chalk import (
    FINE,
    FLAME,
    LAMP,
    LINE,
    PLANNED,
    ROCK,
    THIN,
    VOID,
    Engraving,
    Point,
    Sheet,
    box,
    circle,
    lamplight,
    line,
    polygon_points,
    roughened,
)
from .motifs import glow, hanging_lamp, rails_side, strata, wagon
from .quarry import chalk_face, rubble
from .vault import Vault, ballast, boards, lamp_row, lining, pipe, track


def mouth() -> Sheet:
    """The tunnel's mouth in the chalk cliff, with the track that runs into the hill."""
    sheet, vault = Sheet(), Vault((470, 316), scale=420, half_width=3.4, spring=2.6, crown=5.5)
    opening, lamp = vault.ring(7.2), (470.0, 118.0)
    foot = vault.place(0, 0, 7.2)[1]
    light = lamplight(*lamp, 520, most=1.0, least=0.16)
    sheet.fill(box(0, 0, 1290, 496), "#161B19")
    chalk_face(sheet, [(-10, -30), (640, -20), (1300, -34)], [(-10, foot), (1300, foot - 4)], tone=light, seed=23,
               beds=15, ground="#1E2422", outline=False)
    floor = sheet.fade((0, foot), (0, 496), (0, "#232927", 1), (1, "#111514", 1))
    sheet.fill(box(0, foot - 4, 1290, 500 - foot), floor)
    rubble(sheet, (-10, foot + 6), (240, foot + 4), 34, count=130, tone=lambda x, y: 0.8)
    rubble(sheet, (690, foot + 2), (1300, foot - 4), 22, seed=8, count=170, tone=lambda x, y: 0.75)
    _portal(sheet, vault)
    inside = lamplight(470, 300, 210, most=0.75, least=0.06)
    with sheet.inside(line(opening, close=True)):
        lining(sheet, vault, near=7.2, far=90, step=2.6, tone=inside)
        boards(sheet, vault, near=7.2, far=90, tone=inside, count=90)
    ballast(sheet, vault, near=3.4, far=20, tone=lambda x, y: 0.6, count=260)
    track(sheet, vault, near=2.6, far=90, tone=lambda x, y: 0.8)
    sheet.stroke(line(opening), LINE + 0.6)
    _shunted(sheet)
    glow(sheet, *lamp, 190)
    hanging_lamp(sheet, lamp[0], lamp[1] - 24, 26, lit=True)
    return sheet


def _portal(sheet: Sheet, vault: Vault) -> None:
    """The ring of concrete blocks around the mouth."""
    inner, outer = vault.ring(7.2), vault.ring(7.2, shrink=-0.6)
    sheet.shape(line(outer), "#343A36", LINE)
    sheet.hatch([*outer, *reversed(inner)], angle=24, gap=5, tone=0.3, seed=3)
    blocks = "".join(line([a, b]) for a, b in zip(inner, outer, strict=True))
    sheet.stroke(blocks, THIN, opacity=0.8)


def _shunted(sheet: Sheet) -> None:
    """Wagons waiting on a siding beside the mouth."""
    rails_side(sheet, 770, 1300, 452, gap=14)
    for x in (808, 980, 1152):
        wagon(sheet, x, 452, 150)


def tunnel() -> Sheet:
    """The length of Ida, its rails and its lamps, with a side gallery opening to the left."""
    sheet = Sheet()
    vault = Vault((740, 258), scale=560, half_width=3.7, spring=2.7, crown=5.5, aside=0.5)
    x, top = vault.place(0, vault.crown, 9.0)
    light = lamplight(x, top + 56, 820, most=0.85, least=0.05)
    sheet.fill(box(0, 0, 1290, 496), VOID)
    lining(sheet, vault, near=1.7, far=110, step=1.7, tone=light)
    boards(sheet, vault, near=1.5, far=100, tone=light, count=150)
    ballast(sheet, vault, near=1.8, far=60, tone=light)
    _side_gallery(sheet, vault, light)
    track(sheet, vault, near=2.0, far=110, tone=light)
    for height in (2.3, 2.5):
        pipe(sheet, vault, 3.66, height, near=1.4, far=100, weight=THIN)
    lamp_row(sheet, vault, [4.9, 9.0, 14, 22, 34, 52], lit=9.0)
    return sheet


def _side_gallery(sheet: Sheet, vault: Vault, light: object) -> None:
    """A gallery branches off through the left wall."""
    near, far, w = 5.0, 7.6, vault.half_width
    middle, rise = (near + far) / 2, (far - near) / 2

    def arch(depth: float) -> list[Point]:
        over = [(middle - rise * math.cos(math.pi * i / 26), 1.9 + 1.15 * math.sin(math.pi * i / 26))
                for i in range(27)]
        return [vault.place(-w - depth, y, z) for z, y in [(near, 0.0), *over, (far, 0.0)]]

    front = arch(0.0)
    sheet.fill(line(front, close=True), "#060807")
    rings = Engraving()
    with sheet.inside(line(front, close=True)):
        for i in range(1, 9):
            rings.add(line(arch(i * 0.55)), 0.55 - 0.055 * i)
        sheet.engrave(rings, THIN)
    sheet.stroke(line(front), LINE + 0.4)
    sheet.stroke(line(arch(-0.12)), THIN, opacity=0.6)


def trolley() -> Sheet:
    """A goods trolley on narrow rails in a side gallery."""
    sheet = Sheet()
    vault = Vault((520, 214), scale=640, half_width=2.6, spring=2.0, crown=3.9, eye=1.8, aside=-0.9)
    x, top = vault.place(0, vault.crown, 6.4)
    light = lamplight(x, top + 60, 760, most=0.85, least=0.06)
    sheet.fill(box(0, 0, 1290, 496), VOID)
    lining(sheet, vault, near=1.9, far=60, step=1.5, tone=light)
    boards(sheet, vault, near=1.7, far=50, tone=light, count=140, seed=3)
    ballast(sheet, vault, near=2.2, far=40, tone=light, seed=2)
    track(sheet, vault, near=2.6, far=60, gauge=0.9, sleepers=0.6, tone=light)
    lamp_row(sheet, vault, [6.4, 10.5, 16, 25], lit=6.4, drop=0.6)
    _trolley(sheet, vault, 4.1)
    return sheet


def _trolley(sheet: Sheet, vault: Vault, z: float) -> None:
    """Wheels, a plank bed, crates and sacks, from the back to the front."""
    for depth in (z + 1.7, z + 0.25):
        for side in (-0.45, 0.45):
            cx, cy = vault.place(side, 0.26, depth)
            radius = 0.2 * vault.scale / depth
            sheet.shape(circle(cx, cy, radius * 0.42, radius), ROCK, LINE)
            sheet.stroke(circle(cx, cy, radius * 0.16, radius * 0.4), THIN)
    _crate(sheet, vault, (-0.72, 0.72), (0.46, 0.6), (z, z + 2.0), planks=9)
    _crate(sheet, vault, (-0.62, 0.12), (0.6, 1.2), (z + 0.95, z + 1.8), planks=5)
    _crate(sheet, vault, (0.18, 0.64), (0.6, 1.02), (z + 0.9, z + 1.7), planks=4)
    _crate(sheet, vault, (-0.6, -0.02), (0.6, 1.05), (z + 0.12, z + 0.8), planks=5)
    _crate(sheet, vault, (0.06, 0.62), (0.6, 0.9), (z + 0.12, z + 0.75), planks=5)


def _crate(sheet: Sheet, vault: Vault, across: Point, up: Point, along: Point, *, planks: int) -> None:
    """A box of planks: top, the side towards us, the side towards the lamp."""
    (left, right), (low, high), (near, far) = across, up, along

    def quad(*corners: tuple[float, float, float]) -> list[Point]:
        return [vault.place(*corner) for corner in corners]

    shown = left if left > vault.aside else right
    flank = quad((shown, low, near), (shown, low, far), (shown, high, far), (shown, high, near))
    lid = quad((left, high, near), (right, high, near), (right, high, far), (left, high, far))
    front = quad((left, low, near), (right, low, near), (right, high, near), (left, high, near))
    for area, ground, angle, tone in ((lid, "#4A4330", 4.0, 0.5), (flank, "#191E1C", 80.0, 0.2),
                                      (front, "#2A2E2A", 62.0, 0.22)):
        sheet.fill(line(area, close=True), ground)
        sheet.hatch(area, angle=angle, gap=4, tone=tone, seed=planks)
        sheet.stroke(line(area, close=True), LINE)
    boards_ = [line(quad((left, low + (high - low) * i / planks, near),
                         (right, low + (high - low) * i / planks, near)))
                         for i in range(1, planks)] if high - low > 0.2 else []
    edge = (right - left) * 0.12
    posts = [line(quad((x, low, near), (x, high, near))) for x in (left + edge,
                                                                   right - edge)] if high - low > 0.2 else []
    sheet.stroke("".join(boards_), THIN, opacity=0.7)
    sheet.stroke("".join(posts) or line(front[:2]), LINE)


Gallery = tuple[float, float, float, float]  # left, top, width, height
DUG: tuple[Gallery, ...] = ((338, 230, 962, 48), (742, 92, 34, 150), (950, 92, 34, 150), (776, 150, 86, 26),
                            (620, 270, 30, 62))
PLANNED_GALLERIES: tuple[Gallery, ...] = (
    *((430, 92, 762, 26), (430, 392, 762, 26), (430, 92, 30, 150), (534, 92, 30, 150), (638, 92, 30, 150)),
    *((846, 92, 30, 150), (1054, 92, 30, 150), (1162, 92, 30, 150), (490, 270, 30, 148), (620, 270, 30, 148)),
    *((750, 270, 30, 148), (880, 270, 30, 148), (1010, 270, 30, 148), (1162, 270, 30, 148), (430, 150, 762, 26)),
)


def network() -> Sheet:
    """The galleries from above: what was dug stands in line, what was planned is dashed."""
    sheet = Sheet()
    sheet.fill(box(0, 0, 1290, 496), sheet.fade((0, 0), (0, 496), (0, "#1D2321", 1), (1, "#131716", 1)))
    strata(sheet, [(0, 0), (1290, 0), (1290, 496), (0, 496)], gap=15, seed=15, strength=0.26, fade_to=0.2, flints=False)
    _quarry_edge(sheet)
    _planned(sheet)
    _dug(sheet)
    return sheet


def _quarry_edge(sheet: Sheet) -> None:
    edge = roughened([(86, -10), (66, 110), (84, 240), (62, 370), (78, 510)], step=9, amount=5, seed=2)
    sheet.fill(line([*edge, (-5, 510), (-5, -10)], close=True), "#0F1312")
    rnd, slopes = random.Random(8), Engraving()
    for x, y in edge:
        for _ in range(4):
            reach = rnd.uniform(8, 46)
            start = y + rnd.uniform(-5, 5)
            slopes.add(line([(x, start), (x - reach, start + reach * 0.08)]), rnd.uniform(0.25, 0.85))
    sheet.engrave(slopes, FINE)
    sheet.stroke(line(edge), LINE)


def _planned(sheet: Sheet) -> None:
    """Dashed galleries, the octagon and its two passages; their floors hide the lines between them."""
    ways = [box(*gallery) for gallery in PLANNED_GALLERIES]
    hall = line(polygon_points(216, 254, 104, 8, turn=22.5), close=True)
    passages = [line(corners, close=True) for corners in (
        ((150, 192), (60, 138), (60, 104), (166, 168)), ((150, 316), (60, 370), (60, 404), (166, 340)))]
    for way in (*ways, hall, *passages):
        sheet.stroke(way, 3.2, dash=PLANNED, opacity=0.85)
    for way in (*passages, hall, *ways):
        sheet.fill(way, "#161B19")
    sheet.stroke(line(polygon_points(216, 254, 82, 8, turn=22.5), close=True), FINE, dash=PLANNED, opacity=0.6)
    spokes = [line([a, b]) for a, b in zip(polygon_points(216, 254, 82, 8, turn=22.5),
                                           polygon_points(216, 254, 26, 8, turn=22.5), strict=True)]
    sheet.stroke("".join(spokes), FINE, dash=PLANNED, opacity=0.45)
    sheet.stroke(circle(216, 254, 24), THIN, dash="5 4", opacity=0.8)


def _dug(sheet: Sheet) -> None:
    """The tunnels that exist: rock cut around them, a floor, the track of Ida and its lamp."""
    rock = Engraving()
    for left, top, width, height in DUG:
        rim = [(left - 11, top - 11), (left + width + 11, top - 11), (left + width + 11, top + height + 11),
               (left - 11, top + height + 11)]
        rock.hatch(rim, angle=-45, gap=4.2, tone=0.75, seed=4)
    sheet.engrave(rock, FINE)
    for gallery in DUG:
        sheet.stroke(box(*gallery), 5)
    for gallery in DUG:
        sheet.fill(box(*gallery), "#333A37")
    y, ties = 254, "".join(line([(x, 243), (x, 265)]) for x in range(352, 1296, 11))
    sheet.stroke(ties, THIN, opacity=0.5)
    for rail in (y - 6.5, y + 6.5):
        sheet.stroke(line([(346, rail), (1296, rail)]), THIN)
    floor = "".join(box(*gallery) for gallery in DUG)
    with sheet.inside(floor):
        glow(sheet, 1090, y, 150, strength=0.9)
    sheet.fill(circle(1090, y, 7), FLAME)
    sheet.stroke(circle(1090, y, 11), LINE, colour=LAMP)


PICTURES = {"mouth": mouth, "tunnel": tunnel, "network": network, "trolley": trolley}
