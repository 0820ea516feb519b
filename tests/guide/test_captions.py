import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.captions import Cue, Word, with_sentences
from kiosk.guide.webvtt import read_captions, write_captions

DOME = """\
WEBVTT - the dome
Kind: captions

NOTE draft espeak-ng

STYLE
::cue { color: white }

REGION
id:low

shield
00:01.000 --> 00:04.500 line:0 align:start
First the shield: <00:02.000>a dome
of <00:03.000>concrete &amp; steel,

1:00:04.500 --> 1:00:06.000
<v Guide>then</v> the <i>chalk</i> <c.amber>below</c>\u202f!
"""


def test_captions_are_read_with_names_words_and_entities():
    cues, faults = read_captions(DOME)
    assert faults == []
    assert cues == (
        Cue(
            1.0, 4.5, "First the shield: a dome\nof concrete & steel,", "shield",
            (Word(1.0, "First"), Word(1.0, "the"), Word(1.0, "shield:"), Word(2.0, "a"), Word(2.0, "dome"),
             Word(2.0, "of"), Word(3.0, "concrete"), Word(3.0, "&"), Word(3.0, "steel,")),
            0,
        ),
        Cue(3604.5, 3606.0, "then the chalk below\u202f!", "", (), 0),
    )  # fmt: skip


@pytest.mark.parametrize(
    "change", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n"), lambda t: t.replace("\n", "\r")]
)
def test_byte_order_mark_and_line_ends_make_no_difference(change):
    assert read_captions(change(DOME)) == read_captions(DOME)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a <b>b</b> <i.x>c</i> <u>d", "a b c d"),
        ("<ruby>漢<rt>kan</rt></ruby>", "漢kan"),
        ("<lang fr>Bonjour</lang>", "Bonjour"),
        ("a < b", "a "),
        ("1 &lt; 2 &gt; 0 &nbsp;&lrm;&eacute;", "1 < 2 > 0 \xa0\u200eé"),
        ("&lt;b&gt; &am; &", "<b> &am; &"),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_tags_are_left_out_and_entities_understood(raw, text):
    (cue,), _ = read_captions(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{raw}\n")
    assert cue.text == text


def test_a_time_that_goes_back_or_beyond_the_cue_is_not_believed():
    (cue,), _ = read_captions(
        "WEBVTT\n\n00:01.000 --> 00:04.000\na <00:03.000>b <00:02.000>c <00:09.000>d <00:03.500>e f\n"
    )
    assert [(word.start, word.text) for word in cue.words] == [
        (1.0, "a"), (3.0, "b"), (3.0, "c"), (3.0, "d"), (3.5, "e"), (3.5, "f"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "captions begin with a line that says WEBVTT; save them as WebVTT in the subtitle program.")]),
        ("1\n00:00:01,000 --> 00:00:02,000\nx\n", [
            (1, "captions begin with a line that says WEBVTT; save them as WebVTT in the subtitle program."),
        ]),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\ny\nz\n", [
            (6, "words without times are never shown; is there a blank line above?"),
        ]),
        ("WEBVTT\n\nname\n00:01,000 --> 00:02,000\nx\n", [
            (4, "these times cannot be read, so the caption is not shown; write them like 00:12.500 --> 00:15.000, "
                "with a point and no comma."),
        ]),
        ("WEBVTT\n\n00:01 --> 00:02\nx\n", [
            (3, "these times cannot be read, so the caption is not shown; write them like 00:12.500 --> 00:15.000."),
        ]),
        ("WEBVTT\n\n00:02.000 --> 00:02.000\nx\n", [
            (3, "the caption ends before it has begun; its second time must be the later one."),
        ]),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\nx\n\n00:01.000 --> 00:02.000\ny\n", [
            (6, "the caption begins before the one above it; put them in the order they are heard."),
        ]),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\n\n", [
            (3, "the caption has no words; write them below its times, without a blank line."),
        ]),
        ("WEBVTT\n\na\n00:01.000 --> 00:02.000\nx\n\na\n00:02.000 --> 00:03.000\ny\n", [
            (7, "the name 'a' is given twice, first in line 3; change one."),
        ]),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_named_with_its_line(text, expected):
    assert read_captions(text)[1] == expected


def test_a_fault_that_many_captions_share_is_told_once():
    text = "WEBVTT\n" + "".join(f"\n00:0{second},000 --> 00:0{second},900\nx\n" for second in range(4))
    [(line, words)] = read_captions(text)[1]
    assert (line, words.partition(". ")[2]) == (3, "3 more below are the same.")


def test_captions_come_in_the_order_they_begin():
    cues, _ = read_captions("WEBVTT\n\n00:02.000 --> 00:03.000\nb\n\n00:01.000 --> 00:02.000\na\n")
    assert [cue.text for cue in cues] == ["a", "b"]


def test_a_sentence_goes_on_over_captions_until_its_end():
    texts = ["La coupole", "est là. », dit-elle.", "« Oui ! »", "Puis", "…", "and", "“so?”", "on."]
    cues = with_sentences(Cue(number, number + 1, text) for number, text in enumerate(texts))
    assert [cue.sentence for cue in cues] == [0, 0, 1, 2, 2, 3, 3, 4]


def test_a_named_caption_begins_a_sentence_but_a_counted_one_does_not():
    cues = with_sentences(
        [Cue(0, 1, "This is:", "1"), Cue(1, 2, "the shield", "2"), Cue(2, 3, "It is thick", "shield")]
    )
    assert [cue.sentence for cue in cues] == [0, 0, 1]



def test_captions_are_written_as_a_subtitler_would():
    words = (Word(1.0, "Un"), Word(1.25, "&"), Word(1.25, "<deux>"), Word(2.0, "trois\u202f!"))
    cues = [Cue(1.0, 2.5, "Un & <deux>\ntrois\u202f!", "shield", words), Cue(3600.0, 3601.5, "Fin.")]
    assert write_captions(cues, notes=["draft\nespeak --> ng"]) == (
        "WEBVTT\n\n"
        "NOTE draft espeak → ng\n\n"
        "shield\n00:01.000 --> 00:02.500\nUn <00:01.250>&amp; &lt;deux&gt;\n<00:02.000>trois\u202f!\n\n"
        "01:00:00.000 --> 01:00:01.500\nFin.\n"
    )


TIMES = st.integers(0, 4_000_000).map(lambda thousandths: thousandths / 1000)
LINES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(str.strip)


@st.composite
def timed_cues(draw):
    start, end = sorted(draw(st.lists(TIMES, min_size=2, max_size=2, unique=True)))
    texts = draw(st.lists(st.text("ab<>&;é-.\u202f", min_size=1, max_size=8), max_size=6))
    times = sorted(
        draw(st.lists(TIMES.map(lambda time: min(max(time, start), end)), min_size=len(texts), max_size=len(texts)))
    )
    words = tuple(Word(time, text) for time, text in zip(times, texts, strict=True))
    if len({start, *times}) < 2 and len(words) != 1:
        words = ()
    return Cue(start, end, " ".join(texts), draw(st.sampled_from(["", "shield", "a b"])), words)


@given(timed_cues())
def test_what_is_written_is_read_back(cue):
    (back,), _ = read_captions(write_captions([cue]))
    assert back == cue


@given(st.lists(st.builds(Cue, TIMES, TIMES, st.lists(LINES, max_size=3).map("\n".join), LINES)))
def test_whatever_is_written_every_caption_comes_back(cues):
    back, _ = read_captions(write_captions(cues, notes=["draft"]))
    assert sorted((cue.start, cue.end) for cue in back) == sorted((cue.start, cue.end) for cue in cues)
