"""A stop on a standing panel: the picture, what it is called and what is said keep clear of each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from kiosk.guide.words import NAMES
from kiosk.visit.stop_view import ShownFilm
from kiosk.visit.view import Settings, View
from tests.screens.views import VIEWS
from tests.screens.window import Kiosk

SHORT, LONG = "V2", "Die unterirdische Abschussbasis, ihre vergessene Baustelle und die Männer, die sie graben mussten"


def film(language: str, settings: Settings) -> View:
    view = VIEWS["playing"](language, settings)
    return replace(view, scene=replace(view.scene, picture=None, film=ShownFilm("v2/flight.mp4", (1600, 900))))


STOPS = {"picture": VIEWS["playing"], "film": film, "signer": VIEWS["signed"], "signer alone": VIEWS["signed-large"]}


@pytest.mark.parametrize("name", STOPS)
@pytest.mark.parametrize("title", ["", SHORT, LONG], ids=["its own title", "a short one", "one of three lines"])
def test_the_number_and_title_have_room_under_the_picture(kiosk: Callable[..., Kiosk], name: str, title: str) -> None:
    shown = kiosk(STOPS[name]("en", Settings(still=True)))
    look = shown.app.theme
    look.fit(1080, 1920)
    near = []
    for language, size in product(NAMES, ("M", "L", "XL")):
        view = STOPS[name](language, Settings(size=size, still=True))
        shown.session.view = replace(view, scene=replace(view.scene, title=title or view.scene.title))
        shown.app.refresh()
        part = shown.app.screen._scene.ids
        edge = min(part[one].y for one in ("stage", "film", "signer") if part[one].shown)
        base = look.y(part.number.where(look)[1])
        highest = max(base + 161, part.tour.top - 0.34 * look.letters("button"))
        caption = part.caption.top if part.caption.shown else 0
        near += [
            (language, size, found, round(room))
            for found, room in (("picture", edge - highest), ("title", part.title.y - caption))
            if room < (20 if found == "picture" else 8)  # boxes hold the letters' ascenders and descenders
        ]
    assert near == []


def test_a_film_is_as_wide_as_a_standing_panel(kiosk: Callable[..., Kiosk]) -> None:
    shown = kiosk(film("en", Settings(still=True)))
    shown.app.theme.fit(1080, 1920)
    shown.app.refresh()
    stage = shown.app.screen._scene.ids.film
    assert (stage.width, round(stage.height * 16 / 9)) == (1080, 1079)


@pytest.mark.parametrize("title", ["", SHORT, LONG], ids=["its own title", "a short one", "one of three lines"])
def test_a_film_and_its_signer_are_both_large_enough(kiosk: Callable[..., Kiosk], title: str) -> None:
    """The signer has a third of the area of both; the film is 240 px high at full HD, with a notice and none."""
    shown = kiosk(VIEWS["signed"]("en", Settings(still=True)))
    shown.app.theme.fit(1080, 1920)
    small = []
    for language, size, notice in product(NAMES, ("M", "L", "XL"), (False, True)):
        view = VIEWS["signed"](language, Settings(size=size, still=True))
        scene = replace(view.scene, title=title or view.scene.title)
        shown.session.view = replace(view, scene=scene, notice=view.notice if notice else "")
        shown.app.refresh()
        part = shown.app.screen._scene.ids
        film, signer = min(part.film.height, part.film.width * 9 / 16), part.signer.width * part.signer.height
        if film < 240 or signer < (film * film * 16 / 9 + signer) / 3:
            small.append((language, size, notice, film, signer))
    assert small == []
