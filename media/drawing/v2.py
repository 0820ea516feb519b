"""The pictures of stop 23, the V2: what it was, how it flew and who had to build it."""

from __future__ import annotations

from collections.abc import Callable

from .chalk import CHALK, LAMP, THIN, Sheet, curve, lamplight
from .close_up import close_up
from .cutaway import chamber, feed_pipes, fins, guidance, hull, rudders, tanks, thrust_frame, warhead
from .motifs import bank, earth, glow, grass, ground, hand_lantern, night_sky, small_flame
from .profile import channel, coastal_wood, course, heading, london, minute_marks, thin_air
from .rocket import Lying
from .standing import launch_table, small, trailer, upright
from .steam import chamber_fittings, fittings, steam_plant
from .vault import courses, lamp_row, lining, track
from .wood import crowns, trunks
from .works import rocket_row, works_vault


def _whole(r: Lying) -> None:
    fins(r, ground="#151A18", lines=26)
    hull(r, ground="#151A18", lines=44)
    warhead(r)
    guidance(r)
    tanks(r)
    thrust_frame(r)
    steam_plant(r)
    feed_pipes(r)
    chamber(r, lines=22)
    rudders(r)


def cutaway() -> Sheet:
    """The whole rocket, cut open."""
    sheet = Sheet()
    ground(sheet)
    _whole(Lying(sheet, x=67, y=243, scale=82))
    return sheet


def _bay(r: Lying, start: float) -> None:
    fins(r, ground="#171C1A", lines=60)
    hull(r, ground="#171C1A", lines=84, start=start)
    tanks(r, lines=64, gap=0.05)
    fittings(r, start)
    thrust_frame(r)
    steam_plant(r, colour=LAMP, blades=48)
    feed_pipes(r)
    chamber(r, lines=56)
    chamber_fittings(r)
    rudders(r)


def motor() -> Sheet:
    """The motor bay: oxygen tank, steam pump, combustion chamber."""
    sheet = Sheet()
    ground(sheet)
    _bay(Lying(sheet, x=645 - 11.28 * 215, y=248, scale=215, heft=1.05), 8.2)
    return sheet


def closer() -> Sheet:
    """The motor bay large, for looking closer."""
    sheet = Sheet(2580, 992)
    ground(sheet)
    r = Lying(sheet, x=1290 - 11.32 * 430, y=496, scale=430, heft=1.8)
    _bay(r, 8.2)
    close_up(r)
    return sheet


def arc() -> Sheet:
    """The course to London in true proportion: 300 km wide, 90 km high; the motor burns along the amber part only."""
    sheet = Sheet()
    thin_air(sheet, 424)
    channel(sheet, 424)
    coastal_wood(sheet, 1060, 1270, 418)
    london(sheet, 190, 419, size=1.3)
    points = course(1150, 262, 418)
    glow(sheet, *points[15], 110, strength=0.45)
    sheet.stroke(curve(points), THIN)
    sheet.stroke(curve(points[:16]), 3.4, colour=LAMP)
    minute_marks(sheet, points, first=2)
    for i in (15, 42, 66):
        small(sheet, points[i], 92, heading(points, i), colour=LAMP if i == 15 else CHALK)
    return sheet


def mobile() -> Sheet:
    """A rocket on its launch table in a wood, the trailer's frame raised beside it."""
    sheet, foot, scale = Sheet(), 436, 26.5
    night_sky(sheet, 430, seed=5, stars=90)
    crowns(sheet, 428, low=190, high=300, seed=4, ground="#141A18", strength=0.2, gap=(470, 1010))
    crowns(sheet, 432, low=120, high=200, seed=9, ground="#101514", strength=0.3, gap=(430, 1060))
    earth(sheet, bank((0, foot - 2), (1290, foot + 4), step=22, amount=3), beds=False)
    trailer(sheet, 690, foot, scale)
    upright(sheet, 690, foot - 1.1 * scale, scale)
    launch_table(sheet, 690, foot, scale)
    hand_lantern(sheet, 632, foot + 6, 30)
    trunks(sheet, foot + 4, [38, 118, 236, 330, 462, 1092, 1168, 1254])
    grass(sheet, [(0, foot + 8), (1290, foot + 10)], gap=5, height=9)
    return sheet


def dora() -> Sheet:
    """Rockets in the tunnel of the underground factory; the small lamps stand for the people forced to build them."""
    sheet = Sheet()
    vault = works_vault((560, 250))
    tone = lamplight(*vault.place(4.2, 1.5, 8), 880, most=0.8, least=0.07)
    lining(sheet, vault, near=2.2, far=120, step=2.4, tone=tone)
    courses(sheet, vault, near=2.2, far=120, tone=tone, count=48)
    track(sheet, vault, near=3.4, far=110, middle=-2.2, tone=tone)
    lamp_row(sheet, vault, [13, 22, 34, 52])
    for z in [7.6 + 2.2 * i for i in reversed(range(18))]:
        x, y = vault.place(3.6, 0, z)
        small_flame(sheet, x, y, 160 / z, lit=True)
    rocket_row(sheet, vault, -2.2, [5.2, 21, 37, 53])
    return sheet


PICTURES: dict[str, Callable[[], Sheet]] = {
    "cutaway": cutaway,
    "motor": motor,
    "arc": arc,
    "mobile": mobile,
    "dora": dora,
    "closer": closer,
}
