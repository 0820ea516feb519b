"""The kinds of field a curator fills in, each with the sentence that says why a value will not do.

Every value arrives as the text that was typed; must never guess what it might have meant.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from kiosk.guide.problem import odd_marks, quoted
from kiosk.guide.programme import DIGITS
from kiosk.guide.words import NAMES

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")
_NUMBER = re.compile(rf"[0-9]{{1,{DIGITS}}}")
_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_FRACTION = re.compile(r"(0|1|0?\.[0-9]+|0\.[0-9]*|1\.0*)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")
_LONGEST_NAME = 200
SIGNS = ("lift", "seats", "exit")
_LIKE = ("0.35", "0.2", "0.5", "0.4")


def wrong(sentence: str) -> PydanticCustomError:
    """Return the error pydantic collects; `sentence` reaches the curator as it is."""
    return PydanticCustomError("sentence", "{sentence}", {"sentence": sentence})


def _words(value: Any) -> Any:
    return {"": value} if isinstance(value, str) else value


def _not_blank(value: dict[str, str]) -> dict[str, str]:
    if not any(words.strip() for words in value.values()):
        raise wrong("this is blank; write the words.")
    return {language: words for language, words in value.items() if words.strip()}


def _by_language(value: Any) -> Any:
    if isinstance(value, str):
        raise wrong(f"say for which language, like {{fr: {quoted(value)}}}.")
    return value


def _line(value: str) -> str:
    if not value.strip():
        raise wrong("this is blank; write the words.")
    return value


def _reason(value: str) -> str:
    if not value.strip():
        raise wrong("write why this is right here, for those who come after you.")
    return value


def why_no_id(value: str) -> str:
    """Return why `value` cannot be an id, or "" if it can."""
    if _ID.fullmatch(value):
        return ""
    return f"{quoted(value)} is no id; use small letters, digits and hyphens, like 'ida' or 'v2-flight'."


def _id(value: str) -> str:
    if why := why_no_id(value):
        raise wrong(why + _between(value))
    return value


def _number(value: str) -> str:
    if not _NUMBER.fullmatch(value):
        sentence = f"{quoted(value)} is no number of a stop; write one to four digits, as painted on the wall."
        raise wrong(sentence + odd_marks(value))
    return value


def _language(value: str) -> str:
    if value not in NAMES:
        known = ", ".join(f"{code} ({name})" for code, name in NAMES.items())
        raise wrong(f"the kiosk's own words do not exist in {quoted(value)}; it knows {known}.{_between(value)}")
    return value


def _between(value: str) -> str:
    """Return a hint for a name that looks like two."""
    return " Write ',' between two of them." if re.search(r"\w[;/ ]+\w", value) else ""


def _sign(value: str) -> str:
    if value not in SIGNS:
        raise wrong(f"there is no sign {quoted(value)} for the plan; there are: {', '.join(SIGNS)}.")
    return value


def _host(value: str) -> str:
    if _HOST.fullmatch(value):
        return value
    bare = re.sub(r"^[a-z]+://|[/?#:].*$", "", value.strip().lower()) if value.isascii() else ""
    hint = f" Write only '{bare}'." if _HOST.fullmatch(bare) else ""
    raise wrong(f"{quoted(value)} is not the name of a web site, like 'lacoupole-france.com'.{hint}")


def why_not_inside(name: str) -> str:
    """Return why `name` cannot be a file of the media folder, or "" if its spelling is fine."""
    if not name.strip():
        return "must name a file in the media folder."
    if _CONTROL.search(name):
        return "a file name must not hold line breaks or invisible characters."
    if "\\" in name:
        return f"{quoted(name)} has a backslash; write folders with '/', like 'dome/hill.svg'."
    if name.startswith(("/", "~")) or _DRIVE.match(name):
        return f"{quoted(name)} leads out of the media folder; write it from there on, like 'dome/hill.svg'."
    if any(part in ("", ".", "..") for part in name.split("/")):
        return f"{quoted(name)} leads out of the media folder or nowhere; write it like 'dome/hill.svg', without '..'."
    if len(name.encode(errors="replace")) > _LONGEST_NAME:
        return f"a file name of more than {_LONGEST_NAME} letters; choose a shorter one."
    return ""


def _media(value: str) -> str:
    if why := why_not_inside(value):
        raise wrong(why)
    return value


def _fractions(value: Any, names: tuple[str, ...]) -> tuple[float, ...]:
    wanted = f"[{', '.join(names)}]"
    if not isinstance(value, list) or len(value) != len(names):
        comma = isinstance(value, list) and len(value) > len(names)
        hint = " Decimals take a point, not a comma." if comma else ""
        like = f"[{', '.join(_LIKE[: len(names)])}]"
        raise wrong(f"expected {wanted}: {len(names)} numbers in brackets, each from 0 to 1, like {like}.{hint}")
    for number in value:
        if not (isinstance(number, str) and _FRACTION.fullmatch(number)):
            shown = quoted(number) if isinstance(number, str) else "a list or group"
            raise wrong(f"{shown} is not a part of the picture; {wanted} are fractions from 0 to 1, like 0.35.")
    return tuple(float(number) for number in value)


def _spot(value: Any) -> tuple[float, ...]:
    return _fractions(value, ("x", "y"))


def _area(value: Any) -> tuple[float, ...]:
    left, top, width, height = area = _fractions(value, ("left", "top", "width", "height"))
    if not width or not height:
        raise wrong("an area without width or height shows nothing.")
    if left + width > 1.0001 or top + height > 1.0001:
        raise wrong("the area reaches over the picture's edge: left + width and top + height are at most 1.")
    return area


_TYPED = ["string", "number", "boolean"]
"""What an editor takes a plain scalar for; here it is always the text that was typed."""
_WORDS_SCHEMA = {"type": _TYPED, "pattern": r"\S"}
_TEXT_SCHEMA = {
    "anyOf": [
        _WORDS_SCHEMA,
        {
            "type": "object",
            "propertyNames": {"enum": list(NAMES)},
            "additionalProperties": {"type": _TYPED},
            "minProperties": 1,
        },
    ]
}
_INSIDE = r"^(?![/~]|[A-Za-z]:)(?!(?:.*/)?\.{0,2}(?:/|$))[^\\\x00-\x1f\x7f]+$"
"""As `why_not_inside` has it, but for the length."""


def _typed(pattern: str, most: int) -> dict[str, Any]:
    """Return the schema of a text of which an editor may make a whole number."""
    return {"type": ["string", "integer"], "pattern": f"^({pattern})$", "minimum": 0, "maximum": most}


def _numbers_schema(count: int) -> dict[str, Any]:
    number = {"type": "number", "minimum": 0, "maximum": 1}
    return {"type": "array", "items": number, "minItems": count, "maxItems": count}


Text: TypeAlias = Annotated[
    dict[str, str], BeforeValidator(_words), AfterValidator(_not_blank), WithJsonSchema(_TEXT_SCHEMA)
]
"""Language -> words; a plain string in the file becomes {"": words}, which means: the same in all languages."""
Line: TypeAlias = Annotated[str, AfterValidator(_line), WithJsonSchema(_WORDS_SCHEMA)]
Reason: TypeAlias = Annotated[str, AfterValidator(_reason), WithJsonSchema(_WORDS_SCHEMA)]
Id: TypeAlias = Annotated[str, AfterValidator(_id), WithJsonSchema(_typed(_ID.pattern, 10**62))]
Number: TypeAlias = Annotated[str, AfterValidator(_number), WithJsonSchema(_typed(_NUMBER.pattern, 10**DIGITS - 1))]
Said: TypeAlias = Annotated[dict[str, Line], BeforeValidator(_by_language)]
"""Language -> a spelling, given only for the languages that need one."""
Language: TypeAlias = Annotated[str, AfterValidator(_language), WithJsonSchema({"enum": list(NAMES)})]
Sign: TypeAlias = Annotated[str, AfterValidator(_sign), WithJsonSchema({"enum": list(SIGNS)})]
_HOST_SCHEMA = {"type": "string", "pattern": f"^{_HOST.pattern}$"}
Host: TypeAlias = Annotated[str, AfterValidator(_host), WithJsonSchema(_HOST_SCHEMA)]
MediaName: TypeAlias = Annotated[str, AfterValidator(_media), WithJsonSchema({"type": _TYPED, "pattern": _INSIDE})]
Spot: TypeAlias = Annotated[tuple[float, float], BeforeValidator(_spot), WithJsonSchema(_numbers_schema(2))]
Area: TypeAlias = Annotated[
    tuple[float, float, float, float], BeforeValidator(_area), WithJsonSchema(_numbers_schema(4))
]
WHOLE: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
