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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [1, 2\nb: 3\n", "1:4: error: this '[' is not closed; write ']' at the end of this line."),
        ("a: {x: 1\nb: 3\n", "1:4: error: this '{' is not closed; write '}' at the end of this line."),
        (
            "a: [x: y: z]",
            "1:9: error: ':' cannot stand here, inside the '[' of column 4; "
            "write ',' between two things, and quotation marks around a text that holds ':', ',' or brackets.",
        ),
        (
            "a: 'x\nb: 3\n",
            "1:4: error: this quotation mark is not closed; write ' where the text ends. "
            "An apostrophe inside '…' is written twice: ''.",
        ),
        ('a: "x\nb: 3\n', '1:4: error: this quotation mark is not closed; write " where the text ends.'),
        (
            "a: l'été: x\n",
            "1:9: error: a second ': ' in one line; put quotation marks around the text that holds it.",
        ),
        (
            "a:\n  - b: 1\n     c: 2\n",
            "3:6: error: this line does not line up with the lines above; begin it in column 5, under 'b' of line 2.",
        ),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2: error: this line does not line up with the lines above; begin it in column 3, under 'b' of line 2.",
        ),
        (
            "a: 'l'art'\n",
            "1:7: error: the text goes on after its closing quotation mark; "
            "put the whole text between \"…\", or write an apostrophe inside '…' twice.",
        ),
        (
            "a:\n\tb: 1\n",
            "2:1: error: a tab; delete it and indent with spaces, as many as the lines this one belongs to.",
        ),
        (
            "a:\n  - b: 1\n\tc: 2\n",
            "3:1: error: a tab; delete it and indent with spaces, as many as the lines this one belongs to.",
        ),
        (
            "a:\n  b: 1\n\u00a0 c: 2\n  d: 3\n",
            "3:1: error: a space of another kind, copied from elsewhere perhaps; delete it and type plain spaces.",
        ),
        (
            'a: "x\nb: "y"\n',
            '1:4: error: this quotation mark is not closed; write " where the text ends, likely in this line.',
        ),
        (
            'a: {b: "x, c: "y"}\n',
            "1:16: error: the text goes on after a quotation mark; one may be missing earlier in this line.",
        ),
        (
            "a: {b: no #4, c: d}\n",
            "1:11: error: all after this '#' is a remark, so the '{' of column 4 is not closed; "
            "put quotation marks around a text that holds ' #'.",
        ),
        (
            "a: |\n  é #4\nb: été #4\nc: 1 # so\nd: 'x' #7\ne: f#4\n",
            "3:8: warning: what follows this '#' is a remark that nobody sees; put quotation marks around a text "
            "that holds ' #', or write a space after the '#' of a remark.",
        ),
        ('a: {b: "x" c: "y"}\n', "1:12: error: a ',' is missing before this 'c'."),
        ("a\n  b: 1\n", "1:1: error: a ':' is missing here; write it like 'a: …'."),
        ("a:\n  - x\n    b: 1\n", "2:5: error: a ':' is missing here; write it like 'id: x'."),
        (
            "a: 1\n<<<<<<< HEAD\nb: 2\n",
            "2:1: error: a mark of two versions that were not brought together; keep one of them, "
            "and delete the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'.",
        ),
        ("a: [1,\n  2\nb: 3\n", "1:4: error: this '[' is not closed; write ']' before line 3."),
        ("a:\n  - b: 1\n  -c: 2\n", "3:3: error: write a space after the dash: '- c: …'."),
        ("a: 1\nb:2\nc: 3\n", "2:3: error: write a space after the colon: 'b: …'."),
        (
            "a:\n  - b: 1\n   - c: 2\n",
            "3:4: error: this line does not line up with the lines above; begin it in column 3, under '-' of line 2.",
        ),
        ("a: @x\n", "1:4: error: a text cannot begin with '@'; put quotation marks around it."),
        (
            "a: 1\nb\nc: 2\n",
            "2:1: error: a ':' is missing here; write 'b: …', or indent a text that goes on from the line above.",
        ),
        ("a: [x, , y]\n", "1:8: error: nothing before this comma; write a value or delete the comma."),
        ("a: [x]]\n", "1:7: error: this ']' closes nothing; delete it."),
        ("a: }\n", "1:4: error: this '}' closes nothing; delete it."),
        (
            'a: "\\q"\n',
            "1:5: error: a backslash inside \"…\" has a meaning of its own; "
            "between folders write '/', in a text write it twice.",
        ),
        (
            "a: - b",
            "1:4: error: '- ' begins an item of a list, on a line of its own; put quotation marks around such a text.",
        ),
        (
            "a: >x\n b",
            "1:4: error: after '|' or '>' the text begins on the next line; "
            "put quotation marks around a text that begins so.",
        ),
        ("a: 1\n---\nb: 2\n", "2:1: error: '---' begins a second document; keep everything in one."),
        ("a: 1\nb: 2\na: 3\n", "3:1: error: 'a' is given twice, first in line 1; delete one of the two."),
        (
            "- id: a\n  id: b\n",
            "2:3: error: 'id' is given twice, first in line 1; a '- ' may be missing before this one.",
        ),
        ("x:\n  a: 1\n  a: 2\n", "3:3: error: 'a' is given twice, first in line 2; delete one of the two."),
        (
            "a: !foo 1",
            "1:4: error: '!foo' is not understood; delete it, or put quotation marks around the whole text.",
        ),
        (
            "a: !!python/object/apply:os.system [ls]",
            "1:4: error: '!!python/object/apply:os.system' is not understood; "
            "delete it, or put quotation marks around the whole text.",
        ),
        (
            "a: *b",
            "1:4: error: '*b' refers to a '&' mark not found before it. "
            "Put quotation marks around a text that begins with '*'.",
        ),
        ("a: &name x\nb: *nam", "2:4: error: '*nam' refers to a '&' mark not found before it. Did you mean 'name'?"),
        ("a: &x {b: 1}\nc: {<<: *x}\n", "2:5: error: '<<' is not understood here; write the fields out."),
        ("? [a]\n: b", "1:3: error: a field's name must be a text; put quotation marks around it."),
        ("a: b\x07\n", "1:5: error: an invisible character (U+0007); delete it."),
        ("a: b\ufeffc\n", "1:5: error: an invisible character (U+FEFF); delete it."),
        ("", "1:1: error: the file is empty."),
        ("# nothing\n", "1:1: error: the file is empty."),
    ],
)
def test_a_slip_is_named_where_it_is_with_its_remedy(text, expected):
    assert said(text) == [expected]


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
    assert refusal(tmp_path) == "1:1: this is a folder; name the file in it, like tours.yaml."
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
