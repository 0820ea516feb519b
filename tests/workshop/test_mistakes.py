"""Every rule there is, broken on purpose, and the exact sentence a curator is told."""

from pathlib import Path

import pytest

from kiosk.guide.rules import RULES
from tests.workshop.mistakes import Mistake
from tests.workshop.mistakes_in_media import IN_MEDIA
from tests.workshop.mistakes_in_tours import IN_TOURS

MISTAKES = (*IN_TOURS, *IN_MEDIA)


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{mistake.rule}-{n}" for n, mistake in enumerate(MISTAKES)])
def test_a_mistake_is_told_in_these_words(tours: Path, mistake: Mistake):
    mistake.make()
    told = [problem for problem in mistake.asked(tours) if problem.rule == mistake.rule]
    assert tuple(str(problem) for problem in told) == mistake.told
    assert {problem.severity for problem in told} == {RULES[mistake.rule].severity}


def test_no_rule_is_without_a_mistake():
    assert {mistake.rule for mistake in MISTAKES} == set(RULES)
