"""Which pictures the next touch may show, so that they are ready before it.

Must never know how a picture is read or drawn.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.guide.programme import Picture, Stop
from kiosk.visit.seen import Seen


def ahead(seen: Seen) -> tuple[str, ...]:
    """Return the picture files to have ready beside those on the screen, the likeliest first."""
    match seen.visit.screen:
        case "rest":
            found: Iterable[Picture | None] = (tour.picture for tour in seen.programme.tours)
        case "stop":
            found = (*_around(seen), *_plan(seen))
        case "warning":
            found = (_first(seen.stop), *_plan(seen))
        case _:
            found = _plan(seen)
    return tuple(seen.text(picture.files) for picture in found if picture)


def _around(seen: Seen) -> tuple[Picture | None, ...]:
    """Return the next picture of this part, the first of the next stop and of the one before, and the closer look's."""
    _, following = seen.player.picture(seen.player.position)
    closer = seen.stop.closer
    return following, _first(seen.neighbour(1)), _first(seen.neighbour(-1)), closer.picture if closer else None


def _first(stop: Stop | None) -> Picture | None:
    pictures = stop.parts[0].pictures if stop and stop.parts else ()
    return pictures[0] if pictures else None


def _plan(seen: Seen) -> tuple[Picture, ...]:
    return tuple(floor.picture for floor in seen.programme.museum.plan)
