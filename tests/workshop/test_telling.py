"""Problems as a terminal, another program and GitHub are told them."""

import json

from kiosk.guide.problem import Problem
from kiosk.workshop.check import Counts, check
from kiosk.workshop.telling import as_github, as_json, as_text, in_colours
from tests.guide.written import GOOD
from tests.workshop.conftest import LOOKED


def test_other_programs_are_told_in_json(tours):
    tours.write_text(GOOD.replace("number: 23", "numbr: 23"), encoding="utf-8")
    told = json.loads(as_json(*check(tours, LOOKED)))
    assert told["problems"] == [
        {
            "file": "tours.yaml",
            "line": 28,
            "column": 5,
            "severity": "error",
            "message": "unknown field 'numbr'. Did you mean 'number'?",
            "rule": "unknown",
        }
    ]


def test_counts_are_told_in_json(tours):
    assert json.loads(as_json(*check(tours, LOOKED)))["counts"] == {
        "tours": 1,
        "stops": 2,
        "languages": ["fr", "en"],
        "seconds": {"fr": 12.0, "en": 12.0},
        "recordings": {"fr": 2, "en": 2},
        "drafts": {"en": 1},
        "missing": {},
        "accepted": 0,
    }


def test_github_is_told_with_its_own_commands_and_escapes():
    problems = [Problem("a, b/100%:c.yaml", 3, 7, "warning", "50 % of: a,\nb.", "unlisted")]
    assert as_github(problems, Counts()) == (
        "::warning file=a%2C b/100%25%3Ac.yaml,line=3,col=7,title=A stop is in no tour [unlisted]::50 %25 of: a,·b.\n"
        "0 errors, 1 warning.\n"
    )


def test_warnings_that_are_accepted_are_counted_and_not_told(tours):
    accepting = GOOD.replace("    number: 010", "    accept: {unlisted: in spring}\n    number: 010")
    tours.write_text(accepting.replace("[ida, v2]", "[v2]"), encoding="utf-8")
    told = as_text(*check(tours, LOOKED))
    assert told.startswith("0 errors, 0 warnings. 1 more accepted.\n1 tour, 2 stops, in fr, en.\n")


def test_a_file_in_another_encoding_is_shown_all_the_same(tours):
    tours.write_bytes(GOOD.encode("latin-1"))
    shown = as_text(*check(tours, LOOKED)).splitlines()
    assert shown[1:3] == [
        "        title: {fr: Sous le d\N{REPLACEMENT CHARACTER}me, en: Under the dome}",
        " " * 29 + "^",
    ]


def test_a_file_in_utf_16_is_shown_as_its_writer_knows_it(tours):
    tours.write_bytes(GOOD.encode("utf-16"))
    assert as_text(*check(tours, LOOKED)).splitlines()[1:3] == [f"    {GOOD.splitlines()[0]}", "    ^"]


def test_a_terminal_gets_places_in_bold_and_errors_in_red():
    assert in_colours("a b.yaml:3:7: error: x: warning: y. [kind]\n    line: 3\n") == (
        "\x1b[1ma b.yaml:3:7: \x1b[31merror\x1b[0m: x: warning: y. [kind]\n    line: 3\n"
    )
