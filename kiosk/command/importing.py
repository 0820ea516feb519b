"""`import`: what others have written comes into the tours.

What it is given decides how: a .csv holds translators' texts.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.command.saying import CONTENT, USAGE, Commands, say, told


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    importing = commands.add_parser("import", parents=[shared], help="take over translators' texts")
    importing.add_argument("source", type=Path, metavar="FILE.csv", help="a table that 'export' has written")
    importing.set_defaults(command=_import)


def _import(options: argparse.Namespace) -> int:
    if options.source.suffix.lower() == ".csv":
        return _import_texts(options)
    say(f"'{options.source.name}' is nothing that can be imported; name a table of texts, like texts.csv.")
    return USAGE


def _import_texts(options: argparse.Namespace) -> int:
    from kiosk.workshop.translations import import_sheet

    try:
        outcome = import_sheet(options.tours, options.source)
    except OSError:
        say("Nothing has been changed: the files cannot be written; look at the folder's rights and the disk.")
        return CONTENT
    code = told(outcome.problems)
    say(f"Texts taken over: {outcome.texts}. Files changed: {outcome.files}.")
    return code
