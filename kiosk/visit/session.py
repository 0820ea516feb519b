"""One kiosk's visits, one after the other: actions come in as verbs, a view comes out.

All rules of what happens next are here, in `state` and in `idle`. Must never know how a view is drawn or a touch made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.guide import words
from kiosk.guide.programme import Closer, Part, Programme, Stop
from kiosk.visit import scenes, scenes_stop
from kiosk.visit.bars import way_back
from kiosk.visit.idle import WAIT, Idle
from kiosk.visit.player import Player
from kiosk.visit.seen import Seen
from kiosk.visit.sound import Sound
from kiosk.visit.state import PANS, SIDE_SCREENS, Visit
from kiosk.visit.view import View

TURN = 6.0  # seconds each language has its turn on the rest screen
AGAIN = 0.3  # seconds in which a second identical choice is the same choice (EN 301 549 5.8)
SWITCHES = ("contrast", "lower", "captions", "sign")
SCENES = {
    "rest": scenes.rest, "tours": scenes.tours, "stops": scenes.stops, "plan": scenes.plan, "visit": scenes.my_visit,
    "help": scenes.help_, "languages": scenes.languages, "warning": scenes_stop.warning, "stop": scenes_stop.stop,
    "closer": scenes_stop.closer,
}  # fmt: skip


class Session:
    """Holds the visit going on. `now` gives seconds that never go back; `media` is the release's media folder."""

    def __init__(self, programme: Programme, media: Path, sound: Sound, now: Callable[[], float]) -> None:
        self._programme, self.media, self._now = programme, media, now
        self._player = Player(sound, lambda: self.media)
        self._idle = Idle(now())
        self._asking: int | None = None
        self._last = ("", -AGAIN)
        self._waiting: tuple[Programme, Path] | None = None
        self._verbs = self._all_verbs()
        self.visit = Visit()
        self.reset()

    def act(self, action_id: str) -> None:
        """Take an action of the present view; anything else, and a second press within 0.3 s, does nothing."""
        now = self._now()
        name, _, value = action_id.partition(":")
        if not self.view().action("seek" if name == "seek" else action_id):
            return
        if self._last[0] == action_id and now - self._last[1] < AGAIN:
            return
        self._last = (action_id, now)
        self._idle.stirred(now)
        self._asking = None
        self.visit = replace(self.visit, notice="")
        self._verbs[name](value)

    def touch(self) -> None:
        """Note that somebody is there, whatever was touched. A question on the screen is answered by actions only."""
        if self._asking is None:
            self._idle.stirred(self._now())

    def focus(self, action_id: str) -> None:
        """Move the keys' focus to an action of the present view."""
        self.touch()
        self._put(focus=action_id)

    def reset(self) -> None:
        """End the visit: silence, the rest screen, and nothing remembered. A waiting release goes on air."""
        self._player.stop()
        self.visit = Visit()
        self._player.set_volume(self.visit.settings.volume)
        self._asking = None
        self._rested = self._now()
        self._idle.stirred(self._rested)
        if self._waiting:
            self._programme, self.media = self._waiting
            self._waiting = None

    def renew(self, programme: Programme, media: Path) -> None:
        """Put another release on air: now if nobody is there, else at the next rest."""
        self._waiting = (programme, media)
        if self.visit == Visit():
            self.reset()

    def tick(self) -> View:
        """Follow the sound and the time, and return what to show now."""
        if self._player.ended and self.visit.screen == "stop" and self.visit.panel != "next":
            self._part_over()
        self._keep_idle()
        return self.view()

    def view(self) -> View:
        """Return what a visitor sees now."""
        seen, visit, still = self._seen(), self.visit, None
        scene, actions = SCENES[visit.screen](seen)
        if self._asking is not None:
            still, actions = scenes_stop.still(seen, self._asking, WAIT)
        return View(visit.screen, seen.language, scene, actions, visit.settings, visit.focus, still, visit.notice)

    def _seen(self) -> Seen:
        languages = self._programme.museum.languages
        turn = languages[int((self._now() - self._rested) / TURN) % len(languages)]
        return Seen(self._programme, self.visit, self._player, turn)

    def _keep_idle(self) -> None:
        now = self._now()
        if self._player.playing:
            self._idle.stirred(now)
            self._asking = None
            return
        left = self._idle.left(now)
        if self.visit.screen == "rest":
            if left is not None and self.visit != Visit():
                self.reset()
        elif left == 0:
            self.reset()
        else:
            if left is not None and self._asking is None:
                self._player.chime()
            self._asking = left

    def _all_verbs(self) -> dict[str, Callable[[str], None]]:
        player = self._player
        plain: dict[str, Callable[[], None]] = {
            "play": player.toggle, "hear": self._hear, "again": lambda: self._choose_part("0"),
            "back10": lambda: player.seek(player.position - 10), "forward10": lambda: player.seek(player.position + 10),
            "previous": partial(self._step, -1), "next": partial(self._step, 1), "skip": self._skip,
            "continue": lambda: self._open(self._stop), "read": self._read,
            "quieter": partial(self._louder, -1), "louder": partial(self._louder, 1),
            "size": lambda: self._become(self.visit.larger_text()), "described": self._describe,
            "sign-size": lambda: self._put(sign_large=not self.visit.sign_large),
            "transcript": lambda: self._become(self.visit.toggling_panel("transcript")),
            "further": self._further, "close": lambda: self._put(panel=""),
            "closer": self._look_closer, "whole": lambda: self._become(self.visit.looking_at(self._closer, 0)),
            "point-next": lambda: self._become(self.visit.stepping(self._closer, 1)),
            "point-previous": lambda: self._become(self.visit.stepping(self._closer, -1)),
            "zoom-in": lambda: self._become(self.visit.zooming(1.5)),
            "zoom-out": lambda: self._become(self.visit.zooming(1 / 1.5)),
            "tours": lambda: self._leave("tours"), "others": lambda: self._leave(way_back(self._seen())),
            "back": self._back, "still-yes": lambda: None, "still-end": self.reset,
        }  # fmt: skip
        for name, setting in {"motion": "still"}.items() | {name: name for name in SWITCHES}.items():
            plain[name] = partial(lambda one: self._become(self.visit.switched(one)), setting)
        for way, (across, down) in PANS.items():
            plain[way] = partial(lambda x, y: self._become(self.visit.panning(x, y)), across, down)
        for screen in SIDE_SCREENS:
            plain[screen] = partial(lambda name: self._become(self.visit.aside(name)), screen)
        with_value: dict[str, Callable[[str], None]] = {
            "language": self._choose_language, "tour": self._choose_tour, "stop": self._choose_stop, "key": self._type,
            "save": self._save, "seek": lambda at: player.seek(float(at)), "part": self._choose_part,
            "point": lambda number: self._become(self.visit.looking_at(self._closer, int(number))),
        }  # fmt: skip
        return {name: partial(lambda verb, _: verb(), verb) for name, verb in plain.items()} | with_value

    def _become(self, visit: Visit) -> None:
        self.visit = visit

    def _put(self, **changes: Any) -> None:
        self.visit = replace(self.visit, **changes)

    def _tell(self, key: str, **values: object) -> None:
        self._put(notice=words.word(key, self._seen().language, **values))

    def _louder(self, step: int) -> None:
        self._become(self.visit.louder(step))
        self._player.set_volume(self.visit.settings.volume)

    # From screen to screen

    def _back(self) -> None:
        target = way_back(self._seen())
        if target == "start":
            self.reset()
        elif target in ("tours", "stops"):
            self._leave(target)
        else:
            self._become(self.visit.to(target))

    def _leave(self, screen: str) -> None:
        """Leave the stop for a list: its sound ends."""
        self._player.stop()
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
        if key == "go":
            found = self._programme.numbered(self.visit.typed)
            if found:
                self._choose_stop(found.id)
        else:
            self._become(self.visit.typing(key))

    def _save(self, link: str) -> None:
        stop, _, number = link.rpartition(":")
        saved = self.visit.saving(stop, int(number))
        if saved:
            self._become(saved)
        else:
            self._tell("visit_full")

    # Stops and their parts

    @property
    def _stop(self) -> Stop:
        return self._programme.stop(self.visit.stop)

    @property
    def _closer(self) -> Closer:
        closer = self._stop.closer
        assert closer
        return closer

    def _choose_stop(self, stop_id: str) -> None:
        """Go to a stop, by way of its warning if it has one."""
        self._player.stop()
        self._put(stop=stop_id, part=0, panel="", typed="", sign_large=False, came="stop")
        if stop_id not in self._seen().order():
            self._put(tour="")
        if self._stop.warning:
            self._become(self.visit.to("warning"))
        else:
            self._open(self._stop)

    def _open(self, stop: Stop, playing: bool = True) -> None:
        if not stop.parts:
            self._leave(way_back(self._seen()))
            self._tell("nothing_here")
            return
        self._put(part=0, panel="")
        self._become(self.visit.to("stop"))
        self._hear_part(stop.parts[0], playing)

    def _read(self) -> None:
        self._open(self._stop, playing=False)
        self._put(panel="transcript")

    def _hear_part(self, part: Part, playing: bool = True) -> None:
        clip = self._seen().clip_of(part)
        if clip is None:
            self._player.stop()
            self._tell("nothing_here")
            return
        self._player.start(part, clip, playing=playing)
        self._tell_what_is_missing(part)

    def _change_clip(self) -> None:
        """Go on in what was set now (language, description), at the same sentence."""
        part = self._player.part
        clip = self._seen().clip_of(part) if part else None
        if part and clip:
            self._player.change(clip)
            self._tell_what_is_missing(part)

    def _tell_what_is_missing(self, part: Part) -> None:
        if self._player.lost:
            self._put(panel="transcript")
            self._tell("no_sound")
        elif self.visit.language not in part.clips:
            heard = next((language for language, clip in part.clips.items() if clip == self._player.clip), "")
            if heard:
                self._tell("other_language", name=words.language_in(heard, self.visit.language))

    def _part_over(self) -> None:
        """Go on to the next part; at the end, and after every part of a sensitive stop, wait to be touched."""
        self._put(heard=self.visit.heard | {self.visit.stop})
        following = self.visit.part + 1
        if following < len(self._stop.parts) and not self._stop.warning:
            self._choose_part(str(following))
        else:
            self._put(panel="next", focus="")

    def _choose_part(self, number: str) -> None:
        self._put(part=int(number), panel="", sign_large=False)
        self._hear_part(self._stop.parts[int(number)])

    def _step(self, step: int) -> None:
        stop = self._seen().neighbour(step)
        if stop:
            self._choose_stop(stop.id)

    def _skip(self) -> None:
        if self._seen().neighbour(1):
            self._step(1)
        else:
            self._back()

    def _describe(self) -> None:
        self._become(self.visit.switched("described"))
        self._change_clip()

    def _further(self) -> None:
        self._player.pause()
        self._put(panel="further")

    def _look_closer(self) -> None:
        self._player.pause()
        self._become(self.visit.looking_at(self._closer, 0).to("closer"))

    def _hear(self) -> None:
        """Play the narration from the sentence that tells of the point in view; pause if it is playing."""
        if self._player.playing:
            self._player.pause()
            return
        name = self._closer.points[self.visit.point - 1].cue
        self._player.seek(next((cue.start for cue in self._player.cues if cue.name == name), 0.0))
        if not self._player.playing:
            self._player.toggle()
