"""Which pictures would look blurred on the panel, and which do not have the shape of the place they are shown in.

Judged on a panel of 1920 x 1080; must never open a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.guide.fields import WHOLE
from kiosk.guide.located import Source, Way
from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem
from kiosk.guide.takes import Take
from kiosk.release.facts import Facts
from kiosk.release.picture import BOXES
from kiosk.workshop.looking import Looked

STAGE = (1290, 496)
MOST_BLOWN_UP = 1.6
LEAST_FILLED = 0.4  # of a place where a picture is shown whole
MOST_LOST = 0.35  # of a picture that covers its place


@dataclass(frozen=True)
class _Shown:
    """A part of a picture, and the place in pixels it is shown in: whole, or covering it."""

    way: Way
    name: str
    place: tuple[int, int]
    kind: str = "picture"
    look: tuple[float, float, float, float] = WHOLE
    cover: bool = False
    any_shape: bool = False


def picture_problems(
    guide: Guide, source: Source, media: MediaFolder, heard: Sequence[Take], looked: Looked
) -> Iterator[Problem]:
    """Yield a warning for each picture that is too small for its place, or of another shape."""
    for shown in _all_shown(guide):
        facts = looked.get(shown.name)
        if isinstance(facts, Facts) and all(facts.size):
            if words := _blurred(shown, facts):
                yield source.warning(source.node(shown.way), words, rule="small-picture")
            if words := _misshapen(shown, facts.size):
                yield source.warning(source.node(shown.way), words, rule="picture-shape")


def _all_shown(guide: Guide) -> Iterator[_Shown]:
    museum = guide.museum
    yield _Shown(("museum", "picture"), museum.picture, (1920, 1080), "rest", cover=True)
    yield _Shown(("museum", "portrait"), museum.portrait, (1080, 1920), "rest", cover=True)
    for number, floor in enumerate(museum.plan):
        yield _Shown(("museum", "plan", number, "picture"), floor.picture, (612, 904), any_shape=True)
    for number, tour in enumerate(guide.tours):
        yield _Shown(("tours", number, "picture"), tour.picture, (480, 440), any_shape=True)
    for number, stop in enumerate(guide.stops):
        way: Way = ("stops", number)
        for place, part in enumerate(stop.parts):
            for order, picture in enumerate(part.pictures):
                here = (*way, "parts", place, "pictures", order, "picture")
                yield _Shown(here, picture.picture, STAGE, look=picture.look)
        if stop.closer:
            for order, point in enumerate(stop.closer.points):
                here = (*way, "closer", "points", order, "look")
                yield _Shown(here, stop.closer.picture, STAGE, "closer", point.look, any_shape=True)


def _blurred(shown: _Shown, facts: Facts) -> str:
    box = BOXES[shown.kind]
    wide, high = facts.size
    fit = min(box[0] / wide, box[1] / high)
    kept = fit if facts.drawn else min(1.0, fit)
    there = wide * shown.look[2] * kept, high * shown.look[3] * kept
    choose = max if shown.cover else min
    scale = choose(shown.place[0] / there[0], shown.place[1] / there[1])
    if scale <= MOST_BLOWN_UP:
        return ""
    part = "this part of it" if shown.look != WHOLE else "it"
    size = f"'{shown.name}' is a drawing, but" if facts.drawn else f"'{shown.name}' is {wide} x {high} pixels;"
    larger = "" if facts.drawn else "Take a larger one, or let"
    remedy = f"{larger or 'Let'} 'look' show more of it." if shown.look != WHOLE else "Take a larger one."
    return f"{size} {part} is blown up {scale:.1f} times on the panel and looks blurred. {remedy}"


def _misshapen(shown: _Shown, size: tuple[int, int]) -> str:
    wide, high = size[0] * shown.look[2], size[1] * shown.look[3]
    ratio = (wide / high) / (shown.place[0] / shown.place[1])
    share = min(ratio, 1 / ratio)
    if shown.cover and 1 - share > MOST_LOST:
        across = f"{shown.place[0]} x {shown.place[1]}"
        lost = f"{100 * (1 - share):.0f} %"
        return f"'{shown.name}' is {_form(size)}; {lost} of it is cut off to fill {across}. Crop it to that shape."
    if not shown.cover and not shown.any_shape and share < LEAST_FILLED:
        return (
            f"'{shown.name}' is {_form((round(wide), round(high)))} and fills only {100 * share:.0f} % of the stage, "
            "which is 2.6 times as wide as high. Crop it, or choose a part with 'look'."
        )
    return ""


def _form(size: tuple[int, int]) -> str:
    wide, high = size
    if wide == high:
        return "square"
    return f"{wide / high:.1f} times as wide as high" if wide > high else f"{high / wide:.1f} times as high as wide"
