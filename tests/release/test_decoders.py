"""A file that breaks, stops or stalls its decoder is refused, and nothing else happens."""

import os
import signal
import threading
from pathlib import Path

import pytest

from kiosk.release.contents import digest_of
from kiosk.release.recipe import Order, Refused
from kiosk.release.workshift import Decoder, make_all
from tests.release.sources import photograph, speech, wav

CORPORA = Path(os.environ.get("KIOSK_CORPORA", Path(__file__).parents[3] / "shared" / "corpora"))
needs_corpora = pytest.mark.skipif(not CORPORA.is_dir(), reason=f"no third-party files at {CORPORA} (KIOSK_CORPORA)")
SECONDS = {"sound": 20, "picture": 20, "film": 20}


@pytest.fixture
def decoder():
    one = Decoder(SECONDS)
    yield one
    one.dismiss()


def process_of(decoder):
    return decoder._process


def test_what_was_made_is_told_with_its_size_and_digest(tmp_path, decoder):
    made = decoder.make(Order("sound", str(wav(tmp_path / "a.wav", speech(2)))), tmp_path / "out")
    assert (made.file, made.bytes) == ("out.opus", (tmp_path / "out.opus").stat().st_size)
    assert made.digest == digest_of(tmp_path / "out.opus")
    assert made.seconds == 2.0
    assert made.loudness == pytest.approx(-18, abs=1)
    assert made.peak <= -1


def test_a_decoder_is_kept_on_a_short_lead(tmp_path, decoder):
    decoder.make(Order("picture", str(photograph(tmp_path / "a.png"))), tmp_path / "out")
    process = process_of(decoder)
    limits = Path(f"/proc/{process.pid}/limits").read_text()
    assert f"Max address space         {3 << 30}" in limits
    assert os.getpriority(os.PRIO_PROCESS, process.pid) == min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)


def test_a_file_that_keeps_its_decoder_waiting_is_refused(tmp_path):
    os.mkfifo(tmp_path / "endless.svg")
    decoder = Decoder({"picture": 1})
    with pytest.raises(Refused, match="takes too long to read"):
        decoder.make(Order("picture", str(tmp_path / "endless.svg")), tmp_path / "out")
    assert decoder.make(Order("picture", str(photograph(tmp_path / "a.png"))), tmp_path / "out").size == (300, 200)
    decoder.dismiss()


def test_a_decoder_killed_from_outside_starts_again_and_finishes(tmp_path, decoder):
    order = Order("sound", str(wav(tmp_path / "a.wav", speech(30))))
    decoder.make(order, tmp_path / "first")
    threading.Timer(0.2, process_of(decoder).send_signal, [signal.SIGKILL]).start()
    assert decoder.make(order, tmp_path / "second").seconds == 30.0


def test_a_refused_file_leaves_nothing_behind(tmp_path, decoder):
    (tmp_path / "bad.wav").write_bytes(wav(tmp_path / "good.wav", speech(1)).read_bytes()[:30])
    (tmp_path / "made").mkdir()
    with pytest.raises(Refused):
        decoder.make(Order("sound", str(tmp_path / "bad.wav")), tmp_path / "made" / "out")
    assert list((tmp_path / "made").iterdir()) == []


@needs_corpora
def test_broken_pictures_are_refused_or_drawn_and_good_ones_are_drawn(tmp_path):
    files = sorted((CORPORA / "images-bad").glob("*/*"))
    results = prepared(files, "picture", tmp_path)
    assert len(results) == len(files) > 90
    good = {file for file in results if file.parent.name == "good"}
    assert [file.name for file in good if isinstance(results[file], Refused)] == []
    bombs = [result for file, result in results.items() if file.stem == "decompression_bomb"]
    assert len(bombs) == 2
    assert all(isinstance(bomb, Refused) for bomb in bombs)


@needs_corpora
def test_faulty_recordings_are_refused_or_play(tmp_path):
    results = prepared(sorted((CORPORA / "flac-faulty").glob("*.flac")), "sound", tmp_path)
    assert len(results) == 10
    for result in results.values():
        assert isinstance(result, Refused) or (result.seconds < 10 and abs(result.loudness + 18) <= 1)


def prepared(files, kind, folder):
    orders = [(Order(kind, str(file)), folder / str(number)) for number, file in enumerate(files)]
    return {Path(order.source): result for order, result in make_all(orders)}
