"""A gallery to try the kiosk in: a real sound server with one null sink, and a real X screen nobody sees.

    with sound_server(folder) as server:              # folder: a temporary one, with a short path
        server.environment                            # what a program needs to play on it (PULSE_SERVER, …)
        with server.listen() as ear:                  # records what leaves the sink, 48 000 mono samples a second
            ear.wait_for_sound(5.0)                   # perf_counter seconds of the first loud sample, or None
            ear.samples()                             # all of it so far, float32, -1 to 1
            ear.index(moment), ear.moment(index)      # perf_counter seconds <-> sample number
            ear.place(recording, moment)              # which second of it left the sink then; see ear.py
        server.kill(); server.start()                 # the sound card vanishes, and is back at the same address

    with virtual_screen((1920, 1080)) as screen:
        screen.environment                            # DISPLAY
        screen.grab(), screen.grab((x, y, w, h))      # RGB, uint8, height x width x 3
        screen.save(path)                             # a PNG of the whole screen
        screen.click(x, y)                            # or move(x, y), press(), release(): a real pointer
        screen.key("Return")                          # X key names: Left, Right, Up, Down, Return, Escape, F1, …

`SOUND_MISSING` and `SCREEN_MISSING` say why a test cannot run here ("" if it can). Must never touch the sound server or
the screen of the machine the tests run on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest

from kiosk.workshop.ear import RATE, Ear, wait_until

SOUND_MISSING = "" if shutil.which("pulseaudio") and shutil.which("parec") else "needs pulseaudio and parec"
SCREEN_MISSING = "" if shutil.which("Xvfb") else "needs Xvfb"


class SoundServer:
    """A PulseAudio of its own with one sink, `gallery`, that nobody hears but an Ear."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "pulse" / "native"
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(folder / "cookie"),
            "SDL_AUDIODRIVER": "pulseaudio",
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> dict[str, str]:
        """The part of `environment` that is this server's; HOME stays the program's own."""
        names = ("PULSE_SERVER", "PULSE_COOKIE", "SDL_AUDIODRIVER")
        return {name: self.environment[name] for name in names}

    @property
    def pid(self) -> int:
        return self._process.pid if self._process else 0

    def start(self) -> None:
        """Start the server; it is at the same address each time."""
        self._socket.unlink(missing_ok=True)
        (self._socket.parent / "pid").unlink(missing_ok=True)  # left behind by kill()
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        command += [f"--load=module-native-protocol-unix auth-anonymous=1 socket={self._socket}"]
        command += [f"--load=module-null-sink sink_name=gallery rate={RATE}"]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, env=self.environment, stdout=quiet, stderr=quiet)
        wait_until(self._socket.exists, 10, "pulseaudio")

    def kill(self) -> None:
        """Take the server away at once, as a pulled plug would."""
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None

    @contextmanager
    def listen(self) -> Iterator[Ear]:
        ear = Ear(self.environment)
        try:
            yield ear
        finally:
            ear.close()


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """Run a sound server whose files lie in `folder`."""
    (folder / "pulse").mkdir(mode=0o700, exist_ok=True)
    server = SoundServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()


class Screen:
    """An X server's screen, its one pointer and its keys."""

    def __init__(self, name: str) -> None:
        self.environment = {**os.environ, "DISPLAY": name}
        self._display = Display(name)
        self._root = self._display.screen().root
        shape = self._root.get_geometry()
        self.size: tuple[int, int] = (shape.width, shape.height)

    def grab(self, area: tuple[int, int, int, int] | None = None) -> NDArray[np.uint8]:
        """Return what is on the screen, or in `area` (x, y, width, height) of it."""
        x, y, width, height = area or (0, 0, *self.size)
        bgrx = np.frombuffer(self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data, np.uint8)
        return bgrx.reshape(height, width, 4)[:, :, 2::-1].copy()

    def save(self, path: Path) -> None:
        Image.fromarray(self.grab()).save(path)

    def move(self, x: int, y: int) -> None:
        self._send(X.MotionNotify, x=x, y=y)

    def press(self) -> None:
        self._send(X.ButtonPress, 1)

    def release(self) -> None:
        self._send(X.ButtonRelease, 1)

    def click(self, x: int, y: int, hold: float = 0.03) -> float:
        """Touch (x, y) for `hold` seconds; return when it was let go (perf_counter seconds)."""
        self.move(x, y)
        self.press()
        time.sleep(hold)
        self.release()
        return time.perf_counter()

    def key(self, name: str, hold: float = 0.02) -> float:
        """Press the key with this X name, or several at once ("Alt_L+F4"), for `hold` seconds; return when let go."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(one)) for one in name.split("+")]
        for code in codes:
            self._send(X.KeyPress, code)
        time.sleep(hold)
        for code in reversed(codes):
            self._send(X.KeyRelease, code)
        return time.perf_counter()

    def _send(self, event: int, detail: int = 0, x: int = 0, y: int = 0) -> None:
        xtest.fake_input(self._display, event, detail, x=x, y=y)
        self._display.sync()

    def close(self) -> None:
        self._display.close()


@contextmanager
def virtual_screen(size: tuple[int, int] = (1920, 1080)) -> Iterator[Screen]:
    """Run an X server with a screen of `size` on the first free display number."""
    reading, writing = os.pipe()
    shape = f"{size[0]}x{size[1]}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", shape, "-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        screen = Screen(f":{number}")
        try:
            yield screen
        finally:
            screen.close()
    finally:
        process.terminate()
        process.wait()
