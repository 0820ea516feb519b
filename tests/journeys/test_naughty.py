"""Strings that break programs, written by others, as the texts of a guide: each is shown, none does anything."""

import json
import shutil

import pytest

from tests.guide.corpora import CORPORA, needs
from tests.journeys.conftest import to_rest
from tests.journeys.museum import prepare, written

STOPS = 15
TEXTS = 5  # a stop's title, directions, the words for its picture, its label and its link


def strings():
    """Return a sample of the strings, as far apart as there are texts for them."""
    every = json.loads((CORPORA / "naughty-strings" / "blns.json").read_text(encoding="utf-8"))
    usable = [one for one in every if one.strip()]
    return usable[:: len(usable) // (STOPS * TEXTS)][: STOPS * TEXTS]


def stop(number, words):
    title, directions, alt, label, link = words
    return {
        "id": f"s{number}", "number": str(number), "title": {"en": title}, "directions": {"en": directions},
        "parts": [{"narration": "dome/narration", "pictures": [{
            "picture": "dome/quarry.svg", "alt": {"en": alt},
            "labels": [{"text": {"en": label}, "point": [0.5, 0.5], "place": [0.5, 0.3]}],
        }]}],
        "further": [{"title": {"en": link}, "url": "https://lacoupole-france.com/"}],
    }  # fmt: skip


@pytest.fixture(scope="module")
def naughty(museum, tmp_path_factory):
    """A guide of 15 stops in three tours, whose every text is one of the strings."""
    folder, words = tmp_path_factory.mktemp("naughty"), strings()
    for name in ("dome/narration.en.opus", "dome/narration.en.vtt", "dome/quarry.svg"):
        (folder / "media" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(museum.tours.parent / "media" / name, folder / "media" / name)
    stops = [stop(number, words[number * TEXTS :][:TEXTS]) for number in range(STOPS)]
    tours = [
        {"id": f"t{number}", "title": {"en": words[number]}, "summary": {"en": words[-1 - number]},
         "stops": [one["id"] for one in stops[number * 5 :][:5]]}
        for number in range(3)
    ]  # fmt: skip
    museum_ = {"name": words[7], "tagline": {"en": words[8]}, "languages": ["en"], "links": ["lacoupole-france.com"]}
    guide = written(folder, {"museum": museum_, "tours": tours, "stops": stops})
    prepare(guide)
    return guide


@needs("naughty-strings")
def test_naughty_strings_are_shown_on_every_screen_and_nothing_fails(elsewhere, naughty):
    with elsewhere.kiosk(naughty.words) as kiosk:
        visitor = kiosk.visitor
        for tour in naughty.release.programme.tours:
            to_rest(visitor)
            visitor.tap("language:en")
            shown = visitor.wait(lambda told: told if told["screen"] == "tours" else None)
            assert tour.title["en"] in [action["label"] for action in shown["actions"]]
            visitor.do(f"tour:{tour.id}")
            for stop_id in tour.stops:
                title = naughty.release.programme.stop(stop_id).title["en"]
                shown = visitor.wait(lambda told: told if told["screen"] == "stops" else None)
                assert title in [action["label"] for action in shown["actions"]]
                visitor.do(f"stop:{stop_id}")
                visitor.wait(lambda told: told.get("picture"), what=f"the stop called {title!r}")
                visitor.do("further")
                visitor.wait(lambda told: told["panel"] == "further")
                visitor.do("back")
    assert kiosk.trouble() == ""
