"""`import` of an AudioGuideKit folder: what it becomes here, letter by letter, and what is said about the rest."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.workshop.bringing import bring
from kiosk.workshop.check import check
from kiosk.workshop.script import read_script
from tests.workshop.elsewhere import ENGLISH, harbour, laid, real, zipped

HARBOUR = """\
# Taken over from harbour (AudioGuideKit).
# How to change it: docs/curators.md. What is missing or wrong: main.py check

museum:
  name: "Der Hafen"  # the name of the house, the same in every language
  languages: [de, en]  # the first stands in where a translation is missing
  links:  # the only places a code may lead to
    - video.example

tours:
  - id: der-hafen
    title: {de: "Der Hafen", en: "The harbour"}
    summary: {de: "Von Kai zu Kai.", en: "From quay to quay."}
    stops:
      - der-kran
      - das-meer-gibt

stops:
  # headline: Part one: the quay
  - id: der-kran
    number: "1"
    title: {de: "Der Kran", en: "The crane"}
    parts:
      - narration: der-kran/narration
        pictures:
          - picture: der-kran/01.webp  # credit: Photo: h
            alt: {de: "Ein Kran", en: "A crane"}
          - picture: der-kran/a.jpg  # credit: Photo: a
            alt: {en: "Ships"}
          - picture: der-kran/b.jpg
            # alt: {de: "", en: ""}
    closer:
      picture: der-kran/c.jpg
      alt: {en: "The crane drawn"}
      points:
        - title: {en: "Hook"}
          words: {en: "It holds."}
          at: [0.25, 0.95]
          look: [0, 0.5, 0.5, 0.5]
    further:
      - title: {en: "A film of it"}
        url: "https://video.example/e/1"

  - id: das-meer-gibt
    number: "5"
    title: {de: "Das Meer gibt.", en: "The sea gives."}
    parts:
      - narration: das-meer-gibt/narration
