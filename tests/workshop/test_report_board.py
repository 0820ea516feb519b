"""The translation board, exactly, on a small museum of real files: what is there, draft, missing, or older."""

from __future__ import annotations

import os
import subprocess
from array import array
from pathlib import Path

import pytest

from kiosk.guide.captions import Cue
from kiosk.guide.media import MediaFolder
from kiosk.guide.takes import takes
from kiosk.guide.tours import read
from kiosk.workshop.draft import write_draft
from kiosk.workshop.notes import draft_note, recording_note, write_noted
from kiosk.workshop.report_ages import Ages
from kiosk.workshop.report_board import Row, board, counted
from kiosk.workshop.script import read_script
from tests.release.museum import museum
from tests.release.sources import speech, wav

SCRIPT = "Here it stands.\n[shield] It is thick.\n"
DAY = 86_400.0


@pytest.fixture
def tours(tmp_path: Path) -> Path:
    return museum(tmp_path)


def rows_of(tours: Path) -> dict[str, Row]:
    reading = read(tours)
    assert reading.understood
    assert reading.source
    media = MediaFolder(tours.parent / "media")
    heard = list(takes(reading.understood, media))
    rows = board(reading.understood, reading.source, media, heard, Ages(reading.source))
    return {row.id or row.what: row for row in rows}


def shown(row: Row) -> dict[str, tuple[str, ...]]:
    """Return kind -> for French and for English, how many items are in which state."""
    kinds = dict.fromkeys(kind for kind, _ in row.cells)
    return {kind: tuple(_states(row, kind, language) for language in ("fr", "en")) for kind in kinds}


def _states(row: Row, kind: str, language: str) -> str:
    cell = row.cell(kind, language)
    states = ((cell.count(state), state) for state in ("missing", "older", "draft", "there"))
    return ", ".join(f"{count} {state}" for count, state in states if count)


def why(tours: Path, kind: str, language: str, row: str = "dome") -> list[str]:
    return rows_of(tours)[row].cell(kind, language).whys


def write_scripts(tours: Path) -> Path:
    """Give the dome a script in both languages; return the folder it is in."""
    for language in ("fr", "en"):
        (tours.parent / f"media/dome/narration.{language}.txt").write_text(SCRIPT, encoding="utf-8")
    return tours.parent / "media/dome"


