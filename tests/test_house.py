"""The arrows of docs/architecture.md, and one door per library."""

import ast
import re
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "kiosk"
DRAWING = (HOUSE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
DOORS = {
    "yaml": {"guide"}, "pydantic": {"guide"}, "kivy": {"screens"}, "pygame": {"devices"}, "qrcode": {"devices"},
    "resvg_py": {"release"}, "PIL": {"release", "screens", "workshop"}, "av": {"release", "devices", "workshop"},
    "jinja2": {"workshop"}, "weasyprint": {"workshop"}, "yaml_edit": {"workshop"},
    "numpy": {"release", "workshop"}, "py3langid": {"workshop"},
}  # fmt: skip
FILES = sorted(HOUSE.rglob("*.py"))


def drawn() -> dict[str, set[str]]:
    """Return which rooms each room may know: an arrow points from what is known to who knows it."""
    arrows: dict[str, set[str]] = {}
    for known, knowing in re.findall(r"^ +([\w &]+) --> ([\w &]+)$", DRAWING, re.MULTILINE):
        for name in knowing.split(" & "):
            arrows.setdefault(name, set()).update(known.split(" & "))
    return arrows


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
    assert reached <= drawn().get(room(path), set())


def test_every_arrow_of_the_drawing_is_used():
    used = {(name.split(".")[1], room(path)) for path in FILES for name in imports(path) if name.startswith("kiosk.")}
    assert {(known, name) for name, rooms in drawn().items() for known in rooms} <= used


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
