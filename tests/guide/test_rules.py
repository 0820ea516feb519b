"""The registry of rules: every problem names one, and each is explained as a curator needs it."""

import ast
import re
from pathlib import Path

import pytest

import kiosk
from kiosk.guide.rules import FAMILIES, RULES

HOUSE = Path(kiosk.__file__).parent


def named(path: Path) -> set[str]:
    """Return the rules a file gives its problems: `rule="…"`, and the sixth value of `Problem(…)`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            given = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
            if getattr(node.func, "id", "") == "Problem":
                given += node.args[5:6]
            found |= {value.value for value in given if isinstance(value, ast.Constant)}
    return found


def test_every_rule_a_problem_names_is_in_the_registry():
    unknown = {path.name: named(path) - set(RULES) for path in HOUSE.rglob("*.py") if named(path) - set(RULES)}
    assert unknown == {}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_explains_itself_in_whole_sentences(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    for words in (rule.title, rule.why, rule.remedy):
        assert re.fullmatch(r"[A-Z'«\[].*[.!?…'\])»]", words, re.DOTALL), words
    assert rule.example.strip()


def test_no_two_rules_share_an_id():
    assert len(RULES) == sum(len(family) for family in FAMILIES.values())
