"""Mistakes in tables of translations."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.guide.problem import Problem
from kiosk.workshop.translations import exported, import_sheet
from tests.workshop.mistakes import Mistake, rewritten

TABLE = Path("texts.csv")
TITLE = "Sous le dôme,Under the dome"


def by_import(tours: Path) -> Sequence[Problem]:
    return import_sheet(tours, TABLE).problems


def returned(old: str, new: str) -> Callable[[], None]:
    """Return what sends a table of all texts out, and has it come back with `new` in place of `old`."""

    def make() -> None:
        text, problems = exported(Path("tours.yaml"), "")
        assert text is not None, problems
        assert text.count(old) == 1
        TABLE.write_bytes(text.replace(old, new).encode("utf-8"))

    return make


def overtaken() -> None:
    """Translate a title that is then changed in the tours."""
    returned(TITLE, "Sous le dôme,Below the dome")()
    rewritten("fr: Sous le dôme", "fr: Au-dessous du dôme")()


IN_TABLES = (
    Mistake(
        "sheet",
        returned("id,what,fr,en,mark", "id,what,fr,en,"),
        ("texts.csv:1:1: error: there is no column 'mark'; it is needed to see what has been changed. [sheet]",),
        asked=by_import,
    ),
    Mistake(
        "cell",
        returned(TITLE, "Sous le dôme,=A1"),
        (
            "texts.csv:3:4: error: cell D3 ('tours/dome/title'): a formula; write the text itself, "
            "or ' before a text that begins with '='. [cell]",
        ),
        asked=by_import,
    ),
    Mistake(
        "gap",
        returned(TITLE, "Sous le dôme,"),
        (
            "texts.csv:3:4: warning: cell D3 ('tours/dome/title'): "
            "the cell is empty; the words in tours.yaml stay. [gap]",
        ),
        asked=by_import,
    ),
    Mistake(
        "stale",
        overtaken,
        (
            "texts.csv:3:4: warning: cell D3 ('tours/dome/title'): taken over, "
            "but the text in 'fr' is a newer one; compare the two. [stale]",
        ),
        asked=by_import,
    ),
)
