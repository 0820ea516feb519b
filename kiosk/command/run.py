"""`run`: the guide, full-screen or in a window."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from kiosk.command.saying import MACHINE, Commands, say, state_of


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    run = commands.add_parser("run", parents=[shared], help="show the guide full-screen (the default)")
    run.add_argument("--windowed", type=_size, metavar="WIDTHxHEIGHT", help="in a window of this size, with a mouse")
    run.add_argument("--inspect", type=Path, metavar="PATH", help="open a local socket that tells what is on screen")
    run.add_argument("--preview", action="store_true", help="for curators: a save is on the open screen at once")
    run.set_defaults(command=_run)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not match:
        raise argparse.ArgumentTypeError(f"'{text}' is not a size; write width and height like 1280x720.")
    return int(match[1]), int(match[2])


def _run(options: argparse.Namespace) -> int:
    from kiosk.running import Unfit, run

    try:
        return run(
            options.tours, state_of(options), size=options.windowed, inspect=options.inspect, preview=options.preview
        )
    except Unfit as reason:
        say(str(reason))
        return MACHINE
