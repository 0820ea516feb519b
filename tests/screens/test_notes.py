"""A curator's notes stand beside the guide, never over it, and only in a preview."""

from dataclasses import replace

import pytest

from kiosk.visit.view import Settings
from tests.screens.views import VIEWS, playing

SIZE = (1280, 720)


@pytest.fixture
def notes(window):
    from kiosk.screens.notes import Notes, Remark

    remarks = (
        Remark(True, "tours.yaml:41", "There is no picture dome/shild.svg. Did you mean 'dome/shield.svg'?"),
        Remark(False, "media/dome/narration.nl.vtt:12", "Spoken too fast to be read: 24 letters a second."),
    )
    return Notes("warning", "Not on the screen: your save of 14:03:22.", "Draft voice", remarks, more=3)


def named(view, *names):
    cues = tuple(replace(cue, name=name) for cue, name in zip(view.scene.cues, names, strict=False))
    return replace(view, scene=replace(view.scene, cues=cues, ticks=(0.0, 16.0), position=9.0))


def lines(kiosk):
    return " ".join(text for text, *_ in kiosk.app.texts())


def test_the_save_its_problems_the_voice_and_the_marks_of_the_stop_are_told(kiosk, notes):
    shown = kiosk(named(playing("en", Settings(still=True)), "hill", "shield", "2"), notes=notes)
    told = lines(shown)
    for words in (
        "Not on the screen: your save of 14:03:22", "tours.yaml:41", "Did you mean", "narration.nl.vtt:12",
        "3 more: see 'check'", "Draft voice", "0:08", "shield", "picture 2",
    ):  # fmt: skip
        assert words in told
    lit = [text for text, _, colour, (x, *_) in shown.app.texts() if colour == "#F2B441" and x > 0.74 * SIZE[0]]
    assert lit == ["0:08", "shield"]


@pytest.mark.parametrize("name", ["rest", "tours4", "stops8", "visit4", "playing", "transcript", "further", "signed"])
@pytest.mark.parametrize("size", ["M", "XL"])
def test_nothing_of_the_guide_is_under_the_notes(kiosk, notes, name, size):
    shown = kiosk(VIEWS[name]("de", Settings(size=size, still=True)), notes=notes)
    column = shown.app.screen._notes
    edge = min(part.x for part in column._panels if part.shown)
    assert edge >= 0.74 * SIZE[0]
    assert all(x + wide <= edge for x, _, wide, _ in shown.app.rectangles().values())
    assert all(panel.y >= 0 and panel.right <= SIZE[0] for panel in column._panels if panel.shown)


def test_a_save_that_is_mended_takes_its_problems_away(kiosk, notes):
    shown = kiosk(playing("en", Settings(still=True)), notes=notes)
    shown.app.notes = replace(notes, kind="done", said="On the screen: your save.", remarks=(), more=0)
    shown.app.tick()
    shown.frames()
    assert "On the screen: your save." in lines(shown)
    assert "tours.yaml" not in lines(shown)


def test_without_a_preview_the_guide_has_the_whole_window(kiosk, notes):
    shown = kiosk(playing("en", Settings(still=True)))
    assert (shown.app.theme.room, "Draft voice" in lines(shown)) == (SIZE, False)
