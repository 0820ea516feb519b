"""The screens around a stop, as views: rest, tours, stops, plan, my visit, help, languages."""

from __future__ import annotations

from urllib.parse import urlsplit

from kiosk.guide import words
from kiosk.guide.programme import Link, Stop, Tour
from kiosk.visit import bars, stop_view, view
from kiosk.visit.bars import Actions, back, button, looks, toggle, top, way_back
from kiosk.visit.seen import Seen
from kiosk.visit.view import Action

Shown = tuple[view.Scene, Actions]


def rest(seen: Seen) -> Shown:
    museum = seen.programme.museum
    languages = tuple(
        Action(f"language:{code}", words.NAMES.get(code, code), kind="place", note=words.word("begin", code))
        for code in museum.languages
    )
    helps = (*looks(seen), _motion(seen), *_sign_and_described(seen))
    scene = view.Rest(
        museum.name, seen.turn, seen.text(museum.tagline), seen.text(museum.note),
        seen.picture(museum.picture), seen.picture(museum.portrait),
    )
    return scene, languages + helps


def _sign_and_described(seen: Seen) -> Actions:
    parts = [part for stop in seen.programme.stops for part in stop.parts]
    settings = seen.visit.settings
    sign = (toggle(seen, "sign", "sign", "sign", settings.sign),) if any(part.sign for part in parts) else ()
    if not any(part.described for part in parts):
        return sign
    return (*sign, toggle(seen, "described", "described", "described", settings.described))


def tours(seen: Seen) -> Shown:
    typed = seen.visit.number
    found = seen.programme.numbered(typed)
    title = seen.text(found.title) if found else ""
    if typed and not found and not any(stop.number.startswith(typed) for stop in seen.programme.stops):
        title = seen.word("no_such_stop", number=typed)
    cards = tuple(_card(seen, tour) for tour in seen.programme.tours)
    sensitive = seen.word("sensitive_hint") if any(card.sensitive for card in cards) else ""
    scene = view.Tours(
        seen.word("choose_tour"), seen.word("stop_number"), sensitive, typed, title or seen.word("type_number"), cards
    )
    keys = tuple(Action(f"key:{digit}", str(digit)) for digit in (*range(1, 10), 0))
    erase = (button(seen, "key:delete", "delete", "delete"),) if typed else ()
    go = (button(seen, "key:go", "go", "play", default=True),) if found else ()
    places = tuple(Action(card.action, card.title, kind="place", note=card.summary) for card in cards)
    plan_key = bars.plan(seen, "plan_long")
    return scene, (back(seen), *_side(seen, "visit", "help"), *top(seen), *places, *keys, *erase, *go, *plan_key)


def _side(seen: Seen, *names: str) -> Actions:
    return tuple(button(seen, name, name, name) for name in names)


def _tours_key(seen: Seen) -> Actions:
    """Return the key to the tours, unless the way back leads there."""
    return () if way_back(seen) == "tours" else _side(seen, "tours")


def _card(seen: Seen, tour: Tour) -> view.TourCard:
    stops = [seen.programme.stop(stop_id) for stop_id in tour.stops]
    count = seen.word("one_stop") if len(stops) == 1 else seen.word("n_stops", count=len(stops))
    return view.TourCard(
        f"tour:{tour.id}", seen.text(tour.title), seen.text(tour.summary),
        words.length(sum(map(seen.seconds, stops)), seen.language), count,
        sum(stop.warning is not None for stop in stops), seen.picture(tour.picture),
    )


def stops(seen: Seen) -> Shown:
    chosen = [seen.programme.stop(stop_id) for stop_id in seen.order()]
    rows = tuple(
        view.StopRow(
            f"stop:{stop.id}", stop.number, seen.text(stop.title), words.length(seen.seconds(stop), seen.language),
            stop.id in seen.visit.heard, stop.warning is not None,
        )
        for stop in chosen
    )
    places = tuple(_stop_action(seen, stop) for stop in chosen)
    scene = view.Stops(seen.tour_title(), seen.text(seen.tour.summary) if seen.tour else "", rows)
    return scene, (back(seen), *bars.plan(seen), *_side(seen, "visit"), *top(seen), *places)


def _stop_action(seen: Seen, stop: Stop) -> Action:
    heard = seen.word("heard") if stop.id in seen.visit.heard else ""
    marks = ", ".join(filter(None, (heard, seen.word("sensitive") if stop.warning else "")))
    spoken = f"{seen.word('stop_n', number=stop.number)}, {seen.text(stop.title)}"
    return Action(f"stop:{stop.id}", seen.text(stop.title), kind="place", note=marks, spoken=spoken)


