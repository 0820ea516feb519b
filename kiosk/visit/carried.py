"""A visit carried into another programme, as it was: same screen, same stop. What is no longer there is left.

Must never touch the sound: whether it can go on is the walk's affair.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.guide.programme import Programme, Stop
from kiosk.visit.state import Visit

AT_A_STOP = ("stop", "closer", "warning")


def carried(visit: Visit, programme: Programme, part: str = "") -> Visit:
    """Return the visit as it goes on in `programme`, in the part named `part`; where its stop is gone, at the stops."""
    stops = {stop.id: stop for stop in programme.stops}
    stop, languages = stops.get(visit.stop), programme.museum.languages
    kept = tuple(one for one in visit.saved if one[0] in stops and one[1] < len(stops[one[0]].further))
    visit = replace(
        visit, language=visit.language if visit.language in ("", *languages) else languages[0], notice="",
        tour=_tour(visit, programme), heard=visit.heard & stops.keys(), saved=kept,
    )  # fmt: skip
    if visit.screen == "plan" and not programme.museum.plan:
        visit = visit.to(visit.came)
    if not visit.stop:
        return visit
    return _at_stop(visit, stop, part) if stop and stop.parts else _without_stop(visit)


def _tour(visit: Visit, programme: Programme) -> str:
    """Return the tour, if it is there still and leads to the open stop."""
    stops = next((tour.stops for tour in programme.tours if tour.id == visit.tour), ())
    return visit.tour if visit.stop in ("", *stops) and stops else ""


def _without_stop(visit: Visit) -> Visit:
    """Leave the stop; a screen beside it stays open."""
    visit = replace(visit, stop="", part=0, panel="", over=False, came="stops")
    return visit.to("stops") if visit.screen in AT_A_STOP else visit


def _at_stop(visit: Visit, stop: Stop, part: str) -> Visit:
    names = [one.name for one in stop.parts]
    visit = replace(visit, part=names.index(part) if part in names else 0)
    if visit.panel == "further" and not stop.further:
        visit = replace(visit, panel="")
    if visit.point and visit.point > (len(stop.closer.points) if stop.closer else 0):
        visit = replace(visit, point=0, middle=(0.5, 0.5), zoom=1.0)
    screen, came = (_there(stop, name) for name in (visit.screen, visit.came))
    return replace(visit.to(screen) if screen != visit.screen else visit, came=came)


def _there(stop: Stop, screen: str) -> str:
    """Return a screen of the stop, or the stop itself where it no longer has that one."""
    gone = (screen == "closer" and not stop.closer) or (screen == "warning" and not stop.warning)
    return "stop" if gone else screen
