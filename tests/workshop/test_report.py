"""What the report shows of sounds, pictures, codes and texts, in exact values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.guide.media import MediaFolder
from kiosk.guide.model import Link, Stop
from kiosk.guide.takes import takes
from kiosk.guide.tours import read
from kiosk.release.loudness import measure
from kiosk.workshop.report import clock, report
from kiosk.workshop.report_codes import codes
from kiosk.workshop.report_media import decoded
from kiosk.workshop.report_sound import sounding
from kiosk.workshop.report_strip import strip
from kiosk.workshop.report_texts import passages
from kiosk.workshop.report_voices import voices
from tests.release.museum import museum
from tests.release.sources import speech, wav


@pytest.fixture
def tours(tmp_path: Path) -> Path:
    return museum(tmp_path)


def test_pictures_and_sentences_stand_along_the_strip_at_their_times(tours):
    reading = read(tours)
    media = MediaFolder(tours.parent / "media")
    heard = list(takes(reading.guide, media))
    found = decoded(reading.guide, media, heard)
    dome = strip(heard[0], media, found, "fr")
    assert [(one.name, one.left, one.wide, one.alt) for one in dome.shown] == [
        ("hill.svg", 0.0, 50.0, "La colline"),
        ("photo.jpg", 50.0, 50.0, "Une photographie"),
    ]
    assert all(one.address.startswith("data:image/webp;base64,") for one in dome.shown)
    assert [(one.left, one.wide, one.cue.name) for one in dome.said] == [(0.0, 50.0, "first"), (50.0, 50.0, "shield")]
    assert (dome.seconds, dome.words, dome.pace) == (2.0, 6, 180.0)
    assert dome.fastest
    assert (round(dome.fastest.speed, 1), dome.fastest.fast) == (15.0, False)
    assert dome.ruler == ((0.0, 0.0),)
    flight = next(strip(take, media, found, "fr") for take in heard if take.part.film)
    assert [one.name for one in flight.shown] == ["flight.mp4"]
    first, second = voices([dome, flight], ("fr", "en"))
    assert (first.recordings, first.drafts, first.seconds, first.words) == (2, 0, 4.0, 12)
    assert (second.recordings, second.fastest, second.loudness) == (0, None, None)


def test_a_recording_is_as_loud_as_the_meter_says(tmp_path):
    file = wav(tmp_path / "voice.wav", speech(6.0))
    heard, measured = sounding(file), measure(file)
    assert heard.lufs == pytest.approx(measured.lufs, abs=0.05)
    assert (heard.seconds, len(heard.waves), len(heard.loud)) == (6.0, 60, 60)
    assert max(heard.waves) == pytest.approx(10 ** (measured.peak / 20), abs=0.1)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "is empty"), (b"no sound", "cannot be read as sound; it is damaged or of an unknown kind")],
)
def test_a_recording_that_cannot_be_heard_says_why(tmp_path, content, reason):
    (tmp_path / "voice.wav").write_bytes(content)
    assert sounding(tmp_path / "voice.wav").refused == reason


LENGTHS = {  # letters of an address: version, size in mm, a square in mm, read from cm, in the dark
    26: (2, 90, 2.7, 90, 54),
    42: (3, 92, 2.5, 92, 55),
    62: (4, 92, 2.2, 92, 55),
    84: (5, 89, 2.0, 89, 54),
    106: (6, 85, 1.7, 85, 51),
}


@pytest.mark.parametrize("length", LENGTHS)
def test_a_code_is_as_large_and_read_from_as_far_as_the_standards_say(length):
    (code,) = codes(stop(Link(title={"": "Page"}, url={"": "https://a.fr/".ljust(length, "x")})), ["fr", "en"])
    found = (code.version, round(code.size), round(code.square, 1), round(code.far), round(code.far_dark))
    assert (found, code.languages, code.host) == (LENGTHS[length], ("",), "a.fr")


def test_languages_that_share_an_address_share_a_code():
    links = {"fr": "https://a.fr/", "en": "https://a.fr/en", "de": "https://a.fr/en"}
    found = codes(stop(Link(title={"fr": "Page", "en": "Page"}, url=links)), ["fr", "en", "de"])
    assert [(code.url, code.languages) for code in found] == [
        ("https://a.fr/", ("fr",)),
        ("https://a.fr/en", ("en", "de")),
    ]


def stop(*further: Link) -> Stop:
    parts = [{"narration": "dome/narration"}]
    return Stop.model_validate({"id": "dome", "number": "7", "title": "Dome", "parts": parts, "further": further})


def test_sentences_are_side_by_side_by_their_names_and_then_by_their_order(tours):
    folder = tours.parent / "media/dome"
    (folder / "narration.fr.txt").write_text("Un.\nDeux.\n[shield] Trois.\n", encoding="utf-8")
    (folder / "narration.en.txt").write_text("One.\n[shield] Three.\nFour.\n", encoding="utf-8")
    reading = read(tours)
    media = MediaFolder(tours.parent / "media")
    heard = list(takes(reading.guide, media))
    found = passages(reading.guide.stops[0], heard, media, ("fr", "en"))
    assert [(one.name, dict(one.words)) for one in found if one.what == "Heard"] == [
        ("", {"fr": "Un.", "en": "One."}),
        ("", {"fr": "Deux."}),
        ("shield", {"fr": "Trois.", "en": "Three."}),
        ("", {"en": "Four."}),
    ]
    assert [one.what for one in found] == [
        "Title", "Heard", "Heard", "Heard", "Heard", "Picture", "Picture", "Label", "Link", "Directions",
    ]  # fmt: skip


def test_a_guide_whose_fields_are_not_sound_leaves_the_earlier_report_as_it_is(tours, tmp_path):
    out = tmp_path / "report.html"
    out.write_text("the earlier one", encoding="utf-8")
    tours.write_text(tours.read_text(encoding="utf-8").replace("number: 7", "number: seven"), encoding="utf-8")
    assert [problem.severity for problem in report(tours, out)] == ["error"]
    assert out.read_text(encoding="utf-8") == "the earlier one"


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.6, "1:00"), (125.4, "2:05")])
def test_times_are_minutes_and_seconds(seconds, shown):
    assert clock(seconds) == shown


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(scheme):
    """WCAG 2 AA: 4.5 for text, 3 for the marks and outlines."""
    style = (Path(__file__).parents[2] / "kiosk/workshop/report.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style.split("@media")[0 if scheme == "light" else 1]))
    for text in ("ink", "soft", "lamp", "minium"):
        for ground in ("paper", "card"):
            assert contrast(colours[text], colours[ground]) >= 4.5
    for mark, ground in (("edge", "paper"), ("edge", "card"), ("lamp", "glow"), ("minium", "blush"), ("ink", "glow")):
        assert contrast(colours[mark], colours[ground]) >= 3


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
