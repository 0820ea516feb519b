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
    Rule(
        "clipped",
        "warning",
        title="A recording is clipped.",
        why="It was made too loud: its peaks are cut off and crackle, and no levelling brings them back.",
        remedy="Record it again more softly, or ask the studio for a copy that is not clipped. "
        "Peaks at -6 dBFS are loud enough: the kiosk evens out the loudness itself.",
        example="ida/narration.fr.wav      # its waves have flat tops",
    ),
    Rule(
        "noise",
        "warning",
        title="Between the words of a recording there is noise.",
        why="Less than 20 dB under the voice, it makes the words hard to follow for those who hear badly.",
        remedy="Record it in a quieter room, or have the noise taken out. Where music or an air-raid siren is meant "
        "to be heard under the voice, accept it with that reason.",
        example="ida/narration.fr.wav      # recorded beside a running projector",
    ),
    Rule(
        "level",
        "warning",
        title="A recording is so soft that it will hiss, or so loud that it was squeezed.",
        why="The kiosk makes all recordings equally loud, but cannot take away what that brings out.",
        remedy="Record at about -18 LUFS, with peaks well under 0; anything from -42 to -8 can be used.",
        example="ida/narration.fr.wav      # recorded across the room",
    ),
    Rule(
        "flashes",
        "error",
        title="A film flashes more than three times a second.",
        why="It can bring on an epileptic seizure (WCAG 2.2, 2.3.1). Red flashes are counted by themselves.",
        remedy="Slow the flashes down, dim them, make them smaller, or cut them out.",
        example="v2/flight.mp4      # gunfire, filmed from near by",
    ),
    Rule(
        "small-picture",
        "warning",
        title="A picture has too few pixels for its place on the panel.",
        why="It is blown up and looks blurred.",
        remedy="Take the larger original: 2580 pixels wide are best for the stage, 4096 for a picture to look at "
        "more closely. Or let 'look' show more of it.",
        example="picture: dome/photo.jpg      # 400 x 300 pixels, as sent by mail",
    ),
    Rule(
        "picture-shape",
        "warning",
        title="A picture has another shape than the place where it is shown.",
        why="It fills little of the stage, or loses its edges on the rest screen.",
        remedy="Crop it: 2.6 times as wide as high for the stage, 16:9 for the rest screen, 9:16 for 'portrait'; "
        "or choose a part of it with 'look'.",
        example="picture: dome/tower.jpg      # taller than wide",
    ),
)
