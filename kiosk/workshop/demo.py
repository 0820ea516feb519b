"""Shows the guide without a panel: a scripted visitor walks a tour by real touches on a virtual screen.

Leaves screenshots, the sound that was played and a short film; must never touch the state of an installed kiosk.
"""

from __future__ import annotations

import tempfile
import threading
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
from numpy.typing import NDArray

from kiosk.workshop.ear import LOUD, RATE
from kiosk.workshop.gallery import SCREEN_MISSING, SOUND_MISSING, Screen, sound_server, virtual_screen
from kiosk.workshop.visitor import Told, Visitor, visiting

SIZE = (1920, 1080)
FILM_SIZE = (960, 540)
FILM_RATE = 8  # frames a second
INSTALL = "The demo needs a virtual screen and a sound server: sudo apt install xvfb pulseaudio pulseaudio-utils"
BROKEN_OFF = "The visit broke off: {reason}. What the guide wrote is in {log}."
UNHEARD = "The visit was silent: nothing the guide played was heard. What the guide wrote is in {log}."
LEAST_HEARD = 5.0  # seconds
DWELL = 1.5  # seconds each screen stays, for whoever watches the film
PATIENCE = 60.0  # seconds for a screen to be whole on a busy machine
Samples: TypeAlias = NDArray[np.float32]
Frame: TypeAlias = tuple[float, bytes]
"""The second it was seen in, and its pixels."""


class Unfit(Exception):
    """This machine cannot show the demo; the message says why, and what to do."""


def demo(tours: Path, state: Path, out: Path) -> float:
    """Walk the first tour of `tours`, write all of it into `out`; return the seconds that were heard. Raises Unfit."""
    if SCREEN_MISSING or SOUND_MISSING:
        raise Unfit(INSTALL)
    out.mkdir(parents=True, exist_ok=True)
    log = out / "kiosk.log"
    try:
        frames, samples = _visit(tours, state, out, log)
    except (TimeoutError, ConnectionError) as reason:
        raise Unfit(BROKEN_OFF.format(reason=reason, log=log)) from reason
    _write_sound(out / "heard.wav", samples)
    _write_film(out / "visit.mp4", frames, out / "heard.wav")
    seconds = _loud(samples)
    if seconds < LEAST_HEARD:
        raise Unfit(UNHEARD.format(log=log))
    return seconds


def _visit(tours: Path, state: Path, out: Path, log: Path) -> tuple[list[Frame], Samples]:
    """Return the frames seen and the samples heard on the way."""
    with (
        tempfile.TemporaryDirectory(prefix="kiosk") as folder,
        virtual_screen(SIZE) as screen,
        sound_server(Path(folder)) as server,
        server.listen() as ear,
    ):
        words = ["--windowed", f"{SIZE[0]}x{SIZE[1]}", "--tours", str(tours), "--state", str(state)]
        environment = {"DISPLAY": screen.environment["DISPLAY"], **server.settings}
        with visiting(screen, environment, Path(folder), words, log) as visitor:
            visitor.watch(lambda told: told["screen"] == "rest", 900, "the guide to be prepared")
            begun = time.perf_counter()
            with filming(screen) as frames:
                _walk(visitor, screen, out)
        return frames, ear.samples()[ear.index(begun) :]


def _loud(samples: Samples) -> float:
    """Return how many seconds are not silent."""
    tenth = RATE // 10
    tenths = samples[: len(samples) // tenth * tenth].reshape(-1, tenth)
    return float(np.sum(np.abs(tenths).max(axis=1) > LOUD)) / 10


def _walk(visitor: Visitor, screen: Screen, out: Path) -> None:
    """Language, tour, stop; listen; another language at the same sentence; codes; the next stop; the plan."""

    def shot(name: str, shown: Callable[[Told], bool]) -> None:
        visitor.watch(shown, PATIENCE, f"'{name}'")
        screen.save(out / f"{name}.png")
        time.sleep(DWELL)

    def tap(action: str) -> None:
        visitor.tap(action, PATIENCE)

    shot("1-rest", lambda told: told["screen"] == "rest")
    tap("language:nl")
    shot("2-tours", lambda told: told["screen"] == "tours")
    tap(next(one["id"] for one in visitor.look()["actions"] if one["id"].startswith("tour:")))
    shot("3-stops", lambda told: told["screen"] == "stops")
    tap("stop:dome")
    shot("4-dome-in-dutch", lambda told: told["screen"] == "stop" and told["look"][0] > 0)  # the shield is told of
    tap("languages")
    shot("5-languages", lambda told: told["screen"] == "languages")
    tap("language:fr")
    shot("6-dome-in-french", lambda told: told["screen"] == "stop" and told["language"] == "fr")
    tap("further")
    shot("7-further-reading", lambda told: told["panel"] == "further")
    tap("close")
    tap("next")
    shot("8-next-stop", lambda told: told["stop"] != "7" and told["position"] > 3)
    tap("plan")
    shot("9-plan", lambda told: told["screen"] == "plan")


@contextmanager
def filming(screen: Screen) -> Iterator[list[Frame]]:
    """Grab the screen at most FILM_RATE times a second, from another thread, into the list that is handed out."""
    frames: list[Frame] = []
    done = threading.Event()

    def grab() -> None:
        eye = Screen(screen.environment["DISPLAY"])
        step = SIZE[0] // FILM_SIZE[0]
        begun = time.monotonic()
        while not done.wait(1 / FILM_RATE - (time.monotonic() - begun) % (1 / FILM_RATE)):
            frames.append((time.monotonic() - begun, eye.grab()[::step, ::step].tobytes()))
        eye.close()

    thread = threading.Thread(target=grab, daemon=True)
    thread.start()
    try:
        yield frames
    finally:
        done.set()
        thread.join()


def _write_sound(path: Path, samples: Samples) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def _write_film(path: Path, frames: list[Frame], sound: Path) -> None:
    with av.open(str(path), "w") as film, av.open(str(sound)) as heard:
        picture = film.add_stream("libx264", rate=FILM_RATE, options={"crf": "28", "preset": "veryfast"})
        picture.width, picture.height = FILM_SIZE
        picture.pix_fmt = "yuv420p"
        voice = film.add_stream("aac", rate=RATE)
        for number, pixels in {round(seconds * FILM_RATE): pixels for seconds, pixels in frames}.items():
            frame = av.VideoFrame(*FILM_SIZE, "rgb24")
            frame.planes[0].update(pixels)
            frame.pts, frame.time_base = number, Fraction(1, FILM_RATE)
            film.mux(picture.encode(frame))
        film.mux(picture.encode(None))
        for one in heard.decode(audio=0):
            film.mux(voice.encode(one))
        film.mux(voice.encode(None))
