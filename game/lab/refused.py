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
    """What was asked for in `world`, and was not allowed or not paid for in the month of this `ledger`."""
    asked, lawful = attention.entries(world, orders) > 0, limits.lawful(world, orders, numbers)
    bent = asked & _differ(orders, lawful)
    found = [
        Refused(row, seat, why.order, say(why.code, **why.values))
        for row, seat in np.argwhere(bent.any(axis=2)).tolist()
        for why in limits.refusals(orders, lawful, world, numbers, seat, row)
        if why.order not in LINES
        or bent[row, seat, LINES.index(why.order)]  # what nobody asked for just ended
    ]
    return found + [
        Refused(row, seat, LINES[line], say("refusal.unpaid"))
        for row, seat, line in np.argwhere(ledger.attention.dropped).tolist()
    ]


def _differ(orders: Orders, others: Orders) -> Flags:
    """(g, p, line) where any field of the line is another."""
    lines = [[_cells(orders, name) != _cells(others, name) for name in FIELDS[line]] for line in LINES]
    return np.stack([np.concatenate(line, axis=2).any(axis=2) for line in lines], axis=2)


def _cells(orders: Orders, name: str) -> Array:
    """(g, p, n) of a field of any length."""
    field: Array = getattr(orders, name)
    return field.reshape(*field.shape[:2], -1)