def put_draft(folder: Path, language: str) -> None:
    """Put a draft of the dome's script in the place of its recording."""
    script, _ = read_script(folder / f"narration.{language}.txt")
    (folder / f"narration.{language}.wav").unlink()
    samples = array("h", (9000 if number // 100 % 2 else -9000 for number in range(22_050)))
    write_draft(samples, folder / f"narration.{language}.opus", rate=22_050, engine="a test")
    cues = [Cue(0.1, 0.5, "Here it stands."), Cue(0.5, 0.9, "It is thick.", name="shield")]
    write_noted(folder / f"narration.{language}.vtt", cues, note=draft_note(script, engine="a test", hints={}))


def test_the_board_of_a_whole_museum(tours):
    rows = rows_of(tours)
    assert {name: shown(row) for name, row in rows.items()} == {
        "house": {"texts": ("2 there", "2 there")},
        "all": {"texts": ("1 there", "1 there")},
        "dome": {
            "texts": ("3 there", "3 there"),
            "alt": ("2 there", "2 there"),
            "links": ("2 there", "2 there"),
            "script": ("1 there", "1 there"),
            "sound": ("1 there", "1 there"),
            "captions": ("1 there", "1 there"),
        },
        "v2": {
            "texts": ("6 there", "6 there"),
            "alt": ("1 there", "1 there"),
            "script": ("1 there", "2 there"),
            "sound": ("1 there", "2 there"),
            "captions": ("1 there", "2 there"),
            "film": ("2 there", "1 there"),
        },
    }
    assert counted(rows.values()) == {"there": 52}


def test_what_is_missing_is_named_with_its_place(tours):
    media = tours.parent / "media"
    for name in ("dome/narration.en.wav", "dome/narration.en.vtt", "v2/flight.mp4"):
        (media / name).unlink()
    text = tours.read_text(encoding="utf-8")
    tours.write_text(text.replace("alt: {fr: Une photographie, en: A photograph}", "alt: {fr: Une photographie}"))
    assert shown(rows_of(tours)["dome"])["alt"] == ("2 there", "1 missing, 1 there")
    assert why(tours, "alt", "en") == ["'alt' is missing (line 23 of tours.yaml)."]
    assert why(tours, "sound", "en") == ["The recording of 'dome/narration.en' is missing."]
    assert why(tours, "captions", "en") == ["The captions 'dome/narration.en.vtt' are missing."]
    assert why(tours, "script", "en") == ["The script 'dome/narration.en.txt' is missing."]
    (media / "dome/narration.en.txt").write_text("# Write here.\n", encoding="utf-8")
    assert why(tours, "script", "en") == ["The script 'dome/narration.en.txt' is still to be written."]
    assert shown(rows_of(tours)["v2"])["film"] == ("1 missing, 1 there", "1 missing")
    assert counted(rows_of(tours).values())["missing"] == 6


def test_a_draft_is_a_draft_until_its_script_changes_and_then_it_is_older(tours):
    folder = write_scripts(tours)
    put_draft(folder, "en")
    row = rows_of(tours)["dome"]
    assert (shown(row)["sound"], shown(row)["captions"]) == (("1 there", "1 draft"), ("1 there", "1 draft"))
    assert counted([row])["draft"] == 1
    (folder / "narration.en.txt").write_text(SCRIPT.replace("It is", "That is"), encoding="utf-8")
    row = rows_of(tours)["dome"]
    assert (shown(row)["sound"], shown(row)["captions"]) == (("1 there", "1 older"), ("1 there", "1 older"))
    assert why(tours, "sound", "en") == [
        "'dome/narration.en.opus' was made before the script was changed; 'narrate' drafts it again."
    ]


def test_captions_timed_to_another_recording_are_older(tours):
    folder = write_scripts(tours)
    script, _ = read_script(folder / "narration.en.txt")
    write_noted(folder / "narration.en.vtt", [Cue(0.1, 0.9, "Here")], note=recording_note(script, sound="0" * 64))
    assert shown(rows_of(tours)["dome"])["sound"] == ("1 there", "1 there")
    assert why(tours, "captions", "en") == [
        "'dome/narration.en.vtt' was timed to another recording; 'narrate' times it again."
    ]


def test_captions_of_a_draft_beside_a_recording_are_older(tours):
    folder = write_scripts(tours)
    put_draft(folder, "en")
    wav(folder / "narration.en.wav", speech(1.0))
    assert why(tours, "captions", "en") == [
        "'dome/narration.en.vtt' still follows the draft; 'narrate' times it to 'dome/narration.en.wav'."
    ]


def test_captions_made_by_hand_are_compared_with_the_script_word_by_word(tours):
    folder = write_scripts(tours)
    assert shown(rows_of(tours)["dome"])["captions"] == ("1 there", "1 there")
    (folder / "narration.en.txt").write_text(SCRIPT.replace("It is", "That is"), encoding="utf-8")
    assert why(tours, "captions", "en") == ["'dome/narration.en.vtt', made by hand, says other words than the script."]


@pytest.mark.parametrize(("later", "states"), [(0.0, "1 there"), (30.0, "1 there"), (DAY, "1 older")])
def test_without_history_a_script_is_older_if_its_file_is_by_more_than_a_minute(tours, later, states):
    folder = write_scripts(tours)
    os.utime(folder / "narration.en.txt", (DAY, DAY))
    os.utime(folder / "narration.fr.txt", (DAY + later, DAY + later))
    assert shown(rows_of(tours)["dome"])["script"] == ("1 there", states)


def test_with_history_a_translation_is_older_if_its_line_was_committed_before_its_source(tours):
    folder = write_scripts(tours)
    text = tours.read_text(encoding="utf-8")
    apart = "directions:\n      fr: Tout droit.\n      en: Straight on.\n"
    tours.write_text(text.replace("directions: {fr: Tout droit., en: Straight on.}\n", apart), encoding="utf-8")
    commit(tours.parent, day=1)
    assert counted(rows_of(tours).values())["older"] == 0
    tours.write_text(tours.read_text(encoding="utf-8").replace("Tout droit.", "À gauche."), encoding="utf-8")
    (folder / "narration.fr.txt").write_text(SCRIPT + "Encore.\n", encoding="utf-8")
    commit(tours.parent, day=2)
    assert shown(rows_of(tours)["dome"])["texts"] == ("3 there", "1 older, 2 there")
    assert why(tours, "texts", "en") == ["'directions' in 'fr' was changed after this one (line 19 of tours.yaml)."]
    assert why(tours, "script", "en") == ["'narration.fr.txt' was changed after 'narration.en.txt'."]


def test_a_remark_says_that_a_translation_still_holds(tours):
    folder = write_scripts(tours)
    commit(tours.parent, day=1)
    (folder / "narration.fr.txt").write_text(SCRIPT + "Encore.\n", encoding="utf-8")
    commit(tours.parent, day=2)
    assert shown(rows_of(tours)["dome"])["script"] == ("1 there", "1 older")
    (folder / "narration.en.txt").write_text("# checked\n" + SCRIPT, encoding="utf-8")
    assert shown(rows_of(tours)["dome"])["script"] == ("1 there", "1 there")


def commit(folder: Path, *, day: int) -> None:
    """Commit everything in `folder`, on a day of January 1970."""
    when = f"@{day * 86_400} +0000"
    known = {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull}
    name = ("-c", "user.name=Curator", "-c", "user.email=curator@example.org")
    for words in (("init", "--quiet"), ("add", "--all"), (*name, "commit", "--quiet", "--message", "tours: a day")):
        subprocess.run(["git", "-C", str(folder), *words], env=os.environ | known, check=True, timeout=30)
