"""`import` of TourML: what a tour of TAP becomes here, letter by letter, and what is said about the rest."""

from pathlib import Path

import pytest

from kiosk.guide.problem import Problem
from kiosk.workshop.bringing import Brought, bring
from kiosk.workshop.bundle import opened
from kiosk.workshop.check import check
from kiosk.workshop.foreign import ForeignStop, Notes
from kiosk.workshop.script import read_script
from kiosk.workshop.tourml import read_tourml
from tests.release.sources import film, heard
from tests.workshop.elsewhere import TOUR, asset, fort, laid, leads, real, silence, stop, tourml, zipped

FORT = """\
# Taken over from fort (TourML).
# How to change it: docs/curators.md. What is missing or wrong: main.py check

museum:
  name: "Museum of the Fort"  # the name of the house, the same in every language
  languages: [en, fr]  # the first stands in where a translation is missing

tours:
  - id: the-upper-fort-its-yard
    title: {en: "The upper fort & its yard", fr: "Le fort"}
    summary: {en: "Walls, guns. And a yard."}
    picture: the-upper-fort-its-yard/cover-one.jpg
    stops:
      - the-gate

stops:
  - id: the-gate
    number: "12"
    title: {en: "The gate", fr: "La porte"}
    parts:
      - narration: the-gate/narration
        pictures:
          - picture: the-gate/gate.jpg  # credit: Photo: the fort
            alt: {en: "The gate from outside"}
"""
PLAIN = TOUR.replace(' xmlns:t="', ' xmlns="').replace("t:", "")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def brought(*inside: str, title: str = "<Title xml:lang='en'>Tour</Title>") -> Brought:
    return bring(laid(Path("tap"), {"tour.xml": tourml(*inside, title=title)}), Path("new"))


def understood(*inside: str) -> tuple[dict[str, ForeignStop], list[tuple[str, tuple[str, ...]]], list[str]]:
    """Return stops by key, tours with their stops, and what is warned of."""
    notes = Notes()
    with opened(laid(Path("tap"), {"tour.xml": tourml(*inside)})) as bundle:
        guide = read_tourml(bundle, notes)
    assert guide
    warned = [f"{problem.line}: {problem.message}" for problem in notes.problems]
    return {one.key: one for one in guide.stops}, [(tour.key, tour.stops) for tour in guide.tours], warned


def written(folder: str = "new") -> dict[str, str | bytes]:
    """Return the media folder: scripts as text, everything else as bytes."""
    files = sorted(path for path in Path(folder, "media").rglob("*") if path.is_file())
    media = Path(folder, "media")
    return {
        path.relative_to(media).as_posix(): path.read_text("utf-8") if path.suffix == ".txt" else path.read_bytes()
        for path in files
    }


@pytest.mark.parametrize("view", ["AudioStop", "audio_stop", "tour_audio_stop"])
@pytest.mark.parametrize("words", [TOUR, PLAIN], ids=["with prefixes", "without"])
def test_a_tour_becomes_what_a_curator_would_have_written(view, words):
    fort(Path("fort"))
    Path("fort/tour.xml").write_text(words.replace("AUDIO", view), "utf-8")
    outcome = bring(Path("fort"), Path("new"))
    assert Path("new/tours.yaml").read_text("utf-8") == FORT
    assert written() == {
        "the-gate/gate.jpg": b"a gate",
        "the-gate/narration.en.txt": "Dr. Hall built it.\nIt stands!\nTwo towers.\n",
        "the-gate/narration.en.wav": b"a sound",
        "the-gate/narration.fr.txt": "Elle tient.\n",
        "the-upper-fort-its-yard/cover-one.jpg": b"a cover",
    }
    assert [str(problem) for problem in outcome.problems] == [
        f"{Path('fort/tour.xml')}:29:5: warning: 'https://fort.example/gate-fr.mp3' is on the web, where this command "
        "never looks; save it as 'media/the-gate/narration.fr.mp3'. [absent]"
    ]
    assert outcome.said == (
        f"{Path('new/tours.yaml')} is new: tours 1, stops 1, in en, fr.",
        "Taken over from TourML: media 3, scripts 2. Not there: media 1; the warnings above say where each belongs.",
        "Left out, since the kiosk's own words do not exist in them: es.",
        f"Now run: main.py check --tours {Path('new/tours.yaml')}",
    )


