import pytest

from tests.visit.guides import MEDIA, PROGRAMME


@pytest.fixture(autouse=True)
def recordings(tmp_path, monkeypatch):
    """Every recording of the small guide as an (empty) file: a silent loudspeaker asks for no more."""
    monkeypatch.chdir(tmp_path)
    MEDIA.mkdir()
    for stop in PROGRAMME.stops:
        for part in stop.parts:
            for clip in (*part.clips.values(), *part.described.values()):
                (MEDIA / clip.sound).touch()
    return tmp_path / MEDIA
