"""A window on a virtual screen, opened once for all tests that draw."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.screens.snap import screen
from tests.screens.window import SIZE, Kiosk


@pytest.fixture(scope="session")
def window() -> Iterator[Any]:
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("DISPLAY", raising=False)
        server = screen(f"{SIZE[0]}x{SIZE[1]}")
        from kiosk.screens.window import configure

        configure(SIZE)
        from kivy.base import EventLoop
        from kivy.core.window import Window

        EventLoop.ensure_window()
        EventLoop.start()
        yield Window
        EventLoop.stop()
        Window.close()
        if server:
            server.terminate()


@pytest.fixture
def kiosk(window: Any, tmp_path: Path) -> Iterator[Callable[..., Kiosk]]:
    """Return a maker of programs that show a view; they are closed after the test."""
    open_ones: list[Kiosk] = []

    def make(view: Any, **more: Any) -> Kiosk:
        open_ones.append(Kiosk(view, tmp_path, **more))
        return open_ones[-1]

    yield make
    for one in open_ones:
        one.close()
