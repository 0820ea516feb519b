"""`check`: everything that is wrong with the tours."""

from __future__ import annotations

import argparse

from kiosk.command.saying import CONTENT, FINE, Commands
from kiosk.guide.problem import has_errors


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    check = commands.add_parser("check", parents=[shared], help="say everything that is wrong with the tours")
    check.set_defaults(command=_check)


def _check(options: argparse.Namespace) -> int:
    from kiosk.workshop.check import as_text, check

    problems, counts = check(options.tours)
    print(as_text(problems, counts), end="")
    return CONTENT if has_errors(problems) else FINE
