"""What the models refuse, said to a curator: each fault with its place in the file and its remedy.

Must never let one of pydantic's own sentences through.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from pydantic import ValidationError

from kiosk.guide.group import Group
from kiosk.guide.located import Node, Source, Way
from kiosk.guide.model import Guide
from kiosk.guide.problem import Problem, did_you_mean, nearest, odd_space, quoted
from kiosk.guide.writing import written

_MOST_SAID = 1000
"""Beyond so many mistakes a file is something else, and saying them all would take long."""


def mistakes(refused: ValidationError, source: Source) -> list[Problem]:
    """Return a problem for everything pydantic collected, up to a thousand."""
    faults = refused.errors(include_url=False, include_context=False, include_input=False)[:_MOST_SAID]
    misspelt = {_meant(fault["loc"]) for fault in faults if fault["type"] == "extra_forbidden"}
    return [_problem(fault, source) for fault in faults if fault["type"] != "missing" or fault["loc"] not in misspelt]


def _meant(way: Way) -> Way:
    """Return the way to the field that an unknown one is most like."""
    name = str(way[-1]).partition(":")[0].removeprefix("-")
    return (*way[:-1], nearest(name, group_at(way[:-1]).model_fields))


def _problem(fault: Mapping[str, Any], source: Source) -> Problem:
    way: Way = fault["loc"]
    match fault["type"]:
        case "sentence":
            return source.error(source.node(way), fault["msg"], rule="value")
        case "missing":
            return source.error(source.node(way[:-1]), _missing(way), rule="missing")
        case "extra_forbidden":
            return source.error(source.name(way), _unknown(way, source), rule="unknown")
    node = source.node(way)
    expected = _EXPECTED.get(fault["type"], "something else")
    return source.error(node, f"expected {expected}, found {_found(node)}.{_like(way)}", rule="kind")


_EXPECTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "model_type": "a group of fields",
    "dict_type": "a text, or one for each language",
}
_LONGEST_EXAMPLE = 80


def _found(node: Node) -> str:
    if isinstance(node.content, dict):
        return "a group of fields"
    if isinstance(node.content, list):
        return "a list"
    return quoted(node.content) if node.content else "nothing; fill it in or delete the field"


def _like(way: Way) -> str:
    """Return a sentence that shows the field at `way` filled in, if it is short enough to help."""
    field = group_at(way[:-1]).model_fields.get(str(way[-1])) if way else None
    example = f"{way[-1]}: {written(field.examples[0])}" if field and field.examples else ""
    return f" Write it like '{example}'." if 0 < len(example) <= _LONGEST_EXAMPLE else ""


def _missing(way: Way) -> str:
    name = str(way[-1])
    description = group_at(way[:-1]).model_fields[name].description or ""
    return f"'{name}' is missing: {description[:1].lower()}{description[1:]}{_like(way)}"


def _unknown(way: Way, source: Source) -> str:
    name, known = str(way[-1]), list(group_at(way[:-1]).model_fields)
    before, colon, after = name.partition(":")
    if colon and before in known:
        return f"write a space after the colon: {quoted(f'{before}: {after}')}."
    if name[:1] == "-" and name[1:] in known:
        return f"write a space after the dash: {quoted(f'- {name[1:]}: …')}."
    hint = odd_space(name, known) or ("" if re.fullmatch("[a-z_]+", name) else comma_hint(source.node(way)))
    hint = hint or _too_far_right(way, source) or did_you_mean(name, known)
    hint = hint or f" Known here: {', '.join(known)}."
    return f"unknown field {quoted(name)}.{hint}"


def comma_hint(value: Node) -> str:
    """Return a hint for a name without a value: in {…} it may have been meant to belong to what stands before it."""
    if value.content:
        return ""
    return ' If it belongs to what stands before the comma, put the whole of it between "…", or a list into [ ].'


def _too_far_right(way: Way, source: Source) -> str:
    """Return a hint for a field on a line of its own that a group around this one knows."""
    if source.name(way).line == source.node(way[:-1]).line:
        return ""
    for step in range(len(way) - 1, -1, -1):
        around = group_at(way[:step])
        if str(way[-1]) in around.model_fields:
            here, there = group_at(way[:-1]).__name__.lower(), around.__name__.lower()
            return f" A {here} has none, but the {there} around it has: is this line too far to the right?"
    return ""


def group_at(way: Way) -> type[Group]:
    """Return the kind of group that belongs at `way`."""
    group: type[Group] = Guide
    for step in way:
        group = groups_of(group).get(str(step), group)
    return group


@cache
def groups_of(group: type[Group]) -> dict[str, type[Group]]:
    """Return the fields of `group` that hold a group or a list of groups, and which."""
    found = ((name, _group_in(field.annotation)) for name, field in group.model_fields.items())
    return {name: below for name, below in found if below}


def _group_in(annotation: Any) -> type[Group] | None:
    if isinstance(annotation, type) and issubclass(annotation, Group):
        return annotation
    return next((below for argument in get_args(annotation) if (below := _group_in(argument))), None)
