"""How long a curator waits for `report`: the whole program, started anew each time.

Must never write where the curator's own report is.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

from bench.figures import Figure

MAIN = Path(__file__).parents[1] / "main.py"
MOST = 10.0  # seconds


def measure(tours: Path, *, rounds: int) -> list[Figure]:
    """Return the seconds a report on `tours` takes, waited for and worked by all processors."""
    waited, worked = [], []
    with TemporaryDirectory() as folder:
        command = [sys.executable, str(MAIN), "report", "--tours", str(tours), "--out", f"{folder}/report.html"]
        for _ in range(rounds):
            before, began = _worked(), time.monotonic()
            subprocess.run(command, check=True, capture_output=True)
            waited.append(time.monotonic() - began)
            worked.append(_worked() - before)
    return [
        Figure("report, from start to end", "s", waited, most=MOST, digits=1),
        Figure("report, processor time", "s", worked, digits=1),
    ]


def _worked() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
