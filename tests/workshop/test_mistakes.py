"""Every rule there is, broken on purpose, and the exact sentence a curator is told."""

from pathlib import Path

import pytest

from kiosk.guide.rules import RULES
from tests.workshop.mistakes import Mistake
from tests.workshop.mistakes_in_guides import IN_GUIDES
from tests.workshop.mistakes_in_making import IN_MAKING
from tests.workshop.mistakes_in_media import IN_MEDIA
from tests.workshop.mistakes_in_tables import IN_TABLES
from tests.workshop.mistakes_in_tours import IN_TOURS
from tests.workshop.mistakes_in_words import IN_WORDS
from tests.workshop.voices import needs_voices

MISTAKES = (*IN_TOURS, *IN_MEDIA, *IN_WORDS, *IN_MAKING, *IN_TABLES, *IN_GUIDES)


def trials():
    for mistake in MISTAKES:
        yield pytest.param(mistake, id=mistake.rule, marks=needs_voices if mistake.rule == "late" else ())


@pytest.mark.parametrize("mistake", list(trials()))
def test_a_mistake_is_told_in_these_words(tours: Path, mistake: Mistake):
    mistake.make()
    told = [problem for problem in mistake.asked(tours) if problem.rule == mistake.rule]
    assert tuple(str(problem) for problem in told) == mistake.told
    assert {problem.severity for problem in told} == {RULES[mistake.rule].severity}


def test_no_rule_is_without_a_mistake():
    assert {mistake.rule for mistake in MISTAKES} == set(RULES)
