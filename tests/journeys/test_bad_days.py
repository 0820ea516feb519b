"""Bad days in the gallery, each with the real thing: the visit goes on, in words a visitor understands."""

import signal

import numpy as np

from kiosk.guide.words import word
from tests.journeys.listening import TOGETHER, listen_to, mistaken, told_when
from tests.journeys.museum import Museum
from tests.journeys.sight import seen, stage
from tests.journeys.stand import PROMISED, soonest

BACK_AGAIN = 15.0  # seconds in which a sound server that is back is found


def visible(told):
    return " ".join(text["text"] for text in told["texts"])


def test_a_recording_that_is_gone_leaves_its_text_and_the_next_stop_plays(elsewhere, museum, own):
    with elsewhere.kiosk(own.words) as kiosk, elsewhere.server.listen() as ear:
        visitor = kiosk.visitor
        own.recording("dome", "nl").unlink()
        visitor.tap("language:nl")
        visitor.tap("tour:dome")
        visitor.tap("stop:dome")
        told = visitor.wait(lambda told: told if told.get("panel") == "transcript" else None)
        assert (told["notice"], told["playing"]) == (word("no_sound", "nl"), False)
        assert " ".join(museum.clip("dome", "nl").cues[0].text.split()[:4]) in visible(told)
        visitor.tap("next")
        visitor.wait(lambda told: told.get("playing") and told["stop"] == "23")
        assert mistaken(ear, kiosk.visitor, museum.recording("v2", "nl")) < TOGETHER
        visitor.tap("previous")
        visitor.wait(lambda told: told["stop"] == "7" and not told["playing"])
    assert kiosk.trouble() == ""
    assert museum.clip("dome", "nl").sound in kiosk.said()


def test_a_recording_that_goes_while_it_is_heard_is_told_of_when_it_is_looked_for(elsewhere, museum, own):
    with elsewhere.kiosk(own.words) as kiosk, elsewhere.server.listen() as ear:
        listen_to(kiosk.visitor, "dome", "nl")
        own.recording("dome", "nl").unlink()
        kiosk.visitor.tap("forward10")
        kiosk.visitor.wait(lambda told: told["panel"] == "transcript" and told["notice"] == word("no_sound", "nl"))
        kiosk.visitor.tap("next")
        kiosk.visitor.wait(lambda told: told.get("playing") and told["stop"] == "23")
        assert mistaken(ear, kiosk.visitor, museum.recording("v2", "nl")) < TOGETHER
    assert kiosk.trouble() == ""


def test_a_recording_that_breaks_off_is_read_on_and_the_next_stop_plays(elsewhere, museum, own):
    torn, seconds = own.recording("dome", "nl"), museum.clip("dome", "nl").seconds
    whole = torn.read_bytes()
    with elsewhere.kiosk(own.words) as kiosk, elsewhere.server.listen() as ear:
        visitor = kiosk.visitor
        torn.unlink()
        torn.write_bytes(whole[: round(len(whole) * 4 / seconds)])  # four seconds of it
        listen_to(visitor, "dome", "nl")
        told = visitor.wait(lambda told: told if told.get("panel") == "transcript" else None)
        assert (told["stop"], told["notice"], told["playing"]) == ("7", word("no_sound", "nl"), False)
        assert " ".join(museum.clip("dome", "nl").cues[0].text.split()[:4]) in visible(told)
        visitor.tap("next")
        visitor.wait(lambda told: told.get("playing") and told["stop"] == "23")
        assert mistaken(ear, visitor, museum.recording("v2", "nl")) < TOGETHER
    assert kiosk.trouble() == ""
    assert f"{torn.name} breaks off at " in kiosk.said()


