"""The command line: builds everything once, in order. The only place that prints.

Exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 the machine is not fit; each with one clear line.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.guide.problem import Problem, has_errors

if TYPE_CHECKING:
    from kiosk.guide.model import Part
    from kiosk.workshop.narrate import Narrated

FINE, CONTENT, USAGE, MACHINE = 0, 1, 2, 3


def main(words: Sequence[str] | None = None) -> None:
    """Run the command in `words`, or in the program's own arguments, and exit."""
    given = list(sys.argv[1:] if words is None else words)
    options = _parser().parse_args(given if given and _names_command(given[0]) else ["run", *given])
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    sys.exit(options.command(options))


def _names_command(word: str) -> bool:
    """Tell a command, or the wish to know them, from an option of `run`."""
    return not word.startswith("--") or word == "--help"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="The audio guide of La Coupole.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--tours", type=Path, default=Path("tours.yaml"), metavar="FILE", help="default: tours.yaml")
    shared.add_argument("--state", type=Path, metavar="DIR", help="where releases are kept; default: the platform's")

    run = commands.add_parser("run", parents=[shared], help="show the guide full-screen (the default)")
    run.add_argument("--windowed", type=_size, metavar="WIDTHxHEIGHT", help="in a window of this size, with a mouse")
    run.add_argument("--inspect", type=Path, metavar="PATH", help="open a local socket that tells what is on screen")
    run.set_defaults(command=_run)

    check = commands.add_parser("check", parents=[shared], help="say everything that is wrong with the tours")
    check.set_defaults(command=_check)

    prepare = commands.add_parser("prepare", parents=[shared], help="make a release of the tours")
    prepare.add_argument("--progress", choices=("bar", "json"), default="bar")
    prepare.set_defaults(command=_prepare)

    narrate = commands.add_parser("narrate", parents=[shared], help="draft narration and captions from the scripts")
    narrate.add_argument("--stop", metavar="ID", help="only this stop")
    narrate.add_argument("--language", metavar="CODE", help="only this language")
    narrate.add_argument("--again", action="store_true", help="also what is up to date; never a recording")
    narrate.set_defaults(command=_narrate)

    demo = commands.add_parser("demo", parents=[shared], help="let a scripted visitor walk a tour on a virtual screen")
    demo.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="default: out")
    demo.set_defaults(command=_demo)
    return parser


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not match:
        raise argparse.ArgumentTypeError(f"'{text}' is not a size; write width and height like 1280x720.")
    return int(match[1]), int(match[2])


def _state(options: argparse.Namespace) -> Path:
    if options.state:
        return Path(options.state)
    from platformdirs import user_state_path

    return user_state_path("coupole-kiosk")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _run(options: argparse.Namespace) -> int:
    from kiosk.running import Unfit, run

    try:
        return run(options.tours, _state(options), size=options.windowed, inspect=options.inspect)
    except Unfit as reason:
        _say(str(reason))
        return MACHINE


def _check(options: argparse.Namespace) -> int:
    from kiosk.workshop.check import as_text, check

    problems, counts = check(options.tours)
    print(as_text(problems, counts), end="")
    return CONTENT if has_errors(problems) else FINE


def _prepare(options: argparse.Namespace) -> int:
    from kiosk.release.outcome import line
    from kiosk.release.prepare import prepare

    if options.progress == "json":
        outcome = prepare(options.tours, _state(options), lambda step: print(line(step), flush=True))
        print(line(outcome), flush=True)
    else:
        from rich.markup import escape
        from rich.progress import Progress

        with Progress() as bar:
            task = bar.add_task("Preparing", total=None)
            outcome = prepare(
                options.tours, _state(options),
                lambda step: bar.update(task, completed=step.done, total=step.of, description=escape(step.what)),
            )  # fmt: skip
        _told(outcome.problems)
        _say(f"Release {outcome.release}: {outcome.made} made, {outcome.reused} reused." if outcome.release else
             "No new release: the last good one stays on air.")  # fmt: skip
    return CONTENT if has_errors(outcome.problems) else FINE


def _narrate(options: argparse.Namespace) -> int:
    from kiosk.guide.tours import read_tours
    from kiosk.release.shelf import MEDIA
    from kiosk.workshop.narrate import narrate

    guide, problems = read_tours(options.tours)
    if guide is None:
        return _told(problems)
    wanted = [
        script
        for stop in guide.stops
        if options.stop in (None, stop.id)
        for part in stop.parts
        for script in _scripts(part, guide.museum.languages)
        if options.language in (None, script[1])
    ]
    if not wanted:
        stops, languages = ", ".join(stop.id for stop in guide.stops), ", ".join(guide.museum.languages)
        _say(f"There is nothing of this stop and language. Stops: {stops}. Languages: {languages}.")
        return USAGE
    return _told(narrate(options.tours.parent / MEDIA, wanted, options.again, _say_narrated))


def _say_narrated(done: Narrated) -> None:
    """Say what became of a script, and how long it is if it is spoken."""
    spoken = f", {done.seconds:.0f} s, {done.cues} captions" if done.cues else ""
    _say(f"{done.name}.{done.language}: {done.what}{spoken}")


def _scripts(part: Part, languages: Sequence[str]) -> list[tuple[str, str]]:
    """Return the names and languages of a part's scripts, the described narration's among them."""
    described = [(name.removesuffix(f".{language}"), language) for language, name in part.described.items()]
    return [(part.name, language) for language in languages] + described


def _told(problems: Sequence[Problem]) -> int:
    """Print what is wrong; return the exit code."""
    for problem in problems:
        _say(str(problem))
    return CONTENT if has_errors(problems) else FINE


def _demo(options: argparse.Namespace) -> int:
    try:
        from kiosk.workshop.demo import Unfit, demo
    except ImportError as missing:
        _say(f"The demo needs the packages of the tests ({missing.name} is missing): pip install '.[test]'")
        return MACHINE
    _say("A visitor walks a tour on a virtual screen: a minute, and some more where media must be prepared first.")
    try:
        seconds = demo(options.tours, _state(options), options.out)
    except Unfit as reason:
        _say(str(reason))
        return MACHINE
    _say(f"A visitor has walked a tour and heard {seconds:.0f} s: pictures, sound and a film are in {options.out}.")
    return FINE
