"""The report's page in a real browser: nothing from outside, everything by keyboard, words that stay words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from kiosk.workshop.report import report
from tests.release.museum import CAPTIONS, museum
from tests.workshop.browser import Browser, browser

NAUGHTY = (
    '<script>document.title="gone"</script>',
    '"><img src=x onerror=alert(1)>',
    "</style></title></textarea><h1>big</h1>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; <!-- -->",
    "' onfocus='alert(1)' autofocus tabindex='1",
    "\u202etxt.exe \u200b مرحبا 😀",
    "]]><![CDATA[",
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a museum in which an English text and recording are missing."""
    folder = tmp_path_factory.mktemp("museum")
    tours = museum(folder)
    tours.write_text(tours.read_text(encoding="utf-8").replace("fr: Une photographie, en: A photograph", "fr: Photo"))
    (folder / "media/dome/narration.en.wav").unlink()
    assert report(tours, folder / "report.html") == ()
    return folder / "report.html"


@pytest.fixture
def page(chromium: Browser, written: Path) -> Browser:
    chromium.asked.clear()
    chromium.complaints.clear()
    chromium.open(written)
    return chromium


def focused(page: Browser) -> str:
    return str(page.value("document.activeElement.id || document.activeElement.className"))


def seen(page: Browser, selector: str) -> list[str]:
    """Return the texts of what matches and is shown."""
    found = page.value(
        f"[...document.querySelectorAll({selector!r})].filter(e => e.getClientRects().length)"
        ".map(e => e.textContent.trim().replace(/\\s+/g, ' '))"
    )
    return list(found)


def test_the_page_asks_for_nothing_and_complains_of_nothing(page, written):
    assert [address for address in page.asked if not address.startswith("data:")] == [written.as_uri()]
    assert page.complaints == []
    assert page.value("document.fonts.ready.then(f => [...f].filter(one => one.status === 'loaded').length)") == 3


def test_the_totals_are_at_the_top(page):
    assert seen(page, ".totals div") == [
        "tour1", "stops2", "languages2", "minutes0", "drafts0", "missing2", "older than their source0",
    ]  # fmt: skip


def test_the_keyboard_skips_to_the_board_and_reaches_every_control_in_order(page):
    order = []
    for _ in range(5):
        page.press("Tab")
        order.append(focused(page))
    assert order == ["skip", "strip", "left", "right", "unfold"]
    for _ in range(4):
        page.press("Tab", shift=True)
    page.press("Enter")
    assert focused(page) == "board"


def test_a_focused_control_can_be_seen(page):
    page.press("Tab")
    page.press("Tab")
    assert page.value("getComputedStyle(document.activeElement).outlineWidth") == "3px"


def test_another_language_of_the_strips_is_chosen_by_keyboard(page):
    assert seen(page, ".strip .facts b") == ["Français", "Français"]
    page.value("document.getElementById('strip').focus()")
    page.press("e")
    assert page.value("document.getElementById('strip').value") == "en"
    assert seen(page, ".strip .facts b") == ["English", "English", "English"]
    assert seen(page, ".strip .facts .bad") == ["the recording is missing"]
    assert page.complaints == []


def test_two_languages_of_the_texts_stand_in_the_order_they_were_chosen_in(page):
    page.value("document.getElementById('unfold').click()")
    assert seen(page, "#stop-dome .texts thead th") == ["What", "Français", "English"]
    for name, letter in (("left", "e"), ("right", "f")):
        page.value(f"document.getElementById('{name}').focus()")
        page.press(letter)
    assert seen(page, "#stop-dome .texts thead th") == ["What", "English", "Français"]
    assert seen(page, "#stop-dome .texts tbody tr:nth-child(-n+2) td") == [
        "The dome",
        "Le dôme",
        "Here it stands.",
        "Here it stands.",
    ]
    assert page.value("document.querySelector('#stop-dome .texts td').lang") == "en"


