from dataclasses import replace

import pytest

from kiosk.guide.tours import read_text, read_tours
from tests.guide.written import GOOD


def said(text: str) -> list[str]:
    problems = read_text(text, "tours.yaml").problems
    return [str(replace(problem, rule="")).removeprefix("tours.yaml:") for problem in problems]


def spoiled(old: str, new: str) -> list[str]:
    assert old in GOOD
    return said(GOOD.replace(old, new, 1))


def test_a_good_file_becomes_a_guide(tmp_path):
    path = tmp_path / "tours.yaml"
    path.write_text(GOOD, encoding="utf-8")
    guide, problems = read_tours(path)
    assert problems == []
    ida, v2 = guide.stops
    assert (ida.id, ida.number, ida.title, ida.facts) == (
        "ida",
        "010",
        {"fr": "no", "en": "1:30"},
        ("1.10", "1944-06-06"),
    )
    assert (ida.place.floor, ida.place.at) == ("tunnels", (0.25, 0.5))
    first, second = ida.parts[0].pictures
    assert (first.alt, first.at, first.look) == ({"": "Tunnel"}, "", (0.0, 0.0, 1.0, 1.0))
    assert (second.at, second.look, second.labels[0].point) == ("inside", (0.2, 0.1, 0.5, 0.5), (0.3, 1.0))
    assert [(part.kind, part.name) for stop in guide.stops for part in stop.parts] == [
        ("narration", "ida/narration"),
        ("film", "v2/flight"),
    ]
    assert v2.further[0].url == {"": "https://www.lacoupole-france.com/v2"}


