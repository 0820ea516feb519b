"""A curator writes while the guide plays: what can be played is seen in a preview at once, what cannot never."""

import time

import numpy as np
import pytest

from bench.saves import longest_silence
from bench.spoiling import spoil
from kiosk.workshop.ear import read_recording
from tests.journeys.conftest import to_rest
from tests.journeys.listening import TOGETHER, listen_to, mistaken
from tests.journeys.test_saving import PREPARED, rename, titles

SAVES, SEED = 40, 7
STUTTER = 3.0  # seconds a busy machine may hold the sound up by itself: `bench saves` measures it


def read_on(told):
    return " ".join(text["text"] for text in told["texts"])


@pytest.mark.parametrize("words", [[], ["--preview"]], ids=["gallery", "preview"])
def test_bad_saves_while_a_stop_plays_are_never_heard_and_the_next_good_one_is_taken(elsewhere, shop, words, tmp_path):
    scratch, before, recording = tmp_path / "scratch", shop.release, shop.recording("dome", "en")
    scratch.mkdir()
    with elsewhere.kiosk([*words, *shop.words]) as kiosk, elsewhere.server.listen() as ear:
        visitor = kiosk.visitor
        listen_to(visitor, "dome", "en")
        begun, second = time.perf_counter(), visitor.look()["position"]
        done = spoil(shop.tours, visitor, saves=SAVES, seed=SEED, scratch=scratch)
        told, passed = visitor.look(), time.perf_counter() - begun
        assert (told["playing"], told["stop"], done.bad) == (True, "7", SAVES)
        assert len(done.prepared) >= SAVES // 20
        heard = ear.samples()[ear.index(begun) : ear.index(begun + passed)]
        pause = longest_silence(read_recording(recording)[: round((second + passed) * 48_000)], quiet=0.005)
        assert longest_silence(heard, quiet=0.005) < pause + STUTTER
        assert mistaken(ear, visitor, recording) < TOGETHER
        assert shop.release.programme == before.programme
        rename(shop, "V2, the rocket", "The rocket V2")
        visitor.wait(lambda _: shop.stop("v2").title["en"] == "The rocket V2", PREPARED, "the new release")
        visitor.wait(lambda _: f"{shop.release.name} is ready" in kiosk.said(), what="the kiosk to take it")
        assert visitor.look()["playing"]
        if not words:
            to_rest(visitor)
            visitor.tap("language:en")
            visitor.tap("tour:dome")
        else:
            visitor.tap("back")
        visitor.wait(lambda told: "The rocket V2" in titles(told), what="the new title in the list")
    assert kiosk.trouble() == ""


def test_in_a_preview_a_save_is_on_the_open_stop_at_the_same_second(elsewhere, shop):
    title = shop.stop("dome").title["en"]
    with elsewhere.kiosk(["--preview", *shop.words]) as kiosk, elsewhere.server.listen() as ear:
        visitor = kiosk.visitor
        listen_to(visitor, "dome", "en")
        visitor.do("transcript")
        rename(shop, title, "The shell")
        asked, before = time.perf_counter(), visitor.look()["position"]
        told = visitor.wait(lambda told: told if "The shell" in read_on(told) else None, PREPARED, "the new title")
        assert 0 < told["position"] - before < time.perf_counter() - asked + 0.1
        assert (told["playing"], told["panel"], told["language"]) == (True, "transcript", "en")
        assert mistaken(ear, visitor, shop.recording("dome", "en")) < TOGETHER
        told = visitor.wait(lambda told: told if "On the screen" in read_on(told) else None)
        assert all(words in read_on(told) for words in ("your save of", "Draft voice", "shield", "picture 2"))
    assert kiosk.trouble() == ""


def test_in_a_preview_a_stop_that_is_taken_out_leaves_the_list_of_stops(elsewhere, shop):
    guide = shop.tours.read_text(encoding="utf-8")
    with elsewhere.kiosk(["--preview", *shop.words]) as kiosk:
        listen_to(kiosk.visitor, "dome", "en")
        without = guide[: guide.index("- id: dome", guide.index("stops:\n-"))] + guide[guide.index("- id: v2") :]
        shop.tours.write_text(without.replace("  - dome\n", ""), encoding="utf-8")
        told = kiosk.visitor.wait(lambda told: told if told["screen"] == "stops" else None, PREPARED, "the stops")
        assert [action["id"] for action in told["actions"] if action["id"].startswith("stop:")] == [
            "stop:diggers", "stop:v2",
        ]  # fmt: skip
    assert kiosk.trouble() == ""


def test_a_mistake_is_told_beside_the_preview_only_and_the_last_good_release_outlives_a_restart(elsewhere, shop):
    title = shop.stop("dome").title["en"]
    with elsewhere.kiosk(["--preview", *shop.words]) as kiosk:
        visitor = kiosk.visitor
        listen_to(visitor, "dome", "en")
        rename(shop, "stops:\n", "stop:\n")
        told = visitor.wait(lambda told: told if "Not on the screen" in read_on(told) else None, PREPARED)
        assert "Did you mean 'stops'?" in read_on(told)
        assert (told["playing"], title in read_on(told)) == (True, True)
    with elsewhere.kiosk(shop.words) as kiosk:
        visitor = kiosk.visitor
        listen_to(visitor, "dome", "en")
        visitor.wait(lambda _: "is not put on air" in kiosk.said(), PREPARED, "the mistake in the log")
        told = visitor.look()
        assert (told["playing"], "tours.yaml" in read_on(told)) == (True, False)
        assert "Draft" not in read_on(told)
    assert kiosk.trouble() == ""


def test_silence_is_measured_from_sound_to_sound():
    tone = np.ones(48_000, np.float32)
    tone[12_000:24_001] = 0.0
    assert longest_silence(tone) == pytest.approx(0.25, abs=0.001)
