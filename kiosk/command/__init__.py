"""The command line: one file a command, everything built once, in order. The only room that prints.

A command's file has `add(commands, shared)`, which says its name and options, and a function that takes the options,
does it, and returns the exit code with one clear line: 0 fine, 1 problems in the content, 2 wrong usage, 3 the machine
is not fit.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.command import (
    check,
    demo,
    export,
    importing,
    narrate,
    new,
    prepare,
    printing,
    report,
    run,
    schema,
)

COMMANDS = (run, check, prepare, narrate, new, report, printing, schema, export, importing, demo)


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
    for command in COMMANDS:
        command.add(commands, shared)
    return parser
