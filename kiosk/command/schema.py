"""`schema`: what editors complete tours.yaml from."""

from __future__ import annotations

import argparse
import json

from kiosk.command.saying import FINE, MACHINE, Commands, say


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    schema = commands.add_parser("schema", parents=[shared], help="write the schema by which editors help to type")
    schema.set_defaults(command=_schema)


def _schema(options: argparse.Namespace) -> int:
    from kiosk.guide.schema import NAME, schema
    from kiosk.workshop.saving import save

    file = options.tours.parent / NAME
    try:
        save({file: json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"})
    except OSError:
        say(f"{file} cannot be written; look at the folder's rights and the disk.")
        return MACHINE
    say(f"{file} is written. Editors find it by the first line of {options.tours.name}.")
    return FINE
