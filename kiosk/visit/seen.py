"""What the views of a visit are made from: the programme, the visit, and the player, with words in its language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from kiosk.guide import words
from kiosk.guide.programme import Clip, Closer, Part, Picture, Programme, Stop, Text, Tour
from kiosk.visit.player import Player
from kiosk.visit.state import Visit
from kiosk.visit.stop_view import ShownLabel, ShownPicture


@dataclass(frozen=True)
class Seen:
    """One moment of a visit. `turn` is the language whose turn it is on the rest screen."""

    programme: Programme
    visit: Visit
    player: Player
    turn: str

    @property
    def language(self) -> str:
        return self.visit.language or self.turn

    def text(self, text: Text) -> str:
        return self.programme.in_language(text, self.language)

    def word(self, key: str, **values: object) -> str:
        return words.word(key, self.language, **values)

    @property
    def stop(self) -> Stop:
        return self.programme.stop(self.visit.stop)

    @property
    def part(self) -> Part:
        return self.stop.parts[self.visit.part]

    @property
    def closer(self) -> Closer:
        closer = self.stop.closer
        assert closer
        return closer

    @property
    def tour(self) -> Tour | None:
        return next((tour for tour in self.programme.tours if tour.id == self.visit.tour), None)

    def order(self) -> Sequence[str]:
        """Return the ids of the stops in the order of the tour, or of the whole guide."""
        return self.tour.stops if self.tour else [stop.id for stop in self.programme.stops]

    def neighbour(self, step: int) -> Stop | None:
        """Return the stop `step` places on from the open one, if there is one."""
        order = list(self.order())
        if self.visit.stop not in order:
            return None
        index = order.index(self.visit.stop) + step
        return self.programme.stop(order[index]) if 0 <= index < len(order) else None

    def goal(self) -> Stop | None:
        """Return the stop to go to from here: the next one not yet heard, all round the order; else just the next."""
        order, here = list(self.order()), self.visit.stop
        start = order.index(here) + 1 if here in order else 0
        fresh = (stop for stop in order[start:] + order[:start] if stop not in self.visit.heard and stop != here)
        stop = next(chain(fresh, order[start:]), None)
        return self.programme.stop(stop) if stop else None

    def place(self) -> str:
        order = list(self.order())
        if not self.tour or self.visit.stop not in order:
            return ""
        return self.word("place", place=order.index(self.visit.stop) + 1, count=len(order))

    def tour_title(self) -> str:
        return self.text(self.tour.title) if self.tour else self.programme.museum.name

    def picture(self, picture: Picture | None, position: float = 0.0) -> ShownPicture | None:
        if picture is None:
            return None
        labels = tuple(
            ShownLabel(self.text(label.text), label.point, label.place, self._lit(label.at, position))
            for label in picture.labels
        )
        return ShownPicture(self.text(picture.files), picture.size, self.text(picture.alt), picture.look, labels)

    def _lit(self, name: str, position: float) -> bool:
        return bool(name) and self.player.reached(name, position)

    def seconds(self, stop: Stop) -> float:
        """Return how long the stop lasts in this language, all its parts together."""
        clips = (self.clip_of(part) for part in stop.parts)
        return sum(clip.seconds for clip in clips if clip)

    def clip_of(self, part: Part) -> Clip | None:
        """Return the recording to hear: described if asked for, in this language or the one that stands in."""
        if self.visit.settings.described and self.language in part.described:
            return part.described[self.language]
        first = self.programme.museum.languages[0]
        return part.clips.get(self.language) or part.clips.get(first) or next(iter(part.clips.values()), None)
