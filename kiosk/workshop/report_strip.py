"""One take as a strip along its time: waveform, loudness, sentences, and the pictures at their times.

Everything lies in percent of the take's length, so that a strip is as wide as its page. Must never open a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.captions import Cue
from kiosk.guide.media import MediaFolder
from kiosk.guide.takes import Take
from kiosk.workshop.captioning import FASTEST, speed
from kiosk.workshop.report_media import Decoded, view_of
from kiosk.workshop.report_sound import Sounding

POINTS = 400  # of a waveform: more than a common window shows apart
WIDE, HIGH = 1000, 100  # units of the drawings
LOUDEST, QUIETEST = -11.0, -27.0
"""LUFS at the top and the foot of the loudness drawing."""
EVERY = (5, 10, 15, 30, 60, 120, 300, 600)  # seconds between two times on the ruler
MOST_TIMES = 12


@dataclass(frozen=True)
class Said:
    """A caption and its place: `left` and `wide` in percent, `start` in seconds."""

    left: float
    wide: float
    start: float
    cue: Cue
    speed: float

    @property
    def fast(self) -> bool:
        return self.speed > FASTEST


@dataclass(frozen=True)
class Shown:
    """A picture or frame and its place. `number` is its order in the part; `lost` is a cue that nobody speaks."""

    left: float
    wide: float
    start: float
    address: str
    alt: str
    name: str
    number: int
    lost: str = ""


@dataclass(frozen=True)
class Strip:
    """What a take looks like along `seconds`."""

    take: Take
    seconds: float
    sound: Sounding
    said: tuple[Said, ...]
    shown: tuple[Shown, ...]
    ruler: tuple[tuple[float, float], ...]

    @property
    def words(self) -> int:
        return sum(len(cue.text.split()) for cue in self.take.cues)

    @property
    def pace(self) -> float:
        """Words a minute; 0 without any."""
        return self.words * 60 / self.seconds if self.seconds else 0.0

    @property
    def fastest(self) -> Said | None:
        return max(self.said, key=lambda said: said.speed, default=None)

    @property
    def wave(self) -> str:
        """The waveform as an SVG path, WIDE by HIGH."""
        heights = [round(HIGH / 2 * wave) for wave in _thinned(self.sound.waves)]
        if not heights:
            return ""
        step = WIDE / len(heights)
        upper = [f"{number * step:.0f} {HIGH // 2 - max(high, 1)}" for number, high in enumerate(heights)]
        lower = [f"{number * step:.0f} {HIGH // 2 + max(high, 1)}" for number, high in enumerate(heights)]
        return f"M{'L'.join([*upper, *reversed(lower)])}Z"

    @property
    def loud(self) -> str:
        """The loudness of 3 s each as an SVG path; interrupted where it is silent."""
        values = self.sound.loud[:: max(1, len(self.sound.loud) // POINTS)]
        step, path, drawn = WIDE / max(1, len(values)), "", False
        for number, lufs in enumerate(values):
            if lufs >= QUIETEST:
                path += f"{'L' if drawn else 'M'}{number * step:.0f} {level(lufs):.0f}"
            drawn = lufs >= QUIETEST
        return path


def level(lufs: float) -> float:
    """Return the height of a loudness in the drawing, from its top."""
    return HIGH * (LOUDEST - min(LOUDEST, max(QUIETEST, lufs))) / (LOUDEST - QUIETEST)


def strip(take: Take, media: MediaFolder, found: Decoded, language: str) -> Strip:
    """Return a take as a strip; `language` is the one in which pictures are drawn."""
    nothing = Sounding(refused="could not be decoded" if take.sound else "is missing")
    sound = found.sounds.get(media.path(take.sound), nothing)
    seconds = sound.seconds or take.gist.seconds
    said = tuple(_said(cue, seconds) for cue in take.cues if cue.end > cue.start)
    shown = tuple(
        _frames(take, media, found, seconds) if take.part.film else _shown(take, media, found, seconds, language)
    )
    return Strip(take, seconds, sound, said, shown, tuple(_ruler(seconds)))


def _said(cue: Cue, seconds: float) -> Said:
    left = _percent(cue.start, seconds)
    return Said(left, _percent(cue.end, seconds) - left, cue.start, cue, speed(cue))


def _shown(take: Take, media: MediaFolder, found: Decoded, seconds: float, language: str) -> Iterator[Shown]:
    """Yield the pictures from their cue to the next picture's."""
    begins = {cue.name: cue.start for cue in take.cues if cue.name}
    placed = [(begins.get(one.at, 0.0), number, one) for number, one in enumerate(take.part.pictures)]
    placed.sort(key=lambda one: one[:2])
    ends = [start for start, _, _ in placed[1:]] + [seconds]
    for (start, number, one), end in zip(placed, ends, strict=False):
        left = _percent(start, seconds)
        alt = one.alt.get(take.language) or one.alt.get("", "")
        lost = one.at if one.at and one.at not in begins else ""
        address = found.pictures.get(view_of(one.picture, one.look, media, language), "")
        yield Shown(left, _percent(end, seconds) - left, start, address, alt, Path(one.picture).name, number, lost)


def _frames(take: Take, media: MediaFolder, found: Decoded, seconds: float) -> Iterator[Shown]:
    film = media.film(take.part.film)
    reel = found.films.get(media.path(film)) if film else None
    if film and reel and reel.frames:
        ends = [frame.start for frame in reel.frames[1:]] + [reel.seconds]
        for number, (frame, end) in enumerate(zip(reel.frames, ends, strict=True)):
            left = _percent(frame.start, seconds)
            wide = _percent(end, seconds) - left
            yield Shown(left, wide, frame.start, frame.address, "", Path(film).name, number)


def _ruler(seconds: float) -> Iterator[tuple[float, float]]:
    """Yield the places and seconds of some round times."""
    every = next((step for step in EVERY if seconds / step <= MOST_TIMES), EVERY[-1])
    for time in range(0, int(seconds) + 1, every):
        yield _percent(time, seconds), float(time)


def _percent(time: float, seconds: float) -> float:
    return round(100 * min(1.0, time / seconds), 3) if seconds else 0.0


def _thinned(waves: Sequence[float]) -> list[float]:
    """Return POINTS values at most, each the largest of its share."""
    share = max(1, round(len(waves) / POINTS))
    return [max(waves[start : start + share]) for start in range(0, len(waves), share)]
