"""One kiosk's visits, one after the other: actions come in as verbs, a view comes out.

Says what is offered, when a visitor has gone, and which release plays. Must never know how a view is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.guide.programme import Clip, Programme
from kiosk.visit import scenes, scenes_staff, scenes_stop
from kiosk.visit.ahead import ahead
from kiosk.visit.bars import Actions
from kiosk.visit.idle import WAIT, Idle
from kiosk.visit.player import Player
from kiosk.visit.seen import Seen
from kiosk.visit.sound import Sound
from kiosk.visit.staff import PIN_DIGITS, Staff, locks_in
from kiosk.visit.state import Visit
from kiosk.visit.view import Scene, View
from kiosk.visit.walk import Walk

TURN = 6.0  # seconds each language has its turn on the rest screen
GLANCE = 0.25  # seconds at most from one look at what has changed by itself to the next
AGAIN = 0.3  # seconds in which a second identical choice is the same choice (EN 301 549 5.8)
SCENES = {
    "rest": scenes.rest, "tours": scenes.tours, "stops": scenes.stops, "plan": scenes.plan, "visit": scenes.my_visit,
    "help": scenes.help_, "languages": scenes.languages, "warning": scenes_stop.warning, "stop": scenes_stop.stop,
    "closer": scenes_stop.closer,
}  # fmt: skip


class Session:
    """Holds the visit going on. `now` gives seconds that never go back; `media` is the release's media folder.

    Without `staff` there is no staff view.
    """

    def __init__(
        self, programme: Programme, media: Path, sound: Sound, now: Callable[[], float], staff: Staff | None = None
    ) -> None:
        self.media, self._now, self._staff = media, now, staff
        self._player = Player(sound, lambda: self.media)
        self._walk = Walk(programme, self._player, self.reset)
        self._idle = Idle(now())
        self._asking: int | None = None
        self._last = ("", -AGAIN)
        self._told = (-1, -1)
        self._waiting: tuple[Programme, Path] | None = None
        self.reset()

    @property
    def visit(self) -> Visit:
        """The visit as it stands, as a value."""
        return self._walk.visit

    @property
    def programme(self) -> Programme:
        """What is on air."""
        return self._walk.programme

    @property
    def heard(self) -> Clip | None:
        """The recording of the open stop."""
        return self._player.clip

    def act(self, action_id: str) -> None:
        """Take an action of the present view; anything else, and a second press within 0.3 s, does nothing."""
        now = self._now()
        if not self.view().action("seek" if action_id.startswith("seek:") else action_id):
            return
        if self._last[0] == action_id and now - self._last[1] < AGAIN:
            return
        self._last = (action_id, now)
        self._idle.stirred(now)
        if self._asking is not None:
            self._asking = None
            self._walk.focus("")
        self._take(action_id)
        if len(self.visit.typed) == PIN_DIGITS:
            self._unlock(now)

    def _take(self, action_id: str) -> None:
        if action_id == "test-sound":
            self._player.chime()
        elif action_id == "read-again" and self._staff:
            self._staff.read_again()
        else:
            self._walk.take(action_id)

    def _unlock(self, now: float) -> None:
        """Open the staff view if the PIN was typed: the visit is over. Anything else is a number that no stop has."""
        if self._staff and self._staff.lets_in(self.visit.typed, now):
            self._walk.visit = self.visit.for_staff()
            if self._waiting:
                self.go_on_in(*self._waiting)
        else:
            self._walk.visit = replace(self.visit, typed=self.visit.number)

    def touch(self) -> None:
        """Note that somebody is there, whatever was touched. A question on the screen is answered by actions only."""
        if self._asking is None:
            self._idle.stirred(self._now())

    def focus(self, action_id: str) -> None:
        """Move the keys' focus to an action of the present view."""
        self.touch()
        self._walk.focus(action_id)

    def reset(self) -> None:
        """End the visit: silence, the rest screen, and nothing remembered. A waiting release goes on air."""
        programme = self._walk.programme
        if self._waiting:
            programme, self.media = self._waiting
            self._waiting = None
        self._walk.begin_anew(programme)
        self._asking = None
        self._rested = self._now()
        self._idle.stirred(self._rested)

    def renew(self, programme: Programme, media: Path) -> None:
        """Put another release on air: now if no visitor is there, else at the next rest."""
        self._waiting = (programme, media)
        if self.visit == Visit():
            self.reset()
        elif self.visit.screen == "staff":
            self.go_on_in(programme, media)

    def go_on_in(self, programme: Programme, media: Path) -> None:
        """Put another release on air at once: the visit goes on in it, at the same stop and the same second."""
        self.media, self._waiting = media, None
        self._walk.go_on_in(programme)
        if not self.view().action(self.visit.focus):
            self._walk.focus("")

    def tick(self) -> View:
        """Follow the sound and the time, and return what to show now."""
        self._walk.follow()
        self._keep_idle()
        self._told = self._player.cue_and_word(self._player.shown)  # what begins while the view is made is not in it
        return self.view()

    def view(self) -> View:
        """Return what a visitor sees now."""
        visit, still = self.visit, None
        seen = self._walk.seen(self._turn())
        scene, actions = self._scene(seen)
        if self._asking is not None:
            still, actions = scenes_stop.still(seen, self._asking, WAIT)
        return View(
            visit.screen, seen.language, scene, actions, visit.settings, visit.focus, still, visit.notice, ahead(seen)
        )

    def _scene(self, seen: Seen) -> tuple[Scene, Actions]:
        if seen.visit.screen == "staff" and self._staff:
            return scenes_staff.staff(seen, self._staff.condition(), locks_in(self._idle.alone(self._now())))
        return SCENES[seen.visit.screen](seen)

    def still_for(self) -> float:
        """Return for how many seconds the view stays as it is, but for the position, if nobody does anything.

        0 while a film runs: each frame shows another of its pictures.
        """
        if self.visit.screen == "rest":
            return min(1.0, TURN - (self._now() - self._rested) % TURN)
        if not self._player.playing:
            return GLANCE
        part, sign = self._player.part, self.visit.settings.sign
        running = self.visit.screen == "stop" and part and (part.film or (sign and part.sign))
        return 0.0 if running else min(GLANCE, max(0.0, self._player.until_change(*self._told)))

    def _turn(self) -> str:
        languages = self._walk.programme.museum.languages
        return languages[int((self._now() - self._rested) / TURN) % len(languages)]

    def _keep_idle(self) -> None:
        now = self._now()
        if self._player.playing:
            self._idle.stirred(now)
            self._asking = None
            return
        left = self._idle.left(now)
        if self.visit.screen == "staff":
            if not locks_in(self._idle.alone(now)):
                self.reset()
        elif self.visit.screen == "rest":
            if left is not None and self.visit != Visit():
                self.reset()
        elif left == 0:
            self.reset()
        else:
            if left is not None and self._asking is None:
                self._player.chime()
                self._walk.focus("still-yes")
            self._asking = left
