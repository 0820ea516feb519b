"""Pictures of stop 1, welcome: the hill at night, the hill cut open, the coasts of the Channel, the entrance today."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .chalk import (
    FINE,
    LAMP,
    LINE,
    VOID,
    Engraving,
    Noise,
    Point,
    Sheet,
    box,
    circle,
    lamplight,
    line,
    roughened,
)
from .coasts import channel
from .hill import Section, air, floor_line, hall, lift, passage, planned_rocket, rail_tunnel, shield, visitors, wagons
from .hill import hill as chalk_hill
from .motifs import bare_tree, crescent, fir, glow, grass, hanging_lamp, night_sky, rails_side, wagon, walker
from .quarry import chalk_face, dome_outside, rubble, track_in
from .vault import Vault, ballast, boards, lining


def hill() -> Sheet:
    """The dome on its cliff, seen from the quarry at night; a lamp burns at the tunnel."""
    sheet, lamp = Sheet(), (402.0, 318.0)
    night_sky(sheet, 300, stars=130)
    sheet.fill(circle(760, 150, 420), sheet.halo(760, 150, 420, (0, "#39423F", 0.9), (1, "#39423F", 0)))
    crescent(sheet, 196, 96, 44)
    for i, (x, height) in enumerate(((1120, 74), (1156, 92), (1186, 62), (1236, 84), (1268, 104), (330, 54),
                                     (296, 66))):
        fir(sheet, x, 196 if x > 600 else 224, height, seed=i)
    dome_outside(sheet, (740, 190), 300, 118)
    _cliff(sheet, lamp)
    _mouth(sheet, lamp)
    _waiting_wagons(sheet)
    return sheet


def _cliff(sheet: Sheet, lamp: Point) -> None:
    def light(x: float, y: float) -> float:
        moon = 0.34 + 0.3 * math.exp(-(((x - 640) / 420) ** 2))
        return max(moon * (1 - (y - 190) / 520), lamplight(*lamp, 230, most=1.0)(x, y))

    top = [(-10, 250), (120, 236), (250, 226), (350, 220), (410, 194), (520, 191), (960, 191), (1070, 192),
           (1160, 198), (1300, 190)]
    foot = [(-10, 356), (250, 366), (520, 384), (860, 380), (1300, 356)]
    sheet.fill(box(0, 340, 1290, 160), sheet.fade((0, 340), (0, 496), (0, "#1B211F", 1), (1, "#101413", 1)))
    chalk_face(sheet, top, foot, tone=light, seed=14, beds=11, ground="#1D2321")
    grass(sheet, [(960, 192), (1070, 193), (1160, 199), (1300, 191)], gap=5, height=9)
    grass(sheet, [(0, 251), (120, 237), (250, 227)], gap=5, height=9)
    rubble(sheet, (-10, 362), (340, 376), 18, count=110, tone=lambda x, y: 0.7)
    rubble(sheet, (500, 388), (1290, 364), 22, seed=5, count=190, tone=lambda x, y: 0.7)


def _mouth(sheet: Sheet, lamp: Point) -> None:
    """The tunnel at the cliff's foot with the track that leads to it."""
    x, y = 402, 392
    arch = [(x - 46, y), (x - 46, y - 36), *[(x - 46 * math.cos(t * math.pi / 16),
                                              y - 36 - 30 * math.sin(t * math.pi / 16)) for t in range(1, 16)],
                                              (x + 46, y - 36), (x + 46, y)]
    frame = [(x + (px - x) * 1.2, y + (py - y) * 1.16) for px, py in arch]
    sheet.shape(line(frame), "#3A3A33", LINE)
    sheet.fill(line(arch, close=True), VOID)
    sheet.stroke(line(arch), LINE)
    joints = "".join(line([a, b]) for a, b in zip(arch, frame, strict=True))
    sheet.stroke(joints, FINE, opacity=0.6)
    glow(sheet, *lamp, 190)
    _lit_ground(sheet, lamp)
    left = [(306, 512), (395, 392)]
    right = [(446, 512), (410, 392)]
    track_in(sheet, left, right, sleepers=34, near=5)
    hanging_lamp(sheet, lamp[0], lamp[1] - 14, 16, lit=True)


