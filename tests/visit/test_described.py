"""A described narration is the plain one with more sentences: changing between them repeats and skips nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.devices.silence import SilentSound
from kiosk.guide.captions import with_sentences
from kiosk.guide.programme import Clip, Part
from kiosk.visit.player import Player, same_words
from tests.visit.guides import Clock, cue


def clip(file: str, *sentences: str) -> Clip:
    """Return a recording of sentences that take 5 seconds each; [name] before one names its cue."""
    named = (one.rpartition("] ") for one in sentences)
    cues = with_sentences(cue(5.0 * n, words, name.strip("[")) for n, (name, _, words) in enumerate(named))
    return Clip(file, 5.0 * len(cues), cues)


PLAIN = clip("plain", "[hill] A hill.", "Chalk inside.", "A tunnel.", "[dome] A dome.")
DESCRIBED = clip(
    "described", "[hill] A hill.", "We see a cliff.", "Chalk inside.", "White lines.", "A tunnel.", "[dome] A dome."
)
PART = Part("narration", "dome/narration", {}, {"en": PLAIN}, (), described={"en": DESCRIBED})


def change(media: Path, old: Clip, new: Clip, at: float) -> float:
    """Return where `new` goes on when `old` is at `at` seconds."""
    for file in (old.sound, new.sound):
        (media / file).touch()
    player = Player(SilentSound(Clock()), lambda: media)
    player.start(PART, old, at)
    player.change(new)
    return player.position


@pytest.mark.parametrize(("plain", "described"), [(1, 0), (6, 10), (11, 20), (16, 25)])
def test_the_described_narration_goes_on_with_the_sentence_being_spoken(
    tmp_path: Path, plain: float, described: float
) -> None:
    assert change(tmp_path, PLAIN, DESCRIBED, plain) == described


@pytest.mark.parametrize(("described", "plain"), [(6, 0), (11, 5), (16, 5), (21, 10), (26, 15)])
def test_the_plain_narration_goes_on_with_that_sentence_or_the_one_just_described(
    tmp_path: Path, described: float, plain: float
) -> None:
    assert change(tmp_path, DESCRIBED, PLAIN, described) == plain


def test_a_sentence_in_several_captions_is_one_sentence() -> None:
    broken = clip("broken", "A hill", "of chalk.", "A dome.")
    whole = clip("whole", "Look up.", "A hill of chalk.", "A dome.")
    assert same_words(broken, whole, 6.0) == 5.0
    assert same_words(whole, broken, 1.0) is None


def test_another_language_has_no_words_in_common() -> None:
    assert same_words(PLAIN, clip("french", "[hill] Une colline.", "[dome] Un dôme."), 16.0) is None
