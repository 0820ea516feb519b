"""A guide of three stops cut from the shipped one, and what a kiosk keeps of it. Must never change the shipped one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kiosk.guide.programme import Clip, Part, Picture, Stop
from kiosk.release import shelf
from kiosk.release.shelf import Release

ROOT = Path(__file__).parents[2]
STOPS = ("diggers", "dome", "v2")
"""A stop with a warning, one between two others, one to look at more closely."""
UNUSED = shutil.ignore_patterns("*.mp4", "*.txt", "top-down.*", "flight.*")


@dataclass(frozen=True)
class Museum:
    """`tours` is the curator's file; `state` is where the kiosk keeps what it made of it."""

    tours: Path
    state: Path

    @property
    def words(self) -> list[str]:
        """The options that start a kiosk for it."""
        return ["--tours", str(self.tours), "--state", str(self.state)]

    @property
    def release(self) -> Release:
        release = shelf.newest(self.state)
        assert release
        return release

    def stop(self, stop_id: str) -> Stop:
        return self.release.programme.stop(stop_id)

    def part(self, stop_id: str) -> Part:
        return self.stop(stop_id).parts[0]

    def clip(self, stop_id: str, language: str) -> Clip:
        return self.part(stop_id).clips[language]

    def recording(self, stop_id: str, language: str) -> Path:
        return self.release.media / self.clip(stop_id, language).sound

    def file(self, picture: Picture, language: str) -> str:
        return self.release.programme.in_language(picture.files, language)

    def second(self, stop_id: str, language: str, cue: str) -> float:
        """Return when the sentence with this name begins."""
        return next(one.start for one in self.clip(stop_id, language).cues if one.name == cue)

    def copied(self, folder: Path) -> Museum:
        """Return the same museum with a state of its own, to be spoilt. Media are shared: replace them, never write."""
        shutil.copytree(self.state, folder, copy_function=os.link)
        return Museum(self.tours, folder)

    def moved(self, folder: Path) -> Museum:
        """Return the same museum, guide, media and state, in another place. Media are shared as above."""
        tours, media = folder / "tours.yaml", folder / "media"
        shutil.copy2(self.tours, tours)
        shutil.copytree(self.tours.parent / "media", media, copy_function=os.link)
        return Museum(tours, self.copied(folder / "state").state)


def cut(folder: Path) -> Museum:
    """Write the guide of three stops, without films, below `folder`."""
    guide = yaml.safe_load((ROOT / "tours.yaml").read_text(encoding="utf-8"))
    guide["tours"][0]["stops"] = list(STOPS)
    guide["stops"] = [_without_films(stop) for stop in guide["stops"] if stop["id"] in STOPS]
    for name in ("museum", "tour", *STOPS):
        shutil.copytree(ROOT / "media" / name, folder / "media" / name, ignore=UNUSED)
    return written(folder, guide)


def written(folder: Path, guide: dict[str, Any]) -> Museum:
    """Write `guide` as a tours file into `folder`."""
    tours = folder / "tours.yaml"
    tours.write_text(yaml.safe_dump(guide, sort_keys=False), encoding="utf-8")
    return Museum(tours, folder / "state")


def prepare(museum: Museum) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "prepare", "--progress", "json", *museum.words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _without_films(stop: dict[str, Any]) -> dict[str, Any]:
    return stop | {"parts": [part for part in stop["parts"] if "narration" in part]}
