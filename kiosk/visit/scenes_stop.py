"""A stop, as views: the warning before it, the player, a closer look."""

from __future__ import annotations

from kiosk.guide import words
from kiosk.guide.programme import Film, Stop
from kiosk.visit import stop_view, view
from kiosk.visit.bars import Actions, back, button, plan, toggle, top, volume
from kiosk.visit.scenes import Shown, link_card, save_action
from kiosk.visit.seen import Seen
from kiosk.visit.state import PANS, ZOOM_AT_MOST, in_view
from kiosk.visit.view import Action


def warning(seen: Seen) -> Shown:
    stop = seen.stop
    assert stop.warning
    minutes = max(1, round(seen.seconds(stop) / 60))
    assurances = (
        ("eye", seen.word("no_violence")), ("ear", seen.word("no_sudden")),
        ("clock", seen.word("about_minutes", minutes=minutes)), ("hand", seen.word("leave_any_time")),
    )
    scene = stop_view.Warned(
        stop.number, seen.text(stop.title), seen.tour_title(), seen.place(), seen.word("before"),
        seen.text(stop.warning.headline), seen.text(stop.warning.words), assurances,
    )
    on = seen.neighbour(1)
    skip = seen.word("skip_to", number=on.number) if on else seen.word("skip")
    choices = (
        Action("read", seen.word("read"), "transcript"),
        Action("skip", skip, "next", default=True),
        Action("continue", seen.word("continue_to", number=stop.number), "play"),
    )
    return scene, (back(seen), *plan(seen), *top(seen), *choices)


def stop(seen: Seen) -> Shown:
    player, visit, part = seen.player, seen.visit, seen.part
    moment = player.shown
    cue, word = player.cue_and_word(moment)
    picture, _ = player.picture(moment)
    cards = tuple(link_card(seen, seen.stop, number) for number in range(len(seen.stop.further)))
    on = seen.neighbour(1)
    scene = stop_view.Playing(
        number=seen.stop.number, title=seen.text(seen.stop.title), tour=seen.tour_title(), place=seen.place(),
        picture=seen.picture(picture, moment), film=_film(part.film), sign=_sign(seen), cues=player.cues,
        cue=cue, word=word, position=player.position, moment=moment,
        seconds=player.clip.seconds if player.clip else 0.0, ticks=player.ticks,
        playing=player.playing, panel=visit.panel,
        links=cards if visit.panel == "further" else (), signal=seen.word("no_signal"),
        volume=seen.word("volume"), next_title=seen.text(on.title) if on else "",
        directions=seen.text(seen.stop.directions) if on else "", sign_large=visit.sign_large,
    )
    return scene, _stop_actions(seen, cards)


def _film(film: Film | None) -> stop_view.ShownFilm | None:
    return stop_view.ShownFilm(film.file, film.size) if film else None


def _sign(seen: Seen) -> stop_view.ShownFilm | None:
    return _film(seen.part.sign.get(seen.language)) if seen.visit.settings.sign else None


def _stop_actions(seen: Seen, cards: tuple[stop_view.LinkCard, ...]) -> Actions:
    panel = seen.visit.panel
    saves = tuple(save_action(seen, card) for card in cards) if panel == "further" else ()
    return (
        back(seen), *plan(seen), *top(seen), *_end(seen), *_looks(seen), *saves, *volume(seen), *_transport(seen),
        *_ways(seen),
    )


def _transport(seen: Seen) -> Actions:
    before, after = seen.neighbour(-1), seen.neighbour(1)
    play = ("pause", "pause") if seen.player.playing else ("play", "play")
    moves: Actions = ()
    if not seen.player.lost:
        moves = (
            button(seen, "back10", "back10"),
            Action("play", seen.word(play[0]), play[1], default=True),
            button(seen, "forward10", "forward10"),
            Action("seek", seen.word("seek"), kind="slider"),
        )
    earlier = (_neighbour(seen, "previous", before),) if before else ()
    return (*earlier, *moves, *((_neighbour(seen, "next", after),) if after else ()))


def _neighbour(seen: Seen, action_id: str, stop_: Stop) -> Action:
    spoken = f"{seen.word(action_id)}: {stop_.number}, {seen.text(stop_.title)}"
    return Action(action_id, stop_.number, action_id, spoken=spoken)


def _looks(seen: Seen) -> Actions:
    """Return what else this stop offers: other parts, a closer look, further reading (whose panel offers no parts)."""
    others = tuple(
        Action(f"part:{number}", seen.text(part.title) or seen.word(part.kind), "film" if part.film else "narration")
        for number, part in enumerate(seen.stop.parts)
        if number != seen.visit.part
    )
    closer = (button(seen, "closer", "closer", "closer"),) if seen.stop.closer else ()
    if not seen.stop.further:
        return (*others, *closer)
    if seen.visit.panel == "further":
        return (*closer, Action("close", seen.word("close"), "close", "toggle", on=True))
    return (*others, *closer, button(seen, "further", "further", "further"))


