"""A London terrace after the blast: blind windows, bare rafters, one gap; nobody, and one lit window far from it."""

from __future__ import annotations

import random

from .chalk import FINE, LAMP, LINE, THIN, Engraving, Noise, Sheet, box, line
from .motifs import glow

WALL, DARK = "#1B211F", "#0B0E0D"
PAVEMENT, EAVES, RIDGE, WIDTH = 412.0, 176.0, 118.0, 126.0


def terrace(sheet: Sheet, *, first: float, count: int, gap: tuple[float, float], lit: int) -> None:
    """Houses from `first` on, `WIDTH` px each; those inside `gap` are gone, the nearer to it the worse the others."""
    for i in range(count):
        x = first + i * WIDTH
        if gap[0] <= x + WIDTH / 2 <= gap[1]:
            continue
        away = min(abs(x + WIDTH / 2 - gap[0]), abs(x + WIDTH / 2 - gap[1])) / WIDTH
        house(sheet, x, harm=max(0.0, 1 - away * 0.42), lit=i == lit, seed=i + 2)


def house(sheet: Sheet, x: float, *, harm: float, lit: bool, seed: int) -> None:
    _roof(sheet, x, harm, seed)
    wall = [(x, PAVEMENT), (x, EAVES), (x + WIDTH, EAVES), (x + WIDTH, PAVEMENT)]
    sheet.shape(line(wall, close=True), WALL, THIN)
    _bricks(sheet, x, seed)
    sheet.shape(box(x - 2, EAVES - 3, WIDTH + 4, 9), "#2A312E", THIN)
    for column in (14, 76):
        window(sheet, x + column, EAVES + 28, 36, 66, harm=harm, lit=lit and column == 14, seed=seed + column)
    _bay(sheet, x + 12, harm, seed)
    _door(sheet, x + 84)
    sheet.stroke(line([(x, PAVEMENT), (x, EAVES)]), THIN)


def _bricks(sheet: Sheet, x: float, seed: int) -> None:
    rnd, courses = random.Random(seed), Engraving()
    for k in range(32):
        y, start = EAVES + 8 + k * 7.2, x + rnd.uniform(0, 30)
        while start < x + WIDTH - 4:
            long = rnd.uniform(8, 46)
            courses.add(line([(start, y), (min(start + long, x + WIDTH), y)]), rnd.uniform(0.06, 0.26))
            start += long + rnd.uniform(4, 28)
    sheet.engrave(courses)


def _roof(sheet: Sheet, x: float, harm: float, seed: int) -> None:
    """Slates; where the blast has taken them, rafters and laths."""
    slope = [(x, EAVES), (x, RIDGE), (x + WIDTH, RIDGE), (x + WIDTH, EAVES)]
    sheet.shape(line(slope, close=True), DARK if harm > 0.3 else "#171C1A", THIN)
    slates = Engraving()
    for row in range(8):
        _slates(slates, x, row, harm, Noise(seed * 7))
    if harm > 0.3:
        rafters = [[(x + k * 15.5, RIDGE), (x + k * 15.5, EAVES)] for k in range(1, 8)]
        laths = [[(x, RIDGE + k * 12), (x + WIDTH, RIDGE + k * 12)] for k in range(1, 5)]
        sheet.stroke("".join(line(bar) for bar in [*rafters, *laths]), FINE, opacity=0.55)
    sheet.engrave(slates)
    for k, at in enumerate((6, 24)):
        sheet.shape(box(x + at - 4, RIDGE - 26, 15, 30), WALL, THIN)
        sheet.shape(box(x + at, RIDGE - 36 - k * 2, 7, 11), WALL, FINE)


def _slates(slates: Engraving, x: float, row: int, harm: float, noise: Noise) -> None:
    """One course of slates, with holes where the harm is great."""
    y, start = RIDGE + 7 + row * 7, None
    for col in range(15):
        a = x + col * 9 + (row % 2) * 4.5
        kept = col < 14 and a < x + WIDTH - 6 and noise.rough(a / 38 + row * 0.33) + harm * 1.5 <= 0.95
        if kept:
            slates.add(f"M{a:.1f} {y:.0f}v-7", 0.42)
            start = a if start is None else start
        elif start is not None:
            slates.add(f"M{start:.1f} {y:.0f}H{min(a, x + WIDTH):.1f}", 0.42)
            start = None


def window(sheet: Sheet, x: float, y: float, wide: float, high: float, *, harm: float, lit: bool, seed: int) -> None:
    """A sash window with its lintel: whole, lit, or without its panes."""
    if lit:
        glow(sheet, x + wide / 2, y + high / 2, 120, strength=0.5)
    frame = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
    sheet.shape(line(frame, close=True), LAMP if lit else DARK, THIN)
    bars = line([(x, y + high / 2), (x + wide, y + high / 2)]) + line([(x + wide / 2, y), (x + wide / 2, y + high)])
    if lit:
        sheet.fill(box(x, y, wide, high), "#FFE2A0", opacity=0.35)
        sheet.stroke(bars, LINE, colour="#2A210F")
    elif harm > 0.55:
        _shards(sheet, x, y, wide, high, seed)
    else:
        sheet.stroke(bars, THIN, opacity=0.85)
        sheet.hatch(frame, angle=58, gap=10, tone=0.22)
    sheet.shape(box(x - 4, y - 8, wide + 8, 7), "#2A312E", FINE)
    sheet.shape(box(x - 4, y + high, wide + 8, 4.5), "#2A312E", FINE)


