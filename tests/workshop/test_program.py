"""Another engine than espeak-ng: any program that is given a sentence and writes a WAV file."""

import re
import sys
from pathlib import Path

import pytest

from kiosk.guide.files import read_text
from kiosk.guide.media import is_draft
from kiosk.guide.webvtt import read_captions
from kiosk.release.loudness import measure
from kiosk.workshop import narrate
from kiosk.workshop.program import Program
from kiosk.workshop.speech import NoEngine, Voice

HUMS = """#!{python}
import array, math, pathlib, sys, wave
wav, language, *file = sys.argv[1:]
text = open(file[0], encoding="utf-8").read() if file else sys.stdin.buffer.read().decode()
heard = pathlib.Path(wav).parents[1] / "heard.txt"
heard.open("a", encoding="utf-8").write(language + " " + text.strip() + "\\n")
samples = array.array("h")
for word in text.split():
    tone = range(800 * len(word))
    samples.extend(round(9000 * math.sin(place * 0.15)) for place in tone)
    samples.extend([0] * (4000 if word.endswith(",") else 0))
with wave.open(wav, "wb") as sound:
    sound.setparams((1, 2, 16000, 0, "NONE", ""))
    sound.writeframes(samples.tobytes())
"""
SCRIPT = "Voici le tunnel.\n[ida] Il s’appelle Ida, $(touch pwned) ; `id` & « tout » > rien.\nAu revoir.\n"


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A folder with a blank in its name, in which a program is put together; its sounds are written below it."""
    folder = tmp_path / "my voices"
    (folder / "sounds").mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(folder / "sounds"))
    monkeypatch.setattr("tempfile.tempdir", None)

    def written(source: str) -> Path:
        file = folder / "hum"
        file.write_text(source.replace("{python}", sys.executable), encoding="utf-8")
        file.chmod(0o755)
        return file

    return written


def speak(command: str, longest: float = 60.0):
    return Program(command, longest).speak("Un mot, deux.", Voice("fr"))


@pytest.mark.parametrize("rest", ["{wav} {language}", "{wav} {language} {text}"], ids=["on its input", "in a file"])
def test_any_program_drafts_a_script_and_no_shell_reads_it(program, tmp_path, rest):
    hum = program(HUMS)
    media = tmp_path / "media"
    (media / "ida").mkdir(parents=True)
    (media / "ida/narration.fr.txt").write_text(SCRIPT, encoding="utf-8")
    hints = {"fr": {"Ida": "Idda", "tunnel": "[[t'yn]]"}}
    engine = Program(f"'{hum}' {rest}")
    assert narrate.narrate(media, [("ida/narration", "fr")], hints=hints, engine=lambda: engine) == []
    spoken = [re.sub(r"^\[.*?\] ", "", line) for line in SCRIPT.splitlines()]
    heard = (hum.parent / "sounds/heard.txt").read_text(encoding="utf-8").splitlines()
    assert heard == ["fr " + line.replace("Ida", "Idda") for line in spoken]
    sound = media / "ida/narration.fr.opus"
    assert is_draft(sound)
    assert b"DRAFT=hum fr" in sound.read_bytes()[:4096]
    assert list(tmp_path.rglob("pwned")) == []
    cues, _ = read_captions(read_text(sound.with_suffix(".vtt")))
    assert " ".join(cue.text for cue in cues).split() == " ".join(spoken).split()
    assert cues[-1].end == pytest.approx(measure(sound).seconds, abs=0.01)
    assert list((hum.parent / "sounds").iterdir()) == [hum.parent / "sounds/heard.txt"]


def test_words_are_timed_by_their_length_and_never_within_a_pause(program):
    hum = program(HUMS)
    speech = Program(f"'{hum}' {{wav}} {{language}}").speak("Voici Ida, voici Hugo.", Voice("fr"))
    assert [place for place, _ in speech.words] == [0, 6, 11, 17]
    assert [second for _, second in speech.words] == pytest.approx([0, 0.25, 0.7, 0.95], abs=0.06)
    assert len(speech.samples) / Program.rate == pytest.approx(1.2, abs=0.01)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("#!{python}\nimport sys\nsys.exit('no such model: fr')", "'hum' failed on “Un mot, deux.”: no such model: fr"),
        ("#!{python}\nraise SystemExit(3)", "'hum' failed on “Un mot, deux.”: it did not say why."),
        ("#!{python}", "'hum' ran, but the sound it wrote is not there; look at its place in the command."),
        (HUMS.replace("9000", "0"), "'hum' ran, but the sound it wrote is silent."),
        ("#!{python}\nimport sys\nopen(sys.argv[1], 'w').write('x' * 999)", "'hum' ran, but the sound it wrote cannot"),
        ("#!{python}\nimport time\ntime.sleep(60)", "'hum' took longer than 0.5 s for “Un mot, deux.”."),
    ],
    ids=["fails", "fails in silence", "writes nothing", "is silent", "writes no sound", "never ends"],
)
def test_what_goes_wrong_is_one_sentence(program, source, told):
    hum = program(source)
    with pytest.raises(NoEngine) as wrong:
        speak(f"'{hum}' {{wav}} {{language}}", longest=0.5 if "sleep" in source else 60.0)
    assert str(wrong.value).startswith(told)


def test_a_program_that_is_not_there_is_named():
    with pytest.raises(NoEngine) as wrong:
        speak("pipper {wav}")
    assert str(wrong.value) == "'pipper' cannot be started (No such file or directory); is it installed?"


@pytest.mark.parametrize("command", ["piper", "{wav}", "piper '{wav}", "  "])
def test_a_command_that_says_nowhere_to_write_is_refused(command):
    with pytest.raises(NoEngine, match=r"does not say where the sound goes; write \{wav\} there, like: piper --model"):
        Program(command)
