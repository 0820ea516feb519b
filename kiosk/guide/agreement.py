"""What must agree across tours.yaml: ids and numbers, references, languages, links.

Works on the located values, so that it finds these mistakes also in a file that has others. Must never raise on
values of the wrong kind: those are named elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kiosk.guide import links
from kiosk.guide.accepting import acceptance_problems
from kiosk.guide.languages import language_problems
from kiosk.guide.located import Node, Source
from kiosk.guide.problem import Problem, did_you_mean, listed, nearest, quoted


def disagreements(source: Source) -> Iterator[Problem]:
    """Yield every problem that needs more than one place of the file to see."""
    root = source.root
    museum, stops, tours = root.field("museum"), root.field("stops").items, root.field("tours").items
    plan = museum.field("plan").items
    for group in (stops, tours, plan):
        yield from _twice(source, [item.field("id") for item in group], "the id", str)
    yield from _twice(source, [stop.field("number") for stop in stops], "the number", _as_number)
    yield from _twice(source, museum.field("languages").items, "the language", str)
    names = [hint.field("word") for hint in museum.field("pronunciation").items]
    yield from _twice(source, names, "the name", str)
    yield from _references(source, tours, stops)
    yield from _floors(source, stops, plan)
    yield from language_problems(source)
    yield from acceptance_problems(source)
    if "links" in museum.names or not nearest("links", museum.names):
        yield from _links(source, stops, [host.text for host in museum.field("links").items])


def _as_number(text: str) -> str:
    return text.lstrip("0") or text


def _twice(source: Source, nodes: Iterable[Node], what: str, same: Callable[[str], str]) -> Iterator[Problem]:
    first: dict[str, Node] = {}
    for node in nodes:
        if not node.text:
            continue
        earlier = first.setdefault(same(node.text), node)
        if earlier is not node:
            message = f"{what} {quoted(node.text)} is given twice, first in line {earlier.line}; change one of the two."
            yield source.error(node, message, rule="twice")


def _references(source: Source, tours: list[Node], stops: list[Node]) -> Iterator[Problem]:
    known = {stop.field("id").text: stop for stop in stops}
    in_tours: set[str] = set()
    for tour in tours:
        references = tour.field("stops").items
        yield from _twice(source, references, "the stop", str)
        for reference in references:
            in_tours.add(reference.text)
            if reference.text and reference.text not in known:
                yield source.error(reference, _nothing("stop", reference.text, known), rule="reference")
    for name, stop in known.items():
        if in_tours and name and name not in in_tours:
            message = f"the stop {quoted(name)} is in no tour; visitors reach it only by its number."
            yield source.warning(stop.field("id"), message, rule="unlisted")


def _floors(source: Source, stops: list[Node], plan: list[Node]) -> Iterator[Problem]:
    known = [floor.field("id").text for floor in plan]
    for stop in stops:
        floor = stop.field("place").field("floor")
        if floor.text and floor.text not in known:
            yield source.error(floor, _nothing("level of the plan", floor.text, known), rule="reference")


def _nothing(what: str, name: str, known: Iterable[str]) -> str:
    names = [other for other in known if other]
    if len(words := name.split()) > 1 and set(words) <= set(names):
        return f"there is no {what} {quoted(name)}. Write ',' between two of them: {quoted(', '.join(words))}."
    hint = did_you_mean(name, names) or (f" There are: {listed(names)}." if names else " There are none yet.")
    return f"there is no {what} {quoted(name)}.{hint}"


def _links(source: Source, stops: list[Node], hosts: list[str]) -> Iterator[Problem]:
    for stop in stops:
        for link in stop.field("further").items:
            url = link.field("url")
            for address in [url, *url.values]:
                if address.text:
                    yield from _link(source, address, hosts)


def _link(source: Source, address: Node, hosts: list[str]) -> Iterator[Problem]:
    for severity, sentence in links.faults(address.text, hosts):
        if severity == "error":
            yield source.error(address, sentence, rule="link")
        else:
            yield source.warning(address, sentence, rule="link-length")
