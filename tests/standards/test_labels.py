"""Words over pictures: every label of the shipped tours, in every language, as it really stands on the stage."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from kiosk.guide.words import NAMES
from tests.screens.audit import overlap
from tests.screens.window import Kiosk
from tests.standards.labelled import PICTURES, Line, lines, prepare, view

PANELS = ((1280, 720), (1080, 1920), (1920, 1080))
Told = dict[str, list[Line]]


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[int, int]]]:
    folder = tmp_path_factory.mktemp("pictures")
    return folder, prepare(folder)


@pytest.fixture(scope="module", params=PANELS, ids="{0[0]}x{0[1]}".format)
def told(request: pytest.FixtureRequest, window: Any, pictures: tuple[Path, dict[str, tuple[int, int]]]) -> Told:
    """Every label's lines by picture, language and text size, measured on one panel."""
    folder, sizes = pictures
    first = next(iter(PICTURES))
    kiosk = Kiosk(view(first, sizes[first], "fr", "M"), folder)
    kiosk.app.theme.fit(*request.param)
    found = {}
    for name, size, language in product(PICTURES, ("M", "XL"), NAMES):
        kiosk.session.view = view(name, sizes[name], language, size)
        found[f"{name} {language} {size}"] = list(lines(kiosk.app, stage_of(kiosk)))
    kiosk.close()
    return found


def stage_of(kiosk: Kiosk) -> Any:
    """Return the player's stage as soon as its picture is there."""
    kiosk.app.refresh()
    while not kiosk.app.gallery.ready:
        kiosk.frames(1)
    return kiosk.app.screen._scene.ids.stage


def every(told: Told, wrong: Callable[[Line], bool]) -> list[str]:
    return [f"{where}: {line}" for where, found in told.items() for line in found if wrong(line)]


def test_words_over_a_picture_keep_seven_to_one(told: Told) -> None:
    """A3 (WCAG 2.2 1.4.6), measured where text sits on pictures: 97 % of what is around the letters."""
    assert sum(map(len, told.values())) > 400
    assert every(told, lambda line: line.contrast < 7) == []


def test_words_over_a_picture_stay_inside_it(told: Told) -> None:
    """A11: nothing is clipped at the largest size, in the longest language."""
    assert every(told, lambda line: line.outside) == []


def test_words_over_a_picture_leave_one_another_room(told: Told) -> None:
    """A11: nothing overlaps at the largest size, in the longest language."""
    found = [
        f"{where}: “{one.text}” and “{other.text}”"
        for where, lines in told.items()
        for one, other in combinations(lines, 2)
        if overlap(one.box, other.box, 0)
    ]
    assert found == []
