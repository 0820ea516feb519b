"""The museum's own pictures: the rest screen lying and standing; the screen sets every word over them."""

from __future__ import annotations

from .chalk import TUNNEL, Sheet, box
from .hill import (
    Section,
    air,
    floor_line,
    hall,
    hill,
    lift,
    passage,
    planned_rocket,
    rail_tunnel,
    shield,
    visitors,
    wagons,
)
from .motifs import crescent, night_sky
from .plan import dome, tunnels


def _whole(s: Section, moon: tuple[float, float, float]) -> None:
    """The hill as it is today, with the lamp in the tunnel."""
    night_sky(s.sheet, s.middle[1] + 40, stars=170)
    air(s)
    crescent(s.sheet, *moon)
    hill(s)
    hall(s)
    passage(s)
    rail_tunnel(s, lamp=47.5)
    wagons(s)
    visitors(s)
    floor_line(s)
    lift(s)
    shield(s)
    planned_rocket(s)


def rest() -> Sheet:
    sheet = Sheet(1920, 1080)
    _whole(Section(sheet, (1222, 700), 9.2, heft=1.2), (1716, 150, 58))
    foot = sheet.fade((0, 706), (0, 1080), (0, TUNNEL, 0), (0.35, TUNNEL, 0.82), (1, TUNNEL, 0.96))
    sheet.fill(box(0, 706, 1920, 374), foot)
    return sheet


def rest_portrait() -> Sheet:
    sheet = Sheet(1080, 1920)
    _whole(Section(sheet, (500, 1150), 8.2, heft=1.2), (840, 430, 60))
    foot = sheet.fade((0, 1240), (0, 1920), (0, TUNNEL, 0), (0.25, TUNNEL, 0.82), (1, TUNNEL, 0.96))
    sheet.fill(box(0, 1240, 1080, 680), foot)
    return sheet


PICTURES = {"rest": rest, "rest-portrait": rest_portrait, "plan-tunnels": tunnels, "plan-dome": dome}
