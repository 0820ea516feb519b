"""The JSON Schema of tours.yaml, by which an editor completes and explains what is typed; made of the models."""

from __future__ import annotations

from typing import Any

from kiosk.guide.model import Guide

NAME = "tours.schema.json"
"""As the first line of tours.yaml calls it."""


def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12), with a description and an example for every field."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Guide.model_json_schema()}
    for group in (made, *made["$defs"].values()):
        for name, field in group["properties"].items():
            group["properties"][name] = _plain(field)
    return made


def _plain(field: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing to a curator: a made-up title, an empty default, the word null."""
    kinds = [kind for kind in field.get("anyOf", ()) if kind != {"type": "null"}]
    if len(kinds) == 1:
        field = {**kinds[0], **{key: value for key, value in field.items() if key != "anyOf"}}
    return {key: value for key, value in field.items() if key not in ("title", "default")}