def test_a_file_with_errors_is_no_guide(tmp_path):
    path = tmp_path / "tours.yaml"
    path.write_text(GOOD.replace("[ida, v2]", "[ida, v3]"), encoding="utf-8")
    guide, problems = read_tours(path)
    assert guide is None
    assert [str(problem) for problem in problems] == [
        f"{path}:10:18: error: there is no stop 'v3'. There are: ida, v2. [reference]",
        f"{path}:27:9: warning: the stop 'v2' is in no tour; visitors reach it only by its number. [unlisted]",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  name: La", "  nmae: La", [
            "2:3: error: unknown field 'nmae'. Did you mean 'name'?",
        ]),
        ("  name: La", "  name:La", ["2:8: error: write a space after the colon: 'name: …'."]),
        ("    number: 010\n", "    number:010:\n", [
            "13:5: error: write a space after the colon: 'number: 010'.",
        ]),
        ("name: La Coupole", "name: ''", ["2:9: error: this is blank; write the words."]),
        ("name: La Coupole", "name: [La, Coupole]", [
            "2:9: error: expected a text, found a list. Write it like 'name: La Coupole'.",
        ]),
        ("    stops: [ida, v2]", "    stops: ida", [
            "10:12: error: expected a list, found 'ida'. Write it like 'stops: [welcome, ida, dome]'.",
        ]),
        ("    facts: [1.10, 1944-06-06]", "    facts:", [
            "15:11: error: expected a list, found nothing; fill it in or delete the field. "
            "Write it like 'facts: [1.11, 1.12]'.",
        ]),
        ("    facts: [1.10, 1944-06-06]", "    warning: soon", [
            "15:14: error: expected a group of fields, found 'soon'. Write it like 'warning: {headline: …, words: …}'.",
        ]),
        ("title: V2", "title: [V2]", [
            "29:12: error: expected a text, or one for each language, found a list. "
            "Write it like 'title: {fr: Le dôme, en: The dome}'.",
        ]),
        ("title: V2", "title: {fr: [V2]}", [
            "29:17: error: expected a text, found a list.",
        ]),
        ("title: V2", "title: {fr: '', en: ' '}", ["29:12: error: this is blank; write the words."]),
        ("{fr: no, en: 1:30}", "{fr: no}", ["14:12: warning: missing in en; visitors get the words in 'fr'."]),
        ("{fr: no, en: 1:30}", "{fr: , en: 1:30}", ["14:12: warning: missing in fr; visitors get the words in 'en'."]),
        ("{fr: no, en: 1:30}", "{fr: no, en: x, eng: y}", [
            "14:28: error: 'eng' is not one of the museum's languages (fr, en). Did you mean 'en'?",
        ]),
        ("{fr: no, en: 1:30}", "{fr: no, en: x, de: y}", [
            "14:28: error: 'de' is not one of the museum's languages (fr, en).",
        ]),
        ("{fr: no, en: 1:30}", "{fr:no, en: x}", [
            "14:12: warning: missing in fr; visitors get the words in 'en'.",
            "14:13: error: 'fr:no' is not one of the museum's languages (fr, en)."
            " Write a space after the colon: 'fr: …'.",
        ]),
        ("title: {fr: Le vol, en: The flight}", "title: {fr = Le vol, en: The flight}", [
            "33:16: warning: missing in fr; visitors get the words in 'en'.",
            "33:17: error: 'fr = Le vol' is not one of the museum's languages (fr, en). "
            "Write ':' instead of '=': 'fr: …'.",
        ]),
        ("  links: [", "  link: [", [
            "4:3: error: unknown field 'link'. Did you mean 'links'?",
        ]),
        ("sign: {fr:", "sign: {nl:", ["34:16: error: 'nl' is not one of the museum's languages (fr, en)."]),
        ("[fr, en]\n  links", "[fr, en, fr]\n  links", [
            "3:23: error: the language 'fr' is given twice, first in line 3; change one of the two.",
        ]),
        ("[fr, en]\n  links", "[fr, en, english]\n  links", None),
        ("[fr, en]\n  links", "[fr, en]\n  pronunciation: [{word: V2, said: {en: V two}}]\n  links", []),
        ("[fr, en]\n  links", "[fr, en]\n  pronunciation: [{word: V2, said: V two}]\n  links", [
            "4:36: error: say for which language, like {fr: 'V two'}.",
        ]),
        ("[fr, en]\n  links", "[fr, en]\n  pronunciation: [{word: V2, said: {nl: V}}, {word: V2}]\n  links", [
            "4:37: error: 'nl' is not one of the museum's languages (fr, en).",
            "4:46: error: 'said' is missing: per language, the spelling that makes its voice say it right; or, between "
            "`[[` and `]]`, espeak-ng's sounds. Write it like 'said: {fr: Mimoïèque, en: Meemo-yek}'.",
            "4:53: error: the name 'V2' is given twice, first in line 4; change one of the two.",
        ]),
        ("iwm.org.uk]", "https://iwm.org.uk/]", [
            "4:33: error: 'https://iwm.org.uk/' is not the name of a web site, like 'lacoupole-france.com'. "
            "Write only 'iwm.org.uk'.",
        ]),
        ("iwm.org.uk]", "\u0456wm.org.uk]", [
            "4:33: error: '\u0456wm.org.uk' is not the name of a web site, like 'lacoupole-france.com'.",
        ]),
        ("number: 23", "number: 19440", [
            "28:13: error: '19440' is no number of a stop; write one to four digits, as painted on the wall.",
        ]),
        ("number: 23", "number: “23”", [
            "28:13: error: '“23”' is no number of a stop; write one to four digits, as painted on the wall. "
            "Quotation marks are \" here, not “ ” or « ».",
        ]),
        ("{fr: Le vol, en: The flight}", "{fr: “Le vol, le soir”, en: The flight}", [
            "33:30: error: 'le soir”' is not one of the museum's languages (fr, en). "
            "Quotation marks are \" here, not “ ” or « ».",
        ]),
        ("{fr: Le vol, en: The flight}", "{fr\u00a0: Le vol, en: The flight}", [
            "33:16: warning: missing in fr; visitors get the words in 'en'.",
            "33:17: error: 'fr\u00a0' is not one of the museum's languages (fr, en). "
            "A space of another kind is before its colon; delete it.",
        ]),
        ("number: 23", "number\u00a0: 23", [
            "28:5: error: unknown field 'number\u00a0'. A space of another kind is before its colon; delete it.",
        ]),
        ("number: 23", "number: 10", [
            "28:13: error: the number '10' is given twice, first in line 13; change one of the two.",
        ]),
        ("  - id: v2", "  - id: ida", [
            "10:18: error: there is no stop 'v2'. There are: ida.",
            "27:9: error: the id 'ida' is given twice, first in line 12; change one of the two.",
        ]),
        ("  - id: v2", "  - id: Vé 2", [
            "10:18: error: there is no stop 'v2'. Did you mean 'Vé 2'?",
            "27:9: error: 'Vé 2' is no id; use small letters, digits and hyphens, like 'ida' or 'v2-flight'. "
            "Write ',' between two of them.",
            "27:9: warning: the stop 'Vé 2' is in no tour; visitors reach it only by its number.",
        ]),
        ("  - id: ida", "  - id: Ida", [
            "10:13: error: there is no stop 'ida'. Did you mean 'Ida'?",
            "12:9: error: 'Ida' is no id; use small letters, digits and hyphens, like 'ida' or 'v2-flight'.",
            "12:9: warning: the stop 'Ida' is in no tour; visitors reach it only by its number.",
        ]),
        ("[ida, v2]", "[ida, v2, ida]", [
            "10:22: error: the stop 'ida' is given twice, first in line 10; change one of the two.",
        ]),
        ("[ida, v2]", "[]", [
            "10:12: error: the list is empty; at least one belongs into it.",
        ]),
        ("floor: tunnels", "floor: tunels", [
            "16:20: error: there is no level of the plan 'tunels'. Did you mean 'tunnels'?",
        ]),
        ("at: [0.25, .5]", "at: [0,25, 0,5]", [
            "16:33: error: expected [x, y]: 2 numbers in brackets, each from 0 to 1, like [0.35, 0.2]. "
            "Decimals take a point, not a comma.",
        ]),
        ("at: [0.25, .5]", "at: 25", [
            "16:33: error: expected [x, y]: 2 numbers in brackets, each from 0 to 1, like [0.35, 0.2].",
        ]),
        ("at: [0.25, .5]", "at: [0.25, 1.5]", [
            "16:33: error: '1.5' is not a part of the picture; [x, y] are fractions from 0 to 1, like 0.35.",
        ]),
        ("at: [0.25, .5]", "at: [nan, -0]", [
            "16:33: error: 'nan' is not a part of the picture; [x, y] are fractions from 0 to 1, like 0.35.",
        ]),
        ("look: [0.2, 0.1, 0.5, 0.5]", "look: [0.2, 0.1, 0.9, 0.5]", [
            "24:19: error: the area reaches over the picture's edge: left + width and top + height are at most 1.",
        ]),
        ("look: [0.2, 0.1, 0.5, 0.5]", "look: [0.2, 0.1, 0, 0.5]", [
            "24:19: error: an area without width or height shows nothing.",
        ]),
        ("      - film: v2/flight", "      - film: v2/flight\n        narration: v2/flight", [
            "32:9: error: a part has either 'narration' or 'film', and one of them.",
        ]),
        ("        sign: {fr: v2/sign.fr.mp4}", "        pictures: [{picture: a.svg, alt: a}]", [
            "32:9: error: a film shows itself; 'pictures' belong to a narration.",
        ]),
        ("alt: Tunnel", "title: Tunnel", [
            "20:13: error: 'alt' is missing: what there is to see, for those who cannot see it. "
            "Write it like 'alt: {fr: Un dôme sur une falaise, en: A dome on a cliff}'.",
            "20:38: error: unknown field 'title'. Known here: picture, alt, at, look, labels.",
        ]),
        ("https://www.lacoupole-france.com", "https://lacoupole.example", [
            "41:51: error: 'lacoupole.example' is not one of the museum's links. "
            "Add it to 'links' of the museum if codes may lead there.",
        ]),
    ],
)  # fmt: skip
def test_a_mistake_is_named_where_it_is_with_its_remedy(old, new, expected):
    found = spoiled(old, new)
    if expected is None:
        expected = [
            "3:23: error: the kiosk's own words do not exist in 'english'; "
            "it knows fr (Français), en (English), nl (Nederlands), de (Deutsch)."
        ]
        found = [line for line in found if line.startswith("3:")]
    assert found == expected


