"""`check`: everything that is wrong with the tours."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
import time
from pathlib import Path

from kiosk.command.saying import CONTENT, FINE, Commands, say, state_of
from kiosk.guide.problem import has_errors

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"  # the screen, what was scrolled away, and to the top left
FEW = 5
"""Media looked at without a word."""
_LOOK_EVERY = 0.1  # seconds between looks at what was saved: a look costs half a millisecond, and nothing else is done


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    check = commands.add_parser("check", parents=[shared], help="say everything that is wrong with the tours")
    formats = ("text", "json", "github")
    check.add_argument("--format", choices=formats, default="text", help="github: remarks beside the changed lines")
    check.add_argument("--watch", action="store_true", help="check again after each save, until Ctrl+C")
    check.set_defaults(command=_check)


def _check(options: argparse.Namespace) -> int:
    if options.watch:
        return _watching(options.tours, state_of(options), options.format)
    code, told = _checked(options.tours, state_of(options), options.format)
    _print(told, options.format)
    return code


def _checked(tours: Path, state: Path, form: str) -> tuple[int, str]:
    from kiosk.workshop.check import check
    from kiosk.workshop.telling import FORMATS

    gc.disable()  # what a check makes lives until it is told; looking for what might go takes a quarter of its time
    try:
        problems, counts = check(tours, state, _begin)
        return CONTENT if has_errors(problems) else FINE, FORMATS[form](problems, counts)
    finally:
        gc.enable()


def _print(told: str, form: str) -> None:
    from kiosk.workshop.telling import in_colours

    coloured = form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    print(in_colours(told) if coloured else told, end="", flush=True)


def _begin(count: int) -> None:
    if count > FEW:
        say(f"Listening to and looking at {count} media for the first time; this may take a minute.")


def _watching(tours: Path, state: Path, form: str) -> int:
    from kiosk.release.watch import Watch

    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs begin with Ctrl+C ignored
    code = FINE
    try:
        while True:
            watch = Watch(tours, left_out=(".py",))
            if sys.stdout.isatty():
                print(_CLEAR, end="")
            code, told = _checked(tours, state, form)
            _print(told, form)
            say(f"{time.strftime('%H:%M:%S')} Checked again after each save; Ctrl+C ends.")
            while not watch.saved(time.monotonic()):
                time.sleep(_LOOK_EVERY)  # no file system tells of saves everywhere a museum keeps its files
    except KeyboardInterrupt:
        return code
