"""Suites written by others: nothing escapes, nothing hangs, and what is known to differ stays known."""

import json
import time

import pytest

from kiosk.guide.source import read
from kiosk.guide.tours import read_text
from kiosk.guide.webvtt import raw_cues, read_captions
from tests.guide.corpora import CORPORA, needs
from tests.guide.written import GOOD

YAML = CORPORA / "yaml-test-suite"
VTT = CORPORA / "webvtt-vttjs"
SUBTITLES = CORPORA / "subtitles-webvtt-py"
STRINGS = CORPORA / "naughty-strings"


@needs("yaml-test-suite")
def test_every_case_of_the_yaml_suite_is_read_or_refused_in_less_than_a_second():
    cases = sorted(YAML.rglob("in.yaml"))
    assert len(cases) == 402
    for case in cases:
        begun = time.process_time()
        source, problems = read(case)
        assert source is not None or problems, case
        assert time.process_time() - begun < 1.0, case


LET_PASS = {
    "9C9N", "9JBA", "CVW2", "DK95/01", "G5U8", "MUS6/00", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y/003", "YJV2",
}  # fmt: skip
"""libyaml takes odd comments, tabs and indentation inside brackets that YAML 1.2 forbids; no value is lost by it."""


@needs("yaml-test-suite")
def test_the_yaml_suite_s_invalid_cases_are_refused_but_for_those_the_parser_lets_pass():
    invalid = sorted(YAML.rglob("error"))
    accepted = {str(case.parent.relative_to(YAML)) for case in invalid if not read(case.parent / "in.yaml")[1]}
    assert (len(invalid), accepted) == (94, LET_PASS)


KNOWN_TO_DIFFER = {
    "cue-times/min-top-digits.vtt": "minutes have two digits today",
    "cue-times/minimum-spots-over-sixty.vtt": "minutes are below 60 today",
    "file-layout/header-no-new-line.vtt": "times right below the header begin a cue today",
    "integration/id.vtt": "times after a line '-->' begin a cue today",
}


def expected_cues(vtt, pairs):
    named = pairs.get(str(vtt.relative_to(VTT)), {}).get("parsed")
    expected = VTT / named if named else vtt.with_suffix(".json")
    if not expected.exists():
        return None
    cues = json.loads(expected.read_text(encoding="utf-8"))["cues"]
    return [(cue["startTime"], cue["endTime"], cue["id"], cue["text"]) for cue in cues]


@needs("webvtt-vttjs")
def test_the_caption_suite_gives_its_times_names_and_texts():
    pairs = {pair["vtt"]: pair for pair in json.loads((VTT / "pairs.json").read_text(encoding="utf-8"))}
    same, different = 0, set()
    for vtt in sorted(VTT.rglob("*.vtt")):
        text = vtt.read_bytes().decode("utf-8")
        read_captions(text)
        expected = expected_cues(vtt, pairs)
        found = [(cue.start, cue.end, cue.name, cue.text) for cue in raw_cues(text)[0]]
        if expected is not None and found != expected:
            different.add(str(vtt.relative_to(VTT)))
        same += found == expected
    assert (same, different) == (261, set(KNOWN_TO_DIFFER))


SHOWN_DIFFERENTLY = {*KNOWN_TO_DIFFER, "cuetext/escape-characters/incorrect.vtt"}
"""&lt without its semicolon is an entity today."""


@needs("webvtt-vttjs")
def test_the_caption_suite_gives_the_words_a_browser_shows():
    same, different = 0, set()
    for vtt in sorted(VTT.rglob("*.vtt")):
        rendered = vtt.with_name(f"{vtt.stem}-proc.json")
        boxes = json.loads(rendered.read_text(encoding="utf-8")) if rendered.exists() else None
        if not isinstance(boxes, list):
            continue
        shown = sorted(box["childNodes"][0]["textContent"] for box in boxes if box["childNodes"])
        found = sorted(cue.text for cue in read_captions(vtt.read_bytes().decode("utf-8"))[0])
        if found == shown:
            same += 1
        else:
            different.add(str(vtt.relative_to(VTT)))
    assert (same, different) == (199, SHOWN_DIFFERENTLY)


CUES_AND_FAULTS = {
    "captions_with_bom": (4, []), "comments": (3, []), "cue_tags": (3, []), "empty": (0, [1]), "invalid": (0, [1]),
    "invalid_timeframe": (6, [6]), "invalid_timeframe_in_cue_text": (4, [6]), "metadata_headers": (2, []),
    "metadata_headers_multiline": (2, []), "missing_caption_text": (5, [6]), "missing_timeframe": (6, [6]),
    "no_captions": (0, []), "one_caption": (1, []), "sample": (16, []), "styles": (1, []), "using_identifiers": (6, []),
    "youtube_dl": (4, []),
}  # fmt: skip


@needs("subtitles-webvtt-py")
def test_sample_captions_are_read_and_malformed_ones_named_by_line():
    found = {}
    for vtt in sorted(SUBTITLES.glob("*.vtt")):
        cues, faults = read_captions(vtt.read_text(encoding="utf-8"))
        found[vtt.stem] = (len(cues), [line for line, _ in faults])
    assert found == CUES_AND_FAULTS


@needs("subtitles-webvtt-py")
@pytest.mark.parametrize("ending", ["srt", "sbv"])
def test_other_caption_formats_are_refused_in_words(ending):
    for path in sorted(SUBTITLES.glob(f"*.{ending}")):
        assert read_captions(path.read_text(encoding="utf-8")) == (
            (), [(1, "captions begin with a line that says WEBVTT; save them as WebVTT in the subtitle program.")]
        )  # fmt: skip


def in_quotation_marks(words: str) -> str:
    """Return words as YAML writes them between double quotation marks, with odd letters by their number."""
    plain = (
        letter if letter == " " or (letter.isprintable() and letter not in '"\\') else f"\\U{ord(letter):08x}"
        for letter in words
    )
    return f'"{"".join(plain)}"'


@needs("naughty-strings")
def test_every_naughty_string_stays_what_it_is_in_every_text():
    strings = json.loads((STRINGS / "blns.json").read_text(encoding="utf-8"))
    assert len(strings) == 515
    for words in strings:
        written = f"{{fr: {in_quotation_marks(words)}, en: {in_quotation_marks(words)}}}"
        text = GOOD.replace("{fr: Sous le dôme, en: Under the dome}", written).replace(
            "title: V2", f"title: {in_quotation_marks(words)}"
        )
        reading = read_text(text, "t")
        if words.strip():
            assert reading.problems == ()
            assert reading.guide.tours[0].title == {"fr": words, "en": words}
            assert reading.guide.stops[1].title == {"": words}
        else:
            assert [problem.message for problem in reading.problems] == ["this is blank; write the words."] * 2
