"""Makes the two animated drawings, without sound: `python -m media.drawing.films [dome/top-down | v2/flight ...]`."""

from __future__ import annotations

import sys
from pathlib import Path

from . import film_dome, film_flight
from .footage import write

MEDIA = Path(__file__).resolve().parent.parent
FILMS = {"dome/top-down": film_dome.film, "v2/flight": film_flight.film}
"""Every film by its name below `media/`: a function that prepares it and tells its length."""


def main(wanted: list[str]) -> int:
    if missing := [name for name in wanted if name not in FILMS]:
        sys.stderr.write(f"No film is called {missing[0]}. There are: {', '.join(FILMS)}.\n")
        return 2
    for name in wanted or FILMS:
        frame, seconds = FILMS[name]()
        write(MEDIA / f"{name}.mp4", frame, seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
