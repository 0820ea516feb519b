"""Mistakes in guides made elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.guide.problem import Problem
from kiosk.workshop.bringing import bring
from tests.workshop.elsewhere import asset, stop, tourml
from tests.workshop.mistakes import Mistake

GUIDE = Path("old/tour.xml")


def by_import(_: Path) -> Sequence[Problem]:
    return bring(GUIDE, Path("new")).problems


def sent(text: str) -> Callable[[], None]:
    """Return what puts a TourML file there."""

    def make() -> None:
        GUIDE.parent.mkdir()
        GUIDE.write_text(text, encoding="utf-8")

    return make


IN_GUIDES = (
    Mistake(
        "elsewhere",
        sent("<Tour>\n<Stop></Tour>"),
        (f"{GUIDE}:2:9: error: another tag is closed here than was opened last. [elsewhere]",),
        asked=by_import,
    ),
    Mistake(
        "astray",
        sent(tourml(stop("gate", "audio_stop", sound="gaet"), asset("gate", "gate.mp3"))),
        (
            f"{GUIDE}:3:68: warning: there is no asset 'gaet' in this tour; it is left out. "
            "Did you mean 'gate'? [astray]",
        ),
        asked=by_import,
    ),
    Mistake(
        "absent",
        sent(tourml(stop("gate", "audio_stop", sound="gate"), asset("gate", "gate.mp3"))),
        (
            f"{GUIDE}:4:18: warning: 'gate.mp3' is not among the files; when you have it, "
            "save it as 'media/gate/narration.en.mp3'. [absent]",
        ),
        asked=by_import,
    ),
)
