"""Real files as a museum might have them, made on the spot, small."""

import struct
import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1290 496">{}</svg>'
DRAWING = SVG.format(
    '<rect width="1290" height="496" fill="#14110f"/><circle cx="600" cy="240" r="90" fill="#e8a33d"/>'
)
SWITCHED = SVG.format(
    '<rect width="1290" height="496"/><switch>'
    '<text systemLanguage="fr" y="200" font-size="90" fill="#fff">dôme</text>'
    '<text y="200" font-size="90" fill="#fff">the whole dome</text></switch>'
)


def speech(seconds: float, *, level: float = 0.2, rate: int = 48_000, seed: int = 1) -> np.ndarray:
    """Syllables and pauses: noise over a voice's partials, in a rhythm."""
    time = np.arange(int(seconds * rate)) / rate
    voice = sum(np.sin(2 * np.pi * 140 * partial * time) / partial for partial in range(1, 9))
    noise = np.random.default_rng(seed).normal(size=time.size)
    envelope = np.abs(np.sin(2 * np.pi * 2.1 * time)) ** 2 * (np.sin(2 * np.pi * 0.21 * time) > -0.7)
    return level * envelope * (voice + 0.3 * noise)


def wav(path: Path, samples: np.ndarray, rate: int = 48_000) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def float_wav(path: Path, samples: np.ndarray, rate: int = 48_000) -> Path:
    body = samples.astype("<f4").tobytes()
    shape = struct.pack("<IHHIIHH", 16, 3, 1, rate, rate * 4, 4, 32)
    form = b"WAVEfmt " + shape + struct.pack("<4sI", b"data", len(body))
    path.write_bytes(struct.pack("<4sI", b"RIFF", len(form) + len(body)) + form + body)
    return path


def coded(path: Path, samples: np.ndarray, codec: str, rate: int = 44_100) -> Path:
    """Write mono samples with one of FFmpeg's coders; the ending chooses the container."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream(codec, rate=rate, layout="mono")
        kind = stream.codec_context.codec.audio_formats[0]
        resampler = av.AudioResampler(kind, "mono", rate, frame_size=stream.codec_context.frame_size or 1024)
        whole = av.AudioFrame.from_ndarray(samples.astype(np.float32)[None, :], "flt", "mono")
        whole.sample_rate, whole.pts = rate, 0
        for frame in (*resampler.resample(whole), *resampler.resample(None)):
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def heard(path: Path, channel: int = 0) -> np.ndarray:
    """Return what a player decodes of the first sound stream, 48 kHz."""
    resampler = av.AudioResampler("fltp", "stereo", 48_000)
    with av.open(str(path)) as container:
        parts = [part.to_ndarray() for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate(parts, axis=1)[channel]


def photograph(path: Path, size: tuple[int, int] = (300, 200), **options) -> Path:
    noise = np.random.default_rng(3).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
    Image.fromarray(noise).save(path, **options)
    return path


def film(path: Path, *, size=(320, 180), frames=50, rate=Fraction(25), turned: int = 0, sound: bool = False) -> Path:
    """A bar that moves to the right over a ground whose upper half is blue."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=rate, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        if turned:
            stream.set_display_rotation(turned)
        voice = out.add_stream("aac", rate=48_000, layout="mono") if sound else None
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(_bar(size, number), "rgb24").reformat(format="yuv420p")
            frame.pts, frame.time_base = number, 1 / rate
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
        if voice:
            _hum(out, voice, float(frames / rate))
    return path


def blinking(path: Path, *colours: tuple[int, int, int], seconds: int = 2, each: int = 2) -> Path:
    """A film of 20 frames a second whose colours take turns, each for so many frames."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=20, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for number in range(seconds * 20):
            colour = colours[number // each % len(colours)]
            frame = av.VideoFrame.from_ndarray(np.full((180, 320, 3), colour, np.uint8), "rgb24")
            frame = frame.reformat(format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 20)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def _bar(size: tuple[int, int], number: int) -> np.ndarray:
    picture = np.zeros((size[1], size[0], 3), np.uint8)
    picture[: size[1] // 2, :, 2] = 90
    left = number * 4 % size[0]
    picture[:, left : left + 8] = (230, 160, 60)
    return picture


def _hum(out, stream, seconds: float) -> None:
    samples = speech(seconds).astype(np.float32)
    for start in range(0, samples.size - 1024, 1024):
        frame = av.AudioFrame.from_ndarray(samples[None, start : start + 1024], "fltp", "mono")
        frame.sample_rate, frame.pts = 48_000, start
        out.mux(stream.encode(frame))
    out.mux(stream.encode(None))
