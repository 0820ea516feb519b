"""The schema editors complete from: an independent validator reads it, and agrees with `check` on structure."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from kiosk.guide.schema import NAME, schema
from kiosk.guide.tours import read
from tests.guide.written import GOOD

HOUSE = Path(__file__).parents[2]
VALIDATOR = Draft202012Validator(schema())
STRUCTURE = {"kind", "language", "missing", "unknown", "value"}


class Editor(yaml.SafeLoader):
    """Reads plain scalars as editors do: by the core schema of YAML 1.2 (10.3.2)."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first)


def complaints(text: str) -> list[str]:
    """Return what the validator says of a tours file as an editor reads it."""
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Editor))]


def structural(file: Path) -> list[str]:
    return [str(problem) for problem in read(file).problems if problem.rule in STRUCTURE]


def test_it_is_a_schema():
    Draft202012Validator.check_schema(schema())


def test_the_schema_beside_the_tours_is_up_to_date():
    assert json.loads((HOUSE / NAME).read_text(encoding="utf-8")) == schema(), "run: python main.py schema"


def test_the_first_line_of_the_tours_leads_to_it():
    with (HOUSE / "tours.yaml").open(encoding="utf-8") as tours:
        assert tours.readline() == f"# yaml-language-server: $schema={NAME}\n"


def test_the_shipped_tours_are_valid():
    assert complaints((HOUSE / "tours.yaml").read_text(encoding="utf-8")) == []


def fields(group: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return list(group["properties"].items())


@pytest.mark.parametrize("group", [None, *schema()["$defs"]])
def test_every_field_is_explained_with_an_example_that_is_valid(group: str | None):
    made = schema()
    for name, field in fields(made["$defs"][group] if group else made):
        assert field["description"].endswith("."), name
        assert field["examples"], name


@pytest.mark.parametrize(
    "change",
    [
        ("number: 23", "number: 0042"), ("number: 23", "number: '23'"), ("title: V2", "title: 1944"),
        ("title: V2", "title: true"), ("title: V2", "title: {fr: no, en: yes}"), ("id: v2", "id: 2"),
        ("facts: [1.10, 1944-06-06]", "facts: []"), ("stops: [ida, v2]", "stops: [ida, nowhere]"),
        ("at: inside", "at: nothing-of-this-name"), ("look: [0.2, 0.1, 0.5, 0.5]", "look: [0, 0, 1, 1]"),
    ],
    ids=lambda change: change[1],
)  # fmt: skip
def test_what_check_finds_well_built_the_schema_does_too(tmp_path: Path, change: tuple[str, str]):
    _agree(tmp_path, change, good=True)


@pytest.mark.parametrize(
    "change",
    [
        ("number: 23", "numbr: 23"), ("number: 23", "number: 12345"), ("number: 23", "number: seven"),
        ("    number: 23\n", ""), ("title: V2", "title: ''"), ("title: V2", "title: [V2]"),
        ("title: V2", "title: {it: V2}"), ("id: v2", "id: V 2"), ("stops: [ida, v2]", "stops: []"),
        ("stops: [ida, v2]", "stops: ida"), ("film: v2/flight", "film: ../flight"),
        ("film: v2/flight", "film: /etc/passwd"), ("narration: ida/narration", "narration: 'ida\\\\narration'"),
        ("      - film: v2/flight", "      - film: v2/flight\n        narration: v2/n"),
        ("      - film: v2/flight\n        title", "      - title"),
        ("at: [0.25, .5]", "at: [0.25]"), ("at: [0.25, .5]", "at: [25, 50]"), ("at: [0.25, .5]", "at: left"),
        ("look: [0.2, 0.1, 0.5, 0.5]", "look: [0.2, 0.1, 0.5, 1.5]"), ("languages: [fr, en]", "languages: [fr, xx]"),
        ("links: [lacoupole-france.com, iwm.org.uk]", "links: ['https://lacoupole-france.com/']"),
        ("tours:\n", "tuors:\n"), ("  name: La Coupole\n", ""), ("warning: {", "warning: {loud: yes, "),
        ("floor: tunnels, at", "level: tunnels, at"),
    ],
    ids=lambda change: change[1] or "nothing",
)  # fmt: skip
def test_what_check_finds_badly_built_the_schema_does_too(tmp_path: Path, change: tuple[str, str]):
    _agree(tmp_path, change, good=False)


def _agree(folder: Path, change: tuple[str, str], *, good: bool) -> None:
    assert change[0] in GOOD
    file = folder / "tours.yaml"
    file.write_text(GOOD.replace(*change, 1), encoding="utf-8")
    assert (structural(file) == [], complaints(file.read_text(encoding="utf-8")) == []) == (good, good)
