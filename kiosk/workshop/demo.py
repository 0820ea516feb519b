"""Shows the guide without a panel: a scripted visitor walks a tour by real touches on a virtual screen.

Leaves screenshots, the sound that was played and a short film; must never touch the state of an installed kiosk.
"""

from __future__ import annotations

import tempfile
import threading
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from kiosk.workshop.ear import RATE
from kiosk.workshop.gallery import SCREEN_MISSING, SOUND_MISSING, Screen, sound_server, virtual_screen
from kiosk.workshop.visitor import Visitor, visiting

SIZE = (1920, 1080)
FILM_SIZE = (960, 540)
FILM_RATE = 8  # frames a second
INSTALL = "The demo needs a virtual screen and a sound server: sudo apt install xvfb pulseaudio pulseaudio-utils"


class Unfit(Exception):
    """This machine cannot show the demo; the message says what to install."""


def demo(tours: Path, state: Path, out: Path) -> None:
    """Walk the first tour of `tours` and write what was seen and heard into `out`. Raises Unfit."""
    if SCREEN_MISSING or SOUND_MISSING:
        raise Unfit(INSTALL)
    out.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="kiosk") as folder,
        virtual_screen(SIZE) as screen,
        sound_server(Path(folder)) as server,
        server.listen() as ear,
    ):
        words = ["--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(state)]
        environment = {"DISPLAY": screen.environment["DISPLAY"], **server.settings}
        with visiting(screen, environment, Path(folder), words, out / "kiosk.log") as visitor:
            visitor.wait(lambda told: told["screen"] == "rest", 900, "the guide to be prepared")
            begun = time.perf_counter()
            with filming(screen) as frames:
                _walk(visitor, screen, out)
        _write_sound(out / "heard.wav", ear.samples()[ear.index(begun) :])
    _write_film(out / "visit.mp4", frames, out / "heard.wav")


def _walk(visitor: Visitor, screen: Screen, out: Path) -> None:
    """Language, tour, stop; listen; another language at the same sentence; codes; the next stop; the plan."""

    def shot(name: str, wait: float = 0.7) -> None:
        time.sleep(wait)
        screen.save(out / f"{name}.png")

    shot("1-rest", 1.5)
    visitor.tap("language:nl")
    shot("2-tours")
    visitor.tap(next(one["id"] for one in visitor.look()["actions"] if one["id"].startswith("tour:")))
    shot("3-stops")
    visitor.tap("stop:dome")
    visitor.wait(lambda told: told.get("look") and told["look"][0] > 0, 90, "the shield to be told of")
    shot("4-dome-in-dutch", 1.5)
    visitor.tap("languages")
    shot("5-languages")
    visitor.tap("language:fr")
    shot("6-dome-in-french", 1.5)
    visitor.tap("further")
    shot("7-further-reading")
    visitor.tap("close")
    visitor.tap("next")
    shot("8-next-stop", 4)
    visitor.tap("plan")
    shot("9-plan")


@contextmanager
def filming(screen: Screen) -> Iterator[list[bytes]]:
    """Grab the screen FILM_RATE times a second, from another thread, into the list that is handed out."""
    frames: list[bytes] = []
    done = threading.Event()

    def grab() -> None:
        eye = Screen(screen.environment["DISPLAY"])
        step = SIZE[0] // FILM_SIZE[0]
        begun = time.monotonic()
        while not done.wait(max(0.0, begun + len(frames) / FILM_RATE - time.monotonic())):
            frames.append(eye.grab()[::step, ::step].tobytes())
        eye.close()

    thread = threading.Thread(target=grab, daemon=True)
    thread.start()
    try:
        yield frames
    finally:
        done.set()
        thread.join()


def _write_sound(path: Path, samples: NDArray[np.float32]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def _write_film(path: Path, frames: list[bytes], sound: Path) -> None:
    with av.open(str(path), "w") as film, av.open(str(sound)) as heard:
        picture = film.add_stream("libx264", rate=FILM_RATE, options={"crf": "28", "preset": "veryfast"})
        picture.width, picture.height = FILM_SIZE
        picture.pix_fmt = "yuv420p"
        voice = film.add_stream("aac", rate=RATE)
        for number, pixels in enumerate(frames):
            frame = av.VideoFrame(*FILM_SIZE, "rgb24")
            frame.planes[0].update(pixels)
            frame.pts, frame.time_base = number, Fraction(1, FILM_RATE)
            film.mux(picture.encode(frame))
        film.mux(picture.encode(None))
        for one in heard.decode(audio=0):
            film.mux(voice.encode(one))
        film.mux(voice.encode(None))
