"""A value's span is all of it and nothing else: other words there change this value alone."""

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.guide.located import Node
from kiosk.guide.problem import has_errors
from kiosk.guide.source import parse, read
from kiosk.guide.spans import spans
from tests.guide.corpora import CORPORA, needs

YAML = CORPORA / "yaml-test-suite"


def texts(node: Node, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """Yield every text with the way to it; of the names of fields none."""
    if isinstance(node.content, str):
        yield way, node
    steps = node.names if node.names else range(len(node.items))
    for step, below in zip(steps, node.values or node.items, strict=True):
        yield from texts(below, (*way, step))


def put(value: Any, way: tuple[str | int, ...], words: str) -> Any:
    if not way:
        return words
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = put(value[way[0]], way[1:], words)
    return copy


def spelling(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans(text).values()]


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("a: one  # two\n", ["a", "one"]),
        ("a: 'it''s'\r\nb: \"é\\\"𝒳\"\r\n", ["a", "'it''s'", "b", '"é\\"𝒳"']),
        ("a: {b: c d, e: [f, g]}\n", ["a", "b", "c d", "e", "f", "g", "[f, g]", "{b: c d, e: [f, g]}"]),
        ("a: |\n  b\n  c\n\n# d\n", ["a", "|\n  b\n  c"]),
        ("a: &b !!str c\nd: *b\n", ["a", "c", "d", "*b"]),
        ("a: one\n   two\n\n\nb:\nc: d\n", ["a", "one\n   two", "b", "", "c", "d"]),
    ],
)
def test_a_span_is_what_was_typed(text, spelled):
    assert spelling(text) == spelled


NEEDS_MORE = {"5WE3", "7W2P", "8KB6", "9BXH", "DFF7", "HM87/01", "JTV5", "DK95/05"}
"""Names without a colon, which have no place for a value; and a tab in an empty line below an unquoted text."""


@needs("yaml-test-suite")
def test_in_the_yaml_suite_every_value_can_be_changed_alone():
    changed, needing_more = 0, set()
    for case in sorted(YAML.rglob("in.yaml")):
        source, problems = read(case)
        text = case.read_bytes().decode("utf-8-sig")
        if source is None or has_errors(problems) or "&" in text:
            continue
        for way, node in texts(source.root):
            start, end = spans(text)[node.line, node.column]
            after, _ = parse(f'{text[:start]} "new"{text[end:]}', "x")
            if after and after.root.plain() == put(source.root.plain(), way, "new"):
                changed += 1
            else:
                needing_more.add(str(case.parent.relative_to(YAML)))
    assert (changed, needing_more) == (376, NEEDS_MORE)
