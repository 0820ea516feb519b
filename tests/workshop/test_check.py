import json
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.workshop.check import Counts, check
from kiosk.workshop.telling import as_json, as_text, excerpt
from tests.guide.written import GOOD
from tests.workshop.conftest import CAPTIONS, LOOKED

ROOT = Path(__file__).parents[2]


def said(tours: Path) -> list[str]:
    return [str(replace(problem, rule="")) for problem in check(tours, LOOKED)[0]]


def test_a_whole_guide_has_no_problems_and_is_counted(tours):
    problems, counts = check(tours, LOOKED)
    assert problems == []
    assert counts == Counts(
        tours=1,
        stops=2,
        languages=("fr", "en"),
        seconds={"fr": 12.0, "en": 12.0},
        recordings={"fr": 2, "en": 2},
        drafts={"en": 1},
        missing={},
    )
    assert as_text(problems, counts) == (
        "0 errors, 0 warnings.\n"
        "1 tour, 2 stops, in fr, en.\n"
        "fr: 0.2 minutes, 2 recordings (0 drafts), 0 missing translations.\n"
        "en: 0.2 minutes, 2 recordings (1 draft), 0 missing translations.\n"
    )


def test_missing_files_are_named_where_the_guide_asks_for_them(tours):
    for name in ("museum/tunnels.svg", "ida/mouth.svg", "v2/closer.svg", "v2/flight.mp4", "v2/sign.fr.mp4"):
        Path("media", name).unlink()
    assert said(tours) == [
        "tours.yaml:6:66: error: 'museum/tunnels.svg' is not in the media folder. The folder 'museum' is empty.",
        "tours.yaml:20:23: error: 'ida/mouth.svg' is not in the media folder.",
        "tours.yaml:32:15: error: the film 'v2/flight.mp4' is not in the media folder.",
        "tours.yaml:34:20: error: 'v2/sign.fr.mp4' is not in the media folder. Did you mean 'flight.fr.mp3'?",
        "tours.yaml:36:16: error: 'v2/closer.svg' is not in the media folder.",
    ]


def test_a_missing_recording_is_an_error_only_in_the_language_that_stands_in(tours):
    Path("media/ida/narration.fr.wav").unlink()
    Path("media/v2/flight.en.mp3").unlink()
    problems, counts = check(tours, LOOKED)
    assert [str(problem) for problem in problems] == [
        "tours.yaml:18:20: error: the recording 'ida/narration.fr.wav' (or .flac, .mp3, .m4a, .ogg, .opus) "
        "is not in the media folder. 'narrate' drafts it once its script is in 'ida/narration.fr.txt'. [media]",
        "tours.yaml:32:15: warning: the recording 'v2/flight.en.wav' (or .flac, .mp3, .m4a, .ogg, .opus) "
        "is not in the media folder. 'narrate' drafts it once its script is in 'v2/flight.en.txt'. "
        "Until then visitors hear it in 'fr'. [translation]",
    ]
    assert counts.missing == {"fr": 1, "en": 1}


def test_a_script_still_to_be_written_is_told_of_once_with_its_recording(tours):
    Path("media/v2/flight.en.mp3").unlink()
    Path("media/v2/flight.en.txt").write_text("# Write here what will be said.\n", encoding="utf-8")
    assert said(tours) == [
        "tours.yaml:32:15: warning: the recording 'v2/flight.en.wav' (or .flac, .mp3, .m4a, .ogg, .opus) "
        "is not in the media folder. 'narrate' drafts it once its script is in 'v2/flight.en.txt'. "
        "Until then visitors hear it in 'fr'."
    ]


def test_a_recording_whose_name_differs_in_capital_letters_is_an_error_in_any_language(tours):
    Path("media/v2/flight.en.mp3").rename("media/v2/flight.EN.mp3")
    assert said(tours) == [
        "tours.yaml:32:15: error: the recording 'v2/flight.en.wav' "
        "is there with other capital letters or accents, as 'flight.EN.mp3'; write both the same."
    ]


def test_a_recording_without_captions_is_an_error(tours):
    Path("media/ida/narration.fr.vtt").unlink()
    lacking = "tours.yaml:18:20: error: 'ida/narration.fr.wav' has no captions; "
    assert said(tours) == [
        f"{lacking}put them in 'ida/narration.fr.vtt', "
        "or write what is said into 'ida/narration.fr.txt' and let 'narrate' time them to it."
    ]
    Path("media/ida/narration.fr.txt").write_text("Voici Ida.\n", encoding="utf-8")
    assert said(tours) == [f"{lacking}put them in 'ida/narration.fr.vtt', or let 'narrate' time them to it."]
    Path("media/ida/narration.fr.srt").touch()
    assert said(tours) == [f"{lacking}save 'ida/narration.fr.srt' as WebVTT, 'ida/narration.fr.vtt'."]


