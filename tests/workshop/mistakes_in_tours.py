"""Mistakes in tours.yaml itself."""

from pathlib import Path

from kiosk.guide.problem import Problem
from kiosk.workshop.check import check
from tests.workshop.mistakes import Mistake, rewritten


def of_another_name(_: Path) -> list[Problem]:
    return check(Path("tuors.yaml"))[0]


def in_latin_1() -> None:
    text = Path("tours.yaml").read_text(encoding="utf-8")
    Path("tours.yaml").write_bytes(text.encode("latin-1"))


LONG = "https://www.lacoupole-france.com/le-centre-d-histoire/la-coupole"
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\nÉté.\n"
NOT_UTF_8 = (
    "not saved as UTF-8, so letters like é cannot be read. Notepad: File, Save as, Encoding: UTF-8. VS Code: click "
    "the encoding at the bottom right, Reopen with Encoding: Western (Windows 1252), then Save with Encoding: UTF-8"
)
UTF_16 = (
    "saved as UTF-16, not as UTF-8. Notepad: File, Save as, Encoding: UTF-8. VS Code: click the encoding at the "
    "bottom right, Save with Encoding: UTF-8"
)

IN_TOURS = (
    Mistake(
        "file",
        lambda: None,
        ("tuors.yaml:1:1: error: there is no such file; look at its name and folder. [file]",),
        asked=of_another_name,
    ),
    Mistake(
        "encoding",
        in_latin_1,
        (
            "tours.yaml:9:26: error: the file is not saved as UTF-8, so letters like é cannot be read. "
            "Notepad: File, Save as, Encoding: UTF-8. VS Code: click the encoding at the bottom right, "
            "Reopen with Encoding: Western (Windows 1252), then Save with Encoding: UTF-8. [encoding]",
        ),
    ),
    *(
        Mistake(
            "encoding",
            lambda name=name, content=content: Path(name).write_bytes(content),
            (f"{name}:{place}: error: the file is {how}. [encoding]",),
        )
        for name, content, place, how in (
            ("media/ida/narration.fr.vtt", CAPTIONS.encode("latin-1"), "4:1", NOT_UTF_8),
            ("media/ida/narration.fr.vtt", CAPTIONS.encode("utf-16"), "1:1", UTF_16),
            ("media/ida/narration.fr.txt", "Un été.".encode("latin-1"), "1:4", NOT_UTF_8),
            ("media/ida/narration.fr.txt", "Un été.".encode("utf-16"), "1:1", UTF_16),
        )
    ),
    Mistake(
        "yaml",
        rewritten("stops: [ida, v2]", "stops: [ida, v2"),
        ("tours.yaml:10:12: error: this '[' is not closed; write ']' at the end of this line. [yaml]",),
    ),
    Mistake(
        "yaml",
        rewritten("    number: 23", "\tnumber: 23"),
        (
            "tours.yaml:28:1: error: a tab; delete it and indent with spaces, "
            "as many as the lines this one belongs to. [yaml]",
        ),
    ),
    Mistake(
        "hash",
        rewritten("title: V2", "title: Salle #4"),
        (
            "tours.yaml:29:18: warning: what follows this '#' is a remark that nobody sees; put quotation marks "
            "around a text that holds ' #', or write a space after the '#' of a remark. [hash]",
        ),
    ),
    Mistake(
        "twice",
        rewritten("number: 23", "number: 010"),
        ("tours.yaml:28:13: error: the number '010' is given twice, first in line 13; change one of the two. [twice]",),
    ),
    Mistake(
        "twice",
        rewritten("    title: V2\n", "    title: V2\n    title: V1\n"),
        ("tours.yaml:30:5: error: 'title' is given twice, first in line 29; delete one of the two. [twice]",),
    ),
    Mistake(
        "unknown",
        rewritten("number: 23", "numbr: 23"),
        ("tours.yaml:28:5: error: unknown field 'numbr'. Did you mean 'number'? [unknown]",),
    ),
    Mistake(
        "unknown",
        rewritten("        title: {fr: Le vol,", "        warning: x\n        title: {fr: Le vol,"),
        (
            "tours.yaml:33:9: error: unknown field 'warning'. "
            "A part has none, but the stop around it has: is this line too far to the right? [unknown]",
        ),
    ),
    Mistake(
        "missing",
        rewritten("    number: 23\n", ""),
        (
            "tours.yaml:27:5: error: 'number' is missing: the number painted on the wall: one to four digits. "
            "Write it like 'number: 7'. [missing]",
        ),
    ),
    Mistake(
        "kind",
        rewritten("stops: [ida, v2]", "stops: ida"),
        ("tours.yaml:10:12: error: expected a list, found 'ida'. Write it like 'stops: [welcome, ida, dome]'. [kind]",),
    ),
    Mistake(
        "value",
        rewritten("at: [0.25, .5]", "at: [25, 50]"),
        (
            "tours.yaml:16:33: error: '25' is not a part of the picture; "
            "[x, y] are fractions from 0 to 1, like 0.35. [value]",
        ),
    ),
    Mistake(
        "reference",
        rewritten("stops: [ida, v2]", "stops: [idda, v2]"),
        ("tours.yaml:10:13: error: there is no stop 'idda'. Did you mean 'ida'? [reference]",),
    ),
    Mistake(
        "reference",
        rewritten("stops: [ida, v2]", "stops: [ida v2]"),
        ("tours.yaml:10:13: error: there is no stop 'ida v2'. Write ',' between two of them: 'ida, v2'. [reference]",),
    ),
    Mistake(
        "unlisted",
        rewritten("stops: [ida, v2]", "stops: [v2]"),
        ("tours.yaml:12:9: warning: the stop 'ida' is in no tour; visitors reach it only by its number. [unlisted]",),
    ),
    Mistake(
        "language",
        rewritten("{fr: Galeries, en: Tunnels}", "{fr: Galeries, eng: Tunnels}"),
        ("tours.yaml:6:43: error: 'eng' is not one of the museum's languages (fr, en). Did you mean 'en'? [language]",),
    ),
    Mistake(
        "language",
        rewritten("{fr: Galeries, en: Tunnels}", "{fr: Galeries, puits, en: Tunnels}"),
        (
            "tours.yaml:6:43: error: 'puits' is not one of the museum's languages (fr, en). If it belongs to what "
            'stands before the comma, put the whole of it between "…", or a list into [ ]. [language]',
        ),
    ),
    Mistake(
        "translation",
        rewritten("{fr: Galeries, en: Tunnels}", "{fr: Galeries}"),
        ("tours.yaml:6:28: warning: missing in en; visitors get the words in 'fr'. [translation]",),
    ),
    Mistake(
        "link",
        rewritten("https://www.lacoupole-france.com/v2", "http://www.lacoupole-france.com/v2"),
        ("tours.yaml:41:51: error: the address must begin with 'https://'. [link]",),
    ),
    Mistake(
        "link-length",
        rewritten("https://www.lacoupole-france.com/v2", LONG),
        (
            "tours.yaml:41:51: warning: this address has 64 letters; with up to 62 its code scans well in the dark. "
            "Look for a shorter address of the same page. [link-length]",
        ),
    ),
    Mistake(
        "accept",
        rewritten("    title: V2\n", "    title: V2\n    accept: {gap: left out on purpose, late: it is no matter}\n"),
        (
            "tours.yaml:30:14: error: 'gap' is told by 'import' only, which asks nobody; delete this. [accept]",
            "tours.yaml:30:40: error: 'late' is told by 'narrate' only, which asks nobody; delete this. [accept]",
        ),
    ),
    Mistake(
        "accept",
        rewritten("    title: V2\n", "    title: V2\n    accept: {unlistd: it is new, twice: so it is}\n"),
        (
            "tours.yaml:30:14: error: there is no rule 'unlistd'. Did you mean 'unlisted'? [accept]",
            "tours.yaml:30:34: error: 'twice' is an error, and only warnings can be accepted; "
            "mend it and delete this. [accept]",
        ),
    ),
    Mistake(
        "value",
        rewritten("    title: V2\n", "    title: V2\n    accept: {unlisted: }\n"),
        ("tours.yaml:30:24: error: write why this is right here, for those who come after you. [value]",),
    ),
    Mistake(
        "accepted-nothing",
        rewritten("    title: V2\n", "    title: V2\n    accept: {unlisted: opens in spring}\n"),
        (
            "tours.yaml:30:14: warning: there is no warning [unlisted] here any more that could be accepted; "
            "delete this. [accepted-nothing]",
        ),
    ),
)
