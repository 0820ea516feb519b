"""The command `narrate`: every script becomes a drafted recording with captions, every recording gets captions.

Must never write over a recording, nor over captions that somebody made or changed by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kiosk.guide.captions import Cue
from kiosk.guide.files import Refused as Unreadable
from kiosk.guide.files import is_written, read_text
from kiosk.guide.problem import Problem
from kiosk.guide.webvtt import read_captions
from kiosk.release.contents import digest_of
from kiosk.release.recipe import Refused
from kiosk.workshop.alignment import aligned
from kiosk.workshop.captioning import FASTEST, captioned, speed
from kiosk.workshop.draft import recording_beside, write_draft
from kiosk.workshop.espeak import Espeak
from kiosk.workshop.notes import (
    draft_note,
    is_draft_of,
    made_by_hand,
    note_of,
    noted,
    recording_note,
    speech_in,
    with_speech,
    write_noted,
)
from kiosk.workshop.pace import odd_length
from kiosk.workshop.pauses import listened
from kiosk.workshop.reading import NO_HINTS, VOICES, Reading, read_aloud
from kiosk.workshop.script import Sentence, read_script
from kiosk.workshop.speech import Engine, NoEngine, Voice

CALM = (1.0, 0.94, 0.88, 0.82)
IN_TIME = (1.0, 1.05, 1.1)
"""Shares of a voice's usual words a minute that are tried: for a narration, and for one that follows a film."""
TOO_LATE = 0.5  # seconds after the moment a sentence was wished for


LEFT = (
    "these captions were changed by hand, so they are left as they are. Look whether they still fit the script and the "
    "sound, and delete the line with NOTE; or delete the file, and they are made anew."
)
Hints = Mapping[str, Mapping[str, str]]
"""Language -> word as it is written -> how it is said."""
NO_HINTS_AT_ALL: Hints = MappingProxyType({})


@dataclass(frozen=True)
class Narrated:
    """What became of one script. `what` is "drafted", "timed" (to a recording), "kept", "refused" or "no script".

    `fastest` is the most characters a second a reader of the captions has to take in.
    """

    name: str
    language: str
    what: str
    seconds: float = 0.0
    cues: int = 0
    fastest: float = 0.0


@dataclass(frozen=True)
class _Work:
    name: str
    language: str
    script: tuple[Sentence, ...]
    place: Path
    hints: Mapping[str, str]

    def file(self, ending: str) -> Path:
        return self.place.with_name(self.place.name + ending)

    def done(self, what: str, *, seconds: float = 0.0, cues: Sequence[Cue] = ()) -> Narrated:
        fastest = max((speed(cue) for cue in cues), default=0.0)
        return Narrated(self.name, self.language, what, seconds, len(cues), fastest)

    def kept(self) -> Narrated:
        """Report what stands beside the script already, as far as its captions tell."""
        try:
            cues, _ = read_captions(read_text(self.file(".vtt")))
        except Unreadable:
            cues = ()
        lasting = [cue for cue in cues if cue.end > cue.start]
        return self.done("kept", seconds=max((cue.end for cue in lasting), default=0.0), cues=lasting)


def narrate(
    media: Path,
    names: Iterable[tuple[str, str]],
    again: bool = False,
    progress: Callable[[Narrated], None] = lambda _: None,
    *,
    hints: Hints = NO_HINTS_AT_ALL,
    engine: Callable[[], Engine] = Espeak,
) -> list[Problem]:
    """Narrate the scripts `media`/<name>.<language>.txt of `names`, and return what is wrong, sorted.

    What is up to date is kept, or with `again` made anew. `progress` is told of each script when it is done. `engine`
    is called when a voice is first needed, and says the words in `hints` as they ask. Where nothing can be written it
    ends early; what is done by then stays.
    """
    narrator = _Narrator(engine, again=again)
    for name, language in names:
        work = _Work(name, language, (), media / f"{name}.{language}", hints.get(language, NO_HINTS))
        try:
            progress(narrator.narrate(work))
        except OSError:  # the next script would fare no better, after having been spoken
            message = "nothing can be written here; look at the folder's rights and the disk."
            narrator.problems.append(Problem(str(work.place.parent), 1, 1, "error", message, "disk"))
            break
    return sorted(set(narrator.problems))


