"""`demo`: a scripted visitor walks a tour on a virtual screen."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.command.saying import FINE, MACHINE, Commands, say, state_of


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    demo = commands.add_parser("demo", parents=[shared], help="let a scripted visitor walk a tour on a virtual screen")
    demo.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="default: out")
    demo.set_defaults(command=_demo)


def _demo(options: argparse.Namespace) -> int:
    try:
        from kiosk.workshop.demo import Unfit, demo
    except ImportError as missing:
        say(f"The demo needs the packages of the tests ({missing.name} is missing): pip install '.[test]'")
        return MACHINE
    say("A visitor walks a tour on a virtual screen: a minute, and some more where media must be prepared first.")
    try:
        seconds = demo(options.tours, state_of(options), options.out)
    except Unfit as reason:
        say(str(reason))
        return MACHINE
    say(f"A visitor has walked a tour and heard {seconds:.0f} s: pictures, sound and a film are in {options.out}.")
    return FINE
