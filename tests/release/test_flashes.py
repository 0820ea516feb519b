"""Flashes as WCAG 2.2 defines them: general and red ones, in a large enough part of the picture."""

from collections.abc import Iterator

import numpy as np
import pytest

from kiosk.release.flashes import Moment, watch, watched
from tests.release.sources import blinking, film

WHITE, BLACK, RED, TEAL, GREEN = (255, 255, 255), (0, 0, 0), (220, 0, 0), (0, 60, 60), (0, 90, 0)


def turns(rate: float, one, other, *, share: float = 1.0) -> Iterator[Moment]:
    """Two seconds in which a share of the picture goes from one colour to the other and back so often a second."""
    for number in range(100):
        pixels = np.full((54, 96, 3), other, np.uint8)
        if int(number / 50 * rate * 2) % 2:
            pixels[:, : round(96 * share)] = one
        yield number / 50, (1920, 1080), pixels


@pytest.mark.parametrize(
    ("rate", "one", "other", "general", "red"),
    [
        (3, WHITE, BLACK, 3, 0),
        (5, WHITE, BLACK, 5, 0),
        (5, WHITE, (240, 240, 240), 0, 0),
        (5, (60, 60, 60), (20, 20, 20), 0, 0),
        (5, RED, TEAL, 5, 5),
        (5, (120, 0, 0), TEAL, 0, 5),
        (5, RED, (230, 0, 0), 0, 0),
        (5, GREEN, TEAL, 0, 0),
    ],
    ids=["three", "five", "light", "faint", "red", "dark red", "red and red", "green"],
)
def test_flashes_are_counted_as_the_definition_has_them(rate, one, other, general, red):
    facts = watched(turns(rate, one, other))
    assert (facts.flashes, facts.red) == (pytest.approx(general, abs=0.5), pytest.approx(red, abs=0.5))


@pytest.mark.parametrize(("share", "counts"), [(0.02, False), (0.05, True)])
def test_a_small_spark_is_no_flash(share, counts):
    assert (watched(turns(5, WHITE, BLACK, share=share)).flashes > 3) is counts


def test_a_real_film_is_watched_upright(tmp_path):
    facts = watch(film(tmp_path / "turned.mp4", turned=90))
    assert facts.size == (180, 320)
    assert max(facts.flashes, facts.red) <= 1


def test_a_flashing_film_tells_when(tmp_path):
    facts = watch(blinking(tmp_path / "film.mp4", WHITE, BLACK))
    assert facts.flashes >= 4.5
    assert 0.9 <= facts.flashes_at <= 2.0
