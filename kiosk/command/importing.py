"""`import`: what others have written comes into the tours.

What it is given decides how: a .csv holds translators' texts, anything else is a guide made elsewhere.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.command.saying import MACHINE, USAGE, Commands, say, told

_SOURCE = "a table that 'export' has written (.csv); or a TourML file, or a folder or .zip with TourML or AudioGuideKit"

_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".numbers", ".tsv", ".txt")


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    importing = commands.add_parser("import", parents=[shared], help="take over translators' texts, or another guide")
    importing.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    importing.add_argument("--into", type=Path, metavar="FOLDER", help="a new folder for a guide made elsewhere")
    importing.set_defaults(command=_import)


def _import(options: argparse.Namespace) -> int:
    table = options.source.suffix.lower() == ".csv"
    if table and not options.into:
        return _import_texts(options)
    if options.into and not table and options.source.exists():
        return _import_guide(options)
    if options.into and not table:
        say(f"'{options.source}' is not there; name a TourML file, or a folder or .zip with a guide.")
    elif table:
        say("A table of texts goes into the tours that are there: leave '--into' out, or name tours by '--tours'.")
    elif options.source.is_dir() or options.source.suffix.lower() in (".xml", ".zip", ".json", ".tourml"):
        say("A guide made elsewhere gets a folder of its own: add '--into FOLDER' with a name that is free.")
    elif options.source.suffix.lower() in _SPREADSHEETS:
        say(f"'{options.source.name}' is a spreadsheet's own file; save it from there as 'CSV UTF-8', like texts.csv.")
    else:
        say(f"'{options.source.name}' is nothing that can be imported; name a table of texts, like texts.csv.")
    return USAGE


def _import_guide(options: argparse.Namespace) -> int:
    from kiosk.workshop.bringing import bring

    try:
        brought = bring(options.source, options.into)
    except OSError:
        say("Nothing has been imported: a file cannot be read or written; look at the folders' rights and the disk.")
        return MACHINE
    code = told(brought.problems)
    for line in brought.said or ["Nothing has been imported."]:
        say(line)
    return code


def _import_texts(options: argparse.Namespace) -> int:
    from kiosk.workshop.translations import import_sheet

    try:
        outcome = import_sheet(options.tours, options.source)
    except OSError:
        say("Nothing has been changed: the files cannot be written; look at the folder's rights and the disk.")
        return MACHINE
    code = told(outcome.problems)
    say(f"Texts taken over: {outcome.texts}. Files changed: {outcome.files}.")
    return code
