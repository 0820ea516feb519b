"""The command line, as its users meet it: exit codes, and one clear line for each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide.written import GOOD
from tests.release.museum import museum
from tests.workshop.elsewhere import fort

MAIN = Path(__file__).parents[1] / "main.py"
"""What `python main.py` starts."""


def command(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in `folder`, without a display unless one is given."""
    usual = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    whole = [sys.executable, str(MAIN), *words]
    return subprocess.run(whole, cwd=folder, env=usual | environment, capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A curator's folder with a small museum that is whole."""
    folder = tmp_path_factory.mktemp("shop")
    museum(folder)
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder whose tours.yaml has a mistake in its third line."""
    (tmp_path / "tours.yaml").write_text("museum:\n  name: La Coupole\n stops: [\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["nonsense"], "invalid choice: 'nonsense'"),
        (["--loud"], "unrecognized arguments: --loud"),
        (["check", "tours.yaml"], "unrecognized arguments: tours.yaml"),
        (["run", "--windowed", "big"], "'big' is not a size; write width and height like 1280x720."),
        (["prepare", "--progress", "dance"], "invalid choice: 'dance'"),
        (["check", "--tours"], "expected one argument"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_wrong(tmp_path, words, complaint):
    ended = command(*words, folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert complaint in ended.stderr.splitlines()[-1]


@pytest.mark.parametrize("words", [["run"], [], ["--tours", "tours.yaml"], ["run", "--windowed", "1280x720"]])
def test_without_a_display_it_is_3_and_one_line_says_so(tmp_path, words):
    ended = command(*words, folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.startswith("There is no screen to show the guide on: ")


def test_a_display_that_does_not_answer_is_3_and_named(tmp_path):
    ended = command("run", "--state", str(tmp_path), folder=tmp_path, DISPLAY=":987")
    assert ended.returncode == 3
    assert ":987" in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr


def test_help_names_every_command(tmp_path):
    ended = command("--help", folder=tmp_path)
    assert ended.returncode == 0
    for name in ["run", "check", "prepare", "narrate", "new", "report", "print", "schema", "export", "import", "demo"]:
        assert f"    {name} " in ended.stdout


@pytest.mark.parametrize(
    "name",
    [
        *("run", "check", "prepare", "narrate", "report", "print", "schema", "export", "import", "demo"),
        *("new stop", "new tour", "new language"),
    ],
)
def test_every_command_explains_its_options(tmp_path, name):
    ended = command(*name.split(), "--help", folder=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "--tours FILE" in ended.stdout


def test_check_counts_what_is_there_and_is_0(shop, tmp_path):
    """Of its twelve media two are copies of others."""
    first = command("check", "--state", str(tmp_path), folder=shop)
    assert first.stderr == "Listening to and looking at 10 media for the first time; this may take a minute.\n"
    ended = command("check", "--state", str(tmp_path), folder=shop)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, first.stdout, "")
    assert ended.stdout.splitlines()[-4].startswith("0 errors, ")
    assert "1 tour, 2 stops, in fr, en." in ended.stdout


def test_check_names_the_place_of_a_mistake_and_is_1(broken):
    ended = command("check", "--state", "state", folder=broken)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert ended.stdout.startswith("tours.yaml:3:")


@pytest.mark.parametrize("name", ["check", "prepare", "narrate", "report"])
def test_a_guide_that_is_not_there_is_1_and_named(tmp_path, name):
    ended = command(name, "--state", "state", "--tours", "nowhere.yaml", folder=tmp_path)
    assert ended.returncode == 1
    assert "nowhere.yaml:1:1: error: there is no such file" in ended.stdout + ended.stderr


def test_prepare_makes_a_release_once_and_is_0(shop, tmp_path):
    first = command("prepare", "--state", str(tmp_path), folder=shop)
    assert first.returncode == 0
    assert first.stderr.splitlines()[-1].startswith("Release 000001-")
    assert first.stderr.endswith(" made, 0 reused.\n")
    again = command("prepare", "--progress", "json", "--state", str(tmp_path), folder=shop)
    reports = [json.loads(line) for line in again.stdout.splitlines()]
    assert (again.returncode, again.stderr) == (0, "")
    assert reports[-1]["release"].startswith("000001-")
    assert reports[-1]["made"] == 0


def test_prepare_refuses_a_broken_guide_by_name_and_is_1(broken):
    ended = command("prepare", "--state", "state", folder=broken)
    assert ended.returncode == 1
    assert "tours.yaml:3:" in ended.stderr
    assert ended.stderr.endswith("No new release: the last good one stays on air.\n")


def test_narrate_refuses_a_broken_guide_by_name_and_is_1(broken):
    ended = command("narrate", folder=broken)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "tours.yaml:3:" in ended.stderr


def test_narrate_with_an_engine_that_writes_nowhere_is_2_and_shows_how(shop):
    ended = command("narrate", "--engine", "piper", folder=shop)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "“piper” does not say where the sound goes; write {wav} there, like: "
        "piper --model voices/{language}.onnx --output_file {wav}\n"
    )


def test_narrate_of_a_stop_that_is_not_there_is_2_and_names_those_that_are(shop):
    ended = command("narrate", "--stop", "nowhere", folder=shop)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("There is nothing of this stop and language. Stops: ")


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A folder with tours that are whole, to be changed."""
    (tmp_path / "tours.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_new_says_what_it_has_written_and_what_comes_next_and_is_0(bench):
    ended = command("new", "stop", "bakery", "--number", "9", folder=bench)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == (
        f"{Path('media/bakery/narration.fr.txt')} is new.\n{Path('media/bakery/narration.en.txt')} is new.\n"
        "tours.yaml is changed.\n"
        "Write the scripts, one sentence a line; then 'narrate'. "
        "'check' says what is still missing.\n"
    )
    assert command("new", "tour", "weapons", "--stops", "v2", "bakery", folder=bench).returncode == 0
    assert command("new", "language", "nl", folder=bench).returncode == 0
    assert (bench / "media/bakery/narration.nl.txt").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["stop", "ida", "--number", "9"], "Nothing is added: the stop 'ida' is there already. Taken are: ida, v2.\n"),
        (["language", "it"], "Nothing is added: the kiosk's own words do not exist in 'it'; it knows "),
    ],
)
def test_new_of_what_cannot_be_is_2_and_says_why(bench, words, said):
    ended = command("new", *words, folder=bench)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(said)
    assert (bench / "tours.yaml").read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    "words",
    [["new", "stop", "x", "--number", "1"], ["new", "tour", "x"], ["export", "--out", "a.csv"], ["import", "a.csv"]],
)
def test_what_writes_refuses_a_broken_or_missing_guide_by_name_and_is_1(broken, words):
    before = (broken / "tours.yaml").read_bytes()
    ended = command(*words, folder=broken)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("tours.yaml:3:")
    missing = command(*words, "--tours", "nowhere.yaml", folder=broken)
    assert missing.returncode == 1
    said = "nowhere.yaml:1:1: error: there is no such file; look at its name and folder. [file]\n"
    assert missing.stderr.startswith(said)
    assert [(path.name, path.read_bytes()) for path in broken.iterdir()] == [("tours.yaml", before)]


