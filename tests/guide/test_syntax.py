"""Where a file stops being YAML: the place of the slip, and its remedy."""

import pytest

from tests.guide.test_source import said


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
            'a:\n  b: 1\n  c:\u00a0"x"\n',
            "3:5: error: a space of another kind, copied from elsewhere perhaps; delete it and type plain spaces.",
        ),
        (
            "a:\n  - b: 1\n  -\u00a0c: 1\n",
            "3:4: error: a space of another kind, copied from elsewhere perhaps; delete it and type plain spaces.",
        ),
        ("a:\n  b: [La] question\n", "2:6: error: a text cannot begin with '['; put quotation marks around it."),
        ('a: {b: "x"; c: "y"}\n', "1:11: error: write ',' in place of this ';'."),
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
