"""Texts go out to translators as a table and come back: what they changed, and nothing else."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.tours import read_tours
from kiosk.workshop.editing import open_tours
from kiosk.workshop.sheet import mark
from kiosk.workshop.spelling import spelled
from kiosk.workshop.texts import Texts, words_of
from kiosk.workshop.translations import Imported, exported, import_sheet
from tests.guide.corpora import CORPORA, needs
from tests.guide.written import GOOD

SHIPPED = Path(__file__).parents[2]
TITLE = ("stops/ida/title", "fr")
FRENCH = "# Ida.\n[inside] Voici le tunnel.\n  [rails @12.5]   Des rails.\r\n\n# Fin.\nPartez !"
ENGLISH = "This is the tunnel.\n[rails @12.5] Rails.\n"


@pytest.fixture
def tours(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("media/ida").mkdir(parents=True)
    script("fr").write_bytes(FRENCH.encode())
    script("en").write_bytes(ENGLISH.encode())
    Path("tours.yaml").write_text(GOOD, encoding="utf-8")
    return Path("tours.yaml")


def script(language: str) -> Path:
    return Path(f"media/ida/narration.{language}.txt")


def table(tours: Path, tour: str = "") -> list[dict[str, str]]:
    text, problems = exported(tours, tour)
    assert text is not None, problems
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def brought_back(tours: Path, rows: list[dict[str, str]], **manner: str) -> tuple[int, list[str]]:
    """Import the rows as a spreadsheet saves them; return how many texts were taken over, and what was said."""
    out = io.StringIO()
    names = list(rows[0])
    writer = csv.DictWriter(out, names, extrasaction="ignore", **manner)
    writer.writeheader()
    writer.writerows(rows)
    Path("texts.csv").write_bytes(out.getvalue().encode("utf-8-sig"))
    outcome = import_sheet(tours, Path("texts.csv"))
    return outcome.texts, [str(problem) for problem in outcome.problems]


def with_cell(rows: list[dict[str, str]], row_id: str, language: str, words: str) -> list[dict[str, str]]:
    assert any(row["id"] == row_id for row in rows)
    return [{**row, language: words} if row["id"] == row_id else row for row in rows]


def test_the_shipped_texts_go_out_and_come_back_without_a_change_to_any_file(tmp_path):
    (tmp_path / "media").symlink_to(SHIPPED / "media")
    tours = tmp_path / "tours.yaml"
    tours.write_bytes((SHIPPED / "tours.yaml").read_bytes())
    text, problems = exported(tours, "dome")
    assert problems == []
    (tmp_path / "texts.csv").write_bytes(text.encode())
    outcome = import_sheet(tours, tmp_path / "texts.csv")
    assert (outcome.texts, outcome.files, outcome.problems) == (0, 0, [])
    assert tours.read_bytes() == (SHIPPED / "tours.yaml").read_bytes()


def test_a_table_holds_every_text_of_a_tour_in_its_order_and_says_what_each_is(tours):
    rows = table(tours, "dome")
    assert [(row["id"], row["what"], row["fr"], row["en"]) for row in rows[:7]] == [
        ("tours/dome/title", "tour dome: What visitors choose it by.", "Sous le dôme", "Under the dome"),
        ("stops/ida/title", "stop 010: What visitors see in the list of stops.", "no", "'1:30"),
        ("stops/ida/parts/1/script/1", "stop 010, part ida/narration: sentence 1 [inside]",
         "Voici le tunnel.", "This is the tunnel."),
        ("stops/ida/parts/1/script/2", "stop 010, part ida/narration: sentence 2 [rails]", "Des rails.", "Rails."),
        ("stops/ida/parts/1/script/3", "stop 010, part ida/narration: sentence 3", "Partez !", ""),
        ("stops/ida/parts/1/pictures/1/alt",
         "stop 010, part ida/narration, picture ida/mouth.svg: What there is to see, for those who cannot see it.",
         "Tunnel", "Tunnel"),
        ("stops/ida/parts/1/pictures/2/alt",
         "stop 010, part ida/narration, picture ida/tunnel.svg: What there is to see, for those who cannot see it.",
         "Le tunnel", "The tunnel"),
    ]  # fmt: skip
    assert [row["id"] for row in rows[7:]] == [
        "stops/ida/parts/1/pictures/2/labels/1/text",
        "stops/v2/title", "stops/v2/warning/headline", "stops/v2/warning/words", "stops/v2/parts/1/title",
        "stops/v2/closer/alt", "stops/v2/closer/points/1/title", "stops/v2/closer/points/1/words",
        "stops/v2/further/1/title",
    ]  # fmt: skip
    assert [row["id"] for row in table(tours) if row["id"].startswith("museum")] == ["museum/plan/tunnels/title"]


def test_a_table_is_utf_8_with_its_mark_and_rfc_4180(tours):
    text, _ = exported(tours, "dome")
    assert text.startswith("\ufeffid,what,fr,en,mark\r\ntours/dome/title,")
    assert text.count("\n") == text.count("\r\n")


@pytest.mark.parametrize(
    ("row_id", "language", "words", "before", "after"),
    [
        ("stops/ida/title", "fr", "L’entrée", "{fr: no, en: 1:30}", "{fr: L’entrée, en: 1:30}"),
        ("stops/ida/title", "en", "In: 2", "{fr: no, en: 1:30}", '{fr: no, en: "In: 2"}'),
        ("stops/v2/title", "en", "The V2", "title: V2", 'title: {fr: "V2", en: "The V2"}'),
        (
            "stops/v2/further/1/title",
            "fr",
            'Ici, «\u00a0"là"\u00a0»\n2',
            "{fr: Le site",
            '{fr: "Ici, «\u00a0\\"là\\"\u00a0»\\n2"',
        ),
    ],
)
def test_a_changed_cell_changes_just_that_text(tours, row_id, language, words, before, after):
    assert brought_back(tours, with_cell(table(tours), row_id, language, words)) == (1, [])
    assert tours.read_text(encoding="utf-8") == GOOD.replace(before, after)
    assert [script("fr").read_bytes(), script("en").read_bytes()] == [FRENCH.encode(), ENGLISH.encode()]


def test_a_text_that_was_the_same_in_all_languages_stays_one_if_all_change_alike(tours):
    rows = with_cell(with_cell(table(tours), "stops/v2/title", "fr", "V2 2"), "stops/v2/title", "en", "V2 2")
    assert brought_back(tours, rows) == (2, [])
    assert tours.read_text(encoding="utf-8") == GOOD.replace("title: V2", 'title: "V2 2"')


def test_a_missing_translation_is_put_in_where_it_belongs(tours):
    before = (
        GOOD.replace("[fr, en]", "[fr, en, nl, de]  # four")
        .replace("title: {fr: no, en: 1:30}", "title:\n      fr: 'no'  # really\n      de: ja")
        .replace("{fr: Sous le dôme, en: Under the dome}", "{fr: Sous le dôme, en: , nl: ''}")
    )
    tours.write_text(before, encoding="utf-8")
    rows = table(tours)
    for row_id, language, words in (
        ("stops/ida/title", "nl", "nee"), ("stops/ida/title", "en", "no"),
        ("tours/dome/title", "de", "Kuppel"), ("tours/dome/title", "en", "Dome"), ("tours/dome/title", "nl", "'t dak"),
    ):  # fmt: skip
        rows = with_cell(rows, row_id, language, words)
    assert brought_back(tours, rows) == (5, [])
    assert tours.read_text(encoding="utf-8") == before.replace(
        "fr: 'no'  # really\n      de", 'fr: \'no\'  # really\n      en: "no"\n      nl: "nee"\n      de'
    ).replace("en: , nl: ''}", "en: \"Dome\", nl: '''t dak', de: \"Kuppel\"}")


def test_a_changed_sentence_keeps_its_mark_its_place_and_the_remarks(tours):
    rows = with_cell(table(tours), "stops/ida/parts/1/script/2", "fr", "Voici des rails.")
    assert brought_back(tours, rows) == (1, [])
    assert script("fr").read_bytes() == FRENCH.replace("Des rails", "Voici des rails").encode()
    assert (tours.read_text(encoding="utf-8"), script("en").read_bytes()) == (GOOD, ENGLISH.encode())


def test_a_script_that_was_not_there_is_written_with_the_marks_of_the_first_language(tours):
    script("en").unlink()
    rows = table(tours)
    for place, words in ((1, "This is the tunnel."), (2, "Rails."), (3, "Leave!")):
        rows = with_cell(rows, f"stops/ida/parts/1/script/{place}", "en", words)
    assert brought_back(tours, rows) == (3, [])
    assert script("en").read_text(encoding="utf-8") == "[inside] This is the tunnel.\n[rails @12.5] Rails.\nLeave!\n"


def test_a_sentence_is_not_taken_while_one_before_it_is_missing(tours):
    script("en").write_text("# Nothing yet.\n", encoding="utf-8")
    rows = with_cell(table(tours), "stops/ida/parts/1/script/1", "en", "The tunnel.")
    rows = with_cell(rows, "stops/ida/parts/1/script/3", "en", "Leave!")
    assert brought_back(tours, rows) == (
        1,
        [
            "texts.csv:7:4: error: cell D7 ('stops/ida/parts/1/script/3'): "
            "the sentence before it ('stops/ida/parts/1/script/2') is still missing; fill it in. [cell]"
        ],
    )
    assert script("en").read_text(encoding="utf-8") == "# Nothing yet.\n[inside] The tunnel.\n"


def test_a_film_and_its_described_narration_have_their_sentences_in_the_table(tours):
    tours.write_text(GOOD.replace("sign: {fr: v2/sign.fr.mp4}", "described: {fr: v2/told.fr}"), encoding="utf-8")
    Path("media/v2").mkdir()
    Path("media/v2/flight.en.txt").write_text("[start] It rises.\n", encoding="utf-8")
    Path("media/v2/told.fr.txt").write_text("Une fusée noire monte.\n", encoding="utf-8")
    rows = table(tours)
    spoken = [row for row in rows if row["id"].startswith(("stops/v2/parts/1/script", "stops/v2/parts/1/described"))]
    assert [(row["id"], row["what"], row["fr"], row["en"]) for row in spoken] == [
        ("stops/v2/parts/1/script/1", "stop 23, part v2/flight: sentence 1 [start]", "", "It rises."),
        ("stops/v2/parts/1/described/1", "stop 23, part v2/flight, also describing the pictures: sentence 1",
         "Une fusée noire monte.", ""),
    ]  # fmt: skip
    rows = with_cell(rows, "stops/v2/parts/1/script/1", "fr", "Elle monte.")
    rows = with_cell(rows, "stops/v2/parts/1/described/1", "en", "A black rocket rises.")
    assert brought_back(tours, rows) == (
        1,
        [
            "texts.csv:15:4: error: cell D15 ('stops/v2/parts/1/described/1'): "
            "there is no such narration in this language; name it in tours.yaml. [cell]"
        ],
    )
    assert Path("media/v2/flight.fr.txt").read_text(encoding="utf-8") == "[start] Elle monte.\n"


def test_a_script_of_two_stops_cannot_have_two_new_texts(tours):
    tours.write_text(GOOD.replace("film: v2/flight", "narration: ida/narration"), encoding="utf-8")
    rows = with_cell(table(tours), "stops/ida/parts/1/script/1", "fr", "Un.")
    again = with_cell(rows, "stops/v2/parts/1/script/1", "fr", "Deux.")
    assert brought_back(tours, again) == (
        0,
        [
            f"{script('fr')}:1:1: error: sentence 1 has two new texts, from two rows; write the same in both. [sheet]"
        ],
    )  # fmt: skip
    assert script("fr").read_bytes() == FRENCH.encode()
    assert brought_back(tours, rows) == (1, [])
    assert script("fr").read_bytes() == FRENCH.replace("Voici le tunnel.", "Un.").encode()


def test_a_script_with_a_mistake_keeps_all_from_going_out_and_is_named(tours):
    script("en").write_text("This is the tunnel\n", encoding="utf-8")
    text, problems = exported(tours, "dome")
    assert text is None
    assert [str(problem) for problem in problems] == [
        f"{script('en')}:1:19: error: the line does not end like a sentence; end it with '.', '!', '?' or '…'. [script]"
    ]


def test_what_is_wrong_in_scripts_is_told_in_reading_order_each_thing_once(tours):
    text = GOOD.replace("- film: v2/flight", "- film: a/flight")
    tours.write_text(text, encoding="utf-8")
    Path("media/a").mkdir()
    Path("media/a/flight.fr.txt").write_text("Il vole\n", encoding="utf-8")
    script("en").write_text("Dark\n", encoding="utf-8")
    script("fr").write_text("Noir.\nFroid\nSombre\n", encoding="utf-8")
    places = [("media/a/flight.fr.txt", 1), (str(script("en")), 1), (str(script("fr")), 2), (str(script("fr")), 3)]
    _, problems = exported(tours, "")
    assert [(one.file, one.line) for one in problems] == places
    Path("texts.csv").write_text("id,mark\n", encoding="utf-8")
    assert [(one.file, one.line) for one in import_sheet(tours, Path("texts.csv")).problems] == places


@pytest.mark.parametrize("file", ["tours.yaml", "media/ida/narration.fr.txt"])
def test_a_file_in_another_encoding_keeps_all_from_going_out_and_names_that_rule(tours, file):
    Path(file).write_bytes("Le dôme.".encode("cp1252"))
    text, (problem,) = exported(tours, "")
    assert (text, problem.file, problem.line, problem.column, problem.rule) == (None, file, 1, 5, "encoding")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("  ", "warning: cell C4 ('stops/ida/title'): the cell is empty; the words in tours.yaml stay. [gap]"),
        ("", "warning: cell C4 ('stops/ida/title'): the cell is empty; the words in tours.yaml stay. [gap]"),
        (
            "=1+1",
            "error: cell C4 ('stops/ida/title'): a formula; write the text itself, "
            "or ' before a text that begins with '='. [cell]",
        ),
        (
            "#BEZUG!",
            "error: cell C4 ('stops/ida/title'): "
            "the spreadsheet could not compute this cell; write the text itself. [cell]",
        ),
        ("a\0b", "error: cell C4 ('stops/ida/title'): an invisible character (U+0000); delete it. [cell]"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_told_and_the_words_stay(tours, cell, said):
    assert brought_back(tours, with_cell(table(tours), *TITLE, cell)) == (0, [f"texts.csv:4:3: {said}"])
    assert tours.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Des\nrails.", "a line break; a sentence stands in one line, and each in a row of its own."),
        ("[rails] Des rails.", "a sentence cannot begin with '[' or '#'; its name stays as it is in the script."),
        ("# rails", "a sentence cannot begin with '[' or '#'; its name stays as it is in the script."),
        ("Des rails", "the line does not end like a sentence; end it with '.', '!', '?' or '…'."),
    ],
)
def test_what_is_no_sentence_is_told_and_the_script_stays(tours, cell, said):
    rows = with_cell(table(tours), "stops/ida/parts/1/script/2", "fr", cell)
    assert brought_back(tours, rows) == (
        0, [f"texts.csv:6:3: error: cell C6 ('stops/ida/parts/1/script/2'): {said} [cell]"]
    )  # fmt: skip
    assert script("fr").read_bytes() == FRENCH.encode()


def test_other_mistakes_in_a_table_are_told_by_their_cell_and_all_else_is_taken(tours):
    rows = with_cell(table(tours), "tours/dome/title", "en", "Below the dome")
    rows[3]["id"] = "stops/ida/titel"
    rows[5]["id"] = rows[4]["id"]
    del rows[8]
    assert brought_back(tours, rows) == (
        1,
        [
            "texts.csv:1:1: warning: 3 rows of 'stops/ida' are missing, the first is "
            "'stops/ida/parts/1/script/1'; their texts stay as before. [gap]",
            "texts.csv:5:1: error: cell A5 ('stops/ida/titel'): "
            "tours.yaml has no such text (any more); the row is left out. Did you mean 'stops/ida/title'? [cell]",
            "texts.csv:7:1: error: cell A7 ('stops/ida/parts/1/script/2'): "
            "this row is there twice, first in row 6; delete one of them. [cell]",
        ],
    )
    assert tours.read_text(encoding="utf-8") == GOOD.replace("Under the dome", "Below the dome")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            ["id", "what", "fr", "en"],
            ["1:1: error: there is no column 'mark'; it is needed to see what has been changed. [sheet]"],
        ),
        (
            ["fr", "en", "mark"],
            ["1:1: error: there is no column 'id'; it is needed to see what has been changed. [sheet]"],
        ),
        (["id", "fr", "mark"], ["1:1: warning: there is no column 'en'; its texts stay as they are. [gap]"]),
        (["mark", "en", "fr", "id"], []),
    ],
)
def test_columns_may_change_places_and_missing_ones_are_told(tours, names, said):
    rows = [{name: row[name] for name in names} for row in table(tours)]
    assert brought_back(tours, rows) == (0, [f"texts.csv:{one}" for one in said])


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("id,what,fr,en,mark,Notiz", ["6: error: no texts belong under 'Notiz'; delete this column."]),
        (
            "id,what,fr,Englisch,mark",
            ["4: error: no texts belong under 'Englisch'; delete this column, or name it like one of: en."],
        ),
        (
            "id,what,fr,fr,mark",
            ["4: error: 'fr' heads two columns, C and D; delete the one that is not to be taken over."],
        ),
        (
            "id,what,fr,en,mark,EN",
            ["6: error: 'en' heads two columns, D and F; delete the one that is not to be taken over."],
        ),
        ("Text,Was,Französisch,fr", ["1: error: the first row must be as it was exported: id, what, fr, en, mark."]),
        ("", ["1: error: the first row must be as it was exported: id, what, fr, en, mark."]),
    ],
)
def test_a_first_row_that_leaves_open_what_is_whose_is_told_and_nothing_is_taken(tours, heading, said):
    text, _ = exported(tours, "")
    exchanged(text.replace("Under the dome", "Below the dome"), "id,what,fr,en,mark", heading)
    outcome = import_sheet(tours, Path("texts.csv"))
    told = [str(one) for one in outcome.problems]
    assert (outcome.texts, told) == (0, [f"texts.csv:1:{one} [sheet]" for one in said])
    assert tours.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("told", "heading"),
    [("", "ID,What,FR, En ,MARK"), ("sep=,\r\n", "id,what,fr,en,mark"), ('"SEP=,",,,\n', "Id,What,Fr,En,Mark")],
)
def test_headings_in_capitals_and_excel_s_line_before_them_are_understood(tours, told, heading):
    text, _ = exported(tours, "")
    exchanged(text.replace("Under the dome", "=1+1"), "id,what,fr,en,mark", told + heading)
    outcome = import_sheet(tours, Path("texts.csv"))
    assert [str(one)[:60] for one in outcome.problems] == [
        "texts.csv:3:4: error: cell D3 ('tours/dome/title'): a formul"
    ]


def test_what_stands_between_cells_may_be_told_in_a_first_line(tours):
    text, _ = exported(tours, "")
    rows = csv.reader(io.StringIO(text.replace("Under the dome", "Below the dome"), newline=""))
    out = io.StringIO()
    csv.writer(out, delimiter="|").writerows(rows)
    Path("texts.csv").write_text("sep=|\n" + out.getvalue().removeprefix("\ufeff"), encoding="utf-8")
    outcome = import_sheet(tours, Path("texts.csv"))
    assert (outcome.texts, outcome.problems) == (1, [])


@pytest.mark.parametrize("row_id", ["stops/ida/parts/1/script/2", "tours/dome/title"])
@pytest.mark.parametrize(("before", "after"), [("", " "), (" ", ""), ("", "\n")])
def test_a_space_around_a_text_is_no_translation(tours, row_id, before, after):
    [row] = [row for row in table(tours) if row["id"] == row_id]
    rows = with_cell(table(tours), row_id, "fr", before + row["fr"] + after)
    assert brought_back(tours, rows) == (0, [])
    assert script("fr").read_bytes() == FRENCH.encode()
    assert tours.read_text(encoding="utf-8") == GOOD


def test_a_column_without_a_heading_holds_a_translator_s_notes_and_is_left_alone(tours):
    rows = with_cell(table(tours), "tours/dome/title", "en", "Below the dome")
    assert brought_back(tours, [{**row, "": "which dome?"} for row in rows]) == (1, [])


def exchanged(text: str, old: str, new: str) -> None:
    """Write the table with another first row."""
    assert old in text
    Path("texts.csv").write_bytes(text.replace(old, new, 1).encode())


def test_a_translation_of_a_text_that_has_changed_meanwhile_is_taken_and_told(tours):
    rows = with_cell(table(tours), "stops/ida/title", "en", "Half past one")
    tours.write_text(GOOD.replace("fr: no", "fr: oui"), encoding="utf-8")
    assert brought_back(tours, rows) == (
        1,
        [
            "texts.csv:4:4: warning: cell D4 ('stops/ida/title'): "
            "taken over, but the text in 'fr' is a newer one; compare the two. [stale]"
        ],
    )
    assert tours.read_text(encoding="utf-8") == GOOD.replace("fr: no", "fr: oui").replace("1:30", "Half past one")


def test_a_text_that_was_changed_on_both_sides_stays_as_it_is_in_the_tours(tours):
    rows = with_cell(table(tours), "stops/ida/title", "en", "Half past one")
    tours.write_text(GOOD.replace("1:30", "2:30"), encoding="utf-8")
    assert brought_back(tours, rows) == (
        0,
        [
            "texts.csv:4:4: error: cell D4 ('stops/ida/title'): "
            "changed here and meanwhile in the tours, too; the tours keep theirs. [cell]"
        ],
    )


def test_a_text_that_was_changed_in_the_tours_alone_is_not_undone(tours):
    rows = table(tours)
    tours.write_text(GOOD.replace("1:30", "2:30"), encoding="utf-8")
    assert brought_back(tours, rows) == (0, [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_may_come_back_as_any_spreadsheet_saves_it(tours, delimiter):
    rows = with_cell(table(tours), *TITLE, "Le tunnel; ou, l’entrée")
    assert brought_back(tours, rows, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL) == (1, [])
    assert tours.read_text(encoding="utf-8") == GOOD.replace("fr: no", 'fr: "Le tunnel; ou, l’entrée"')


def test_a_table_in_another_encoding_is_refused_with_the_remedy(tours):
    Path("texts.csv").write_bytes(exported(tours, "dome")[0].encode("cp1252", "replace"))
    (problem,) = import_sheet(tours, Path("texts.csv")).problems
    assert str(problem).startswith("texts.csv:2:")
    assert "save it from the spreadsheet as 'CSV UTF-8'" in problem.message


def test_texts_shared_by_a_mark_are_not_changed_in_two_places(tours):
    before = GOOD.replace("title: {fr: Le vol", "title: &flight {fr: Le vol").replace(
        "title: {fr: Le site, en: The site}", "title: *flight"
    )
    tours.write_text(before, encoding="utf-8")
    rows = with_cell(table(tours), "stops/v2/parts/1/title", "fr", "Un vol")
    assert brought_back(tours, rows) == (
        0,
        [
            "tours.yaml:1:1: error: texts are shared between places with '&' and '*'; "
            "write them out, then import again. [sheet]"
        ],
    )
    assert tours.read_text(encoding="utf-8") == before


def test_a_mark_is_of_letters_that_no_spreadsheet_takes_for_a_number():
    assert {mark(str(number)).isalpha() for number in range(1000)} == {True}
    assert mark("a\r\nb") == mark("a\nb") != mark("a b")


NAUGHTY = CORPORA / "naughty-strings" / "blns.json"
REFUSED = re.compile(r"(?s).*[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff].*|#[A-Z0/]+[!?]?|\s*")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda words: not REFUSED.fullmatch(words))
SIGNS = st.text(st.sampled_from("=+-@＝\t\r\n'\"#{}[],;:&*!|>%\\ 0198é𝒳\u2028"), min_size=1, max_size=6).filter(
    str.strip
)


def guide_with(labels: list[str]) -> str:
    """Return a guide whose second picture has these labels in French."""
    label = "              - {text: {fr: voie, en: rails}, point: [0.3, 1], place: [0, 0.9], at: rails}\n"
    assert label in GOOD
    return GOOD.replace(label, "".join(label.replace("voie", spelled(words)) for words in labels))


def all_words(tours: Path) -> dict[tuple[str, str], str]:
    """Return all texts by id and language, with line breaks of one kind."""
    draft, problems = open_tours(tours)
    assert draft, problems
    words = words_of(Texts(draft, tours.parent / "media").rows())
    return {place: said.replace("\r\n", "\n").replace("\r", "\n") for place, said in words.items()}


def goes_round(labels: list[str], folder: Path) -> None:
    """Assert that texts go out and back without a change, and from one guide into another whole."""
    one, other, sheet = folder / "one.yaml", folder / "tours.yaml", folder / "texts.csv"
    one.write_bytes(guide_with(labels).encode())
    sheet.unlink(missing_ok=True)
    sheet.write_bytes(exported(one, "")[0].encode())
    assert import_sheet(one, sheet) == Imported(0, 0, [])
    assert one.read_bytes() == guide_with(labels).encode()
    for row in csv.reader(io.StringIO(sheet.read_bytes().decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if re.match(r"\s*[=+\-@＝＋－＠]", cell)]
    other.write_text(guide_with(["voie"] * len(labels)), encoding="utf-8")
    marks = {row["id"]: row["mark"] for row in table(other)}
    rows = [{**row, "mark": marks[row["id"]]} for row in table(one)]
    out = io.StringIO()
    csv.DictWriter(out, list(rows[0])).writerows([dict(zip(rows[0], rows[0], strict=True)), *rows])
    sheet.write_bytes(out.getvalue().encode("utf-8-sig"))
    assert import_sheet(other, sheet).problems == []
    assert all_words(other) == all_words(one)


@settings(deadline=None)
@given(st.lists(WORDS | SIGNS, min_size=1, max_size=10))
def test_whatever_texts_hold_they_go_out_and_come_back(tmp_path_factory, labels):
    goes_round(labels, tmp_path_factory.getbasetemp())


@needs("naughty-strings")
def test_the_naughty_strings_go_out_and_come_back(tmp_path):
    naughty = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    tame = [words for words in naughty if not REFUSED.fullmatch(words)]
    assert (len(naughty), len(tame)) == (515, 503)
    goes_round(tame, tmp_path)


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text().map(str.encode))
def test_whatever_comes_back_as_a_table_is_taken_or_told(tmp_path_factory, content):
    folder = tmp_path_factory.getbasetemp()
    tours, sheet = folder / "tours.yaml", folder / "texts.csv"
    tours.write_text(GOOD, encoding="utf-8")
    sheet.write_bytes(content)
    outcome = import_sheet(tours, sheet)
    assert outcome.problems
    assert tours.read_text(encoding="utf-8") == GOOD


@settings(deadline=None)
@given(st.data())
def test_a_table_somebody_has_mangled_never_changes_what_it_does_not_say(tmp_path_factory, data):
    folder = tmp_path_factory.getbasetemp()
    tours, sheet = folder / "tours.yaml", folder / "texts.csv"
    tours.write_text(GOOD, encoding="utf-8")
    whole = exported(tours, "")[0].encode()
    begin = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(begin, len(whole)))
    sheet.write_bytes(whole[:begin] + data.draw(st.binary(max_size=5)) + whole[end:])
    before = all_words(tours)
    outcome = import_sheet(tours, sheet)
    after = all_words(tours)
    assert len([place for place in before if before[place] != after[place]]) <= outcome.texts
    assert read_tours(tours)[0] is not None
