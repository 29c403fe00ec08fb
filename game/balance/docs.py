"""The models as others read them: JSON Schema for editors and programs, a reference for people."""

import json
from collections.abc import Iterator
from functools import cache, reduce
from operator import getitem
from typing import Any

from pydantic import BaseModel

from game.balance.catalogue import CODES
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


def settings(model: type[BaseModel] = Rules) -> Iterator[tuple[Path, Shape]]:
    """Every setting, once for all rows of a kind: `categories.category.*.price`."""
    yield from _leaves((), schema(model), schema(model))


def _leaves(path: Path, node: Shape, whole: Shape) -> Iterator[tuple[Path, Shape]]:
    rows, named = _rows(node) or node.get("items", {}), node.get("properties", {})
    if "$ref" in rows:
        yield from _leaves((*path, "*"), _followed(rows, whole), whole)
    for name, entry in named.items():
        yield from _leaves((*path, name), _followed(entry, whole), whole)
    if not named and "$ref" not in rows:
        yield path, node


def values(setting: Shape) -> Iterator[Shape]:
    """The shapes of what stands in a list or a table of plain values; of a plain value its own."""
    inside = [
        inner for inner in (*setting.get("prefixItems", ()), setting.get("items"), _rows(setting)) if inner
    ]
    for inner in inside:
        yield from values(inner)
    if not inside:
        yield setting


def reference(rules: Rules) -> str:
    """Every setting in a table for each file: unit, bounds, today's value, meaning; every code. Markdown."""
    plain, word = rules.plain(), ""
    lines = ["# The rules, setting by setting", "", "A `*` stands for every row of a table."]
    for path, setting in settings():
        if path[0] != word:
            word = str(path[0])
            lines += ["", f"## {word}.toml", "", _sentence(shapes(Rules, (word,))[-1]), "", *_HEAD]
        lines.append(_row(path, setting, plain))
    return "\n".join([*lines, "", *_problems()])


def _problems() -> Iterator[str]:
    """Every code that a check can tell, with an example."""
    yield from ("## What a check can tell", "", "| code | meaning | example |", "|---|---|---|")
    for name, code in CODES.items():
        example = f"`{code.text}` in {code.file}".replace("\n", " / ") if code.file else ""
        yield f"| {name} | {code.meaning} | {example} |"


_HEAD = ("| setting | unit | bounds | value | meaning |", "|---|---|---|---|---|")


def _row(path: Path, setting: Shape, plain: Any) -> str:
    value = next(values(setting))
    unit = setting.get("unit") or value.get("unit", "")
    name = ".".join(map(str, path[1:]))
    return f"| `{name}` | {unit} | {_bounds(value)} | {_today(path, plain)} | {_sentence(setting)} |"


def _bounds(value: Shape) -> str:
    """`0 .. 1`, `above 0 .. 1`; for words the choices."""
    if "enum" in value:
        return ", ".join(value["enum"])
    ends = (
        ("exclusiveMinimum", "above {:,.10g}"),
        ("minimum", "{:,.10g}"),
        ("exclusiveMaximum", "below {:,.10g}"),
        ("maximum", "{:,.10g}"),
    )
    told = [form.format(value[end]) if end in value else "" for end, form in ends]
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
