"""Mistakes in what lies in the media folder."""

from pathlib import Path

from tests.workshop.mistakes import Mistake

IN_MEDIA = (
    Mistake(
        "letter-case",
        lambda: Path("media/ida/mouth.svg").rename("media/ida/Mouth.svg"),
        (
            "tours.yaml:20:23: error: 'ida/mouth.svg' is there with other capital letters or accents, "
            "as 'Mouth.svg'; write both the same. [letter-case]",
        ),
    ),
)
