"""What a recording tells of itself: cut peaks are told from loud ones, noise from a voice."""

import numpy as np
import pytest

from kiosk.release.hearing import listen
from kiosk.release.recipe import Refused
from tests.release.sources import coded, float_wav, speech, wav

LOUD = speech(6.0, level=0.33)


def test_a_voice_that_nearly_reaches_full_scale_is_not_clipped(tmp_path):
    facts = listen(wav(tmp_path / "voice.wav", LOUD / np.abs(LOUD).max() * 0.999))
    assert (facts.clipped, facts.seconds) == (0, 6.0)
    assert facts.noise > 40


@pytest.mark.parametrize("level", [1.0, 0.5], ids=["at full scale", "and made softer afterwards"])
@pytest.mark.parametrize("rate", [48_000, 44_100, 22_050])
def test_cut_peaks_are_found_at_any_level_and_rate(tmp_path, level, rate):
    samples = speech(6.0, rate=rate)
    cut = np.clip(samples, -0.3, 0.3) / 0.3 * level
    facts = listen(wav(tmp_path / "voice.wav", cut, rate))
    assert facts.clipped > 50
    assert facts.clipped_at < 2


def test_a_cut_in_one_place_is_told_with_its_second(tmp_path):
    samples = speech(6.0, level=0.1)
    samples[4 * 48_000 : 4 * 48_000 + 40] = 0.9
    facts = listen(wav(tmp_path / "voice.wav", samples))
    assert (facts.clipped, round(facts.clipped_at, 1)) == (1, 4.0)


@pytest.mark.parametrize(("name", "codec"), [("a.mp3", "libmp3lame"), ("a.m4a", "aac"), ("a.flac", "flac")])
def test_a_coded_voice_is_not_suspected(tmp_path, name, codec):
    facts = listen(coded(tmp_path / name, speech(6.0, rate=44_100), codec))
    assert facts.clipped == 0
    assert facts.noise > 25
    assert facts.seconds == pytest.approx(6.0, abs=0.1)


@pytest.mark.parametrize(("under", "lasts"), [(30, True), (14, False)])
def test_noise_is_measured_against_the_voice(tmp_path, under, lasts):
    voice = speech(6.0)
    loud = np.sqrt(np.mean(voice[np.abs(voice) > 0.01] ** 2))
    noise = np.random.default_rng(5).normal(scale=loud * 10 ** (-under / 20), size=voice.size)
    assert (listen(wav(tmp_path / "voice.wav", voice + noise)).noise > 20) is lasts


def test_a_hum_without_any_pause_is_no_voice_over_noise(tmp_path):
    time = np.arange(6 * 48_000) / 48_000
    assert listen(wav(tmp_path / "hum.wav", 0.3 * np.sin(2 * np.pi * 100 * time))).noise < 1


@pytest.mark.parametrize(
    ("samples", "why"),
    [
        (np.zeros(96_000), "is silent"),
        (speech(0.2), "lasts only 0.20 seconds"),
        (np.full(96_000, np.nan), "holds samples that are not numbers; export it again from the sound editor"),
    ],
)
def test_what_cannot_be_used_is_refused_as_when_it_is_prepared(tmp_path, samples, why):
    with pytest.raises(Refused, match=why):
        listen(float_wav(tmp_path / "voice.wav", samples))
