"""The page for curators says what the models and the rules say, and its examples are true."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk.guide.rules import RULES
from kiosk.guide.source import parse
from kiosk.guide.writing import written
from kiosk.workshop.reference import groups, page

PAGE = (Path(__file__).parents[2] / "docs" / "curators.md").read_text(encoding="utf-8")
FIELDS = [(group, name) for group in groups() for name in group.model_fields]


def test_the_page_for_curators_is_up_to_date():
    assert page(PAGE) == PAGE, "run: make docs"


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_section_on_the_page(rule):
    assert PAGE.count(f"\n#### {rule}\n") == 1


def test_a_page_without_a_place_for_the_reference_is_refused():
    with pytest.raises(ValueError, match="no place for its fields"):
        page("# For curators\n")


@pytest.mark.parametrize(("group", "name"), FIELDS, ids=[f"{group.__name__}.{name}" for group, name in FIELDS])
def test_a_field_is_described_in_a_sentence_and_its_example_can_be_typed_as_it_stands(group, name):
    field = group.model_fields[name]
    assert field.description[0].isupper()
    assert field.description.endswith(".")
    for example in field.examples:
        source, problems = parse(f"{name}: {written(example)}\n", "example")
        assert problems == []
        assert refusals(group, source.root.plain(), name) == []


def refusals(group, values, name):
    try:
        group.model_validate(values)
    except ValidationError as refused:
        return [fault for fault in refused.errors() if fault["loc"][:1] == (name,)]
    return []


def test_a_value_is_written_as_a_curator_writes_it():
    value = {"fr": "Oui, c’est «dit»", "en": 'He said "no"', "at": [0.5, 1], "e": "", "s": " x", "c": "a: b"}
    source, problems = parse(f"x: {written(value)}", "t")
    assert problems == []
    assert source.root.plain()["x"] == {**value, "at": ["0.5", "1"]}