def test_check_then_finds_only_what_truly_is_missing():
    bring(real(fort(Path("fort"))), Path("new"))
    told = [(problem.rule, problem.severity, problem.line) for problem in check(Path("new/tours.yaml"))[0]]
    assert told == [
        ("translation", "warning", 11),  # no French summary
        ("captions", "error", 21),  # the English recording has none
        ("translation", "warning", 21),  # the French recording is on the web
        ("translation", "warning", 24),  # nothing French is said of the picture
    ]
    for language in ("en", "fr"):
        assert read_script(Path(f"new/media/the-gate/narration.{language}.txt"))[1] == []


def test_a_zip_and_a_single_file_are_taken_like_the_folder():
    fort(Path("fort"))
    bring(zipped(Path("fort"), Path("fort.zip")), Path("from-zip"))
    bring(Path("fort/tour.xml"), Path("from-file"))
    for folder, name in (("from-zip", "fort.zip"), ("from-file", "tour.xml")):
        text = Path(folder, "tours.yaml").read_text("utf-8")
        assert text == FORT.replace("from fort ", f"from {name} ")
        assert len(written(folder)) == 5


@pytest.mark.parametrize("form", ["StopGroup", "stop_group", "tour_stop_group"])
def test_stops_without_a_code_become_parts_of_their_group(form):
    stops, tours, warned = understood(
        stop("well", form, code="7", more="<Description xml:lang='en'>It is deep.</Description>"),
        stop("song", "tour_audio_stop", sound="a"),
        stop("view", "ImageStop", sound="c"),
        stop("film", "video_stop", sound="b"),
        asset("a", "a.mp3"),
        asset("b", "b.mp4", "video/mp4"),
        asset("c", "c.jpg", "image/jpeg"),
        leads("well", "film", "2"),
        leads("well", "song", "1"),
        leads("well", "view", "3"),
    )
    assert (tours, warned) == ([("t", ("well",))], [])
    narration, video = stops["well"].parts
    assert (narration.sounds["en"].address, narration.script) == ("a.mp3", {"en": ("It is deep.",)})
    assert narration.loosely
    assert [(one.file.address, one.alt) for one in narration.pictures] == [("c.jpg", {"en": "View"})]
    assert (video.title, video.films["en"].address) == ({"en": "Film"}, "b.mp4")


def test_a_group_of_numbered_stops_is_a_tour_in_the_order_of_their_priorities():
    stops, tours, warned = understood(
        stop("north", "audio_stop", code="3"),
        stop("wing", "StopGroup", more="<Description xml:lang='en'>The wing.</Description>"),
        stop("south", "audio_stop", code="1"),
        leads("wing", "north", "10"),
        leads("wing", "south", "9.5"),
    )
    assert tours == [("t", ("south", "north")), ("wing", ("south", "north"))]
    assert (sorted(stops), warned) == (["north", "south"], [])


def test_stops_stand_in_the_order_of_connections_then_of_codes_and_a_circle_ends():
    _, tours, _ = understood(
        stop("d", "StopGroup", code="4"), stop("c", "StopGroup", code="30"), stop("b", "audio_stop", code="2"),
        stop("a", "audio_stop"), stop("e", "StopGroup", code="5"), leads("d", "c"), leads("c", "d"), leads("e", "d"),
    )  # fmt: skip
    assert tours == [("t", ("b", "e", "d", "c", "a"))]


def test_the_root_stop_comes_first():
    root = "<RootStopRef id='z'/>"
    _, tours, _ = understood(root, stop("a", "audio_stop", code="1"), stop("z", "audio_stop", code="9"))
    assert tours == [("t", ("z", "a"))]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_group_at_the_root_gives_its_tour_the_order_and_is_no_stop_nor_tour(count):
    words = "<Description xml:lang='en'>The whole fort.</Description><AssetRef id='c'/>"
    stops, tours, warned = understood(
        "<RootStopRef id='root'/>",
        stop("a", "audio_stop", code="1"),
        stop("root", "StopGroup", more=words),
        stop("b", "audio_stop", code="2"),
        asset("c", "c.jpg", "image/jpeg"),
        *[leads("root", "b", "1"), leads("root", "a", "2")][:count],
    )
    assert (tours, warned) == ([("t", ("b", "a") if count else ("a", "b"))], [])
    assert sorted(stops) == ["a", "b"]


def test_the_group_at_the_root_says_of_its_tour_what_the_tour_does_not_say_itself():
    words = "<Description xml:lang='en'>The whole fort.</Description>"
    brought("<RootStopRef id='root'/>", stop("root", "group", more=words), stop("a", "audio", code="1"))
    text = Path("new/tours.yaml").read_text("utf-8")
    assert '    title: {en: "Tour"}\n    summary: {en: "The whole fort."}\n' in text


