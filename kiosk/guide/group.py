"""A group of named fields: what every part of tours.yaml is made of. A field it does not know is a mistake."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.guide.fields import wrong

_Item = TypeVar("_Item")


def _some(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    if not items:
        raise wrong("the list is empty; at least one belongs into it.")
    return items


Some = Annotated[tuple[_Item, ...], AfterValidator(_some), Field(json_schema_extra={"minItems": 1})]


class Group(BaseModel):
    """A group of named fields; a field it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
