"""A file with mistakes in its fields made whole with stand-ins, so that what is right in it can still be checked.

Must never be played: a stand-in is an example, not what the curator meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from kiosk.guide.located import Source, Way
from kiosk.guide.mistakes import group_at
from kiosk.guide.model import Guide

_MOST_MENDED = 200
"""A file with more mistakes is something else."""


def mended(source: Source, refused: ValidationError) -> Guide | None:
    """Return the guide with every refused field left out or replaced by its example.

    None if that is not enough, or if it is not known in which languages to look for recordings.
    """
    faults = refused.errors(include_url=False, include_context=False, include_input=False)
    values = source.root.plain()
    if len(faults) > _MOST_MENDED or any(fault["loc"][:2] == ("museum", "languages") for fault in faults):
        return None
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            _leave_out(values, fault["loc"])
        else:
            _stand_in(values, fault["loc"])
    try:
        return Guide.model_validate(values)
    except ValidationError:
        return None


def _leave_out(values: Any, way: Way) -> None:
    group = _at(values, way[:-1])
    if isinstance(group, dict):
        group.pop(way[-1], None)


def _stand_in(values: Any, way: Way) -> None:
    """Set the field at `way`, or the nearest one around it, to its example; of a list only the item that is wrong."""
    for end in range(len(way), 0, -1):
        name, item = str(way[end - 1]), way[end] if end < len(way) else None
        field, group = group_at(way[: end - 1]).model_fields.get(name), _at(values, way[: end - 1])
        if field and field.examples and isinstance(group, dict):
            example = _typed(field.examples[0])
            listed = group.get(name)
            if isinstance(item, int) and isinstance(listed, list) and isinstance(example, list):
                listed[item] = example[0]
            else:
                group[name] = example
            return


def _at(values: Any, way: Way) -> Any:
    for step in way:
        known = isinstance(values, dict) and step in values
        if not known and not (isinstance(values, list) and isinstance(step, int) and step < len(values)):
            return None
        values = values[step]
    return values


def _typed(example: Any) -> Any:
    """Return an example as the text that would have been typed."""
    if isinstance(example, dict):
        return {name: _typed(value) for name, value in example.items()}
    if isinstance(example, Sequence) and not isinstance(example, str):
        return [_typed(value) for value in example]
    return str(example)
