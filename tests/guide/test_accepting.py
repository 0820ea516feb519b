"""A curator accepts a warning for a stop, and says why."""

from pathlib import Path

from kiosk.guide.accepting import owners, without_accepted
from kiosk.guide.media import MediaFolder
from kiosk.guide.problem import Problem
from kiosk.guide.takes import takes
from kiosk.guide.tours import read_text
from tests.guide.written import GOOD

ACCEPTING = GOOD.replace("    title: V2\n", "    title: V2\n    accept: {level: it is a broadcast of 1944}\n")


def left(*problems: Problem, text: str = ACCEPTING) -> tuple[list[Problem], list[str]]:
    """Return which of the problems are still told, and what is said of acceptances that met nothing."""
    reading = read_text(text, "tours.yaml")
    media = MediaFolder(Path("media"))
    owned = owners(reading.understood, media, takes(reading.understood, media))
    told, idle = without_accepted(problems, reading.source, owned)
    return told, [str(problem) for problem in idle]


def warned(file: str, line: int = 1, column: int = 1, severity: str = "warning", rule: str = "level") -> Problem:
    return Problem(file, line, column, severity, "x.", rule)


IDLE = (
    "tours.yaml:30:14: warning: there is no warning [level] here any more that could be accepted; "
    "delete this. [accepted-nothing]"
)


def test_a_warning_is_accepted_in_its_stop_from_its_first_letter_to_its_last():
    assert left(warned("tours.yaml", 27, 5)) == ([], [])
    assert left(warned("tours.yaml", 42, 50)) == ([], [])


def test_a_warning_outside_of_the_stop_is_told():
    for line, column in ((1, 1), (12, 5), (26, 50)):
        elsewhere = warned("tours.yaml", line, column)
        assert left(elsewhere) == ([elsewhere], [IDLE])


def test_what_follows_the_list_of_stops_is_not_in_the_last_one():
    head, stops = ACCEPTING.split("stops:\n  - id: ida", 1)
    reordered = f"stops:\n  - id: ida{stops}{head}"
    museum = warned("tours.yaml", reordered.splitlines().index("museum:") + 2, 3)
    assert left(museum, text=reordered)[0] == [museum]


def test_a_warning_about_a_stops_medium_is_accepted_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("media/v2").mkdir(parents=True)
    Path("media/v2/flight.fr.wav").write_bytes(b"")
    for name in ("v2/flight.fr.wav", "v2/flight.fr.txt", "v2/closer.svg", "v2/sign.fr.mp4"):
        assert left(warned(f"media/{name}")) == ([], [])
    other = warned("media/ida/mouth.svg")
    assert left(other) == ([other], [IDLE])


def test_an_error_is_never_accepted():
    error = warned("tours.yaml", 27, 5, "error")
    assert left(error)[0] == [error]


def test_stops_written_in_one_line_are_told_apart():
    text = (
        "museum: {name: x, languages: [fr]}\ntours: [{id: t, title: t, stops: [a, b]}]\n"
        "stops: [{id: a, number: 1, title: A, accept: {level: so}, parts: [{film: a}]}, "
        "{id: b, number: 2, title: B, parts: [{film: b}]}]\n"
    )
    first, second = warned("tours.yaml", 3, 20), warned("tours.yaml", 3, 100)
    assert left(first, second, text=text) == ([second], [])


def test_what_only_prepare_tells_is_accepted_there_and_check_does_not_miss_it():
    text = ACCEPTING.replace("accept: {level:", "accept: {remark:")
    assert left(text=text) == ([], [])
    assert left(warned("tours.yaml", 27, 5, rule="remark"), text=text) == ([], [])
