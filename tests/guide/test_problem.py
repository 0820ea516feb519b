from kiosk.guide.problem import Problem, did_you_mean, has_errors, quoted


def test_a_problem_reads_as_file_line_column_and_sentence():
    assert (
        str(Problem("tours.yaml", 3, 7, "error", "must not be blank.")) == "tours.yaml:3:7: error: must not be blank."
    )


def test_problems_sort_in_reading_order():
    late, early = Problem("a", 10, 1, "error", "x"), Problem("a", 9, 30, "warning", "y")
    assert sorted([late, Problem("a", 10, 1, "error", "w"), early])[0] == early


def test_a_problem_stays_on_one_line_and_leaves_the_terminal_alone():
    assert str(Problem("t", 1, 1, "error", "'a\x1b[31m\n\u202eb' is odd.")) == "t:1:1: error: 'a·[31m··b' is odd."


def test_the_nearest_name_is_proposed_whatever_its_letters():
    assert did_you_mean("Naration", ["narration", "film"]) == " Did you mean 'narration'?"
    assert did_you_mean("section", ["Section"]) == " Did you mean 'Section'?"
    assert did_you_mean("xyz", ["narration", "film"]) == ""


def test_long_words_are_cut_when_they_are_quoted():
    assert quoted("a" * 60) == "'" + "a" * 60 + "'"
    assert quoted("a" * 61) == "'" + "a" * 59 + "…'"


def test_only_errors_keep_a_file_from_being_played():
    assert not has_errors([Problem("t", 1, 1, "warning", "x")])
    assert has_errors([Problem("t", 1, 1, "warning", "x"), Problem("t", 1, 1, "error", "y")])


def test_of_very_many_names_those_near_in_the_alphabet_are_compared():
    known = [f"stop-{number}" for number in range(2000)]
    assert did_you_mean("stop-1999x", known) == " Did you mean 'stop-1999'?"
    assert did_you_mean("stop1234", known).startswith(" Did you mean 'stop-")
    assert did_you_mean("xyz", known) == ""
