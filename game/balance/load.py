"""Files become rules. The validator is the loader: what it accepts can be played."""

import tomllib
from pathlib import Path
from typing import Any

from game import places
from game.balance.schema.known import Known
from game.balance.schema.minds import Minds
from game.balance.schema.rules import Rules
from game.balance.schema.scenario import Scenario


def base(folder: Path | None = None) -> Rules:
    """The rules of a folder of word files, by default those the game comes with."""
    folder = folder or places.shipped("balance") / "base"
    raw = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.toml"))}
    return embedded(raw)


def embedded(data: dict[str, Any]) -> Rules:
    """The rules that a save carries."""
    return Rules.model_validate(tuples(data), context=Known.of(data))


def scenarios() -> dict[str, Scenario]:
    """All scenarios by id."""
    folder = places.shipped("balance") / "scenarios"
    return {file.stem: scenario(file.stem) for file in sorted(folder.glob("*.toml"))}


def scenario(id: str) -> Scenario:
    file = places.shipped("balance") / "scenarios" / f"{id}.toml"
    return Scenario.model_validate(tuples(tomllib.loads(file.read_text("utf-8"))))


def levels() -> Minds:
    """How far computers think."""
    file = places.shipped("balance") / "levels.toml"
    return Minds.model_validate(tuples(tomllib.loads(file.read_text("utf-8"))))


def tuples(data: Any) -> Any:
    """The same with tuples for lists, as frozen models hold them."""
    if isinstance(data, dict):
        return {key: tuples(value) for key, value in data.items()}
    return tuple(map(tuples, data)) if isinstance(data, list) else data
