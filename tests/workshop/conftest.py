"""A museum with nothing missing, in a folder of its own."""

import shutil
from array import array
from pathlib import Path

import numpy as np
import pytest

from kiosk.workshop.check import check
from kiosk.workshop.draft import write_draft
from tests.guide.written import GOOD
from tests.release.sources import DRAWING, coded, film, speech, wav

DRAWINGS = ("museum/tunnels.svg", "ida/mouth.svg", "ida/tunnel.svg", "v2/closer.svg")
CAPTIONS = "WEBVTT\n\ninside\n00:00.000 --> 00:03.000\nOne.\n\nrails\n00:03.000 --> 00:06.000\nTwo.\n"
LOOKED = Path("looked")
"""Where `check` remembers what it saw of this museum's media."""


@pytest.fixture(scope="session")
def whole_museum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real media of six seconds, and looked at already."""
    folder = tmp_path_factory.mktemp("museum")
    media = folder / "media"
    for name in DRAWINGS:
        (media / name).parent.mkdir(parents=True, exist_ok=True)
        (media / name).write_text(DRAWING, encoding="utf-8")
    wav(media / "ida/narration.fr.wav", speech(6.0))
    drafted = array("h", (speech(6.0, rate=22_050) * 20_000).astype(np.int16).tobytes())
    write_draft(drafted, media / "ida/narration.en.opus", rate=22_050, engine="espeak-ng")
    for language in ("fr", "en"):
        coded(media / f"v2/flight.{language}.mp3", speech(6.0, rate=44_100), "libmp3lame")
    film(media / "v2/flight.mp4", frames=25)
    film(media / "v2/sign.fr.mp4", frames=25)
    for stem in ("ida/narration", "v2/flight"):
        for language in ("fr", "en"):
            (media / f"{stem}.{language}.vtt").write_text(CAPTIONS, encoding="utf-8")
    (folder / "tours.yaml").write_text(GOOD, encoding="utf-8")
    check(folder / "tours.yaml", folder / LOOKED)
    return folder


@pytest.fixture
def tours(whole_museum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A museum with nothing missing; problems are named from where the curator stands."""
    shutil.copytree(whole_museum, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return Path("tours.yaml")
