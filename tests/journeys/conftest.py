"""One small museum and one running kiosk for all journeys; a second place for those that spoil theirs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.workshop.visitor import Visitor
from tests.journeys.museum import Museum, cut, prepare
from tests.journeys.stand import MISSING, Ear, Kiosk, Screen, Stand, stand


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if MISSING:
        for item in items:
            if "journeys" in item.path.parts:
                item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.fixture(scope="session")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Museum:
    """The guide of three stops, prepared. Whoever changes anything of it takes a copy."""
    museum = cut(tmp_path_factory.mktemp("museum"))
    prepare(museum)
    return museum


@pytest.fixture(scope="session")
def gallery() -> Iterator[Stand]:
    with stand() as place:
        yield place


@pytest.fixture
def ear(gallery: Stand) -> Iterator[Ear]:
    """Listens from the beginning of the test on."""
    with gallery.server.listen() as ear:
        yield ear


@pytest.fixture(scope="session")
def running(gallery: Stand, museum: Museum) -> Iterator[Kiosk]:
    with gallery.kiosk(museum.words) as kiosk:
        yield kiosk


@pytest.fixture
def visitor(running: Kiosk) -> Iterator[Visitor]:
    """A visitor before the rest screen of a kiosk that has served others before."""
    to_rest(running.visitor)
    yield running.visitor
    assert running.trouble() == ""


@pytest.fixture
def screen(running: Kiosk) -> Screen:
    return running.screen


@pytest.fixture(scope="session")
def elsewhere() -> Iterator[Stand]:
    """A place for kiosks of a test's own."""
    with stand() as place:
        yield place


@pytest.fixture
def own(museum: Museum, tmp_path: Path) -> Museum:
    """The museum with a state that the test may spoil."""
    return museum.copied(tmp_path / "state")


def to_rest(visitor: Visitor) -> None:
    """End whatever visit is going on."""

    def resting(told: dict) -> bool:
        ways = [action["id"] for action in told["actions"]]
        for way in ("still-end", "close", "back"):
            if way in ways:
                visitor.do(way)
                break
        return told["screen"] == "rest" and not told["settings"]["contrast"]

    visitor.wait(resting, 10, "the rest screen")
