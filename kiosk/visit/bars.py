"""The actions that stand at the same place on many screens: the top bar, volume, the way back."""

from __future__ import annotations

from kiosk.guide.words import NAMES
from kiosk.visit.seen import Seen
from kiosk.visit.view import Action

Actions = tuple[Action, ...]
NAMED = ("start", "tours", "stops", "plan", "visit", "help")
"""Screens that "back" can lead to by their own name; the others belong to the stop."""


def button(seen: Seen, action_id: str, key: str, icon: str = "", *, default: bool = False) -> Action:
    return Action(action_id, seen.word(key), icon, default=default)


def toggle(seen: Seen, action_id: str, key: str, icon: str, on: bool) -> Action:
    return Action(action_id, seen.word(key), icon, "toggle", on=on)


def top(seen: Seen) -> Actions:
    """Return what stands on every screen after the first: how it is shown, and the language where there are several."""
    if len(seen.programme.museum.languages) == 1:
        return looks(seen)
    name = NAMES.get(seen.language, seen.language)
    return (*looks(seen), Action("languages", name, "language", spoken=seen.word("choose_language")))


def looks(seen: Seen) -> Actions:
    """Return how the screen is shown: text size, contrast, lower controls."""
    settings = seen.visit.settings
    size = "size" if settings.size == "M" else f"size_{settings.size}"
    return (
        toggle(seen, "size", size, "size", settings.size != "M"),
        toggle(seen, "contrast", "contrast", "contrast", settings.contrast),
        toggle(seen, "lower", "lower", "lower", settings.lower),
    )


def plan(seen: Seen, key: str = "plan") -> Actions:
    """Return the way to the plan, if there is one with a stop on it."""
    placed = seen.programme.museum.plan and any(stop.place for stop in seen.programme.stops)
    return (button(seen, "plan", key, "plan"),) if placed else ()


def back(seen: Seen) -> Action:
    """Return the way back from the open screen, named after where it leads."""
    target = way_back(seen)
    label = seen.word(target) if target in NAMED else seen.word("stop_n", number=seen.stop.number)
    return Action("back", label, "back")


def way_back(seen: Seen) -> str:
    """Return the screen that "back" opens: "start" is the end of the visit."""
    match seen.visit.screen:
        case "tours" | "staff":
            return "start"
        case "stops":
            return "tours"
        case "stop" | "warning":
            return "stops" if seen.tour else "tours"
        case "closer":
            return "stop"
        case _:
            return seen.visit.came


def volume(seen: Seen) -> Actions:
    """Quieter and louder, as far as there is a step left."""
    step = seen.visit.settings.volume
    lower = (button(seen, "quieter", "quieter", "minus"),) if step > 1 else ()
    return lower + ((button(seen, "louder", "louder", "plus"),) if step < 8 else ())
