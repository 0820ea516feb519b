"""Any recording becomes speech of one loudness, or is refused with a sentence."""

import av
import numpy as np
import pytest

from kiosk.release.loudness import measure
from kiosk.release.recipe import Refused
from kiosk.release.sound import HIGHEST_PEAK, TARGET, prepare_sound
from tests.release.sources import coded, float_wav, heard, speech, wav


def weighted(samples):
    """The K weighting of ITU-R BS.1770-4, table 1 and 2, for 48 kHz, applied as a frequency response."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(2 * samples.size))
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high_pass = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.fft.irfft(np.fft.rfft(samples, 2 * samples.size) * shelf * high_pass)[: samples.size]


def loudness_of(path):
    """Integrated loudness in LUFS: blocks of 400 ms each 100 ms, gated at -70 LUFS and 10 LU below the mean."""
    sides = [weighted(heard(path, side)) ** 2 for side in (0, 1)]
    starts = range(0, sides[0].size - 19_200, 4_800)
    power = np.array([sum(side[start : start + 19_200].mean() for side in sides) for start in starts])
    power = power[power > 10 ** ((-70 + 0.691) / 10)]
    return -0.691 + 10 * np.log10(power[power > power.mean() / 10].mean())


def peak_of(path):
    """True peak in dBTP, by oversampling four times."""
    samples = heard(path)
    spectrum = np.fft.rfft(samples)
    fine = np.fft.irfft(np.pad(spectrum, (0, 3 * samples.size // 2)), 4 * samples.size) * 4
    return 20 * np.log10(np.abs(fine).max())


@pytest.mark.parametrize(
    ("seconds", "level"), [(6.0, 0.2), (6.0, 0.004), (6.0, 0.9), (40.0, 0.1)], ids=["even", "whispered", "hot", "long"]
)
def test_speech_of_any_loudness_comes_out_at_minus_18_lufs(tmp_path, seconds, level):
    source = wav(tmp_path / "voice.wav", speech(seconds, level=level))
    result = prepare_sound(source, tmp_path / "voice.opus")
    loudness, peak = loudness_of(tmp_path / "voice.opus"), peak_of(tmp_path / "voice.opus")
    assert loudness == pytest.approx(TARGET, abs=1.0)
    assert peak <= HIGHEST_PEAK
    assert result.lufs == pytest.approx(loudness, abs=0.1)
    assert result.peak == pytest.approx(peak, abs=0.3)


def test_clicks_over_a_quiet_voice_are_limited_and_the_loudness_still_holds(tmp_path):
    samples = speech(8, level=0.01)
    samples[::24_000] = 0.99
    prepare_sound(wav(tmp_path / "clicks.wav", samples), tmp_path / "clicks.opus")
    assert loudness_of(tmp_path / "clicks.opus") == pytest.approx(TARGET, abs=1.0)
    assert peak_of(tmp_path / "clicks.opus") <= HIGHEST_PEAK


def test_the_length_is_the_sources_to_the_sample(tmp_path):
    source = wav(tmp_path / "voice.wav", speech(3.21234))
    result = prepare_sound(source, tmp_path / "voice.opus")
    assert result.seconds == pytest.approx(3.21234, abs=1 / 48_000)
    assert heard(tmp_path / "voice.opus").size == round(result.seconds * 48_000)


@pytest.mark.parametrize("level", [0.2, 0.9], ids=["untouched", "limited"])
def test_nothing_is_shifted_in_time(tmp_path, level):
    samples = speech(8, level=0.02 if level == 0.9 else level)
    samples[::48_000] = level
    wav(tmp_path / "voice.wav", samples)
    prepare_sound(tmp_path / "voice.wav", tmp_path / "voice.opus")
    before, after = heard(tmp_path / "voice.wav"), heard(tmp_path / "voice.opus")
    size = 1 << 20
    likeness = np.fft.irfft(np.conj(np.fft.rfft(before, size)) * np.fft.rfft(after, size))
    lag = (int(np.argmax(likeness)) + size // 2) % size - size // 2
    assert abs(lag) <= 12  # a quarter of a millisecond


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.mp3", "libmp3lame"), ("a.flac", "flac"), ("a.m4a", "aac"), ("a.ogg", "libopus"), ("a.aiff", "pcm_s16be")],
)
def test_every_kind_of_recording_becomes_stereo_opus_at_48_khz(tmp_path, name, codec):
    rate = 48_000 if codec == "libopus" else 44_100
    source = coded(tmp_path / name, speech(4, rate=rate), codec, rate)
    result = prepare_sound(source, tmp_path / "out.opus")
    assert result.lufs == pytest.approx(TARGET, abs=1.0)
    assert result.seconds == pytest.approx(4.0, abs=0.1)
    with av.open(str(tmp_path / "out.opus")) as container:
        stream = container.streams.audio[0]
        assert (stream.codec_context.name, stream.rate, stream.layout.name) == ("opus", 48_000, "stereo")
        assert dict(stream.metadata) | dict(container.metadata) == {}


def test_speech_takes_no_more_room_than_64_kbit_a_second(tmp_path):
    result = prepare_sound(wav(tmp_path / "voice.wav", speech(10)), tmp_path / "out.opus")
    assert (tmp_path / "out.opus").stat().st_size * 8 / result.seconds < 68_000


def test_a_stereo_recording_keeps_its_sides(tmp_path):
    both = np.stack([speech(4, seed=1), 0.1 * speech(4, seed=2)], axis=1)
    prepare_sound(wav(tmp_path / "both.wav", both), tmp_path / "out.opus")
    left, right = (np.std(heard(tmp_path / "out.opus", side)) for side in (0, 1))
    assert 0.05 < right / left < 0.2


def test_one_voice_in_mono_or_on_both_sides_is_equally_loud(tmp_path):
    voice = speech(5)
    prepare_sound(wav(tmp_path / "mono.wav", voice), tmp_path / "mono.opus")
    prepare_sound(wav(tmp_path / "both.wav", np.stack([voice, voice], axis=1)), tmp_path / "both.opus")
    assert measure(tmp_path / "mono.opus").lufs == pytest.approx(measure(tmp_path / "both.opus").lufs, abs=0.2)


def unusable(folder):
    with_gap, with_infinity = speech(2), speech(2)
    with_gap[5000], with_infinity[5000] = np.nan, np.inf
    yield wav(folder / "silent.wav", np.zeros(96_000)), "is silent"
    yield wav(folder / "short.wav", speech(0.1)), "lasts only 0.10 seconds"
    yield wav(folder / "nothing.wav", np.zeros(0)), "holds no sound"
    yield float_wav(folder / "nan.wav", with_gap), "holds samples that are not numbers; export it again"
    yield float_wav(folder / "inf.wav", with_infinity), "holds samples that are not numbers; export it again"
    yield float_wav(folder / "huge.wav", speech(2) * 1e20), "is far louder than a recording can be"
    (folder / "empty.wav").write_bytes(b"")
    yield folder / "empty.wav", "is empty"
    (folder / "letter.wav").write_text("Dear museum, " * 500)
    yield folder / "letter.wav", "cannot be read as sound; it is damaged or of an unknown kind"
    (folder / "list.wav").write_text("ffconcat version 1.0\nfile silent.wav\n")
    yield folder / "list.wav", "cannot be read as sound"
    (folder / "stream.wav").write_text("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nsilent.wav\n#EXT-X-ENDLIST\n")
    yield folder / "stream.wav", "cannot be read as sound"


def test_a_recording_that_cannot_be_used_is_refused_with_a_sentence(tmp_path):
    for source, sentence in unusable(tmp_path):
        with pytest.raises(Refused) as refused:
            prepare_sound(source, tmp_path / "out.opus")
        assert str(refused.value).startswith(sentence), source.name


@pytest.mark.parametrize("level", [0.2, 0.05, 0.9])
def test_a_draft_comes_out_as_loud_as_anything_else_whatever_its_mark_says(tmp_path, level):
    source = tmp_path / "draft.opus"
    with av.open(str(source), "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=48_000, layout="mono")
        stream.metadata["DRAFT"] = "a program"
        frame = av.AudioFrame.from_ndarray(speech(6, level=level).astype(np.float32)[np.newaxis], "flt", "mono")
        frame.rate = 48_000
        container.mux([*stream.encode(frame), *stream.encode(None)])
    prepare_sound(source, tmp_path / "out.opus")
    assert loudness_of(tmp_path / "out.opus") == pytest.approx(TARGET, abs=0.6)
    assert peak_of(tmp_path / "out.opus") <= HIGHEST_PEAK
    assert heard(tmp_path / "out.opus").size == pytest.approx(6 * 48_000, abs=960)
    with av.open(str(tmp_path / "out.opus")) as container:
        assert container.streams.audio[0].metadata == {}
