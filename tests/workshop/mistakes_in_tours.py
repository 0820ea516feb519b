"""Mistakes in tours.yaml itself."""

from tests.workshop.mistakes import Mistake, rewritten

IN_TOURS = (
    Mistake(
        "unlisted",
        rewritten("stops: [ida, v2]", "stops: [v2]"),
        ("tours.yaml:12:9: warning: the stop 'ida' is in no tour; visitors reach it only by its number. [unlisted]",),
    ),
)
