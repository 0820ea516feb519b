"""A verdict is remembered for just what it was made on."""

import os
from pathlib import Path

import pytest

from kiosk.workshop.check import check
from kiosk.workshop.judging import REMEMBERED, rules_now
from kiosk.workshop.remembering import remember, remembered
from tests.workshop.conftest import CAPTIONS, LOOKED

VERDICTS = LOOKED / REMEMBERED
FRENCH = Path("media/ida/narration.fr.vtt")
OVERLAP = (
    "media/ida/narration.fr.vtt:8:1: error: the caption at 0:02.0 begins while the one before it still stands, "
    "until 0:03.0. Let the earlier one end there, at 0:02.0. [caption-overlap]"
)


def told(tours: Path, state: Path | None = LOOKED) -> list[str]:
    return [str(problem) for problem in check(tours, state)[0]]


def rewrite(file: Path, old: str, new: str) -> None:
    """Change a text so that neither its size nor its time tells of it."""
    before = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def test_captions_changed_behind_their_size_and_time_are_judged_anew(tours):
    assert told(tours) == []
    rewrite(FRENCH, "00:03.000 --> 00:06.000", "00:02.000 --> 00:06.000")
    assert told(tours) == [OVERLAP]
    rewrite(FRENCH, "00:02.000 --> 00:06.000", "00:03.000 --> 00:06.000")
    assert told(tours) == []


def test_a_script_is_judged_as_it_comes_changes_and_goes(tours):
    script = Path("media/ida/narration.fr.txt")
    script.write_text("One.\nTwo.\n")
    assert told(tours) == []
    rewrite(script, "Two", "Ten")
    assert told(tours) == [
        "media/ida/narration.fr.vtt:8:1: warning: the captions say 'two' where 'ida/narration.fr.txt' says 'ten'. "
        "Mend the one that is wrong; 'narrate' makes captions anew from a changed script. [caption-script]"
    ]
    script.unlink()
    assert told(tours) == []


def test_captions_replaced_by_an_older_file_are_judged_anew(tours):
    told(tours)
    older = Path("older.vtt")
    older.write_text(CAPTIONS.replace("00:03.000 --> 00:06", "00:02.000 --> 00:06"))
    os.utime(older, (0, 0))
    older.replace(FRENCH)
    assert told(tours) == [OVERLAP]


def test_captions_are_judged_anew_where_a_recording_takes_the_place_of_a_draft(tours):
    fast = CAPTIONS.replace("One.", "One two three, four five six: seven eight.")
    Path("media/ida/narration.en.vtt").write_text(fast.replace("00:03.000", "00:02.600"))
    assert told(tours) == []
    Path("media/ida/narration.fr.wav").rename("media/ida/narration.en.wav")
    Path("media/ida/narration.en.opus").rename("media/ida/narration.fr.opus")
    assert told(tours) == [
        "media/ida/narration.en.vtt:4:1: warning: the caption at 0:00.0 is read at 16 letters a second; "
        "15 are comfortable. Shorten it, or let it stand longer. [reading-speed]"
    ]


@pytest.fixture
def wrong(tours) -> Path:
    """A museum with something wrong in every kind of text."""
    FRENCH.write_text(CAPTIONS.replace("00:03.000 --> 00:06", "00:02.000 --> 00:09"), encoding="utf-8")
    Path("media/ida/narration.en.vtt").write_bytes(CAPTIONS.encode("utf-16"))
    Path("media/ida/narration.en.txt").write_text("[Inside] One.\nTwo\n", encoding="utf-8")
    Path("media/v2/flight.fr.txt").write_text("One ☃.\nTen.\n", encoding="utf-8")
    Path("media/v2/flight.en.vtt").write_text("WEBVTT\n\nlost\n", encoding="utf-8")
    VERDICTS.unlink()
    return tours


def test_what_is_remembered_is_told_in_the_same_words_and_order(wrong):
    unremembered = check(wrong)[0]
    assert [problem.rule for problem in unremembered] == [
        "script", "script", "encoding", "caption-overlap", "caption-after-sound", "captions", "no-such-letter",
        "caption-script",
    ]  # fmt: skip
    assert [check(wrong, LOOKED)[0], check(wrong, LOOKED)[0]] == [unremembered, unremembered]


def test_a_verdict_holds_wherever_the_guide_is_looked_at_from(wrong):
    first, kept = told(wrong), VERDICTS.read_bytes()
    folder = wrong.absolute().parent
    assert told(wrong.absolute()) == [f"{folder}/{problem}" for problem in first]
    assert VERDICTS.read_bytes() == kept


def test_it_is_the_memory_that_answers_where_nothing_changed(tours):
    told(tours)
    verdicts = remembered(VERDICTS, rules_now())
    gist = {"names": ["inside", "rails"], "seconds": 6.0, "drafted": False, "faults": []}
    assert list(verdicts.values()) == [{"gist": gist, "problems": []}] * 4
    for number, verdict in enumerate(verdicts.values()):
        verdict["problems"] = [["", 1, 1, "warning", f"planted {number}.", "level"]]
    remember(VERDICTS, rules_now(), verdicts)
    assert told(tours) == [
        "tours.yaml:18:20: warning: planted 0. [level]",
        "tours.yaml:18:20: warning: planted 1. [level]",
        "tours.yaml:32:15: warning: planted 2. [level]",
        "tours.yaml:32:15: warning: planted 3. [level]",
    ]
    remember(VERDICTS, "by other rules", verdicts)
    assert told(tours) == []


@pytest.mark.parametrize("spoilt", ["", "{}", "null", "cut", "flipped"])
def test_a_spoilt_memory_is_none(wrong, spoilt):
    first, kept = told(wrong), VERDICTS.read_bytes()
    others = {"cut": kept[: len(kept) // 2], "flipped": kept.replace(b"0:02", b"0:03")}
    VERDICTS.write_bytes(others.get(spoilt, spoilt.encode()))
    assert told(wrong) == first
    assert VERDICTS.read_bytes() == kept


def test_where_nothing_can_be_kept_the_same_is_told(wrong):
    Path("state").write_text("a file")
    assert told(wrong, Path("state")) == told(wrong)
