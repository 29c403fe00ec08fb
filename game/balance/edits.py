"""Edits: a layer that says not what a setting is but how it differs from the one below.

    opex = { scale = 1.2 }                      a number, or every number of a list
    cash = { add = -20, min = 0 }               ... kept within bounds of the layer's own
    lines = { add = ["bazaar"], remove = ["mall"] }       a list

So two layers that lean on the same number both count.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.balance.errors import nearest
from game.balance.positions import Path
from game.words import say

SUMS = ("scale", "add", "min", "max")  # in this order, however they are written
PICKS = ("remove", "add")
MOST = 1e15  # beyond every bound of the rules


@dataclass(frozen=True)
class Slip:
    """What is wrong with an edit: at which of its keys or values, and a name that was meant."""

    code: str
    at: Path
    at_key: bool
    sentence: str
    near: str | None = None
    help: str = ""


def is_edit(below: Any, above: Any) -> bool:
    """A table on a number or a list cannot be meant as a value."""
    return isinstance(above, Mapping) and (_is_number(below) or isinstance(below, list))


def edited(below: Any, edit: Mapping[str, Any], whole: bool) -> tuple[Any, list[Slip]]:
    """What becomes of the value below, and what is wrong. `whole`: it must stay a whole number."""
    picks = isinstance(below, list) and any(isinstance(edit.get(name), list) for name in PICKS)
    slips = _slips(edit, PICKS if picks else SUMS, picks)
    if slips:
        return below, slips
    if picks:
        return _picked(below, edit)
    if isinstance(below, list):
        if not all(map(_is_number, below)):
            return below, [Slip("R009", (), False, say("balance.edit.numbers"))]
        return [_reckoned(one, edit, whole) for one in below], []
    return _reckoned(below, edit, whole), []


def _slips(edit: Mapping[str, Any], known: tuple[str, ...], picks: bool) -> list[Slip]:
    slips = []
    for name, value in edit.items():
        if name not in known:
            sentence, help = say("balance.edit.unknown", name=name), say("balance.edit.help")
            slips.append(Slip("R002", (name,), True, sentence, nearest(name, known), help))
        elif picks and not isinstance(value, list):
            slips.append(Slip("R005", (name,), False, say("balance.edit.list", name=name)))
        elif not picks and not _is_number(value):
            slips.append(Slip("R005", (name,), False, say("balance.edit.number", name=name)))
        elif not picks and not -MOST < value < MOST:
            slips.append(Slip("R007", (name,), False, say("balance.finite.what", name=name)))
    return slips


def _reckoned(below: float, edit: Mapping[str, Any], whole: bool) -> float:
    found: float = below * edit.get("scale", 1) + edit.get("add", 0)
    found = max(found, edit.get("min", found))
    found = min(found, edit.get("max", found))
    return round(found) if whole else found


def _picked(below: list[Any], edit: Mapping[str, Any]) -> tuple[list[Any], list[Slip]]:
    """A list without some entries and with others; one that is there already is not there twice."""
    gone, new = edit.get("remove", []), edit.get("add", [])
    slips = [
        Slip(
            "M002",
            ("remove", at),
            False,
            say("balance.edit.nothing", input=one),
            nearest(one, map(str, below)),
        )
        for at, one in enumerate(gone)
        if one not in below
    ]
    kept = [one for one in below if one not in gone]
    return kept + [one for one in new if one not in kept], slips


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
