"""What the voice is given to read."""

import pytest

from kiosk.workshop.wording import worded


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("de", "Im Herbst 1943 und 1944.", "Im Herbst 19hundert43 und 19hundert44."),
        ("de", "Rund 1.300 Menschen, 17.981, 2024, 110.", "Rund 1.300 Menschen, 17.981, 2024, 110."),
        ("fr", "6\u202f184 morts, «\u00a0en 1943\u00a0».", "6 184 morts,   en 1943  ."),
        ("en", "‘forgotten’ in 1943", " forgotten’ in 1943"),
    ],
)
def test_signs_and_years_are_put_as_the_voice_reads_them_best(language, written, spoken):
    assert worded(written, language).text == spoken


def test_every_letter_remembers_its_place_in_what_was_written():
    wording = worded("Im Mai 1943, im Mai 1944.", "de")
    assert len(wording.places) == len(wording.text)
    assert wording.places[wording.text.index("19")] == 7
    assert wording.places[wording.text.index("43")] == 9
    assert wording.places[wording.text.index("44.")] == 22
    assert wording.places[-1] == 24
