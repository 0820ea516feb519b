"""`report`: one page that shows everything there is, for the browser."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.command.saying import FINE, MACHINE, Commands, say, told


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    report = commands.add_parser("report", parents=[shared], help="write a page that shows all there is and lacks")
    report.add_argument("--out", type=Path, default=Path("report.html"), metavar="FILE", help="default: report.html")
    report.set_defaults(command=_report)


def _report(options: argparse.Namespace) -> int:
    from kiosk.workshop.report import report

    try:
        problems = report(options.tours, options.out)
    except OSError:
        say(f"{options.out} cannot be written; look at the folder's rights and the disk.")
        return MACHINE
    if problems:
        return told(problems)
    say(f"The report is in {options.out}: open it in a browser.")
    return FINE
