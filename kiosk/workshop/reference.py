"""The reference of every field and every message in docs/curators.md, written from the models and the rules.

`python -m kiosk.workshop.reference PAGE` writes it between the page's markers. Must never say what they do not say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.guide.group import Group
from kiosk.guide.mistakes import groups_of
from kiosk.guide.model import Guide
from kiosk.guide.rule import Rule
from kiosk.guide.rules import FAMILIES
from kiosk.guide.writing import written


def page(text: str) -> str:
    """Return the page with the reference made anew; ValueError if a marker is not there."""
    for name, lines in (("fields", _fields()), ("rules", _rules())):
        marked = re.compile(rf"(<!-- {name}: [^\n]*-->\n).*?(<!-- end of {name} -->)", re.DOTALL)
        place = marked.search(text)
        if not place:
            raise ValueError(f"the page has no place for its {name}")
        text = "\n".join([text[: place.end(1)], *lines, text[place.start(2) :]])
    return text


def groups() -> dict[type[Group], list[str]]:
    """Return every kind of group, and where in tours.yaml it may stand: `stops.parts` and so on; "" for all of it."""
    found: dict[type[Group], list[str]] = {}
    waiting: list[tuple[type[Group], str]] = [(Guide, "")]
    while waiting:
        group, where = waiting.pop(0)
        found.setdefault(group, []).append(where)
        below = [(kind, f"{where}.{name}".lstrip(".")) for name, kind in groups_of(group).items()]
        waiting = [*below, *waiting]
    return found


def _fields() -> Iterator[str]:
    for group, places in groups().items():
        yield f"### {group.__name__}\n"
        where = ", ".join(f"`{place}`" for place in places if place)
        yield f"{group.__doc__} It stands in {where}.\n" if where else f"{group.__doc__}\n"
        yield "| field | what it holds | example |"
        yield "|---|---|---|"
        for name, field in group.model_fields.items():
            below = groups_of(group).get(name)
            see = f" See [{below.__name__}](#{below.__name__.lower()})." if below else ""
            shown = f"**`{name}`**" if field.is_required() else f"`{name}`"
            example = written((field.examples or [""])[0])
            yield f"| {shown} | {_cell(f'{field.description}{see}')} | `{_cell(f'{name}: {example}')}` |"
        yield ""


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _rules() -> Iterator[str]:
    for title, rules in FAMILIES.items():
        yield f"### {title}\n"
        yield from _explained(rules)


def _explained(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield f"#### {rule.id}\n"
        yield f"*{rule.severity.capitalize()}.* {rule.title} {rule.why}\n"
        yield f"**What to do.** {rule.remedy}\n"
        yield f"```\n{rule.example}\n```\n"


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(page(path.read_text(encoding="utf-8")), encoding="utf-8")
