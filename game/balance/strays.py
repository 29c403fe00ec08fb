"""Rows under a misspelt name: the commonest slip of a mod, for they make something new and change nothing.

A layer that puts a row where none was, leaves out what every row must set, and calls it nearly as one that is
there, meant to change that one. It is told and taken away, lest every list of its kind seem too short.
"""

from typing import Any, get_args

from pydantic import BaseModel

from game.balance.errors import Trouble, nearest
from game.balance.layers import Layers
from game.balance.positions import Path
from game.balance.schema.rules import Rules
from game.words import say

ROW = 3  # steps from the rules to a row: its word, its kind, its name


def drop(layers: Layers) -> None:
    """Take them out of the layers' data, and complain."""
    for path in [path for path in layers.steps if len(path) == ROW and layers.added(path)]:
        word, kind, row = map(str, path)
        table = layers.data.get(word, {}).get(kind)
        lacking = _lacking(path, table.get(row)) if isinstance(table, dict) else []
        others = [str(key) for key in table if not layers.added((word, kind, key))] if lacking else []
        if near := nearest(row, others):
            kept = {key: value for key, value in table.items() if key != row}
            layers.data = {**layers.data, word: {**layers.data[word], kind: kept}}
            layers.troubles.append(_trouble(layers, path, near, lacking))


def _lacking(path: Path, row: object) -> list[str]:
    """What every row of the kind must set and this one does not."""
    if not isinstance(row, dict):
        return []
    fields = _model(path).model_fields.items()
    return [name for name, field in fields if field.is_required() and name not in row]


def _model(path: Path) -> type[BaseModel]:
    """Of the row there; one without fields where there are no rows of tables."""
    found: Any = Rules
    for step in path[: ROW - 1]:
        field = getattr(found, "model_fields", {}).get(step)
        found = field.annotation if field else None
    row = (get_args(found) or (None,))[-1]
    return row if isinstance(row, type) and issubclass(row, BaseModel) else BaseModel


def _trouble(layers: Layers, path: Path, near: str, lacking: list[str]) -> Trouble:
    step, (_, kind, row) = layers.steps[path][-1], map(str, path)
    spot = step.page.find(step.there, key=True)
    help = say("balance.row.help", near=near, kind=kind, names=", ".join(lacking))
    mend = spot.text.replace(row, near) if spot and spot.text.count(row) == 1 else ""
    return Trouble("R010", step.page.name, spot, say("balance.row.what", kind=kind, row=row), help, mend=mend)
