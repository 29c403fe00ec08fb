"""Orders that were not carried out as they were given, by name, and why."""

from dataclasses import dataclass

import numpy as np

from game.engine.lenses import limits
from game.engine.rules import attention
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FIELDS, LINES, Orders
from game.engine.state.world import World
from game.words import say


@dataclass(frozen=True)
class Refused:
    """An order of a sheet, or `sheet` where there was none; `row` of the batch."""

    row: int
    seat: int
    order: str
    reason: str


def undone(world: World, orders: Orders, ledger: Ledger, numbers: Numbers) -> list[Refused]:
    """What was asked for in `world` and not allowed, or not paid for, in the month that `ledger` tells of."""
    asked = attention.entries(world, orders) > 0
    bent = asked & _differ(orders, limits.lawful(world, orders, numbers))
    cut = ledger.attention.dropped & ~bent
    return [
        Refused(row, seat, LINES[line], say(reason))
        for lines, reason in ((bent, "refusal.bent"), (cut, "refusal.unpaid"))
        for row, seat, line in np.argwhere(lines).tolist()
    ]


def _differ(orders: Orders, others: Orders) -> Flags:
    """(g, p, line) where any field of the line is another."""
    lines = [[_cells(orders, name) != _cells(others, name) for name in FIELDS[line]] for line in LINES]
    return np.stack([np.concatenate(line, axis=2).any(axis=2) for line in lines], axis=2)


def _cells(orders: Orders, name: str) -> Array:
    """(g, p, n) of a field of any length."""
    field: Array = getattr(orders, name)
    return field.reshape(*field.shape[:2], -1)
