"""Which language a text is in, asked only of a text whose small words speak another language than it should.

Two witnesses must agree, the small words and a library, so that a name or a title does not raise a false alarm.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_SMALL = {
    "fr": """le les un une dans du qui que pour avec sur au aux est sont ont par cette ces leur leurs il elle ils
        elles ne pas où était étaient mais d’un d’une c’est n’est et""",
    "en": """the of and to from with that this these those are were it its they their which who by for not but
        at be been has had have as you your here there""",
    "nl": """het een van op te dat met zijn niet naar bij voor uit aan ook maar deze dit wordt werd werden hun hij zij
        ze door om nog waar""",
    "de": """der das und ist ein eine einen einem einer nicht mit auf von für zu den dem sich im zum zur werden wurde
        wurden sie es ihre aus bei nach durch auch oder""",
}
SMALL_WORDS = {language: frozenset(words.split()) for language, words in _SMALL.items()}
"""Words of a language that hardly ever stand in a sentence of one of the others."""
_SHORTEST = 5  # different words that can be judged
_LONG = 10  # different words; in shorter texts three small words must speak for the other language, not two
_CERTAIN = 0.9
_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*")


def other_language(text: str, language: str) -> str:
    """Return the language a text is in, if that is known here and surely not `language`; else ""."""
    words = {word.casefold() for word in _WORD.findall(text.replace("'", "’"))}
    if len(words) < _SHORTEST or language not in SMALL_WORDS:
        return ""
    heard = {other: len(words & small) for other, small in SMALL_WORDS.items()}
    other, most = max(heard.items(), key=lambda one: one[1])
    if most < (2 if len(words) >= _LONG else 3) or most <= 2 * heard[language]:
        return ""
    found, certainty = _identifier().rank(text)[0]
    return other if found == other and certainty >= _CERTAIN else ""


@cache
def _identifier() -> Any:
    """Load the library's model, which takes a second, and keep it to the languages known here."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(SMALL_WORDS))
    return identifier