def _shards(sheet: Sheet, x: float, y: float, wide: float, high: float, seed: int) -> None:
    rnd = random.Random(seed)
    for corner, across, down in (
        ((x, y), 1, 1),
        ((x + wide, y + high), -1, -1),
        ((x + wide, y), -1, 1),
        ((x, y + high), 1, -1),
    ):
        a, b = rnd.uniform(0.12, 0.34) * wide, rnd.uniform(0.12, 0.4) * high
        sheet.shape(
            line([corner, (corner[0] + across * a, corner[1]), (corner[0], corner[1] + down * b)], close=True),
            "#2A312E",
            FINE,
            opacity=0.7,
        )
    sheet.stroke(
        line([(x, y + high / 2), (x + wide * rnd.uniform(0.4, 0.7), y + high / 2 + rnd.uniform(2, 9))]),
        LINE,
        opacity=0.8,
    )
    sheet.stroke(line([(x + wide / 2, y), (x + wide / 2 - 3, y + high * 0.46)]), THIN, opacity=0.8)


def _bay(sheet: Sheet, x: float, harm: float, seed: int) -> None:
    y, high = EAVES + 132, 84
    sheet.shape(line([(x - 5, y), (x + 4, y - 12), (x + 52, y - 12), (x + 61, y)], close=True), "#2A312E", FINE)
    sheet.shape(box(x - 3, y, 62, PAVEMENT - y), WALL, THIN)
    for k, wide in ((0, 14), (17, 24), (44, 13)):
        window(sheet, x + k - 1, y + 12, wide, high - 24, harm=harm, lit=False, seed=seed + k)


def _door(sheet: Sheet, x: float) -> None:
    y = EAVES + 136
    sheet.shape(box(x - 4, y - 18, 34, PAVEMENT - y + 18), "#2A312E", THIN)
    sheet.shape(f"M{x:.1f} {y:.1f}a13 13 0 0 1 26 0Z", DARK, FINE)
    sheet.shape(box(x, y + 2, 26, PAVEMENT - y - 10), "#141917", THIN)
    for k in (8, 46):
        sheet.stroke(box(x + 4, y + k, 7.5, 30) + box(x + 14.5, y + k, 7.5, 30), FINE, opacity=0.6)
    sheet.shape(box(x - 6, PAVEMENT - 8, 38, 4) + box(x - 9, PAVEMENT - 4, 44, 4), "#2A312E", FINE)


def road(sheet: Sheet, dust: float = 1.0) -> None:
    """Pavement, kerb and setts, with dust lying on them around the gap."""
    sheet.fill(
        box(0, PAVEMENT, sheet.width, sheet.height - PAVEMENT),
        sheet.fade((0, PAVEMENT), (0, sheet.height), (0, "#20262A", 0), (0.01, "#1E2422", 1), (1, "#0E1110", 1)),
    )
    sheet.stroke(line([(0, PAVEMENT), (sheet.width, PAVEMENT)]), LINE)
    sheet.stroke(
        line([(0, PAVEMENT + 19), (sheet.width, PAVEMENT + 19)])
        + line([(0, PAVEMENT + 26), (sheet.width, PAVEMENT + 26)]),
        THIN,
        opacity=0.7,
    )
    setts, y, high = Engraving(), PAVEMENT + 28, 8.0
    while y < sheet.height:
        wide, k = high * 3.4, int((y * 7) % 5)
        for x in range(-k * 3, sheet.width, round(wide)):
            setts.add(f"M{x} {y:.0f}h{wide * 0.84:.0f}", 0.36 * dust * (1 - (y - PAVEMENT) / 130))
            setts.add(f"M{x} {y:.0f}v{high * 0.7:.0f}", 0.22 * dust * (1 - (y - PAVEMENT) / 130))
        y, high = y + high, high * 1.14
    sheet.engrave(setts)


def lamp_post(sheet: Sheet, x: float, *, top: float = 214) -> None:
    """A street lamp, dark since the blackout."""
    sheet.shape(
        line(
            [(x - 2.4, top + 40), (x + 2.4, top + 40), (x + 4.5, PAVEMENT + 22), (x - 4.5, PAVEMENT + 22)], close=True
        ),
        DARK,
        THIN,
    )
    sheet.stroke(line([(x - 15, top + 52), (x + 15, top + 52)]), LINE)
    sheet.shape(
        line([(x - 7, top + 36), (x + 7, top + 36), (x + 12, top + 8), (x - 12, top + 8)], close=True), DARK, THIN
    )
    sheet.shape(line([(x - 14, top + 8), (x, top - 8), (x + 14, top + 8)], close=True), WALL, THIN)
    sheet.shape(box(x - 8, PAVEMENT + 4, 16, 18), DARK, THIN)
