"""Mistakes in scripts, and in what drafts and releases are made of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.guide.problem import Problem
from kiosk.release.prepare import prepare
from kiosk.workshop.narrate import narrate
from tests.release.museum import museum
from tests.release.sources import speech, wav
from tests.workshop.mistakes import Mistake

SCRIPT = Path("media/ida/narration.fr.txt")
STATE = Path("state")


def by_narrate(_: Path) -> Sequence[Problem]:
    return narrate(Path("media"), [("ida/narration", "fr")])


def by_narrate_about(_: Path) -> Sequence[Problem]:
    """Narrate; how late a sentence begins depends on the voice's version, so the figure is left out."""
    return [replace(one, message=re.sub(r"\d\.\d s", "… s", one.message)) for one in by_narrate(_)]


def by_prepare(_: Path) -> Sequence[Problem]:
    return prepare(Path("house/tours.yaml"), STATE, lambda step: None).problems


def scripted(text: str, *gone: str) -> None:
    SCRIPT.write_text(text, encoding="utf-8")
    for name in gone:
        Path("media/ida", name).unlink()


def house() -> Path:
    """Write another museum, one that releases can be made of; return its media folder."""
    return museum(Path("house")).parent / "media"


def silenced() -> None:
    media = house()
    for language in ("fr", "en"):
        (media / f"dome/narration.{language}.wav").write_bytes(b"")


def knocking() -> None:
    samples = speech(4.0, level=0.02)
    samples[::480] = 0.99
    wav(house() / "dome/narration.fr.wav", samples)


def without_a_state() -> None:
    house()
    STATE.write_text("a file")


IN_MAKING = (
    Mistake(
        "script",
        lambda: scripted("Voici le tunnel\n"),
        (f"{SCRIPT}:1:16: error: the line does not end like a sentence; end it with '.', '!', '?' or '…'. [script]",),
    ),
    Mistake(
        "unheard",
        lambda: scripted("Voici.\n", "narration.fr.wav"),
        (
            "media/ida/narration.fr.vtt:1:1: warning: these captions were made by hand, "
            "but their recording is missing; put it beside them. [unheard]",
        ),
        asked=by_narrate,
    ),
    Mistake(
        "narrate",
        lambda: (scripted("Voici.\n", "narration.fr.vtt"), Path("media/ida/narration.fr.wav").write_bytes(b"")),
        ("media/ida/narration.fr.wav:1:1: error: 'narration.fr.wav' is empty. [narrate]",),
        asked=by_narrate,
    ),
    Mistake(
        "late",
        lambda: scripted("Un début.\n[b @0.5] Puis la suite.\n", "narration.fr.vtt", "narration.fr.wav"),
        (
            "media/ida/narration.fr.txt:2:1: warning: this begins … s after its '@0.5'; "
            "shorten what comes before. [late]",
        ),
        asked=by_narrate_about,
    ),
    Mistake(
        "medium",
        lambda: (house() / "dome/photo.jpg").write_bytes(b"no picture"),
        (
            "house/media/dome/photo.jpg:1:1: error: this picture is not a PNG, JPEG, WebP, TIFF, GIF or SVG picture. "
            "It is left out of the release. [medium]",
        ),
        asked=by_prepare,
    ),
    Mistake(
        "remark",
        knocking,
        (
            "house/media/dome/narration.fr.wav:1:1: warning: this recording could only be brought to -23.3 LUFS "
            "instead of -18, since some moments are far louder than the voice; "
            "soften such clicks and knocks in a sound editor. [remark]",
        ),
        asked=by_prepare,
    ),
    Mistake(
        "left-out",
        silenced,
        (
            "house/tours.yaml:13:9: error: nothing of the stop 'dome' can be heard, "
            "so it is left out of the release. [left-out]",
        ),
        asked=by_prepare,
    ),
    Mistake(
        "disk",
        without_a_state,
        ("state:1:1: error: no release could be made here: its folder cannot be written to. [disk]",),
        asked=by_prepare,
    ),
)
