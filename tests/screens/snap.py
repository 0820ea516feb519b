"""Draws a sample view in a real window and saves it: `python -m tests.screens.snap VIEW --size 1920x1080 --out FILE`.

Without a display it starts Xvfb for the moment.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import qrcode
import resvg_py

from kiosk.visit.view import Settings, View
from tests.screens import views, views_inside

VIEWS = views.VIEWS | views_inside.VIEWS

FRAMES = 30
"""Frames after which everything stands where it will."""
DRAWINGS = Path(__file__).parents[2] / "media"


class Shown:
    """A visit that never goes on: it always has the same view."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.acted: list[str] = []

    def tick(self) -> View:
        return self.view

    def act(self, action_id: str) -> None:
        self.acted.append(action_id)

    def focus(self, action_id: str) -> None:
        self.view = replace(self.view, focus=action_id)

    def still_for(self) -> float:
        return 0.0 if getattr(self.view.scene, "film", None) else 0.25

    def touch(self) -> None: ...

    def reset(self) -> None: ...


class Card:
    width, height, time = 160, 90, 0.0
    y = bytes(40 + x // 20 * 24 for _ in range(90) for x in range(160))
    u = bytes(128 for _ in range(80 * 45))
    v = bytes(108 + x // 10 * 6 for _ in range(45) for x in range(80))


class Bars:
    """A film that is always the same: colour bars from dark to light."""

    def __init__(self, file: Path) -> None:
        self._frames = [Card()]

    def frame_at(self, position: float) -> Card | None:
        return self._frames.pop() if self._frames else None

    def close(self) -> None: ...


def screen(size: str) -> subprocess.Popen[bytes] | None:
    """Start a virtual screen of this size if there is none, and point the environment to it."""
    if os.environ.get("DISPLAY"):
        return None
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
    return server


def drawings(view: View, folder: Path) -> None:
    """Render every drawing of the project that the view may show."""
    for drawing in DRAWINGS.glob("*/*.svg"):
        wanted = folder / drawing.relative_to(DRAWINGS).with_suffix(".png")
        if str(wanted.relative_to(folder)) in repr(view):
            wanted.parent.mkdir(exist_ok=True)
            wanted.write_bytes(bytes(resvg_py.svg_to_bytes(svg_path=str(drawing), width=1935)))


def modules(url: str) -> list[list[bool]]:
    """Return a QR code's modules, without light ones around."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(url)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


def shoot(view: View, size: tuple[int, int], out: Path) -> None:
    import kiosk.screens
    from kiosk.screens.window import configure

    configure(size)
    from kivy.clock import Clock
    from kivy.core.window import Window

    from kiosk.screens.app import KioskApp

    with tempfile.TemporaryDirectory() as folder:
        drawings(view, Path(folder))
        app = KioskApp(Shown(view), lambda: Path(folder), code=modules, film=Bars)

        def finish(_passed: float) -> bool:
            if Clock.frames < FRAMES or not app.gallery.ready:
                return True
            Window.screenshot(name=str(out))
            app.stop()
            return False

        Clock.schedule_interval(finish, 0.1)
        app.run()
    taken = next(out.parent.glob(f"{out.stem}0*.png"))
    taken.rename(out)
    assert kiosk.screens


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("view", choices=VIEWS)
    command.add_argument("--size", default="1920x1080")
    command.add_argument("--out", type=Path, required=True)
    command.add_argument("--language", default="en")
    command.add_argument("--text", default="M", choices=("M", "L", "XL"))
    command.add_argument("--contrast", action="store_true")
    command.add_argument("--lower", action="store_true")
    command.add_argument("--focus", default="")
    told = command.parse_args()
    settings = Settings(size=told.text, contrast=told.contrast, lower=told.lower, still=True)
    view = VIEWS[told.view](told.language, settings)
    view = replace(view, focus=told.focus or view.focus)
    server = screen(told.size)
    try:
        width, height = told.size.split("x")
        shoot(view, (int(width), int(height)), told.out)
    finally:
        if server:
            server.terminate()


if __name__ == "__main__":
    main()