def test_export_and_import_say_what_they_did(bench):
    ended = command("export", "--tour", "dome", "--out", "texts.csv", folder=bench)
    assert (ended.returncode, ended.stdout) == (0, "")
    table = bench / "texts.csv"
    assert table.read_bytes().startswith(b"\xef\xbb\xbfid,what,fr,en,mark\r\n")
    table.write_bytes(table.read_bytes().replace(b",Under the dome,", b",Below the dome,"))
    ended = command("import", "texts.csv", folder=bench)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "Texts taken over: 1. Files changed: 1.\n")
    assert (bench / "tours.yaml").read_text(encoding="utf-8") == GOOD.replace("Under the dome", "Below the dome")
    table.write_bytes(table.read_bytes().replace(b",Below the dome,", b",=A1,"))
    assert command("import", "texts.csv", folder=bench).returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "--out", "tours.yaml"], "tours.yaml is there already, perhaps with somebody's work in it; "),
        (["export", "--out", "a.csv", "--tour", "domes"], "There is no tour 'domes'. Did you mean 'dome'?\n"),
        (["import", "a.doc"], "'a.doc' is nothing that can be imported; "),
        (["import", "texts.XLSX"], "'texts.XLSX' is a spreadsheet's own file; save it from there as 'CSV UTF-8', "),
        (["import", "tour.xml"], "A guide made elsewhere gets a folder of its own: add '--into FOLDER' "),
        (["import", "."], "A guide made elsewhere gets a folder of its own: add '--into FOLDER' "),
        (["import", "a.csv", "--into", "new"], "A table of texts goes into the tours that are there: "),
        (["import", "tour.xml", "--into", "new"], "'tour.xml' is not there; name a TourML file, or a folder or .zip "),
    ],
)
def test_export_and_import_of_what_cannot_be_are_2_and_say_why(bench, words, said):
    ended = command(*words, folder=bench)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(said)
    assert (bench / "tours.yaml").read_text(encoding="utf-8") == GOOD