def test_captions_are_read_along_the_waveform_with_the_arrow_keys(page):
    page.value("document.querySelector('#stop-dome .chosen .cue').focus()")
    assert seen(page, "#stop-dome .chosen .said") == ["0:00 – 0:01 firstHere it stands. 15.0 letters a second"]
    page.press("ArrowRight")
    assert seen(page, "#stop-dome .chosen .said") == ["0:01 – 0:02 shieldIt is thick. 12.0 letters a second"]
    page.press("ArrowRight")
    assert page.value("document.activeElement.dataset.name") == "shield"
    page.press("Home")
    assert page.value("document.activeElement.dataset.name") == "first"
    assert page.value("[...document.querySelectorAll('#stop-dome .chosen .cue')].map(c => c.tabIndex)") == [0, -1]


def test_every_cell_of_the_board_is_read_by_its_headers(page):
    assert page.value("[...document.querySelectorAll('th')].every(cell => cell.scope)") is True
    row = "[...document.querySelectorAll('.board tbody tr')].find(row => row.textContent.includes('Le dôme'))"
    cells = page.value(f"[...{row}.querySelectorAll('td')].map(cell => cell.textContent.trim())")
    assert cells == [
        "there", "there", "there", "there", "–", "there", "there",
        "there", "there", "missing", "there", "–", "1 missing, 1 there", "there",
    ]  # fmt: skip


def test_headings_go_down_step_by_step(page):
    levels = page.value("[...document.querySelectorAll('h1,h2,h3,h4')].map(heading => +heading.tagName[1])")
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("width", [1920, 1280, 768, 320])
def test_no_width_needs_sideways_scrolling(page, width):
    page.resize(width, 800)
    assert page.value("document.documentElement.scrollWidth") <= width


def test_it_is_a_page_of_dark_words_on_light_or_of_light_on_dark(page, tmp_path):
    for scheme, lightest in (("light", 240), ("dark", 30)):
        page.prefer(color_scheme=scheme)
        with Image.open(page.screenshot(tmp_path / f"{scheme}.png")) as shot:
            corner = shot.convert("L").getpixel((2, 2))
        assert corner >= 240 if scheme == "light" else corner <= lightest
    page.prefer()


def test_it_prints_on_paper_with_every_text_unfolded(page, tmp_path):
    paper = page.printed(tmp_path / "report.pdf").read_bytes()
    assert paper.startswith(b"%PDF-")
    assert paper.count(b"/Type /Page\n") >= 4
    assert page.value("[...document.querySelectorAll('details')].some(one => one.open)") is False


def test_no_words_of_a_curator_are_anything_but_words(chromium, tmp_path):
    tours = museum(tmp_path)
    text = tours.read_text(encoding="utf-8")
    for words, naughty in zip(
        ("Le dôme, en: The dome}\n    place", "La colline", "Une photographie", "béton", "Tout droit.", "La mort",
         "Le vol", "Pompe"), NAUGHTY, strict=True,
    ):  # fmt: skip
        words = words.split(",")[0]
        text = text.replace(words, "'" + naughty.replace("'", "''") + "'", 1)
    text = text.replace("name: La Coupole", "name: '" + NAUGHTY[0] + "'")
    tours.write_text(text, encoding="utf-8")
    said = "\n".join(naughty for naughty in NAUGHTY if "-->" not in naughty)
    captions = CAPTIONS.replace("It is thick.", said.replace("&", "&amp;").replace("<", "&lt;"))
    (tmp_path / "media/dome/narration.fr.vtt").write_text(captions, encoding="utf-8")
    assert report(tours, tmp_path / "report.html") == ()
    chromium.complaints.clear()
    chromium.open(tmp_path / "report.html")
    assert chromium.complaints == []
    assert chromium.value("document.querySelectorAll('script').length") == 1
    assert chromium.value("document.querySelectorAll('img, textarea').length") == 0
    assert chromium.value("document.querySelector('h1').textContent") == NAUGHTY[0]
    chromium.value("document.getElementById('unfold').click()")
    whole = chromium.value("document.body.textContent")
    assert [naughty for naughty in NAUGHTY if naughty not in whole] == []
    chromium.value("document.querySelectorAll('#stop-dome .chosen .cue')[1].focus()")
    assert NAUGHTY[1] in seen(chromium, "#stop-dome .chosen .said q")[0]
