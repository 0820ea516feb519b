"""Where each value of a YAML text begins and ends, letter by letter, so that one can be changed and all else kept.

For texts that `source` has read without a fault; must never judge or change what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from kiosk.guide.source import LOADER

_MARKS = re.compile(r"([&!]\S*\s+)*")
_BEGIN_FLOW = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_END = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


class Span(NamedTuple):
    """The letters text[start:end] that spell a value, without the '&' or '!' marks before it."""

    start: int
    end: int


Spans = Mapping[tuple[int, int], Span]
"""Line and column, from 1 as a node has them -> the span of a text, of a {group} or [list], or of a '*' in its place.

A group or list that is laid out by indentation has none: the span at its place is that of what stands there first.
"""


def spans(text: str) -> Spans:
    """Return the spans of all values in `text`."""
    found: dict[tuple[int, int], Span] = {}
    opened: list[Any] = []
    events: Iterator[Any] = iter(yaml.parse(text, Loader=LOADER))
    for event in events:
        if isinstance(event, _BEGIN_FLOW):
            opened.append(event)
        elif isinstance(event, _END):
            begin = opened.pop()
            if begin.flow_style:
                found.setdefault(_place(begin), _span(text, begin, event))
        elif isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            found[_place(event)] = _span(text, event, event)
    return found


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _span(text: str, first: Any, last: Any) -> Span:
    """Return where a value is spelled; the line breaks after a text laid out under '|' or '>' are left out."""
    begin, end = first.start_mark.index, last.end_mark.index
    marks = _MARKS.match(text, begin, end)
    start = marks.end() if marks else begin
    return Span(start, max(start, begin + len(text[begin:end].rstrip())))
