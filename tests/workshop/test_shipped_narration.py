"""The guide's own drafts: captions a visitor can read, word for word what the scripts say."""

from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.guide.captions import Cue
from kiosk.guide.files import read_text
from kiosk.guide.media import is_draft
from kiosk.guide.webvtt import read_captions
from kiosk.release.loudness import measure
from kiosk.workshop.captioning import FASTEST, LONGEST, SHORTEST, speed
from kiosk.workshop.linebreaks import LINE, LINES, seen
from kiosk.workshop.notes import is_draft_of, note_of
from kiosk.workshop.script import read_script

MEDIA = Path(__file__).parents[2] / "media"
SCRIPTS = sorted(MEDIA.glob("*/*.??.txt"))
DRAFTS = [script for script in SCRIPTS if is_draft(script.with_suffix(".opus"))]
ROUNDED = 0.002  # seconds; WebVTT counts in thousandths

each_script = pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.name}")
each_draft = pytest.mark.parametrize("script", DRAFTS, ids=lambda path: f"{path.parent.name}/{path.name}")


def captions(script: Path) -> tuple[Cue, ...]:
    cues, faults = read_captions(read_text(script.with_suffix(".vtt")))
    assert faults == []
    return cues


@each_script
def test_a_script_has_no_mistakes(script):
    assert read_script(script)[1] == []


@each_draft
def test_a_draft_says_what_its_script_says(script):
    sentences, _ = read_script(script)
    cues = captions(script)
    assert is_draft_of(sentences, note_of(script.with_suffix(".vtt")))
    assert " ".join(cue.text for cue in cues).split() == " ".join(one.text for one in sentences).split()
    assert [cue.name for cue in cues if cue.name] == [one.name for one in sentences if one.name]
    assert max(cue.sentence for cue in cues) == len(sentences) - 1


@each_draft
def test_a_caption_can_be_read_while_it_is_heard(script):
    for cue in captions(script):
        lines = cue.text.split("\n")
        assert len(lines) <= LINES
        assert max(seen(line) for line in lines) <= LINE
        assert SHORTEST <= cue.end - cue.start <= LONGEST + ROUNDED
        assert speed(cue) <= FASTEST + 0.05


@each_draft
def test_captions_and_words_follow_each_other(script):
    cues = captions(script)
    assert all(cue.end <= following.start for cue, following in pairwise(cues))
    for cue in cues:
        starts = [word.start for word in cue.words]
        assert starts == sorted(set(starts))
        assert " ".join(word.text for word in cue.words).split() == cue.text.split() or len(cue.text.split()) == 1


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_a_stop_is_heard_for_60_to_90_seconds_at_one_loudness(language):
    for script in DRAFTS:
        if script.name == f"narration.{language}.txt":
            heard = measure(script.with_suffix(".opus"))
            assert 60 <= heard.seconds <= 90, script
            assert -19 <= heard.lufs <= -17, script
            assert heard.peak <= -1, script
            assert captions(script)[-1].end <= heard.seconds + 0.01, script
