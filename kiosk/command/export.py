"""`export`: all texts of a tour as a table for translators."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.command.saying import FINE, MACHINE, USAGE, Commands, say, told


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    export = commands.add_parser("export", parents=[shared], help="write the texts into a table for translators")
    export.add_argument("--tour", default="", metavar="ID", help="only this tour and its stops; default: everything")
    export.add_argument("--out", type=Path, required=True, metavar="FILE.csv", help="must not be there yet")
    export.set_defaults(command=_export)


def _export(options: argparse.Namespace) -> int:
    from kiosk.workshop.saving import save
    from kiosk.workshop.translations import NoTour, exported

    if options.out.exists():
        say(f"{options.out} is there already, perhaps with somebody's work in it; choose another name.")
        return USAGE
    try:
        table, problems = exported(options.tours, options.tour)
        if table is None:
            return told(problems)
        save({options.out: table})
    except NoTour as reason:
        say(str(reason))
        return USAGE
    except OSError:
        say(f"{options.out} cannot be written; look at the folder's rights and the disk.")
        return MACHINE
    say(f"{options.out} is written. In a spreadsheet, open it as UTF-8, with all columns as text.")
    return FINE
