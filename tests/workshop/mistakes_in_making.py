"""Mistakes in scripts, and in what drafts and releases are made of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.guide.captions import Cue
from kiosk.guide.problem import Problem
from kiosk.release.prepare import prepare
from kiosk.workshop.espeak import REMEDY, Espeak
from kiosk.workshop.narrate import narrate
from kiosk.workshop.notes import draft_note, write_noted
from kiosk.workshop.script import read_script
from tests.release.museum import museum
from tests.release.sources import speech, wav
from tests.workshop.mistakes import Mistake, rewritten

SCRIPT = Path("media/ida/narration.fr.txt")
STATE = Path("state")


def by_narrate(_: Path) -> Sequence[Problem]:
    return narrate(Path("media"), [("ida/narration", "fr")])


def by_narrate_without_a_voice(_: Path) -> Sequence[Problem]:
    missing = partial(Espeak, library="libespeak-ng-that-is-not-here.so")
    return narrate(Path("media"), [("ida/narration", "fr")], engine=missing)


def by_narrate_about(_: Path) -> Sequence[Problem]:
    """Narrate; how late a sentence begins depends on the voice's version, so the figure is left out."""
    return [replace(one, message=re.sub(r"\d\.\d s", "… s", one.message)) for one in by_narrate(_)]


def by_prepare(_: Path) -> Sequence[Problem]:
    return prepare(Path("house/tours.yaml"), STATE, lambda step: None).problems


def scripted(text: str, *gone: str) -> None:
    SCRIPT.write_text(text, encoding="utf-8")
    for name in gone:
        Path("media/ida", name).unlink()


def changed_by_hand() -> None:
    """Time captions to a draft, change a word in them, and let a recording stand beside them."""
    scripted("Voici.\n")
    script, _ = read_script(SCRIPT)
    captions = SCRIPT.with_suffix(".vtt")
    write_noted(captions, [Cue(0.0, 1.0, "Voici.")], note=draft_note(script, engine="a test", hints={}))
    rewritten("Voici.", "Voilà.", str(captions))()


def cut_off() -> None:
    scripted("Ce tunnel, le tunnel principal, portait un nom.\n" * 12, "narration.fr.vtt")
    wav(SCRIPT.with_suffix(".wav"), speech(4.0))


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
        "by-hand",
        changed_by_hand,
        (
            "media/ida/narration.fr.vtt:1:1: warning: these captions were changed by hand, so they are left as they "
            "are. Look whether they still fit the script and the sound, and delete the line with NOTE; or delete the "
            "file, and they are made anew. [by-hand]",
        ),
        asked=by_narrate,
    ),
    Mistake(
        "pace",
        cut_off,
        (
            "media/ida/narration.fr.wav:1:1: warning: somebody speaks in it for 3 s; its script takes 23 to 42 s to "
            "say. Has one of the two changed since? Listen to it with its captions. [pace]",
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
        "voice",
        lambda: scripted("Voici.\n", "narration.fr.vtt", "narration.fr.wav"),
        (f"media/ida/narration.fr.txt:1:1: error: {REMEDY} [voice]",),
        asked=by_narrate_without_a_voice,
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
            "house/media/dome/photo.jpg:1:1: error: this picture is not a PNG, JPEG, WebP, TIFF, GIF or SVG picture; "
            "save it as one of these. It is left out of the release. [medium]",
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
