"""`narrate`: drafts of narration and captions, from the scripts."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from kiosk.command.saying import USAGE, Commands, say, told

if TYPE_CHECKING:
    from kiosk.guide.model import Guide, Part
    from kiosk.guide.museum import Museum
    from kiosk.workshop.narrate import Narrated
    from kiosk.workshop.speech import Engine


VARIABLE = "KIOSK_ENGINE"
ENGINE = f"another voice than espeak-ng: 'piper --model {{language}}.onnx --output_file {{wav}}'; default: {VARIABLE}"


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    narrate = commands.add_parser("narrate", parents=[shared], help="draft narration and captions from the scripts")
    narrate.add_argument("--stop", metavar="ID", help="only this stop")
    narrate.add_argument("--language", metavar="CODE", help="only this language")
    narrate.add_argument("--engine", metavar="COMMAND", help=ENGINE, default=os.environ.get(VARIABLE, ""))
    narrate.add_argument("--again", action="store_true", help="also what is up to date; never a recording")
    narrate.set_defaults(command=_narrate)


def _narrate(options: argparse.Namespace) -> int:
    from kiosk.guide.tours import read
    from kiosk.release.shelf import MEDIA
    from kiosk.workshop.narrate import narrate
    from kiosk.workshop.speech import NoEngine

    reading = read(options.tours)
    guide = reading.understood or reading.mended  # scripts can be spoken while a picture still lacks its words
    if guide is None:
        return told(reading.told)
    wanted = list(_wanted(guide, options))
    if not wanted:
        stops, languages = ", ".join(stop.id for stop in guide.stops), ", ".join(guide.museum.languages)
        say(f"There is nothing of this stop and language. Stops: {stops}. Languages: {languages}.")
        return USAGE
    try:
        engine = _engine(options.engine)
    except NoEngine as wrong:
        say(str(wrong))
        return USAGE
    media, hints = options.tours.parent / MEDIA, _hints(guide.museum)
    return told(narrate(media, wanted, options.again, _say_narrated, hints=hints, engine=engine))


def _engine(command: str) -> Callable[[], Engine]:
    """Return what loads the voice. Raises NoEngine for a command that cannot be one."""
    from kiosk.workshop.espeak import Espeak
    from kiosk.workshop.program import Program

    program = Program(command) if command else None
    return lambda: program or Espeak()


def _wanted(guide: Guide, options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    for stop in guide.stops:
        if options.stop in (None, stop.id):
            for part in stop.parts:
                scripts = _scripts(part, guide.museum.languages)
                yield from (script for script in scripts if options.language in (None, script[1]))


def _hints(museum: Museum) -> dict[str, dict[str, str]]:
    """Return for each language how names are said in it."""
    return {
        language: {hint.word: hint.said[language] for hint in museum.pronunciation if language in hint.said}
        for language in museum.languages
    }


def _say_narrated(done: Narrated) -> None:
    """Say what became of a script, and how long it is if it is spoken."""
    spoken = f", {done.seconds:.0f} s, {done.cues} captions" if done.cues else ""
    say(f"{done.name}.{done.language}: {done.what}{spoken}")


def _scripts(part: Part, languages: Sequence[str]) -> list[tuple[str, str]]:
    """Return the names and languages of a part's scripts, the described narration's among them."""
    described = [(name.removesuffix(f".{language}"), language) for language, name in part.described.items()]
    return [(part.name, language) for language in languages] + described
