"""The guide on paper: large print that can also be heard, and labels for the wall, read back by other programs."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.guide.tours import read_tours
from kiosk.workshop.printing import printed

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")
HILL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="#345"/></svg>'
TOURS = """\
museum: {name: La Coupole, languages: [fr, en], links: [lacoupole-france.com]}
tours:
  - {id: all, title: {fr: Toute la visite, en: The whole tour}, stops: [v2, ida]}
stops:
  - id: ida
    number: 4
    title: {fr: Ida, en: Ida}
    parts:
      - narration: ida/narration
        pictures: [{picture: ida/hill.svg, alt: {fr: La colline, en: The hill}, at: inside}]
    directions: {fr: Tout droit, en: Straight on}
    further: [{title: {fr: Le site, en: The site}, url: "https://lacoupole-france.com/ida"}]
  - id: v2
    number: 23
    title: {fr: "V2 <b>&amp;</b> {{ 7 * 7 }}", en: V2}
    warning: {headline: {fr: Attention, en: Take care}, words: {fr: Des morts, en: Deaths}}
    parts: [{narration: v2/narration}]
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print a museum of two stops, the second of them in French only."""
    folder = tmp_path_factory.mktemp("paper")
    for stop in ("ida", "v2"):
        (folder / "media" / stop).mkdir(parents=True)
    (folder / "tours.yaml").write_text(TOURS, encoding="utf-8")
    (folder / "media/ida/hill.svg").write_text(HILL, encoding="utf-8")
    words = {
        "ida/narration.fr": "On entre.\nIl fait froid.\n[inside] Voici Ida.\n",
        "ida/narration.en": "You enter.\nIt is cold.\n[inside] This is Ida.\n",
        "v2/narration.fr": "Une fusée.\n",
    }
    for name, script in words.items():
        (folder / f"media/{name}.txt").write_text(script, encoding="utf-8")
    guide, problems = read_tours(folder / "tours.yaml")
    assert guide, problems
    made = list(printed(guide, folder / "tours.yaml", folder / "print", ("fr", "en"), "all"))
    assert [path.name for path in made] == ["texts.fr.pdf", "labels.fr.pdf", "texts.en.pdf", "labels.en.pdf"]
    return folder / "print"


def said(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def words_on(pdf: Path, page: int) -> list[str]:
    """Return a page's lines."""
    text = said("pdftotext", "-f", str(page), "-l", str(page), pdf, "-")
    return [line.strip() for line in text.splitlines() if line.strip()]


def codes_on(pdf: Path, folder: Path) -> list[str]:
    """Return what a scanner reads on all pages."""
    subprocess.run(["pdftoppm", "-r", "100", "-png", pdf, folder / "page"], check=True)
    found = []
    for page in sorted(folder.glob("page*.png")):
        found += [code.text for code in zxingcpp.read_barcodes(Image.open(page))]
    return found


def test_the_texts_are_a4_and_tagged_for_those_who_listen(papers: Path) -> None:
    told = said("pdfinfo", papers / "texts.en.pdf")
    assert re.search(r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)", told)
    assert re.search(r"Tagged: +yes", told)
    assert re.search(r"Title: +La Coupole – The whole tour", told)


def test_nothing_in_the_texts_is_smaller_than_eighteen_points(papers: Path) -> None:
    told = said("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", papers / "texts.fr.pdf")
    assert min(int(size) for size in re.findall(r'<fontspec [^>]*size="(\d+)"', told)) >= 18


def test_the_stops_come_in_the_order_of_the_tour_each_with_its_number(papers: Path) -> None:
    assert words_on(papers / "texts.en.pdf", 1)[:2] == ["La Coupole", "The whole tour"]
    assert words_on(papers / "texts.en.pdf", 2)[0] == "23 V2"
    assert words_on(papers / "texts.en.pdf", 3)[0] == "4 Ida"


def test_a_picture_stands_after_the_words_it_comes_with_and_is_told_in_words(papers: Path) -> None:
    assert words_on(papers / "texts.en.pdf", 3)[1:6] == [
        "You enter. It is cold.", "This is Ida.", "The hill", "On to the next stop", "Straight on",
    ]  # fmt: skip


def test_what_is_not_translated_stands_in_the_first_language(papers: Path) -> None:
    assert "Une fusée." in words_on(papers / "texts.en.pdf", 2)


def test_a_curators_words_are_words_and_nothing_else(papers: Path) -> None:
    assert words_on(papers / "texts.fr.pdf", 2)[0] == "23 V2 <b>&amp;</b> {{ 7 * 7 }}"


def test_the_codes_on_paper_lead_where_they_say(papers: Path, tmp_path: Path) -> None:
    for kind in ("texts", "labels"):
        assert codes_on(papers / f"{kind}.fr.pdf", tmp_path) == ["https://lacoupole-france.com/ida"]
        for page in tmp_path.glob("page*.png"):
            page.unlink()


def test_a_code_is_named_in_the_language_of_the_paper(papers: Path) -> None:
    assert words_on(papers / "texts.en.pdf", 3)[6:9] == ["Further reading", "The site", "lacoupole-france.com"]


def test_every_page_says_at_its_foot_which_stop_it_belongs_to(papers: Path) -> None:
    assert [words_on(papers / "texts.en.pdf", page)[-2] for page in (1, 2, 3)] == ["La Coupole", "23 V2", "4 Ida"]


def test_a_label_is_a5_with_number_title_and_the_place_a_code_leads_to(papers: Path) -> None:
    told = said("pdfinfo", papers / "labels.fr.pdf")
    assert re.search(r"Page size: +595\.\d+ x 419\.\d+ pts", told)
    assert re.search(r"Title: +La Coupole – Toute la visite\n", told)
    assert words_on(papers / "labels.fr.pdf", 2) == ["4", "Ida", "La Coupole", "lacoupole-france.com"]


def test_a_long_title_on_a_label_stays_clear_of_its_number(tmp_path: Path) -> None:
    tours = tmp_path / "tours.yaml"
    long = "The rocket that was to be launched from here against London, and those who were forced to build it"
    tours.write_text(TOURS.replace("en: V2}", f'en: "{long}"}}'), encoding="utf-8")
    guide, _ = read_tours(tours)
    assert guide
    _, labels = printed(guide, tours, tmp_path, ("en",), "all")
    told = said("pdftotext", "-bbox", "-l", "1", labels, "-")
    boxes = re.findall(r'<word xMin="\S+" yMin="(\S+)" xMax="\S+" yMax="(\S+)">(\S+)</word>', told)
    bottom = next(float(low) for _, low, word in boxes if word == "23")
    assert all(float(top) > bottom for top, _, word in boxes if word in long.split())
