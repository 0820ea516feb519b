"""The command `narrate` on a media folder."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from kiosk.guide.files import read_text
from kiosk.guide.media import is_draft
from kiosk.guide.webvtt import read_captions
from kiosk.release.loudness import measure
from kiosk.workshop import espeak, narrate
from kiosk.workshop.notes import note_of
from kiosk.workshop.reading import VOICES, read_aloud
from kiosk.workshop.script import parse_script, read_script
from tests.workshop.test_alignment import saved
from tests.workshop.voices import needs_voices, somebody

SCRIPT = "Voici le tunnel.\n[ida] Il s’appelle Ida.\nPrenez votre temps.\n"
NAMES = [("ida/narration", "fr")]


@pytest.fixture
def media(tmp_path: Path) -> Path:
    (tmp_path / "ida").mkdir()
    (tmp_path / "ida" / "narration.fr.txt").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def narrated(media: Path, again: bool = False) -> list[str]:
    """Narrate, and return what became of each script; there must be nothing wrong."""
    seen: list[narrate.Narrated] = []
    assert narrate.narrate(media, NAMES, again, seen.append) == []
    return [one.what for one in seen]


def recorded(media: Path, ending: str = ".wav") -> Path:
    script, _ = parse_script(SCRIPT, Path("a.txt"))
    person = somebody(list(script), language="fr", words_per_minute=170, gaps=(0.9, 1.2, 0.5))
    sound = media / "ida" / f"narration.fr{ending}"
    return saved(person, media / "person.wav").rename(sound)


@needs_voices
def test_a_script_becomes_a_draft_with_captions(media):
    assert narrated(media) == ["drafted"]
    sound, captions = media / "ida/narration.fr.opus", media / "ida/narration.fr.vtt"
    assert is_draft(sound)
    assert b"DRAFT=espeak-ng " in sound.read_bytes()[:4096]
    heard = measure(sound)
    assert heard.lufs == pytest.approx(-18, abs=1)
    cues, faults = read_captions(read_text(captions))
    assert faults == []
    assert [(cue.name, cue.text) for cue in cues] == [
        ("", "Voici le tunnel."), ("ida", "Il s’appelle Ida."), ("", "Prenez votre temps.")
    ]  # fmt: skip
    assert captions.read_text(encoding="utf-8").startswith("WEBVTT\n\nNOTE draft espeak-ng ")
    assert cues[-1].end == pytest.approx(heard.seconds, abs=0.01)
    assert sorted(file.name for file in sound.parent.iterdir()) == [
        "narration.fr.opus", "narration.fr.txt", "narration.fr.vtt"
    ]  # fmt: skip


@needs_voices
def test_a_draft_is_made_again_only_if_its_script_changed_or_it_is_asked_for(media):
    assert [narrated(media), narrated(media), narrated(media, again=True)] == [["drafted"], ["kept"], ["drafted"]]
    script = media / "ida/narration.fr.txt"
    script.write_text("# a remark changes nothing\n" + SCRIPT, encoding="utf-8")
    assert narrated(media) == ["kept"]
    script.write_text(SCRIPT.replace("Voici", "Et voici"), encoding="utf-8")
    assert narrated(media) == ["drafted"]
    (media / "ida/narration.fr.opus").unlink()
    assert narrated(media) == ["drafted"]


@needs_voices
@pytest.mark.parametrize("ending", [".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus"])
def test_a_recording_is_never_written_over(media, ending):
    sound = recorded(media, ending)
    before = sound.read_bytes()
    assert [narrated(media), narrated(media, again=True)] == [["timed"], ["timed"]]
    assert sound.read_bytes() == before
    assert note_of(media / "ida/narration.fr.vtt").startswith("timed to the recording sha256:")
    assert [file.name for file in sound.parent.glob("*.opus")] == ([sound.name] if ending == ".opus" else [])


@needs_voices
def test_captions_of_a_draft_are_timed_anew_when_a_real_voice_arrives_and_back_when_it_goes(media):
    assert narrated(media) == ["drafted"]
    sound = recorded(media)
    assert [narrated(media), narrated(media)] == [["timed"], ["kept"]]
    sound.unlink()
    assert narrated(media) == ["drafted"]


@needs_voices
def test_a_new_recording_is_timed_anew(media):
    sound = recorded(media)
    assert narrated(media) == ["timed"]
    with sound.open("ab") as file:
        file.write(b"\0\0")
    assert narrated(media) == ["timed"]


@needs_voices
def test_captions_made_by_hand_are_never_touched(media):
    recorded(media)
    captions = media / "ida/narration.fr.vtt"
    captions.write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nNOTE draft\n", encoding="utf-8")
    before = captions.read_bytes()
    assert [narrated(media), narrated(media, again=True)] == [["kept"], ["kept"]]
    assert captions.read_bytes() == before


def test_captions_made_by_hand_without_a_sound_are_reported(media):
    captions = media / "ida/narration.fr.vtt"
    captions.write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nVoici.\n", encoding="utf-8")
    [problem] = narrate.narrate(media, NAMES)
    told = "these captions were made by hand, but their recording is missing; put it beside them."
    assert str(problem) == f"{captions}:1:1: warning: {told} [unheard]"


@needs_voices
def test_a_broken_recording_is_named_and_the_rest_goes_on(media):
    shutil.copytree(media / "ida", media / "dome")
    sound = media / "dome/narration.fr.mp3"
    sound.write_bytes(b"not a sound at all" * 100)
    seen: list[narrate.Narrated] = []
    [problem] = narrate.narrate(media, [("dome/narration", "fr"), *NAMES], progress=seen.append)
    assert (problem.file, problem.severity) == (str(sound), "error")
    assert problem.message.startswith("'narration.fr.mp3' cannot be read as sound")
    assert [one.what for one in seen] == ["refused", "drafted"]
    assert not (media / "dome/narration.fr.vtt").exists()


@needs_voices
def test_a_sentence_too_late_for_its_moment_is_a_warning(media):
    script = media / "ida/narration.fr.txt"
    script.write_text("[a] Un long commencement qui ne finit pas.\n[b @1.5] Puis la suite.\n", encoding="utf-8")
    [problem] = narrate.narrate(media, NAMES)
    assert (problem.line, problem.severity) == (2, "warning")
    assert problem.message.endswith("s after its '@1.5'; shorten what comes before.")


def test_without_espeak_one_sentence_is_said_and_nothing_is_written(media):
    shutil.copytree(media / "ida", media / "dome")
    missing = partial(espeak.Espeak, library="libespeak-ng-that-is-not-here.so")
    [problem] = narrate.narrate(media, [("dome/narration", "fr"), *NAMES], engine=missing)
    assert problem.message == espeak.REMEDY
    assert list(media.glob("*/*.opus")) == []


def test_a_mistake_in_a_script_is_told_and_nothing_is_written(media):
    script = media / "ida/narration.fr.txt"
    script.write_text("Sans point\n", encoding="utf-8")
    [problem] = narrate.narrate(media, NAMES)
    assert (problem.file, problem.line, problem.column) == (str(script), 1, 11)
    assert list(media.glob("*/*.opus")) == []


def test_a_language_without_a_script_or_with_one_to_be_written_is_passed_over(media):
    (media / "ida/narration.nl.txt").write_text("# Schrijf hier.\n", encoding="utf-8")
    seen: list[narrate.Narrated] = []
    names = [("ida/narration", "de"), ("ida/narration", "nl")]
    assert narrate.narrate(media, names, progress=seen.append) == []
    assert [one.what for one in seen] == ["no script", "no script"]


@needs_voices
def test_a_draft_is_spoken_again_when_a_hint_that_concerns_it_changes(media):
    def drafted(**hints: str) -> list[str]:
        seen: list[narrate.Narrated] = []
        assert narrate.narrate(media, NAMES, progress=seen.append, hints={"fr": hints, "de": {"le": "lé"}}) == []
        return [one.what for one in seen]

    assert [drafted(), drafted(Hugo="Ugo"), drafted(Ida="Idda"), drafted(Ida="Idda"), drafted(Ida="[[id'a]]")] == [
        ["drafted"], ["kept"], ["drafted"], ["kept"], ["drafted"]
    ]  # fmt: skip
    cues, _ = read_captions(read_text(media / "ida/narration.fr.vtt"))
    assert cues[1].text == "Il s’appelle Ida."


@needs_voices
def test_a_described_narration_is_drafted_with_its_hints_too_and_timed_by_the_engine(media):
    script = media / "ida/described.fr.txt"
    script.write_text("À gauche, Ida ; quelque 1\u202f300 hommes y ont creusé.\n", encoding="utf-8")
    hints = {"fr": {"Ida": "[[id'a]]"}}
    assert narrate.narrate(media, [("ida/described", "fr")], hints=hints) == []
    cues, _ = read_captions(read_text(media / "ida/described.fr.vtt"))
    words = [word for cue in cues for word in cue.words]
    sentences, _ = read_script(script)
    [spoken] = read_aloud(sentences, voice=VOICES["fr"], engine=espeak.Espeak(), hints=hints["fr"]).sentences
    assert [word.text for word in words] == [word.text for word in spoken.words]
    assert [word.start for word in words] == pytest.approx([word.start for word in spoken.words], abs=0.02)


@needs_voices
def test_captions_changed_by_hand_stay_when_a_recording_comes_and_it_is_said(media):
    captions = media / "ida/narration.fr.vtt"
    assert narrated(media) == ["drafted"]
    mended = captions.read_text(encoding="utf-8").replace("Prenez", "Prenez donc")
    captions.write_text(mended, encoding="utf-8")
    assert narrated(media) == ["kept"]
    recorded(media)
    [problem] = narrate.narrate(media, NAMES)
    assert str(problem) == f"{captions}:1:1: warning: {narrate.LEFT} [by-hand]"
    assert captions.read_text(encoding="utf-8") == mended
    captions.write_text(mended.replace(mended.splitlines()[2], ""), encoding="utf-8")
    assert [narrated(media), narrated(media, again=True)] == [["kept"], ["kept"]]
    captions.unlink()
    assert narrated(media) == ["timed"]


@needs_voices
def test_captions_changed_by_hand_stay_when_their_script_changes_and_so_does_their_draft(media):
    captions, sound = media / "ida/narration.fr.vtt", media / "ida/narration.fr.opus"
    assert narrated(media) == ["drafted"]
    spoken = sound.read_bytes()
    captions.write_text(captions.read_text(encoding="utf-8").replace("Prenez", "Prenez donc"), encoding="utf-8")
    (media / "ida/narration.fr.txt").write_text(SCRIPT + "Au revoir.\n", encoding="utf-8")
    assert [problem.message for problem in narrate.narrate(media, NAMES)] == [narrate.LEFT]
    assert sound.read_bytes() == spoken


@needs_voices
def test_another_way_of_ending_lines_is_no_change_by_hand(media):
    captions = media / "ida/narration.fr.vtt"
    assert narrated(media) == ["drafted"]
    captions.write_bytes(b"\xef\xbb\xbf" + captions.read_bytes().replace(b"\n", b"\r\n"))
    recorded(media)
    assert narrated(media) == ["timed"]


@needs_voices
@pytest.mark.parametrize(("sentences", "odd"), [(12, False), (8, False), (4, True), (24, True)])
def test_a_recording_much_shorter_or_longer_than_its_script_is_a_warning(media, sentences, odd):
    line = "Ce tunnel, le tunnel principal, portait un nom.\n"
    script, _ = parse_script(line * sentences, Path("a.txt"))
    person = somebody(list(script), language="fr", words_per_minute=140, gaps=(0.6,) * sentences)
    sound = saved(person, media / "person.wav").rename(media / "ida/narration.fr.wav")
    (media / "ida/narration.fr.txt").write_text(line * 12, encoding="utf-8")
    problems = narrate.narrate(media, NAMES)
    assert [problem.rule for problem in problems] == ["pace"] * odd
    assert all(problem.file == str(sound) and problem.severity == "warning" for problem in problems)
    assert all("; its script takes 23 to 42 s to say. Has one of the two" in problem.message for problem in problems)
    assert [one.message[:30] for one in narrate.narrate(media, NAMES)] == [one.message[:30] for one in problems]
