"""The rules of what lies in the media folder: files, captions, sound, pictures, films."""

from __future__ import annotations

from kiosk.guide.rule import Rule

MEDIA = (
    Rule(
        "media",
        "error",
        title="A file is named that is not in the media folder, or cannot be used.",
        why="Visitors would hear or see nothing there; the part is left out until it is mended.",
        remedy="Put the file there, or mend its name; the message proposes the nearest one.",
        example="picture: dome/hil.svg      # the file is called hill.svg",
    ),
    Rule(
        "letter-case",
        "error",
        title="A file's name is written with other capital letters or accents than the file has.",
        why="Windows and macOS find it all the same; the kiosk, which runs Linux, does not.",
        remedy="Write the name exactly as the file has it, or rename the file; small letters everywhere are safest.",
        example="picture: dome/Hill.svg      # the file is called hill.svg",
    ),
    Rule(
        "captions",
        "error",
        title="Captions are missing or cannot be read.",
        why="Visitors who do not hear depend on them, and pictures hang on their names.",
        remedy="Save them as WebVTT from the subtitle program, or let 'narrate' make them from the script.",
        example="WEBVTT\n\n00:05.000 --> 00:04.000\nLe tunnel.",
    ),
    Rule(
        "outrun",
        "warning",
        title="Captions still follow a draft whose place a recording has taken.",
        why="Words and pictures come too early or too late.",
        remedy="Run 'narrate': it times the captions to the recording.",
        example="ida/narration.fr.wav      # beside captions that begin with NOTE draft",
    ),
    Rule(
        "cue",
        "error",
        title="A picture, a label or a point hangs on a cue that the captions do not have.",
        why="It would never be shown.",
        remedy="Take the name the message proposes, or give a sentence of the script that name: [shield].",
        example="at: sheild      # the script says [shield]",
    ),
)
