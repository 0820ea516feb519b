"""Whatever a curator's file holds, reading it ends in values and problems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.problem import Problem
from kiosk.guide.tours import read_text, read_tours
from kiosk.guide.webvtt import read_captions
from tests.guide.test_captions import DOME
from tests.guide.written import GOOD

BYTES = GOOD.encode()
PIECES = st.sampled_from(
    [
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        ": ",
        "- ",
        "\n",
        "  ",
        "\t",
        "#",
        "&a ",
        "*a",
        "!x ",
        "|",
        ">",
        "---",
        "?",
        "%",
        "\0",
        "é",
        "<<: ",
        "~",
    ]
)


def holds_only_located_problems(problems: list[Problem] | tuple[Problem, ...], file: str) -> bool:
    words = all(problem.message and problem.message.endswith((".", "?")) for problem in problems)
    return words and all(problem.file == file and problem.line >= 1 and problem.column >= 1 for problem in problems)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("tours") / "tours.yaml"


@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(path, content):
    path.write_bytes(content)
    guide, problems = read_tours(path)
    assert guide is None
    assert problems
    assert holds_only_located_problems(problems, str(path))


@given(st.integers(0, len(BYTES) - 1), st.integers(0, 7))
def test_a_flipped_bit_is_read_or_refused(path, place, bit):
    content = bytearray(BYTES)
    content[place] ^= 1 << bit
    path.write_bytes(content)
    _, problems = read_tours(path)
    assert holds_only_located_problems(problems, str(path))


@given(st.integers(0, len(GOOD)), st.integers(0, 40), PIECES)
def test_a_torn_or_patched_file_is_read_or_refused(start, length, piece):
    text = GOOD[:start] + piece + GOOD[start + length :]
    assert holds_only_located_problems(read_text(text, "t").problems, "t")


@given(st.integers(0, len(GOOD)))
def test_a_file_cut_short_is_read_or_refused(end):
    assert holds_only_located_problems(read_text(GOOD[:end], "t").problems, "t")


@given(st.lists(st.integers(0, GOOD.count("\n")), min_size=2, max_size=2), st.integers(0, 6))
def test_lines_moved_or_indented_anew_are_read_or_refused(places, spaces):
    lines = GOOD.split("\n")
    first, second = places
    lines[first], lines[second] = lines[second], " " * spaces + lines[first].strip()
    assert holds_only_located_problems(read_text("\n".join(lines), "t").problems, "t")


TREES = st.recursive(
    st.text("a0:é ", max_size=4),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "museum",
                    "tours",
                    "stops",
                    "id",
                    "number",
                    "title",
                    "parts",
                    "place",
                    "further",
                    "url",
                    "languages",
                    "fr",
                    "x",
                ]
            ),
            below,
            max_size=5,
        )
    ),
    max_leaves=40,
)


def written(value) -> str:
    """Return a value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{name}": {written(below)}' for name, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(below) for below in value) + "]"
    return f'"{value}"'


@given(st.dictionaries(st.sampled_from(["museum", "tours", "stops"]), TREES))
def test_values_of_any_shape_are_refused_in_words(value):
    reading = read_text(written(value), "t")
    assert reading.guide is None
    assert holds_only_located_problems(reading.problems, "t")


@given(st.text())
def test_any_text_is_read_as_captions_or_refused(text):
    read_captions(text)


@given(st.text("WEBVTNOSYLRGI\n\r :.->0123456789<>/cbirutv&;amp\t", max_size=400))
def test_anything_like_captions_is_read_or_refused(text):
    cues, faults = read_captions("WEBVTT\n\n" + text)
    assert all(line >= 1 and sentence for line, sentence in faults)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)


@given(
    st.integers(0, len(DOME)),
    st.integers(0, 20),
    st.sampled_from(["", "\n", "\n\n", "-->", "<", "&", "00:00.000", "\r", "NOTE"]),
)
def test_torn_captions_are_read_or_refused(start, length, piece):
    cues, _ = read_captions(DOME[:start] + piece + DOME[start + length :])
    for cue in cues:
        assert [word.start for word in cue.words] == sorted(word.start for word in cue.words)
