"""Any drawing or photograph becomes a picture of the panel's size, or is refused with a sentence."""

import re

import numpy as np
import pytest
from PIL import Image, ImageCms

from kiosk.release.picture import prepare_picture
from kiosk.release.recipe import Refused
from tests.release.sources import DRAWING, SVG, SWITCHED, photograph


def made(source, kind="picture", language=""):
    file, size = prepare_picture(source, source.parent / "out", kind=kind, language=language)
    picture = Image.open(file)
    picture.load()
    assert picture.size == size
    return picture


def drawing(folder, text=DRAWING):
    path = folder / "drawing.svg"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("kind", "width"), [("picture", 2580), ("rest", 2580), ("closer", 4096)])
def test_a_drawing_is_drawn_as_large_as_its_use_allows(tmp_path, kind, width):
    picture = made(drawing(tmp_path), kind)
    assert (picture.format, picture.mode, picture.width) == ("PNG", "RGB", width)
    assert picture.height == pytest.approx(width * 496 / 1290, abs=1)
    assert picture.getpixel((width * 600 // 1290, picture.height * 240 // 496)) == (0xE8, 0xA3, 0x3D)


def test_a_tall_drawing_stays_within_the_height(tmp_path):
    assert made(drawing(tmp_path, DRAWING.replace("0 0 1290 496", "0 0 500 1000"))).height == 1452


def test_a_drawing_speaks_the_readers_language(tmp_path):
    french, english = (np.asarray(made(drawing(tmp_path, SWITCHED), language=code)) for code in ("fr", "en"))
    assert 1000 < french.sum() < english.sum()


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        ("<script>alert(1)</script>", "holds a <script>"),
        ('<rect onclick="x()" width="9" height="9"/>', "holds a script in «onclick»"),
        ('<image href="file:///etc/passwd" width="9" height="9"/>', "points at «file:///etc/passwd»"),
        ('<image href="hill.png" width="9" height="9"/>', "points at «hill.png»"),
        ('<use href="https://example.org/a.svg#b"/>', "points at «https://example.org/a.svg#b»"),
        ('<image href="data:image/svg+xml;base64,AAAA" width="9" height="9"/>', "points at «data:image/svg+xml"),
        ('<rect fill="url(http://example.org/#a)" width="9" height="9"/>', "points outside itself"),
        ("<style>@import 'other.css';</style>", "points outside itself"),
        ("<foreignObject/>", "holds a <foreignObject>"),
        ("<g>", "is not a readable SVG drawing: look at line 1"),
    ],
)
def test_a_drawing_that_reaches_outside_itself_is_refused(tmp_path, inside, sentence):
    with pytest.raises(Refused, match=re.escape(sentence)):
        made(drawing(tmp_path, SVG.format(inside)))


def test_a_drawing_that_multiplies_itself_is_refused(tmp_path):
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{entities}]>' + SVG.format("<text>&l9;</text>")
    with pytest.raises(Refused, match="declares entities"):
        made(drawing(tmp_path, bomb))


def test_a_drawing_without_a_size_is_refused(tmp_path):
    with pytest.raises(Refused, match="has no size; give it a viewBox"):
        made(drawing(tmp_path, '<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>'))


def test_a_photograph_is_made_no_larger_than_the_panel_and_stays_a_photograph(tmp_path):
    picture = made(photograph(tmp_path / "large.jpg", (5000, 2000)))
    assert (picture.format, picture.size) == ("JPEG", (2580, 1032))


def test_a_small_photograph_is_not_blown_up(tmp_path):
    assert made(photograph(tmp_path / "small.jpg", (300, 200))).size == (300, 200)


def test_a_photograph_is_turned_upright_and_forgets_where_it_was_taken(tmp_path):
    facts = Image.Exif()
    facts[0x0112] = 6  # orientation: turn clockwise
    facts[0x010E] = "taken at home"
    picture = made(photograph(tmp_path / "turned.jpg", (300, 200), exif=facts))
    assert picture.size == (200, 300)
    assert "exif" not in picture.info
    assert dict(picture.getexif()) == {}


def test_a_photograph_with_a_colour_profile_comes_out_in_srgb(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert made(photograph(tmp_path / "odd.jpg", icc_profile=profile)).size == (300, 200)
    assert made(photograph(tmp_path / "broken.jpg", icc_profile=b"nonsense")).size == (300, 200)


@pytest.mark.parametrize("name", ["scan.png", "scan.tif"])
def test_a_deep_grey_scan_keeps_its_greys(tmp_path, name):
    deep = np.linspace(0, 65535, 256 * 64).reshape(64, 256).astype(np.uint16)
    Image.fromarray(deep).save(tmp_path / name)
    picture = np.asarray(made(tmp_path / name).convert("L"), int)
    assert (picture.min(), picture.max()) == (0, 255)
    assert 120 < picture.mean() < 135


def test_flat_art_stays_sharp_and_keeps_its_transparency(tmp_path):
    flat = Image.new("RGBA", (200, 100), (20, 17, 15, 255))
    flat.paste((0, 0, 0, 0), (0, 0, 50, 50))
    flat.save(tmp_path / "flat.webp", lossless=True)
    picture = made(tmp_path / "flat.webp")
    assert (picture.format, picture.mode, picture.getpixel((10, 10))[3]) == ("PNG", "RGBA", 0)


@pytest.mark.parametrize("mode", ["CMYK", "L", "1", "P", "LA"])
def test_every_way_of_keeping_colours_is_understood(tmp_path, mode):
    Image.new(mode, (60, 40)).save(tmp_path / "one.tif" if mode != "P" else tmp_path / "one.png")
    assert made(next(tmp_path.glob("one.*"))).size == (60, 40)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_opened(tmp_path):
    Image.new("1", (20_000, 10_000)).save(tmp_path / "bomb.png")
    with pytest.raises(Refused, match="has more than 89 million pixels; 4096 along its longer side are enough"):
        made(tmp_path / "bomb.png")


def test_an_ending_is_not_trusted(tmp_path):
    Image.new("RGB", (60, 40)).save(tmp_path / "a.eps")
    (tmp_path / "a.eps").rename(tmp_path / "a.png")
    with pytest.raises(Refused, match="is not a PNG, JPEG, WebP, TIFF, GIF or SVG picture; save it as one of these"):
        made(tmp_path / "a.png")


def test_a_cut_photograph_is_refused(tmp_path):
    whole = photograph(tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Refused, match="is damaged; export it again"):
        made(tmp_path / "cut.jpg")
    (tmp_path / "none.jpg").write_bytes(b"")
    with pytest.raises(Refused, match="is empty"):
        made(tmp_path / "none.jpg")
