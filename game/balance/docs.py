"""The models as others read them: JSON Schema for editors and programs, a reference for people."""

import json
from collections.abc import Iterator
from functools import cache, reduce
from operator import getitem
from typing import Any

from pydantic import BaseModel

from game.balance.positions import Path
from game.balance.schema.rules import Rules

Shape = dict[str, Any]  # a node of the JSON Schema, references followed


@cache
def schema(model: type[BaseModel] = Rules) -> Shape:
    """JSON Schema; each setting has its `description`, most a `unit`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}


def shapes(model: type[BaseModel], path: Path) -> list[Shape]:
    """What may stand at each step down this path, the whole first; empty where nothing may."""
    whole = schema(model)
    nodes = [whole]
    for step in path:
        nodes.append(_followed(_step(nodes[-1], step), whole))
    return nodes


def _step(node: Shape, step: str | int) -> Shape:
    named = node.get("properties", {})
    if step in named:
        return dict(named[step])
    first = node.get("prefixItems", [])
    if isinstance(step, int) and step < len(first):
        return dict(first[step])
    return dict(node.get("items", {})) if isinstance(step, int) else _rows(node)


def _rows(node: Shape) -> Shape:
    """What the rows of a table are whose names are ids or numbers; empty for tables of named settings."""
    rows = [*node.get("patternProperties", {}).values(), node.get("additionalProperties")]
    return dict(rows[0]) if isinstance(rows[0], dict) else {}


def _followed(node: Shape, whole: Shape) -> Shape:
    """References and choices with `null` replaced by what they stand for."""
    for choice in node.get("anyOf", []):
        if choice.get("type") != "null":
            node = {**choice, **{key: value for key, value in node.items() if key != "anyOf"}}
            break
    if "$ref" in node:
        node = {**whole["$defs"][node["$ref"].rpartition("/")[2]], **node}
    return node


def reference(rules: Rules) -> str:
    """Every setting in a table for each file: unit, bounds, today's value, meaning. Markdown."""
    whole = schema(Rules)
    plain = rules.plain()
    lines = ["# The rules, setting by setting", "", "A `*` stands for every row of a table.", ""]
    for word in Rules.model_fields:
        node = _followed(_step(whole, word), whole)
        lines += [f"## {word}.toml", "", _sentence(node), "", *_HEAD]
        lines += [_row(path, leaf, plain[word]) for path, leaf in _leaves(node, whole)]
        lines.append("")
    return "\n".join(lines)


_HEAD = ("| setting | unit | bounds | value | meaning |", "|---|---|---|---|---|")


def _leaves(node: Shape, whole: Shape, path: Path = ()) -> Iterator[tuple[Path, Shape]]:
    """Settings of a table, once for all rows of a kind: `category.*.price`."""
    for name, entry in node.get("properties", {}).items():
        yield from _leaf((*path, name), _followed(entry, whole), whole)


def _leaf(path: Path, node: Shape, whole: Shape) -> Iterator[tuple[Path, Shape]]:
    rows = _rows(node)
    if "$ref" in rows:
        yield from _leaves(_followed(rows, whole), whole, (*path, "*"))
    elif "properties" in node:
        yield from _leaves(node, whole, path)
    else:
        yield path, node


def _row(path: Path, leaf: Shape, plain: Any) -> str:
    number = _number(leaf)
    unit = leaf.get("unit") or number.get("unit", "")
    name = ".".join(map(str, path))
    return f"| `{name}` | {unit} | {_bounds(number)} | {_today(path, plain)} | {_sentence(leaf)} |"


def _number(leaf: Shape) -> Shape:
    """The shape of what is in a list or a table of numbers."""
    inside = (*leaf.get("prefixItems", ()), leaf.get("items"), _rows(leaf))
    return next((_number(inner) for inner in inside if inner), leaf)


def _bounds(number: Shape) -> str:
    """`0 .. 1`, `above 0 .. 1`; for words the choices."""
    if "enum" in number:
        return ", ".join(number["enum"])
    ends = (
        ("exclusiveMinimum", "above {:,.10g}"),
        ("minimum", "{:,.10g}"),
        ("exclusiveMaximum", "below {:,.10g}"),
        ("maximum", "{:,.10g}"),
    )
    told = [form.format(number[end]) if end in number else "" for end, form in ends]
    return f"{told[0] or told[1]} .. {told[2] or told[3]}".strip(" .")


def _today(path: Path, plain: Any) -> str:
    """The value; for the rows of a table the least and the greatest number."""
    if "*" not in path:
        return f"`{json.dumps(reduce(getitem, path, plain))}`"
    numbers = sorted(_numbers(path, plain))
    return f"{numbers[0]:,.10g} .. {numbers[-1]:,.10g}" if numbers else ""


def _numbers(path: Path, plain: Any) -> Iterator[float]:
    if isinstance(plain, list):
        yield from (number for entry in plain for number in _numbers(path, entry))
    elif isinstance(plain, dict):
        rows = plain.values() if path[:1] in (("*",), ()) else [plain[path[0]]] if path[0] in plain else []
        yield from (number for row in rows for number in _numbers(path[1:], row))
    elif isinstance(plain, int | float) and not isinstance(plain, bool):
        yield plain


def _sentence(node: Shape) -> str:
    return str(node.get("description", "")).replace("|", "\\|")
