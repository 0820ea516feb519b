"""The voice that drafts narration. Skipped where espeak-ng is not installed."""

import pytest

from kiosk.workshop.espeak import Espeak
from kiosk.workshop.reading import TAIL, VOICES, read_aloud
from kiosk.workshop.script import Sentence
from kiosk.workshop.speech import NoEngine, Voice
from tests.workshop.voices import needs_voices


@needs_voices
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les V1 ont tué 6 184 personnes, « les victimes oubliées »."),
        ("en", "In Britain, V1s killed 6,184 people: the ‘forgotten victims’."),
        ("nl", "In Groot-Brittannië doodden V1-bommen 6.184 mensen."),
        ("de", "In Großbritannien töteten V1-Bomben 6.184 Menschen."),
    ],
)
def test_every_written_word_gets_its_own_moment_in_order(language, text):
    [spoken] = read_aloud([Sentence(text)], voice=VOICES[language], engine=Espeak()).sentences
    starts = [word.start for word in spoken.words]
    assert " ".join(word.text for word in spoken.words) == text
    assert starts == sorted(set(starts))
    assert spoken.words[0].start == pytest.approx(0.3, abs=0.001)
    assert starts[-1] < spoken.end < 9.0


@needs_voices
def test_a_pause_is_longer_before_a_named_cue():
    script = [Sentence("Un."), Sentence("Deux."), Sentence("Trois.", name="three")]
    first, second, third = read_aloud(script, voice=VOICES["fr"], engine=Espeak()).sentences
    assert second.words[0].start - first.end == pytest.approx(0.5, abs=0.001)
    assert third.words[0].start - second.end == pytest.approx(0.9, abs=0.001)


@needs_voices
def test_a_sentence_waits_for_its_second_but_never_speaks_over_the_one_before():
    script = [Sentence("One."), Sentence("Two.", no_earlier=5.0), Sentence("Three.", no_earlier=5.1)]
    first, second, third = read_aloud(script, voice=VOICES["en"], engine=Espeak()).sentences
    assert first.end < 2.0
    assert second.words[0].start == pytest.approx(5.0, abs=0.001)
    assert third.words[0].start == pytest.approx(second.end + 0.5, abs=0.001)


@needs_voices
def test_the_sound_ends_in_a_short_silence():
    reading = read_aloud([Sentence("Goed.")], voice=VOICES["nl"], engine=Espeak())
    assert reading.seconds == pytest.approx(reading.sentences[0].end + TAIL, abs=0.001)
    assert max(abs(sample) for sample in reading.samples[-10_000:]) == 0


@needs_voices
def test_a_language_without_a_voice_is_named():
    with pytest.raises(NoEngine, match=r"^espeak-ng has no voice for the language “xx”\.$"):
        Espeak().speak("Hello.", Voice("xx"))


def test_without_the_library_one_sentence_says_what_to_install():
    with pytest.raises(NoEngine, match=r"not installed here: sudo apt install espeak-ng"):
        Espeak(library="libespeak-ng-that-is-not-here.so")


@needs_voices
@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Au plus fort des travaux, ils étaient quelque 1 300."), ("nl", "Arthur Rudolph, die dat leidde.")],
)
def test_the_end_of_a_clause_is_not_taken_for_a_word(language, text):
    heard = Espeak().speak(text, VOICES[language]).words
    assert [place for place, _ in heard] == sorted(place for place, _ in heard)
    assert all(text[place].isalnum() for place, _ in heard)


@needs_voices
@pytest.mark.parametrize("said", ["mimojèk", "[[mimo:j'Ek]]"])
def test_a_hint_changes_what_is_heard_and_neither_the_words_nor_whose_moments_they_are(said):
    script = [Sentence("Daar bij Mimoyecques, aan de kust, staat het.")]
    [plain] = read_aloud(script, voice=VOICES["nl"], engine=Espeak()).sentences
    reading = read_aloud(script, voice=VOICES["nl"], engine=Espeak(), hints={"Mimoyecques": said, "kus": "zoen"})
    [hinted] = reading.sentences
    assert [word.text for word in hinted.words] == [word.text for word in plain.words]
    earlier = [one.start - other.start for one, other in zip(plain.words, hinted.words, strict=True)]
    assert earlier[:3] == pytest.approx([0, 0, 0], abs=0.02)
    assert earlier[3:] == pytest.approx([earlier[3]] * 5, abs=0.03)
    assert 0.1 < earlier[3] < 0.6
