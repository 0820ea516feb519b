"""The rules of tables of translations: what `import` may find wrong in one that came back."""

from __future__ import annotations

from kiosk.guide.rule import Rule

TRANSLATING = (
    Rule(
        "sheet",
        "error",
        title="Nothing of a table can be taken over.",
        why="All texts stay as they are, and no file is changed.",
        remedy="Mend what the message names. Where the table cannot be read, save it from the spreadsheet "
        "as «CSV UTF-8», with the columns that it had.",
        example="id,what,fr,en      # and no column mark",
    ),
    Rule(
        "cell",
        "error",
        title="A cell or a row of a table cannot be taken over.",
        why="Its texts stay as they are; all others are taken over.",
        remedy="Do what the message says, and import the table again, as often as you like.",
        example="stops/ida/title,…,=A1,The tunnel",
    ),
    Rule(
        "gap",
        "warning",
        title="A cell, a row or a column of a table is empty or missing.",
        why="Its texts stay as they are.",
        remedy="Nothing, if it was left out on purpose; otherwise fill it in and import the table again.",
        example="id,what,fr,mark      # and no column en",
        told="import",
    ),
    Rule(
        "stale",
        "warning",
        title="A translation was taken over, but what it translates has been changed since the table was made.",
        why="The two may no longer say the same.",
        remedy="Compare them, and mend the translation in tours.yaml or in its script.",
        example="title: {fr: Les galeries, en: The tunnel}      # the table still had fr: Le tunnel",
        told="import",
    ),
)
