"""The museum's own pictures: the rest screen lying and standing; the screen sets every word over them."""

from __future__ import annotations

from .chalk import THIN, TUNNEL, Point, Sheet, box, circle
from .hill import (
    CROWN,
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

WIDTH_AT = CROWN + 4.2  # metres above the hall's floor


def _whole(s: Section, moon: tuple[float, float, float]) -> None:
    """The hill as it is today, with the lamp in the tunnel."""
    night_sky(s.sheet, s.middle[1] + 40, stars=170)
    air(s)
    _calm(s, s.at(0, WIDTH_AT), 22 * s.scale, 0.35)
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
    _measures(s)


def _measures(s: Section) -> None:
    """Lines for the shield's width (71 m), the lift's height (42 m) and a V2's (14 m): facts 1.11, 10.03, 4.02."""
    _calm(s, s.at(34.4, 21), 11 * s.scale, 0.7)
    for half in (-1, 1):
        s.stroke([(half * 35.5, 40.6), (half * 35.5, WIDTH_AT + 0.5)], THIN, opacity=0.35)
        _measure(s, (half * 35.5, WIDTH_AT), (half * 7.0, WIDTH_AT))
    for x, foot, top in ((27.8, 0.0, 42.0), (3.5, 0.9, 14.9)):
        _measure(s, (x, foot), (x, top))
        _end(s, (x, top), across=True)


def _calm(s: Section, at: Point, reach: float, strength: float) -> None:
    """Darker ground for a number."""
    s.sheet.fill(circle(*at, reach), s.sheet.halo(*at, reach, (0.3, TUNNEL, strength), (1, TUNNEL, 0)))


def _measure(s: Section, start: Point, end: Point) -> None:
    """A line from an end on; where its number interrupts it, it stops."""
    s.stroke([start, end], THIN, opacity=0.8)
    _end(s, start, across=start[0] == end[0])


def _end(s: Section, at: Point, *, across: bool) -> None:
    (x, y), long = at, 0.6
    ends = [(x - long, y), (x + long, y)] if across else [(x, y - long), (x, y + long)]
    s.stroke(ends, THIN, opacity=0.8)


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
