"""Files become rules. The validator is the loader: what it accepts can be played."""

import tomllib
from pathlib import Path
from typing import Any

from game import places
from game.balance.schema.known import Known
from game.balance.schema.rules import Rules


def base(folder: Path | None = None) -> Rules:
    """The rules of a folder of word files, by default those the game comes with."""
    folder = folder or places.shipped("balance") / "base"
    raw = {p.stem: tomllib.loads(p.read_text("utf-8")) for p in sorted(folder.glob("*.toml"))}
    return embedded(raw)


def embedded(data: dict[str, Any]) -> Rules:
    """The rules that a save carries."""
    ids = {
        kind: tuple(data[file][kind])
        for file, kind in (
            ("categories", "category"),
            ("segments", "segment"),
            ("cast", "brand"),
            ("cast", "investor"),
            ("cast", "temper"),
        )
    }
    return Rules.model_validate(tuples(data), context=Known(ids, data["frontpage"]["slots"]))


def tuples(data: Any) -> Any:
    """The same with tuples for lists, as frozen models hold them."""
    if isinstance(data, dict):
        return {key: tuples(value) for key, value in data.items()}
    return tuple(map(tuples, data)) if isinstance(data, list) else data
