"""`print`: texts in large print and wall labels, as PDF."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from kiosk.command.saying import FINE, MACHINE, USAGE, Commands, say, told


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    paper = commands.add_parser("print", parents=[shared], help="texts in large print and wall labels, as PDF")
    paper.add_argument("--out", type=Path, default=Path("print"), metavar="DIR", help="default: print")
    paper.add_argument("--language", metavar="CODE", help="only this language")
    paper.add_argument("--tour", metavar="ID", help="only the stops of this tour, in its order")
    paper.set_defaults(command=_print)


def _print(options: argparse.Namespace) -> int:
    from kiosk.guide.tours import read_tours

    guide, problems = read_tours(options.tours)
    if guide is None:
        return told(problems)
    for wanted, known in ((options.language, guide.museum.languages), (options.tour, [one.id for one in guide.tours])):
        if wanted not in (None, *known):
            say(f"There is no '{wanted}' here. There are: {', '.join(known)}.")
            return USAGE
    logging.getLogger("weasyprint").setLevel(logging.WARNING)  # it tells of every page, and of being loaded
    try:
        from kiosk.workshop.printing import printed
    except OSError:  # the libraries that set the type are Debian's
        say("Printing needs Pango: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")
        return MACHINE
    languages = (options.language,) if options.language else guide.museum.languages
    try:
        for made in printed(guide, options.tours, options.out, languages, options.tour or ""):
            say(f"{made} is written.")
    except OSError:
        say(f"{options.out} cannot be written; look at the folder's rights and the disk.")
        return MACHINE
    return FINE
