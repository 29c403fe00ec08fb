"""What editors are told of a mod's files lets every sound mod pass and marks what the check would mark."""

import re
import tomllib
from typing import Any

import pytest

from game import places
from game.balance import editors
from game.balance.mods import begin

EXAMPLES = places.shipped("balance") / "examples"
KINDS = {"scenarios": "scenario", "personas": "persona", "compat": "compat"}


def allows(shape: Any, value: Any, whole: dict[str, Any]) -> bool:
    """The part of draft 7 that these schemas use."""
    if "allOf" in shape:
        parts = (whole["definitions"][one["$ref"].rpartition("/")[2]] for one in shape["allOf"])
        return all(allows(part, value, whole) for part in parts)
    if "anyOf" in shape:
        return any(allows(one, value, whole) for one in shape["anyOf"])
    if "enum" in shape and value not in shape["enum"]:
        return False
    match shape.get("type"):
        case "object":
            return isinstance(value, dict) and all(_named(shape, *one, whole) for one in value.items())
        case "array":
            items = shape.get("items", {})
            each = items if isinstance(items, list) else [items] * len(value)
            return isinstance(value, list) and all(map(allows, each, value, [whole] * len(value)))
        case "number" | "integer":
            ends = (shape.get("minimum", -1e99), shape.get("maximum", 1e99))
            return not isinstance(value, str | dict | list) and ends[0] <= value <= ends[1]
        case "string":
            return isinstance(value, str)
    return True


def _named(shape: Any, name: str, value: Any, whole: dict[str, Any]) -> bool:
    if name in shape.get("properties", {}):
        return allows(shape["properties"][name], value, whole)
    for pattern, one in shape.get("patternProperties", {}).items():
        if re.search(pattern, name):
            return allows(one, value, whole)
    more = shape.get("additionalProperties", {})
    return more is not False and allows(more, value, whole)


def is_allowed(path: str, text: str) -> bool:
    room, _, file = path.rpartition("/")
    shape = editors.schemas()[KINDS.get(room, file.removesuffix(".toml"))]
    return allows(shape, tomllib.loads(text), shape)


def test_the_examples_and_the_games_own_files_pass() -> None:
    base = {f"balance/{one.name}": one for one in (places.shipped("balance") / "base").glob("*.toml")}
    mods = {one.relative_to(one.parents[1]).as_posix(): one for one in EXAMPLES.glob("*/*/*.toml")}
    for path, file in {**base, **mods}.items():
        assert path.startswith("text/") or is_allowed(path, file.read_text(encoding="utf-8")), path


@pytest.mark.parametrize(
    ("path", "text", "allowed"),
    [
        ("balance/trust.toml", "climb = { scale = 1.5 }", True),
        ("balance/trust.toml", "range = { add = 0.1 }\nremove = []", True),
        ("balance/trust.toml", "climb = { scal = 1.5 }", False),
        ("balance/trust.toml", "clmb = 0.1", False),
        ("balance/trust.toml", "climb = 7", False),
        ("balance/platforms.toml", '[platform.kite]\nlines = { add = ["mall"] }', True),
        ("balance/platforms.toml", "[platform.kite]\nopx = 7", False),
        ("scenarios/x.toml", "[rules.platforms.platform.kite]\ncash = { add = 2 }", True),
        ("scenarios/x.toml", "[rules.trust]\nclmb = 2", False),
        ("compat/x.toml", 'when_mod = "other"\n[trust]\nclimb = 0.1', True),
        ("compat/x.toml", "[trust]\nclmb = 0.1", False),
        ("mod.toml", 'id = "x"\nrequires = { y = ">=1" }', True),
        ("mod.toml", 'requres = ["y"]', False),
    ],
)
def test_edits_pass_and_slips_are_marked(path, text, allowed) -> None:
    assert is_allowed(path, text) is allowed


def test_a_new_mod_says_where_its_schemas_are_and_there_they_are() -> None:
    home = begin.begin("cold")
    lines = {file: file.read_text(encoding="utf-8").split("\n")[0] for file in home.rglob("*.toml")}
    named = {file: line.removeprefix("#:schema ") for file, line in lines.items() if line[:2] == "#:"}
    assert {file.name for file in named} == {"mod.toml", "trust.toml"}
    assert all((file.parent / path).is_file() for file, path in named.items())
    rules = tomllib.loads((home / ".taplo.toml").read_text())["rule"]
    assert all((home / rule["schema"]["path"]).is_file() for rule in rules)
    assert {"balance/trust.toml", "scenarios/*.toml"} <= {rule["include"][0] for rule in rules}
