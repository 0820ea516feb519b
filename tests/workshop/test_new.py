"""The command `new`: what is there stays as it is, letter by letter, and what is added can be read at once."""

import difflib
import re
from pathlib import Path

import pytest

from kiosk.guide.tours import read_tours
from kiosk.guide.words import NAMES
from kiosk.workshop.check import check
from kiosk.workshop.editing import open_tours
from kiosk.workshop.new import Declined, Wish, new_language, new_stop, new_tour
from kiosk.workshop.script import parse_script
from kiosk.workshop.stubs import HOW_TO, stub
from tests.guide.written import GOOD

SHIPPED = Path(__file__).parents[2] / "tours.yaml"


@pytest.fixture
def tours(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return written(GOOD)


def written(text: str) -> Path:
    Path("tours.yaml").write_text(text, encoding="utf-8", newline="")
    return Path("tours.yaml")


def wish(tours: Path) -> Wish:
    draft, problems = open_tours(tours)
    assert draft, problems
    return Wish(tours, draft)


def changes(before: str, tours: Path) -> list[str]:
    """Return the lines that went, after -, and those that came, after +; all others are as they were."""
    after = tours.read_bytes().decode("utf-8")
    told = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in list(told)[2:] if not line.startswith("@@")]


def test_a_new_stop_in_the_shipped_tours_adds_its_lines_and_changes_one(tours):
    before = SHIPPED.read_text(encoding="utf-8")
    written(before)
    new_stop(wish(tours), "bakery", number="9", title="La boulangerie d’Helfaut")
    assert changes(before, tours) == [
        "-    stops: [welcome, ida, diggers, dome, v1, v2, v3, question]",
        "+    stops: [welcome, ida, diggers, dome, v1, v2, v3, question, bakery]",
        "+  - id: bakery",
        '+    number: "9"',
        '+    title: {fr: "La boulangerie d’Helfaut", en: "", nl: "", de: ""}',
        "+    parts:",
        "+      - narration: bakery/narration",
        "+        # pictures:",
        "+        #   - picture: bakery/picture.jpg",
        '+        #     alt: {fr: "", en: "", nl: "", de: ""}',
    ]


def test_a_new_stop_has_a_script_to_be_written_in_each_language(tours):
    made = new_stop(wish(tours), "bakery", number="9")
    assert made == [Path("media/bakery/narration.fr.txt"), Path("media/bakery/narration.en.txt"), tours]
    assert made[0].read_text(encoding="utf-8") == (
        "# Écrivez ici ce qui sera dit : une phrase par ligne, avec son point.\n"
        "# Un nom entre crochets devant une phrase y accroche une image, par exemple : [entree] Voici l’entrée.\n"
        "# Les phrases de toutes les langues se suivent dans le même ordre. "
        "Une ligne qui commence par # n’est pas dite.\n"
    )
    assert sorted(file.name for file in Path("media/bakery").iterdir()) == ["narration.en.txt", "narration.fr.txt"]


@pytest.mark.parametrize("language", NAMES)
def test_a_script_to_be_written_exists_in_every_language_and_says_nothing_yet(language):
    sentences, problems = parse_script(stub(language, "# 1943.\n[dome] The dome.\n\n"), Path("a.txt"))
    assert sentences == ()
    assert [problem.message for problem in problems] == [
        "the script holds no sentence yet; write one sentence a line."
    ]  # fmt: skip
    assert stub(language, "# 1943.\n[dome] The dome.\n\n").endswith("\n\n# 1943.\n# [dome] The dome.\n")
    assert len(HOW_TO[language]) == 3


def test_check_says_what_a_new_stop_still_lacks(tours):
    new_stop(wish(tours), "bakery", number="9")
    said = [str(problem) for problem in check(tours)[0] if problem.line > GOOD.count("\n")]
    missing = "(or .flac, .mp3, .m4a, .ogg, .opus) is not in the media folder."
    assert said == [
        "tours.yaml:44:12: warning: missing in en; visitors get the words in 'fr'. [translation]",
        f"tours.yaml:46:20: error: the recording 'bakery/narration.fr.wav' {missing} "
        "'narrate' drafts it once its script is in 'bakery/narration.fr.txt'. [media]",
        f"tours.yaml:46:20: warning: the recording 'bakery/narration.en.wav' {missing} "
        "'narrate' drafts it once its script is in 'bakery/narration.en.txt'. Until then visitors hear it in 'fr'. "
        "[translation]",
    ]