def _ways(seen: Seen) -> Actions:
    """Return the ways to follow: captions and full text always, signing and description where supplied."""
    settings, part = seen.visit.settings, seen.part
    ways = [
        toggle(seen, "captions", "captions", "captions", settings.captions),
        toggle(seen, "transcript", "transcript", "transcript", seen.visit.panel == "transcript"),
    ]
    if seen.language in part.sign:
        ways.append(toggle(seen, "sign", "sign", "sign", settings.sign))
        if settings.sign and not seen.visit.panel:
            large = seen.visit.sign_large
            ways.append(button(seen, "sign-size", *(("sign_small", "smaller") if large else ("sign_large", "whole"))))
    if seen.language in part.described:
        ways.append(toggle(seen, "described", "described", "described", settings.described))
    return tuple(ways)


def _end(seen: Seen) -> Actions:
    if seen.visit.panel != "next":
        return ()
    return (
        button(seen, "again", "again", "again"),
        Action("others", seen.word("other_stops"), "tours"),
    )


def closer(seen: Seen) -> Shown:
    told, visit = seen.closer, seen.visit
    picture = seen.picture(told.picture)
    assert picture
    point = told.points[visit.point - 1] if visit.point else None
    look = in_view(visit.middle, visit.zoom)
    spots = tuple(
        stop_view.ShownPoint(f"point:{number}", number, one.at, number == visit.point)
        for number, one in enumerate(told.points, 1)
    )
    place = seen.word("point_of", place=visit.point, count=len(spots)) if point else seen.text(seen.stop.title)
    scene = stop_view.Closer(
        seen.word("closer"), place, stop_view.ShownPicture(picture.file, picture.size, picture.alt, look), visit.point,
        seen.text(point.title) if point else seen.text(seen.stop.title),
        seen.text(point.words) if point else seen.word("touch_point"), spots, visit.zoom, seen.word("zoom"),
    )
    heard = bool(point and point.cue) and not seen.player.lost
    return scene, (back(seen), *plan(seen), *top(seen), *_closer_actions(seen, len(spots), heard))


def _closer_actions(seen: Seen, count: int, heard: bool) -> Actions:
    visit = seen.visit
    points = tuple(Action(f"point:{n}", seen.word("point_n", number=n), kind="place") for n in range(1, count + 1))
    before, after = (visit.point - 2) % count + 1 if count else 0, visit.point % count + 1 if count else 0
    steps = (
        Action("point-previous", seen.word("point_n", number=before if visit.point else count), "left"),
        Action("point-next", seen.word("point_n", number=after), "right"),
    ) if count else ()
    play = seen.word("pause") if seen.player.playing else seen.word("hear")
    hear = (Action("hear", play, "pause" if seen.player.playing else "play", default=True),) if heard else ()
    zooms = (
        *((button(seen, "zoom-out", "zoom_out", "zoom-out"),) if visit.zoom > 1 else ()),
        *((button(seen, "zoom-in", "zoom_in", "zoom-in"),) if visit.zoom < ZOOM_AT_MOST else ()),
    )
    whole = (button(seen, "whole", "whole", "whole"),) if visit.zoom > 1 or visit.point else ()
    return (*hear, *whole, *points, *steps, *zooms, *_pans(seen))


def _pans(seen: Seen) -> Actions:
    left, top_, width, height = in_view(seen.visit.middle, seen.visit.zoom)
    room = {"pan-left": left, "pan-right": 1 - left - width, "pan-up": top_, "pan-down": 1 - top_ - height}
    return tuple(button(seen, way, way.replace("-", "_"), way) for way in PANS if room[way] > 0.001)


def still(seen: Seen, left: int, whole: int) -> tuple[view.Still, Actions]:
    """Return "are you still there?" with the seconds left to answer."""
    key, values = "still_words", {}
    if seen.visit.screen == "stop" and not (seen.player.ended or seen.player.lost):
        key, values = "still_paused", {"time": words.clock(seen.player.position), "number": seen.stop.number}
    asked = view.Still(
        seen.word("still_there"), f"{seen.word(key, **values)}\n\n{seen.word('still_touch')}",
        seen.word("still_yes"), seen.word("seconds"), left, whole,
    )
    actions = (
        Action("still-yes", seen.word("still_yes"), "play", default=True),
        Action("still-end", seen.word("still_end"), "exit"),
    )
    return asked, actions
