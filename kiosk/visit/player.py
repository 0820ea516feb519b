"""One part of a stop being heard, and what belongs to the second that is heard now.

Everything shown is a function of the sound's position; nothing else keeps time. Must never start by itself.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Callable, Sequence
from math import inf
from pathlib import Path

from kiosk.guide.captions import Cue, spaced
from kiosk.guide.programme import Clip, Part, Picture
from kiosk.visit.sound import Sound, SoundLost

log = logging.getLogger(__name__)
STEPS = 8
STEP_DECIBELS = 3.0  # 8 steps: a range of 21 dB with one at +12 dB (EN 301 549 8.2.1, STANDARDS B8)

LEAD = 0.015  # seconds from a decision to the picture on the screen, at the least; `bench sync` prints what is left


class Player:
    """Plays one clip of one part. `lost` means that its recording cannot be played (on): the text is still there."""

    def __init__(self, sound: Sound, media: Callable[[], Path]) -> None:
        self._sound, self._media = sound, media
        self.part: Part | None = None
        self.clip: Clip | None = None
        self.lost = False
        self._meant = False  # to be playing, had the recording not been lost
        self._starts: list[float] = []
        self._pictures: list[tuple[float, Picture]] = []

    @property
    def position(self) -> float:
        return self._sound.position if self.clip and not self.lost else 0.0

    @property
    def shown(self) -> float:
        """The second that will be heard when what is decided now is seen."""
        return self.position + LEAD if self.playing else self.position

    @property
    def playing(self) -> bool:
        return self.clip is not None and not self.lost and self._sound.playing

    @property
    def ended(self) -> bool:
        return self.clip is not None and not self.lost and self._sound.finished

    @property
    def cues(self) -> tuple[Cue, ...]:
        return self.clip.cues if self.clip else ()

    def start(self, part: Part, clip: Clip, at: float = 0.0, playing: bool = True) -> None:
        """Hear `clip` of `part` from `at` seconds on; paused there unless `playing`."""
        self._take(part, clip)
        self.lost, self._meant = False, playing
        try:
            self._sound.play(self._media() / clip.sound, clip.seconds, at)
        except SoundLost as fault:
            log.error("%s cannot be played: %s", clip.sound, fault)
            self.lost = True
            return
        if not playing:
            self._sound.pause()

    def _take(self, part: Part, clip: Clip) -> None:
        self.part, self.clip = part, clip
        self._starts = [cue.start for cue in clip.cues]
        self._pictures = picture_times(part, clip)

    def renew(self, part: Part, clip: Clip) -> None:
        """Go on in what a newer release says of this part, at the same second. The same recording is not touched."""
        if self.clip and clip.sound == self.clip.sound and not self.lost:
            self._take(part, clip)
            return
        at = self.position if self.part and self.part.name == part.name else 0.0
        self.start(part, clip, min(at, max(0.0, clip.seconds - 0.1)), self._meant if self.lost else self.playing)

    def stop(self) -> None:
        self._sound.stop()
        self.part, self.clip, self.lost = None, None, False
        self._starts, self._pictures = [], []

    def gave_up(self) -> bool:
        """Do without the recording if it has broken off, and tell whether it has."""
        if not self.clip or self.lost or not self._sound.cut_short:
            return False
        log.error("%s breaks off at %.1f of %.1f s", self.clip.sound, self.position, self.clip.seconds)
        self._sound.stop()
        self.lost = self._meant = True
        return True

    def toggle(self) -> None:
        if self.ended and self.part and self.clip:
            self.start(self.part, self.clip)
        elif self.playing:
            self._sound.pause()
        elif not self.lost:
            self._sound.resume()

    def pause(self) -> None:
        if self.playing:
            self._sound.pause()

    def seek(self, seconds: float) -> None:
        """Go to this second, playing or paused as before; past the end is the end's last moment."""
        if self.part and self.clip and not self.lost:
            playing = self.playing or self.ended
            self.start(self.part, self.clip, min(max(0.0, seconds), max(0.0, self.clip.seconds - 0.1)), playing)

    def change(self, clip: Clip) -> None:
        """Go on in another clip of the same part, at the beginning of the same sentence."""
        if self.part and self.clip and clip != self.clip:
            at = self._same_sentence(self.clip, clip)
            self.start(self.part, clip, at, self._meant if self.lost else self.playing)

    def _same_sentence(self, old: Clip, new: Clip) -> float:
        described = self.part.described.values() if self.part else ()
        same = same_words(old, new, self.position) if (old in described) != (new in described) else None
        return same_sentence(old, new, self.position) if same is None else same

    def set_volume(self, step: int) -> None:
        """Set the loudness, 1 to 8."""
        self._sound.set_volume(10 ** ((step - STEPS) * STEP_DECIBELS / 20))

    def chime(self) -> None:
        self._sound.chime()

    def cue_and_word(self, position: float) -> tuple[int, int]:
        """Return the indices of the caption and of its word at `position`; -1 where there is none yet."""
        cue = bisect_right(self._starts, position) - 1
        if cue < 0:
            return -1, -1
        words = self.cues[cue].words
        return cue, bisect_right([word.start for word in words], position) - 1

    def until_change(self, cue: int, word: int) -> float:
        """Return in how many seconds the caption or word after these is shown, or the end comes; < 0 if it is late."""
        words = self.cues[cue].words if 0 <= cue < len(self.cues) else ()
        coming = [*self._starts[cue + 1 : cue + 2], *(one.start for one in words[word + 1 : word + 2])]
        return min((*coming, self.clip.seconds if self.clip else inf)) - self.shown

    def picture(self, position: float) -> tuple[Picture | None, Picture | None]:
        """Return the picture at `position` and the one after it."""
        times = [time for time, _ in self._pictures]
        index = max(0, bisect_right(times, position) - 1)
        shown = self._pictures[index : index + 2]
        return (shown[0][1] if shown else None, shown[1][1] if len(shown) > 1 else None)

    @property
    def ticks(self) -> tuple[float, ...]:
        """The seconds at which pictures change."""
        return tuple(time for time, _ in self._pictures)

    def start_of(self, name: str) -> float:
        """Return when the sentence of this name begins; the recording's beginning if there is none."""
        return next((cue.start for cue in self.cues if cue.name == name), 0.0)

    def reached(self, name: str, position: float) -> bool:
        """True while the sentence named `name` is the last named one begun."""
        begun = [cue.name for cue in self.cues if cue.name and cue.start <= position]
        return bool(begun) and begun[-1] == name