def test_captions_that_follow_a_draft_are_told_of_once_a_recording_has_taken_its_place(tours):
    for language in ("fr", "en"):
        drafted = CAPTIONS.replace("WEBVTT\n", "WEBVTT\n\nNOTE draft espeak-ng, script sha256:00\n")
        Path(f"media/ida/narration.{language}.vtt").write_text(drafted, encoding="utf-8")
    assert said(tours) == [
        "tours.yaml:18:20: warning: 'ida/narration.fr.vtt' still follows the draft; "
        "'narrate' times it to 'ida/narration.fr.wav'."
    ]


def test_captions_that_still_follow_a_draft_are_not_told_to_be_fast(tours):
    fast = "NOTE draft espeak-ng, script sha256:00\n\n00:00.000 --> 00:02.000\n" + "a sixteenth " * 2 + "letter now"
    captions = Path("media/ida/narration.fr.vtt")
    captions.write_text(captions.read_text(encoding="utf-8").replace("WEBVTT\n", f"WEBVTT\n\n{fast}\n", 1))
    assert not [one for one in said(tours) if "letters a second; 15 are comfortable. " in one]


def test_a_picture_that_hangs_on_no_cue_is_named_once_with_the_nearest_cue(tours):
    tours.write_text(GOOD.replace("at: inside", "at: insid").replace("at: rails", "at: lamps"), encoding="utf-8")
    assert said(tours) == [
        "tours.yaml:23:17: error: no caption is named 'insid' in 'ida/narration.fr.vtt' and 'ida/narration.en.vtt'. "
        "Did you mean 'inside'?",
        "tours.yaml:26:85: error: no caption is named 'lamps' in 'ida/narration.fr.vtt' and 'ida/narration.en.vtt'. "
        "They have: inside, rails.",
    ]


def test_a_cue_missing_in_one_language_names_that_file(tours):
    Path("media/ida/narration.en.vtt").write_text(CAPTIONS.replace("rails", "7"), encoding="utf-8")
    assert said(tours) == [
        "tours.yaml:26:85: error: no caption is named 'rails' in 'ida/narration.en.vtt'. They have: inside, 7."
    ]


def test_a_hot_spot_may_ask_for_a_cue_of_the_first_part(tours):
    text = GOOD.replace("look: [0.4, 0.4, 0.2, 0.2]}", "look: [0.4, 0.4, 0.2, 0.2], cue: pump}")
    tours.write_text(text, encoding="utf-8")
    assert said(tours) == [
        "tours.yaml:39:123: error: no caption is named 'pump' in 'v2/flight.fr.vtt' and 'v2/flight.en.vtt'. "
        "They have: inside, rails."
    ]


def test_what_is_wrong_in_captions_is_named_in_their_own_file(tours):
    Path("media/v2/flight.en.vtt").write_bytes("WEBVTT\n\n00:01.000 --> 00:02.000\nÉ\n".encode("latin-1"))
    Path("media/v2/flight.fr.vtt").write_text(
        "WEBVTT\n\n00:05.000 --> 00:04.000\nun\n\n00:01.000 --> 00:02.000\ndeux\n\ntrois\n", encoding="utf-8"
    )
    assert said(tours) == [
        "media/v2/flight.en.vtt:4:1: error: the file is not saved as UTF-8, so letters like é cannot be read. "
        "Notepad: File, Save as, Encoding: UTF-8. VS Code: click the encoding at the bottom right, "
        "Reopen with Encoding: Western (Windows 1252), then Save with Encoding: UTF-8.",
        "media/v2/flight.fr.vtt:3:1: error: the caption ends before it has begun; "
        "its second time must be the later one.",
        "media/v2/flight.fr.vtt:6:1: error: the caption begins before the one above it; "
        "put them in the order they are heard.",
        "media/v2/flight.fr.vtt:9:1: error: words without times are never shown; is there a blank line above?",
    ]


def test_media_are_checked_also_in_a_file_that_has_other_errors(tours):
    tours.write_text(GOOD.replace("[ida, v2]", "[ida, v2, v1]"), encoding="utf-8")
    Path("media/ida/mouth.svg").unlink()
    assert said(tours) == [
        "tours.yaml:10:22: error: there is no stop 'v1'. There are: ida, v2.",
        "tours.yaml:20:23: error: 'ida/mouth.svg' is not in the media folder.",
    ]


