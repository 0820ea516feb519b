"""`new`: a stop, a tour or a language more, in tours.yaml and the media folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.command.saying import FINE, MACHINE, USAGE, Commands, say, told

if TYPE_CHECKING:
    from kiosk.workshop.new import Wish


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    new = commands.add_parser("new", help="add a stop, a tour or a language to the tours")
    kinds = new.add_subparsers(title="what", metavar="WHAT", required=True)
    stop = kinds.add_parser("stop", parents=[shared], help="a stop, with scripts to be written")
    stop.add_argument("id", metavar="ID", help="a short name that never changes, like bakery")
    stop.add_argument("--number", required=True, metavar="N", help="as painted on the wall")
    stop.add_argument("--title", default="", metavar="WORDS", help="in the museum's first language; default: the id")
    stop.add_argument("--tour", default="", metavar="ID", help="the tour it belongs to; default: the only one")
    stop.set_defaults(command=_new, make=_stop, next="Write the scripts, one sentence a line; then 'narrate'. ")
    tour = kinds.add_parser("tour", parents=[shared], help="a tour of stops that are there")
    tour.add_argument("id", metavar="ID", help="a short name that never changes, like weapons")
    tour.add_argument("--title", default="", metavar="WORDS", help="in the museum's first language; default: the id")
    tour.add_argument("--stops", nargs="+", default=(), metavar="ID", help="in order; default: all")
    tour.set_defaults(command=_new, make=_tour, next="")
    language = kinds.add_parser("language", parents=[shared], help="a language, with scripts to be translated")
    language.add_argument("code", metavar="CODE", help="two letters, like nl")
    language.set_defaults(command=_new, make=_language, next="")


def _new(options: argparse.Namespace) -> int:
    from kiosk.workshop.editing import open_tours
    from kiosk.workshop.new import Declined, Wish

    draft, problems = open_tours(options.tours)
    if draft is None:
        return told(problems)
    try:
        for path in options.make(Wish(options.tours, draft), options):
            say(f"{path} {'is changed' if path == options.tours else 'is new'}.")
    except Declined as reason:
        say(f"Nothing is added: {reason}")
        return USAGE
    except OSError:
        say("Nothing is added: the files cannot be written; look at the folder's rights and the disk.")
        return MACHINE
    say(f"{options.next}'check' says what is still missing.")
    return FINE


def _stop(wish: Wish, options: argparse.Namespace) -> list[Path]:
    from kiosk.workshop.new import new_stop

    return new_stop(wish, options.id, number=options.number, title=options.title, tour=options.tour)


def _tour(wish: Wish, options: argparse.Namespace) -> list[Path]:
    from kiosk.workshop.new import new_tour

    return new_tour(wish, options.id, title=options.title, stops=options.stops)


def _language(wish: Wish, options: argparse.Namespace) -> list[Path]:
    from kiosk.workshop.new import new_language

    return new_language(wish, options.code)