def plan(seen: Seen) -> Shown:
    floors = seen.programme.museum.plan
    index = {floor.id: number for number, floor in enumerate(floors)}
    placed = [stop for stop in seen.programme.stops if stop.place and stop.place.floor in index]
    goal = next((stop for stop in placed if stop == seen.goal()), None)
    led = goal if seen.visit.led else None
    marks = tuple(
        view.PlanStop(
            f"stop:{stop.id}", stop.number, index[stop.place.floor], stop.place.spot,
            stop.id == seen.visit.stop, stop.id in seen.visit.heard, stop.warning is not None, stop == led,
        )
        for stop in placed
        if stop.place
    )
    heading, words_ = _way(seen, led) if led else _here(seen)
    heard = seen.word("n_heard", heard=len(seen.visit.heard), count=len(seen.programme.stops))
    pictures = tuple((seen.text(floor.title), shown) for floor in floors if (shown := seen.picture(floor.picture)))
    signs = tuple(view.PlanSign(one.sign, index[floor.id], one.spot) for floor in floors for one in floor.landmarks)
    legend = () if led else _legend(seen)
    scene = view.Plan(seen.word("plan_long"), heading, words_, heard, pictures, marks, legend, signs)
    places = tuple(_stop_action(seen, stop) for stop in placed)
    return scene, (back(seen), *_tours_key(seen), *top(seen), *_lead(seen, goal), *places)


def _here(seen: Seen) -> tuple[str, str]:
    heading = seen.word("you_are_at", number=seen.stop.number) if seen.visit.stop else seen.word("plan_long")
    return heading, seen.word("touch_number")


def _way(seen: Seen, goal: Stop) -> tuple[str, str]:
    """Return where to, and the curator's way there from here; where there is none, the stop and its level."""
    directions = seen.text(seen.stop.directions) if seen.visit.stop and goal == seen.neighbour(1) else ""
    floors = {floor.id: seen.text(floor.title) for floor in seen.programme.museum.plan}
    level = floors.get(goal.place.floor, "") if goal.place else ""
    return seen.word("way_to", number=goal.number), directions or f"{seen.text(goal.title)}\n{level}"


def _lead(seen: Seen, goal: Stop | None) -> Actions:
    """Return the key that shows the way to the next stop, or nothing where no way is left."""
    if not goal:
        return ()
    label = seen.word("lead_to", number=goal.number)
    spoken = ", ".join((label, _way(seen, goal)[1])) if seen.visit.led else ""
    return (Action("lead", label, "route", "toggle", on=seen.visit.led, spoken=spoken),)


def _legend(seen: Seen) -> tuple[tuple[str, str], ...]:
    """Return what the plan shows: a sign's words are those of the first landmark that has any."""
    heard = f"{seen.word('heard')} ({len(seen.visit.heard)}/{len(seen.programme.stops)})"
    here = (("here", seen.word("you_are_here")),) if seen.visit.stop else ()
    stops = (("fresh", seen.word("not_heard")), ("heard", heard), ("sensitive", seen.word("sensitive")))
    landmarks = [one for floor in seen.programme.museum.plan for one in floor.landmarks]
    signs = {one.sign: seen.word(one.sign) for one in landmarks}
    signs |= {one.sign: seen.text(one.text) for one in reversed(landmarks) if one.text}
    return (*here, *stops, *signs.items())


def my_visit(seen: Seen) -> Shown:
    links = tuple(
        link_card(seen, seen.programme.stop(stop_id), number) for stop_id, number in seen.visit.saved
    )
    words_ = seen.word("visit_words") if links else seen.word("visit_empty")
    scene = view.MyVisit(seen.word("visit"), words_, links)
    return scene, (back(seen), *_tours_key(seen), *top(seen), *(_remove_action(seen, card) for card in links))


def _remove_action(seen: Seen, card: stop_view.LinkCard) -> Action:
    return Action(card.action, seen.word("remove"), "remove", spoken=f"{seen.word('remove')}: {card.title}")


def link_card(seen: Seen, stop: Stop, number: int) -> stop_view.LinkCard:
    link: Link = stop.further[number]
    url = seen.text(link.url)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return stop_view.LinkCard(
        f"save:{stop.id}:{number}", seen.text(link.title), host, url, (stop.id, number) in seen.visit.saved
    )


def save_action(seen: Seen, card: stop_view.LinkCard) -> Action:
    key, icon = ("saved", "check") if card.saved else ("save", "visit")
    return Action(card.action, seen.word(key), icon, "toggle", on=card.saved, spoken=f"{seen.word(key)}: {card.title}")


def help_(seen: Seen) -> Shown:
    rows = (
        ("tours", "help_number"), ("touch", "help_touch"), ("captions", "help_text"),
        ("further", "help_codes"), ("clock", "help_time"),
    )
    scene = view.Help(seen.word("help_heading"), tuple((icon, seen.word(key)) for icon, key in rows))
    return scene, (back(seen), *top(seen), _motion(seen))


def _motion(seen: Seen) -> Action:
    return toggle(seen, "motion", "motion", "still", seen.visit.settings.still)


def languages(seen: Seen) -> Shown:
    choices = tuple(
        Action(f"language:{code}", words.NAMES.get(code, code), kind="place", on=code == seen.language)
        for code in seen.programme.museum.languages
    )
    return view.Languages(seen.word("choose_language")), (back(seen), *looks(seen), *choices)
