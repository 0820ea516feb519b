"""A save is noticed once, after it has been quiet for half a second."""

import pytest

from kiosk.release.watch import Watch


@pytest.fixture
def tours(tmp_path):
    (tmp_path / "media").mkdir()
    (tmp_path / "tours.yaml").write_text("museum:")
    return tmp_path / "tours.yaml"


def moments(watch, start, end):
    """Ask ten times a second; return the moments at which a save was reported."""
    asked = (tenth / 10 for tenth in range(round(start * 10), round(end * 10)))
    return [now for now in asked if watch.saved(now)]


def test_nothing_is_reported_while_nothing_is_saved(tours):
    assert moments(Watch(tours), 100, 200) == []


def test_a_save_is_reported_once_within_two_seconds(tours):
    watch = Watch(tours)
    assert moments(watch, 0, 10.1) == []
    tours.write_text("museum: {}")
    reported = moments(watch, 10.1, 100)
    assert len(reported) == 1
    assert 10.6 <= reported[0] <= 12


def test_a_recording_that_is_still_being_copied_is_waited_for(tours):
    watch = Watch(tours)
    sound = tours.parent / "media" / "a.wav"
    for second in range(5):
        for quarter in range(4):
            sound.write_bytes(b"x" * (second * 4 + quarter + 1))
            now = second + quarter / 4
            assert moments(watch, now, now + 0.25) == []
    assert moments(watch, 5, 7) == [pytest.approx(5.4, abs=0.3)]


def test_a_change_taken_back_at_once_is_no_save(tours):
    watch = Watch(tours)
    new = tours.parent / "media" / "new.svg"
    new.write_text("<svg/>")
    assert not watch.saved(1.0)
    new.unlink()
    assert moments(watch, 1.1, 20) == []


def test_what_was_saved_before_the_kiosk_started_is_noticed_too(tours):
    assert len(moments(Watch(tours, known="of the newest release"), 0, 10)) == 1
