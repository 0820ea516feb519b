"""A value of tours.yaml is changed alone, however the file is laid out."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from kiosk.guide.located import Node, Way
from kiosk.guide.problem import has_errors
from kiosk.guide.source import parse, read
from kiosk.workshop.manuscript import Manuscript, Unreachable
from tests.guide.corpora import CORPORA, needs

YAML = CORPORA / "yaml-test-suite"
LAID_OUT = """\
a: {fr: no, en: , nl: ''}   # in brackets
b:
  fr: 'no'  # really
  de: ja

c: |
  long
  text
d: >-
  folded
  text
e: &shared {fr: one}
f: *shared
g:
  - one

  - two  # then
    # and then
# The end.
"""


def changed(change: Any) -> list[tuple[str, str]]:
    """Return what went and what came, in whole lines."""
    manuscript = Manuscript(LAID_OUT)
    change(manuscript)
    before, after = LAID_OUT.splitlines(), str(manuscript).splitlines()
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    return [("\n".join(before), "\n".join(after))]


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (
            lambda it: it.say(("a", "fr"), "oui"),
            "a: {fr: no, en: , nl: ''}   # in brackets",
            "a: {fr: oui, en: , nl: ''}   # in brackets",
        ),
        (
            lambda it: it.say(("a", "en"), "1: 2"),
            "a: {fr: no, en: , nl: ''}   # in brackets",
            "a: {fr: no, en: \"1: 2\", nl: ''}   # in brackets",
        ),
        (
            lambda it: it.say(("b", "fr"), "l'été"),
            "  fr: 'no'  # really",
            "  fr: 'l''été'  # really",
        ),
        (lambda it: it.say(("c",), "other\nwords"), "c: |\n  long\n  text", "c: |-\n  other\n  words"),
        (lambda it: it.say(("d",), "other words"), "  folded\n  text", "  other words"),
        (lambda it: it.put(("d",), '{fr: "un"}'), "d: >-\n  folded\n  text", 'd: {fr: "un"}'),
        (lambda it: it.add_field(("b", "en"), after="fr", spelling='"no"'), "", '  en: "no"'),
        (lambda it: it.add_item(("g",), ["id: x", "# later: y"]), "", "\n  - id: x\n    # later: y"),
    ],
)
def test_what_is_changed_is_this_alone(change, before, after):
    assert changed(change) == [(before, after)]


@pytest.mark.parametrize("way", [("f", "fr"), ("g", "fr"), ("z", "fr"), ("b", "fr", "x")])
def test_what_stands_elsewhere_or_nowhere_is_left(way):
    manuscript = Manuscript(LAID_OUT)
    with pytest.raises(Unreachable):
        manuscript.say(way, "oui")
    with pytest.raises(Unreachable):
        manuscript.add_item(way, ["x"])
    assert str(manuscript) == LAID_OUT


def texts(node: Node, way: Way = ()) -> Iterator[Way]:
    """Yield the way to every field that is a text."""
    if isinstance(node.content, str) and way and isinstance(way[-1], str):
        yield way
    steps = node.names if node.names else range(len(node.items))
    for step, below in zip(steps, node.values or node.items, strict=True):
        yield from texts(below, (*way, step))


def put(value: Any, way: Way, words: str) -> Any:
    if not way:
        return words
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[way[0]] = put(value[way[0]], way[1:], words)
    return copy


NEEDS_MORE = {"57H4", "6JWB", "735Y", "8KB6", "9BXH", "652Z", "DFF7", "DK95/05", "HM87/01"}
"""Groups behind a '!', names without a colon, names that begin with '?', and a tab in an empty line below a text."""


@needs("yaml-test-suite")
def test_in_the_yaml_suite_every_text_of_a_group_can_be_changed_alone():
    changed, needing_more = 0, set()
    for case in sorted(YAML.rglob("in.yaml")):
        source, problems = read(case)
        text = case.read_bytes().decode("utf-8-sig")
        if source is None or has_errors(problems):
            continue
        assert str(Manuscript(text)) == text
        if "&" in text:
            continue
        for way in texts(source.root):
            manuscript = Manuscript(text)
            with suppress(Unreachable):
                manuscript.put(way, '"new"')
            after, _ = parse(str(manuscript), "x")
            if after and after.root.plain() == put(source.root.plain(), way, "new"):
                changed += 1
            else:
                needing_more.add(str(case.parent.relative_to(YAML)))
    assert (changed, needing_more) == (169, NEEDS_MORE)
