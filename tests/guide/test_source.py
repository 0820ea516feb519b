import os
import time
from dataclasses import replace

import pytest

from kiosk.guide.source import parse, read


def said(text: str) -> list[str]:
    return [str(replace(problem, rule="")).removeprefix("t:") for problem in parse(text, "t")[1]]


def test_every_value_stays_the_text_that_was_typed():
    source, problems = parse(
        "a: no\nb: 1:30\nc: 010\nd: 1944-06-06\ne: 1.10\nf: ~\ng:\nh: [=, 'x', \"y\"]\non: off\n", "t"
    )
    assert problems == []
    assert source.root.plain() == {
        "a": "no", "b": "1:30", "c": "010", "d": "1944-06-06", "e": "1.10", "f": "~", "g": "", "h": ["=", "x", "y"],
        "on": "off",
    }  # fmt: skip


def test_every_value_knows_its_place():
    source, _ = parse("a: 1\nb:\n  - x\n  - {c: [y, z]}\n", "t")
    node, name = source.node(("b", 1, "c", 1)), source.name(("b", 1, "c"))
    assert (node.line, node.column, node.content) == (4, 13, "z")
    assert (name.line, name.column) == (4, 6)
    assert source.node(("b", 7, "d")) is source.node(("b",))


LAUGHS = "a0: &a0 [lol, lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))


@pytest.mark.parametrize(
    ("bomb", "expected"),
    [
        (LAUGHS, "7:15: error: more than 500000 values; is something repeated with '&' and '*'?"),
        ("[" * 495, "1:33: error: nested more than 32 levels deep; close the brackets before this."),
        ("{a: " * 1_000_000, "1:126: error: nested more than 32 levels deep; close the brackets before this."),
        (
            "- " * 1_000_000,
            "1:65: error: nested more than 32 levels deep; close the brackets before this.",
        ),
        ("a: &a b\nc: [" + "*a, " * 65 + "]", "2:261: error: more than 64 texts beginning with '*'; write them out."),
        (
            "&a [*a]",
            "1:5: error: '*a' refers to a '&' mark not found before it. "
            "Put quotation marks around a text that begins with '*'.",
        ),
    ],
    ids=["laughs", "brackets", "groups", "lists", "aliases", "itself"],
)
def test_a_bomb_is_refused_in_less_than_a_second(bomb, expected):
    begun = time.process_time()
    assert said(bomb) == [expected]
    assert time.process_time() - begun < 1.0


def test_a_file_of_very_many_values_is_refused():
    assert said("[" + "x," * 600_000 + "]") == [
        "1:1000000: error: more than 500000 values; is something repeated with '&' and '*'?"
    ]


def test_a_mark_may_stand_for_a_text_given_once():
    source, problems = parse("a: &both {fr: V2, en: V2}\nb: *both\n", "t")
    assert problems == []
    assert source.root.plain()["b"] == {"fr": "V2", "en": "V2"}
    assert source.node(("b",)).line == 2


def refusal(path) -> str:
    source, (problem,) = read(path)
    assert source is None
    return f"{problem.line}:{problem.column}: {problem.message}"


def test_a_file_that_cannot_be_read_is_named_with_what_to_do(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"#" * (4 * 1024 * 1024 + 1))
    assert refusal(tmp_path / "gone") == "1:1: there is no such file; look at its name and folder."
    assert refusal(tmp_path) == "1:1: this is a folder, not a file; name the file in it, like tours.yaml."
    (tmp_path / "texts.csv").mkdir()
    assert refusal(tmp_path / "texts.csv") == "1:1: this is a folder, not a file; look at its name."
    assert refusal(tmp_path / "pipe") == "1:1: this is a device or a pipe; name a file."
    assert refusal(tmp_path / "large") == "1:1: more than 4 MiB; long texts belong beside their sound."
    assert refusal(tmp_path / "a\0b") == "1:1: this file cannot be read; look at its name and its disk."


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_file_in_another_encoding_says_what_to_choose_in_the_editor(tmp_path, encoding):
    path = tmp_path / "t"
    path.write_bytes("a: x\nb: été\n".encode(encoding))
    assert refusal(path) == (
        "2:4: the file is not saved as UTF-8, so letters like é cannot be read. Notepad: File, Save as, "
        "Encoding: UTF-8. VS Code: click the encoding at the bottom right, "
        "Reopen with Encoding: Western (Windows 1252), then Save with Encoding: UTF-8."
    )


@pytest.mark.parametrize("begin", ["{\\rtf1\\ansi", "PK\x03\x04\x14"])
def test_a_document_of_a_word_processor_says_where_to_put_its_words(tmp_path, begin):
    path = tmp_path / "tours.yaml"
    path.write_text(begin, encoding="utf-8")
    assert refusal(path) == (
        "1:1: this is a document of a word processor, not plain text; "
        "copy its words into a text editor, like VS Code or Notepad, and save them there."
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_file_in_utf_16_says_what_to_choose_in_the_editor(tmp_path, encoding):
    path = tmp_path / "t"
    path.write_bytes("a: x\nb: été\n".encode(encoding))
    assert refusal(path) == (
        "1:1: the file is saved as UTF-16, not as UTF-8. Notepad: File, Save as, Encoding: UTF-8. "
        "VS Code: click the encoding at the bottom right, Save with Encoding: UTF-8."
    )


def test_a_byte_order_mark_and_other_line_ends_are_fine(tmp_path):
    path = tmp_path / "t"
    path.write_bytes("\ufeffa: é\r\nb:\r\n  - c\r\n".encode())
    source, problems = read(path)
    assert problems == []
    assert source.root.plain() == {"a": "é", "b": ["c"]}
    assert source.node(("b", 0)).line == 3