def _lit_ground(sheet: Sheet, lamp: Point) -> None:
    """The lamp's light on the quarry floor."""
    ground = Engraving()
    for i in range(46):
        q, reach = 404 + i * 2.1, 330 * (1 - i / 60)
        noise = Noise(i)
        for part in range(9):
            px = lamp[0] - reach + reach * 2 * (part + 0.5 + 0.4 * noise(part * 3.3)) / 9
            ground.add(line([(px, q), (px + 14 + 18 * abs(noise(part)), q)]),
                       0.75 * lamplight(402, 396, 330, most=1)(px, q))
    sheet.engrave(ground, FINE, colour=LAMP)


def _waiting_wagons(sheet: Sheet) -> None:
    """Empty wagons on the siding in the dark."""
    rails_side(sheet, 640, 1300, 470, gap=14, opacity=0.6)
    for x in (716, 894, 1072):
        wagon(sheet, x, 470, 152)


def section() -> Sheet:
    """The whole hill cut open, as it is today; dashed: planned, never finished."""
    sheet = Sheet()
    s = Section(sheet, (560, 424), 6.5)
    night_sky(sheet, 424, stars=90)
    air(s)
    chalk_hill(s)
    hall(s)
    passage(s)
    rail_tunnel(s, lamp=47.5)
    wagons(s)
    visitors(s)
    floor_line(s)
    lift(s)
    shield(s)
    planned_rocket(s)
    return sheet




def today() -> Sheet:
    """The tunnel's entrance today: visitors walk in, under one lamp."""
    sheet = Sheet()
    vault = Vault((830, 306), scale=400, half_width=3.4, spring=2.7, crown=5.6, eye=1.6)
    mouth = vault.ring(8.0)
    night_sky(sheet, 190, stars=80, seed=21)
    _slope(sheet)
    _forecourt(sheet, vault)
    _portal(sheet, vault)
    x, top = vault.place(0, vault.crown, 14)
    light = lamplight(x, top + 46, 330, most=0.95, least=0.05)
    with sheet.inside(line(mouth, close=True)):
        lining(sheet, vault, near=8.0, far=90, step=3.2, tone=light)
        boards(sheet, vault, near=8.0, far=80, tone=light, count=120)
        ballast(sheet, vault, near=8.0, far=60, tone=light)
        for side in (-0.72, 0.72):
            sheet.stroke(line([vault.place(side, 0, 8.0), vault.place(side, 0, 60)]), LINE, opacity=0.8)
        glow(sheet, x, top + 46, 190)
        hanging_lamp(sheet, x, top, 46, lit=True)
        _walkers(sheet, vault, ((-0.6, 19, 1.7, 1), (0.2, 19.4, 1.62, 1), (1.5, 26, 1.75, 1)), LAMP)
    sheet.stroke(line(mouth), LINE + 0.6)
    family = ((-2.15, 9.0, 1.74, 1), (-1.5, 8.8, 1.15, -1), (-0.95, 8.9, 1.66, -1), (1.9, 10.5, 1.72, 1))
    _walkers(sheet, vault, family, "#C79A45")
    return sheet


def _walkers(sheet: Sheet, vault: Vault, places: Sequence[tuple[float, float, float, float]], edge: str) -> None:
    """Visitors at (metres aside, metres ahead, height, forward foot)."""
    for aside, z, height, step in places:
        walker(sheet, *vault.place(aside, 0, z), height * vault.scale / z, colour="#0B0D0C", edge=edge, step=step)


