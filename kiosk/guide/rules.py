"""Every rule there is, by its id: what `check`, `narrate`, `prepare` and `import` may find wrong.

A test fails for a problem whose rule is not here. Must never decide anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.guide.rule import Rule
from kiosk.guide.rules_importing import IMPORTING
from kiosk.guide.rules_making import MAKING
from kiosk.guide.rules_media import MEDIA
from kiosk.guide.rules_tours import TOURS
from kiosk.guide.rules_translating import TRANSLATING
from kiosk.guide.rules_words import WORDS

FAMILIES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "About tours.yaml": TOURS,
        "About the media": MEDIA,
        "About what is heard and read": WORDS,
        "About scripts, drafts and releases": MAKING,
        "About tables of translations": TRANSLATING,
        "About guides made elsewhere": IMPORTING,
    }
)
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for family in FAMILIES.values() for rule in family})
