"""A programme as JSON: plain values that a release keeps, and the programme they are read back to.

A kiosk starts by it, so it needs the standard library only; must never read anything but what it wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from functools import cache
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from kiosk.guide.programme import Programme


def to_json(programme: Programme) -> dict[str, Any]:
    """Return plain JSON values, which `from_json` reads back to an equal programme."""
    plain: dict[str, Any] = _plain(programme)
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict) or is_dataclass(value):
        named = value if isinstance(value, dict) else vars(value)
        return {name: _plain(part) for name, part in named.items()}
    return value


def from_json(value: Any) -> Programme:
    """Read what `to_json` wrote; KeyError, TypeError, ValueError or AttributeError if it is anything else."""
    programme: Programme = _reader(Programme)(value)
    return programme


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return what reads a value of this kind: a release holds thousands, and a kiosk that starts waits for them."""
    if isinstance(kind, type) and is_dataclass(kind):
        readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
        return lambda value: kind(**{name: readers[name](part) for name, part in value.items()})
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin is Mapping:
        read = _reader(arguments[1])
        return lambda value: {name: read(part) for name, part in value.items()}
    if NoneType in arguments:
        read_one = _reader(arguments[0])
        return lambda value: None if value is None else read_one(value)
    return cast("Callable[[Any], Any]", kind)


def _tuple_reader(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    readers = [_reader(kind) for kind in kinds if kind is not Ellipsis]
    if kinds[-1] is Ellipsis:
        return lambda value: tuple(map(readers[0], value))
    return lambda value: tuple(read(part) for read, part in zip(readers, value, strict=False))
