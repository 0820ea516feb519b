"""Any program of the curator's that speaks: it is given a sentence and writes a WAV file.

Run without a shell, for a minute at most; words are timed by the pauses in what it said and by their lengths. Must
never keep what it wrote.
"""

from __future__ import annotations

import shlex
import subprocess
from array import array
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.release.loudness import frames, measure
from kiosk.release.recipe import Refused
from kiosk.release.sound import QUIETEST
from kiosk.workshop.alignment import aligned
from kiosk.workshop.linebreaks import CLAUSE_ENDS
from kiosk.workshop.pauses import listened
from kiosk.workshop.reading import written
from kiosk.workshop.script import Sentence
from kiosk.workshop.speech import NoEngine, Speech, Voice

LONGEST = 60.0  # seconds for one sentence
WAV, TEXT, LANGUAGE = "{wav}", "{text}", "{language}"


class Program:
    """A command line that is run for every sentence.

    In it, `{wav}` becomes the file to write, `{language}` the language, and `{text}` a file that holds the sentence;
    without `{text}`, the sentence comes on the program's input. Raises NoEngine if it cannot be such a line.
    """

    plain = True
    rate = 24_000  # samples a second; whatever it writes is brought to it

    def __init__(self, command: str, longest: float = LONGEST) -> None:
        self._words, self._longest = _split(command), longest
        self.name = Path(self._words[0]).name

    def speak(self, text: str, voice: Voice) -> Speech:
        """Speak one sentence. Raises NoEngine if the program is missing, fails, takes too long or says nothing."""
        with TemporaryDirectory(prefix="voice-") as folder:
            wav, file = Path(folder) / "spoken.wav", Path(folder) / "sentence.txt"
            file.write_text(text, encoding="utf-8")
            values = {WAV: str(wav), TEXT: str(file), LANGUAGE: voice.language}
            self._run([_filled(word, values) for word in self._words], text)
            try:
                return _heard(wav, text)
            except Refused as refused:
                raise NoEngine(f"'{self.name}' ran, but the sound it wrote {refused}.") from None

    def _run(self, words: list[str], text: str) -> None:
        given = None if any(TEXT in word for word in self._words) else text + "\n"
        try:
            done = subprocess.run(
                words, input=given, stdin=None if given else subprocess.DEVNULL, timeout=self._longest,
                capture_output=True, encoding="utf-8", errors="replace", check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise NoEngine(f"'{self.name}' took longer than {self._longest:g} s for “{text}”.") from None
        except OSError as error:
            raise NoEngine(f"'{words[0]}' cannot be started ({error.strerror}); is it installed?") from None
        if done.returncode:
            raise NoEngine(f"'{self.name}' failed on “{text}”: {_last_line(done.stderr or done.stdout)}")


def _split(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError:
        words = []
    if not words or not any(WAV in word for word in words[1:]):
        example = "piper --model voices/{language}.onnx --output_file {wav}"
        raise NoEngine(f"“{command}” does not say where the sound goes; write {WAV} there, like: {example}")
    return words


def _filled(word: str, values: dict[str, str]) -> str:
    for mark, value in values.items():
        word = word.replace(mark, value)
    return word


def _heard(wav: Path, text: str) -> Speech:
    """Return what is in the file. Raises Refused if there is nothing."""
    if not wav.exists():
        raise Refused("is not there; look at its place in the command")
    clauses = _clauses(text)
    sounding = listened(wav, sentences=len(clauses))
    if sounding.speech() <= 0 or measure(wav).lufs < QUIETEST:
        raise Refused("is silent")
    layout = f"sample_fmts=s16:channel_layouts=mono:sample_rates={Program.rate}"
    samples = array("h")
    for frame in frames(wav, ("aformat", layout)):
        samples.frombytes(bytes(frame.planes[0])[: 2 * frame.samples])
    words = (word for clause in aligned(clauses, sounding) for word in clause.words)
    return Speech(samples, tuple((start, word.start) for (start, _), word in zip(written(text), words, strict=True)))


def _clauses(text: str) -> list[Sentence]:
    """Return the parts of a sentence between which one may pause; their words are those of `written`."""
    clauses: list[list[str]] = [[]]
    for start, end in written(text):
        clauses[-1].append(text[start:end])
        if text[end - 1] in CLAUSE_ENDS:
            clauses.append([])
    return [Sentence(" ".join(words)) for words in clauses if words]


def _last_line(told: str) -> str:
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    return lines[-1] if lines else "it did not say why."
