"""The models as editors want them: JSON Schema of draft 7, a file for each kind of file that a mod has.

Completion and what is told under the pointer come from here; what is wrong is for `mod check` to say.
Nothing is required, for a layer says only what it changes; an edit may stand in place of a number or list.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from game.balance import docs
from game.balance.docs import Shape
from game.balance.schema.manifest import Beside, Manifest
from game.balance.schema.minds import Persona
from game.balance.schema.rules import Rules
from game.balance.schema.scenario import Scenario

HOME = ".schema"  # in the folder of a mod; what begins with a dot is no part of the mod
NUMBER = {"type": "number"}
SUMS = {name: NUMBER for name in ("scale", "add", "min", "max")}
SUM: Shape = {"type": "object", "properties": SUMS, "additionalProperties": False}
PICK: Shape = {"type": "object", "properties": {**SUMS, "add": {}, "remove": {"type": "array"}}}
GONE: Shape = {
    "type": "array",
    "items": {"type": "string"},
    "description": "tables and settings that go",
}


def write(home: Path) -> None:
    """Into the folder of a mod: the schemas, and which file of the mod each is for."""
    (home / HOME).mkdir(exist_ok=True)
    for name, shape in schemas().items():
        (home / HOME / f"{name}.json").write_text(json.dumps(shape), encoding="utf-8")
    (home / ".taplo.toml").write_text("\n".join(_taplo()), encoding="utf-8")


@cache
def schemas() -> dict[str, Shape]:
    """By the name of their file."""
    own = {"mod": _draft_7(docs.schema(Manifest)), "persona": _layer(Persona)}
    words = {word: _layer(field.annotation) for word, field in Rules.model_fields.items()}
    return {**own, "scenario": _scenario(), "compat": _beside(), **words}


def line(name: str, folder: str = "") -> str:
    """The first line of a file of a mod in this folder of it."""
    return f"#:schema {'../' if folder else './'}{HOME}/{name}.json"


def _scenario() -> Shape:
    shape, rules = _layer(Scenario), _layer(Rules)
    shape["definitions"] |= rules.pop("definitions")
    shape["properties"]["rules"] = {**rules, "description": shape["properties"]["rules"]["description"]}
    return shape


def _beside() -> Shape:
    shape = _layer(Rules)
    shape["properties"] |= _layer(Beside)["properties"]
    return shape


def _layer(model: Any) -> Shape:
    shape: Shape = _draft_7(docs.schema(model), layer=True)
    shape["properties"] = {"remove": GONE, **shape["properties"]}
    return shape


def _taplo() -> Iterator[str]:
    """For the editors that read it: no file needs a first line of its own."""
    rooms = {"mod": "mod.toml", "scenario": "scenarios/*.toml", "persona": "personas/*.toml"}
    rooms |= {"compat": "compat/*.toml", **{word: f"balance/{word}.toml" for word in Rules.model_fields}}
    for name, files in rooms.items():
        yield f'[[rule]]\ninclude = ["{files}"]\nschema = {{ path = "{HOME}/{name}.json" }}\n'


def _draft_7(node: Any, layer: bool = False) -> Any:
    """The same in the words of draft 7. TOML has no null; a reference there bears nothing beside it."""
    if isinstance(node, list):
        return [_draft_7(one, layer) for one in node]
    if not isinstance(node, dict):
        return node
    if "properties" in node:  # its names are settings and no words of JSON Schema
        named = {name: _draft_7(one, layer) for name, one in node["properties"].items()}
        return {**_draft_7({k: v for k, v in node.items() if k != "properties"}, layer), "properties": named}
    told = {key: _draft_7(value, layer) for key, value in node.items() if key not in DROPPED}
    if "required" in node and not layer:
        told["required"] = node["required"]
    return _kind(_called(told, node), node, layer)


DROPPED = {"required", "$schema", "$defs", "$ref", "prefixItems", "anyOf", "unit", "title", "default"}


def _called(told: Shape, node: Shape) -> Shape:
    """With its unit beside its meaning."""
    unit, meaning = node.get("unit", ""), node.get("description", "")
    return {**told, "description": f"{meaning} ({unit})".strip()} if unit else told


def _kind(told: Shape, node: Shape, layer: bool) -> Shape:
    if "$schema" in node:
        told["$schema"] = "http://json-schema.org/draft-07/schema#"
    if "$defs" in node:
        told["definitions"] = {name: _draft_7(one, layer) for name, one in node["$defs"].items()}
    if "prefixItems" in node:
        told["items"] = [_draft_7(one) for one in node["prefixItems"]]
    for one in node.get("anyOf", ()):
        if one.get("type") != "null":
            told |= _draft_7(one, layer)
    if "$ref" in node:
        told["allOf"] = [{"$ref": node["$ref"].replace("/$defs/", "/definitions/")}]
    return _or_edited(told) if layer else told


def _or_edited(told: Shape) -> Shape:
    """An edit may stand in its place."""
    edit = {"number": SUM, "integer": SUM, "array": PICK}.get(told.get("type", ""))
    meaning = {"description": told["description"]} if "description" in told else {}
    return {**meaning, "anyOf": [told, edit]} if edit else told
