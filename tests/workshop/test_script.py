"""Reading scripts: what is understood, and the exact words for what is not."""

from pathlib import Path

import pytest

from kiosk.workshop.script import Sentence, parse_script, read_script


def test_a_line_is_a_sentence_and_a_name_in_brackets_names_its_cue():
    script, problems = parse_script("# Facts 1.01\nGood evening.\n\n[dome]  The dome held!\n", Path("a.txt"))
    assert problems == []
    assert script == (Sentence("Good evening.", line=2), Sentence("The dome held!", name="dome", line=4))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("[burn @12.0] It rises.", Sentence("It rises.", name="burn", no_earlier=12.0)),
        ("[ burn @ 12 ] It rises.", Sentence("It rises.", name="burn", no_earlier=12.0)),
        ("[@12.25] It rises.", Sentence("It rises.", no_earlier=12.25)),
        ("  It \t rises…  ", Sentence("It rises…")),
        ("Il l’appelle «\u00a0Ida\u00a0».", Sentence("Il l’appelle «\u00a0Ida\u00a0».")),
        ("Il dit « Assez ! »", Sentence("Il dit « Assez ! »")),
        ("An e\u0301cole.", Sentence("An école.")),
    ],
)
def test_a_sentence_is_kept_as_it_was_written(line, sentence):
    assert parse_script(line, Path("a.txt")) == ((sentence,), [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a.txt:1:1: error: the script holds no sentence yet; write one sentence a line."),
        ("# only a remark", "a.txt:1:1: error: the script holds no sentence yet; write one sentence a line."),
        ("[dome The dome.", "a.txt:1:1: error: '[' opens a cue's name, but no ']' closes it; write it like [shield]."),
        ("[dome]", "a.txt:1:7: error: no sentence follows '[dome]'; write it in the same line."),
        ("[dome]The dome.", "a.txt:1:7: error: put a space between ']' and the sentence."),
        (
            "[] The dome.",
            "a.txt:1:1: error: '' cannot be a cue's name; use small letters, digits and hyphens, like [shield].",
        ),
        (
            "[A dome] The dome.",
            "a.txt:1:1: error: 'A dome' cannot be a cue's name; use small letters, digits and hyphens, like [shield].",
        ),
        (
            "[a] One.\n[a] Two.",
            "a.txt:2:1: error: the cue 'a' is named twice; a name stands before one sentence only.",
        ),
        ("[a @soon] One.", "a.txt:1:1: error: '@soon' is not a second of the sound; write it like @12.5."),
        ("[a @] One.", "a.txt:1:1: error: '@' is not a second of the sound; write it like @12.5."),
        (
            "[a @9] One.\n[b @8.5] Two.",
            "a.txt:2:1: error: '@8.5' lies before '@9' of an earlier sentence; seconds only grow.",
        ),
        (
            "One.\nThe dome",
            "a.txt:2:9: error: the line does not end like a sentence; end it with '.', '!', '?' or '…'.",
        ),
        ("The\u200b dome.", "a.txt:1:4: error: an invisible character (U+200B); delete it."),
    ],
)
def test_a_curator_is_told_where_and_how_to_mend_a_script(text, told):
    assert [str(problem) for problem in parse_script(text, Path("a.txt"))[1]] == [f"{told} [script]"]


def test_all_mistakes_are_told_at_once():
    _, problems = parse_script("[a One.\nTwo\nThree.", Path("a.txt"))
    assert [(problem.line, problem.column) for problem in problems] == [(1, 1), (2, 4)]


def test_a_script_in_another_encoding_is_named(tmp_path):
    script = tmp_path / "a.txt"
    script.write_bytes("Un.\nL'été.".encode("latin-1"))
    [problem] = read_script(script)[1]
    assert (problem.line, problem.column) == (2, 3)
    assert problem.message.startswith("the file is not saved as UTF-8")


def test_a_missing_script_is_a_problem_not_a_crash(tmp_path):
    [problem] = read_script(tmp_path / "a.txt")[1]
    assert problem.message == "there is no such file; look at its name and folder."
