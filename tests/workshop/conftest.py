"""A museum with nothing missing, in a folder of its own."""

import struct
from pathlib import Path

import pytest

from tests.guide.written import GOOD

FILES = (
    "museum/tunnels.svg", "ida/mouth.svg", "ida/tunnel.svg", "ida/narration.fr.wav", "ida/narration.en.opus",
    "v2/closer.svg", "v2/flight.mp4", "v2/flight.fr.mp3", "v2/flight.en.mp3", "v2/sign.fr.mp4",
)  # fmt: skip
COMMENT = b"DRAFT=espeak-ng"
DRAFT = b"OggS" + bytes(60) + b"OpusTags" + struct.pack("<III", 0, 1, len(COMMENT)) + COMMENT
CAPTIONS = "WEBVTT\n\ninside\n00:01.000 --> 00:30.000\nOne.\n\nrails\n00:30.000 --> 01:30.000\nTwo.\n"


@pytest.fixture
def tours(tmp_path, monkeypatch) -> Path:
    """A museum with nothing missing; problems are named from where the curator stands."""
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        path = Path("media", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(DRAFT if path.suffix == ".opus" else b"")
    for stem in ("ida/narration", "v2/flight"):
        for language in ("fr", "en"):
            Path("media", f"{stem}.{language}.vtt").write_text(CAPTIONS, encoding="utf-8")
    Path("tours.yaml").write_text(GOOD, encoding="utf-8")
    return Path("tours.yaml")