def test_a_torn_picture_leaves_calm_ground_and_the_next_picture_is_shown(elsewhere, museum, own):
    first, second = museum.part("v2").pictures[:2]
    torn = own.release.media / museum.file(first, "nl")
    there = museum.release.media / museum.file(second, "nl")
    half = torn.read_bytes()[: torn.stat().st_size // 2]
    with elsewhere.kiosk(own.words) as kiosk:
        visitor, screen = kiosk.visitor, kiosk.screen
        torn.unlink()
        torn.write_bytes(half)
        listen_to(visitor, "v2", "nl")
        visitor.wait(lambda told: told["position"] > 1)
        assert np.std(stage(screen.grab())) < 4
        visitor.do(f"seek:{museum.second('v2', 'nl', second.at)}")
        visitor.wait(lambda _: seen(screen.grab(), there, second.look) > 0.9, what="the next picture")
    assert kiosk.trouble() == ""
    assert f"{torn.name} cannot be shown" in kiosk.said()


def test_a_sound_server_that_dies_takes_only_the_sound_and_gives_it_back_at_the_right_place(elsewhere, museum):
    with elsewhere.kiosk(museum.words) as kiosk:
        visitor, server = kiosk.visitor, elsewhere.server
        listen_to(visitor, "dome", "nl")
        visitor.wait(lambda told: told["position"] > 1)
        died, before = told_when(visitor)
        server.kill()
        try:
            visitor.wait(lambda told: told["cue"] >= 1 and told["caption"] and told["playing"], what="the next caption")
        finally:
            server.start()
        with server.listen() as ear:
            assert ear.wait_for_sound(BACK_AGAIN) is not None
            assert mistaken(ear, kiosk.visitor, museum.recording("dome", "nl")) < TOGETHER
            moment, after = told_when(visitor)
        assert abs(after["position"] - before["position"] - (moment - died)) < 1.5
    assert kiosk.trouble() == ""


def test_without_a_sound_server_captions_go_on_and_sound_comes_with_it(elsewhere, museum):
    server = elsewhere.server
    server.kill()
    try:
        with elsewhere.kiosk(museum.words) as kiosk:
            visitor = kiosk.visitor
            listen_to(visitor, "dome", "fr")
            first = museum.clip("dome", "fr").cues[0].text
            visitor.wait(lambda told: told["position"] > 1 and told["caption"] == first)
            server.start()
            with server.listen() as ear:
                assert ear.wait_for_sound(BACK_AGAIN) is not None
                assert mistaken(ear, kiosk.visitor, museum.recording("dome", "fr")) < TOGETHER
    finally:
        if not server.pid:
            server.start()
    assert kiosk.trouble() == ""


BROKEN = "museum:\n  name: La Coupole\n stops: [\n"


def test_a_broken_guide_at_start_leaves_the_last_good_release_on_air(elsewhere, own, tmp_path):
    broken = Museum(tmp_path / "tours.yaml", own.state)
    broken.tours.write_text(BROKEN, encoding="utf-8")
    with elsewhere.kiosk(broken.words) as kiosk:
        listen_to(kiosk.visitor, "dome", "de")
        kiosk.visitor.wait(lambda told: told["position"] > 1)
        kiosk.visitor.wait(lambda _: "tours.yaml:3:" in kiosk.said(), 10, "the curator's mistake in the log")
    assert kiosk.trouble() == ""


def test_a_state_folder_nobody_can_write_to_leaves_the_last_good_release_on_air(elsewhere, own, tmp_path):
    lock = own.state / "releases" / ".lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()  # whoever runs the tests may write anywhere, but not here
    changed = Museum(tmp_path / "tours.yaml", own.state)
    changed.tours.write_bytes(own.tours.read_bytes())
    with elsewhere.kiosk(changed.words) as kiosk:
        listen_to(kiosk.visitor, "dome", "de")
        kiosk.visitor.wait(lambda _: "no release could be made here" in kiosk.said(), 10, "the reason in the log")
        kiosk.visitor.wait(lambda told: told["position"] > 1)
    assert kiosk.trouble() == ""


def test_without_anything_to_play_it_says_so_calmly_and_waits_for_the_curator(elsewhere, tmp_path):
    broken = Museum(tmp_path / "tours.yaml", tmp_path / "empty")
    broken.tours.write_text(BROKEN, encoding="utf-8")

    def end():
        with elsewhere.kiosk(broken.words) as kiosk:
            shown = word("not_ready", "fr").split()[0]
            told = kiosk.visitor.wait(lambda told: told if shown in visible(told) else None, what="the excuse")
            assert told["screen"] == "preparing"
            assert all(technical not in visible(told) for technical in ("yaml", "Error", "release"))
            return kiosk.end(signal.SIGTERM)

    assert soonest(end) < PROMISED
