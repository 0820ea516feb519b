"""pygame is loaded without what it does not need, and nobody else goes without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[2]
ALONE = "from kiosk.devices.wheel import pygame"
TOGETHER = f"""
import importlib, sys, threading

def midway(event, details):
    if event == "import" and details[0] == "pygame.mixer":
        other = threading.Thread(target=importlib.import_module, args=["numpy"])
        other.start()
        other.join()

sys.addaudithook(midway)
{ALONE}
"""


def loaded_by(program: str) -> list[str]:
    """Return which of the two modules a program has loaded at its end."""
    told = "\nimport sys\nprint(*sorted({'numpy', 'pkg_resources'} & set(sys.modules)))"
    command = [sys.executable, "-W", "ignore", "-c", program + told]
    return subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True, timeout=60).stdout.split()


def test_pygame_comes_without_numpy() -> None:
    assert loaded_by(ALONE) == []


def test_another_thread_gets_numpy_while_pygame_is_being_loaded() -> None:
    assert loaded_by(TOGETHER) == ["numpy"]