def test_import_of_a_guide_made_elsewhere_says_what_it_took_and_what_comes_next(tmp_path):
    fort(tmp_path / "fort")
    ended = command("import", "fort", "--into", "new", folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr.splitlines() == [
        f"{Path('fort/tour.xml')}:29:5: warning: 'https://fort.example/gate-fr.mp3' is on the web, where this command "
        "never looks; save it as 'media/the-gate/narration.fr.mp3'. [absent]",
        f"{Path('new/tours.yaml')} is new: tours 1, stops 1, in en, fr.",
        "Taken over from TourML: media 3, scripts 2. Not there: media 1; the warnings above say where each belongs.",
        "Left out, since the kiosk's own words do not exist in them: es.",
        f"Now run: main.py check --tours {Path('new/tours.yaml')}",
    ]
    before = (tmp_path / "new/tours.yaml").read_bytes()
    again = command("import", "fort", "--into", "new", folder=tmp_path)
    assert (again.returncode, again.stderr) == (
        1,
        "new:1:1: error: is there already, perhaps with somebody's work in it; name a new folder. [elsewhere]\n"
        "Nothing has been imported.\n",
    )
    assert (tmp_path / "new/tours.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("new stop bakery --number 9", "Nothing is added: the files cannot be written; look at "),
        ("export --out texts.csv", "texts.csv cannot be written; look at the folder's rights and the disk.\n"),
        ("import given.csv", "Nothing has been changed: the files cannot be written; look at "),
        ("schema", "tours.schema.json cannot be written; look at "),
    ],
)
def test_a_disk_that_is_full_leaves_every_file_as_it_was_and_is_3(bench, words, said):
    assert command("export", "--out", "given.csv", folder=bench).returncode == 0
    given = bench / "given.csv"
    given.write_bytes(given.read_bytes().replace(b",Under the dome,", b",Below the dome,"))
    files = {path.name: path.read_bytes() for path in bench.iterdir()}
    full = f"ulimit -f 1; exec '{sys.executable}' '{MAIN}' {words}"
    ended = subprocess.run(["bash", "-c", full], cwd=bench, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 3
    assert ended.stderr.startswith(said)
    assert {path.name: path.read_bytes() for path in bench.rglob("*") if path.is_file()} == files


def test_report_writes_one_page_says_where_and_is_0(shop, tmp_path):
    ended = command("report", "--out", str(tmp_path / "new/page.html"), folder=shop)
    assert (ended.returncode, ended.stdout) == (0, "")
    assert ended.stderr == f"The report is in {tmp_path}/new/page.html: open it in a browser.\n"
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["page.html"]


def test_report_refuses_a_broken_guide_by_name_and_is_1(broken):
    ended = command("report", folder=broken)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "tours.yaml:3:" in ended.stderr
    assert not (broken / "report.html").exists()


@pytest.mark.parametrize(("name", "out"), [("report", "tours.yaml/page.html"), ("print", "tours.yaml/paper")])
def test_what_cannot_be_written_to_its_place_is_3_and_said_in_one_line(shop, name, out):
    ended = command(name, "--out", out, folder=shop)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr == f"{out} cannot be written; look at the folder's rights and the disk.\n"


def test_prepare_where_nothing_can_be_written_is_3_and_says_so(shop):
    ended = command("prepare", "--state", "tours.yaml/state", folder=shop)
    assert ended.returncode == 3
    assert "no release could be made here: its folder cannot be written to. [disk]" in ended.stderr
    told = command("prepare", "--state", "tours.yaml/state", "--progress", "json", folder=shop)
    assert (told.returncode, told.stderr) == (3, "")


def test_narrate_with_a_program_that_is_not_there_is_3_and_asks_for_it(tmp_path):
    museum(tmp_path)
    for captions in (tmp_path / "media/dome").glob("narration.*"):
        captions.unlink()
    (tmp_path / "media/dome/narration.fr.txt").write_text("Une phrase.\n", encoding="utf-8")
    ended = command("narrate", "--stop", "dome", "--engine", "pipper {wav}", folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.splitlines()[-1] == (
        "media/dome/narration.fr.txt:1:1: error: 'pipper' cannot be started (No such file or directory); "
        "is it installed? [voice]"
    )


def test_narrate_does_not_wait_for_a_pictures_words(tmp_path):
    tours = museum(tmp_path)
    tours.write_text(tours.read_text().replace(", alt: {fr: La colline, en: The hill}", ""), encoding="utf-8")
    assert command("check", "--state", "state", folder=tmp_path).returncode == 1
    ended = command("narrate", "--stop", "dome", folder=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "dome/narration.fr: no script\ndome/narration.en: no script\n")


def test_narrate_where_nothing_can_be_written_is_3_and_says_so_once(tmp_path):
    museum(tmp_path)
    for captions in (tmp_path / "media/dome").glob("narration.*.vtt"):
        captions.with_suffix(".txt").write_text("A sentence.\n", encoding="utf-8")
        captions.unlink()
        captions.mkdir()  # in its place nothing can be written
    ended = command("narrate", folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr == (
        "media/dome:1:1: error: nothing can be written here; look at the folder's rights and the disk. [disk]\n"
    )