def test_a_script_that_is_there_already_is_left_alone(tours):
    Path("media/bakery").mkdir(parents=True)
    Path("media/bakery/narration.fr.txt").write_text("Le four.\n", encoding="utf-8")
    made = new_stop(wish(tours), "bakery", number="9")
    assert Path("media/bakery/narration.fr.txt") not in made
    assert Path("media/bakery/narration.fr.txt").read_text(encoding="utf-8") == "Le four.\n"


def test_one_new_stop_after_the_other_keeps_the_remarks_of_the_one_before(tours):
    new_stop(wish(tours), "bakery", number="9")
    between = tours.read_text(encoding="utf-8")
    new_stop(wish(tours), "mill", number="11")
    after = tours.read_text(encoding="utf-8")
    assert after.replace("bakery, mill]", "bakery]").startswith(between)
    assert [stop.id for stop in read_tours(tours)[0].stops] == ["ida", "v2", "bakery", "mill"]


LAYOUTS = {
    "windows": GOOD.replace("\n", "\r\n"),
    "no line break at the end": GOOD.rstrip("\n"),
    "remarks at the end": GOOD + "    # the film is new\n# The end.\n",
    "stops below each other": GOOD.replace("stops: [ida, v2]", "stops:\n      - ida  # first\n      - v2  # then\n"),
    "lists not indented": GOOD[: GOOD.index("stops:\n")]
    + re.sub("^  ", "", GOOD[GOOD.index("stops:\n") :], flags=re.MULTILINE),
    "stops over two lines": GOOD.replace("[ida, v2]", "[ida,  # first\n      v2,\n    ]"),
    "empty lines between": GOOD.replace("  - id: v2", "\n  - id: v2"),
    "a group in brackets": GOOD[: GOOD.index("  - id: v2")].replace("[ida, v2]", "[ida, v1]")
    + "  - {id: v1, number: 22, title: V1, parts: [{narration: v1/narration}]}  # short\n",
    "all in brackets": GOOD[: GOOD.index("stops:\n")]
    + "stops: [ {id: ida, number: 4, title: Ida, parts: [{narration: ida/narration}]},\n"
    + "  {id: v2, number: 5, title: V2, parts: [{narration: v2/narration}]}, ]\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_however_the_file_is_laid_out_every_old_letter_stays_and_the_stop_is_last(tours, layout):
    before = LAYOUTS[layout]
    guide, _ = read_tours(written(before))
    new_stop(wish(tours), "bakery", number="9", title='four: « à pain » #1 "chaud"')
    after = tours.read_bytes().decode("utf-8")
    assert after.count("\r") == (after.count("\n") if "\r" in before else 0)
    grown, _ = read_tours(tours)
    assert grown.stops[:-1] == guide.stops
    assert grown.stops[-1].title == {"fr": 'four: « à pain » #1 "chaud"'}
    assert grown.tours[0].stops == (*guide.tours[0].stops, "bakery")
    opcodes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    assert {kind for kind, *_ in opcodes} == {"equal", "insert"}


def test_empty_lines_between_stops_are_kept_up(tours):
    written(LAYOUTS["empty lines between"])
    new_stop(wish(tours), "bakery", number="9")
    assert "\n\n  - id: bakery\n" in tours.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (
            lambda wish: new_stop(wish, "ida", number="9"),
            "the stop 'ida' is there already. Taken are: ida, v2.",
        ),
        (
            lambda wish: new_stop(wish, "bakery", number="0010"),
            "the number 0010 is taken by 'ida'. Free are: 1, 2, 3, 4, 5, …",
        ),
        (
            lambda wish: new_stop(wish, "bakery", number="9", tour="domes"),
            "which tour? Add --tour with one of: dome. Did you mean 'dome'?",
        ),
        (lambda wish: new_tour(wish, "dome"), "the tour 'dome' is there already. Taken are: dome."),
        (
            lambda wish: new_tour(wish, "weapons", stops=["v2", "ida", "v2"]),
            "the stop 'v2' is given twice; a tour has each stop once.",
        ),
        (lambda wish: new_tour(wish, "weapons", stops=["v3"]), "there is no stop 'v3'. There are: ida, v2."),
        (lambda wish: new_language(wish, "fr"), "the museum speaks 'fr' already."),
        (
            lambda wish: new_language(wish, "it"),
            "the kiosk's own words do not exist in 'it'; it knows "
            "fr (Français), en (English), nl (Nederlands), de (Deutsch).",
        ),
        (lambda wish: new_stop(wish, "bakery", number="9", title=" \t"), "this is blank; write the words."),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(tours, make, said):
    with pytest.raises(Declined) as reason:
        make(wish(tours))
    assert str(reason.value) == said
    assert [path.name for path in Path().rglob("*")] == ["tours.yaml"]
    assert tours.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize("name", ["Bakery", "a b", "a: b", "../x", "x\n  - id: y", "", "[", "*x", "&x y", "#"])
def test_a_name_that_is_no_id_is_refused_in_a_curator_s_words(tours, name):
    with pytest.raises(Declined) as reason:
        new_stop(wish(tours), name, number="9")
    told = f"'{name}' is no id; use small letters, digits and hyphens, like 'ida' or 'v2-flight'."
    assert str(reason.value) == told
    with pytest.raises(Declined, match="is no id"):
        new_tour(wish(tours), name)
    assert [path.name for path in Path().rglob("*")] == ["tours.yaml"]


@pytest.mark.parametrize("number", ["nine", "-1", "12345", "9.5", "", "9\n"])
def test_a_number_that_is_none_is_refused_in_a_curator_s_words(tours, number):
    with pytest.raises(Declined, match="is no number of a stop; write one to"):
        new_stop(wish(tours), "bakery", number=number)
    assert tours.read_text(encoding="utf-8") == GOOD


def test_a_list_shared_with_another_place_is_left_and_the_lines_are_given(tours):
    tour = GOOD[GOOD.index("  - id: dome\n") : GOOD.index("stops:\n  - id")]
    again = tour.replace("id: dome", "id: again").replace("[ida, v2]", "*all")
    before = GOOD.replace("[ida, v2]", "&all [ida, v2]").replace("stops:\n  - id", f"{again}stops:\n  - id")
    written(before)
    with pytest.raises(Declined) as reason:
        new_stop(wish(tours), "bakery", number="9", tour="again")
    assert str(reason.value) == (
        "tours.yaml is laid out in a way this command does not know; do it by hand.\n"
        "Add under 'stops:':\n"
        "  - id: bakery\n"
        '    number: "9"\n'
        '    title: {fr: "Bakery", en: ""}\n'
        "    parts:\n"
        "      - narration: bakery/narration\n"
        "        # pictures:\n"
        "        #   - picture: bakery/picture.jpg\n"
        '        #     alt: {fr: "", en: ""}\n'
        "Add to 'stops' of the tour 'again': bakery"
    )
    assert tours.read_text(encoding="utf-8") == before


def test_a_folder_that_cannot_be_written_leaves_everything_as_it_was(tours):
    Path("media").write_text("not a folder", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        new_stop(wish(tours), "bakery", number="9")
    assert tours.read_text(encoding="utf-8") == GOOD
    assert sorted(path.name for path in Path().rglob("*")) == ["media", "tours.yaml"]


def test_a_new_tour_has_the_stops_it_was_given_or_all(tours):
    new_tour(wish(tours), "weapons", title="Armes", stops=["v2"])
    assert changes(GOOD, tours) == [
        "+  - id: weapons",
        '+    title: {fr: "Armes", en: ""}',
        '+    # summary: {fr: "", en: ""}',
        "+    # picture: weapons/card.jpg",
        "+    stops: [v2]",
    ]
    new_tour(wish(tours), "v2-flight")
    guide, _ = read_tours(tours)
    assert [(tour.id, tour.stops) for tour in guide.tours] == [
        ("dome", ("ida", "v2")), ("weapons", ("v2",)), ("v2-flight", ("ida", "v2"))
    ]  # fmt: skip


def test_a_new_language_is_the_museum_s_last_with_every_script_to_be_translated(tours):
    Path("media/ida").mkdir(parents=True)
    Path("media/ida/narration.fr.txt").write_text("[ida] Voici Ida.\n", encoding="utf-8")
    made = new_language(wish(tours), "nl")
    assert made == [Path("media/ida/narration.nl.txt"), Path("media/v2/flight.nl.txt"), tours]
    assert made[0].read_text(encoding="utf-8").endswith("\n\n# [ida] Voici Ida.\n")
    assert changes(GOOD, tours) == ["-  languages: [fr, en]", "+  languages: [fr, en, nl]"]
    said = [problem.message for problem in check(tours)[0] if problem.rule == "translation"]
    assert said.count("missing in nl; visitors get the words in 'fr'.") == 12
