"""What the screens inside a visit work out by themselves: where marks and hot-spots stand, how a zoom is written."""

from __future__ import annotations

from math import dist

import kiosk.screens  # noqa: F401 (sets Kivy up before its first import)
from kiosk.screens.closer import figure
from kiosk.screens.marks import BOX, apart
from kiosk.screens.spots import beside

BOX_OF_FLOOR = (0.0, 0.0, 600.0, 900.0)


def test_stops_with_room_stay_where_the_plan_has_them() -> None:
    assert apart([(100, 100), (200, 100)], 74, BOX_OF_FLOOR) == [(100, 100), (200, 100)]


def test_stops_too_near_are_moved_apart_by_the_same_step() -> None:
    one, other = apart([(100, 100), (160, 100)], 74, BOX_OF_FLOOR)
    assert (round(one[0]), round(other[0])) == (93, 167)
    assert one[1] == other[1] == 100


def test_two_stops_at_one_place_both_stay_inside_the_floor() -> None:
    one, other = apart([(300, 890), (300, 890)], 74, BOX_OF_FLOOR)
    assert dist(one, other) >= 74
    assert max(one[1], other[1]) <= 900


def test_no_targets_overlap_on_a_floor_as_full_as_the_museum() -> None:
    spots = [(300.0 + 20 * (n % 5), 400.0 + 30 * (n // 5)) for n in range(18)]
    placed = apart(spots, 74, BOX_OF_FLOOR)
    near = [(a, b) for n, a in enumerate(placed) for b in placed[:n] if max(abs(a[0] - b[0]), abs(a[1] - b[1])) < BOX]
    assert near == []


def test_a_hot_spot_under_a_key_stands_beside_it_towards_the_middle() -> None:
    right_key = (1730.0, 464.0, 80.0, 80.0)
    assert beside(1750, 500, [right_key], (1179, 504)) == (1730 - 56, 500)
    assert beside(1200, 500, [right_key], (1179, 504)) == (1200, 500)


def test_a_zoom_is_written_as_its_language_writes_numbers() -> None:
    assert [figure(3.7, "en"), figure(3.7, "fr"), figure(1.0, "de")] == ["×3.7", "×3,7", "×1"]
