"""Every setting says what it means, in what unit, and between which bounds; and the bounds hold."""

import json
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from game.balance import docs, load
from game.balance.positions import Path
from game.balance.schema.minds import Minds
from game.balance.schema.rules import Rules
from game.balance.schema.scenario import Scenario

PLAIN = load.base().plain()
MODELS_OF_WORDS = {word: field.annotation for word, field in Rules.model_fields.items()}
MODELS = [Rules, Minds, Scenario]
OUTSIDE = {"minimum": -1, "exclusiveMinimum": 0, "maximum": 1, "exclusiveMaximum": 0}  # from the bound


@pytest.mark.parametrize("model", MODELS)
def test_every_setting_has_a_meaning(model: type[BaseModel]) -> None:
    assert [path for path, setting in docs.settings(model) if not setting.get("description")] == []


@pytest.mark.parametrize("model", MODELS)
def test_every_number_has_a_unit_and_two_bounds(model: type[BaseModel]) -> None:
    for path, setting in docs.settings(model):
        for value in docs.values(setting):
            if value["type"] in ("number", "integer"):
                assert setting.get("unit") or value.get("unit"), path
                assert {"minimum", "exclusiveMinimum"} & value.keys(), path
                assert {"maximum", "exclusiveMaximum"} & value.keys(), path


def refusals(path: Path, number: float) -> list[str]:
    """What pydantic calls it when a setting has this number: in its first row, in a list at its head."""
    word, *steps, name = map(str, path)
    plain = deepcopy(PLAIN[word])
    table: Any = plain
    for step, after in pairwise((*steps, name)):
        table = _row(table, after) if step == "*" else table.setdefault(step, {})
    table[name] = [number, *table[name][1:]] if isinstance(table.get(name), list) else number
    try:
        MODELS_OF_WORDS[word].model_validate_json(json.dumps(plain))
    except ValidationError as error:
        return [each["type"] for each in error.errors()]
    return []


def _row(rows: dict[str, Any], name: str) -> Any:
    """The first row that sets this, or else the first; where there is none, one that would be added."""
    first = next(iter(rows.values())) if rows else rows.setdefault("new", {})
    return next((row for row in rows.values() if name in row), first)


def bounds() -> Iterator[tuple[Path, str, float]]:
    """Every setting with each of its bounds."""
    for path, setting in docs.settings():
        value = next(docs.values(setting))
        if setting["type"] != "object":
            yield from ((path, end, value[end]) for end in OUTSIDE if end in value)


def test_no_number_can_leave_its_bounds() -> None:
    """Those of its type and those of the setting, whatever pydantic makes of having both."""
    for path, end, bound in bounds():
        outside = bound + OUTSIDE[end]
        assert any(kind.startswith(("greater", "less")) for kind in refusals(path, outside)), (path, outside)


def test_a_whole_number_will_do_for_any_number_but_no_part_for_a_whole() -> None:
    assert refusals(("delivery", "base"), 1) == []
    assert refusals(("attention", "points"), 1.5) == ["int_type"]
