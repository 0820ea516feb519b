"""The rules of guides made elsewhere: what `import` may find wrong in one, or not find at all."""

from __future__ import annotations

from kiosk.guide.rule import Rule

IMPORTING = (
    Rule(
        "elsewhere",
        "error",
        title="A guide made elsewhere cannot be taken over.",
        why="Nothing has been written. Files from strangers can be broken, or made to harm: then they are left alone.",
        remedy="Mend the place the message names, or ask those who sent the guide for a new copy.",
        example="main.py import old-guide.zip --into my-tours      # and my-tours has files in it",
    ),
    Rule(
        "astray",
        "warning",
        title="Something in a guide made elsewhere leads nowhere, or is not understood.",
        why="It is left out, or taken as the message says; all else is taken over.",
        remedy="Look at the line named. If it matters, mend it there and import into another new folder; "
        "or write what is lacking into the new tours.yaml.",
        example='<AssetRef id="gaet" usage="audio"/>      <!-- the asset is called gate -->',
        told="import",
    ),
    Rule(
        "absent",
        "warning",
        title="A recording, picture or film of a guide made elsewhere is not there, or cannot be used.",
        why="The new tours name it all the same, so nothing plays until it is there; the web is never asked for it.",
        remedy="Put the file where the message says, under the name it says.",
        example='<Source uri="https://fort.example/gate.mp3"/>      <!-- and no gate.mp3 in the bundle -->',
        told="import",
    ),
)
