"""A film, a signer and a described narration keep time with the voice, and are offered only where there are any."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from kiosk.guide.words import word
from kiosk.visit.player import LEAD
from kiosk.visit.session import AGAIN
from kiosk.workshop.visitor import Told, rectangle
from tests.journeys.conftest import to_rest
from tests.journeys.in_time import UNIT, Box, Glance, ahead_of_the_ear, frame_in, next_burst, signer, watch, whole
from tests.journeys.listening import told_when
from tests.journeys.made_up import DESCRIBED, ENGLISH, FILM, FRAMES_A_SECOND, FRENCH, SHADES, Voice, make_up
from tests.journeys.museum import Museum, prepare
from tests.journeys.stand import Ear, Kiosk, stand, wait_until

STAGE = (534 * UNIT, 144 * UNIT, 1290 * UNIT, 496 * UNIT)
BESIDE = (534 * UNIT, 144 * UNIT, 626 * UNIT, 408 * UNIT)
"""Where a film stands alone, and beside a signer."""
TOGETHER = 0.1
"""Seconds between what is told and heard, on a machine so busy that sound breaks off; the bench is stricter."""
SENTENCE = 0.5
"""Seconds by which one may be mistaken about when a sentence began, and still not take it for another."""
USUALLY, NEARLY_ALWAYS = 0.08, 0.12
"""Seconds by which half of the glances, and nine of ten, may see a frame late: 0.04 is how long a frame lasts."""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Museum:
    made_up = make_up(tmp_path_factory.mktemp("made-up"))
    prepare(made_up)
    return made_up


@pytest.fixture(scope="module")
def shared(guide: Museum) -> Iterator[tuple[Kiosk, Ear]]:
    with stand() as place, place.kiosk(guide.words) as kiosk, place.server.listen() as ear:
        yield kiosk, ear


@pytest.fixture
def kiosk(shared: tuple[Kiosk, Ear]) -> Iterator[Kiosk]:
    to_rest(shared[0].visitor)
    yield shared[0]
    assert shared[0].trouble() == ""


@pytest.fixture
def listener(shared: tuple[Kiosk, Ear]) -> Ear:
    return shared[1]


def go(kiosk: Kiosk, *actions: str) -> None:
    """Take actions one after the other, each as soon as it is offered."""
    for action in actions:
        kiosk.visitor.wait(lambda told, action=action: action.split(":")[0] in offered(told), what=action)
        kiosk.visitor.do(action)


def offered(told: Told) -> set[str]:
    ids = {action["id"] for action in told["actions"]}
    return ids | {one.split(":")[0] for one in ids}


def to_signs(kiosk: Kiosk, language: str, *more: str) -> None:
    go(kiosk, f"language:{language}", "tour:known", "stop:signs", *more)


def seen_for(seconds: float, kiosk: Kiosk, box: Box) -> set[int | None]:
    """Return the frames seen in `box` in this time."""
    end, frames = time.perf_counter() + seconds, set()
    while time.perf_counter() < end:
        frames.add(frame_in(kiosk, box))
    return frames


def due(told: Told) -> int:
    """Return the number of the frame that belongs to the told second."""
    return int(told["position"] * FRAMES_A_SECOND)


@pytest.mark.parametrize(
    ("language", "stop", "there"),
    [("en", "signs", {"described"}), ("fr", "signs", {"sign"}), ("en", "plain", set()), ("fr", "plain", set())],
)
def test_signing_and_description_are_offered_only_where_they_were_supplied(
    kiosk: Kiosk, language: str, stop: str, there: set[str]
) -> None:
    go(kiosk, f"language:{language}", "tour:known", f"stop:{stop}")
    told = kiosk.visitor.wait(lambda told: told if told["screen"] == "stop" else None)
    assert offered(told) & {"sign", "sign-size", "described"} == there


def test_the_signer_is_in_time_with_the_voice(kiosk: Kiosk, listener: Ear) -> None:
    to_signs(kiosk, "fr", "sign", f"seek:{FRENCH.start('second') - 0.5}")
    watched = watch(kiosk, signer(kiosk), 4.0)
    _is_in_time(watched)
    assert abs(ahead_of_the_ear(listener, FRENCH, watched)) < TOGETHER


def test_a_film_is_in_time_with_its_narration(kiosk: Kiosk, listener: Ear) -> None:
    to_signs(kiosk, "en", "part:1", f"seek:{ENGLISH.start('second') - 0.5}")
    watched = watch(kiosk, whole(STAGE, FILM), 4.0)
    _is_in_time(watched)
    assert abs(ahead_of_the_ear(listener, ENGLISH, watched)) < TOGETHER


def _is_in_time(glances: list[Glance]) -> None:
    late = np.abs([glance.late for glance in glances])
    assert len({glance.number for glance in glances}) > 10
    assert np.median(late) < USUALLY
    assert np.percentile(late, 90) < NEARLY_ALWAYS


def test_a_film_and_its_signer_are_at_the_same_frame_even_when_another_second_is_chosen(kiosk: Kiosk) -> None:
    to_signs(kiosk, "fr", "part:1", "sign", "play", "seek:9.5")
    kiosk.visitor.wait(lambda told: told["position"] > 9 and frame_in(kiosk, signer(kiosk)) == due(told))
    assert frame_in(kiosk, whole(BESIDE, FILM)) == frame_in(kiosk, signer(kiosk)) == due(kiosk.visitor.look())


def test_a_pause_holds_the_frame_and_play_goes_on_from_it(kiosk: Kiosk) -> None:
    to_signs(kiosk, "fr", "sign")
    kiosk.visitor.wait(lambda told: told["position"] > 1)
    kiosk.visitor.tap("play")
    told = kiosk.visitor.wait(lambda told: None if told["playing"] else told)
    last = (due(told), due({"position": told["position"] + LEAD}))
    kiosk.visitor.wait(lambda _: frame_in(kiosk, signer(kiosk)) in last, what="the frame of the pause")
    assert len(held := seen_for(0.6, kiosk, signer(kiosk))) == 1  # more than two ticks of a screen that rests
    assert held <= set(last)
    begun = time.perf_counter()
    kiosk.visitor.tap("play")
    box = signer(kiosk)
    gone = kiosk.visitor.wait(lambda _: max(0, (frame_in(kiosk, box) or 0) - due(told)), what="the next frames")
    assert gone <= (time.perf_counter() - begun) * FRAMES_A_SECOND + 1


@pytest.mark.parametrize("second", [12.0, 3.0, 12.5])
def test_a_second_chosen_in_a_pause_is_seen(kiosk: Kiosk, second: float) -> None:
    to_signs(kiosk, "fr", "sign", "play")
    kiosk.visitor.wait(lambda told: not told["playing"])
    kiosk.visitor.do(f"seek:{second}")
    kiosk.visitor.wait(lambda _: frame_in(kiosk, signer(kiosk)) == due({"position": second}), what=f"second {second}")


def test_the_described_narration_goes_on_at_the_same_sentence_and_so_does_the_plain_one(
    kiosk: Kiosk, listener: Ear
) -> None:
    to_signs(kiosk, "en", f"seek:{ENGLISH.start('third') + 0.6}")
    kiosk.visitor.wait(lambda told: told["position"] > ENGLISH.start("third") + 0.7)
    _goes_on(kiosk, listener, "third", "Sentence 5 of the voice at 1000.", DESCRIBED)
    go(kiosk, f"seek:{DESCRIBED.start('fifth') + 2.2}")
    kiosk.visitor.wait(lambda told: told["caption"] == "Sentence 10 of the voice at 1000.")
    _goes_on(kiosk, listener, "fifth", "Sentence 5 of the voice at 600.", ENGLISH)


def _goes_on(kiosk: Kiosk, ear: Ear, name: str, caption: str, voice: Voice) -> None:
    """Change to the other narration by touch: the burst that begins the sentence is heard next, its picture seen."""
    touched = kiosk.visitor.tap("described")
    kiosk.visitor.wait(lambda told: told["caption"] == caption, what=caption)
    heard, pitch = next_burst(ear, touched)
    assert pitch == voice.pitch
    moment, told = told_when(kiosk.visitor)
    assert abs(told["position"] - (moment - heard) - voice.start(name)) < SENTENCE
    left, top, width, height = (round(edge) for edge in STAGE)
    wait_until(lambda: _grey(kiosk, left + width // 2, top + height // 2) == SHADES[name], 10, f"the picture of {name}")


def _grey(kiosk: Kiosk, x: int, y: int) -> int:
    return int(kiosk.screen.grab((x, y, 1, 1))[0, 0, 1])


def test_the_signer_changes_with_the_language_and_goes_where_there_is_none(kiosk: Kiosk) -> None:
    to_signs(kiosk, "fr", "sign")
    signer(kiosk)
    go(kiosk, "languages", "language:en")
    kiosk.visitor.wait(lambda told: told["screen"] == "stop" and not rectangle(told, "sign-size"))
    go(kiosk, "languages", "language:fr")
    kiosk.visitor.wait(lambda told: told["screen"] == "stop" and frame_in(kiosk, signer(kiosk)) is not None)


def test_leaving_a_stop_lets_its_films_go(kiosk: Kiosk) -> None:
    def visit(*, times: int) -> None:
        for _ in range(times):
            go(kiosk, "stop:signs", "part:1")
            kiosk.visitor.wait(lambda told: frame_in(kiosk, whole(BESIDE, FILM)) and frame_in(kiosk, signer(kiosk)))
            go(kiosk, "back")

    go(kiosk, "language:fr", "tour:known", "stop:plain", "back")
    alone = threads(kiosk)
    go(kiosk, "stop:signs", "sign", "back")
    visit(times=4)
    wait_until(lambda: threads(kiosk) <= alone, 10, "the threads' end")
    before = resident(kiosk)
    visit(times=6)
    wait_until(lambda: threads(kiosk) <= alone, 10, "the threads' end")
    assert resident(kiosk) - before < 40  # six films and six signers kept would be more than 60


def threads(kiosk: Kiosk) -> int:
    return len(os.listdir(f"/proc/{kiosk.visitor.program.pid}/task"))


def resident(kiosk: Kiosk) -> float:
    """Return the program's memory in MB."""
    pages = int(Path(f"/proc/{kiosk.visitor.program.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@dataclass(frozen=True)
class Panel:
    """Where things are on it, in px: the picture without a signer, the signer's window, the large one."""

    size: tuple[int, int]
    picture: tuple[int, int]
    window: Box
    large: Box


LYING = Panel((1920, 1080), (1290, 496), (1184, 144, 640, 496), (534, 144, 864, 648))
STANDING = Panel((1080, 1920), (1080, 607), (72, 256, 624, 351), (202, 12, 676, 507))


@pytest.mark.parametrize("panel", [LYING, STANDING], ids=["lying", "standing"])
def test_the_signer_has_a_third_of_the_picture_and_more_if_asked_and_nothing_covers_it(
    guide: Museum, panel: Panel
) -> None:
    with stand(panel.size) as place, place.kiosk(guide.words, size=panel.size) as kiosk:
        to_signs(kiosk, "fr", "sign")
        _, _, wide, high = panel.window
        assert wide >= panel.size[0] / 3
        assert wide * high >= panel.picture[0] * panel.picture[1] / 3
        assert _label(kiosk) == word("sign_large", "fr")
        before = _uncovered(kiosk, panel.window)
        kiosk.visitor.tap("sign-size")
        kiosk.visitor.wait(lambda _: _label(kiosk) == word("sign_small", "fr"), what="the larger window")
        after = _uncovered(kiosk, panel.large)
        assert after[2] * after[3] > 1.5 * before[2] * before[3]
        since = kiosk.visitor.look()["position"]
        kiosk.visitor.wait(lambda told: told["position"] > since + AGAIN, what="a touch to be one on purpose")
        kiosk.visitor.touch(round(panel.large[0] + 40), round(panel.large[1] + 40))
        kiosk.visitor.wait(lambda _: _label(kiosk) == word("sign_large", "fr"), what="the window as it was")
        _uncovered(kiosk, panel.window)


def _label(kiosk: Kiosk) -> str:
    return next(one["label"] for one in kiosk.visitor.look()["actions"] if one["id"] == "sign-size")


def _uncovered(kiosk: Kiosk, window: Box) -> Box:
    """Return the signer's film; nothing else may be in its window: no key, and the film is even from top to bottom."""
    box = signer(kiosk, window)
    told = kiosk.visitor.wait(lambda told: told if frame_in(kiosk, box) is not None else None, what="the signer")
    others = [one["rectangle"] for one in told["actions"] if one["rectangle"]]
    assert [one for one in others if _overlap(window, one)] == []
    kiosk.visitor.wait(lambda _: _even(kiosk, box), what="a film that is even from top to bottom")
    return box


def _even(kiosk: Kiosk, box: Box) -> bool:
    """Each frame is upright bars. The window's outline is left out."""
    x, y, wide, high = (round(edge) for edge in box)
    inside = kiosk.screen.grab((x + 20, y + 4, wide - 40, high - 8)).astype(int)
    return bool(np.abs(inside - inside[high // 2]).max() < 40)


def _overlap(one: tuple[float, ...], other: list[float]) -> bool:
    return all(one[axis] < other[axis] + other[axis + 2] and other[axis] < one[axis] + one[axis + 2] for axis in (0, 1))