OUT = "leads out of the media folder"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("/etc/passwd", f"'/etc/passwd' {OUT}; write it from there on, like 'dome/hill.svg'."),
        ("~/hill.svg", f"'~/hill.svg' {OUT}; write it from there on, like 'dome/hill.svg'."),
        ("C:/hill.svg", f"'C:/hill.svg' {OUT}; write it from there on, like 'dome/hill.svg'."),
        ("//server/hill.svg", f"'//server/hill.svg' {OUT}; write it from there on, like 'dome/hill.svg'."),
        ("../hill.svg", f"'../hill.svg' {OUT} or nowhere; write it like 'dome/hill.svg', without '..'."),
        ("ida/../../hill.svg", f"'ida/../../hill.svg' {OUT} or nowhere; write it like 'dome/hill.svg', without '..'."),
        ("ida//hill.svg", f"'ida//hill.svg' {OUT} or nowhere; write it like 'dome/hill.svg', without '..'."),
        ("ida/./hill.svg", f"'ida/./hill.svg' {OUT} or nowhere; write it like 'dome/hill.svg', without '..'."),
        ("ida/", f"'ida/' {OUT} or nowhere; write it like 'dome/hill.svg', without '..'."),
        (r"ida\\hill.svg", r"'ida\hill.svg' has a backslash; write folders with '/', like 'dome/hill.svg'."),
        (
            r"\\\\server\\hill.svg",
            r"'\\server\hill.svg' has a backslash; write folders with '/', like 'dome/hill.svg'.",
        ),
        (r"ida\0.svg", "a file name must not hold line breaks or invisible characters."),
        (r"ida\n.svg", "a file name must not hold line breaks or invisible characters."),
        ("", "must name a file in the media folder."),
        ("a" * 201, "a file name of more than 200 letters; choose a shorter one."),
    ],
)
def test_a_medium_is_inside_the_media_folder(name, expected):
    assert spoiled("picture: ida/mouth.svg", f'picture: "{name}"') == [f"20:23: error: {expected}"]