def picture_times(part: Part, clip: Clip) -> list[tuple[float, Picture]]:
    """Return the part's pictures with the second each appears in this clip, in that order."""
    starts = {cue.name: cue.start for cue in reversed(clip.cues) if cue.name}
    known = (picture for picture in part.pictures if not picture.at or picture.at in starts)
    timed = [(starts.get(picture.at, 0.0), picture) for picture in known]
    return sorted(timed, key=lambda pair: pair[0])


def same_sentence(old: Clip, new: Clip, position: float) -> float:
    """Return where in `new` the sentence begins that `old` is speaking at `position` seconds.

    Sentences are counted from the last named cue, so that a translation with more or fewer of them drifts no further
    than to the next name.
    """
    name, nth = _sentence(old.cues, position)
    starts = _sentence_starts(new.cues, name)
    if not starts:
        return 0.0 if not old.seconds else min(position / old.seconds, 1.0) * new.seconds
    return starts[min(nth, len(starts) - 1)]


def same_words(old: Clip, new: Clip, position: float) -> float | None:
    """Return where `new` begins the last sentence begun in `old` that both say word for word; None if there is none.

    A described narration says what the plain one says, and more in between.
    """
    said = {words: start for start, words in reversed(_sentences(new.cues))}
    begun = [words for start, words in _sentences(old.cues) if start <= position]
    return next((said[words] for words in reversed(begun) if words in said), None)


def _sentences(cues: Sequence[Cue]) -> list[tuple[float, str]]:
    """Return when each sentence begins, and its words."""
    found: dict[int, tuple[float, str]] = {}
    for cue in cues:
        start, words = found.get(cue.sentence, (cue.start, ""))
        found[cue.sentence] = start, " ".join([words, *spaced(cue.text)])
    return list(found.values())


def _sentence(cues: Sequence[Cue], position: float) -> tuple[str, int]:
    """Return the last name begun at `position` and how many sentences have begun since."""
    name, nth, sentence = "", 0, -1
    for cue in cues:
        if cue.start > position:
            break
        if cue.name:
            name, nth = cue.name, 0
        elif sentence >= 0 and cue.sentence != sentence:
            nth += 1
        sentence = cue.sentence
    return name, nth


def _sentence_starts(cues: Sequence[Cue], name: str) -> list[float]:
    """Return when each sentence begins from the cue called `name` ("" = the beginning) to the next named one."""
    starts: list[float] = []
    inside, sentence = name == "", -1
    for cue in cues:
        if cue.name:
            inside = cue.name == name
        if inside and (cue.name or cue.sentence != sentence):
            starts.append(cue.start)
        sentence = cue.sentence
    return starts
