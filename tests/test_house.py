"""The arrows of docs/architecture.md, and one door per library."""

import ast
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "kiosk"
MAY_IMPORT = {
    "guide": set(),
    "release": {"guide"},
    "visit": {"guide"},
    "devices": {"guide", "visit"},
    "screens": {"guide", "visit", "devices"},
    "workshop": {"guide", "release"},
    "upkeep": {"guide", "visit"},
    "running": {"guide", "release", "visit", "devices", "screens", "upkeep"},
    "command": {"running", "guide", "release", "visit", "devices", "screens", "workshop", "upkeep"},
}
DOORS = {
    "yaml": {"guide"}, "pydantic": {"guide"}, "kivy": {"screens"}, "pygame": {"devices"}, "qrcode": {"devices"},
    "resvg_py": {"release"}, "PIL": {"release", "screens", "workshop"}, "av": {"release", "devices", "workshop"},
}  # fmt: skip
FILES = sorted(HOUSE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_arrows_go_only_where_the_drawing_shows_them(path):
    reached = {name.split(".")[1] for name in imports(path) if name.startswith("kiosk.")} - {room(path)}
    assert reached <= MAY_IMPORT.get(room(path), set())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_each_library_has_its_door(path):
    wrong = {name for name in imports(path) if room(path) not in DOORS.get(name.split(".")[0], {room(path)})}
    assert wrong == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_a_visit_needs_the_standard_library_only():
    used = {name.split(".")[0] for path in FILES if room(path) == "visit" for name in imports(path)}
    assert used - {"kiosk"} <= set(sys.stdlib_module_names)
