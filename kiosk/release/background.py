"""Prepares beside a running visit: another process of low priority, asked now and then how far it is.

Must never wait for that process, except to end it.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.release.outcome import Outcome, Step, read_line

log = logging.getLogger(__name__)
NICE = 10
LONGEST_READ = 65536  # bytes at a time


class Background:
    """At most one run of `prepare` at a time; a save during a run leads to one more."""

    def __init__(self, tours: Path, state: Path, program: Sequence[str] = ()) -> None:
        """`program` is what starts this program; by default as it was started itself."""
        base = tuple(program) or (sys.executable, os.path.abspath(sys.argv[0]))
        self._command = (*base, "prepare", "--progress", "json", "--tours", str(tours), "--state", str(state))
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""
        self._again = self._ended_well = self._unstarted = False

    @property
    def busy(self) -> bool:
        return self._process is not None

    def start(self) -> None:
        """Begin to prepare; if that is going on already, once more after it."""
        if self._process:
            self._again = True
            return
        self._rest, self._ended_well = b"", False
        try:
            self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        except OSError as fault:
            log.error("preparing cannot be started: %s", fault)
            self._unstarted = True
            return
        assert self._process.stdout
        os.set_blocking(self._process.stdout.fileno(), False)
        if hasattr(os, "setpriority"):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, NICE)

    def poll(self) -> list[Step | Outcome]:
        """Return what was reported since the last call. A run without an outcome reports an empty one."""
        if self._unstarted:
            self._unstarted = False
            return [Outcome(release=None)]
        if not self._process:
            return []
        ended = self._process.poll() is not None
        reports = list(self._reports())
        self._ended_well = self._ended_well or any(isinstance(one, Outcome) for one in reports)
        if ended:
            if not self._ended_well:
                reports.append(Outcome(release=None))
            self._forget()
        return reports

    def _reports(self) -> Iterator[Step | Outcome]:
        *lines, self._rest = (self._rest + self._output()).split(b"\n")
        for one in lines:
            report = read_line(one.decode(errors="replace"))
            if report:
                yield report

    def _output(self) -> bytes:
        assert self._process
        assert self._process.stdout
        gathered = b""
        while True:
            try:
                part = os.read(self._process.stdout.fileno(), LONGEST_READ)
            except BlockingIOError:
                return gathered
            gathered += part
            if not part:
                return gathered

    def _forget(self) -> None:
        assert self._process
        assert self._process.stdout
        self._process.stdout.close()
        self._process = None
        if self._again:
            self._again = False
            self.start()

    def stop(self) -> None:
        """End it at once, whatever it is doing: a half-built release is cleared away by the next run."""
        self._again = False
        if self._process:
            self._process.kill()
            self._process.wait()
            self._forget()
