"""A real browser without a window, driven by its own debugging protocol over a pipe: Chromium, and nothing else.

The protocol: https://chromedevtools.github.io/devtools-protocol/. Messages end with a zero byte.
"""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import Any

CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-dev-shm-usage", "--remote-debugging-pipe",
)  # fmt: skip
PATIENCE = 60  # seconds for any answer
KEYS = {"Tab": 9, "Enter": 13, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowRight": 39, "ArrowDown": 40}


class Browser:
    """One page. `complaints` gathers console errors, exceptions and blocked things, `asked` every address fetched."""

    def __init__(self, to: int, come_from: int) -> None:
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self._to, self._from = to, come_from
        self._rest, self._number, self._session = b"", 0, ""
        target = self.do("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.do("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.do(f"{domain}.enable")

    def open(self, file: Path, size: tuple[int, int] = (1280, 900)) -> None:
        """Show a file in a window of `size`, and wait until it is loaded."""
        self.resize(*size)
        self.do("Page.navigate", url=file.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def resize(self, width: int, height: int) -> None:
        self.do("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, **features: str) -> None:
        """Be a browser that prefers these: `color_scheme="dark"`."""
        wishes = [{"name": f"prefers-{name.replace('_', '-')}", "value": value} for name, value in features.items()]
        self.do("Emulation.setEmulatedMedia", features=wishes)

    def value(self, expression: str) -> Any:
        """Return what the page says to a line of JavaScript."""
        answer = self.do("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str, shift: bool = False) -> None:
        code = KEYS.get(key, 0)
        text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
        for kind in ("keyDown", "keyUp"):
            self.do("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                    modifiers=8 * shift, **(text if kind == "keyDown" else {}))  # fmt: skip

    def screenshot(self, file: Path, whole: bool = False) -> Path:
        shot = self.do("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(b64decode(shot["data"]))
        return file

    def printed(self, file: Path) -> Path:
        paper = self.do("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        file.write_bytes(b64decode(paper["data"]))
        return file

    def do(self, method: str, **words: Any) -> dict[str, Any]:
        """Ask for something and return the answer; what happens meanwhile is noted."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": words}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            pass
        assert "error" not in answer, (method, answer)
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select([self._from], [], [], PATIENCE)[0], "the browser does not answer"
            read = os.read(self._from, 1 << 20)
            assert read, "the browser has ended"
            self._rest += read
        one, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(one)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, method: str, words: dict[str, Any]) -> None:
        match method:
            case "Network.requestWillBeSent":
                self.asked.append(words["request"]["url"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(words["exceptionDetails"]))
            case "Runtime.consoleAPICalled" if words["type"] in ("error", "warning", "assert"):
                self.complaints.append(str(words["args"]))
            case "Log.entryAdded" if words["entry"]["level"] in ("error", "warning"):
                self.complaints.append(words["entry"]["text"])


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """Start a browser with a new profile in `profile`; it ends with the block."""
    (theirs_in, to), (come_from, theirs_out) = os.pipe(), os.pipe()
    command = f'exec 3<&{theirs_in} 4>&{theirs_out}; exec "$@"'
    process = subprocess.Popen(
        ["bash", "-c", command, "bash", *CHROMIUM, f"--user-data-dir={profile}"],
        pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        yield Browser(to, come_from)
    finally:
        process.terminate()
        process.wait(PATIENCE)
        os.close(to)
        os.close(come_from)