def test_stops_without_a_code_right_below_the_root_are_stops():
    root = "<RootStopRef id='root'/>"
    _, tours, _ = understood(
        root, stop("root", "group"), stop("a", "audio"), stop("b", "audio"), leads("root", "b"), leads("root", "a")
    )
    assert tours == [("t", ("b", "a"))]


def test_a_group_at_the_root_that_can_be_heard_is_a_stop_as_any_other():
    root = "<RootStopRef id='root'/>"
    stops, tours, _ = understood(
        root, stop("root", "group", sound="s"), stop("a", "image"), asset("s", "s.mp3"), leads("root", "a")
    )
    assert (tours, sorted(stops)) == ([("t", ("root",))], ["root"])


def test_references_that_lead_nowhere_are_warned_of_with_their_line():
    _, _, warned = understood(
        stop("gate", "AudioStop", sound="gaet"),
        asset("gate", "gate.mp3"),
        leads("gate", "yard"),
        stop("gate", "AudioStop"),
        "<Stop view='AudioStop'/>",
        stop("quiz", "QuizStop"),
        "<RootStopRef id='gat'/>",
    )
    assert warned == [
        "6: this stop is left out: the id 'gate' is there twice, first in line 3.",
        "7: this stop is left out: it has no id.",
        "8: the view 'QuizStop' is not known; what can be heard and seen is taken.",
        "9: there is no stop 'gat' in this tour; it is left out. Did you mean 'gate'?",
        "5: there is no stop 'yard' in this tour; it is left out.",
        "3: there is no asset 'gaet' in this tour; it is left out. Did you mean 'gate'?",
    ]


def test_a_warning_names_file_line_and_column():
    outcome = brought(stop("gate", "AudioStop"), leads("gate", "yard"))
    message = "there is no stop 'yard' in this tour; it is left out."
    assert outcome.problems == (Problem(str(Path("tap/tour.xml")), 4, 1, "warning", message, "astray"),)


def test_a_description_stands_in_for_what_a_recording_says_and_the_script_says_so():
    more = "<Description xml:lang='en'>It is old.</Description>"
    silence(Path("tap/gate.wav"))
    brought(stop("gate", "AudioStop", sound="s", more=more), asset("s", "gate.wav"))
    script = written()["gate/narration.en.txt"]
    assert script == "# From the description: make it say what the recording says.\nIt is old.\n"
    assert read_script(Path("new/media/gate/narration.en.txt"))[1] == []


def test_a_film_brings_its_sound_as_the_narration_beside_it():
    Path("tap").mkdir()
    made = film(Path("tap/film.mp4"), frames=50, sound=True)
    outcome = brought(stop("film", "VideoStop", sound="s"), asset("s", "film.mp4", "video/mp4"))
    assert "film: film/film" in Path("new/tours.yaml").read_text("utf-8")
    assert outcome.problems == ()
    assert sorted(written()) == ["film/film.en.m4a", "film/film.mp4"]
    assert written()["film/film.mp4"] == made.read_bytes()
    assert heard(Path("new/media/film/film.en.m4a")).tolist() == heard(made).tolist()


@pytest.mark.parametrize("content", [b"", b"not a film"], ids=["empty", "no film"])
def test_a_film_without_a_sound_is_taken_and_that_is_said(content):
    laid(Path("tap"), {"film.mp4": content})
    outcome = brought(stop("film", "VideoStop", sound="s"), asset("s", "film.mp4", "video/mp4"))
    assert sorted(written()) == ["film/film.mp4"]
    assert [str(problem) for problem in outcome.problems] == [
        f"{Path('tap/film.mp4')}:1:1: warning: no sound could be taken from this film for 'media/film/film.en.m4a'. "
        "[absent]"
    ]


def test_what_has_no_place_here_is_counted_and_said():
    silence(Path("tap/gate.wav"))
    more = "<AssetRef id='g' usage='geo'/><AssetRef id='i' usage='icon'/>"
    outcome = brought(
        stop("gate", "AudioStop", sound="s", code="A1", more=more),
        asset("s", "gate.wav"), asset("g", "g.kml", "application/vnd"), asset("i", "i.png", "image/png"),
        stop("page", "WebStop", sound="w", code="0"), asset("w", "http://old.example/", "text/html"),
        stop("same", "AudioStop", code="00"),
    )  # fmt: skip
    assert outcome.said[2:4] == (
        "Other numbers, since theirs were taken or none: stops 2, marked 'it was'.",
        "Left out, since the kiosk shows none: icons 1, links that no QR code may lead to 1, map positions 1.",
    )
    numbers = [line for line in Path("new/tours.yaml").read_text("utf-8").splitlines() if "number:" in line]
    assert numbers == ['    number: "0"', '    number: "1"  # it was "00"', '    number: "2"  # it was "A1"']