def _slope(sheet: Sheet) -> None:
    """The wooded hillside over the entrance."""
    edge = roughened([(-10, 262), (160, 214), (330, 128), (520, 66), (780, 40), (1060, 62), (1300, 40)], step=12,
                     amount=6, seed=6)
    sheet.fill(line([*edge, (1300, 500), (-10, 500)], close=True),
               sheet.fade((0, 40), (0, 420), (0, "#262C29", 1), (1, "#151918", 1)))
    for i, x in enumerate((70, 128, 236, 290, 388, 1150, 1212, 1262)):
        foot = min(edge, key=lambda p: abs(p[0] - x))[1] + 3
        (bare_tree if i % 3 == 1 else fir)(sheet, x, foot, (78, 62, 92, 60, 66, 46, 34, 40)[i], seed=i)
    tufts = Engraving()
    noise = Noise(9)
    for row in range(30):
        y = 60.0 + row * 13
        for k in range(110):
            left = k * 12 + 6 * noise(k * 1.3 + row * 7)
            high = min(edge, key=lambda p: abs(p[0] - left))[1]
            if y > high + 8 and noise(k * 0.9 + row * 2.2) > 0:
                tufts.add(line([(left, y), (left + 3 + 2 * noise(left), y - 5 - 4 * abs(noise(y + k)))]), 0.32)
    sheet.engrave(tufts, FINE)
    grass(sheet, edge, gap=4, height=9)
    sheet.stroke(line(edge), LINE)


def _portal(sheet: Sheet, vault: Vault) -> None:
    """The concrete wall around the mouth with the marks of its boards."""
    x, foot = vault.place(0, 0, 8.0)
    wall = [(x - 350, foot), (x - 318, 168), (x - 262, 168), (x - 236, 86), (x + 236, 86), (x + 262, 168),
            (x + 318, 168), (x + 350, foot)]
    sheet.fill(line(wall, close=True), sheet.fade((0, 80), (0, foot), (0, "#4A4F4A", 1), (1, "#2A302D", 1)))
    joints, noise = Engraving(), Noise(31)
    for row in range(1, 26):
        y = 86 + row * (foot - 86) / 26
        for k in range(24):
            left = x - 340 + k * 29 + 8 * noise(row * 3.1 + k)
            joints.add(line([(left, y), (left + 25, y)]), 0.22 + 0.25 * abs(noise(k + row * 5.7)))
    with sheet.inside(line(wall, close=True)):
        sheet.engrave(joints, FINE)
    sheet.stroke(line(wall), LINE)
    rings = vault.ring(8.0, shrink=-0.42)
    sheet.shape(line(rings), "#3A403C", LINE)
    sheet.stroke("".join(line([a, b]) for a, b in zip(vault.ring(8.0), rings, strict=True)), FINE, opacity=0.6)


def _forecourt(sheet: Sheet, vault: Vault) -> None:
    """The paved way in, with the old track let into it."""
    foot = vault.place(0, 0, 8.0)[1]
    sheet.fill(box(0, foot, 1290, 500 - foot), sheet.fade((0, foot), (0, 496), (0, "#232927", 1), (1, "#131716", 1)))
    joints = Engraving()
    for z in (8.0, 7.3, 6.7, 6.2, 5.8, 5.4, 5.1, 4.8, 4.5, 4.25, 4.0, 3.75, 3.5, 3.3):
        y = vault.place(0, 0, z)[1]
        joints.add(line([(0, y), (1290, y)]), 0.2)
    for k in range(-40, 41):
        joints.add(line([vault.place(k * 1.2, 0, 8.0), vault.place(k * 1.2, 0, 2.9)]), 0.16)
    for side in (-0.72, 0.72):
        sheet.stroke(line([vault.place(side, 0, 8.0), vault.place(side, 0, 2.9)]), LINE + 0.4)
    sheet.engrave(joints, FINE)


PICTURES = {"hill": hill, "section": section, "channel": channel, "today": today}