def test_texts_and_recordings_not_yet_translated_are_counted(tours):
    text = GOOD.replace("{fr: Le vol, en: The flight}", "{fr: Le vol}").replace(
        "languages: [fr, en]", "languages: [fr, en, nl]"
    )
    tours.write_text(text, encoding="utf-8")
    _, counts = check(tours, LOOKED)
    assert counts.missing == {"en": 1, "nl": 14}
    assert counts.seconds == {"fr": 12.0, "en": 12.0, "nl": 0}


def test_a_problem_is_shown_with_its_line_and_a_caret(tours):
    tours.write_text(GOOD.replace("number: 23", "numbr: 23"), encoding="utf-8")
    assert as_text(*check(tours, LOOKED)) == (
        "tours.yaml:28:5: error: unknown field 'numbr'. Did you mean 'number'? [unknown]\n"
        "        numbr: 23\n"
        "        ^\n"
        "1 error, 0 warnings.\n"
    )


UNSOUND = (
    ("number: 23", "number: twenty"),
    ("number: 23", "numbr: 23"),
    ("    number: 23\n", ""),
    ("title: V2", "title: [V2]"),
    ("picture: ida/mouth.svg, alt: Tunnel", "alt: Tunnel"),
    ("picture: ida/mouth.svg, alt: Tunnel", "picture: ida/mouth.svg"),
    ("picture: ida/mouth.svg", "picture: ../mouth.svg"),
    ("picture: ida/mouth.svg", "picture: [ida]"),
    ("      - narration: ida/narration", "      - title: Ida"),
    ("at: [0.25, .5]", "at: [25, 50]"),
    ("        sign: {fr: v2/sign.fr.mp4}", "        sign: v2/sign.fr.mp4"),
    ("    place: {floor: tunnels, at: [0.25, .5]}", "    place: here"),
    ("iwm.org.uk]", "https://iwm.org.uk/]"),
)


@pytest.mark.parametrize(("old", "new"), UNSOUND)
def test_where_a_field_is_not_sound_the_media_of_the_others_are_checked_and_nothing_is_made_up(tours, old, new):
    Path("media/v2/closer.svg").unlink()
    assert old in GOOD
    tours.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    told = [problem.rule for problem in check(tours)[0]]
    assert told.count("media") == 1
    assert len(told) == 2


@pytest.mark.parametrize("text", [GOOD.replace("parts:", "partz:", 1), "{}\n", "museum: [\n"])
def test_what_was_not_understood_as_a_whole_is_not_counted(tours, text):
    tours.write_text(text, encoding="utf-8")
    problems, counts = check(tours, LOOKED)
    assert counts == Counts()
    assert as_text(problems, counts).endswith("warnings.\n")
    assert json.loads(as_json(problems, counts))["counts"] is None


def test_what_does_not_agree_is_counted_as_it_stands(tours):
    tours.write_text(GOOD.replace("[ida, v2]", "[ida, v2, v1]"), encoding="utf-8")
    assert (check(tours, LOOKED)[1].tours, check(tours, LOOKED)[1].stops) == (1, 2)


def test_a_file_that_is_not_there_is_one_plain_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert as_text(*check(Path("tours.yaml"))) == (
        "tours.yaml:1:1: error: there is no such file; look at its name and folder. [file]\n1 error, 0 warnings.\n"
    )


def test_a_long_line_is_cut_around_the_caret():
    shown, caret = excerpt("x" * 300 + "HERE" + "y" * 300, 301).split("\n")
    assert len(shown) == 114
    assert shown[caret.index("^") :].startswith("HEREyyy")


def test_a_line_with_tabs_and_control_letters_keeps_the_caret_in_place():
    assert excerpt("\ta\x1b b", 5) == "     a· b\n        ^"


def test_without_sound_languages_no_recording_is_looked_for(tours):
    tours.write_text(GOOD.replace("languages: [fr, en]", "languages: [english, nl]"), encoding="utf-8")
    assert said(tours) == [
        "tours.yaml:3:15: error: the kiosk's own words do not exist in 'english'; "
        "it knows fr (Français), en (English), nl (Nederlands), de (Deutsch)."
    ]


def test_the_shipped_tours_are_clean(tmp_path):
    """Their media are listened to and looked at in full."""
    problems, counts = check(ROOT / "tours.yaml", tmp_path)
    assert [str(problem) for problem in problems] == []
    assert counts.accepted == 5
