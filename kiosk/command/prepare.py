"""`prepare`: a release of the tours, now."""

from __future__ import annotations

import argparse

from kiosk.command.saying import Commands, code_of, say, state_of, told


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    prepare = commands.add_parser("prepare", parents=[shared], help="make a release of the tours")
    prepare.add_argument("--progress", choices=("bar", "json"), default="bar")
    prepare.set_defaults(command=_prepare)


def _prepare(options: argparse.Namespace) -> int:
    from kiosk.release.outcome import line
    from kiosk.release.prepare import prepare

    if options.progress == "json":
        outcome = prepare(options.tours, state_of(options), lambda step: print(line(step), flush=True))
        print(line(outcome), flush=True)
    else:
        from rich.markup import escape
        from rich.progress import Progress

        with Progress() as bar:
            task = bar.add_task("Preparing", total=None)
            outcome = prepare(
                options.tours, state_of(options),
                lambda step: bar.update(task, completed=step.done, total=step.of, description=escape(step.what)),
            )  # fmt: skip
        told(outcome.problems)
        say(f"Release {outcome.release}: {outcome.made} made, {outcome.reused} reused." if outcome.release else
            "No new release: the last good one stays on air.")  # fmt: skip
    return code_of(outcome.problems)
