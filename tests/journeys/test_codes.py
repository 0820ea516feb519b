"""Codes to further reading, read from the screen by a reader that is not ours."""

import pytest

from tests.journeys.listening import listen_to
from tests.journeys.sight import codes, codes_from_afar

NOT_YET = "the codes to be drawn"


def addresses(museum, stop, language):
    programme = museum.release.programme
    return [programme.in_language(link.url, language) for link in museum.stop(stop).further]


def read_when_drawn(visitor, screen, count):
    """Return what the codes on the screen say, as soon as there are so many."""
    visitor.wait(lambda _: len(codes(screen.grab())) == count, what=NOT_YET)
    shot = screen.grab()
    return codes(shot), codes_from_afar(shot)


@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "high contrast"])
@pytest.mark.parametrize(("stop", "language"), [("v2", "nl"), ("dome", "fr"), ("diggers", "de")])
def test_the_codes_of_further_reading_lead_to_the_curator_s_links(visitor, museum, screen, stop, language, contrast):
    listen_to(visitor, stop, language)
    if contrast:
        visitor.tap("contrast")
    visitor.tap("further")
    wanted = addresses(museum, stop, language)
    assert read_when_drawn(visitor, screen, len(wanted)) == (wanted, wanted)


def test_the_codes_of_my_visit_are_those_that_were_saved(visitor, museum, screen):
    listen_to(visitor, "v2", "en")
    visitor.tap("further")
    visitor.tap("save:v2:0")
    visitor.tap("save:v2:2")
    visitor.tap("back")
    visitor.tap("visit")
    wanted = [addresses(museum, "v2", "en")[number] for number in (0, 2)]
    assert read_when_drawn(visitor, screen, 2) == (wanted, wanted)
    visitor.tap("contrast")
    assert read_when_drawn(visitor, screen, 2) == (wanted, wanted)


def test_what_was_saved_is_forgotten_with_the_visit(visitor, screen):
    listen_to(visitor, "v2", "en")
    visitor.tap("further")
    visitor.tap("save:v2:0")
    for leads_to in ("stops", "tours", "rest"):
        visitor.tap("back")
        visitor.wait(lambda told, leads_to=leads_to: told["screen"] == leads_to)
    visitor.tap("language:en")
    visitor.tap("visit")
    visitor.wait(lambda told: told["screen"] == "visit")
    assert codes(screen.grab()) == []