def test_a_guide_with_an_error_may_be_checked_but_not_played():
    reading = read_text(GOOD.replace("[ida, v2]", "[ida, v3]"), "t")
    assert reading.guide is None
    assert reading.understood.tours[0].stops == ("ida", "v3")
    assert reading.mended is None


def test_a_guide_with_a_field_that_is_not_sound_is_mended_but_not_understood():
    reading = read_text(GOOD.replace("number: 23", "number: many"), "t")
    assert (reading.guide, reading.understood) == (None, None)
    assert [stop.id for stop in reading.mended.stops] == ["ida", "v2"]


def test_of_a_guide_whose_fields_are_not_sound_only_the_media_may_be_checked():
    reading = read_text(GOOD.replace("number: 23", "number: ten"), "t")
    assert (reading.guide, reading.understood) == (None, None)
    assert [stop.id for stop in reading.mended.stops] == ["ida", "v2"]


def test_of_very_many_mistakes_the_first_thousand_are_named():
    reading = read_text("museum: {" + ", ".join(f"x{number}: x" for number in range(20_000)) + "}", "t")
    assert len(reading.problems) == 1000


def test_every_mistake_is_named_at_once_also_where_fields_are_unsound():
    text = (
        GOOD.replace("number: 010", "number: ten")
        .replace("[ida, v2]", "[ida, vv2]")
        .replace("{fr: Le tunnel, ", "{fr: Le, de: Der, ")
    )
    assert [line.split(": ")[0] for line in said(text)] == ["10:18", "13:13", "22:27", "27:9"]


@pytest.mark.parametrize(
    "text", ["x", "[]", "[a, [b]]", "museum: x\ntours: {}\nstops: [x, [], {}]\n", "{}", "---\n...\n"]
)
def test_a_file_that_is_something_else_is_refused_in_words(text):
    reading = read_text(text, "t")
    assert reading.guide is None
    assert reading.problems
    assert not [problem for problem in reading.problems if "pydantic" in str(problem) or "Input" in str(problem)]


def test_missing_languages_are_listed_as_one_says_them():
    text = GOOD.replace("[fr, en]\n  links", "[fr, en, nl, de]\n  links").replace("{fr: no, en: 1:30}", "{fr: no}")
    assert "14:12: warning: missing in en, nl and de; visitors get the words in 'fr'." in said(text)
