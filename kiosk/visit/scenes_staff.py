"""The staff view: how the kiosk fares, what is on air, what is wrong with the last save, and what can be done here."""

from __future__ import annotations

from kiosk.guide import words
from kiosk.visit import bars
from kiosk.visit.bars import Actions, button
from kiosk.visit.seen import Seen
from kiosk.visit.staff_view import Condition, Fact, Staff
from kiosk.visit.view import Action

LOW = 1.0  # gigabytes: a release with every medium made anew and three kept ones must still fit
NONE = "–"


def staff(seen: Seen, now: Condition, locks_in: int) -> tuple[Staff, Actions]:
    """Return the scene and its actions; it locks in so many seconds."""
    word = seen.word
    scene = Staff(
        word("staff"), word("locks_in", time=words.clock(locks_in)),
        (Fact(word("running_for"), _since(seen, now.running)), Fact(word("program"), now.version or NONE)),
        word("health"), _health(seen, now), word("content"), (*_release(seen, now), *_save(seen, now)),
        word("last_problems"), "" if now.remarks and not now.reading else word(_said(now)),
        () if now.reading else now.remarks,
    )  # fmt: skip
    back = Action("back", word("to_visitors"), "back", default=True)
    own = (button(seen, "test-sound", "test_sound", "volume"), button(seen, "read-again", "read_again", "again"))
    return scene, (back, *bars.looks(seen), *own)


def _said(now: Condition) -> str:
    if now.reading:
        return "reading"
    return "no_problems" if now.on_air else "unfinished"


def _since(seen: Seen, seconds: float) -> str:
    days, rest = divmod(int(seconds), 86400)
    return seen.word("days", days=days, hours=rest // 3600) if days else words.length(seconds, seen.language)


def _health(seen: Seen, now: Condition) -> tuple[Fact, ...]:
    wide, high = now.screen
    sound = seen.word("there" if now.audible else "not_there")
    free = NONE if now.free is None else seen.word("gb_free", free=_decimal(now.free, seen.language))
    return (
        Fact(seen.word("sound_output"), sound, "done" if now.audible else "warning"),
        Fact(seen.word("panel"), f"{wide}\u00a0×\u00a0{high}", "done"),
        Fact(seen.word("disk"), free, "done" if now.free is not None and now.free >= LOW else "warning"),
    )


def _decimal(number: float, language: str) -> str:
    written = f"{number:.0f}" if number >= 10 else f"{number:.1f}"
    return written if language == "en" else written.replace(".", ",")


def _release(seen: Seen, now: Condition) -> tuple[Fact, ...]:
    programme = seen.programme
    parts = [part for stop in programme.stops for part in stop.parts]
    whole = [code for code in programme.museum.languages if all(code in part.clips for part in parts)]
    clips = [clip for part in parts for clip in (*part.clips.values(), *part.described.values())]
    drafts = sum(clip.draft for clip in clips)
    return (
        Fact(seen.word("release"), now.release or NONE),
        Fact(seen.word("prepared"), now.prepared or NONE),
        Fact(seen.word("tours_stops"), f"{len(programme.tours)}, {len(programme.stops)}"),
        Fact(seen.word("all_recorded"), ", ".join(whole) or NONE),
        Fact(seen.word("draft_voices"), seen.word("n_of", n=drafts, count=len(clips)) if drafts else "0"),
    )


def _save(seen: Seen, now: Condition) -> tuple[Fact, ...]:
    """Return whether the last save is what visitors have, and how much is wrong with it."""
    if now.reading:
        return (Fact(seen.word("last_save"), seen.word("reading")),)
    errors = sum(remark.wrong for remark in now.remarks)
    counts = f"{errors}, {len(now.remarks) - errors}"
    air = ("on_air", "") if now.on_air else ("not_on_air", "warning")
    return (
        Fact(seen.word("last_save"), seen.word(air[0]), air[1]),
        Fact(seen.word("errors_warnings"), counts, "warning" if errors else ""),
    )
