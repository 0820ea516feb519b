"""The shipped captions against the caption rules: every recording has them, and they can be read in time."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest

from kiosk.guide.captions import Cue
from kiosk.guide.media import MediaFolder
from kiosk.guide.takes import takes
from kiosk.guide.tours import read_tours
from kiosk.workshop.captioning import speed
from kiosk.workshop.linebreaks import seen

ROOT = Path(__file__).parents[2]
MEDIA = ROOT / "media"
ROUNDED = 0.002  # seconds; WebVTT counts in thousandths
FAST, TOO_FAST = 15.0, 17.05  # characters a second; the last one with its rounding


def shipped() -> list[Any]:
    guide, _ = read_tours(ROOT / "tours.yaml")
    assert guide
    return list(takes(guide, MediaFolder(MEDIA)))


TAKES = shipped()
each = pytest.mark.parametrize("take", TAKES, ids=lambda take: take.stem)


def test_every_recording_has_captions_in_every_language() -> None:
    """D1: 100 %; ten parts in four languages."""
    assert {take.language for take in TAKES} == {"fr", "en", "nl", "de"}
    assert len(TAKES) == 40
    assert [take.stem for take in TAKES if not take.sound or not take.cues or take.gist.faults] == []


@each
def test_a_caption_is_short_enough_and_long_enough_on_the_screen(take: Any) -> None:
    """S9: two lines of 42 characters, 17 characters a second, 0.833 to 7 s, no overlap."""
    for cue in take.cues:
        assert len(cue.text.split("\n")) <= 2
        assert max(seen(line) for line in cue.text.split("\n")) <= 42
        assert 0.833 <= cue.end - cue.start <= 7 + ROUNDED
        assert speed(cue) <= TOO_FAST
    assert all(cue.end <= following.start for cue, following in pairwise(take.cues))


def test_most_captions_leave_time_to_look_at_the_picture() -> None:
    """S9 warns above 15 characters a second: fewer than one in eight captions is that fast."""
    cues = [cue for take in TAKES for cue in take.cues]
    assert sum(speed(cue) > FAST for cue in cues) < len(cues) / 8


@each
def test_captions_begin_with_the_sound_and_end_with_it(take: Any) -> None:
    """S10: the first begins at 0 or later, the last ends 1.5 s after the sound at the latest; 180 words a minute."""
    with av.open(str(MEDIA / take.sound)) as sound:
        seconds = (sound.duration or 0) / av.time_base
    spoken = sum(len(cue.text.split()) for cue in take.cues)
    assert take.cues[0].start >= 0
    assert take.cues[-1].end <= seconds + 1.5
    assert spoken / (seconds / 60) <= 180


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("déjà", 4),
        ("de\u0301ja\u0300", 4),
        ("Prüfstände", 10),
        ("\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd", 4),
        ("\u0645\u064e\u062a\u0652\u062d\u064e\u0641", 4),
        ("V2 👩\u200d🚀 👍🏽", 6),
    ],
    ids=["composed", "decomposed", "umlauts", "Hebrew with points", "Arabic with vowels", "joined emoji"],
)
def test_letters_are_counted_as_they_are_seen(written: str, count: int) -> None:
    """S11: what a reader sees, not code points."""
    assert seen(written) == count
    assert speed(Cue(0.0, 2.0, written)) == count / 2
