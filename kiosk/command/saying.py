"""What every command shares: its exit codes, where the state lies, and how it speaks to the person at the keyboard."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.guide.problem import Problem, has_errors

FINE, CONTENT, USAGE, MACHINE = 0, 1, 2, 3
Commands = Any  # argparse gives no public name to what add_subparsers returns


def say(text: str) -> None:
    """Print a line beside the command's output."""
    print(text, file=sys.stderr, flush=True)


def told(problems: Sequence[Problem]) -> int:
    """Print what is wrong; return the exit code."""
    for problem in problems:
        say(str(problem))
    return code_of(problems)


def code_of(problems: Sequence[Problem]) -> int:
    """Return the exit code: what cannot be written or spoken is the machine's fault, all else the content's."""
    if any(problem.rule in ("disk", "voice") for problem in problems):
        return MACHINE
    return CONTENT if has_errors(problems) else FINE


def state_of(options: argparse.Namespace) -> Path:
    if options.state:
        return Path(options.state)
    from platformdirs import user_state_path

    return user_state_path("coupole-kiosk")
