"""`python -m bench`: measures and prints one table for each bench. The only place here that prints."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import defaultdict
from pathlib import Path

from bench.figures import table
from bench.room import room
from kiosk.release.prepare import prepare
from kiosk.release.shelf import Release, newest


def main() -> None:
    """Run the benches asked for, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("bench", nargs="?", choices=(*BENCHES, "all"), default="all")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, visits and saves")
    parser.add_argument("--tours", type=Path, default=Path("tours.yaml"), metavar="FILE")
    parser.add_argument("--state", type=Path, default=_state(), metavar="DIR", help="default: the kiosk's own")
    options = parser.parse_args()
    for name in BENCHES if options.bench == "all" else (options.bench,):
        BENCHES[name](options)


def _state() -> Path:
    from platformdirs import user_state_path

    return user_state_path("coupole-kiosk")


def _release(options: argparse.Namespace) -> Release:
    outcome = prepare(options.tours, options.state, lambda step: _say(f"{step.done} of {step.of} {step.what}"))
    release = newest(options.state)
    if release is None:
        sys.exit("\n".join(map(str, outcome.problems)))
    return release


def _latency(options: argparse.Namespace) -> None:
    from bench.contestant import Kiosk, Page
    from bench.latency import Values, by_turns, figures

    rounds, release = 2 if options.quick else 7, _release(options)
    with room() as here:
        kiosk, page = Kiosk(release, options.tours, options.state), Page(release, here.new_folder())
        total: dict[str, Values] = {kiosk.name: defaultdict(list), page.name: defaultdict(list)}
        for number, (name, values) in enumerate(by_turns(here, release, (kiosk, page), rounds)):
            for key, measured in values.items():
                total[name][key] += measured
            _say(f"round {number // 2 + 1} of {rounds}: {name}")
    _title(f"{rounds} rounds, by turns")
    print(table(figures(total[kiosk.name], total[page.name])))


def _sync(options: argparse.Namespace) -> None:
    from bench.sync import measure

    seconds = 20.0 if options.quick else 60.0
    with room() as here:
        _title(f"a known tour of {seconds:.0f} s a stop")
        print(table(measure(here, seconds)))


def _soak(options: argparse.Namespace) -> None:
    from bench.soak import soak

    visits, release = 100 if options.quick else 500, _release(options)
    with room() as here:
        _title(f"{visits} visits")
        told = lambda visit, megabytes: print(f"after visit {visit:3}: {megabytes:.1f} MB", flush=True)  # noqa: E731
        print(table(soak(here, release, options.tours, options.state, visits=visits, told=told)))


def _live(options: argparse.Namespace) -> None:
    from bench.live import measure

    saves, release = 3 if options.quick else 10, _release(options)
    with room() as here:
        _title(f"{saves} saves of a text at rest, {saves} in a preview")
        print(table(measure(here, release, options.tours, saves=saves, told=lambda seconds: _say(f"{seconds:.2f} s"))))


def _saves(options: argparse.Namespace) -> None:
    from bench.saves import measure

    saves = 100 if options.quick else 1000
    with room() as here:
        _title(f"{saves} bad saves while a stop plays")
        print(table(measure(here, saves=saves, told=_say)))


def _prepare(options: argparse.Namespace) -> None:
    from bench.preparing import measure

    rounds = 2 if options.quick else 5
    _release(options)
    _title(f"{rounds} rounds")
    print(table(measure(options.tours, options.state, rounds)))


def _check(options: argparse.Namespace) -> None:
    from bench.check import measure

    rounds = 2 if options.quick else 5
    _title(f"check, as a whole process, {rounds} times")
    print(table(measure(options.tours, rounds)))


def _report(options: argparse.Namespace) -> None:
    from bench.report import measure

    _title("a report, whole process")
    print(table(measure(options.tours, rounds=2 if options.quick else 5)))


def _title(words: str) -> None:
    """Say what follows, and how busy the machine is: where others keep its cores busy, the figures mean little."""
    load, cores = os.getloadavg()[0], os.cpu_count()
    print(f"\n{time.strftime('%Y-%m-%d %H:%M')}  {words}; load {load:.1f} on {cores} cores\n", flush=True)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


BENCHES = {
    "latency": _latency, "sync": _sync, "soak": _soak,
    "check": _check, "report": _report, "prepare": _prepare, "live": _live, "saves": _saves,
}  # fmt: skip

if __name__ == "__main__":
    main()
