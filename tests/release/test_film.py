"""Any film becomes frames that seek fast, or is refused with a sentence."""

from fractions import Fraction

import av
import numpy as np
import pytest

from kiosk.release.film import prepare_film, steady_rate
from kiosk.release.recipe import Refused
from tests.release.sources import film, speech, wav


def frames(path):
    with av.open(str(path)) as container:
        return list(container.decode(video=0))


def test_a_film_becomes_steady_frames_without_sound(tmp_path):
    source = film(tmp_path / "a.mov", frames=60, sound=True)
    result = prepare_film(source, tmp_path / "out.mp4")
    assert (result.size, result.seconds, result.rate) == ((320, 180), 2.4, 25.0)
    with av.open(str(tmp_path / "out.mp4")) as container:
        assert [stream.type for stream in container.streams] == ["video"]
        assert container.streams.video[0].codec_context.name in ("h264", "libx264")
    shown = frames(tmp_path / "out.mp4")
    assert [round(frame.time * 25) for frame in shown] == list(range(60))
    assert {frame.format.name for frame in shown} == {"yuv420p"}


def test_a_keyframe_comes_at_least_each_second(tmp_path):
    prepare_film(film(tmp_path / "a.mp4", frames=130), tmp_path / "out.mp4")
    keys = [number for number, frame in enumerate(frames(tmp_path / "out.mp4")) if frame.key_frame]
    assert max(after - before for before, after in zip(keys, [*keys[1:], 130], strict=True)) <= 25


@pytest.mark.parametrize(
    ("rate", "steady"),
    [(60, 30), (50, 25), (25, 25), (24, 24), (Fraction(60000, 1001), Fraction(30000, 1001)), (120, 30), (None, 25)],
)
def test_fast_films_show_every_second_frame(rate, steady):
    assert steady_rate(Fraction(rate) if rate else None) == steady


def test_a_film_larger_than_the_panel_is_made_smaller_in_its_own_shape(tmp_path):
    source = film(tmp_path / "a.mp4", size=(2560, 1920), frames=3)
    assert prepare_film(source, tmp_path / "out.mp4").size == (1440, 1080)


def test_a_film_of_a_turned_phone_is_shown_upright(tmp_path):
    source = film(tmp_path / "a.mp4", size=(320, 180), frames=10, turned=90)
    assert prepare_film(source, tmp_path / "out.mp4").size == (180, 320)
    picture = frames(tmp_path / "out.mp4")[5].to_ndarray(format="rgb24").astype(int)
    assert picture[:, :80, 2].mean() > 80  # turned counterclockwise, the upper half lies on the left
    assert picture[:, 100:, 2].mean() < 30


def test_the_colours_stay(tmp_path):
    prepare_film(film(tmp_path / "a.mp4", frames=5), tmp_path / "out.mp4")
    frame = frames(tmp_path / "out.mp4")[0]
    assert (frame.colorspace, frame.color_range) == (1, 1)  # BT.709, limited
    colour = frame.reformat(src_colorspace="ITU709", format="rgb24").to_ndarray()[150, 3].astype(int)
    assert np.abs(colour - (230, 160, 60)).max() < 25


def flat(path, colour, tags):
    """Write five frames of one colour (Y, Cb, Cr), 720p, with the matrix told or not."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=25, options={"preset": "ultrafast", "crf": "4", "x264-params": tags})
        stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
        frame = av.VideoFrame(1280, 720, "yuv420p")
        for plane, value in zip(frame.planes, colour, strict=True):
            plane.update(bytes([value]) * plane.buffer_size)
        for number in range(5):
            frame.pts, frame.time_base = number, Fraction(1, 25)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


@pytest.mark.parametrize(
    ("tags", "shown"),
    [("colormatrix=bt709:range=tv", (46, 120, 140)), ("annexb=0", (46, 120, 140)),
     ("colormatrix=smpte170m:range=tv", (44, 121, 140))],
    ids=["told", "untold", "of television before HD"],
)  # fmt: skip
def test_a_dark_picture_gets_no_darker(tmp_path, tags, shown):
    """The last row by the matrices of ITU-R BT.601-7 and BT.709-6: Y' = Y - 0.1155 Cb - 0.2079 Cr, and so on."""
    prepare_film(flat(tmp_path / "a.mp4", (46, 120, 140), tags), tmp_path / "out.mp4")
    planes = frames(tmp_path / "out.mp4")[2].to_ndarray()
    y, u, v = planes[:720].mean(), planes[720:900].mean(), planes[900:].mean()
    assert (y, u, v) == pytest.approx(shown, abs=1)


def test_what_is_no_film_is_refused(tmp_path):
    (tmp_path / "cut.mp4").write_bytes(film(tmp_path / "whole.mp4").read_bytes()[:2000])
    (tmp_path / "empty.mp4").write_bytes(b"")
    wav(tmp_path / "voice.mp4", speech(1))
    for name, sentence in {
        "cut.mp4": "cannot be read as a film; it is damaged or of an unknown kind",
        "empty.mp4": "is empty",
        "voice.mp4": "cannot be read as a film",
    }.items():
        with pytest.raises(Refused, match=sentence):
            prepare_film(tmp_path / name, tmp_path / "out.mp4")
