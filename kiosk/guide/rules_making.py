"""The rules of scripts, of drafting their voices, and of making a release from it all."""

from __future__ import annotations

from kiosk.guide.rule import Rule

MAKING = (
    Rule(
        "script",
        "error",
        title="A script cannot be read aloud as it is written.",
        why="Its captions and the names that pictures hang on come from it.",
        remedy="One sentence a line, ended by '.', '!', '?' or '…'; a cue's name in brackets before it.",
        example="[shield] The dome is five metres thick",
    ),
    Rule(
        "late",
        "warning",
        title="A sentence begins later than its script wishes.",
        why="It is heard after what it tells of was seen in the film.",
        remedy="Shorten the sentences before it, or move its second: [pour @11.9].",
        example="[pour @11.9] Fifty-five thousand tonnes of concrete.",
        told="narrate",
    ),
    Rule(
        "unheard",
        "warning",
        title="Captions made by hand have no recording beside them.",
        why="'narrate' leaves them alone, so nothing can be heard there.",
        remedy="Put the recording beside them, or delete them and let 'narrate' draft both.",
        example="ida/narration.fr.vtt      # and no narration.fr.wav",
        told="narrate",
    ),
    Rule(
        "by-hand",
        "warning",
        title="Captions were changed by hand, and then their script or sound.",
        why="'narrate' leaves them alone, so they may no longer say what is heard.",
        remedy="Look whether they still fit, and delete their line with NOTE; or delete the file: they are made anew.",
        example="ida/narration.fr.vtt      # mended by hand; then a recording came",
        told="narrate",
    ),
    Rule(
        "pace",
        "warning",
        title="A recording is much shorter or longer than its script.",
        why="If another text was recorded, visitors read captions that do not say what they hear.",
        remedy="Listen to it with its captions; record it again, or write the script as it is spoken.",
        example="ida/narration.fr.wav      # 20 s of speech for a script of a minute",
        told="narrate",
    ),
    Rule(
        "narrate",
        "error",
        title="A draft could not be made.",
        why="Until it is, nothing can be heard there.",
        remedy="The message says what is missing: the voice, a stop of that name, a script.",
        example="main.py narrate --stop idda",
    ),
    Rule(
        "medium",
        "error",
        title="A recording, picture or film cannot be used.",
        why="It is left out of the release; the rest goes on air.",
        remedy="Export it again from the program it was made with, in one of the forms named under «Media».",
        example="ida/tunnel.jpg      # a copy that was cut off",
    ),
    Rule(
        "remark",
        "warning",
        title="A recording can be used, but is not as it should be.",
        why="Visitors will hear it.",
        remedy="The message says what was noticed; record or export it again.",
        example="ida/narration.fr.wav      # recorded far too softly",
        told="prepare",
    ),
    Rule(
        "left-out",
        "error",
        title="Nothing of a stop can be heard.",
        why="The stop is left out of the release until one of its parts can.",
        remedy="Mend what is told of its recordings and films.",
        example="- id: ida      # and no recording in any language",
    ),
    Rule(
        "disk",
        "error",
        title="What was made cannot be written to its place.",
        why="The kiosk goes on with the last good release; drafts that were finished before stay.",
        remedy="Make room on the disk, or ask the technician for the right to write there.",
        example="main.py prepare --state /full/disk",
    ),
)
