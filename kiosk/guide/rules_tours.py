"""The rules of tours.yaml itself: how it is written, what belongs in it, and what must agree across it."""

from __future__ import annotations

from kiosk.guide.rule import Rule

TOURS = (
    Rule(
        "file",
        "error",
        title="The file cannot be opened.",
        why="Without it there is nothing to play; the kiosk goes on with the last good release.",
        remedy="Look at its name and folder, at the right to read it, and at its size: at most 4 MiB.",
        example="main.py check --tours tuors.yaml",
    ),
    Rule(
        "encoding",
        "error",
        title="The file is not saved as UTF-8.",
        why="Letters such as é, œ, ß or ’ would reach visitors as other signs, or not at all.",
        remedy="VS Code: click the encoding at the bottom right, «Save with Encoding», «UTF-8». "
        "Notepad: File, «Save as», Encoding «UTF-8». JetBrains: the encoding at the bottom right, «UTF-8», «Convert».",
        example="title: Le d\N{REPLACEMENT CHARACTER}me",
    ),
    Rule(
        "yaml",
        "error",
        title="The file cannot be read as YAML.",
        why="From this place on nothing can be understood: a bracket, a quotation mark, a colon or a space is amiss.",
        remedy="Mend the place named. A text that holds ':', '#', brackets or quotation marks belongs into "
        "quotation marks. Indent with spaces, never with tabs; what belongs together begins in the same column.",
        example="title: {fr: Le dôme, en: The dome\nstops: [ida, dome]",
    ),
    Rule(
        "hash",
        "warning",
        title="A '#' cuts a text short.",
        why="After a space, '#' begins a remark, so visitors would miss the rest of the text.",
        remedy="Put the whole text into quotation marks. If it is a remark, write a space after the '#'.",
        example="title: Salle #4",
    ),
    Rule(
        "twice",
        "error",
        title="Something is given twice that may be there only once.",
        why="One of the two would win without anybody noticing; two stops of one number cannot be told apart.",
        remedy="Look at both places the message names, and change or delete one of them.",
        example="- id: ida\n  number: 4\n- id: dome\n  number: 4",
    ),
    Rule(
        "unknown",
        "error",
        title="A field has a name that is not known here.",
        why="A field nobody reads does nothing; most often its name is misspelt or it is indented too far.",
        remedy="Take the name the message proposes, or look up the group under «Every field».",
        example="- id: ida\n  numbr: 4",
    ),
    Rule(
        "missing",
        "error",
        title="A field is missing that must be there.",
        why="Without it the screen would have a hole.",
        remedy="Write the field; the message says what belongs into it.",
        example="- picture: dome/hill.svg      # and no alt",
    ),
    Rule(
        "kind",
        "error",
        title="A field holds something of another kind: a list where a text belongs, or the other way round.",
        why="It cannot be shown.",
        remedy="Write it in the form the message shows; a list stands in [ ], a text for each language in { }.",
        example="stops: ida",
    ),
    Rule(
        "value",
        "error",
        title="A field holds something that cannot be meant.",
        why="It would show nothing, or the wrong thing.",
        remedy="Write it as the message says.",
        example="place: {floor: tunnels, at: [25, 50]}",
    ),
    Rule(
        "reference",
        "error",
        title="Something is named that does not exist.",
        why="A tour would lead to a stop, or a stop to a level of the plan, that nobody can find.",
        remedy="Take the name the message proposes, or write what is missing.",
        example="stops: [ida, diggrs]      # the stop is called diggers",
    ),
    Rule(
        "unlisted",
        "warning",
        title="A stop is in no tour.",
        why="Visitors reach it only by typing its number.",
        remedy="Add its id to the 'stops' of a tour, or accept it if it is meant so.",
        example="tours:\n  - id: dome\n    stops: [ida]\nstops:\n  - id: ida\n  - id: depot",
    ),
    Rule(
        "language",
        "error",
        title="A text is in a language that the museum does not list.",
        why="No visitor can choose that language, so nobody would ever see it.",
        remedy="Mend the language's two letters, or add the language to 'languages' of the museum.",
        example="languages: [fr, en]\ntitle: {fr: Le dôme, eng: The dome}",
    ),
    Rule(
        "translation",
        "warning",
        title="A text or a recording is not there in all of the museum's languages.",
        why="Visitors of the other languages get it in the museum's first one.",
        remedy="Write the translation; a recording can be drafted with 'narrate' from its translated script.",
        example="languages: [fr, en]\ntitle: {fr: Le dôme}",
    ),
    Rule(
        "link",
        "error",
        title="A QR code may not lead there.",
        why="Visitors trust the museum's codes; one that leads elsewhere, or is too fine to scan, is worse than none.",
        remedy="Copy the address from the browser: it begins with https://, its site is one of the museum's 'links'. "
        "An address has at most 106 letters: look for a shorter page.",
        example='url: "http://lacoupole-france.com/"',
    ),
    Rule(
        "link-length",
        "warning",
        title="A link makes a code that is hard to scan in the dark.",
        why="Over 62 letters a code has more than 33 squares a side (QR version 4).",
        remedy="Look for a shorter address of the same page; often everything from '?' on may go.",
        example='url: "https://lacoupole-france.com/le-centre-d-histoire/expositions/la-coupole-et-les-armes-v"',
    ),
    Rule(
        "accept",
        "error",
        title="A warning is accepted that cannot be accepted.",
        why="What is accepted is told to nobody any more, so it must be a known warning, with a reason.",
        remedy="Write the rule that stands in [brackets] after the warning, and why it is right here. "
        "Errors are mended, never accepted.",
        example='accept: {reading-sped: "the original broadcast is this fast"}',
    ),
    Rule(
        "accepted-nothing",
        "warning",
        title="A warning is accepted that nobody gives any more.",
        why="It would hide the next mistake of that kind.",
        remedy="Delete it from 'accept'.",
        example='accept: {unlisted: "opens in spring"}      # but the stop is in a tour by now',
    ),
)
