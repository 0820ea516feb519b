"""One small museum and one running kiosk for all journeys; a second place for those that spoil theirs."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest

from kiosk.visit.view import Settings
from kiosk.workshop.visitor import Told, Visitor
from tests.journeys.absence import Absence, begin
from tests.journeys.museum import Museum, cut, prepare
from tests.journeys.stand import MISSING, Ear, Kiosk, Screen, Stand, stand

HERE = Path(__file__).parent
AS_THEY_WERE = vars(Settings())
SHORTCUTS = ("still-end", "tours", "plan", "back")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip journeys where there is no way to go on one; ask last after whoever was left alone."""
    ours = [item for item in items if HERE in item.path.parents]
    if MISSING:
        for item in ours:
            item.add_marker(pytest.mark.skip(reason=MISSING))
    if ours:
        start = items.index(ours[0])
        items[start : start + len(ours)] = sorted(ours, key=lambda item: "left_alone" in item.fixturenames)


@pytest.fixture(scope="package")
def absence(museum: Museum) -> Iterator[Future[Absence]]:
    called_off = Event()
    yield begin(museum, called_off)
    called_off.set()


@pytest.fixture(scope="package", autouse=True)
def _somebody_leaves_before_the_others_come(request: pytest.FixtureRequest) -> None:
    if any("left_alone" in item.fixturenames for item in request.session.items):
        request.getfixturevalue("absence")


@pytest.fixture(scope="package")
def left_alone(absence: Future[Absence]) -> Absence:
    """What happened while the other journeys went on."""
    return absence.result(150)


@pytest.fixture(scope="package")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Museum:
    """The guide of three stops, prepared. Whoever changes anything of it takes a copy."""
    museum = cut(tmp_path_factory.mktemp("museum"))
    prepare(museum)
    return museum


@pytest.fixture(scope="package")
def gallery() -> Iterator[Stand]:
    with stand() as place:
        yield place


@pytest.fixture
def ear(gallery: Stand) -> Iterator[Ear]:
    """Listens from the beginning of the test on."""
    with gallery.server.listen() as ear:
        yield ear


class InService:
    """A kiosk that serves one test after the other, and is started again if one brought it down."""

    def __init__(self, gallery: Stand, museum: Museum) -> None:
        self._gallery, self._museum = gallery, museum
        self._day = ExitStack()
        self._kiosk: Kiosk | None = None

    def kiosk(self) -> Kiosk:
        if self._kiosk is None or self._kiosk.visitor.program.poll() is not None or self._kiosk.trouble():
            self._day.close()
            self._kiosk = self._day.enter_context(self._gallery.kiosk(self._museum.words))
        return self._kiosk

    def close(self) -> None:
        self._day.close()


@pytest.fixture(scope="package")
def in_service(gallery: Stand, museum: Museum) -> Iterator[InService]:
    service = InService(gallery, museum)
    yield service
    service.close()


@pytest.fixture
def running(in_service: InService) -> Iterator[Kiosk]:
    """A kiosk at the rest screen that has served others before; after the test it must not have failed."""
    kiosk = in_service.kiosk()
    to_rest(kiosk.visitor)
    yield kiosk
    assert kiosk.trouble() == ""


@pytest.fixture
def visitor(running: Kiosk) -> Visitor:
    return running.visitor


@pytest.fixture
def screen(running: Kiosk) -> Screen:
    return running.screen


@pytest.fixture(scope="package")
def elsewhere() -> Iterator[Stand]:
    """A place for kiosks of a test's own."""
    with stand() as place:
        yield place


@pytest.fixture
def own(museum: Museum, tmp_path: Path) -> Museum:
    """The museum with a state that the test may spoil."""
    return museum.copied(tmp_path / "state")


@pytest.fixture
def shop(museum: Museum, tmp_path: Path) -> Museum:
    """The museum with a guide that the test may edit, and a state of its own."""
    return museum.moved(tmp_path)


def to_rest(visitor: Visitor) -> None:
    """End whatever visit is going on, and forget what was set on the rest screen; without waiting between two backs."""

    def fresh(told: Told) -> bool:
        if told["screen"] == "rest" and told["settings"] == AS_THEY_WERE and not told["focus"]:
            return True
        there = {action["id"] for action in told["actions"]}
        ways = ("still-end", "language:fr", "back") if told["screen"] in ("rest", "tours") else SHORTCUTS
        visitor.do(next(way for way in ways if way in there))
        return False

    visitor.wait(fresh, 10, "the rest screen")