class _Narrator:
    """Goes from script to script with one engine, which is called when first needed."""

    def __init__(self, engine: Callable[[], Engine], *, again: bool) -> None:
        self.problems: list[Problem] = []
        self._again = again
        self._loaded = cache(engine)

    def narrate(self, work: _Work) -> Narrated:
        """Do what is needed for one script; what goes wrong is added to `problems`."""
        if not is_written(work.file(".txt")):
            return work.done("no script")
        script, problems = read_script(work.file(".txt"))
        self.problems += problems
        if problems:
            return work.done("refused")
        work = replace(work, script=script)
        recording = recording_beside(work.place)
        return self._time(work, recording) if recording else self._draft(work)

    def _time(self, work: _Work, recording: Path) -> Narrated:
        captions = work.file(".vtt")
        note = recording_note(work.script, sound=digest_of(recording))
        if made_by_hand(captions):
            found = noted(captions)
            return self._leave(work, up_to_date=not found or found.note.startswith(note))
        known = note_of(captions) or ""
        if known.startswith(note) and not self._again:
            self._judge_length(work, recording, speech_in(known))
            return work.kept()
        try:
            sounding = listened(recording, sentences=len(work.script))
        except Refused as refused:
            return self._refuse(work, _problem(recording, f"'{recording.name}' {refused}."))
        self._judge_length(work, recording, sounding.speech())
        cues = captioned(aligned(work.script, sounding), length=sounding.length)
        write_noted(captions, cues, note=with_speech(note, sounding.speech()))
        return work.done("timed", seconds=sounding.length, cues=cues)

    def _judge_length(self, work: _Work, recording: Path, spoken: float) -> None:
        if odd := odd_length(work.script, work.language, spoken):
            self.problems.append(Problem(str(recording), 1, 1, "warning", odd, "pace"))

    def _draft(self, work: _Work) -> Narrated:
        captions, sound = work.file(".vtt"), work.file(".opus")
        if made_by_hand(captions):
            found = noted(captions)
            self.problems += [] if sound.exists() else [_unheard(captions)]
            return self._leave(work, up_to_date=not found or is_draft_of(work.script, found.note, work.hints))
        if sound.exists() and is_draft_of(work.script, note_of(captions), work.hints) and not self._again:
            return work.kept()
        try:
            engine = self._loaded()
            reading = _read_calmly(work, engine)
        except NoEngine as missing:
            return self._refuse(work, Problem(str(work.file(".txt")), 1, 1, "error", str(missing), "voice"))
        spoken_by = f"{engine.name} {work.language}"
        write_draft(reading.samples, sound, rate=reading.rate, engine=spoken_by)
        cues = captioned(reading.sentences, length=reading.seconds)
        write_noted(captions, cues, note=draft_note(work.script, engine=spoken_by, hints=work.hints))
        self.problems += _late(work, reading)
        return work.done("drafted", seconds=reading.seconds, cues=cues)

    def _leave(self, work: _Work, *, up_to_date: bool) -> Narrated:
        """Leave captions as somebody made them, and say so if they would have been made anew."""
        captions = work.file(".vtt")
        if not up_to_date or (self._again and noted(captions)):
            self.problems.append(Problem(str(captions), 1, 1, "warning", LEFT, "by-hand"))
        return work.kept()

    def _refuse(self, work: _Work, problem: Problem) -> Narrated:
        """Note a problem, but the same sentence (no engine, no voice) only once."""
        if all(problem.message != known.message for known in self.problems):
            self.problems.append(problem)
        return work.done("refused")


def _read_calmly(work: _Work, engine: Engine) -> Reading:
    """Read a script aloud: slower if its captions cannot be read in time, faster if sentences miss their moments."""
    usual = VOICES.get(work.language, Voice(work.language))
    hints = {word: said for word, said in work.hints.items() if not (engine.plain and "[[" in said)}
    for share in _paces(work, engine):
        voice = replace(usual, words_per_minute=round(usual.words_per_minute * share))
        reading = read_aloud(work.script, voice=voice, engine=engine, hints=hints)
        fastest = max(speed(cue) for cue in captioned(reading.sentences, length=reading.seconds))
        if fastest <= FASTEST and not _late(work, reading):
            break
    return reading


def _paces(work: _Work, engine: Engine) -> tuple[float, ...]:
    if engine.plain:
        return (1.0,)
    return IN_TIME if any(sentence.no_earlier for sentence in work.script) else CALM


def _late(work: _Work, reading: Reading) -> list[Problem]:
    """Return a warning for each sentence that begins after the second it was wished for."""
    warnings = []
    for sentence, spoken in zip(work.script, reading.sentences, strict=True):
        late = spoken.words[0].start - sentence.no_earlier
        if sentence.no_earlier and late > TOO_LATE:
            message = f"this begins {late:.1f} s after its '@{sentence.no_earlier:g}'; shorten what comes before."
            warnings.append(Problem(str(work.file(".txt")), sentence.line, 1, "warning", message, "late"))
    return warnings


def _unheard(captions: Path) -> Problem:
    message = "these captions were made by hand, but their recording is missing; put it beside them."
    return Problem(str(captions), 1, 1, "warning", message, "unheard")


def _problem(file: Path, message: str) -> Problem:
    return Problem(str(file), 1, 1, "error", message, "narrate")
