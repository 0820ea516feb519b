"""Makes one release of a guide: every file prepared or taken over, then the manifest, then its name.

A file that cannot be used costs that file; must never be run by two processes at once (see `building.locked`).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from time import time_ns
from typing import Any

from kiosk.guide.accepting import owners, without_accepted
from kiosk.guide.media import MediaFolder
from kiosk.guide.problem import Problem
from kiosk.guide.programme import Programme
from kiosk.guide.programme_json import to_json
from kiosk.guide.supply import media_problems
from kiosk.guide.takes import takes
from kiosk.guide.tours import Reading, read
from kiosk.release.building import begun, finish, remove_old, take_over
from kiosk.release.composing import Composer
from kiosk.release.contents import Contents, contents
from kiosk.release.orders import orders
from kiosk.release.outcome import Outcome, Progress, Step
from kiosk.release.recipe import Made, Order, Refused, address
from kiosk.release.shelf import FORM, MEDIA, Release, fingerprint, newest, whole
from kiosk.release.workshift import make_all

SUBJECTS = {"sound": "this recording", "film": "this film"}


def make_release(tours: Path, state: Path, releases: Path, progress: Progress) -> Outcome:
    """Make a release of `tours` if it has no errors; all problems are in the outcome. Raises OSError (full disk)."""
    now = time_ns()
    of_these_files = fingerprint(tours)
    reading = read(tours)
    if reading.guide is None or reading.source is None:
        return Outcome(None, reading.told)
    media = MediaFolder(tours.parent / MEDIA)
    heard = list(takes(reading.guide, media))
    owned = owners(reading.guide, media, heard)
    earlier = list(whole(state))
    folder = begun(releases)
    try:
        batch = Batch(media, folder / MEDIA, progress, now)
        batch.fill(orders(reading.guide, media, heard), earlier)
        programme = Composer(reading.guide, media, heard, batch.made).programme()
        noticed = {*media_problems(reading.guide, reading.source, media, heard), *_left_out(reading, programme)}
        problems, _ = without_accepted({*reading.problems, *noticed, *batch.problems}, reading.source, owned)
        problems.sort()
        name = _finished(folder, of_these_files, programme, batch, problems) if programme.tours else None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    shown = newest(state)
    kept = [one.name for one in [*([shown] if shown else []), *whole(state)]]
    remove_old(releases, list(dict.fromkeys(kept)))
    on_air = name if shown and shown.name == name else None
    return Outcome(on_air, tuple(problems), made=batch.fresh, reused=len(batch.made) - batch.fresh)


def _finished(folder: Path, fingerprint_then: str, programme: Programme, batch: Batch, problems: list[Problem]) -> str:
    manifest = {
        "form": FORM,
        "fingerprint": fingerprint_then,
        "problems": [asdict(problem) for problem in problems],
        "sources": {name: asdict(one) for name, one in batch.sources.items()},
        "media": [{**asdict(order), **asdict(made)} for order, made in batch.made.items()],
        "programme": to_json(programme),
    }
    return finish(folder, manifest).name


def _left_out(reading: Reading, programme: Programme) -> Iterator[Problem]:
    assert reading.guide
    assert reading.source
    played = {stop.id for stop in programme.stops}
    for number, stop in enumerate(reading.guide.stops):
        if stop.id not in played:
            sentence = f"nothing of the stop '{stop.id}' can be heard, so it is left out of the release."
            yield reading.source.error(reading.source.node(("stops", number, "id")), sentence, rule="left-out")


@dataclass(frozen=True)
class _Kept:
    """A prepared file of an earlier release."""

    path: Path
    made: Made


class Batch:
    """The media of one release, filled order by order."""

    def __init__(self, media: MediaFolder, target: Path, progress: Progress, now: int) -> None:
        """`now`, when it began, is in ns since 1970."""
        self.made: dict[Order, Made] = {}
        self.problems: list[Problem] = []
        self.sources: dict[str, Contents] = {}
        self.fresh = 0
        self._media, self._target, self._progress, self._now = media, target, progress, now

    def fill(self, wanted: list[Order], earlier: Sequence[Release]) -> None:
        """Take over what earlier releases hold, prepare the rest; refusals become problems."""
        known = {name: one for release in reversed(earlier) for name, one in release.sources.items()}
        named = dict(self._named(wanted, known))
        kept = _kept(earlier)
        for order, stem in named.items():
            old = kept.get(stem)
            if old and take_over(old.path, new := self._target / old.path.name, expected=old.made):
                self.made[order] = replace(old.made, changed=new.stat().st_mtime_ns)
        self._prepare({order: stem for order, stem in named.items() if order not in self.made})
        self.made = {order: self.made[order] for order in wanted if order in self.made}

    def _named(self, wanted: list[Order], known: Mapping[str, Contents]) -> Iterator[tuple[Order, str]]:
        for number, order in enumerate(wanted, 1):
            name = order.source
            try:
                if name not in self.sources:
                    if name not in known:
                        self._progress(Step(0, len(wanted), f"looking at {name}, {number} of {len(wanted)}"))
                    self.sources[name] = contents(self._media.path(name), known=known.get(name), now=self._now)
                yield order, address(order, self.sources[name].digest)
            except OSError:
                self._refuse(order, "cannot be read; look at its rights and its disk")

    def _prepare(self, missing: dict[Order, str]) -> None:
        done, of = len(self.made), len(self.made) + len(missing)
        self._progress(Step(done, of, ""))
        first_of = {stem: order for order, stem in reversed(missing.items())}
        by_path = {self._placed(order): order for order in first_of.values()}
        results = make_all((placed, self._target / missing[order]) for placed, order in by_path.items())
        for placed, result in results:
            alike = [order for order, stem in missing.items() if stem == missing[by_path[placed]]]
            for order in alike:
                self._take(order, result)
            done += len(alike)
            self._progress(Step(done, of, by_path[placed].source))

    def _placed(self, order: Order) -> Order:
        return Order(order.kind, str(self._media.path(order.source)), order.language)

    def _take(self, order: Order, result: Made | Refused) -> None:
        if isinstance(result, Refused):
            self._refuse(order, str(result))
            return
        self.made[order] = result
        self.fresh += 1
        if result.remark:
            self._report(order, "warning", f"{result.remark}.")

    def _refuse(self, order: Order, reason: str) -> None:
        self._report(order, "error", f"{reason}. It is left out of the release.")

    def _report(self, order: Order, severity: Any, words: str) -> None:
        subject = SUBJECTS.get(order.kind, "this picture")
        file = str(self._media.path(order.source))
        rule = "medium" if severity == "error" else "remark"
        self.problems.append(Problem(file, 1, 1, severity, f"{subject} {words}", rule))


def _kept(earlier: Sequence[Release]) -> dict[str, _Kept]:
    """Return what earlier releases (newest first) hold, by the name it is kept under; the newest release's first."""
    names = {one.name for one in fields(Made)}
    kept: dict[str, _Kept] = {}
    for release in earlier:
        for entry in release.entries:
            path = release.media / entry["file"]
            facts = {name: value for name, value in entry.items() if name in names}
            kept.setdefault(path.stem, _Kept(path, Made(**{**facts, "size": tuple(entry["size"])})))
    return kept
