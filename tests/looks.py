"""Takes the pictures of the screens that README shows, from the real program: `python -m tests.looks FOLDER`."""

import sys
import tempfile
import time
from pathlib import Path

from kiosk.workshop.gallery import Screen, virtual_screen
from kiosk.workshop.visitor import Visitor, visiting

SETTLED = 1.2  # seconds after which nothing moves but the lamp
PIN = "230417"
ROOT = Path(__file__).parents[1]


def take(folder: Path) -> None:
    """Walk through the screens, lying and standing, and save a picture of each into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kiosk") as state:
        for size, walk in (((1280, 720), lying), ((1280, 720), leaving), ((720, 1280), standing)):
            words = ["--windowed", f"{size[0]}x{size[1]}", "--tours", str(ROOT / "tours.yaml"), "--state", state]
            with tempfile.TemporaryDirectory(prefix="kiosk") as place, virtual_screen(size) as screen:
                display = screen.environment["DISPLAY"]
                environment = {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "KIOSK_PIN": PIN}
                with visiting(screen, environment, Path(place), words) as visitor:
                    visitor.wait(lambda told: told["screen"] == "rest", 900, "the guide to be prepared")
                    walk(visitor, screen, folder)


def lying(visitor: Visitor, screen: Screen, folder: Path) -> None:
    def save(name: str) -> None:
        save_settled(screen, folder / f"{name}.png")

    save("rest")
    visitor.tap("language:en")
    save("tours")
    visitor.tap("tour:dome")
    visitor.tap("stop:diggers")
    save("warning")
    visitor.tap("back")
    visitor.tap("stop:v2")
    visitor.tap("closer")
    visitor.tap("point-next")
    save("closer")
    visitor.tap("back")
    visitor.tap("previous")
    visitor.tap("previous")
    visitor.wait(lambda told: told.get("look") and told["look"][0] > 0, 60, "the shield to be told of")
    save("stop")
    visitor.tap("plan")
    save("plan")
    visitor.tap("back")
    visitor.tap("further")
    save("further")
    visitor.tap("close")
    visitor.tap("transcript")
    for setting in ("size", "contrast"):
        visitor.tap(setting)
    time.sleep(0.4)
    visitor.tap("size")
    save("transcript")
    visitor.wait(lambda told: told["still"], 70, "the question whether anybody is there")
    save("still")


def leaving(visitor: Visitor, screen: Screen, folder: Path) -> None:
    """Keep two pages of each of four stops, and let the staff in."""
    visitor.tap("language:en")
    visitor.tap("tour:dome")
    for stop in ("welcome", "ida", "v1", "v2"):
        visitor.tap(f"stop:{stop}")
        visitor.tap("further")
        for number in range(2):
            visitor.tap(f"save:{stop}:{number}")
        visitor.tap("back")
    visitor.tap("visit")
    save_settled(screen, folder / "visit.png")
    for leads_to in ("stops", "tours"):
        visitor.tap("back")
        visitor.wait(lambda told, leads_to=leads_to: told["screen"] == leads_to)
    for digit in PIN:
        visitor.tap(f"key:{digit}")
    visitor.wait(lambda told: told["screen"] == "staff", what="the staff view")
    save_settled(screen, folder / "staff.png")


def standing(visitor: Visitor, screen: Screen, folder: Path) -> None:
    visitor.tap("language:fr")
    visitor.tap("tour:dome")
    visitor.tap("stop:dome")
    visitor.wait(lambda told: told.get("look") and told["look"][0] > 0, 60, "the shield to be told of")
    save_settled(screen, folder / "stop-portrait.png")


def save_settled(screen: Screen, picture: Path) -> None:
    time.sleep(SETTLED)
    screen.save(picture)


if __name__ == "__main__":
    take(Path(sys.argv[1]))
