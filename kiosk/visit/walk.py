"""The visit going on, and what each of its verbs does: where to, what is heard, what is set and saved.

A verb is taken as given: whether it is offered now is the session's affair. Must never know the time.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from math import isfinite
from typing import Any

from kiosk.guide import words
from kiosk.guide.programme import Clip, Part, Programme
from kiosk.visit.bars import way_back
from kiosk.visit.carried import carried
from kiosk.visit.player import Player
from kiosk.visit.seen import Seen
from kiosk.visit.state import CHANGES, Visit


class Walk:
    """One visitor's way through the programme. `over` is what "end my visit" does."""

    def __init__(self, programme: Programme, player: Player, over: Callable[[], None]) -> None:
        self.programme, self.player, self._over = programme, player, over
        self.visit = Visit()
        self._verbs = self._all_verbs()

    def take(self, action_id: str) -> None:
        """Do what an action says; KeyError if there is no such verb."""
        name, _, value = action_id.partition(":")
        had_sound = not self.player.lost
        self.visit = replace(self.visit, notice="")
        if name in CHANGES:
            self._become(CHANGES[name](self.visit))
        else:
            self._verbs[name](value)
        if had_sound and self.player.lost:
            self._tell_of_silence()

    def follow(self) -> None:
        """Go on when the sound has come to its end, or has broken off; begin anew when it is heard again after it."""
        if self.player.gave_up():
            self._tell_of_silence()
        visit, player = self.visit, self.player
        if visit.screen != "stop":
            return
        if visit.over and player.playing:
            self._put(over=False, panel="" if visit.panel == "next" else visit.panel)
        elif player.ended and not visit.over:
            self._part_over()
        elif player.ended and not visit.panel:
            self._put(panel="next")

    def begin_anew(self, programme: Programme) -> None:
        """Forget everything; silence."""
        self.player.stop()
        self.programme, self.visit = programme, Visit()
        self.player.set_volume(self.visit.settings.volume)

    def go_on_in(self, programme: Programme) -> None:
        """Go on in another programme, at the same place and the same second, as far as it has them."""
        part, self.programme = self.player.part, programme
        self._become(carried(self.visit, programme, part.name if part else ""))
        if not self.visit.stop:
            self.player.stop()
        elif self.visit.screen != "warning":
            self._hear_part(self.player.renew)

    def focus(self, action_id: str) -> None:
        self._put(focus=action_id)

    def seen(self, turn: str = "") -> Seen:
        """Return this moment. `turn` is the language whose turn it is on the rest screen."""
        return Seen(self.programme, self.visit, self.player, turn)

    def _all_verbs(self) -> dict[str, Callable[[str], None]]:
        player = self.player
        plain: dict[str, Callable[[], None]] = {
            "play": player.toggle, "hear": self._hear, "again": lambda: self._choose_part("0"),
            "back10": lambda: player.seek(player.position - 10), "forward10": lambda: player.seek(player.position + 10),
            "previous": partial(self._step, -1), "next": partial(self._step, 1),
            "skip": lambda: self._step(1) if self.seen().neighbour(1) else self._back(),
            "continue": self._open, "read": self._read,
            "quieter": partial(self._louder, -1), "louder": partial(self._louder, 1),
            "described": self._describe, "further": self._further,
            "closer": self._look_closer, "whole": lambda: self._become(self.visit.looking_at(self.seen().closer, 0)),
            "point-next": lambda: self._become(self.visit.stepping(self.seen().closer, 1)),
            "point-previous": lambda: self._become(self.visit.stepping(self.seen().closer, -1)),
            "tours": lambda: self._leave("tours"), "others": lambda: self._leave(way_back(self.seen())),
            "back": self._back, "still-end": self._over,
        }  # fmt: skip
        with_value: dict[str, Callable[[str], None]] = {
            "language": self._choose_language, "tour": self._choose_tour, "stop": self._choose_stop, "key": self._type,
            "save": self._save, "seek": self._seek, "part": self._choose_part,
            "point": lambda number: self._become(self.visit.looking_at(self.seen().closer, int(number))),
        }  # fmt: skip
        return {name: partial(lambda verb, _: verb(), verb) for name, verb in plain.items()} | with_value

    def _become(self, visit: Visit) -> None:
        self.visit = visit

    def _put(self, **changes: Any) -> None:
        self.visit = replace(self.visit, **changes)

    def _tell(self, key: str, **values: object) -> None:
        self._put(notice=words.word(key, self.seen().language, **values))

    def _louder(self, step: int) -> None:
        self._become(self.visit.louder(step))
        self.player.set_volume(self.visit.settings.volume)

    def _back(self) -> None:
        target = way_back(self.seen())
        if target == "start":
            self._over()
        elif target in ("tours", "stops"):
            self._leave(target)
        else:
            self._become(self.visit.to(target))

    def _leave(self, screen: str) -> None:
        """Leave the stop for a list: its sound ends."""
        self.player.stop()
        self._put(stop="", panel="", typed="", came="tours")
        self._become(self.visit.to(screen))

    def _choose_language(self, language: str) -> None:
        target = "tours" if self.visit.screen == "rest" else self.visit.came
        self._put(language=language)
        self._become(self.visit.to(target))
        self._change_clip()

    def _choose_tour(self, tour: str) -> None:
        self._put(tour=tour, typed="")
        self._become(self.visit.to("stops"))

    def _type(self, key: str) -> None:
        found = self.programme.numbered(self.visit.number)
        if key != "go":
            self._become(self.visit.typing(key))
        elif found:
            self._choose_stop(found.id)

    def _save(self, link: str) -> None:
        stop, _, number = link.rpartition(":")
        if saved := self.visit.saving(stop, int(number)):
            self._become(saved)
        else:
            self._tell("visit_full")

    def _choose_stop(self, stop_id: str) -> None:
        """Go to a stop, by way of its warning if it has one."""
        self.player.stop()
        self._put(stop=stop_id, part=0, panel="", over=False, typed="", sign_large=False, came="stop")
        if stop_id not in self.seen().order():
            self._put(tour="")
        if self.seen().stop.warning:
            self._become(replace(self.visit.to("warning"), focus="skip"))
        else:
            self._open()

    def _open(self, playing: bool = True) -> None:
        if not self.seen().stop.parts:
            self._leave(way_back(self.seen()))
            self._tell("nothing_here")
            return
        self._put(part=0, panel="")
        self._become(self.visit.to("stop"))
        self._hear_part(partial(self.player.start, playing=playing))

    def _read(self) -> None:
        self._open(playing=False)
        self._put(panel="transcript")

    def _hear_part(self, hear: Callable[[Part, Clip], None]) -> None:
        part = self.seen().part
        if clip := self.seen().clip_of(part):
            hear(part, clip)
            self._tell_what_is_missing(part)
        else:
            self.player.stop()
            self._tell("nothing_here")

    def _change_clip(self) -> None:
        """Go on in what was set now (language, description), at the same sentence."""
        part = self.player.part
        clip = self.seen().clip_of(part) if part else None
        if part and clip:
            self.player.change(clip)
            self._tell_what_is_missing(part)

    def _tell_what_is_missing(self, part: Part) -> None:
        if self.player.lost:
            self._tell_of_silence()
        elif self.visit.language not in part.clips:
            heard = next((language for language, clip in part.clips.items() if clip == self.player.clip), "")
            if heard:
                self._tell("other_language", name=words.language_in(heard, self.visit.language))

    def _tell_of_silence(self) -> None:
        self._put(panel="transcript", notice=words.word("no_sound", self.seen().language))

    def _part_over(self) -> None:
        """Go on to the next part; at the end, and after every part of a sensitive stop, wait to be touched."""
        self._put(heard=self.visit.heard | {self.visit.stop})
        following = self.visit.part + 1
        if following < len(self.seen().stop.parts) and not self.seen().stop.warning:
            self._choose_part(str(following))
        else:
            self._put(panel="next", over=True, focus="")

    def _choose_part(self, number: str) -> None:
        self._put(part=int(number), panel="", over=False, sign_large=False)
        self._hear_part(self.player.start)

    def _step(self, step: int) -> None:
        if stop := self.seen().neighbour(step):
            self._choose_stop(stop.id)

    def _seek(self, seconds: str) -> None:
        with suppress(ValueError):
            if isfinite(at := float(seconds)):
                self.player.seek(at)

    def _describe(self) -> None:
        self._become(self.visit.switched("described"))
        self._change_clip()

    def _further(self) -> None:
        self.player.pause()
        self._put(panel="further")

    def _look_closer(self) -> None:
        self.player.pause()
        self._become(self.visit.looking_at(self.seen().closer, 0).to("closer"))

    def _hear(self) -> None:
        """Play the first narration from the sentence that tells of the point in view; pause if it is playing."""
        if self.player.playing:
            self.player.pause()
            return
        if self.visit.part:
            self._choose_part("0")
        self.player.seek(self.player.start_of(self.seen().closer.points[self.visit.point - 1].cue))
        if not self.player.playing:
            self.player.toggle()