def test_a_page_on_the_web_becomes_further_reading():
    brought(stop("page", "WebStop", sound="w"), asset("w", "https://www.fort.example/wells", "text/html"))
    text = Path("new/tours.yaml").read_text("utf-8")
    assert "  links:  # the only places a code may lead to\n    - fort.example\n" in text
    assert '    further:\n      - title: {en: "Page"}\n        url: "https://www.fort.example/wells"\n' in text


def test_a_set_of_tours_brings_all_its_tours_and_shared_stops_once():
    same = tourml(stop("gate", "AudioStop", code="1"))
    other = tourml(stop("gate", "AudioStop", code="1", more="<Description xml:lang='en'>Other.</Description>"))
    tours = [text.replace("id='t'", f"id='t{number}'") for number, text in enumerate((same, same, other))]
    Path("set.xml").write_text(f"<TourSet>{''.join(tours)}</TourSet>", "utf-8")
    bring(Path("set.xml"), Path("new"))
    text = Path("new/tours.yaml").read_text("utf-8")
    assert text.count("\n    stops:\n      - gate\n") == 2
    assert text.count("\n    stops:\n      - gate-2\n") == 1
    assert '    number: "2"  # it was "1"\n' in text


def test_a_set_that_refers_to_files_takes_those_that_are_there():
    files = {
        "set.xml": "<TourSet><TourRef uri='http://fort.example/tours/one.xml'/>\n<TourMLRef uri='two.xml'/></TourSet>",
        "tours/one.xml": tourml(stop("gate", "AudioStop")),
    }
    outcome = bring(laid(Path("tap"), files) / "set.xml", Path("new"))
    assert [str(problem) for problem in outcome.problems] == [
        f"{Path('tap/set.xml')}:2:1: warning: the tour 'two.xml' is not among the files; it is left out. [astray]"
    ]
    assert "stops 1" in outcome.said[0]


def test_without_a_language_everything_is_taken_for_english_and_that_is_said():
    outcome = brought("<Stop id='a' view='AudioStop'><Title>Gate</Title></Stop>", title="<Title>Tour</Title>")
    assert [problem.message for problem in outcome.problems] == [
        "no text says its language by xml:lang; all are taken for English."
    ]
    assert 'title: {en: "Gate"}' in Path("new/tours.yaml").read_text("utf-8")


def test_a_language_holds_for_everything_inside_and_regions_are_dropped():
    text = tourml("<Stop id='a'><Title>Tor</Title></Stop>", title="<Title>Burg</Title>")
    laid(Path("tap"), {"tour.xml": text.replace("<Tour ", "<Tour xml:lang='de-AT' ")})
    bring(Path("tap"), Path("new"))
    assert 'title: {de: "Tor"}' in Path("new/tours.yaml").read_text("utf-8")


def test_a_tour_in_languages_the_kiosk_does_not_know_is_refused():
    outcome = brought(title="<Title xml:lang='es'>Fuerte</Title>")
    assert [str(problem) for problem in outcome.problems] == [
        "tap:1:1: error: it speaks es; the kiosk's own words exist in fr, en, nl, de only. [elsewhere]"
    ]
    assert (outcome.said, Path("new").exists()) == ((), False)


def test_a_stop_without_words_in_these_languages_is_left_for_check_to_tell():
    brought("<Stop id='a'><Title xml:lang='es'>Puerta</Title></Stop>")
    assert '    # title: {en: ""}\n' in Path("new/tours.yaml").read_text("utf-8")
    assert [problem.rule for problem in check(Path("new/tours.yaml"))[0]] == ["missing", "media"]


def test_a_guide_without_a_stop_is_refused_and_what_led_nowhere_is_still_told():
    outcome = brought(leads("a", "b"))
    assert [problem.message for problem in outcome.problems] == [
        "there is no stop 'a' in this tour; it is left out.",
        "there is no stop 'b' in this tour; it is left out.",
        "it has no stops; a kiosk has 1 to 9999.",
    ]
    assert not Path("new").exists()