"""


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)


def page(*stops: dict, language: str = "en", **more: object) -> str:
    return json.dumps({"id": "t", "language": language, "title": "Tour", "stops": stops} | more)


def written(*stops: dict) -> str:
    """Return the tours.yaml that a tour of these stops becomes."""
    bring(laid(Path("kit"), {"en.json": page(*stops)}), Path("new"))
    return Path("new/tours.yaml").read_text("utf-8")


def test_a_tour_becomes_what_a_curator_would_have_written():
    outcome = bring(harbour(Path("harbour")), Path("new"))
    assert Path("new/tours.yaml").read_text("utf-8") == HARBOUR
    media = Path("new/media")
    scripts = {path.relative_to(media).as_posix(): path.read_text("utf-8") for path in sorted(media.rglob("*.txt"))}
    assert scripts == {
        "das-meer-gibt/narration.de.txt": "Das Meer gibt.\nEin Seemann.\n",
        "das-meer-gibt/narration.en.txt": "The sea gives.\nA sailor.\n",
        "der-kran/narration.de.txt": "Er hebt Steine.\n",
        "der-kran/narration.en.txt": "It lifts stone.\nFrom 1880 on here.\n",
    }
    others = {path.relative_to(media).as_posix() for path in media.rglob("*.*")} - set(scripts)
    assert others == {"der-kran/a.jpg", "der-kran/c.jpg", "der-kran/narration.en.mp3"}
    assert outcome.said == (
        f"{Path('new/tours.yaml')} is new: tours 1, stops 2, in de, en.",
        "Taken over from AudioGuideKit: media 3, scripts 4. "
        "Not there: media 3; the warnings above say where each belongs.",
        "Left out, since the kiosk's own words do not exist in them: cs.",
        "Left out, since the kiosk shows none: 3D objects 1, e-mail forms 1, hot-spots without a place 1, ratings 1, "
        "stops of the kind 'quiz' 1.",
        f"Now run: main.py check --tours {Path('new/tours.yaml')}",
    )


def test_what_lies_on_the_web_is_never_fetched_but_named_with_the_place_it_belongs_to():
    outcome = bring(harbour(Path("harbour")), Path("new"))
    data = Path("harbour/src/data/tour")
    web = "is on the web, where this command never looks; save it as"
    assert [str(problem) for problem in outcome.problems] == [
        f"{data / 'de.json'}:11:20: warning: 'https://h.example/de/01.mp3' {web} 'media/der-kran/narration.de.mp3'. "
        "[absent]",
        f"{data / 'en.json'}:18:16: warning: 'https://h.example/i/01.webp' {web} 'media/der-kran/01.webp'. [absent]",
        f"{data / 'en.json'}:36:18: warning: '/img/b.jpg' is not among the files; when you have it, save it as "
        "'media/der-kran/b.jpg'. [absent]",
    ]


def test_check_then_finds_only_what_truly_is_missing():
    bring(real(harbour(Path("harbour"))), Path("new"))
    found = check(Path("new/tours.yaml"))[0]
    assert [problem.line for problem in found if problem.rule == "translation"] == [29, 34, 36, 37, 41, 48]
    assert [(problem.rule, problem.line) for problem in found if problem.rule != "translation"] == [
        ("captions", 24),  # the English recording has none
        ("media", 24),  # the German recording is on the web
        ("media", 26),  # so is this picture
        ("missing", 30),  # nobody has said what there is to see in this one
        ("media", 30),  # and it is not there either
        ("media", 48),  # a quotation that nobody has recorded
    ]
    assert [read_script(path)[1] for path in Path("new").rglob("*.txt")] == [[]] * 4


def test_a_zip_is_taken_like_the_folder_and_so_is_one_of_its_files():
    folder = harbour(Path("harbour"))
    bring(zipped(folder, Path("harbour.zip")), Path("from-zip"))
    bring(folder / "src/data/tour/en.json", Path("from-file"))
    assert Path("from-zip/tours.yaml").read_text("utf-8") == HARBOUR.replace("from harbour ", "from harbour.zip ")
    assert Path("from-file/tours.yaml").read_text("utf-8").startswith("# Taken over from en.json (AudioGuideKit).")


def test_several_tours_become_tours_and_their_stops_keep_apart():
    files = {f"{key}/en.json": page({"id": "1", "type": "text", "content": "A."}, id=key) for key in ("a", "b")}
    bring(laid(Path("kit"), files), Path("new"))
    text = Path("new/tours.yaml").read_text("utf-8")
    assert text.count("\n  - id: tour") == 2
    assert '    number: "1"\n' in text
    assert '    number: "2"  # it was "1"\n' in text


def test_a_comparison_shows_both_pictures_and_a_gallery_without_a_stop_makes_one():
    comparison = {"id": "2", "type": "image-comparison", "before": "o.jpg", "after": "n.jpg", "beforeLabel": "1950"}
    text = written({"id": "1", "type": "image-gallery", "caption": "Views", "images": [{"url": "v.jpg"}]}, comparison)
    assert '    title: {en: "Views"}\n' in text
    names = [line.split()[-1] for line in text.splitlines() if " picture: " in line]
    assert names == ["views/v.jpg", "views/o.jpg", "views/n.jpg"]
    assert '          - picture: views/o.jpg\n            alt: {en: "1950"}\n' in text


def test_one_sound_that_both_languages_name_is_theirs_but_not_one_that_only_has_the_same_name():
    one, other = ({"id": "1", "type": "audio", "title": "A", "audioFile": uri} for uri in ("/s/a.mp3", "/t/a.mp3"))
    for folder, french in (("same", one), ("other", other)):
        files = {"en.json": page(one), "fr.json": page(french, language="fr"), "s/a.mp3": b"sound"}
        bring(laid(Path(folder), files), Path(f"new-{folder}"))
    assert sorted(path.name for path in Path("new-same/media/a").iterdir()) == ["narration.en.mp3", "narration.fr.mp3"]
    assert sorted(path.name for path in Path("new-other/media/a").iterdir()) == ["narration.en.mp3"]


def test_a_sound_of_an_unknown_kind_is_not_copied_and_the_remedy_named():
    folder = laid(Path("kit"), {"en.json": page({"id": "1", "type": "audio", "audioFile": "a.wma"}), "a.wma": b"x"})
    outcome = bring(folder, Path("new"))
    assert [problem.message for problem in outcome.problems] == [
        "'a.wma' is of a kind the kiosk cannot use (.mp3, .wav, .flac, .m4a, .ogg, .opus); "
        "convert it to 'media/t-1/narration.en.mp3'."
    ]


@pytest.mark.parametrize(
    "stop",
    [
        {"id": "1", "type": "audio", "title": ["a"], "audioFile": {"a": 1}, "image": 7, "transcription": None},
        {"id": "1", "type": "hotspot-image", "image": "a.jpg", "hotspots": [{"x": "no", "y": 1, "title": "A"}, 3]},
        {"id": "1", "type": "image-gallery", "images": "none"},
        {"id": "1", "type": "video", "videoUrl": "https://v.example/x"},
        {"type": "text"},
        {"id": "1", "type": "hotspot-image", "image": "a.jpg", "hotspots": [{"x": 1e999, "y": -3, "title": "A"}]},
        {"id": "../../x", "type": "text", "title": "../../..", "content": "A."},
        {"id": "1", "type": "text", "title": 'a"\\{}: [x] # \u2028 \x07', "content": "[x] # A: {b}"},
    ],
)
def test_fields_of_any_kind_become_tours_that_can_be_read(stop):
    text = written({"id": "0", "type": "text", "title": "Zero", "content": "A."}, stop)
    kinds = {problem.rule for problem in check(Path("new/tours.yaml"))[0] if problem.severity == "error"}
    assert kinds <= {"missing", "media"}, text
    assert all(read_script(path)[1] == [] for path in Path("new").rglob("*.txt"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"stops": [],\n "language" "en"}', "2:13: error: this is no JSON from here on; most often a comma or a "
         "quotation mark is missing or too much."),
        (b'{"stops": \xff}', "1:1: error: this is no JSON in UTF-8; save it so."),
        (b'{"stops": ' + b"[" * 100_000, "1:1: error: this is no JSON in UTF-8; save it so."),
        (b'{"stops": ' + b"1" * 5000 + b"}", "1:1: error: this is no JSON in UTF-8; save it so."),
        (b'{"stops": "' + b"a" * (4 << 20) + b'"}', "1:1: error: more than 4 MiB; no guide's texts are as long."),
    ],
    ids=["comma", "encoding", "deep", "number", "long"],
)  # fmt: skip
def test_a_broken_file_is_named_and_nothing_is_written(content, said):
    outcome = bring(laid(Path("kit"), {"en.json": content, "de.json": page()}), Path("new"))
    assert [str(problem) for problem in outcome.problems] == [f"{Path('kit/en.json')}:{said} [elsewhere]"]
    assert (outcome.said, Path("new").exists()) == ((), False)


def test_files_of_the_project_around_a_tour_do_not_matter():
    files = {"tsconfig.json": "{// no JSON\n}", "sitemap.xml": "<broken", "package.json": "[]", ".git/config.json": "{"}
    outcome = bring(laid(Path("kit"), {**files, "tour/en.json": json.dumps(ENGLISH)}), Path("new"))
    assert outcome.said[0] == f"{Path('new/tours.yaml')} is new: tours 1, stops 2, in en."


def test_stops_without_an_id_of_their_own_are_all_taken_over():
    texts = [{"type": "text", "title": f"Stop {key}", "id": key, "content": "Words."} for key in ("", "", "3", "3")]
    outcome = bring(laid(Path("kit"), {"en.json": page(*texts, title="Fort")}), Path("new"))
    assert outcome.said[0] == f"{Path('new/tours.yaml')} is new: tours 1, stops 4, in en."
    numbers = [row for row in Path("new/tours.yaml").read_text(encoding="utf-8").splitlines() if "number:" in row]
    assert numbers == ['    number: "1"', '    number: "2"', '    number: "3"', '    number: "4"  # it was "3"']


def test_a_folder_without_a_guide_is_refused():
    outcome = bring(laid(Path("kit"), {"a.xml": "<a/>", "b.json": "{}"}), Path("new"))
    assert [str(problem) for problem in outcome.problems] == [
        "kit:1:1: error: nothing here is TourML or an AudioGuideKit tour. [elsewhere]"
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=5, max_size=5))
def test_any_words_become_tours_and_scripts_that_can_be_read(texts):
    title, words, key, address, credit = texts
    more = {"audioFile": address, "image": words, "imageCredit": credit, "transcription": words}
    stops = [
        {"id": "h", "type": "headline", "text": words},
        {"id": key, "type": "audio", "title": title, **more},
        {"id": "e", "type": "embed", "embedUrl": f"https://{address}", "caption": title},
    ]
    with TemporaryDirectory() as folder:
        new = Path(folder, "new")
        assert bring(laid(Path(folder, "kit"), {"en.json": page(*stops, title=title)}), new).said
        found = check(new / "tours.yaml")[0]
        assert {problem.rule for problem in found if problem.severity == "error"} <= {"missing", "media"}
        assert all(read_script(path)[1] == [] for path in new.rglob("*.txt"))
