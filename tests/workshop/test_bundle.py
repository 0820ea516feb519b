"""Guides made to harm: bombs, files that reach out, zips that do not end. Each is refused with a sentence."""

import os
import stat
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from kiosk.workshop import bundle
from kiosk.workshop.bringing import bring
from kiosk.workshop.bundle import opened
from tests.workshop.elsewhere import fort, laid, stop, tourml

LAUGHS = '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY l0 "lol">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
) + "]>\n<Tour><Title>&l9;</Title></Tour>"  # fmt: skip
REACHING = '<!DOCTYPE Tour [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Tour><Title>&x;</Title></Tour>'
MORE = "more tags, or deeper ones, than any guide has; the file is left alone."
DOCTYPE = "a DOCTYPE, which can hide a bomb or reach for other files; delete it."


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)


def refusal(source: Path) -> str:
    """Return what is said of a guide; nothing may have been written."""
    outcome = bring(source, Path("new"))
    assert (outcome.said, Path("new").exists()) == ((), False)
    (problem,) = outcome.problems
    assert problem.rule == "elsewhere"
    return str(problem).removesuffix(" [elsewhere]")


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (LAUGHS, f"2:16: error: {DOCTYPE}"),
        (REACHING, f"1:16: error: {DOCTYPE}"),
        ('<!DOCTYPE Tour SYSTEM "http://x.example/t.dtd">\n<Tour/>', f"1:47: error: {DOCTYPE}"),
        ("<Tour>" + "<a>" * 200, f"1:196: error: {MORE}"),
        ("<Tour>" + "<a/>" * 100_001, f"error: {MORE}"),
        ("<Tour>" + " " * (4 << 20) + "</Tour>", "1:1: error: more than 4 MiB; no guide's texts are as long."),
        ("<Tour>\n<Stop></Tour>", "2:9: error: another tag is closed here than was opened last."),
        ("<Tour>\n<Stop/>", "2:8: error: the file ends before all tags are closed; it may have been cut off."),
        ("<Tour><Title>A & B</Title></Tour>", "1:17: error: a sign stands here that XML cannot have; a lone '&' is "
         "written '&amp;', a '<' '&lt;'."),
        ("<Tour><Title>A&nbsp;B</Title></Tour>", "1:15: error: a name after '&' is not known here; write the letter "
         "itself."),
        ("<t:Tour/>", "1:1: error: a prefix before ':' is not declared; declare it with xmlns in the first tag."),
        ('<?xml version="1.0" encoding="klingon"?><Tour/>', "1:1: error: the encoding named in the first line is not "
         "known; save the file as UTF-8."),
        ("", "1:1: error: the file ends before all tags are closed; it may have been cut off."),
        ("Tour", "1:1: error: the XML cannot be read from here on; save it anew from the program it comes from."),
    ],
    ids=["laughs", "reaching", "dtd", "deep", "many", "long", "crossed", "cut", "ampersand", "entity", "prefix",
         "encoding", "empty", "text"],
)  # fmt: skip
def test_xml_that_is_broken_or_made_to_harm_is_refused_with_its_line_in_little_memory(xml, said):
    Path("tour.xml").write_text(xml, "utf-8")
    tracemalloc.start()
    message = refusal(Path("tour.xml"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert message.startswith("tour.xml:")
    assert message.endswith(said)
    assert peak < 50 << 20


@pytest.mark.parametrize("name", ["../out.xml", "/out.xml", "a/../../out.xml", "C:/out.xml", "..\\out.xml"])
def test_a_zip_whose_names_lead_out_is_left_packed(name, monkeypatch):
    monkeypatch.setattr(os, "sep", "/")
    with ZipFile("bad.zip", "w") as out:
        out.writestr("tour.xml", tourml())
        entry = ZipInfo("x")
        entry.filename = name
        out.writestr(entry, "out")
    said = f"the zip holds '{name}', a name that leads out of it; it is left packed."
    assert refusal(Path("bad.zip")) == f"bad.zip:1:1: error: {said}"
    assert sorted(path.name for path in Path().iterdir()) == ["bad.zip"]


def test_a_zip_that_would_unpack_without_end_is_left_packed():
    with ZipFile("bomb.zip", "w", ZIP_DEFLATED) as out, out.open("tour.xml", "w") as stream:
        for _ in range(80):
            stream.write(bytes(1 << 20))
    assert refusal(Path("bomb.zip")) == (
        "bomb.zip:1:1: error: the zip would unpack to 80 MiB; no guide does that. It is left packed."
    )


def test_a_zip_that_lies_about_a_size_gives_no_more_than_it_said():
    with ZipFile("liar.zip", "w", ZIP_DEFLATED) as out:
        out.writestr("tour.xml", tourml(stop("a", "AudioStop")) + " " * 10_000)
    content = Path("liar.zip").read_bytes()
    true = len(tourml(stop("a", "AudioStop"))) + 10_000
    Path("liar.zip").write_bytes(content.replace(true.to_bytes(4, "little"), (50).to_bytes(4, "little")))
    said = "liar.zip:1:1: error: 'tour.xml' in it is damaged or packed in an unknown way; zip it anew."
    assert refusal(Path("liar.zip")) in (said, said.replace("liar.zip:", f"{Path('liar.zip/tour.xml')}:"))


def test_a_zip_of_too_many_files_is_left_packed():
    with ZipFile("many.zip", "w") as out:
        for number in range(bundle.MOST_FILES + 1):
            out.writestr(f"{number}.txt", "")
    assert refusal(Path("many.zip")) == (
        "many.zip:1:1: error: the zip holds more than 5000 files; zip only the guide and its media."
    )


def test_a_link_a_lock_and_damage_in_a_zip_are_named():
    link = ZipInfo("a.mp3")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile("link.zip", "w") as out:
        out.writestr(link, "/etc/passwd")
    assert refusal(Path("link.zip")) == "link.zip:1:1: error: 'a.mp3' in the zip is a link; zip the file itself."
    with ZipFile("locked.zip", "w") as out:
        out.writestr("tour.xml", tourml())
    content = bytearray(Path("locked.zip").read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    Path("locked.zip").write_bytes(content)
    assert refusal(Path("locked.zip")) == (
        "locked.zip:1:1: error: the zip is locked with a password; zip the folder anew without one."
    )
    Path("cut.zip").write_bytes(Path("link.zip").read_bytes()[:40])
    assert refusal(Path("cut.zip")) == "cut.zip:1:1: error: this is no zip, or a damaged one; zip the folder anew."


def test_a_zip_in_a_zip_stays_packed():
    with ZipFile("inner.zip", "w") as out:
        out.writestr("tour.xml", tourml())
    with ZipFile("outer.zip", "w") as out:
        out.write("inner.zip")
    assert refusal(Path("outer.zip")) == "outer.zip:1:1: error: nothing here is TourML or an AudioGuideKit tour."


@pytest.mark.parametrize(
    "uri", ["../secret.wav", "file:///../secret.wav", "/etc/passwd", "..\\secret.wav", "%2e%2e/secret.wav", "link.wav"]
)
def test_no_address_reaches_a_file_outside_nor_follows_a_link(uri):
    laid(Path(), {"secret.wav": b"secret"})
    fort(Path("fort"))
    Path("fort/link.wav").symlink_to(Path("secret.wav").resolve())
    text = Path("fort/tour.xml").read_text("utf-8").replace("./audio/gate-en.wav", uri)
    Path("fort/tour.xml").write_text(text, "utf-8")
    bring(Path("fort"), Path("new"))
    assert not any(path.read_bytes() == b"secret" for path in Path("new").rglob("*") if path.is_file())
    assert not Path("new/media/the-gate/narration.en.wav").exists()


def test_a_pipe_in_the_folder_is_not_waited_for():
    fort(Path("fort"))
    Path("fort/audio/gate-en.wav").unlink()
    os.mkfifo("fort/audio/gate-en.wav")
    assert len(bring(Path("fort"), Path("new")).problems) == 2


def test_a_folder_with_work_in_it_is_never_written_into():
    laid(Path("mine"), {"tours.yaml": "mine"})
    outcome = bring(fort(Path("fort")), Path("mine"))
    assert [str(problem) for problem in outcome.problems] == [
        "mine:1:1: error: is there already, perhaps with somebody's work in it; name a new folder. [elsewhere]"
    ]
    assert [path.read_text() for path in Path("mine").iterdir()] == ["mine"]
    assert bring(Path("fort"), Path("mine/tours.yaml")).said == ()


def test_an_empty_folder_is_filled():
    Path("new").mkdir()
    assert bring(fort(Path("fort")), Path("new")).said
    assert sorted(path.name for path in Path("new").iterdir()) == ["media", "tours.yaml"]


@pytest.mark.parametrize("existed", [False, True])
def test_a_file_damaged_in_the_zip_leaves_nothing_behind(existed):
    with ZipFile("fort.zip", "w") as out:
        for path in fort(Path("fort")).rglob("*.*"):
            out.write(path, path.relative_to("fort"))
    content = Path("fort.zip").read_bytes()
    Path("fort.zip").write_bytes(content.replace(b"a sound", b"a wound"))
    if existed:
        Path("new").mkdir()
    outcome = bring(Path("fort.zip"), Path("new"))
    assert [str(problem) for problem in outcome.problems] == [
        "fort.zip:1:1: error: 'audio/gate-en.wav' in it is damaged or packed in an unknown way; zip it anew. "
        "[elsewhere]"
    ]
    assert list(Path("new").iterdir() if existed else Path().glob("new*")) == []


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("file:///img/a.jpg", "img/a.jpg"),
        ("./img/A.JPG", "img/a.jpg"),
        ("http://x.example/files/styles/big/a.jpg?w=7#x", "img/a.jpg"),
        ("https://x.example/other/a.jpg", "img/a.jpg"),
        ("other/b.jpg", "two/other/b.jpg"),
        ("b.jpg", "b.jpg"),
        ("e%CC%81.jpg", "é.jpg"),
        ("/audio/de/c.mp3", ""),
        ("/audio/en/c.mp3", "public/en/c.mp3"),
        ("c.mp3", "public/en/c.mp3"),
        ("no.jpg", ""),
        ("", ""),
        ("../..", ""),
    ],
)
def test_an_address_finds_the_file_it_means(address, name):
    names = ("img/a.jpg", "b.jpg", "two/other/b.jpg", "one/b.jpg", "é.jpg", "public/en/c.mp3")
    with opened(laid(Path("kit"), dict.fromkeys(names, ""))) as files:
        assert files.find(address) == name
